/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents without a display: what they tell of, how they are opened and saved. */
#include "app/model/document.h"

#include <string.h>

#include "tests/model/document-helpers.h"

#ifdef G_OS_UNIX
#include <signal.h>
#include <sys/resource.h>
#endif

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_signals (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;
  guint n_modified = 0;

  (void)data;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (count_cb), &n_modified);
  g_assert_true (ra_document_commit (document, draft, "nothing", NULL, &error));
  g_assert_cmpuint (n_changed, ==, 0);
  document_set_title (document, "a", NULL);
  document_set_title (document, "b", NULL);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_modified, ==, 1);
  ra_scenario_document_set_text (draft, "date", "2021");
  g_assert_false (ra_document_commit (document, draft, "date", NULL, &error));
  g_assert_cmpstr (error->message, ==, "date: must be a day such as 2019-02-10");
  g_assert_cmpuint (n_changed, ==, 2);
  ra_document_undo (document);
  ra_document_undo (document);
  g_assert_cmpuint (n_modified, ==, 2);
  g_assert_cmpuint (n_changed, ==, 4);
}

/* What was imported is one step upon an empty scenario. */
static void
test_imported (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) plain = document_new_plain (self);
  g_autofree char *text = g_strdup (ra_document_get_text (plain));
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_new_imported (self->catalogue, text, "Import it", &error);

  (void)data;
  g_assert_no_error (error);
  g_assert_cmpstr (ra_document_get_text (document), ==, text);
  g_assert_true (ra_document_is_modified (document));
  g_assert_cmpstr (ra_document_get_undo_text (document), ==, "Import it");
  g_assert_true (ra_document_undo (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==,
                   ra_scenario_get_title (ra_document_get_scenario (plain)));
  g_assert_null (strstr (ra_document_get_text (document), "\"rings\""));
  g_assert_null (strstr (ra_document_get_text (document), "\"sites\""));
  g_assert_true (ra_document_redo (document));
  g_assert_cmpstr (ra_document_get_text (document), ==, text);
  g_assert_null (ra_document_new_imported (self->catalogue, "{", "Import it", &error));
  g_assert_nonnull (error);
}

static void
test_save (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);
  g_autoptr (GFile) file = document_file_in (self, "a.rangeatlas");
  g_autoptr (GFile) nowhere = document_file_in (self, "no-folder/a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  g_assert_null (ra_document_get_file (document));
  document_set_title (document, "Kept", NULL);
  g_assert_false (ra_document_save_as (document, nowhere, &error));
  g_assert_nonnull (strstr (error->message, "no-folder"));
  g_clear_error (&error);
  g_assert_true (ra_document_is_modified (document));
  g_assert_null (ra_document_get_file (document));
  g_assert_true (ra_document_save_as (document, file, &error));
  g_assert_no_error (error);
  g_assert_false (ra_document_is_modified (document));
  document_assert_holds (file, ra_document_get_text (document));

  g_autoptr (RaDocument) reopened = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ra_document_get_text (reopened), ==, ra_document_get_text (document));
  g_assert_nonnull (strstr (ra_document_get_text (reopened), "\"x-site\": true"));
  ra_document_undo (document);
  g_assert_true (ra_document_is_modified (document));
  ra_document_redo (document);
  g_assert_false (ra_document_is_modified (document));
}

static void
test_changed_on_disk (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = document_file_in (self, "a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  document_write_file (file, DOCUMENT_PLAIN);
  g_autoptr (RaDocument) mine = ra_document_open (self->catalogue, file, &error);
  g_autoptr (RaDocument) other = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  document_write_file (file, DOCUMENT_PLAIN "\n"); /* another time, but nothing else in it */
  g_assert_false (ra_document_differs_on_disk (mine));
  document_set_title (other, "Theirs", NULL);
  g_assert_true (ra_document_save (other, &error));
  g_autofree char *theirs = g_strdup (ra_document_get_text (other));
  document_set_title (mine, "Mine", NULL);
  g_assert_false (ra_document_save (mine, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_CHANGED_ON_DISK);
  g_clear_error (&error);
  document_assert_holds (file, theirs);
  g_assert_true (ra_document_save_as (mine, file, &error));
  document_assert_holds (file, ra_document_get_text (mine));
  /* What is gone is written anew. */
  document_set_title (mine, "Mine again", NULL);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (ra_document_save (mine, &error));
  g_assert_no_error (error);
  document_assert_holds (file, ra_document_get_text (mine));
}

static void
test_bad_files (DocumentFixture *self, gconstpointer data)
{
  static const char *const bad[] = { "", "{", "{\"format\": \"range-atlas-scenario\", \"version\": 1}" };
  g_autoptr (GFile) file = document_file_in (self, "a.rangeatlas");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  g_assert_null (ra_document_open (self->catalogue, file, &error));
  g_assert_nonnull (strstr (error->message, "a.rangeatlas"));
  g_clear_error (&error);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    document_write_file (file, bad[i]);
    g_assert_null (ra_document_open (self->catalogue, file, &error));
    g_assert_true (g_str_has_prefix (error->message, "a.rangeatlas:"));
    g_clear_error (&error);
  }
  g_assert_null (ra_document_open (self->catalogue, remote, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_NOT_LOCAL);
}

static void
test_newer (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = document_file_in (self, "later.rangeatlas");
  const char *text = "{\"format\": \"range-atlas-scenario\", \"version\": 2, \"title\": \"Later\"}";
  g_autoptr (GError) error = NULL;

  (void)data;
  document_write_file (file, text);
  g_autoptr (RaDocument) document = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  g_assert_true (ra_document_is_read_only (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Later");
  g_assert_null (ra_document_begin (document));
  g_assert_false (ra_document_save (document, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_READ_ONLY);
  document_assert_holds (file, text);
}

#ifdef G_OS_UNIX
/* A disk that is full: the file is what it was, nothing is left beside it, and the document is still to be saved. */
static void
test_full_disk (DocumentFixture *self, gconstpointer data)
{
  const struct rlimit little = { 4096, RLIM_INFINITY };
  g_autoptr (GFile) file = document_file_in (self, "full.rangeatlas");
  g_autofree char *long_text = g_strnfill (10000, 'x');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  struct rlimit normal;

  (void)data;
  g_assert_true (g_file_set_contents (g_file_peek_path (file), DOCUMENT_PLAIN, -1, NULL));
  g_autoptr (RaDocument) document = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  ra_scenario_document_set_text (draft, "summary", long_text);
  g_assert_true (ra_document_commit (document, draft, "Write much", NULL, &error));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &before, NULL, NULL));

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &normal), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_false (ra_document_save (document, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &normal), ==, 0);
  g_test_message ("%s", error->message);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "File too large"));
  g_assert_true (ra_document_is_modified (document));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  dir = g_dir_open (self->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "full.rangeatlas");
  g_assert_null (g_dir_read_name (dir));
  g_clear_error (&error);
  g_assert_true (ra_document_save (document, &error));
  g_assert_no_error (error);
}
#endif

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DOCUMENT_ADD ("/document/signals", test_signals);
  DOCUMENT_ADD ("/document/imported", test_imported);
  DOCUMENT_ADD ("/document/save", test_save);
  DOCUMENT_ADD ("/document/changed-on-disk", test_changed_on_disk);
  DOCUMENT_ADD ("/document/bad-files", test_bad_files);
  DOCUMENT_ADD ("/document/newer", test_newer);
#ifdef G_OS_UNIX
  DOCUMENT_ADD ("/document/full-disk", test_full_disk);
#endif
  return g_test_run ();
}
