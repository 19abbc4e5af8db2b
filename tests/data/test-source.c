/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record of a source: everything that it can hold comes back as it was. */
#include "data/source-private.h"

#include <string.h>

static const char WHOLE[]
    = "{\"id\":\"a\",\"type\":\"news\",\"title\":\"T\",\"title_kind\":\"address\",\"authors\":[{\"family\":\"Woolf\","
      "\"given\":\"Amy F.\"},{\"literal\":\"Keystone-SDA\"}],\"publisher\":\"P\",\"carrier\":\"Blick\",\"speakers\":["
      "\"X\",\"Y\"],\"cites\":[\"Z\"],\"retells\":\"Paper, 10 February 2019\",\"date\":\"2019-02\",\"date_kind\":"
      "\"content\",\"locator\":\"p. 12\",\"url\":\"https://a.example\",\"copy_url\":\"https://b.example\","
      "\"archive_url\":\"https://c.example\",\"accessed\":\"2026-11-29\",\"seen\":\"full\",\"lang\":\"de\",\"licence\":"
      "\"CC BY 4.0\",\"note\":\"N\"}";
static const char BARE[] = "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\"}";
static const char UNDATED[]
    = "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\",\"date_kind\":\"undated\",\"seen\":\"copy\"}";

static RaSource *
read_text (const char *text, GError **error)
{
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("text", text, strlen (text), error);
  g_assert_nonnull (file);
  RaJsonCursor root = ra_json_file_get_root (file);
  RaSource *source = ra_source_read (&root);
  if (ra_json_file_finish (file, error))
    return source;
  ra_source_free (source);
  return NULL;
}

static void
assert_written (const RaSource *source, JsonObject *object, const char *text)
{
  ra_source_fill (object, source);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *written = json_to_string (node, FALSE);
  g_assert_cmpstr (written, ==, text);
}

static void
test_round_trip (void)
{
  static const char *const TEXTS[] = { WHOLE, BARE, UNDATED };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonObject) object = json_object_new ();
    RaSource *source = read_text (TEXTS[i], &error);
    g_assert_no_error (error);
    assert_written (source, object, TEXTS[i]);
    ra_source_free (source);
  }
}

/* What a source no longer says is taken out of an object that had it. */
static void
test_taken_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = json_object_new ();
  RaSource *whole = read_text (WHOLE, &error);
  RaSource *bare = read_text (BARE, &error);
  g_assert_no_error (error);

  ra_source_fill (object, whole);
  assert_written (bare, object, BARE);
  ra_source_free (whole);
  ra_source_free (bare);
}

static void
test_what_is_meant (void)
{
  g_autoptr (GError) error = NULL;
  RaSource *whole = read_text (WHOLE, &error);
  RaSource *bare = read_text (BARE, &error);
  const RaAuthor *body = g_ptr_array_index (whole->authors, 1);

  g_assert_cmpint (whole->seen, ==, RA_SEEN_FULL);
  g_assert_cmpstr (body->family, ==, "Keystone-SDA");
  g_assert_null (body->given);
  g_assert_cmpint (bare->seen, ==, RA_SEEN_UNSAID);
  g_assert_cmpint (bare->date_kind, ==, RA_DATE_UNKNOWN);
  g_assert_cmpint (bare->type, ==, RA_SOURCE_PAGE);
  ra_source_free (whole);
  ra_source_free (bare);
}

static void
test_refused (void)
{
  static const char *const TEXTS[] = {
    "{\"title\":\"T\",\"publisher\":\"P\"}",
    "{\"id\":\"a\",\"publisher\":\"P\"}",
    "{\"id\":\"a\",\"title\":\"T\"}",
    "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\",\"seen\":\"yesterday\"}",
    "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\",\"type\":\"rumour\"}",
    "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\",\"authors\":[{\"family\":\"Woolf\"}]}",
    "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\",\"speakers\":[1]}",
    "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\",\"speakers\":\"X\"}",
    "{\"id\":\"a\",\"title\":\"T\",\"publisher\":\"P\",\"date\":\"n.d.\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", TEXTS[i]);
    g_assert_null (read_text (TEXTS[i], &error));
    g_assert_nonnull (error);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/round-trip", test_round_trip);
  g_test_add_func ("/source/taken-out", test_taken_out);
  g_test_add_func ("/source/what-is-meant", test_what_is_meant);
  g_test_add_func ("/source/refused", test_refused);
  return g_test_run ();
}
