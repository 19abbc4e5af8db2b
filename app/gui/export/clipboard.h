/* Puts pictures on the clipboard. */
#pragma once

#include "app/gui/export/export-job.h"

G_BEGIN_DECLS

/* Offers the bytes of @png, a PNG file of what @job shows, as they are, with their metadata; as pixels to those who
 * want these; and as SVG, which is made when somebody asks for it. Fails with the errors of gdk_texture_new_from_bytes
 * ().
 */
gboolean ra_clipboard_put_picture (GdkClipboard *clipboard, GBytes *png, const RaExportJob *job, GError **error);

G_END_DECLS
