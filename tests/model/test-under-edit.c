/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/under-edit.h"

#include <string.h>

#include <glib/gstdio.h>

#include "data/formats/limits.h"
#include "tests/model/library-helpers.h"

#define ZONES                                                                                                          \
  "{\"type\": \"FeatureCollection\", \"name\": \"Zones\", \"features\": [{\"type\": \"Feature\", \"geometry\": "       \
  "{\"type\": \"LineString\", \"coordinates\": [[10, 54], [30, 60]]}}]}"

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static RaReferenceLayer *
load (const char *text, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("under-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "zones.geojson", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  ra_under_edit_load_async (file, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_unlink (path);
  g_rmdir (folder);
  return ra_under_edit_load_finish (result, error);
}

static RaDocument *
new_document (RaLibrary *library)
{
  g_autoptr (GError) error = NULL;
  RaDocument *document
      = ra_document_new (ra_library_get_catalogue (library),
                         "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Mine\"}\n", &error);

  g_assert_no_error (error);
  return document;
}

static guint
count (RaDocument *document)
{
  return ra_scenario_get_under (ra_document_get_scenario (document))->len;
}

static void
test_steps (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaDocument) document = new_document (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReferenceLayer) layer = load (ZONES, &error);

  g_assert_no_error (error);
  g_assert_true (ra_under_edit_add (document, layer, &error));
  g_assert_true (ra_under_edit_add (document, layer, &error));
  g_assert_cmpuint (count (document), ==, 2);
  g_assert_cmpstr (ra_document_get_undo_text (document), ==, "Lay Zones under the map");
  g_assert_true (ra_under_edit_remove_all (document, &error));
  g_assert_cmpuint (count (document), ==, 0);
  g_assert_true (ra_document_undo (document));
  g_assert_cmpuint (count (document), ==, 2);
  g_assert_true (ra_document_undo (document));
  g_assert_cmpuint (count (document), ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaDocument) document = new_document (library);
  g_autoptr (RaReferenceLayer) layer = load (ZONES, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  g_assert_null (load ("a,b\n1,2\n", &error));
  g_assert_nonnull (strstr (error->message, "no GeoJSON"));
  for (guint i = 0; i < RA_LIMIT_LAYERS; i++)
    g_assert_true (ra_under_edit_add (document, layer, NULL));
  g_assert_false (ra_under_edit_add (document, layer, &other));
  g_assert_nonnull (strstr (other->message, "more than 12 layers"));
  g_assert_cmpuint (count (document), ==, RA_LIMIT_LAYERS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/under-edit/steps", test_steps);
  g_test_add_func ("/under-edit/refused", test_refused);
  return g_test_run ();
}
