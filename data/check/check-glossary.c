/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/check/check-glossary.h"

static void
check_pattern (const RaJsonCursor *cursor, const char *member, const char *pattern)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = pattern != NULL ? g_regex_new (pattern, 0, 0, &error) : NULL;

  if (error != NULL)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "\"%s\" is no regular expression: %s", pattern,
                  error->message);
}

static void
check_language (const RaJsonCursor *cursor)
{
  g_autofree char *term = ra_json_string (cursor, "term", RA_JSON_REQUIRED);
  g_autofree char *match = ra_json_string (cursor, "match", RA_JSON_OPTIONAL);
  g_auto (GStrv) refused = ra_json_strings (cursor, "refused");

  check_pattern (cursor, "match", match);
  for (guint i = 0; refused != NULL && refused[i] != NULL; i++)
    check_pattern (cursor, "refused", refused[i]);
}

static void
check_term (const RaJsonCursor *cursor, gpointer user_data)
{
  GHashTable *known = user_data;
  char *english = ra_json_string (cursor, "english", RA_JSON_REQUIRED);
  g_autofree char *match = ra_json_string (cursor, "match", RA_JSON_OPTIONAL);
  g_auto (GStrv) members = ra_json_members (cursor);
  guint n_languages = 0;

  check_pattern (cursor, "match", match);
  for (guint i = 0; members[i] != NULL; i++) {
    RaJsonCursor language;
    if (g_str_equal (members[i], "english") || g_str_equal (members[i], "match")
        || !ra_json_enter (cursor, members[i], &language))
      continue;
    check_language (&language);
    n_languages++;
  }
  if (n_languages == 0)
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_INVALID, "has no term in any language");
  if (english != NULL && !g_hash_table_add (known, english))
    ra_json_fail (cursor, "english", RA_FORMAT_ERROR_INVALID, "\"%s\" is there already", english);
}

void
ra_check_glossary (const RaJsonCursor *root)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  ra_json_each (root, "terms", RA_JSON_REQUIRED, check_term, known);
}
