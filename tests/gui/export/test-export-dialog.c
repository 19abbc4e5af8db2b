/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export panel and the import preview in windows of their own. Wants a display. */

#include <string.h>

#include <glib/gstdio.h>

#include "app/gui/export/export-dialog-private.h"
#include "app/gui/export/export-dialog.h"
#include "app/gui/export/exported-toast.h"
#include "app/gui/export/finding-row.h"
#include "app/gui/export/picture-size-group-private.h"
#include "app/gui/import/import-dialog.h"
#include "app/model/map-state.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  RaExportDialog *dialog; /* NULL once it is gone */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  RaExportJob *job = ra_export_job_new (fixture->state, ra_library_get_basemap (fixture->library));
  fixture->dialog = ra_export_dialog_new (NULL, job, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

/* Whatever still runs lets the panel go in the end. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  TEST_WAIT_FOR (fixture->dialog == NULL);
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static gboolean
is_previewed (RaExportDialog *dialog)
{
  return dialog->update_id == 0 && dialog->preview_job == NULL && gtk_picture_get_paintable (dialog->picture) != NULL;
}

static char *
alt_text (RaExportDialog *dialog)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (dialog->alt_buffer, &start, &end);
  return gtk_text_buffer_get_text (dialog->alt_buffer, &start, &end, FALSE);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  RaExportDialog *dialog = fixture->dialog;
  const guint n_presets = g_list_model_get_n_items (adw_combo_row_get_model (dialog->size_group->preset_row)) - 1;

  (void)data;
  TEST_WAIT_FOR (is_previewed (dialog));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == dialog->export_button); /* Enter exports */
  g_assert_null (dialog->job->spec->title);
  gtk_spin_button_set_value (dialog->size_group->width_spin, 960);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->size_group->preset_row), ==, n_presets);
  adw_combo_row_set_selected (dialog->size_group->unit_row, 1);
  g_assert_cmpfloat (dialog->job->size.size.width, ==, 254.0);
  g_assert_cmpfloat (dialog->job->size.dpi, ==, 300.0);
  g_assert_false (dialog->job->size.dpi_assumed);
  adw_combo_row_set_selected (dialog->size_group->preset_row, 1);
  g_assert_cmpfloat (dialog->job->size.size.width, ==, 1200.0);
  g_assert_cmpfloat (dialog->job->size.scale, ==, 2.0);
  g_assert_true (dialog->job->size.dpi_assumed);
  gtk_editable_set_text (GTK_EDITABLE (dialog->title_row), "Mine");
  g_assert_cmpstr (dialog->job->spec->title, ==, "Mine");
  TEST_WAIT_FOR (is_previewed (dialog));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (dialog->status_label), "2400 × 1350"));
}

/* What the group says of its size is taken by another; what is no size is not. */
static void
test_size_text (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[]
      = { "square", "web-2x", "180x120mm 1 300", "1600x900 2 -", "640x480 1.5 144", "118.5x90mm 1 600" };
  static const char *const wrong[] = { "", "squarish", "180x120mm", "0x10 1 -", "10x10 99 -", "10x10 1 5", "a b c" };
  RaPictureSizeGroup *group = fixture->dialog->size_group;

  (void)data;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    ra_picture_size_group_set_text (group, texts[i]);
    g_autofree char *text = ra_picture_size_group_get_text (group);
    g_assert_cmpstr (text, ==, texts[i]);
  }
  g_assert_cmpfloat (fixture->dialog->job->size.dpi, ==, 600.0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    ra_picture_size_group_set_text (group, wrong[i]);
    g_autofree char *text = ra_picture_size_group_get_text (group);
    g_assert_cmpstr (text, ==, "118.5x90mm 1 600");
  }
}

