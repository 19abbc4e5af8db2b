/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/document-helpers.h"

#include <glib/gstdio.h>

void
document_set_up (DocumentFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", NULL);
  g_autoptr (GError) error = NULL;

  (void)data;
  self->catalogue = ra_catalogue_load (path, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("document-XXXXXX", &error);
  g_assert_no_error (error);
}

void
document_tear_down (DocumentFixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);

  (void)data;
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    g_remove (path);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  ra_catalogue_unref (self->catalogue);
}

GFile *
document_file_in (DocumentFixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

void
document_write_file (GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
}

void
document_assert_holds (GFile *file, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

RaDocument *
document_new_plain (DocumentFixture *self)
{
  g_autoptr (GError) error = NULL;
  RaDocument *document = ra_document_new (self->catalogue, DOCUMENT_PLAIN, &error);

  g_assert_no_error (error);
  return document;
}

void
document_set_title (RaDocument *document, const char *title, const char *merge)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autoptr (GError) error = NULL;

  ra_scenario_document_set_text (draft, "title", title);
  g_assert_true (ra_document_commit (document, draft, title, merge, &error));
  g_assert_no_error (error);
}
