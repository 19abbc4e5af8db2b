/* The pictures that a window has exported, the latest first, to be exported again with the same settings: a menu of
 * their names, each with the action "win.export-again-as" and the file's address. */
#pragma once

#include "app/gui/export/export-job.h"

G_BEGIN_DECLS

typedef struct _RaRecentExports RaRecentExports;

/* Borrowed from the list, until the next is added. */
typedef struct {
  GFile *file;
  char *scenario; /* id */
  RaPictureFormat format;
  RaPictureSize size;
  RaTheme theme;
} RaRecentExport;

/* Keeps @menu, which says when there is none. */
RaRecentExports *ra_recent_exports_new (GMenu *menu) G_GNUC_WARN_UNUSED_RESULT;
void ra_recent_exports_free (RaRecentExports *self);

/* In the place of one with the same file; the oldest goes when there are too many. */
void ra_recent_exports_add (RaRecentExports *self, const RaExportJob *job, GFile *file);
/* The one with that address; NULL: the latest. NULL when there is none. */
const RaRecentExport *ra_recent_exports_find (const RaRecentExports *self, const char *uri);

/* All of them in lines of text, as settings keep them; and those of such a text, of which what is no such line is left
 * out. */
char *ra_recent_exports_to_text (const RaRecentExports *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_recent_exports_take_text (RaRecentExports *self, const char *text);

G_END_DECLS
