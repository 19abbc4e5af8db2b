/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/html-parts.h"

#include "resources/page/page-resources.h"

#define RESOURCES "/org/rangeatlas/RangeAtlas/page/"

void
ra_html_append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (out, escaped);
}

void
ra_html_append_resource (GString *out, const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ra_page_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : "";
  g_string_append_len (out, text, (gssize)length);
}
