/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of a document while it is edited, and found again after the program was killed. */
#include "app/model/autosave.h"

#include <string.h>

#include "tests/model/document-helpers.h"

#ifdef G_OS_UNIX
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

static void
test_slot_of_the_living (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);
  g_autoptr (RaAutosave) slot = ra_autosave_new (self->folder);
  g_autoptr (GError) error = NULL;

  (void)data;
  document_set_title (document, "Kept", NULL);
  g_assert_true (ra_autosave_write (slot, document, &error));
  g_assert_true (ra_autosave_write (slot, document, &error));
  g_assert_no_error (error);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_assert_cmpuint (left->len, ==, 0);
  ra_autosave_clear (slot);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

typedef struct {
  guint n_told;
  guint n_failed;
} Told;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Told *told = g_object_get_data (source, "told");

  (void)user_data;
  told->n_failed += ra_autosave_write_finish (result, &error) ? 0 : 1;
  told->n_told++;
}

static void
await_told (const Told *told, guint n)
{
  while (told->n_told < n)
    g_main_context_iteration (NULL, TRUE);
}

static char *
title_in (RaAutosave *slot, RaCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_autosave_recover (slot, catalogue, &error);

  g_assert_no_error (error);
  return g_strdup (ra_scenario_get_title (ra_document_get_scenario (document)));
}

/* What is written is what the document held when it was asked; what comes next waits for it. */
static void
test_slot_in_thread (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);
  RaAutosave *slot = ra_autosave_new (self->folder);
  Told told = { 0 };

  (void)data;
  g_object_set_data (G_OBJECT (document), "told", &told);
  document_set_title (document, "First", NULL);
  ra_autosave_write_async (slot, document, document, written_cb);
  document_set_title (document, "Second", NULL);
  await_told (&told, 1);
  g_autofree char *first = title_in (slot, self->catalogue);
  g_assert_cmpstr (first, ==, "First");
  ra_autosave_write_async (slot, document, document, written_cb);
  document_set_title (document, "Third", NULL);
  ra_autosave_write_async (slot, document, document, written_cb);
  await_told (&told, 3);
  g_autofree char *third = title_in (slot, self->catalogue);
  g_assert_cmpstr (third, ==, "Third");
  ra_autosave_write_async (slot, document, document, written_cb);
  ra_autosave_clear (slot);
  ra_autosave_free (slot);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  await_told (&told, 4);
  g_assert_cmpuint (told.n_failed, ==, 0);
}

static void
test_slot_without_folder (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = document_new_plain (self);
  g_autoptr (GFile) file = document_file_in (self, "file");
  g_autofree char *below = g_build_filename (self->folder, "file", "below", NULL);
  g_autoptr (RaAutosave) slot = ra_autosave_new (below);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (below);
  g_autoptr (GError) error = NULL;

  (void)data;
  document_write_file (file, "in the way");
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (ra_autosave_write (slot, document, &error));
  g_assert_nonnull (error);
  Told told = { 0 };
  g_object_set_data (G_OBJECT (document), "told", &told);
  ra_autosave_write_async (slot, document, document, written_cb);
  await_told (&told, 1);
  g_assert_cmpuint (told.n_failed, ==, 1);
}

#ifdef G_OS_UNIX
/* Another process edits the file and is killed. */
static void
crash (DocumentFixture *self, GFile *file)
{
  int status = 0;
  const pid_t child = fork ();

  if (child == 0) {
    g_random_set_seed ((guint32)getpid ()); /* a real program does not inherit its state */
    g_autoptr (RaDocument) document
        = file != NULL ? ra_document_open (self->catalogue, file, NULL) : document_new_plain (self);
    RaAutosave *slot = ra_autosave_new (self->folder);
    document_set_title (document, "Unsaved \"words\" = [ä];\n#", NULL);
    if (ra_autosave_write (slot, document, NULL))
      kill (getpid (), SIGKILL);
    _exit (1);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
test_crash (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = document_file_in (self, "a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  document_write_file (file, DOCUMENT_PLAIN);
  crash (self, file);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_autoptr (GPtrArray) none = ra_autosave_find_left (self->folder);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0); /* the first to ask holds it */
  RaAutosave *slot = g_ptr_array_index (left, 0);
  g_autofree char *title = ra_autosave_get_title (slot);
  g_assert_cmpstr (title, ==, "a.rangeatlas");
  g_autoptr (RaDocument) document = ra_autosave_recover (slot, self->catalogue, &error);
  g_assert_no_error (error);
  g_assert_true (ra_document_is_modified (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Unsaved \"words\" = [ä];\n#");
  g_assert_nonnull (strstr (ra_document_get_text (document), "\"x-site\": true"));
  g_assert_true (ra_document_save (document, &error));
  g_assert_no_error (error);
  g_assert_false (ra_document_is_modified (document));
  ra_autosave_clear (slot);
  none = (g_ptr_array_unref (none), ra_autosave_find_left (self->folder));
  g_assert_cmpuint (none->len, ==, 0);
}

/* The file went on without us: what was recovered does not overwrite it unasked. */
static void
test_crash_and_change (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = document_file_in (self, "a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  document_write_file (file, DOCUMENT_PLAIN);
  crash (self, file);
  document_write_file (file, "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Other\"}");
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_autoptr (RaDocument) document = ra_autosave_recover (g_ptr_array_index (left, 0), self->catalogue, &error);
  g_assert_no_error (error);
  g_assert_false (ra_document_save (document, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_CHANGED_ON_DISK);
}

static void
test_crash_untitled (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void)data;
  crash (self, NULL);
  crash (self, NULL);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_assert_cmpuint (left->len, ==, 2);
  g_autoptr (RaDocument) document = ra_autosave_recover (g_ptr_array_index (left, 1), self->catalogue, &error);
  g_assert_no_error (error);
  g_assert_null (ra_document_get_file (document));
  g_assert_true (ra_document_is_modified (document));
}
#endif

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DOCUMENT_ADD ("/autosave/living", test_slot_of_the_living);
  DOCUMENT_ADD ("/autosave/thread", test_slot_in_thread);
  DOCUMENT_ADD ("/autosave/no-folder", test_slot_without_folder);
#ifdef G_OS_UNIX
  DOCUMENT_ADD ("/autosave/crash", test_crash);
  DOCUMENT_ADD ("/autosave/crash-and-change", test_crash_and_change);
  DOCUMENT_ADD ("/autosave/crash-untitled", test_crash_untitled);
#endif
  return g_test_run ();
}
