/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-tree.h"

#include <string.h>

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
  g_test_add_func ("/json-tree/piece", test_piece);
  g_test_add_func ("/json-tree/text", test_text);
  return g_test_run ();
}
