/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/translations.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "data/translations-private.h"

#define MOST_PLACEHOLDERS 6
#define SUFFIX            ".json"

static const char *const english_months[]
    = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", NULL };

RaTranslations *
ra_translations_ref (RaTranslations *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
ra_translations_unref (RaTranslations *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_free (self->language);
  g_free (self->thousands);
  g_free (self->decimal);
  g_free (self->date);
  g_free (self->month_of_year);
  g_strfreev (self->months);
  g_strfreev (self->months_alone);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->counts);
  for (guint i = 0; i < RA_N_NAMES; i++)
    g_hash_table_unref (self->names[i]);
  g_free (self);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* "de.json": a code of two or three letters. What else lies in the folder is no language. */
static gboolean
is_language (const char *name)
{
  const gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyz");
  return length >= 2 && length <= 3 && g_str_equal (name + length, SUFFIX);
}

GPtrArray *
ra_translations_list (const char *folder)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_ptr_array_add (codes, g_strdup ("en"));
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_language (name))
      g_ptr_array_add (codes, g_strndup (name, strlen (name) - strlen (SUFFIX)));
  g_ptr_array_sort (codes, compare_codes);
  return codes;
}

const char *
ra_translations_get_language (const RaTranslations *self)
{
  return self != NULL ? self->language : "en";
}

const char *
ra_translations_get_thousands (const RaTranslations *self)
{
  return self != NULL ? self->thousands : ",";
}

const char *
ra_translations_get_decimal (const RaTranslations *self)
{
  return self != NULL ? self->decimal : ".";
}

static const char *
look_up (GHashTable *texts, const char *english)
{
  const char *text = g_hash_table_lookup (texts, english);
  return text != NULL ? text : english;
}

const char *
ra_translate (const RaTranslations *self, const char *english)
{
  return self != NULL ? look_up (self->texts, english) : english;
}

const char *
ra_translate_name (const RaTranslations *self, RaNameKind kind, const char *english)
{
  g_return_val_if_fail (kind < RA_N_NAMES, english);

  return self != NULL && english != NULL ? look_up (self->names[kind], english) : english;
}

const char *
ra_translate_text (const RaTranslations *self, const char *english)
{
  return ra_translate_name (self, RA_NAME_TEXT, english);
}

/* Texts for the placeholders of a template. */
typedef struct {
  const char *names[MOST_PLACEHOLDERS];
  const char *texts[MOST_PLACEHOLDERS];
  guint n;
} Placeholders;

static void
placeholders_take (Placeholders *self, va_list args)
{
  self->n = 0;
  for (const char *name = va_arg (args, const char *); name != NULL; name = va_arg (args, const char *)) {
    g_return_if_fail (self->n < MOST_PLACEHOLDERS);
    self->names[self->n] = name;
    self->texts[self->n++] = va_arg (args, const char *);
  }
}

/* The text for the placeholder that opens at @at, with its @length; NULL where it is none. */
static const char *
placeholders_find (const Placeholders *self, const char *at, gsize *length)
{
  for (guint i = 0; i < self->n; i++) {
    const gsize name = strlen (self->names[i]);
    if (strncmp (at + 1, self->names[i], name) != 0 || at[1 + name] != '}')
      continue;
    *length = name + 2;
    return self->texts[i];
  }
  return NULL;
}

static char *
fill (const char *pattern, const Placeholders *placeholders)
{
  GString *text = g_string_new (NULL);
  for (const char *at = pattern; *at != '\0';) {
    gsize length = 1;
    const char *value = *at == '{' ? placeholders_find (placeholders, at, &length) : NULL;
    if (value != NULL)
      g_string_append (text, value);
    else
      g_string_append_len (text, at, (gssize)length);
    at += length;
  }
  return g_string_free (text, FALSE);
}

char *
ra_translate_format (const RaTranslations *self, const char *english, ...)
{
  va_list args;
  va_start (args, english);
  Placeholders placeholders;
  placeholders_take (&placeholders, args);
  va_end (args);
  return fill (ra_translate (self, english), &placeholders);
}

char *
ra_translate_count (const RaTranslations *self, guint n, const char *one, const char *many, ...)
{
  const GStrv forms = self != NULL ? g_hash_table_lookup (self->counts, many) : NULL;
  const char *english = n == 1 ? one : many;
  va_list args;
  va_start (args, many);
  Placeholders placeholders;
  placeholders_take (&placeholders, args);
  va_end (args);
  return fill (forms != NULL ? forms[self->plural (n)] : english, &placeholders);
}

char *
ra_translate_date (const RaTranslations *self, const char *iso_date)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;
  const int n = sscanf (iso_date, "%4u-%2u-%2u", &year, &month, &day);
  if (n < 2 || month < 1 || month > 12)
    return g_strdup (iso_date);
  const char *const *months = self != NULL ? (const char *const *)self->months : english_months;
  if (n < 3 && self != NULL && self->months_alone != NULL)
    months = (const char *const *)self->months_alone;
  g_autofree char *day_text = g_strdup_printf ("%u", day);
  g_autofree char *year_text = g_strdup_printf ("%u", year);
  const Placeholders placeholders = { { "day", "month", "year" }, { day_text, months[month - 1], year_text }, 3 };
  if (n < 3)
    return fill (self != NULL ? self->month_of_year : "{month} {year}", &placeholders);
  return fill (self != NULL ? self->date : "{day} {month} {year}", &placeholders);
}

char *
ra_translate_number (const RaTranslations *self, double number)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (plain, sizeof plain, number == floor (number) ? "%.0f" : "%.1f", number);
  const char *dot = strchr (plain, '.');
  const gsize n_digits = dot != NULL ? (gsize)(dot - plain) : strlen (plain);
  GString *text = g_string_new (NULL);
  for (gsize i = 0; i < n_digits; i++) {
    if (i > 0 && (n_digits - i) % 3 == 0)
      g_string_append (text, ra_translations_get_thousands (self));
    g_string_append_c (text, plain[i]);
  }
  if (dot != NULL)
    g_string_append_printf (text, "%s%s", ra_translations_get_decimal (self), dot + 1);
  return g_string_free (text, FALSE);
}
