/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/translations-read.h"

#include <string.h>

#include "data/translations-private.h"

#define MONTHS 12

static const char *const name_members[RA_N_NAMES] = {
  [RA_NAME_STATUS] = "statuses",    [RA_NAME_WIND] = "winds",         [RA_NAME_COUNTRY] = "countries",
  [RA_NAME_PLACE] = "places",       [RA_NAME_SEA] = "seas",           [RA_NAME_SITE] = "sites",
  [RA_NAME_SYSTEM] = "systems",     [RA_NAME_CLAIMANT] = "claimants", [RA_NAME_PUBLISHER] = "publishers",
  [RA_NAME_SCENARIO] = "scenarios", [RA_NAME_TEXT] = "texts",
};

/* How the numbers of a language choose among its forms. After the rules of the Unicode CLDR for whole numbers. */

static guint
plural_one_other (guint n)
{
  return n == 1 ? 0 : 1;
}

static guint
plural_french (guint n)
{
  return n < 2 ? 0 : 1;
}

static guint
plural_romanian (guint n)
{
  if (n == 1)
    return 0;
  return n == 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2;
}

static gboolean
is_few (guint n)
{
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
}

static guint
plural_polish (guint n)
{
  if (n == 1)
    return 0;
  return is_few (n) ? 1 : 2;
}

static guint
plural_east_slavic (guint n)
{
  if (n % 10 == 1 && n % 100 != 11)
    return 0;
  return is_few (n) ? 1 : 2;
}

static const char *const rule_words[] = { "one-other", "french", "romanian", "polish", "east-slavic", NULL };
static const struct {
  RaPluralFunc choose;
  guint n_forms;
} rules[] = {
  { plural_one_other, 2 }, { plural_french, 2 }, { plural_romanian, 3 }, { plural_polish, 3 }, { plural_east_slavic, 3 }
};

/* Set of the names between brackets. */
static GHashTable *
list_placeholders (const char *text)
{
  GHashTable *placeholders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (const char *at = strchr (text, '{'); at != NULL; at = strchr (at + 1, '{')) {
    const char *end = strchr (at, '}');
    if (end != NULL)
      g_hash_table_add (placeholders, g_strndup (at + 1, (gsize)(end - at - 1)));
  }
  return placeholders;
}

/* A placeholder of @text that @other has not, or NULL. */
static char *
find_stray_placeholder (const char *text, const char *other)
{
  g_autoptr (GHashTable) placeholders = list_placeholders (text);
  g_autoptr (GHashTable) others = list_placeholders (other);
  GHashTableIter iter;
  g_hash_table_iter_init (&iter, placeholders);
  gpointer name;
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (others, name))
      return g_strdup (name);
  return NULL;
}

static void
check_placeholders (const RaJsonCursor *cursor, const char *member, const char *english, const char *text)
{
  g_autofree char *missing = find_stray_placeholder (english, text);
  g_autofree char *unknown = find_stray_placeholder (text, english);
  if (missing != NULL)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "{%s} of the English text is missing", missing);
  else if (unknown != NULL)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "the English text has no {%s}", unknown);
}

static void
read_texts (const RaJsonCursor *root, const char *member, GHashTable *texts)
{
  RaJsonCursor inner;
  if (!ra_json_has (root, member) || !ra_json_enter (root, member, &inner))
    return;
  g_auto (GStrv) keys = ra_json_members (&inner);
  for (char **key = keys; *key != NULL; key++) {
    const char *english = *key;
    char *text = ra_json_string (&inner, english, RA_JSON_REQUIRED);
    if (text == NULL)
      continue;
    check_placeholders (&inner, english, english, text);
    g_hash_table_replace (texts, g_strdup (english), text);
  }
}

static void
read_counts (const RaJsonCursor *root, GHashTable *counts, guint n_forms)
{
  RaJsonCursor inner;
  if (!ra_json_has (root, "counts") || !ra_json_enter (root, "counts", &inner))
    return;
  g_auto (GStrv) keys = ra_json_members (&inner);
  for (char **key = keys; *key != NULL; key++) {
    const char *english = *key;
    GStrv forms = ra_json_forms (&inner, english, n_forms);
    if (forms == NULL)
      continue;
    for (guint i = 0; i < n_forms; i++)
      check_placeholders (&inner, english, english, forms[i]);
    g_hash_table_replace (counts, g_strdup (english), forms);
  }
}

static char *
read_language (const RaJsonCursor *root)
{
  g_autofree char *language = ra_json_string (root, "language", RA_JSON_REQUIRED);
  gboolean good = language != NULL && strlen (language) >= 2 && strlen (language) <= 3;
  for (const char *at = language; good && *at != '\0'; at++)
    good = g_ascii_islower (*at);
  if (language != NULL && !good)
    ra_json_fail (root, "language", RA_FORMAT_ERROR_INVALID, "must be a code of two or three letters, such as de");
  return good ? g_steal_pointer (&language) : g_strdup ("und");
}

static char *
read_pattern (const RaJsonCursor *root, const char *member, const char *english)
{
  char *text = ra_json_string (root, member, RA_JSON_REQUIRED);
  if (text == NULL)
    return g_strdup (english);
  check_placeholders (root, member, english, text);
  return text;
}

RaTranslations *
ra_translations_read (const RaJsonCursor *root)
{
  RaTranslations *self = g_new0 (RaTranslations, 1);
  g_atomic_ref_count_init (&self->n_refs);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
  self->language = read_language (root);
  const guint rule = (guint)ra_json_keyword (root, "plurals", rule_words, -1);
  const guint known = rule < G_N_ELEMENTS (rules) ? rule : 0;
  self->plural = rules[known].choose;
  self->thousands = read_pattern (root, "thousands", ",");
  self->decimal = read_pattern (root, "decimal", ".");
  self->date = read_pattern (root, "date", "{day} {month} {year}");
  self->month_of_year = read_pattern (root, "month_of_year", "{month} {year}");
  self->months = ra_json_forms (root, "months", MONTHS);
  if (ra_json_has (root, "months_alone"))
    self->months_alone = ra_json_forms (root, "months_alone", MONTHS);
  read_texts (root, "words", self->texts);
  read_counts (root, self->counts, rules[known].n_forms);
  for (guint i = 0; i < RA_N_NAMES; i++) {
    self->names[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    read_texts (root, name_members[i], self->names[i]);
  }
  return self;
}

RaTranslations *
ra_translations_load (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (RaJsonFile) file = ra_json_file_open (path, RA_TRANSLATIONS_FORMAT, error);
  if (file == NULL)
    return NULL;
  const RaJsonCursor root = ra_json_file_get_root (file);
  g_autoptr (RaTranslations) self = ra_translations_read (&root);
  return ra_json_file_finish (file, error) ? g_steal_pointer (&self) : NULL;
}
