/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/gui/window/icon-check.h"

#include <glib/gi18n.h>

#define READS_SVG_ITSELF 20
#define SAMPLE           "/org/rangeatlas/RangeAtlas/icons/scalable/actions/ra-layers-symbolic.svg"

char *
ra_icons_complain (void)
{
  if (gtk_get_minor_version () >= READS_SVG_ITSELF)
    return NULL;
  g_autoptr (GBytes) svg = g_resources_lookup_data (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GdkTexture) texture = svg != NULL ? gdk_texture_new_from_bytes (svg, NULL) : NULL;

  if (texture != NULL)
    return NULL;
  /* Translators: the names of packages of systems stay as they are */
  return g_strdup (
      _ ("Buttons have no symbols: install librsvg2-common (Debian, Ubuntu), librsvg2 (Fedora) or librsvg"));
}
