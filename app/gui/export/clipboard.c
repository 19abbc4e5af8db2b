/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/clipboard.h"

gboolean
ra_clipboard_put_picture (GdkClipboard *clipboard, GBytes *png, GError **error)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, error);

  if (texture == NULL)
    return FALSE;
  GdkContentProvider *providers[] = { gdk_content_provider_new_for_bytes ("image/png", png),
                                      gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture) };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
  return TRUE;
}
