/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/export-dialog-private.h"

#include <glib/gi18n.h>

#include "app/gui/base/toasts.h"
#include "app/gui/export/finding-row.h"

/* A row that is being typed in, or a button that is held, asks for one preview and not for ten. */
#define UPDATE_DELAY_MS 200
/* Sharp on a large screen, and quickly drawn. */
#define PREVIEW_LONGEST_PX 1400
/* Above it, preview and settings stand beside each other. */
#define WIDE_PX 760

G_DEFINE_FINAL_TYPE (RaExportDialog, ra_export_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_EXPORTED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Width and height go by what the format keeps: pixels of a PNG, the page of the others. */
static char *
text_of_size (RaExportDialog *self, const RaExportPreview *preview)
{
  const RaPictureSize *picture = &self->job->size;
  const double width = picture->size.width * picture->scale;
  const double height = picture->size.height * picture->scale;

  if (self->job->format == RA_PICTURE_PNG)
    return g_strdup_printf (_ ("%u × %u pixels, %.0f per inch"), preview->width_px, preview->height_px, picture->dpi);
  if (picture->size.millimetres)
    return g_strdup_printf (_ ("%.1f × %.1f mm, lines and letters as vectors"), width, height);
  return g_strdup_printf (_ ("%.0f × %.0f pixels, lines and letters as vectors"), width, height);
}

static guint
list_findings (RaExportDialog *self, const GPtrArray *findings)
{
  guint n_errors = 0;

  for (guint i = 0; i < findings->len; i++) {
    const RaLintFinding *finding = g_ptr_array_index (findings, i);

    n_errors += finding->severity == RA_LINT_ERROR ? 1 : 0;
    ra_row_list_add (self->findings, ra_finding_row_new (finding));
  }
  return n_errors;
}

/* Says beside the picture that there are findings, for those who do not read their list. They do not keep anybody from
 * exporting. */
static void
show_verdict (RaExportDialog *self, guint n_errors, guint n_remarks)
{
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *remarks = g_strdup_printf (ngettext ("%u remark", "%u remarks", n_remarks), n_remarks);
  g_autofree char *both = g_strdup_printf (_ ("%s, %s"), errors, remarks);
  const char *text = n_remarks == 0 ? errors : (n_errors == 0 ? remarks : both);

  gtk_image_set_from_icon_name (self->verdict_icon, ra_finding_icon (n_errors > 0 ? RA_LINT_ERROR : RA_LINT_REMARK));
  gtk_label_set_label (self->verdict_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_box), n_errors + n_remarks > 0);
  if (n_errors > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->verdict_box), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->verdict_box), "error");
}

static void
show_findings (RaExportDialog *self, const GPtrArray *findings)
{
  ra_row_list_clear (self->findings);
  guint n_errors = list_findings (self, findings);
  if (findings->len == 0)
    ra_row_list_add_icon (self->findings, "object-select-symbolic", _ ("Ready to be published"),
                          _ ("Letters, contrast, labels, scale bar and sources are as they should be"));
  show_verdict (self, n_errors, findings->len - n_errors);
}

static void
show_alt_text (RaExportDialog *self, const char *text)
{
  if (self->own_alt)
    return;
  self->filling = TRUE;
  gtk_text_buffer_set_text (self->alt_buffer, text, -1);
  self->filling = FALSE;
}

static void
set_preview (RaExportDialog *self, RaExportPreview *preview)
{
  g_clear_pointer (&self->preview, ra_export_preview_free);
  self->preview = preview;
  ra_crop_area_set_aspect (self->crop_area, preview != NULL ? preview->width / preview->height : 0.0);
  gtk_widget_set_can_target (GTK_WIDGET (self->crop_area), preview != NULL);
}

static void
show_preview (RaExportDialog *self, const RaExportPreview *preview)
{
  g_autofree char *size = text_of_size (self, preview);

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (preview->texture));
  gtk_picture_set_alternative_text (self->picture, preview->alt_text);
  gtk_label_set_label (self->status_label, size);
  adw_action_row_set_subtitle (self->sources_row,
                               preview->sources[0] != '\0' ? preview->sources : _ ("No published figure is drawn"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->boundaries_row), preview->boundaries);
  show_alt_text (self, preview->alt_text);
  show_findings (self, preview->findings);
}

static void
show_failure (RaExportDialog *self, const GError *error)
{
  gtk_picture_set_paintable (self->picture, NULL);
  gtk_label_set_label (self->status_label, error->message);
  ra_row_list_clear (self->findings);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_box), FALSE);
}

