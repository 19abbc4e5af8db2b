/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-heading.h"

#include <string.h>

#include "data/hemisphere-words.h"
#include "data/import/heading-notes.h"
#include "data/import/length-unit.h"
#include "data/import/range-words.h"
#include "data/name-key.h"

/* Bytes of a heading; the longest that was seen has 120. */
#define MOST_LENGTH 1000

typedef struct {
  GPtrArray *words;  /* char *: keys of the words outside brackets, without numbers */
  GString *brackets; /* what stands in brackets, as written */
  guint number;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_ptr_array_unref (parts->words);
  g_string_free (parts->brackets, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

/* "maxRangeKm_2" -> "max Range Km 2". */
static void
append_apart (GString *text, gunichar before, gunichar c)
{
  const gboolean new_word
      = (g_unichar_islower (before) && g_unichar_isupper (c)) || (g_unichar_isalpha (before) && g_unichar_isdigit (c));
  if (new_word)
    g_string_append_c (text, ' ');
  if (c == '_')
    g_string_append_c (text, ' ');
  else
    g_string_append_unichar (text, c);
}

/* Numbers are kept apart: "range 2" is another range. 84 and 4326 are names of coordinate systems. */
static void
add_words (Parts *parts, const char *text)
{
  g_autofree char *key = ra_name_key (text);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (char **word = words; *word != NULL; word++) {
    if (**word == '\0')
      continue;
    if (!g_ascii_isdigit (**word))
      g_ptr_array_add (parts->words, g_strdup (*word));
    else if (strlen (*word) < 3 && !g_str_equal (*word, "84"))
      parts->number = (guint)g_ascii_strtoull (*word, NULL, 10);
  }
}

/* What follows a comma is as good as in brackets: "Range, km". So is the mark of minutes or seconds: "Lat ′". */
static Parts
take_apart (const char *heading)
{
  Parts parts = { g_ptr_array_new_with_free_func (g_free), g_string_new (NULL), 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  guint depth = 0;
  gunichar before = 0;

  for (const char *at = heading; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == '(' || c == '[' || (c == ',' && depth == 0)) {
      if (parts.brackets->len > 0 && !g_str_has_suffix (parts.brackets->str, " "))
        g_string_append_c (parts.brackets, ' ');
      depth++;
    } else if (c == ')' || c == ']') {
      depth -= depth > 0;
    } else if (depth > 0 || c == 0x2032 || c == 0x2033 || (before == ' ' && (c == '\'' || c == '"'))) {
      g_string_append_unichar (parts.brackets, c);
    } else {
      append_apart (text, before, c);
    }
    before = c;
  }
  add_words (&parts, text->str);
  return parts;
}

static char *
join (const GPtrArray *words, guint from, guint to)
{
  GString *joined = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append (joined, g_ptr_array_index (words, i));
  return g_string_free (joined, FALSE);
}

/* The longest words of a pair that were found, 0 where there is none. */
typedef struct {
  glong lat;
  glong lon;
} Pair;

/* FALSE where @word may stand in no heading of a pair of coordinates. */
static gboolean
sort_pair_word (RaHeading *self, const char *word, Pair *pair)
{
  const char *language = "";
  const RaField field = ra_field_of_word (word, &language);
  const glong length = g_utf8_strlen (word, -1);

  if (field == RA_FIELD_LON && pair->lon == 0)
    self->lon_first = pair->lat == 0;
  if (field == RA_FIELD_COORDINATES && ra_heading_is_lon_first (word)) {
    self->lon_first = TRUE;
    *pair = (Pair) { length, length };
  } else if (field == RA_FIELD_LAT)
    pair->lat = MAX (pair->lat, length);
  else if (field == RA_FIELD_LON)
    pair->lon = MAX (pair->lon, length);
  else if (field != RA_FIELD_COORDINATES && !ra_heading_is_point_filler (word) && !ra_heading_is_and (word))
    return FALSE;
  if (language[0] != '\0')
    self->language = language;
  return TRUE;
}

/* "lon, lat", "Coordinates (lat; lon)", "Länge/Breite": both in one column, and which of them is first. "X (latitude)"
 * is one of two columns. */
static gboolean
read_pair (RaHeading *self, const Parts *parts)
{
  g_autofree char *apart = g_strdelimit (g_strdup (parts->brackets->str), ";/|&+", ' ');
  g_autofree char *key = ra_name_key (apart);
  g_auto (GStrv) brackets = g_strsplit (key, " ", -1);
  Pair pair = { 0, 0 };
  gboolean good = TRUE;

  for (guint i = 0; i < parts->words->len; i++)
    good = good && sort_pair_word (self, g_ptr_array_index (parts->words, i), &pair);
  for (guint i = 0; brackets[i] != NULL; i++)
    good = good && (brackets[i][0] == '\0' || sort_pair_word (self, brackets[i], &pair));
  if (good && pair.lat > 0 && pair.lon > 0 && (pair.lat == 1) == (pair.lon == 1)) {
    self->field = RA_FIELD_COORDINATES;
    return TRUE;
  }
  self->lon_first = FALSE;
  self->language = "";
  return FALSE;
}

/* A whole name, as it stands. */
static gboolean
read_whole (RaHeading *self, const Parts *parts)
{
  g_autofree char *whole = join (parts->words, 0, parts->words->len);

  self->field = ra_field_of_word (whole, &self->language);
  self->lon_first = ra_heading_is_lon_first (whole);
  return self->field != RA_N_FIELDS;
}

static gboolean
read_part (RaHeading *self, const Parts *parts)
{
  RaField axis = RA_N_FIELDS;

  self->part = ra_point_part_read (parts->words, parts->brackets->str, &axis);
  self->field = ra_point_part_field (self->part, axis);
  return self->field != RA_N_FIELDS;
}

/* '\0' where the words name no hemisphere or both of an axis, "E/W", or tell what a sign means, "W negative". One
 * letter of another alphabet is a preposition sooner: "з", "в". */
static char
letter_of_words (const char *text, const char *language)
{
  static const char *const signs[]
      = { "m", "min", "minutes", "negative", "neg", "minus", "positive", "pos", "plus", NULL };
  g_autofree char *key = ra_name_key (text);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  char letter = '\0';

  if (strchr (text, '+') != NULL || g_str_has_prefix (text, "-") || g_str_has_suffix (text, "-"))
    return '\0';
  for (char **word = words; *word != NULL; word++) {
    const gboolean counts = g_ascii_isalpha (**word) || g_utf8_strlen (*word, -1) > 1;
    const char next = counts ? ra_hemisphere_letter (*word, language) : '\0';
    if (g_strv_contains (signs, *word) || (next != '\0' && letter != '\0' && next != letter))
      return '\0';
    letter = next != '\0' ? next : letter;
  }
  return letter != '\0' ? letter : ra_hemisphere_letter (key, language);
}

static gboolean
is_of_axis (char letter, RaField field)
{
  return strchr (field == RA_FIELD_LAT ? "NS" : "EWO", letter) != NULL;
}

/* "Geographic latitude (DMS)", "site_lat", "South latitude": a name of a coordinate among words that add nothing or a
 * hemisphere. */
static gboolean
read_point (RaHeading *self, const Parts *parts)
{
  RaField field = RA_N_FIELDS;
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; i < parts->words->len; i++) {
    const char *word = g_ptr_array_index (parts->words, i);
    const char *language = "";
    const RaField next = ra_field_of_word (word, &language);
    if (next == RA_FIELD_LAT || next == RA_FIELD_LON) {
      if (field != RA_N_FIELDS)
        return FALSE;
      field = next;
      self->language = language;
    } else if (!ra_heading_is_point_filler (word)) {
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", word);
    }
  }
  const char letter = ra_hemisphere_letter (rest->str, self->language);
  if (field == RA_N_FIELDS || (rest->len > 0 && (letter == '\0' || !is_of_axis (letter, field))))
    return FALSE;
  self->field = field;
  self->letter = letter;
  return TRUE;
}

/* Plain numbers of a column that is headed "Longitude (W)" are west. */
static void
read_letter (RaHeading *self, const Parts *parts)
{
  char letter = self->letter;

  if (self->field != RA_FIELD_LAT && self->field != RA_FIELD_LON)
    return;
  if (letter == '\0')
    letter = letter_of_words (parts->brackets->str, self->language);
  self->letter = letter != '\0' && is_of_axis (letter, self->field) && strchr ("SWO", letter) != NULL ? letter : '\0';
}

static gboolean
read_range (RaHeading *self, const Parts *parts)
{
  g_auto (RaRangeWords) words = ra_range_words_read (parts->words);
  const GString *rest = words.rest;
  double km = 0;

  const RaLength length = ra_length_read (rest->str, &km);
  const gboolean is_unit = length == RA_LENGTH_KNOWN || length == RA_LENGTH_AMBIGUOUS;
  const char *unit = rest->len == 0 && parts->words->len > 0 ? parts->brackets->str : rest->str;
  const gboolean has_unit = ra_length_read (unit, &km) == RA_LENGTH_KNOWN && !g_str_equal (unit, "m");
  /* "min" and "max" alone, "km" alone and "R (km)" are ranges; "max altitude" and "distance from Moscow" are none. */
  const gboolean plain = rest->len == 0 || is_unit;
  if (words.topic || (!words.range && !plain)
      || (!words.range && !words.distance && !words.min && !words.max && !has_unit))
    return FALSE;
  self->field = words.min ? RA_FIELD_MIN_KM : RA_FIELD_MAX_KM;
  self->language = words.language;
  /* A unit in brackets of its own leaves the other words to say whose range it is. */
  self->named = !plain && ra_length_read (parts->brackets->str, &km) == RA_LENGTH_KNOWN;
  self->doubtful = !plain && !self->named;
  if (self->named)
    return TRUE;
  g_free (self->unit);
  self->unit = g_strdup_printf ("%s%s%s", rest->str, rest->len > 0 && parts->brackets->len > 0 ? " " : "",
                                parts->brackets->str);
  g_strstrip (self->unit);
  return TRUE;
}

static gboolean
has_diameter (const Parts *parts)
{
  for (guint i = 0; i < parts->words->len; i++)
    if (ra_heading_is_diameter (g_ptr_array_index (parts->words, i)))
      return TRUE;
  return FALSE;
}

RaHeading *
ra_heading_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  RaHeading *self = g_new0 (RaHeading, 1);
  /* So long a text is no heading, and its words would be looked up one by one. */
  g_autofree char *plain = ra_heading_drop_notes (strlen (text) <= MOST_LENGTH ? text : "");
  g_auto (Parts) parts = take_apart (plain);

  self->language = "";
  self->number = parts.number;
  self->unit = g_strstrip (g_strdup (parts.brackets->str));
  if (!read_pair (self, &parts) && !read_part (self, &parts) && !read_whole (self, &parts) && !read_point (self, &parts)
      && !read_range (self, &parts))
    self->field = RA_N_FIELDS;
  self->diameter = has_diameter (&parts);
  if (self->diameter)
    self->field = RA_N_FIELDS;
  read_letter (self, &parts);
  return self;
}

void
ra_heading_free (RaHeading *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self);
}

gboolean
ra_heading_is_in_degrees (const RaHeading *self)
{
  static const char *const others[]
      = { "rad", "radian", "radians", "gon",  "gons", "m",      "meter",  "metre",   "meters",  "metres",
          "utm", "km",     "ft",      "feet", "mi",   "arcmin", "arcsec", "minutes", "seconds", NULL };

  g_return_val_if_fail (self != NULL, FALSE);
  g_autofree char *key = ra_name_key (self->unit);
  if (self->field == RA_FIELD_COORDINATES)
    return !g_strv_contains ((const char *const[]) { "rad", "radian", "radians", "gon", "gons", NULL }, key);
  /* A gon is "grad" to many; to those who write their headings in German it is a degree. */
  return !g_strv_contains (others, key) && !(g_str_equal (key, "grad") && self->language[0] == '\0');
}
