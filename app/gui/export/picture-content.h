/* A picture on its way to another program, by the clipboard or dragged: as PNG, as SVG, or as a file of its own. Each
 * is made when it is asked for, and kept. */
#pragma once

#include "app/gui/export/export-job.h"

G_BEGIN_DECLS

#define RA_TYPE_PICTURE_CONTENT (ra_picture_content_get_type ())
G_DECLARE_FINAL_TYPE (RaPictureContent, ra_picture_content, RA, PICTURE_CONTENT, GdkContentProvider)

/* What @job shows, in its size. With @name, the name of a PNG file without suffix, it is offered as a file, too, which
 * is written into the folder of the user's caches, where the next one of that name takes its place. */
GdkContentProvider *ra_picture_content_new (const RaExportJob *job, const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* The PNG has been made already. */
void ra_picture_content_keep_png (RaPictureContent *self, GBytes *png);

G_END_DECLS
