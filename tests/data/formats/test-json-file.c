/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is let in: texts, names, numbers, sizes; and that a large file is read as a small one is. */
#include "data/formats/json-reader.h"

#include <string.h>

#include "data/formats/limits.h"
#include "data/formats/plain-text.h"

static void
assert_refused (const char *text, gsize length, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("f", text, length, &error);

  if (file != NULL)
    g_test_message ("accepted: %s", text);
  g_assert_null (file);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (message, error->message));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
assert_taken (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("f", text, strlen (text), &error);

  g_assert_no_error (error);
}

/* In a value, in a name, in a member that nobody reads, and deep within. */
static const char *const PLACES[] = { "{\n\"a\": \"x%sy\"}", "{\n\"x%sy\": 1}", "{\"b\": [[1, {\n\"c\": [\"%s\"]}]]}" };

static void
test_foul_text (void)
{
  static const char *const foul[] = { "\\ud800",
                                      "\\udfff",
                                      "\\ud800\\ud800",
                                      "\\ud800x",
                                      "\\udc00\\ud800",
                                      "\\ud800\\u0041",
                                      "\\uDBFF",
                                      "\\ufffe",
                                      "\\uFFFF",
                                      "\\u0000",
                                      "\\u0001",
                                      "\\u001b",
                                      "\\u001F",
                                      "\\b",
                                      "\\f",
                                      "\\u12",
                                      "\\x41",
                                      "\\",
                                      "\xEF\xBF\xBE",
                                      "\xEF\xBF\xBF",
                                      "\xED\xA0\x80",
                                      "\xC0\x80",
                                      "\xF4\x90\x80\x80",
                                      "\x1b",
                                      "\x01" };
  for (guint i = 0; i < G_N_ELEMENTS (foul); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (PLACES); k++) {
      g_auto (GStrv) parts = g_strsplit (PLACES[k], "%s", 2);
      g_autofree char *text = g_strjoin (foul[i], parts[0], parts[1], NULL);
      assert_refused (text, strlen (text), "f:2: *");
    }
  }
  assert_refused ("{\n\"a\": \"x\0y\"}", 13, "f:2: *");
}

static void
test_good_text (void)
{
  assert_taken ("{\"a\": \"\\ud83d\\ude00 \\u00e9 \\n\\t\\r\\/\\\\ \\ufffd \\ue000 \xF0\x9F\x98\x80 \"}");
  assert_taken ("\xEF\xBB\xBF{}");
  assert_taken ("{\"a\": [0, -0, 1.5e-3, 1E+2, true, false, null, \"\", {}, []]}");
}

static void
test_clean (void)
{
  g_autofree char *clean = ra_replace_foul_text ("a\x1b[31m\xEF\xBF\xBE\xFF z");

  g_assert_cmpstr (clean, ==, "a\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD z");
  for (gunichar c = 0; c < 0x110000; c++) {
    const gboolean xml
        = c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    /* XML discourages these, and cairo takes them for no text at all. */
    const gboolean none = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFF) >= 0xFFFE;
    g_assert_true (ra_is_plain_character (c) == (xml && !none));
  }
}

static void
test_names_twice (void)
{
  static const struct {
    const char *text;
    const char *message;
  } cases[] = {
    { "{\"a\": 1,\n\"a\": 1}", "f:2: \"a\" is there twice" },
    { "{\"a\": 1,\n\"\\u0061\": 1}", "f:2: \"\\u0061\" is there twice" },
    { "{\"b\": [{}, {\"x\": 1,\n\"y\": 2,\n\"x\": 1}]}", "f:3: \"x\" is there twice" },
    { "{\"\": 1,\n\"\": 1}", "f:2: \"\" is there twice" },
    { "{\"\\ud83d\\ude00\": 1,\n\"\xF0\x9F\x98\x80\": 1}", "f:2: * is there twice" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, strlen (cases[i].text), cases[i].message);
  assert_taken ("{\"a\": {\"a\": {\"a\": 1}}, \"b\": {\"a\": 1}, \"A\": 1, \"a \": 1}");
  /* Among many, and the first of several is told. */
  g_autoptr (GString) many = g_string_new ("{");
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (many, "%s\n\"n%u\": 0", i > 0 ? "," : "", i == 3000 ? 17 : (i == 4000 ? 9 : i));
  g_string_append_c (many, '}');
  assert_refused (many->str, many->len, "f:3002: \"n17\" is there twice");
}

static void
test_grammar (void)
{
  static const char *const bad[] = { "{\"a\": NaN}",
                                     "{\"a\": 01}",
                                     "{\"a\": +1}",
                                     "{\"a\": .5}",
                                     "{\"a\": 1.}",
                                     "{\"a\": 0x10}",
                                     "{\"a\": 1e}",
                                     "{\"a\": 1e999}",
                                     "{\"a\": -1e400}",
                                     "{\"a\": Infinity}",
                                     "{\"a\" 1}",
                                     "{\"a\": 1:2}",
                                     "{\"a\"}",
                                     "{,}",
                                     "{\"a\": 1,}",
                                     "{\"a\": [1,]}",
                                     "{\"a\": [,1]}",
                                     "{\"a\": [1:2]}",
                                     "{a: 1}",
                                     "{'a': 1}",
                                     "{\"a\": tru}",
                                     "{\"a\": 1} x",
                                     "{\"a\": 1}{}",
                                     "{\"a\": [1 2]}",
                                     "{\"a\": \"b}",
                                     "[]",
                                     "",
                                     "\"a\"",
                                     "{\"a\": 1}\n]",
                                     "{\"a\":: 1}",
                                     "{\"a\": -}",
                                     "{\"a\": /* */ 1}" };
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i], strlen (bad[i]), "f:*");
}

