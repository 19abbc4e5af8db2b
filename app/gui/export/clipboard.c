/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/clipboard.h"

#include "app/gui/export/picture-content.h"

gboolean
ra_clipboard_put_picture (GdkClipboard *clipboard, GBytes *png, const RaExportJob *job, GError **error)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, error);

  if (texture == NULL)
    return FALSE;
  GdkContentProvider *files = ra_picture_content_new (job, NULL);
  ra_picture_content_keep_png (RA_PICTURE_CONTENT (files), png);
  GdkContentProvider *providers[] = { files, gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture) };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
  return TRUE;
}
