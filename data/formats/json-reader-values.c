/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader-private.h"

#include <string.h>

#include "data/formats/limits.h"
#include "data/formats/plain-text.h"
#include "data/formats/web-link.h"

JsonNode *
ra_json_find_node (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  if (ra_json_stopped (cursor))
    return NULL;
  JsonNode *node = json_object_get_member (cursor->object, member);
  if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    return node;
  if (need == RA_JSON_REQUIRED)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "missing");
  return NULL;
}

gboolean
ra_json_holds_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
holds_number (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

gboolean
ra_json_has (const RaJsonCursor *cursor, const char *member)
{
  return ra_json_find_node (cursor, member, RA_JSON_OPTIONAL) != NULL;
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

static const char *
peek_string (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  JsonNode *node = ra_json_find_node (cursor, member, need);

  if (node == NULL)
    return NULL;
  if (!ra_json_holds_text (node))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a text in quotation marks");
  else if (json_node_get_string (node)[0] == '\0'
           || (longest_text (member) != RA_LIMIT_TEXT && shows_nothing (json_node_get_string (node))))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must not be empty");
  else if (ra_json_is_too_long (json_node_get_string (node), longest_text (member)))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must not have more than %ld characters",
                  longest_text (member));
  else
    return json_node_get_string (node);
  return NULL;
}

char *
ra_json_string (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  return g_strdup (peek_string (cursor, member, need));
}

char *
ra_json_link (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  const char *text = peek_string (cursor, member, need);

  if (text == NULL || ra_is_web_link (text))
    return g_strdup (text);
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
  const char *text = peek_string (cursor, member, need);

  if (text == NULL)
    return NULL;
  if (!is_date (text)) {
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID,
                  "must be a date of the calendar such as 2019, 2019-02 or 2019-02-10");
    return NULL;
  }
  return g_strdup (text);
}

char *
ra_json_date_or_undated (const RaJsonCursor *cursor, const char *member)
{
  const char *text = peek_string (cursor, member, RA_JSON_REQUIRED);

  return g_strcmp0 (text, "undated") == 0 ? g_strdup (text) : ra_json_date (cursor, member, RA_JSON_REQUIRED);
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
static double
check_number (const RaJsonCursor *cursor, const char *member, JsonNode *node, double lowest, double highest)
{
  double value = node != NULL && holds_number (node) ? json_node_get_double (node) : 0.0;

  if (node == NULL)
    return 0.0;
  if (!holds_number (node))
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
  return check_number (cursor, member, ra_json_find_node (cursor, member, RA_JSON_REQUIRED), lowest, highest);
}

double
ra_json_number_or (const RaJsonCursor *cursor, const char *member, double lowest, double highest, double fallback)
{
  return ra_json_has (cursor, member) ? ra_json_number (cursor, member, lowest, highest) : fallback;
}

gboolean
ra_json_boolean (const RaJsonCursor *cursor, const char *member, gboolean fallback)
{
  JsonNode *node = ra_json_find_node (cursor, member, RA_JSON_OPTIONAL);

  if (node == NULL)
    return fallback;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be true or false");
  return fallback;
}

int
ra_json_keyword (const RaJsonCursor *cursor, const char *member, const char *const *keywords, int fallback)
{
  const char *text = peek_string (cursor, member, fallback < 0 ? RA_JSON_REQUIRED : RA_JSON_OPTIONAL);

  if (text == NULL)
    return MAX (fallback, 0);
  for (int i = 0; keywords[i] != NULL; i++)
    if (strcmp (keywords[i], text) == 0)
      return i;
  g_autofree char *choice = g_strjoinv (", ", (char **)keywords);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "unknown word \"%s\"; one of: %s", text, choice);
  return MAX (fallback, 0);
}

JsonArray *
ra_json_find_list (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  JsonNode *node = ra_json_find_node (cursor, member, need);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a list");
  return NULL;
}

void
ra_json_take_apart (RaJsonCursor *cursor, const RaJsonItem *item)
{
  RaJsonPlace *place = ra_json_place_new (item->value, item->value_end);

  g_ptr_array_add (cursor->file->places, place);
  cursor->place = place;
  cursor->object = place->object;
}

void
ra_json_lat_lon (const RaJsonCursor *cursor, const char *member, double *lat_deg, double *lon_deg)
{
  JsonArray *list = ra_json_find_list (cursor, member, RA_JSON_REQUIRED);

  if (list == NULL)
    return;
  if (json_array_get_length (list) != 2) {
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a list of two numbers, latitude and longitude");
    return;
  }
  *lat_deg = check_number (cursor, member, json_array_get_element (list, 0), -90, 90);
  *lon_deg = check_number (cursor, member, json_array_get_element (list, 1), -180, 180);
}

gboolean
ra_json_enter (const RaJsonCursor *cursor, const char *member, RaJsonCursor *inner)
{
  JsonNode *node = ra_json_find_node (cursor, member, RA_JSON_OPTIONAL);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be an object in braces");
    return FALSE;
  }
  *inner = (RaJsonCursor) { cursor->file, cursor, member, -1, json_node_get_object (node), NULL };
  const RaJsonItem *large = ra_json_place_find_large (cursor->place, member);
  if (large != NULL)
    ra_json_take_apart (inner, large);
  return TRUE;
}

char **
ra_json_members (const RaJsonCursor *cursor)
{
  g_autoptr (GList) names = json_object_get_members (cursor->object);
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();

  for (const GList *i = names; i != NULL; i = i->next)
    g_ptr_array_add (copies, g_strdup (i->data));
  g_ptr_array_add (copies, NULL);
  return (char **)g_ptr_array_steal (copies, NULL);
}

gconstpointer
ra_json_id (const RaJsonCursor *cursor, const char *member, const char *what, RaJsonFindFunc find,
            gconstpointer user_data)
{
  const char *id = peek_string (cursor, member, RA_JSON_REQUIRED);
  gconstpointer thing = id == NULL ? NULL : find (user_data, id);

  if (id != NULL && thing == NULL)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_UNKNOWN, "there is no %s \"%s\"", what, id);
  return thing;
}