/* A panel begins where the last one ended; the theme only where it was chosen against the map's. */
static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  RaExportDialog *dialog = fixture->dialog;
  g_autoptr (RaSettings) settings = ra_settings_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_tmp_dir (), "map.png", NULL);
  g_autoptr (GFile) folder = NULL;

  (void)data;
  g_assert_null (ra_export_ways_dup_folder (dialog->ways));
  ra_export_dialog_remember (dialog, file); /* without settings */
  ra_export_dialog_follow_settings (dialog, settings);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->size_group->preset_row), ==, 0);
  g_assert_cmpint (dialog->job->spec->theme, ==, RA_THEME_LIGHT);
  adw_combo_row_set_selected (dialog->size_group->preset_row, 2);
  ra_export_dialog_remember (dialog, file);
  g_assert_cmpstr (ra_settings_get_export_size (settings), ==, "square");
  g_assert_cmpint (ra_settings_get_export_theme (settings, RA_THEME_CONTRAST), ==, RA_THEME_CONTRAST);
  adw_combo_row_set_selected (dialog->theme_row, RA_THEME_PRINT);
  ra_export_dialog_remember (dialog, file);
  adw_combo_row_set_selected (dialog->theme_row, RA_THEME_DARK);
  adw_combo_row_set_selected (dialog->size_group->preset_row, 0);

  ra_export_dialog_follow_settings (dialog, settings);
  g_assert_cmpint (dialog->job->spec->theme, ==, RA_THEME_PRINT);
  g_assert_cmpfloat (dialog->job->size.size.height, ==, 1080.0);
  folder = ra_export_ways_dup_folder (dialog->ways);
  g_assert_cmpstr (g_file_peek_path (folder), ==, g_get_tmp_dir ());
}

static void
test_alt_text (Fixture *fixture, gconstpointer data)
{
  RaExportDialog *dialog = fixture->dialog;

  (void)data;
  TEST_WAIT_FOR (is_previewed (dialog));
  g_autofree char *draft = alt_text (dialog);
  g_assert_cmpuint (strlen (draft), >, 40);
  g_assert_null (dialog->job->spec->alt_text);
  gtk_text_buffer_set_text (dialog->alt_buffer, "Rings", -1);
  g_assert_cmpstr (dialog->job->spec->alt_text, ==, "Rings");
  TEST_WAIT_FOR (is_previewed (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.draft-alt-text", NULL);
  g_assert_null (dialog->job->spec->alt_text);
  TEST_WAIT_FOR (is_previewed (dialog));
  g_autofree char *again = alt_text (dialog);
  g_assert_cmpstr (again, ==, draft);
}

/* What takes long shows that it does, and can be stopped. */
static void
test_progress (Fixture *fixture, gconstpointer data)
{
  RaExportDialog *dialog = fixture->dialog;

  (void)data;
  adw_combo_row_set_selected (dialog->size_group->preset_row, 11); /* A3 */
  gtk_spin_button_set_value (dialog->size_group->dpi_spin, 700);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.copy-picture", NULL);
  g_assert_true (ra_export_ways_is_writing (dialog->ways));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->progress_box)));
  TEST_WAIT_FOR (gtk_widget_get_visible (GTK_WIDGET (dialog->progress_box)));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (dialog->settings)));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.stop", NULL);
  g_assert_false (ra_export_ways_is_writing (dialog->ways));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->progress_box)));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (dialog->settings)));
}

/* Of the page a fifth, in the middle of the map: it fills the picture, and all can be had back. */
static void
test_crop (Fixture *fixture, gconstpointer data)
{
  RaExportDialog *dialog = fixture->dialog;

  (void)data;
  TEST_WAIT_FOR (is_previewed (dialog));
  const RaViewport whole = dialog->preview->viewport;
  const double width_px = gtk_widget_get_width (GTK_WIDGET (dialog->crop_area));
  const double height_px = gtk_widget_get_height (GTK_WIDGET (dialog->crop_area));
  g_assert_false (ra_crop_area_frame (dialog->crop_area, 0.5 * width_px, 0.5 * height_px, 0.5 * width_px + 3, 300));
  g_assert_false (dialog->job->keep_view);
  g_assert_true (
      ra_crop_area_frame (dialog->crop_area, 0.6 * width_px, 0.56 * height_px, 0.4 * width_px, 0.44 * height_px));
  TEST_WAIT_FOR (is_previewed (dialog));
  g_assert_cmpfloat (dialog->preview->viewport.metres_per_px, <, 0.7 * whole.metres_per_px);
  g_assert_cmpfloat (dialog->preview->viewport.width_px, ==, whole.width_px);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.whole-map", NULL);
  TEST_WAIT_FOR (is_previewed (dialog));
  g_assert_cmpfloat_with_epsilon (dialog->preview->viewport.metres_per_px, whole.metres_per_px, 1e-6);
  g_assert_cmpfloat_with_epsilon (dialog->preview->viewport.x_m, whole.x_m, 1e-3);
}

