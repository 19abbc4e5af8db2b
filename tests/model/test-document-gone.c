/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a document when its file, or what stands in its place, is another at the moment of saving: it is
 * written whole, or all stays as it was and the document has its changes still. */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/model/document-helpers.h"

#define PLAIN  "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\"}"
#define ROUNDS 150

typedef struct {
  RaCatalogue *catalogue;
  RaDocument *document;
  char *folder; /* where the file stands */
  char *path;
  char *beside; /* another name in the same folder */
} Fixture;

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *catalogue = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", NULL);
  g_autoptr (GError) error = NULL;

  (void)data;
  self->catalogue = ra_catalogue_load (catalogue, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("document-XXXXXX", &error);
  self->path = g_build_filename (self->folder, "a.rangeatlas", NULL);
  self->beside = g_build_filename (self->folder, "b.rangeatlas", NULL);
  write_file (self->path, PLAIN);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  self->document = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  document_set_title (self->document, "Mine", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  (void)data;
  (void)g_remove (self->path);
  (void)g_remove (self->beside);
  (void)g_rmdir (self->folder);
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS)); /* nothing unfinished is left in it */
  g_object_unref (self->document);
  ra_catalogue_unref (self->catalogue);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->beside);
}

static void
remove_it (Fixture *self)
{
  g_assert_cmpint (g_remove (self->path), ==, 0);
}

static void
put_folder (Fixture *self)
{
  remove_it (self);
  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
}

static void
put_fifo (Fixture *self)
{
  remove_it (self);
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
}

static void
put_dangling_link (Fixture *self)
{
  remove_it (self);
  g_assert_cmpint (symlink ("b.rangeatlas", self->path), ==, 0);
}

static void
put_link_to_another (Fixture *self)
{
  put_dangling_link (self);
  write_file (self->beside, "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Theirs\"}");
}

static void
put_link_to_itself (Fixture *self)
{
  remove_it (self);
  g_assert_cmpint (symlink ("a.rangeatlas", self->path), ==, 0);
}

static void
put_rubbish (Fixture *self)
{
  write_file (self->path, "\x00\xff");
}

static void
remove_folder (Fixture *self)
{
  remove_it (self);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
}

static void
take_rights (Fixture *self)
{
  g_assert_cmpint (g_chmod (self->path, 0), ==, 0);
}

typedef struct {
  const char *name;
  void (*befall) (Fixture *self);
  int saved; /* whether it then is; -1: depends on who asks */
} Case;

static const Case cases[] = {
  { "removed", remove_it, TRUE },
  { "folder", put_folder, FALSE },
  { "fifo", put_fifo, FALSE },
  { "dangling-link", put_dangling_link, TRUE },
  { "link-to-another", put_link_to_another, FALSE },
  { "link-to-itself", put_link_to_itself, FALSE },
  { "rubbish", put_rubbish, FALSE },
  { "folder-removed", remove_folder, FALSE },
  { "without-rights", take_rights, -1 }, /* root has them all the same */
};

static void
assert_holds_mine (Fixture *self)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, ra_document_get_text (self->document));
}

static void
test_case (Fixture *self, gconstpointer data)
{
  const Case *how = data;
  g_autoptr (GError) error = NULL;

  how->befall (self);
  const gboolean saved = ra_document_save (self->document, &error);
  g_test_message ("%s", error != NULL ? error->message : "saved");
  g_assert_true (how->saved < 0 || saved == how->saved);
  g_assert_cmpint (saved, ==, error == NULL);
  g_assert_cmpint (ra_document_is_modified (self->document), ==, !saved);
  if (saved)
    assert_holds_mine (self);
  else
    g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (self->document)), ==, "Mine");
  /* What a person may do next: work on, and save when all is well again. */
  document_set_title (self->document, "Mine, later", NULL);
  (void)g_mkdir (self->folder, 0700);
  (void)g_remove (self->path);
  g_clear_error (&error);
  g_assert_true (ra_document_save (self->document, &error));
  g_assert_no_error (error);
  assert_holds_mine (self);
}

/* Somebody else's, who does not care whether it is done. */
static void
put_link (const char *path)
{
  if (symlink ("b.rangeatlas", path) != 0)
    return;
}

typedef struct {
  Fixture *fixture;
  gint done;
} Other;

/* Somebody who never rests. None of the steps may fail the test: the next finds what the save has left. */
static gpointer
disturb (gpointer data)
{
  Other *other = data;
  const char *path = other->fixture->path;

  for (guint i = 0; !g_atomic_int_get (&other->done); i++) {
    if (g_rmdir (path) != 0)
      (void)g_unlink (path);
    if (i % 4 == 1)
      (void)g_mkdir (path, 0700);
    else if (i % 4 == 2)
      put_link (path);
    else if (i % 4 == 3)
      (void)g_file_set_contents (path, PLAIN, -1, NULL);
    g_usleep (200);
  }
  return NULL;
}

/* At whatever moment it happens, saving says whether it has saved. */
static void
test_any_moment (Fixture *self, gconstpointer data)
{
  Other other = { self, FALSE };
  GThread *thread = g_thread_new ("other", disturb, &other);

  (void)data;
  for (guint i = 0; i < ROUNDS; i++) {
    g_autofree char *title = g_strdup_printf ("Mine %u", i);
    g_autoptr (GError) error = NULL;

    document_set_title (self->document, title, NULL);
    const gboolean saved = ra_document_save (self->document, &error);
    g_assert_cmpint (saved, ==, error == NULL);
    g_assert_cmpint (ra_document_is_modified (self->document), ==, !saved);
  }
  g_atomic_int_set (&other.done, TRUE);
  g_thread_join (thread);
  if (g_rmdir (self->path) != 0)
    (void)g_unlink (self->path);
  g_assert_true (ra_document_save (self->document, NULL));
  assert_holds_mine (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/document-gone/", cases[i].name, NULL);
    g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
  }
  g_test_add ("/document-gone/any-moment", Fixture, NULL, set_up, test_any_moment, tear_down);
  return g_test_run ();
}
