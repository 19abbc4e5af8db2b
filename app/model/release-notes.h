/* What is new in the newest release, and who is to be told of it. */
#pragma once

#include "app/model/settings.h"

G_BEGIN_DECLS

/* In the language of the interface. */
typedef struct {
  char *version; /* such as "1.2.0" */
  char *markup;  /* "<p>", "<ul>", "<ol>" and "<li>", none within itself: what adw_about_window_set_release_notes ()
                    takes */
  char *text;    /* plain: a paragraph or a dotted item of a list in each line */
} RaReleaseNotes;

/* Of the first release in @metainfo, an AppStream file of @length bytes, whose texts are in English. NULL when that is
 * no XML or names no release, with an error of G_MARKUP_ERROR. */
RaReleaseNotes *ra_release_notes_read (const char *metainfo, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_release_notes_free (RaReleaseNotes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaReleaseNotes, ra_release_notes_free)

/* Keeps in @settings that @version, of numbers between dots, has been started. TRUE when all that were started before
 * are older; FALSE at the very first start, and for a version that is not newer. */
gboolean ra_release_notes_are_news (RaSettings *settings, const char *version);

G_END_DECLS