static gboolean
has_finding (RaExportDialog *dialog, RaLintKind kind)
{
  for (guint i = 0; i < dialog->preview->findings->len; i++)
    if (((const RaLintFinding *)g_ptr_array_index (dialog->preview->findings, i))->kind == kind)
      return TRUE;
  return FALSE;
}

/* What the panel says that it can mend is found no more afterwards. */
static void
test_fixes (Fixture *fixture, gconstpointer data)
{
  static const RaLintKind kinds[] = { RA_LINT_MISSING_TITLE, RA_LINT_MISSING_ALT, RA_LINT_SITE_OUTSIDE };
  RaExportDialog *dialog = fixture->dialog;

  (void)data;
  TEST_WAIT_FOR (is_previewed (dialog));
  gtk_editable_set_text (GTK_EDITABLE (dialog->title_row), "");
  gtk_text_buffer_set_text (dialog->alt_buffer, "", -1);
  g_assert_true (ra_export_job_crop (dialog->job, dialog->preview, (RaBox) { 0.35, 0.4, 0.5, 0.55 }));
  TEST_WAIT_FOR (is_previewed (dialog));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_assert_true (has_finding (dialog, kinds[i]));
    g_assert_nonnull (ra_finding_fix_describe (kinds[i]));
    gtk_widget_activate_action (GTK_WIDGET (dialog), "export.fix", "u", (guint)kinds[i]);
    TEST_WAIT_FOR (is_previewed (dialog));
    g_assert_false (has_finding (dialog, kinds[i]));
  }
  g_assert_null (ra_finding_fix_describe (RA_LINT_COVERED_TEXT));
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  RaExportDialog *dialog = fixture->dialog;

  (void)data;
  TEST_WAIT_FOR (is_previewed (dialog));
  gtk_spin_button_set_value (dialog->size_group->scale_spin, 20);
  gtk_spin_button_set_value (dialog->size_group->width_spin, 30000);
  TEST_WAIT_FOR (dialog->update_id == 0 && dialog->preview_job == NULL);
  g_assert_null (gtk_picture_get_paintable (dialog->picture));
  g_assert_nonnull (strstr (gtk_label_get_label (dialog->status_label), "a side has 1 to 32767"));
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

/* Closed while the table is being read; nothing comes of it. */
static void
test_import_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "range-atlas-closed.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_imported = 0;

  (void)fixture, (void)data;
  g_assert_true (g_file_set_contents (path, "name,lat,lon\nSovetsk,55.08,21.88\n", -1, NULL));
  RaImportDialog *dialog = ra_import_dialog_new (NULL, file);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  g_signal_connect_swapped (dialog, "imported", G_CALLBACK (count_cb), &n_imported);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  TEST_WAIT_FOR (dialog == NULL);
  g_assert_cmpuint (n_imported, ==, 0);
  g_remove (path);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *)user_data = gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
}

static char *
drop (GdkContentProvider *content, const char *type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  gboolean written = FALSE;

  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL, written_cb, &written);
  TEST_WAIT_FOR (written);
  return g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
}

