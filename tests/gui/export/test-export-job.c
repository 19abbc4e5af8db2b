/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Previews, files and prints of what a window shows, without the window. Wants a display for GTK's printing. */

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "app/base/progress.h"
#include "app/gui/export/clipboard.h"
#include "app/gui/export/export-job.h"
#include "app/gui/export/export-sizes.h"
#include "app/gui/export/print.h"
#include "app/gui/export/recent-exports.h"
#include "app/layout/page-frame.h"
#include "app/model/map-state.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->folder = g_dir_make_tmp ("export-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_remove (path);
  }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static RaExportJob *
new_job (Fixture *fixture)
{
  return ra_export_job_new (fixture->state, ra_library_get_basemap (fixture->library));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static RaExportPreview *
preview (const RaExportJob *job)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ra_export_preview_async (job, 600, NULL, done_cb, &result);
  wait_for (&result);
  RaExportPreview *preview = ra_export_preview_finish (result, &error);
  g_assert_no_error (error);
  return preview;
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaExportJob) job = new_job (fixture);
  g_autoptr (RaExportPreview) wide = preview (job);
  g_autoptr (RaExportPreview) tall = NULL;

  (void)data;
  g_assert_cmpint (gdk_texture_get_width (wide->texture), ==, 600);
  g_assert_cmpuint (wide->width_px, ==, 1200);
  g_assert_cmpuint (wide->height_px, ==, 675);
  g_assert_cmpuint (strlen (wide->alt_text), >, 40);
  g_assert_nonnull (strstr (wide->sources, "Range figures: "));
  g_assert_nonnull (strstr (wide->boundaries, "United Nations"));
  job->size = (RaPictureSize) { { 90, 180, TRUE }, 1, 300, FALSE };
  job->spec->title = g_strdup ("");
  job->spec->alt_text = g_strdup ("Mine");
  job->format = RA_PICTURE_PDF;
  tall = preview (job);
  g_assert_cmpint (gdk_texture_get_height (tall->texture), ==, 600);
  g_assert_cmpint (gdk_texture_get_width (tall->texture), ==, 300);
  g_assert_cmpuint (tall->height_px, ==, 2126);
  g_assert_cmpstr (tall->alt_text, ==, "Mine");
  for (guint i = 0; i < tall->findings->len; i++) {
    const RaLintFinding *finding = g_ptr_array_index (tall->findings, i);

    if (finding->kind == RA_LINT_MISSING_TITLE)
      return;
  }
  g_assert_not_reached ();
}

static void
test_no_size (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaExportJob) job = new_job (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  (void)data;
  job->size.size.width = 40000;
  ra_export_preview_async (job, 600, NULL, done_cb, &result);
  wait_for (&result);
  g_assert_null (ra_export_preview_finish (result, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_cmpstr (error->message, ==, "the picture would have 40000 x 675 pixels; a side has 1 to 32767");
}

/* A frame of any shape shows all that the window does. */
static void
test_view (Fixture *fixture, gconstpointer data)
{
  static const RaPageSize sizes[] = { { 1200, 300, FALSE }, { 300, 1200, FALSE }, { 800, 600, FALSE } };
  const RaViewport *window = ra_map_state_get_viewport (fixture->state);

  (void)data;
  g_assert_false (ra_map_state_has_moved (fixture->state));
  ra_map_state_zoom (fixture->state, 2.0, 100.0, 100.0);
  g_assert_true (ra_map_state_has_moved (fixture->state));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (RaExportJob) job = new_job (fixture);
    g_autoptr (RaMapRequest) request = NULL;

    job->size.size = sizes[i];
    request = ra_export_job_resolve (job, NULL);
    /* What furniture beside the map leaves of the page. */
    const RaBox map = ra_page_frame_find_map (request->spec);
    const RaViewport frame = ra_page_frame_narrow (&request->spec->viewport, &map);
    g_assert_cmpfloat_with_epsilon (frame.x_m, window->x_m, 1e-3);
    g_assert_cmpfloat_with_epsilon (MAX (window->width_px * window->metres_per_px / frame.width_px,
                                         window->height_px * window->metres_per_px / frame.height_px),
                                    frame.metres_per_px, 1e-6);
  }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaExportJob) job = new_job (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "never.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  (void)data;
  g_autoptr (GPtrArray) pieces = ra_export_sizes_list (job, file, NULL);
  ra_export_save_async (pieces, cancellable, done_cb, &result);
  g_cancellable_cancel (cancellable);
  wait_for (&result);
  g_assert_null (ra_export_save_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
assert_size (Fixture *fixture, const char *name, int width_px, int height_px)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  int width, height;

  g_assert_nonnull (gdk_pixbuf_get_file_info (path, &width, &height));
  g_assert_cmpint (width, ==, width_px);
  g_assert_cmpint (height, ==, height_px);
  g_remove (path);
}

/* One picture in three sizes, the others beside the first, over none that is there. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaExportJob) job = new_job (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RaProgress) progress = ra_progress_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "map-web.png", NULL);
  g_autoptr (GPtrArray) presets = g_ptr_array_new ();

  (void)data;
  g_ptr_array_add (presets, (gpointer)ra_presets_find ("square"));
  g_ptr_array_add (presets, (gpointer)ra_presets_find ("web"));
  g_ptr_array_add (presets, (gpointer)ra_presets_find ("portrait"));
  g_autoptr (GPtrArray) pieces = ra_export_sizes_list (job, file, presets);
  g_assert_cmpuint (pieces->len, ==, 3); /* "web" has its name already */
  g_assert_null (ra_export_sizes_find_existing (pieces));
  ra_export_save_async (pieces, G_CANCELLABLE (progress), done_cb, &result);
  wait_for (&result);
  g_assert_cmpfloat (ra_progress_get_share (progress), ==, 1.0);
  g_autoptr (GFile) written = ra_export_save_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (written, file));
  g_assert_nonnull (ra_export_sizes_find_existing (pieces));
  assert_size (fixture, "map-web.png", 1200, 675);
  assert_size (fixture, "map-square.png", 1080, 1080);
  assert_size (fixture, "map-portrait.png", 1080, 1350);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  const char *type;

  *(GInputStream **)user_data = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, &error);
  g_assert_no_error (error);
}

