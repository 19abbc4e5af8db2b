/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader.h"

#include <string.h>

/* NULL when the member is absent, null, or something has failed before. */
static JsonNode *
find_node (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
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

static gboolean
holds_text (JsonNode *node)
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
  return find_node (cursor, member, RA_JSON_OPTIONAL) != NULL;
}

static const char *
peek_string (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  JsonNode *node = find_node (cursor, member, need);

  if (node == NULL)
    return NULL;
  if (!holds_text (node))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a text in quotation marks");
  else if (json_node_get_string (node)[0] == '\0')
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must not be empty");
  else
    return json_node_get_string (node);
  return NULL;
}

char *
ra_json_string (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  return g_strdup (peek_string (cursor, member, need));
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
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a number from %.10g to %.10g", lowest, highest);
  else
    return value;
  return 0.0;
}

double
ra_json_number (const RaJsonCursor *cursor, const char *member, double lowest, double highest)
{
  return check_number (cursor, member, find_node (cursor, member, RA_JSON_REQUIRED), lowest, highest);
}

double
ra_json_number_or (const RaJsonCursor *cursor, const char *member, double lowest, double highest, double fallback)
{
  return ra_json_has (cursor, member) ? ra_json_number (cursor, member, lowest, highest) : fallback;
}

gboolean
ra_json_boolean (const RaJsonCursor *cursor, const char *member, gboolean fallback)
{
  JsonNode *node = find_node (cursor, member, RA_JSON_OPTIONAL);

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

static JsonArray *
find_list (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  JsonNode *node = find_node (cursor, member, need);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a list");
  return NULL;
}

void
ra_json_lat_lon (const RaJsonCursor *cursor, const char *member, double *lat_deg, double *lon_deg)
{
  JsonArray *list = find_list (cursor, member, RA_JSON_REQUIRED);

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
  JsonNode *node = find_node (cursor, member, RA_JSON_OPTIONAL);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be an object in braces");
    return FALSE;
  }
  *inner = (RaJsonCursor) { cursor->file, cursor, member, -1, json_node_get_object (node) };
  return TRUE;
}

void
ra_json_each (const RaJsonCursor *cursor, const char *member, RaJsonNeed need, RaJsonEachFunc func, gpointer user_data)
{
  JsonArray *list = find_list (cursor, member, need);
  guint length = list == NULL ? 0 : json_array_get_length (list);

  for (guint i = 0; i < length && !ra_json_stopped (cursor); i++) {
    JsonNode *node = json_array_get_element (list, i);
    RaJsonCursor element = { cursor->file, cursor, member, (int)i, NULL };

    if (JSON_NODE_HOLDS_OBJECT (node)) {
      element.object = json_node_get_object (node);
      func (&element, user_data);
    } else {
      ra_json_fail (&element, NULL, RA_FORMAT_ERROR_INVALID, "must be an object in braces");
    }
  }
}

/* Adds to @found what the element at @cursor names. */
static void
add_named (const RaJsonCursor *cursor, JsonNode *node, const char *what, GPtrArray *found, RaJsonFindFunc find,
           gconstpointer user_data)
{
  const char *id = holds_text (node) ? json_node_get_string (node) : NULL;
  gconstpointer thing = id == NULL ? NULL : find (user_data, id);

  if (id == NULL)
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_INVALID, "must be the id of a %s", what);
  else if (thing == NULL)
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_UNKNOWN, "there is no %s \"%s\"", what, id);
  else if (g_ptr_array_find (found, thing, NULL))
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_INVALID, "names %s \"%s\" a second time", what, id);
  else
    g_ptr_array_add (found, (gpointer)thing);
}

GPtrArray *
ra_json_ids (const RaJsonCursor *cursor, const char *member, RaJsonNeed need, const char *what, RaJsonFindFunc find,
             gconstpointer user_data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  JsonArray *list = find_list (cursor, member, need);
  guint length = list == NULL ? 0 : json_array_get_length (list);

  if (list != NULL && length == 0 && need == RA_JSON_REQUIRED)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must name at least one %s", what);
  for (guint i = 0; i < length && !ra_json_stopped (cursor); i++) {
    RaJsonCursor element = { cursor->file, cursor, member, (int)i, NULL };
    add_named (&element, json_array_get_element (list, i), what, found, find, user_data);
  }
  return g_steal_pointer (&found);
}

char **
ra_json_strings (const RaJsonCursor *cursor, const char *member)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *list = find_list (cursor, member, RA_JSON_OPTIONAL);
  const guint length = list == NULL ? 0 : json_array_get_length (list);

  for (guint i = 0; i < length && !ra_json_stopped (cursor); i++) {
    JsonNode *node = json_array_get_element (list, i);
    const RaJsonCursor element = { cursor->file, cursor, member, (int)i, NULL };
    if (holds_text (node) && *json_node_get_string (node) != '\0')
      g_strv_builder_add (texts, json_node_get_string (node));
    else
      ra_json_fail (&element, NULL, RA_FORMAT_ERROR_INVALID, "must be a text");
  }
  return length > 0 ? g_strv_builder_end (texts) : NULL;
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
