/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-keys.h"

#include <stdlib.h>
#include <string.h>

/* Fewer than this are compared with one another, more are sorted. */
#define FEW 12

static guint
hexadecimal (const char *at)
{
  guint value = 0;

  for (guint i = 0; i < 4; i++)
    value = value * 16 + (guint)g_ascii_xdigit_value (at[i]);
  return value;
}

/* A pair of surrogates is one character; @at is behind "\u" and moved behind the last digit. */
static gunichar
unescape_unicode (const char **at)
{
  const guint first = hexadecimal (*at);

  *at += 4;
  if (first < 0xD800 || first > 0xDBFF)
    return first;
  const guint second = hexadecimal (*at + 2);
  *at += 6;
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

static char *
unescape (const char *at, const char *end)
{
  static const char letters[] = "bfnrt";
  static const char meant[] = "\b\f\n\r\t";
  GString *plain = g_string_new (NULL);

  while (at < end) {
    if (*at != '\\') {
      g_string_append_c (plain, *at++);
      continue;
    }
    const char escape = at[1];
    at += 2;
    const char *letter = strchr (letters, escape);
    if (escape == 'u')
      g_string_append_unichar (plain, unescape_unicode (&at));
    else
      g_string_append_c (plain, letter != NULL ? meant[letter - letters] : escape);
  }
  return g_string_free (plain, FALSE);
}

void
ra_json_keys_add (GArray *keys, const char *at, const char *end)
{
  RaJsonKey key = { .at = at, .name = at + 1, .length = (gsize)(end - at) - 2 };

  if (memchr (key.name, '\\', key.length) != NULL) {
    key.plain = unescape (key.name, key.name + key.length);
    key.name = key.plain;
    key.length = strlen (key.plain);
  }
  g_array_append_val (keys, key);
}

static int
compare_keys (const void *a, const void *b)
{
  const RaJsonKey *first = a;
  const RaJsonKey *second = b;

  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;
  return memcmp (first->name, second->name, first->length);
}

static const char *
first_of (const char *known, const char *found)
{
  return known == NULL || found < known ? found : known;
}

static const char *
find_among_few (const RaJsonKey *keys, guint n)
{
  for (guint i = 1; i < n; i++)
    for (guint k = 0; k < i; k++)
      if (compare_keys (&keys[i], &keys[k]) == 0)
        return keys[i].at;
  return NULL;
}

static const char *
find_among_many (RaJsonKey *keys, guint n)
{
  const char *found = NULL;

  qsort (keys, n, sizeof *keys, compare_keys);
  for (guint i = 1; i < n; i++)
    if (compare_keys (&keys[i - 1], &keys[i]) == 0)
      found = first_of (found, MAX (keys[i - 1].at, keys[i].at));
  return found;
}

const char *
ra_json_keys_close (GArray *keys, guint first)
{
  const guint n = keys->len - first;

  /* An array that has never held anything has no place to point at. */
  if (n == 0)
    return NULL;
  RaJsonKey *own = &g_array_index (keys, RaJsonKey, first);
  const char *found = n < FEW ? find_among_few (own, n) : find_among_many (own, n);

  for (guint i = 0; i < n; i++)
    g_free (own[i].plain);
  g_array_set_size (keys, first);
  return found;
}
