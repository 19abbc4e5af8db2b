/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/ring-request.h"

#include <string.h>

#include "data/import/length-unit.h"
#include "data/import/marked-number.h"

/* Half the way round the Earth, from one point to the one opposite. */
#define MOST_KM 20000.0
/* "nautical miles". */
#define MOST_UNIT_WORDS 2

/* How many bytes at the beginning of @word are a number. */
static gsize
number_length (const char *word)
{
  gsize length = strspn (word, "0123456789.,");

  while (length > 0 && strchr (".,", word[length - 1]) != NULL)
    length--;
  return g_ascii_isdigit (word[0]) ? length : 0;
}

/* "1,500" is a whole number here: nobody asks for a ring of a kilometre and a half by three digits. */
static gboolean
read_number (const char *token, double *value)
{
  return ra_marked_number_is_grouped (token, value) || ra_marked_number_read (token, RA_FRACTION_UNKNOWN, value, NULL);
}

/* How many of @words, which follow the number, are its unit; none where it has no unit. */
static guint
read_unit (char **words, double *km)
{
  for (guint n = MOST_UNIT_WORDS; n > 0; n--) {
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

    if (g_strv_length (words) < n)
      continue;
    for (guint i = 0; i < n; i++)
      g_strv_builder_add (builder, words[i]);
    g_auto (GStrv) some = g_strv_builder_end (builder);
    g_autofree char *unit = g_strjoinv (" ", some);
    if (ra_length_read (unit, km) == RA_LENGTH_KNOWN)
      return n;
  }
  *km = 1.0;
  return 0;
}

/* Reads the number at @words[0] with its unit, which may stand in the same word: how many words that takes; 0: it is
 * none. */
static guint
read_distance (char **words, double *radius_km)
{
  const gsize length = number_length (words[0]);
  g_autofree char *token = g_strndup (words[0], length);
  const char *rest = words[0] + length + strspn (words[0] + length, ".,;:");
  double value, km;
  guint n = 1;

  if (length == 0 || !read_number (token, &value))
    return 0;
  if (rest[0] == '\0')
    n += read_unit (words + 1, &km);
  else if (ra_length_read (rest, &km) != RA_LENGTH_KNOWN)
    return 0;
  *radius_km = value * km;
  return *radius_km > 0.0 && *radius_km <= MOST_KM ? n : 0;
}

static gboolean
is_group (const char *word)
{
  return strlen (word) == 3 && strspn (word, "0123456789") == 3;
}

/* "1 500 km" -> "1500 km". */
static char **
split (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func (g_free);

  for (char **word = words; *word != NULL; word++) {
    char *last = joined->len > 0 ? g_ptr_array_index (joined, joined->len - 1) : NULL;

    if (last != NULL && is_group (*word) && strlen (last) <= 3 && strspn (last, "0123456789") == strlen (last)) {
      char *whole = g_strconcat (last, *word, NULL);

      g_ptr_array_remove_index (joined, joined->len - 1);
      g_ptr_array_add (joined, whole);
    } else if (**word != '\0') {
      g_ptr_array_add (joined, g_strdup (*word));
    }
  }
  g_ptr_array_add (joined, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&joined), FALSE);
}

gboolean
ra_ring_request_read (const char *words, double *radius_km, char **place)
{
  g_return_val_if_fail (words != NULL && radius_km != NULL && place != NULL, FALSE);
  g_auto (GStrv) parts = split (words);
  g_autoptr (GString) rest = g_string_new (NULL);
  guint n_distances = 0;

  for (char **part = parts; *part != NULL;) {
    const guint n = read_distance (part, radius_km);

    if (n == 0)
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", *part);
    n_distances += n > 0;
    part += MAX (n, 1);
  }
  while (rest->len > 0 && strchr (",;:", rest->str[rest->len - 1]) != NULL)
    g_string_truncate (rest, rest->len - 1);
  if (n_distances != 1 || rest->len == 0)
    return FALSE;
  *place = g_strdup (rest->str);
  return TRUE;
}
