/* Puts pictures on the clipboard. */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Offers the bytes of a PNG file as they are, with their metadata, and as pixels to those who want these. Fails with
 * the errors of gdk_texture_new_from_bytes (). */
gboolean ra_clipboard_put_picture (GdkClipboard *clipboard, GBytes *png, GError **error);

G_END_DECLS