/* The picture as a file of the scenario's name, and as vectors. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->dialog->drag_handle);
  g_autoptr (GtkEventController) source = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  (void)data;
  TEST_WAIT_FOR (is_previewed (fixture->dialog));
  g_assert_true (gtk_widget_get_visible (fixture->dialog->drag_handle));
  for (guint i = 0; !GTK_IS_DRAG_SOURCE (source); i++) {
    g_clear_object (&source);
    source = g_list_model_get_item (controllers, i);
  }
  g_signal_emit_by_name (source, "prepare", 0.0, 0.0, &content);
  g_autofree char *vectors = drop (content, "image/svg+xml");
  g_assert_nonnull (strstr (vectors, "</svg>"));
  g_autofree char *list = drop (content, "text/uri-list");
  g_assert_true (g_str_has_prefix (list, "file:///") && g_str_has_suffix (list, "status-quo-2021.png\r\n"));
  g_autofree char *path = g_filename_from_uri (g_strchomp (list), NULL, NULL);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
count_shapes (GtkWidget *widget, guint *n_shapes, guint *n_high)
{
  if (gtk_widget_has_css_class (widget, "preset-shape") && gtk_widget_get_visible (widget)) {
    int width, height;

    gtk_widget_get_size_request (widget, &width, &height);
    (*n_shapes)++;
    *n_high += height > width ? 1 : 0;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_shapes (child, n_shapes, n_high);
}

/* Enter exports also where the button has no room for its word. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  RaExportDialog *dialog = fixture->dialog;

  (void)data;
  gtk_window_set_default_size (GTK_WINDOW (dialog), 360, 640);
  TEST_WAIT_FOR (!gtk_widget_get_child_visible (dialog->export_button));
  TEST_WAIT_FOR (is_previewed (dialog));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "export.save");
  g_assert_true (gtk_widget_get_mapped (focus));
}

/* What tells of a picture that was written leaves a telephone its width; where there is room, its button has its words.
 */
static void
test_exported_toast (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/a-long-name-of-a-picture-of-ranges-2021.png");
  g_autoptr (AdwToast) toast = ra_exported_toast_new (file);
  int least_px, natural_px;

  (void)fixture, (void)data;
  gtk_widget_measure (adw_toast_get_custom_title (toast), GTK_ORIENTATION_HORIZONTAL, -1, &least_px, &natural_px, NULL,
                      NULL);
  g_assert_cmpint (least_px, <, 120);
  g_assert_cmpint (natural_px, >, 400);
}

/* In the list each preset has its shape, the last line none. */
static void
test_preset_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkListItemFactory *factory = adw_combo_row_get_list_factory (fixture->dialog->size_group->preset_row);
  GListModel *names = adw_combo_row_get_model (fixture->dialog->size_group->preset_row);
  GtkNoSelection *model = gtk_no_selection_new (g_object_ref (names));
  guint n;
  guint n_shapes = 0;
  guint n_high = 0;
  const RaPreset *presets = ra_presets_list (&n);

  (void)data;
  g_assert_nonnull (factory);
  gtk_window_set_child (GTK_WINDOW (window), gtk_list_view_new (GTK_SELECTION_MODEL (model), g_object_ref (factory)));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  count_shapes (window, &n_shapes, &n_high);
  g_assert_cmpuint (n_shapes, ==, n);
  for (guint i = 0; i < n; i++)
    n_high -= presets[i].size.height > presets[i].size.width ? 1 : 0;
  g_assert_cmpuint (n_high, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, func) g_test_add ("/export-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  ADD ("rows", test_rows);
  ADD ("narrow", test_narrow);
  ADD ("exported-toast", test_exported_toast);
  ADD ("preset-list", test_preset_list);
  ADD ("size-text", test_size_text);
  ADD ("remembered", test_remembered);
  ADD ("alt-text", test_alt_text);
  ADD ("progress", test_progress);
  ADD ("drag", test_drag);
  ADD ("crop", test_crop);
  ADD ("fixes", test_fixes);
  ADD ("failure", test_failure);
  ADD ("import-closed", test_import_closed);
  return test_run_in_application (NULL);
}
