/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hand-outs as a reader of PDF sees them, without a display. Wants poppler-utils. */

#include <glib/gstdio.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "app/model/handouts.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapSpec *spec;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->spec = ra_view_fit_new_map (ra_library_get_first_scenario (fixture->library), 1000.0, 700.0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&fixture->spec, ra_map_spec_free);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static GBytes *
make (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ra_handouts_make (fixture->spec, ra_library_get_basemap (fixture->library), NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* The text of each page; NULL where there is no pdftotext. */
static char **
read_pages (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL;

  if (tool == NULL)
    return NULL;
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (folder, "handouts.pdf", NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char *[]) { tool, (char[]) { "-layout" }, path, (char[]) { "-" }, NULL }, NULL, G_SPAWN_DEFAULT,
                NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
  return g_strsplit (text, "\f", -1);
}

static gboolean
says (const char *page, const char *text)
{
  return strstr (page, text) != NULL;
}

/* The page that has the answers at its head, or the number of pages. */
static guint
find_key (char **pages)
{
  guint i = 0;

  while (pages[i] != NULL && !says (pages[i], "Answer key"))
    i++;
  return i;
}

/* Capitals and margins stand in the key alone; the figure with who gives it stands with every question. */
static void
test_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make (fixture);
  g_auto (GStrv) pages = read_pages (bytes);
  static const char *const answers[] = { "Tbilisi", "Vilnius", "Berlin", "inside", "Source:" };

  (void)data;
  if (pages == NULL) {
    g_test_skip ("no pdftotext");
    return;
  }
  guint key = find_key (pages);
  g_assert_true (says (pages[0], "Blank map"));
  g_assert_true (says (pages[1], "Questions"));
  g_assert_true (says (pages[1], "Which capitals lie within 480 km of Kapustin Yar, Kamyshlov, Mozdok or Shuya?"));
  g_assert_true (says (pages[1], "480 km, Russian MOD, 23 Jan 2019"));
  g_assert_cmpuint (key, >=, 2);
  g_assert_nonnull (pages[key]);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    gboolean found = FALSE;

    for (guint page = 0; pages[page] != NULL; page++) {
      if (page < key)
        g_assert_false (says (pages[page], answers[i]));
      found = found || says (pages[page], answers[i]);
    }
    g_test_message ("%s", answers[i]);
    g_assert_true (found);
  }
}

/* The margin is that of the place that a capital lies nearest to. */
static void
test_margins (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make (fixture);
  g_auto (GStrv) pages = read_pages (bytes);

  (void)data;
  if (pages == NULL) {
    g_test_skip ("no pdftotext");
    return;
  }
  g_autofree char *text = g_strjoinv ("\n", pages);
  g_assert_true (says (text, "Berlin: 1,854 km from Shuya, 496 km inside"));
  g_assert_true (says (text, "Moscow: 264 km from Shuya, 216 km inside"));
  g_assert_true (says (text, "Amsterdam: 2,380 km from Shuya, 30 km outside, near the edge"));
  g_assert_false (says (text, "Paris: "));
}

static void
test_vectors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make (fixture);
  g_autoptr (GBytes) again = make (fixture);
  gsize length;
  const char *pdf = g_bytes_get_data (bytes, &length);

  (void)data;
  g_assert_cmpmem (pdf, 5, "%PDF-", 5);
  g_assert_null (g_strstr_len (pdf, (gssize)length, "/Subtype /Image"));
  g_assert_null (g_strstr_len (pdf, (gssize)length, "/Image"));
  g_assert_true (g_bytes_equal (bytes, again));
}

/* Where nothing is drawn there is nothing to ask. */
static void
test_no_rings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) none = ra_scenario_new_empty (ra_library_get_catalogue (fixture->library));

  (void)data;
  ra_map_spec_set_scenario (fixture->spec, none);
  g_assert_null (ra_handouts_make (fixture->spec, ra_library_get_basemap (fixture->library), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GFile **file = user_data;
  g_autoptr (GError) error = NULL;

  (void)source;
  *file = ra_pages_write_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "range-atlas-handouts-test.pdf", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFile) written = NULL;
  g_autoptr (GBytes) wanted = make (fixture);
  g_autoptr (GBytes) found = NULL;
  const RaPagesOrder order = ra_handouts_order (fixture->spec, ra_library_get_basemap (fixture->library));

  (void)data;
  ra_pages_write_async (&order, target, NULL, written_cb, &written);
  while (written == NULL)
    g_main_context_iteration (NULL, TRUE);
  found = g_file_load_bytes (written, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (found, wanted));
  g_file_delete (written, NULL, NULL);
}

static void
failed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  (void)source;
  g_assert_null (ra_pages_write_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *)user_data = TRUE;
}

/* What is stopped leaves no file. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "range-atlas-handouts-stopped.pdf", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const RaPagesOrder order = ra_handouts_order (fixture->spec, ra_library_get_basemap (fixture->library));
  gboolean failed = FALSE;

  (void)data;
  ra_pages_write_async (&order, target, cancellable, failed_cb, &failed);
  g_cancellable_cancel (cancellable);
  while (!failed)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (g_file_query_exists (target, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/handouts/answers", Fixture, NULL, set_up, test_answers, tear_down);
  g_test_add ("/handouts/margins", Fixture, NULL, set_up, test_margins, tear_down);
  g_test_add ("/handouts/vectors", Fixture, NULL, set_up, test_vectors, tear_down);
  g_test_add ("/handouts/no-rings", Fixture, NULL, set_up, test_no_rings, tear_down);
  g_test_add ("/handouts/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/handouts/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  return g_test_run ();
}