/* The beginning of what is pasted as @type. */
static char *
paste (GdkClipboard *clipboard, const char *type)
{
  const char *types[] = { type, NULL };
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, read_cb, &stream);
  while (stream == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_input_stream_read_bytes_async (stream, 64, G_PRIORITY_DEFAULT, NULL, done_cb, &result);
  wait_for (&result);
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (stream, result, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The file's own bytes, pixels for those who want these, and vectors for those who draw on. */
static void
test_clipboard (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (RaExportJob) job = new_job (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) error = NULL;

  (void)data;
  ra_export_encode_async (job, NULL, done_cb, &result);
  wait_for (&result);
  png = ra_export_encode_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (ra_clipboard_put_picture (clipboard, png, job, &error));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  g_autofree char *pixels = paste (clipboard, "image/png");
  g_assert_true (g_str_has_prefix (pixels, "\x89PNG"));
  g_autofree char *vectors = paste (clipboard, "image/svg+xml");
  g_assert_true (g_str_has_prefix (vectors, "<?xml") || g_str_has_prefix (vectors, "<svg"));
  gdk_clipboard_set_content (clipboard, NULL);
}

/* What is switched off in the window is off in its bundle. */
static void
test_bundle (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "recipe.rangeatlas", "map-web.png", "map.svg", "map.pdf", "credit.txt" };
  g_autofree char *path = g_build_filename (fixture->folder, "bundle", NULL);
  g_autofree char *recipe = g_build_filename (path, "recipe.rangeatlas", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  (void)data;
  ra_map_state_set_id_shown (fixture->state, "9m729", FALSE);
  ra_map_state_zoom (fixture->state, 2.0, 100.0, 100.0);
  g_autoptr (RaExportJob) job = new_job (fixture);
  const char *file = ra_library_get_file (fixture->library, job->spec->scenario);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  const RaExportSource source = { ra_library_get_catalogue (fixture->library), file, text };
  ra_export_bundle_async (job, &source, folder, NULL, done_cb, &result);
  wait_for (&result);
  g_autoptr (GFile) written = ra_export_bundle_finish (result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = g_build_filename (path, names[i], NULL);

    g_assert_true (g_file_test (name, G_FILE_TEST_IS_REGULAR));
  }
  g_autofree char *told = NULL;
  g_assert_true (g_file_get_contents (recipe, &told, NULL, NULL));
  g_assert_nonnull (strstr (told, "\"hide\": [\"9m729\"]"));
  g_assert_nonnull (strstr (told, "\"width_km\""));
  remove_folder (path);
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gboolean *done)
{
  (void)operation;
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  *done = TRUE;
}

typedef struct {
  const char *paper;
  GtkPageOrientation orientation;
  const char *told; /* by pdfinfo */
} Paper;

static void
print_to (Fixture *fixture, const Paper *paper, const char *path)
{
  g_autoptr (RaExportJob) job = new_job (fixture);
  g_autoptr (GtkPrintOperation) operation = ra_print_operation_new (job, "Test");
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  GtkPaperSize *size = gtk_paper_size_new (paper->paper);
  gboolean done = FALSE;

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, paper->orientation);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "done", G_CALLBACK (printed_cb), &done);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (ra_print_operation_get_failure (operation));
}

