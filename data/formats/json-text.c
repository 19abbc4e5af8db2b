/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-text.h"

#include <math.h>
#include <string.h>

#include "data/formats/json-writer.h"
#include "data/formats/plain-text.h"

/* Smaller numbers are written with an exponent; of larger ones six decimals are more than 15 digits. */
#define LEAST_PLAIN 1e-4
#define MOST_PLAIN  1e9

#define LINE_WIDTH 110 /* characters that a list of plain values may take in one line */

/* Figures for people are read back from six decimals; 15 digits and these are the same text where there is no need for
 * an exponent. */
static gboolean
has_few_decimals (double value)
{
  return fabs (value) >= LEAST_PLAIN && fabs (value) < MOST_PLAIN && rint (value * 1e6) / 1e6 == value;
}

void
ra_json_append_number (GString *text, double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  if (!isfinite (value) || fpclassify (value) == FP_ZERO) { /* a negative zero would be read as a plain one */
    g_string_append_c (text, '0');
    return;
  }
  if (has_few_decimals (value)) {
    ra_append_number (text, value, 6);
    return;
  }
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (digits, sizeof digits, formats[i], value);
    if (g_ascii_strtod (digits, NULL) == value)
      break;
  }
  g_string_append (text, digits);
}

/* How many of the first bytes stand for themselves: most texts are nothing but such. */
static gsize
count_plain (const char *value)
{
  const char *at = value;

  while (*at >= ' ' && *at <= '~' && *at != '"' && *at != '\\')
    at++;
  return (gsize)(at - value);
}

/* Room for so many bytes more, which the caller fills: one step where a document has millions. */
static char *
grow (GString *text, gsize n_bytes)
{
  const gsize end = text->len;

  g_string_set_size (text, end + n_bytes);
  return text->str + end;
}

void
ra_json_append_string (GString *text, const char *value)
{
  static const char letters[] = "btn?fr"; /* of the control characters 8 to 13 */
  const gsize n_plain = count_plain (value);

  if (value[n_plain] == '\0') {
    char *quoted = grow (text, n_plain + 2);
    quoted[0] = quoted[n_plain + 1] = '"';
    memcpy (quoted + 1, value, n_plain);
    return;
  }
  g_string_append_c (text, '"');
  g_string_append_len (text, value, (gssize)n_plain);
  g_autofree char *valid = g_utf8_make_valid (value + n_plain, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c >= '\b' && c <= '\r' && c != '\v')
      g_string_append_printf (text, "\\%c", letters[c - '\b']);
    else if (ra_is_hidden_character (c))
      ra_json_append_escape (text, c);
    else if (c == '"' || c == '\\')
      g_string_append_printf (text, "\\%c", (int)c);
    else
      g_string_append_len (text, at, g_utf8_next_char (at) - at);
  }
  g_string_append_c (text, '"');
}

static void
append_value (GString *text, JsonNode *node)
{
  const GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    ra_json_append_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    ra_json_append_number (text, json_node_get_double (node));
  else
    g_string_append (text, "null");
}

static void
break_line (GString *text, guint depth)
{
  char *line = grow (text, 1 + 2 * (gsize)depth);

  line[0] = '\n';
  memset (line + 1, ' ', 2 * (gsize)depth);
}

static gboolean
is_plain_list (JsonArray *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonNode *element = json_array_get_element (list, i);
    if (!JSON_NODE_HOLDS_VALUE (element) && !JSON_NODE_HOLDS_NULL (element))
      return FALSE;
  }
  return TRUE;
}

/* The list in one line, or NULL when it needs several. */
static char *
one_line (JsonArray *list)
{
  if (!is_plain_list (list))
    return NULL;
  GString *line = g_string_new ("[");
  for (guint i = 0; i < json_array_get_length (list); i++) {
    g_string_append (line, i > 0 ? ", " : "");
    append_value (line, json_array_get_element (list, i));
  }
  g_string_append_c (line, ']');
  const gboolean fits = g_utf8_strlen (line->str, -1) <= LINE_WIDTH;
  return g_string_free (line, !fits);
}

static void append_node (GString *text, JsonNode *node, guint depth);

static void
append_list (GString *text, JsonArray *list, guint depth)
{
  g_autofree char *line = one_line (list);

  if (line != NULL) {
    g_string_append (text, line);
    return;
  }
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (list); i++) {
    if (i > 0)
      g_string_append_c (text, ',');
    break_line (text, depth + 1);
    append_node (text, json_array_get_element (list, i), depth + 1);
  }
  break_line (text, depth);
  g_string_append_c (text, ']');
}

static void
append_object (GString *text, JsonObject *object, guint depth)
{
  gboolean first = TRUE;

  if (json_object_get_size (object) == 0) {
    g_string_append (text, "{}");
    return;
  }
  g_string_append_c (text, '{');
  JsonObjectIter iter;
  json_object_iter_init_ordered (&iter, object);
  const char *name;
  JsonNode *node;
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    if (!first)
      g_string_append_c (text, ',');
    first = FALSE;
    break_line (text, depth + 1);
    ra_json_append_string (text, name);
    g_string_append (text, ": ");
    append_node (text, node, depth + 1);
  }
  break_line (text, depth);
  g_string_append_c (text, '}');
}

static void
append_node (GString *text, JsonNode *node, guint depth)
{
  const JsonNodeType type = json_node_get_node_type (node);

  if (type == JSON_NODE_OBJECT)
    append_object (text, json_node_get_object (node), depth);
  else if (type == JSON_NODE_ARRAY)
    append_list (text, json_node_get_array (node), depth);
  else
    append_value (text, node);
}

void
ra_json_append (GString *text, JsonNode *node)
{
  append_node (text, node, 0);
}

void
ra_json_append_element (GString *list, JsonNode *element, guint depth)
{
  if (list->len > 0)
    g_string_append_c (list, ',');
  break_line (list, depth);
  append_node (list, element, depth);
}

/* What was written so far goes to @take, and then @piece, which may be large. */
static gboolean
hand_on (GString *text, const GString *piece, RaJsonTake take, gpointer data, GError **error)
{
  if (!take (text->str, text->len, data, error) || !take (piece->str, piece->len, data, error))
    return FALSE;
  g_string_truncate (text, 0);
  return TRUE;
}

static void
end_packed_list (GString *text, JsonArray *rest)
{
  g_autoptr (GString) end = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (rest); i++)
    ra_json_append_element (end, json_array_get_element (rest, i), 2);
  if (end->len > 0)
    g_string_append_printf (text, ",%s", end->str);
  break_line (text, 1);
  g_string_append_c (text, ']');
}

gboolean
ra_json_write_packed (JsonNode *root, GHashTable *packed, RaJsonTake take, gpointer data, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  char separator = '{';

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    const GString *elements = packed != NULL ? g_hash_table_lookup (packed, name) : NULL;
    g_string_append_c (text, separator);
    separator = ',';
    break_line (text, 1);
    ra_json_append_string (text, name);
    g_string_append (text, ": ");
    if (elements == NULL || !JSON_NODE_HOLDS_ARRAY (node)) {
      append_node (text, node, 1);
      continue;
    }
    g_string_append_c (text, '[');
    if (!hand_on (text, elements, take, data, error))
      return FALSE;
    end_packed_list (text, json_node_get_array (node));
  }
  break_line (text, 0);
  g_string_append (text, "}\n");
  return take (text->str, text->len, data, error);
}
