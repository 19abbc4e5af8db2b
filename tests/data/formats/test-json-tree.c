/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of a text is the one that JSON-GLib's parser makes. */
#include "data/formats/json-tree.h"

#include <string.h>

static void
check_same (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  g_autoptr (JsonNode) node = ra_json_tree (text, text + strlen (text));
  g_assert_true (json_node_equal (node, json_parser_get_root (parser)));
}

static void
test_values (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    " [ ] ",
    "[0, -0, 7, -7, 9007199254740993, 123456789012345678, -123456789012345678]",
    "[9223372036854775807, -9223372036854775808, 12345678901234567890, 123456789012345678901234567890]",
    "[0.1, -0.0, 1.5e3, 1E-7, 2e2, 3.14159265358979323846264338327950288, 1e300]",
    "[true, false, null, \"\", \"null\"]",
    "{\"a\": {\"b\": [1, [2, [3, {}]], {\"c\": null}]}, \"d\": \"e\"}",
    "{\"\\u0061\\\"\\\\\": \"\\\"\\\\\\/\\n\\r\\t\\b\\f\"}",
    "[\"\\u00e9\\u20AC\\ud83d\\ude80x\", \"\xc3\xa9\xe2\x82\xac\", \"a\\u0041b\"]",
    "{ \"a\"\n:\t1 ,\r\n\"b\" : [ 1 , 2 ] }",
    "[\"}\", \"]\", \",\", \"\\\"]\", {\"}\": \"{\"}]",
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_same (texts[i]);
}

/* Figures as they stand in files are the numbers that the C library reads. */
static void
test_decimals (void)
{
  for (guint i = 0; i < 20000; i++) {
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    char format[] = "%.0f";
    format[2] = (char)('0' + g_test_rand_int_range (1, 10));
    g_ascii_formatd (digits, sizeof digits, format, g_test_rand_double_range (-1e8, 1e8));
    g_autoptr (JsonNode) node = ra_json_tree (digits, digits + strlen (digits));
    g_assert_true (json_node_get_double (node) == g_ascii_strtod (digits, NULL));
  }
}

/* Of members that are written in an order of their own that order stays. */
static void
test_order (void)
{
  const char text[] = "{\"z\": 1, \"a\": 2, \"m\": 3}";
  g_autoptr (JsonNode) node = ra_json_tree (text, text + strlen (text));
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));
  g_assert_cmpuint (g_list_length (names), ==, 3);
  g_assert_cmpstr (names->data, ==, "z");
  g_assert_cmpstr (names->next->data, ==, "a");
  g_assert_cmpstr (names->next->next->data, ==, "m");
}

/* Of a piece of a text nothing behind it is read. */
static void
test_piece (void)
{
  const char text[] = "[12, 34.5, \"a\", {\"b\": 1}]";
  g_autoptr (JsonNode) whole = ra_json_tree (text + 1, text + 3);
  g_autoptr (JsonNode) real = ra_json_tree (text + 5, text + 9);
  g_autoptr (JsonNode) object = ra_json_tree (strchr (text, '{'), strchr (text, '}') + 1);
  g_assert_cmpint (json_node_get_int (whole), ==, 12);
  g_assert_cmpfloat (json_node_get_double (real), ==, 34.5);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (object), "b"), ==, 1);
}

static void
check_folder (const char *path)
{
  guint n_files = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder)) {
    g_autofree char *file = g_build_filename (path, name, NULL);
    g_autofree char *text = NULL;
    if (!g_str_has_suffix (name, ".json"))
      continue;
    g_file_get_contents (file, &text, NULL, &error);
    g_assert_no_error (error);
    check_same (text);
    n_files++;
  }
  g_assert_cmpuint (n_files, >, 0);
}

static void
test_catalogue (void)
{
  g_autofree char *catalogue = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", NULL);
  g_autofree char *translations = g_build_filename (catalogue, "translations", NULL);
  check_folder (catalogue);
  check_folder (translations);
}

static void
test_text (void)
{
  const char plain[] = "\"INF\": 1";
  const char escaped[] = "\"a\\u0042\\n\"";
  g_autofree char *a = ra_json_dup_text (plain, plain + 5);
  g_autofree char *b = ra_json_dup_text (escaped, escaped + strlen (escaped));
  g_assert_cmpstr (a, ==, "INF");
  g_assert_cmpstr (b, ==, "aB\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-tree/values", test_values);
  g_test_add_func ("/json-tree/decimals", test_decimals);
  g_test_add_func ("/json-tree/order", test_order);
  g_test_add_func ("/json-tree/piece", test_piece);
  g_test_add_func ("/json-tree/catalogue", test_catalogue);
  g_test_add_func ("/json-tree/text", test_text);
  return g_test_run ();
}
