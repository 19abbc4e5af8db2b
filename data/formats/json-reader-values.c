/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader-private.h"

#include <string.h>

#include "data/formats/json-tree.h"
#include "data/formats/limits.h"
#include "data/formats/plain-text.h"
#include "data/formats/web-link.h"

const RaJsonItem *
ra_json_find_item (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  if (ra_json_stopped (cursor))
    return NULL;
  const RaJsonItem *item = ra_json_place_find (cursor->place, member);
  if (item != NULL && *item->value != 'n')
    return item;
  if (need == RA_JSON_REQUIRED)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "missing");
  return NULL;
}

static gboolean
holds_number (const RaJsonItem *item)
{
  return *item->value == '-' || g_ascii_isdigit (*item->value);
}

gboolean
ra_json_has (const RaJsonCursor *cursor, const char *member)
{
  return ra_json_find_item (cursor, member, RA_JSON_OPTIONAL) != NULL;
}

/* The members that are shown large, in one line or in a list; all else may be prose. */
static glong
longest_text (const char *member)
{
  static const char *const titles[]
      = { "title", "subtitle",  "banner", "name",       "id",      "claimant", "claimant_short",
          "party", "publisher", "family", "given",      "literal", "carrier",  "kind",
          "site",  "system",    "claim",  "projection", NULL };

  if (g_strv_contains (titles, member))
    return RA_LIMIT_TITLE;
  return strcmp (member, "label") == 0 ? RA_LIMIT_LABEL : RA_LIMIT_TEXT;
}

gboolean
ra_json_is_too_long (const char *text, glong limit)
{
  return strlen (text) > (gsize)limit && g_utf8_strlen (text, -1) > limit;
}

/* Spaces, and characters of no width, alone. */
static gboolean
shows_nothing (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c) && !ra_is_hidden_character (c))
      return FALSE;
  }
  return TRUE;
}

char *
ra_json_string (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  const RaJsonItem *item = ra_json_find_item (cursor, member, need);

  if (item == NULL)
    return NULL;
  if (*item->value != '"') {
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a text in quotation marks");
    return NULL;
  }
  g_autofree char *text = ra_json_dup_text (item->value, item->value_end);
  const glong longest = longest_text (member);
  if (*text == '\0' || (longest != RA_LIMIT_TEXT && shows_nothing (text)))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must not be empty");
  else if (ra_json_is_too_long (text, longest))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must not have more than %ld characters", longest);
  else
    return g_steal_pointer (&text);
  return NULL;
}

char *
ra_json_link (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  g_autofree char *text = ra_json_string (cursor, member, need);

  if (text == NULL || ra_is_web_link (text))
    return g_steal_pointer (&text);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID,
                "must be an address that begins with http:// or https:// and a host");
  return NULL;
}

/* The digits of @text from @at on as a number, or -1. */
static int
digits (const char *text, int at, int count)
{
  int value = 0;
  for (int i = at; i < at + count; i++) {
    if (!g_ascii_isdigit (text[i]))
      return -1;
    value = value * 10 + g_ascii_digit_value (text[i]);
  }
  return value;
}

static gboolean
is_date (const char *text)
{
  gsize length = strlen (text);
  int month = 1;
  int day = 1;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  if ((length >= 7 && text[4] != '-') || (length == 10 && text[7] != '-'))
    return FALSE;
  int year = digits (text, 0, 4);
  if (length >= 7)
    month = digits (text, 5, 2);
  if (length == 10)
    day = digits (text, 8, 2);
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= 31
         && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

char *
ra_json_date (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  g_autofree char *text = ra_json_string (cursor, member, need);

  if (text == NULL || is_date (text))
    return g_steal_pointer (&text);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID,
                "must be a date of the calendar such as 2019, 2019-02 or 2019-02-10");
  return NULL;
}

char *
ra_json_date_or_undated (const RaJsonCursor *cursor, const char *member)
{
  g_autofree char *text = ra_json_string (cursor, member, RA_JSON_REQUIRED);

  return g_strcmp0 (text, "undated") == 0 ? g_steal_pointer (&text) : ra_json_date (cursor, member, RA_JSON_REQUIRED);
}

static void
fail_range (const RaJsonCursor *cursor, const char *member, double lowest, double highest)
{
  char least[G_ASCII_DTOSTR_BUF_SIZE];
  char most[G_ASCII_DTOSTR_BUF_SIZE];

  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a number from %s to %s",
                g_ascii_formatd (least, sizeof least, "%.10g", lowest),
                g_ascii_formatd (most, sizeof most, "%.10g", highest));
}

/* The comparison is written so that it also refuses what is not a number. */
double
ra_json_check_number (const RaJsonCursor *cursor, const char *member, const RaJsonItem *item, double lowest,
                      double highest)
{
  double value = item != NULL && holds_number (item) ? g_ascii_strtod (item->value, NULL) : 0.0;

  if (item == NULL)
    return 0.0;
  if (!holds_number (item))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a number");
  else if (!(value >= lowest && value <= highest))
    fail_range (cursor, member, lowest, highest);
  else
    return value;
  return 0.0;
}

double
ra_json_number (const RaJsonCursor *cursor, const char *member, double lowest, double highest)
{
  return ra_json_check_number (cursor, member, ra_json_find_item (cursor, member, RA_JSON_REQUIRED), lowest, highest);
}

double
ra_json_number_or (const RaJsonCursor *cursor, const char *member, double lowest, double highest, double fallback)
{
  return ra_json_has (cursor, member) ? ra_json_number (cursor, member, lowest, highest) : fallback;
}

gboolean
ra_json_boolean (const RaJsonCursor *cursor, const char *member, gboolean fallback)
{
  const RaJsonItem *item = ra_json_find_item (cursor, member, RA_JSON_OPTIONAL);

  if (item == NULL)
    return fallback;
  if (*item->value == 't' || *item->value == 'f')
    return *item->value == 't';
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be true or false");
  return fallback;
}

int
ra_json_keyword (const RaJsonCursor *cursor, const char *member, const char *const *keywords, int fallback)
{
  g_autofree char *text = ra_json_string (cursor, member, fallback < 0 ? RA_JSON_REQUIRED : RA_JSON_OPTIONAL);

  if (text == NULL)
    return MAX (fallback, 0);
  for (int i = 0; keywords[i] != NULL; i++)
    if (strcmp (keywords[i], text) == 0)
      return i;
  g_autofree char *choice = g_strjoinv (", ", (char **)keywords);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "unknown word \"%s\"; one of: %s", text, choice);
  return MAX (fallback, 0);
}

gconstpointer
ra_json_id (const RaJsonCursor *cursor, const char *member, const char *what, RaJsonFindFunc find,
            gconstpointer user_data)
{
  g_autofree char *id = ra_json_string (cursor, member, RA_JSON_REQUIRED);
  gconstpointer thing = id == NULL ? NULL : find (user_data, id);

  if (id != NULL && thing == NULL)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_UNKNOWN, "there is no %s \"%s\"", what, id);
  return thing;
}
