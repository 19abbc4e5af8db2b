/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to a document is undone and done again, joined while somebody types, and told of. */
#include <string.h>

#include "app/model/document-changes.h"
#include "app/model/document-private.h"
#include "tests/model/document-helpers.h"

#define TEXT(text) ((char[]) { text })

/* One of the edits that a person makes, good or bad. */
static void
edit_somehow (RaDocument *document, GRand *rand)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autofree char *before = g_strdup (ra_document_get_text (document));
  g_autofree char *word = g_strdup_printf ("w%u", g_rand_int (rand));
  const RaSite site = { .id = word, .name = word, .lat_deg = g_rand_double_range (rand, -95, 95) };
  const RaExtraRing ring = { .lat_deg = 5, .max_km = g_rand_double_range (rand, -1, 9) };
  static const char *const lists[] = { "sites", "rings", "deployments" };
  const char *const merge = g_rand_boolean (rand) ? "typing" : NULL;

  switch (g_rand_int_range (rand, 0, 5)) {
  case 0:
    ra_scenario_document_set_text (draft, "title", word);
    break;
  case 1:
    ra_scenario_document_add_site (draft, &site);
    break;
  case 2:
    ra_scenario_document_add_ring (draft, &ring);
    break;
  case 3:
    ra_scenario_document_remove (draft, lists[g_rand_int_range (rand, 0, 3)], g_rand_int_range (rand, 0, 2));
    break;
  default:
    ra_scenario_document_set_text (draft, "date", "nonsense");
  }
  if (!ra_document_commit (document, draft, word, merge, NULL))
    g_assert_cmpstr (ra_document_get_text (document), ==, before);
}

/* Back to the first text and forth to the last, whatever was done between. */
static void
test_history (DocumentFixture *self, gconstpointer data)
{
  guint n_steps = 0;

  (void)data;
  for (guint32 seed = 1; seed <= 40; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (RaDocument) document = document_new_plain (self);
    g_autofree char *first = g_strdup (ra_document_get_text (document));
    guint n_undone = 0;

    for (guint i = 0; i < 40; i++) {
      const guint what = (guint)g_rand_int_range (rand, 0, 8);
      if (what == 0)
        ra_document_undo (document);
      else if (what == 1)
        ra_document_redo (document);
      else
        edit_somehow (document, rand);
    }
    while (ra_document_redo (document))
      g_assert_nonnull (ra_document_get_undo_text (document));
    g_autofree char *last = g_strdup (ra_document_get_text (document));
    for (; ra_document_undo (document); n_undone++)
      g_assert_nonnull (ra_document_get_redo_text (document));
    n_steps += n_undone;
    g_assert_cmpstr (ra_document_get_text (document), ==, first);
    g_assert_false (ra_document_is_modified (document));
    g_assert_null (ra_document_get_undo_text (document));
    for (; ra_document_redo (document); n_undone--)
      g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), !=, "");
    g_assert_cmpuint (n_undone, ==, 0);
    g_assert_cmpstr (ra_document_get_text (document), ==, last);
    g_assert_nonnull (strstr (last, "\"x-kept\""));
  }
  g_assert_cmpuint (n_steps, >, 300);
}

/* Of an edit what it changes is kept, and the oldest edits go where that is too much; they are still told of. */
static void
test_history_bytes (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);

  (void)data;
  for (guint i = 0; i < 50; i++) {
    g_autofree char *title = g_strdup_printf ("Title %u", i);
    document_set_title (document, title, NULL);
  }
  g_assert_cmpuint (ra_document_history_count_bytes (&document->history), <, 50 * 20);
  document->history.most_bytes = 30;
  document_set_title (document, "Last", NULL);
  g_assert_cmpuint (ra_document_history_count_bytes (&document->history), <=, 30);
  g_autoptr (GPtrArray) changes = ra_document_list_changes (document);
  g_assert_cmpuint (changes->len, ==, 51);
  g_assert_cmpstr (g_ptr_array_index (changes, 0), ==, "Last");
  g_assert_cmpstr (g_ptr_array_index (changes, 50), ==, "Title 0");
  guint n_undone = 0;
  while (ra_document_undo (document))
    n_undone++;
  g_assert_cmpuint (n_undone, >, 2);
  g_assert_cmpuint (n_undone, <, 50);
  g_assert_null (ra_document_get_undo_text (document));
  g_autofree char *title = g_strdup_printf ("Title %u", 50 - n_undone);
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, title);
  while (ra_document_redo (document))
    n_undone--;
  g_assert_cmpuint (n_undone, ==, 0);
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Last");
}

static char *
many_sites (void)
{
  GString *text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"sites\": [");
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "%s{\"id\": \"own-%u\", \"name\": \"S\", \"lat\": %u, \"lon\": 1}", i > 0 ? "," : "",
                            i, i % 90);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