/* What a tool of poppler says of the file. */
static char *
ask_tool (const char *tool, const char *option, const char *path)
{
  char *arguments[] = { (char *)tool, (char *)option, (char *)path, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  return output;
}

/* One page of the paper that was asked for, with letters and without pixels. */
static void
assert_printed (const Paper *paper, const char *path)
{
  g_autofree char *info = ask_tool ("pdfinfo", "-box", path);
  g_autofree char *images = ask_tool ("pdfimages", "-list", path);
  g_autofree char *fonts = ask_tool ("pdffonts", "-subst", path);
  g_auto (GStrv) rows = NULL;

  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  if (strstr (info, paper->told) == NULL)
    g_error ("%s is not in %s", paper->told, info);
  rows = g_strsplit (g_strchomp (images), "\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 2); /* the heading and the line below it */
  g_assert_null (strstr (fonts, "Type 3"));
}

static void
test_print (Fixture *fixture, gconstpointer data)
{
  static const Paper papers[] = {
    { GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE, "841.89 x 595.276 pts (A4)" },
    { GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT, "595.276 x 841.89 pts (A4)" },
    { GTK_PAPER_NAME_A3, GTK_PAGE_ORIENTATION_LANDSCAPE, "1190.55 x 841.89 pts (A3)" },
    { GTK_PAPER_NAME_A3, GTK_PAGE_ORIENTATION_PORTRAIT, "841.89 x 1190.55 pts (A3)" },
    { GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE, "792 x 612 pts (letter)" },
    { GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_PORTRAIT, "612 x 792 pts (letter)" },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "print.pdf", NULL);

  (void)data;
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    print_to (fixture, &papers[i], path);
    assert_printed (&papers[i], path);
  }
}

static char *
list_menu (GMenuModel *menu)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autofree char *label = NULL;

    g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label));
    g_string_append_printf (text, "%s|", label);
  }
  return g_string_free (text, FALSE);
}

/* At the next start they are there again; what somebody has spoilt by hand is left out. */
static void
test_recent_again (const char *kept, const char *names)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  RaRecentExports *recent = ra_recent_exports_new (menu);
  g_autofree char *spoilt
      = g_strdup_printf ("file:///a.png x light\nnonsense\n%s\nfile:///b.png x mauve 1x1 1 -", kept);

  ra_recent_exports_take_text (recent, spoilt);
  g_autofree char *again = list_menu (G_MENU_MODEL (menu));
  g_autofree char *text = ra_recent_exports_to_text (recent);
  g_assert_cmpstr (again, ==, names);
  g_assert_cmpstr (text, ==, kept);
  g_assert_cmpfloat (ra_recent_exports_find (recent, "file:///pictures/a_4.png")->size.scale, ==, 5.0);
  g_assert_cmpint (ra_recent_exports_find (recent, NULL)->format, ==, RA_PICTURE_PNG);
  ra_recent_exports_free (recent);
}

/* The latest first, each file once, at most eight; found by their addresses with the settings that they had. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  RaRecentExports *recent = ra_recent_exports_new (menu);
  g_autoptr (RaExportJob) job = new_job (fixture);

  (void)data;
  g_assert_null (ra_recent_exports_find (recent, NULL));
  for (guint i = 0; i < 10; i++) {
    g_autofree char *path = g_strdup_printf ("/pictures/a_%u.png", i % 9);
    g_autoptr (GFile) file = g_file_new_for_path (path);

    job->size.scale = i + 1.0;
    ra_recent_exports_add (recent, job, file);
  }
  g_autofree char *names = list_menu (G_MENU_MODEL (menu));
  g_assert_cmpstr (names, ==, "a__0.png|a__8.png|a__7.png|a__6.png|a__5.png|a__4.png|a__3.png|a__2.png|");
  g_assert_cmpfloat (ra_recent_exports_find (recent, NULL)->size.scale, ==, 10.0);
  g_assert_cmpfloat (ra_recent_exports_find (recent, "file:///pictures/a_4.png")->size.scale, ==, 5.0);
  g_assert_null (ra_recent_exports_find (recent, "file:///pictures/a_1.png"));
  g_autofree char *kept = ra_recent_exports_to_text (recent);
  ra_recent_exports_free (recent);
  test_recent_again (kept, names);
}

#define ADD(name, func) g_test_add ("/export-job/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("preview", test_preview);
  ADD ("no-size", test_no_size);
  ADD ("view", test_view);
  ADD ("cancelled", test_cancelled);
  ADD ("sizes", test_sizes);
  ADD ("recent", test_recent);
  ADD ("clipboard", test_clipboard);
  ADD ("bundle", test_bundle);
  g_autofree char *tool = g_find_program_in_path ("pdfimages");
  if (tool != NULL)
    ADD ("print", test_print);
  return test_run_in_application (NULL);
}