static void
set_previewing (RaExportDialog *self, gboolean previewing)
{
  gtk_spinner_set_spinning (self->spinner, previewing);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), previewing);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaExportDialog) self = RA_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaExportPreview) preview = ra_export_preview_finish (result, &error);

  (void)source;
  /* A newer one is on its way, or the panel is closed. */
  if (g_task_get_cancellable (G_TASK (result)) != self->preview_job)
    return;
  g_clear_object (&self->preview_job);
  set_previewing (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save",
                                 preview != NULL && !ra_export_ways_is_writing (self->ways));
  if (preview != NULL)
    show_preview (self, preview);
  else
    show_failure (self, error);
  set_preview (self, g_steal_pointer (&preview));
}

static void
stop_preview (RaExportDialog *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->preview_job != NULL)
    g_cancellable_cancel (self->preview_job);
  g_clear_object (&self->preview_job);
}

static gboolean
update_cb (gpointer user_data)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (user_data);

  self->update_id = 0;
  stop_preview (self);
  self->preview_job = g_cancellable_new ();
  set_previewing (self, TRUE);
  ra_export_preview_async (self->job, PREVIEW_LONGEST_PX, self->preview_job, previewed_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* A title or note that is the scenario's own is not written down as another. */
static char *
text_of (AdwEntryRow *row, const char *first, const char *first_own)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return g_strdup (g_str_equal (text, first) ? first_own : text);
}

static char *
alt_text_of (RaExportDialog *self)
{
  if (!self->own_alt)
    return g_strdup (self->first->alt_text);
  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (self->alt_buffer, &start, &end);
  return gtk_text_buffer_get_text (self->alt_buffer, &start, &end, FALSE);
}

static void
put (char **member, char *text)
{
  g_free (*member);
  *member = text;
}

static void
changed_cb (RaExportDialog *self)
{
  RaExportJob *job = self->job;

  if (self->filling || job == NULL)
    return;
  job->format = (RaPictureFormat)adw_combo_row_get_selected (self->format_row);
  job->size = ra_picture_size_group_get_size (self->size_group);
  job->spec->theme = (RaTheme)adw_combo_row_get_selected (self->theme_row);
  job->spec->boundaries = (RaBoundaries)adw_combo_row_get_selected (self->boundaries_row);
  put (&job->spec->title, text_of (self->title_row, self->first_title, self->first->title));
  put (&job->spec->note, text_of (self->note_row, self->first_note, self->first->note));
  put (&job->spec->alt_text, alt_text_of (self));
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add (UPDATE_DELAY_MS, update_cb, self);
}

static void
alt_typed_cb (RaExportDialog *self)
{
  if (self->filling)
    return;
  self->own_alt = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.draft-alt-text", TRUE);
  changed_cb (self);
}

static void
draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);

  (void)name, (void)parameter;
  self->own_alt = FALSE;
  gtk_widget_action_set_enabled (widget, "export.draft-alt-text", FALSE);
  changed_cb (self);
}

/* A part of the preview: the picture shows that, as large as it can. */
static void
cropped_cb (RaExportDialog *self, double x, double y, double width, double height)
{
  if (self->preview == NULL || !ra_export_job_crop (self->job, self->preview, (RaBox) { x, y, x + width, y + height }))
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.whole-map", TRUE);
  changed_cb (self);
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  (void)name;
  if (!ra_export_job_fit (self->job, (RaFit)g_variant_get_uint32 (parameter), &error)) {
    ra_toasts_tell (GTK_WIDGET (self->panes), error->message);
    return;
  }
  gtk_widget_action_set_enabled (widget, "export.whole-map", TRUE);
  changed_cb (self);
}

static void
fix_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (self->first);

  (void)name;
  g_clear_pointer (&spec->title, g_free);
  ra_finding_fix (&(RaFindingFixParts) { .panel = widget,
                                         .title_row = self->title_row,
                                         .note_row = self->note_row,
                                         .theme_row = self->theme_row,
                                         .title = ra_map_spec_get_title (spec) },
                  (RaLintKind)g_variant_get_uint32 (parameter));
}

static void
whole_map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);

  (void)name, (void)parameter;
  self->job->spec->viewport = self->first->viewport;
  self->job->keep_view = self->first_keeps_view;
  gtk_widget_action_set_enabled (widget, "export.whole-map", FALSE);
  changed_cb (self);
}

static void
fill_rows (RaExportDialog *self)
{
  const RaMapSpec *spec = self->first;
  const char *title = ra_map_spec_get_title (spec);
  const char *note = spec->note != NULL ? spec->note : ra_scenario_get_note (spec->scenario);

  self->first_title = g_strdup (title != NULL ? title : "");
  self->first_note = g_strdup (note != NULL ? note : "");
  self->filling = TRUE;
  adw_combo_row_set_selected (self->theme_row, spec->theme);
  adw_combo_row_set_selected (self->boundaries_row, spec->boundaries);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), self->first_title);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), self->first_note);
  self->filling = FALSE;
}

/* A narrow window has the settings below the preview. */
static gboolean
fit_panes_cb (gpointer user_data)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (user_data);
  const gboolean wide = gtk_widget_get_width (GTK_WIDGET (self->panes)) >= WIDE_PX;

  self->panes_id = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview_box), wide);
  return G_SOURCE_REMOVE;
}

