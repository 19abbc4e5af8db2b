/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two news texts that the atlas grew from make 38 statements. Each that is about the matter stands where people
 * look: in a position, on a card, in an event or in the caption of a story, and not only in a presenter's notes. The
 * table is seeds.json beside this file: which words must stand where. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "tests/data/helpers.h"

#define N_STATEMENTS 38
#define N_LEFT_OUT   1

/* The element of @list whose @member is @value; NULL when there is none. */
static JsonNode *
find_element (JsonArray *list, const char *member, const char *value)
{
  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonObject *object = json_array_get_object_element (list, i);
    if (g_strcmp0 (json_object_get_string_member_with_default (object, member, NULL), value) == 0)
      return json_array_get_element (list, i);
  }
  return NULL;
}

/* "events/title=The Geneva summit/text", "steps/4/caption" */
static JsonNode *
follow (JsonNode *node, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL && node != NULL; i++) {
    if (JSON_NODE_HOLDS_OBJECT (node)) {
      node = json_object_get_member (json_node_get_object (node), parts[i]);
      continue;
    }
    JsonArray *list = json_node_get_array (node);
    char *value = strchr (parts[i], '=');
    if (value == NULL) {
      const guint index = (guint)g_ascii_strtoull (parts[i], NULL, 10);
      node = index < json_array_get_length (list) ? json_array_get_element (list, index) : NULL;
      continue;
    }
    *value = '\0';
    node = find_element (list, parts[i], value + 1);
  }
  return node;
}

static JsonParser *
load (const char *path)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return parser;
}

/* All words of a text, or of an object such as a system's card. */
static char *
text_of (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node))
    return json_node_dup_string (node);
  return json_to_string (node, FALSE);
}

static void
assert_shown (JsonObject *shown)
{
  const char *file = json_object_get_string_member (shown, "file");
  const char *at = json_object_get_string_member (shown, "at");
  const char *sentence = json_object_get_string_member (shown, "words");
  g_autofree char *name = g_build_filename ("catalogue", file, NULL);
  g_autofree char *path = test_shipped_path (name);
  g_autoptr (JsonParser) parser = load (path);
  JsonNode *node = follow (json_parser_get_root (parser), at);

  g_test_message ("%s, %s: %s", file, at, sentence);
  g_assert_false (g_str_has_suffix (at, "notes"));
  g_assert_nonnull (node);
  g_autofree char *text = text_of (node);
  g_assert_nonnull (strstr (text, sentence));
}

static void
test_statements (gconstpointer table)
{
  g_autoptr (JsonParser) parser = load (table);
  JsonArray *statements
      = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "statements");
  guint n_left_out = 0;

  g_assert_cmpuint (json_array_get_length (statements), ==, N_STATEMENTS);
  for (guint i = 0; i < N_STATEMENTS; i++) {
    JsonObject *statement = json_array_get_object_element (statements, i);
    g_assert_cmpint (json_object_get_int_member (statement, "number"), ==, i + 1);
    if (json_object_has_member (statement, "left_out")) {
      n_left_out++;
      continue;
    }
    JsonArray *shown = json_object_get_array_member (statement, "shown");
    g_assert_cmpuint (json_array_get_length (shown), >, 0);
    for (guint k = 0; k < json_array_get_length (shown); k++)
      assert_shown (json_array_get_object_element (shown, k));
  }
  g_assert_cmpuint (n_left_out, ==, N_LEFT_OUT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_test_add_data_func ("/seeds/statements", argv[1], test_statements);
  return g_test_run ();
}
