/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-tree.h"

#include <string.h>

#include "data/formats/json-slice.h"

/* So many always fit into 64 bits. */
#define FEW_DIGITS 18
/* So many are a whole number without rounding as a double. */
#define MOST_EXACT 15

typedef struct {
  const char *at;
  const char *end;
  GString *text; /* the last that was read */
} Builder;

static gunichar
read_digits (const char *at)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value * 16 + (gunichar)g_ascii_xdigit_value (at[i]);
  return value;
}

/* @at is the "u"; gives the last digit. A character that takes two escapes is one. */
static const char *
append_unicode (GString *text, const char *at)
{
  gunichar character = read_digits (at + 1);

  at += 4;
  if (character >= 0xD800 && character <= 0xDBFF) {
    character = 0x10000 + ((character - 0xD800) << 10) + (read_digits (at + 3) - 0xDC00);
    at += 6;
  }
  g_string_append_unichar (text, character);
  return at;
}

static void
append_escaped (GString *text, const char *at, const char *end)
{
  static const char letters[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";

  for (; at < end; at++) {
    if (*at != '\\') {
      g_string_append_c (text, *at);
      continue;
    }
    at++;
    const char *letter = strchr (letters, *at);
    if (*at == 'u')
      at = append_unicode (text, at);
    else
      g_string_append_c (text, letter != NULL ? meanings[letter - letters] : *at);
  }
}

/* @start and @end are quotes and what is behind them. */
static void
set_text (GString *text, const char *start, const char *end)
{
  const gsize length = (gsize)(end - start) - 2;

  g_string_truncate (text, 0);
  if (memchr (start + 1, '\\', length) == NULL)
    g_string_append_len (text, start + 1, (gssize)length);
  else
    append_escaped (text, start + 1, end - 1);
}

char *
ra_json_dup_text (const char *start, const char *end)
{
  GString *text = g_string_sized_new ((gsize)(end - start));

  set_text (text, start, end);
  return g_string_free (text, FALSE);
}

static void
read_text (Builder *self)
{
  const char *end = ra_json_skip_string (self->at, self->end);

  set_text (self->text, self->at, end);
  self->at = end;
}

/* Whole numbers that may need more than 64 bits are left to JSON-GLib, which knows what it makes of them. */
static JsonNode *
parse_long_number (const char *start, const char *end)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (json_parser_load_from_data (parser, start, end - start, NULL) && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  return json_node_new (JSON_NODE_NULL); /* cannot be: the text is known to be good */
}

/* The digits as one whole number, divided by a power of ten: both are exact, so that the quotient is the number that is
 * nearest to the text, as g_ascii_strtod () finds it at ten times the cost. FALSE for more digits, and exponents. */
static gboolean
read_decimal (const char *start, const char *end, double *value)
{
  static const double powers[]
      = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  const char *at = start + (*start == '-');
  const char *dot = NULL;
  gint64 digits = 0;

  if (end - at > MOST_EXACT + 1)
    return FALSE;
  for (; at < end; at++) {
    if (*at == '.')
      dot = at;
    else if (!g_ascii_isdigit (*at))
      return FALSE;
    else
      digits = digits * 10 + g_ascii_digit_value (*at);
  }
  const double quotient = (double)digits / powers[dot != NULL ? end - dot - 1 : 0];
  *value = *start == '-' ? -quotient : quotient;
  return TRUE;
}

static JsonNode *
build_number (const char *start, const char *end)
{
  gboolean whole = TRUE;
  double decimal;

  for (const char *at = start; at < end; at++)
    whole = whole && (g_ascii_isdigit (*at) || *at == '-');
  if (!whole && read_decimal (start, end, &decimal))
    return json_node_init_double (json_node_alloc (), decimal);
  if (!whole)
    return json_node_init_double (json_node_alloc (), g_ascii_strtod (start, NULL));
  if (end - start > FEW_DIGITS)
    return parse_long_number (start, end);
  return json_node_init_int (json_node_alloc (), g_ascii_strtoll (start, NULL, 10));
}

static JsonNode *
build_word (Builder *self)
{
  const char *start = self->at;

  self->at = ra_json_skip_value (start, self->end);
  if (*start == 't' || *start == 'f')
    return json_node_init_boolean (json_node_alloc (), *start == 't');
  return *start == 'n' ? json_node_init_null (json_node_alloc ()) : build_number (start, self->at);
}

static JsonNode *build_value (Builder *self);

/* At the next name or value within a bracket, or at its end, which is passed. */
static gboolean
is_more (Builder *self)
{
  self->at = ra_json_skip_space (self->at, self->end);
  if (self->at < self->end && *self->at == ',')
    self->at = ra_json_skip_space (self->at + 1, self->end);
  if (self->at < self->end && *self->at != '}' && *self->at != ']')
    return TRUE;
  self->at = MIN (self->at + 1, self->end);
  return FALSE;
}

static JsonNode *
build_object (Builder *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (self->at++; is_more (self);) {
    read_text (self);
    g_autofree char *name = g_strndup (self->text->str, self->text->len);
    self->at = ra_json_skip_space (self->at, self->end);
    self->at = ra_json_skip_space (self->at + 1, self->end);
    json_object_set_member (object, name, build_value (self));
  }
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
build_list (Builder *self)
{
  g_autoptr (JsonArray) list = json_array_new ();

  for (self->at++; is_more (self);)
    json_array_add_element (list, build_value (self));
  return json_node_init_array (json_node_alloc (), list);
}

static JsonNode *
build_value (Builder *self)
{
  if (self->at >= self->end)
    return json_node_init_null (json_node_alloc ()); /* cannot be: the text is known to be good */
  if (*self->at == '{')
    return build_object (self);
  if (*self->at == '[')
    return build_list (self);
  if (*self->at != '"')
    return build_word (self);
  read_text (self);
  return json_node_init_string (json_node_alloc (), self->text->str);
}

JsonNode *
ra_json_tree (const char *start, const char *end)
{
  g_return_val_if_fail (start != NULL && end != NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Builder builder = { ra_json_skip_space (start, end), end, text };
  return build_value (&builder);
}