static void
test_limits (void)
{
  g_autofree char *deep = g_strnfill (RA_LIMIT_NESTING, '[');
  g_autofree char *wide = g_strnfill (RA_LIMIT_FILE_BYTES, ' ');
  g_autofree char *brackets = g_strdup_printf ("{\"a\": %s", deep);
  g_autoptr (GString) members = g_string_new ("{\"z\": 0");

  assert_refused (brackets, strlen (brackets), "f:1: nested too deeply*");
  for (guint i = 0; i < RA_LIMIT_MEMBERS; i++)
    g_string_append_printf (members, ",\n\"n%u\": 0", i);
  g_string_append_c (members, '}');
  assert_refused (members->str, members->len, "f:10001: an object of more than 10000 members");
  g_autofree char *huge = g_strconcat ("{}", wide, NULL);
  assert_refused (huge, strlen (huge), "f:1: more than 64 MiB");
}

/* ---- the same, whether large or small ---- */

static gconstpointer
find_known (gconstpointer known, const char *id)
{
  (void)known;
  return strcmp (id, "no") != 0 ? g_intern_string (id) : NULL;
}

static void
read_thing (const RaJsonCursor *cursor, gpointer read)
{
  double lat = 0;
  double lon = 0;
  RaJsonCursor inner;
  g_autofree char *name = ra_json_string (cursor, "name", RA_JSON_REQUIRED);

  ra_json_lat_lon (cursor, "at", &lat, &lon);
  g_autoptr (GPtrArray) ids = ra_json_ids (cursor, "ids", RA_JSON_REQUIRED, "thing", find_known, NULL);
  g_auto (GStrv) texts = ra_json_strings (cursor, "texts");
  g_string_append_printf (read, "%s %.0f %.0f %u %u;", name != NULL ? name : "-", lat, lon, ids->len,
                          texts != NULL ? g_strv_length (texts) : 0);
  if (ra_json_enter (cursor, "inner", &inner))
    ra_json_each (&inner, "things", RA_JSON_OPTIONAL, read_thing, read);
}

static char *
read_all (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("f", text, strlen (text), &error);
  g_assert_no_error (error);
  RaJsonCursor root = ra_json_file_get_root (file);
  GString *read = g_string_new (NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

  ra_json_file_collect (file);
  ra_json_each (&root, "things", RA_JSON_REQUIRED, read_thing, read);
  ra_json_file_add_problems (file, messages);
  for (guint i = 0; i < messages->len; i++)
    g_string_append_printf (read, "\n%s", (const char *)g_ptr_array_index (messages, i));
  return g_string_free (read, FALSE);
}

#define THING(rest) "{\"name\": \"a\\u00e9\",\n\"at\": [1, 2], \"ids\": [\"i\", \"j\"]" rest "@}"

static void
test_large_as_small (void)
{
  static const char *const elements[] = {
    THING (""),
    THING (",\n\"texts\": [\"x\", \"y\",\n\"z\"]"),
    THING (",\n\"texts\": [\"x\", {},\n[3]]"),
    THING (",\n\"inner\": {\"things\": [\n" THING ("") ",\n" THING (",\"texts\": 3") "]@}"),
    "{\"name\": {},\n\"at\": [1, 2, 3],\n\"ids\": [\"no\",\n\"i\",\n\"i\", 3]@}",
    "{\"name\": [],\n\"at\": {\"lat\": 1},\n\"ids\": []@}",
    "{\"inner\": [],\n\"at\": [91, 181]@}",
    "7",
    "[]",
    "{}",
  };
  g_autofree char *spaces = g_strnfill (9000, ' ');
  g_autofree char *many = g_strdup_printf (", \"x\": [%s1]", spaces);
  g_autoptr (GString) joined = g_string_new ("{\"things\": [\n");
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ",\n" : "", elements[i]);
  g_string_append (joined, "]}");
  g_auto (GStrv) parts = g_strsplit (joined->str, "@", -1);
  g_autofree char *text = g_strjoinv ("", parts);
  g_autofree char *large = g_strjoinv (many, parts);
  g_autofree char *of_small = read_all (text);
  g_autofree char *of_large = read_all (large);
  g_assert_cmpuint (strlen (text), <, 4096);
  g_test_message ("%s", of_small);
  g_assert_cmpstr (of_small, ==, of_large);
  g_assert_nonnull (strstr (of_small, "f:"));
}