/* The scenario is that of a whole reading of the text. */
static void
assert_sites (DocumentFixture *self, RaDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) whole
      = ra_scenario_parse (self->catalogue, "many", ra_document_get_text (document), NULL, &error);
  g_assert_no_error (error);
  const GPtrArray *expected = ra_scenario_get_own_sites (whole);
  const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (document));
  g_assert_cmpuint (sites->len, ==, expected->len);
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *a = g_ptr_array_index (sites, i);
    const RaSite *b = g_ptr_array_index (expected, i);
    g_assert_cmpstr (a->id, ==, b->id);
    g_assert_cmpfloat (a->lat_deg, ==, b->lat_deg);
  }
}

static void
edit_sites (RaDocument *document, GRand *rand, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autofree char *id = g_strdup_printf ("own-new-%u", number);
  const guint n = ra_scenario_get_own_sites (ra_document_get_scenario (document))->len;
  const guint index = (guint)g_rand_int_range (rand, 0, (gint32)n);
  const RaSite site = { .id = id, .name = TEXT ("New"), .lat_deg = g_rand_int_range (rand, -90, 90), .lon_deg = 3 };
  switch (g_rand_int_range (rand, 0, 4)) {
  case 0:
    g_assert_true (ra_scenario_document_set_site (draft, index, &site));
    break;
  case 1:
    ra_scenario_document_add_site (draft, &site);
    break;
  case 2:
    g_assert_true (ra_scenario_document_remove (draft, "sites", index));
    break;
  default:
    g_assert_true (ra_scenario_document_move (draft, "sites", index, (index + 5) % n));
    break;
  }
  ra_document_commit (document, draft, "Edit", NULL, &error);
  g_assert_no_error (error);
}

/* So many sites are not read again after each edit. */
static void
test_many (DocumentFixture *self, gconstpointer data)
{
  g_autofree char *text = many_sites ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (RaDocument) document = ra_document_new (self->catalogue, text, &error);

  (void)data;
  g_assert_no_error (error);
  g_autofree char *first = g_strdup (ra_document_get_text (document));
  for (guint i = 0; i < 60; i++) {
    const gint32 what = g_rand_int_range (rand, 0, 4);
    if (what == 0)
      ra_document_undo (document);
    else if (what == 1)
      ra_document_redo (document);
    else
      edit_sites (document, rand, i);
    assert_sites (self, document);
  }
  while (ra_document_undo (document))
    assert_sites (self, document);
  g_assert_cmpstr (ra_document_get_text (document), ==, first);
}

static void
test_merge (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);

  (void)data;
  document_set_title (document, "S", "title");
  document_set_title (document, "So", "title");
  document_set_title (document, "Sov", "title");
  g_assert_true (ra_document_undo (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "T");
  g_assert_false (ra_document_undo (document));
  g_assert_true (ra_document_redo (document));
  g_assert_cmpstr (ra_document_get_undo_text (document), ==, "Sov");
  /* What was come back to is not typed on. */
  document_set_title (document, "Sove", "title");
  g_assert_true (ra_document_undo (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Sov");
  document_set_title (document, "a", "title");
  ra_document_end_merge (document);
  document_set_title (document, "ab", "title");
  document_set_title (document, "abc", NULL);
  document_set_title (document, "abcd", NULL);
  for (guint i = 0; i < 4; i++)
    g_assert_true (ra_document_undo (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Sov");
}

static void
assert_changes (RaDocument *document, const char *lines)
{
  g_autoptr (GPtrArray) changes = ra_document_list_changes (document);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", (const char *)g_ptr_array_index (changes, i));
  g_assert_cmpstr (found->str, ==, lines);
}

/* What was done since the file was written, also where that has been undone and something else done. */
static void
test_changes (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);
  g_autoptr (GFile) file = document_file_in (self, "changes.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  assert_changes (document, "");
  document_set_title (document, "a", NULL);
  document_set_title (document, "b", "typing");
  document_set_title (document, "bc", "typing");
  assert_changes (document, "bc, a");
  g_assert_true (ra_document_save_as (document, file, &error));
  assert_changes (document, "");
  document_set_title (document, "bcd", "typing");
  assert_changes (document, "bcd");
  ra_document_undo (document);
  assert_changes (document, "");
  ra_document_undo (document);
  assert_changes (document, "Undone: bc");
  document_set_title (document, "z", NULL);
  assert_changes (document, "z, Undone: bc");
  ra_document_undo (document);
  ra_document_undo (document);
  document_set_title (document, "y", NULL);
  assert_changes (document, "y, Undone: bc, Undone: a");
  g_assert_true (ra_document_save (document, &error));
  assert_changes (document, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DOCUMENT_ADD ("/document/history", test_history);
  DOCUMENT_ADD ("/document/history-bytes", test_history_bytes);
  DOCUMENT_ADD ("/document/many", test_many);
  DOCUMENT_ADD ("/document/merge", test_merge);
  DOCUMENT_ADD ("/document/changes", test_changes);
  return g_test_run ();
}
