/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/own-id.h"

#include <string.h>

#define PREFIX  "own-"
#define LONGEST 48

char *
ra_own_id_base (const char *name, const char *fallback)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autoptr (GString) slug = g_string_new (PREFIX);

  for (const char *at = ascii; *at != '\0' && slug->len < LONGEST; at++) {
    if (g_ascii_isalnum (*at))
      g_string_append_c (slug, g_ascii_tolower (*at));
    else if (slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  }
  if (slug->str[slug->len - 1] == '-' && slug->len > strlen (PREFIX))
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == strlen (PREFIX))
    g_string_append (slug, fallback);
  return g_strdup (slug->str);
}

static gboolean
is_taken (const RaCatalogue *catalogue, const char *id)
{
  return ra_catalogue_find_source (catalogue, id) != NULL || ra_catalogue_find_system (catalogue, id) != NULL
         || ra_catalogue_find_site (catalogue, id) != NULL || ra_catalogue_find_claim (catalogue, id) != NULL;
}

char *
ra_own_id_new (const RaCatalogue *catalogue, const char *name, const char *fallback)
{
  g_autofree char *base = ra_own_id_base (name, fallback);
  char *id = g_strdup (base);

  for (guint n = 2; is_taken (catalogue, id); n++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", base, n);
  }
  return id;
}