/* However many members there are, and however their names are written. */
static void
test_names (void)
{
  static const guint counts[] = { 1, 24, 25, 3000 };
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autoptr (GString) text = g_string_new ("{\"\\u00e9 \\\"a\": 1.5");
    for (guint k = 1; k < counts[i]; k++)
      g_string_append_printf (text, ", \"m%u\": {\"m\": \"%u\"}", k, k);
    g_string_append (text, "}");
    g_autoptr (RaJsonFile) file = ra_json_file_parse ("f", text->str, text->len, NULL);
    RaJsonCursor root = ra_json_file_get_root (file);
    g_auto (GStrv) names = ra_json_members (&root);
    g_assert_cmpuint (g_strv_length (names), ==, counts[i]);
    g_assert_cmpfloat (ra_json_number (&root, names[0], 0, 2), ==, 1.5);
    for (guint k = 1; k < counts[i]; k++) {
      RaJsonCursor inner;
      g_assert_true (ra_json_enter (&root, names[k], &inner));
      g_autofree char *value = ra_json_string (&inner, "m", RA_JSON_REQUIRED);
      g_assert_cmpstr (value, ==, names[k] + 1);
    }
    g_assert_false (ra_json_has (&root, "m0"));
    g_assert_true (ra_json_file_finish (file, NULL));
  }
}

static void
check_forms (const char *list, const char *joined)
{
  g_autofree char *text = g_strdup_printf ("{\n\"forms\":\n%s}", list);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("f", text, strlen (text), NULL);
  RaJsonCursor root = ra_json_file_get_root (file);
  g_auto (GStrv) forms = ra_json_forms (&root, "forms", 2);
  g_autofree char *found = forms != NULL ? g_strjoinv (" ", forms) : NULL;

  g_assert_cmpstr (found, ==, joined);
  g_assert_cmpint (ra_json_file_finish (file, &error), ==, joined != NULL);
  if (joined == NULL)
    g_assert_cmpstr (error->message, ==, "f:2: forms: must be a list of 2 texts");
}

static void
test_forms (void)
{
  check_forms ("[\"a\", \"\\u0062\"]", "a b");
  check_forms ("[\"a\", \"\"]", NULL);
  check_forms ("[\"a\"]", NULL);
  check_forms ("[\"a\", \"b\", \"c\"]", NULL);
  check_forms ("[\"a\", 3]", NULL);
  check_forms ("\"a\"", NULL);
}

/* The tree of an object has all of it but what is large, and that of an object within it is the same. */
static void
test_object (void)
{
  g_autofree char *spaces = g_strnfill (9000, ' ');
  g_autofree char *text = g_strdup_printf ("{\"small\": {\"a\": [1, 2]}, \"large\": {\"b\": 1%s}}", spaces);
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("f", text, strlen (text), NULL);
  RaJsonCursor root = ra_json_file_get_root (file);
  RaJsonCursor inner;
  JsonObject *object = ra_json_object (&root);

  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (object, "large")), ==, 0);
  g_assert_true (ra_json_enter (&root, "small", &inner));
  g_assert_true (json_object_equal (ra_json_object (&inner), json_object_get_object_member (object, "small")));
  g_assert_true (ra_json_enter (&root, "large", &inner));
  g_assert_cmpint (json_object_get_int_member (ra_json_object (&inner), "b"), ==, 1);
}

static void
test_many_faults (void)
{
  g_autoptr (GString) text = g_string_new ("{\"things\": [");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s\n{\"name\": 3}", i > 0 ? "," : "");
  g_string_append (text, "]}");
  g_autofree char *read = read_all (text->str);
  g_auto (GStrv) lines = g_strsplit (read, "\nf:", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, RA_LIMIT_FAULTS + 2);
  g_assert_cmpstr (lines[RA_LIMIT_FAULTS + 1], ==, " more than 1000 faults; the rest is not reported");
  g_assert_cmpstr (lines[1], ==, "2: things[0].name: must be a text in quotation marks");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/json/foul-text", test_foul_text);
  g_test_add_func ("/formats/json/good-text", test_good_text);
  g_test_add_func ("/formats/json/clean", test_clean);
  g_test_add_func ("/formats/json/names-twice", test_names_twice);
  g_test_add_func ("/formats/json/grammar", test_grammar);
  g_test_add_func ("/formats/json/limits", test_limits);
  g_test_add_func ("/formats/json/large-as-small", test_large_as_small);
  g_test_add_func ("/formats/json/names", test_names);
  g_test_add_func ("/formats/json/forms", test_forms);
  g_test_add_func ("/formats/json/object", test_object);
  g_test_add_func ("/formats/json/many-faults", test_many_faults);
  return g_test_run ();
}