/* Later: while the window is being laid out nothing may change its layout. */
static void
width_changed_cb (RaExportDialog *self)
{
  if (self->panes_id == 0)
    self->panes_id = g_idle_add (fit_panes_cb, self);
}

static void
ra_export_dialog_dispose (GObject *object)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (object);

  if (self->ways != NULL)
    ra_export_ways_close (self->ways);
  g_clear_object (&self->ways);
  stop_preview (self);
  g_clear_handle_id (&self->panes_id, g_source_remove);
  g_clear_pointer (&self->job, ra_export_job_free);
  g_clear_pointer (&self->first, ra_map_spec_free);
  g_clear_pointer (&self->preview, ra_export_preview_free);
  g_clear_pointer (&self->findings, ra_row_list_free);
  g_clear_object (&self->memory);
  g_clear_pointer (&self->first_title, g_free);
  g_clear_pointer (&self->first_note, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (ra_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, progress_box);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, panes);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, preview_box);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, crop_area);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, status_label);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, settings);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, size_group);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, findings_group);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, boundaries_row);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, sources_row);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, alt_view);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, alt_buffer);
}

static void
way_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  (void)parameter;
  ra_export_ways_go (RA_EXPORT_DIALOG (widget)->ways, name);
}

static void
ra_export_dialog_class_init (RaExportDialogClass *klass)
{
  static const char *const ways[]
      = { "export.save", "export.copy-picture", "export.copy-alt-text", "export.bundle", "export.stop" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_PICTURE_SIZE_GROUP);
  g_type_ensure (RA_TYPE_CROP_AREA);
  G_OBJECT_CLASS (klass)->dispose = ra_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/export-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, alt_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cropped_cb);
  gtk_widget_class_install_action (widget_class, "export.draft-alt-text", NULL, draft_action);
  gtk_widget_class_install_action (widget_class, "export.fit", "u", fit_action);
  gtk_widget_class_install_action (widget_class, "export.fix", "u", fix_action);
  gtk_widget_class_install_action (widget_class, "export.whole-map", NULL, whole_map_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_install_action (widget_class, ways[i], NULL, way_action);
  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
ra_export_dialog_init (RaExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->findings = ra_row_list_new (self->findings_group);
  ra_row_list_clear (self->findings);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (width_changed_cb), NULL);
  g_signal_connect (self, "map", G_CALLBACK (width_changed_cb), NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.draft-alt-text", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.whole-map", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.stop", FALSE);
}

/* A theme that is the map's own was not chosen for pictures: the next map may have another. */
void
ra_export_dialog_remember (RaExportDialog *self, GFile *file)
{
  if (self->memory == NULL)
    return;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *size = ra_picture_size_group_get_text (self->size_group);
  const RaTheme theme = (RaTheme)adw_combo_row_get_selected (self->theme_row);

  ra_settings_keep_export (self->memory, folder != NULL ? g_file_peek_path (folder) : NULL, size,
                           theme != self->first->theme ? &theme : NULL);
}

static void
written_cb (RaExportDialog *self, GFile *file)
{
  ra_export_dialog_remember (self, file);
  g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, file);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_ways (RaExportDialog *self, const RaExportSource *source)
{
  self->ways = ra_export_ways_new (&(RaExportWaysParts) { .panel = GTK_WIDGET (self),
                                                          .widget = GTK_WIDGET (self->panes),
                                                          .progress_box = GTK_WIDGET (self->progress_box),
                                                          .progress_bar = self->progress_bar,
                                                          .settings = GTK_WIDGET (self->settings),
                                                          .format_row = self->format_row,
                                                          .size_group = self->size_group,
                                                          .alt_buffer = self->alt_buffer,
                                                          .job = self->job },
                                   source);
  g_signal_connect_object (self->ways, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

RaExportDialog *
ra_export_dialog_new (GtkWindow *parent, RaExportJob *job, const RaExportSource *source)
{
  RaExportDialog *self = g_object_new (RA_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->job = job;
  self->first = ra_map_spec_copy (job->spec);
  self->first_keeps_view = job->keep_view;
  add_ways (self, source);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.bundle", ra_export_ways_can_bundle (self->ways));
  fill_rows (self);
  changed_cb (self);
  return self;
}

void
ra_export_dialog_follow_settings (RaExportDialog *self, RaSettings *settings)
{
  g_return_if_fail (RA_IS_EXPORT_DIALOG (self) && RA_IS_SETTINGS (settings));
  g_set_object (&self->memory, settings);
  ra_export_ways_follow_settings (self->ways, settings);
  ra_picture_size_group_set_text (self->size_group, ra_settings_get_export_size (settings));
  adw_combo_row_set_selected (self->theme_row, ra_settings_get_export_theme (settings, self->first->theme));
}
