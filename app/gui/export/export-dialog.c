/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/export-dialog.h"

#include <glib/gi18n.h>

#include "app/gui/base/large-text.h"
#include "app/gui/base/toasts.h"
#include "app/gui/export/export-dialog-private.h"
#include "app/gui/export/finding-row.h"
#include "app/gui/export/picture-content.h"

/* Above it, preview and settings stand beside each other. */
#define WIDE_PX 760

G_DEFINE_FINAL_TYPE (RaExportDialog, ra_export_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_EXPORTED, N_SIGNALS };

static guint signals[N_SIGNALS];

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
  ra_export_dialog_preview_later (self);
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
  const char *note = ra_map_spec_get_note (spec);

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

/* The width that is asked for comes before the one that the panes get. */
static void
follow_surface (RaExportDialog *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
ra_export_dialog_dispose (GObject *object)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (object);

  if (self->ways != NULL)
    ra_export_ways_close (self->ways);
  g_clear_object (&self->ways);
  ra_export_dialog_stop_preview (self);
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

/* What hangs on the pointer is as wide as a thumb. */
#define DRAGGED_PX 240.0

static GdkContentProvider *
prepare_drag_cb (RaExportDialog *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GdkPaintable *picture = gtk_picture_get_paintable (self->picture);

  (void)x, (void)y;
  if (picture == NULL || self->job == NULL)
    return NULL;
  gdk_paintable_snapshot (picture, snapshot, DRAGGED_PX,
                          DRAGGED_PX / gdk_paintable_get_intrinsic_aspect_ratio (picture));
  g_autoptr (GdkPaintable) icon = gtk_snapshot_to_paintable (snapshot, NULL);
  gtk_drag_source_set_icon (source, icon, 0, 0);
  return ra_picture_content_new (self->job, ra_scenario_get_id (self->job->spec->scenario));
}

static void
add_drag_source (RaExportDialog *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->drag_handle, GTK_EVENT_CONTROLLER (source));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, progress_box);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, panes);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, preview_box);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, crop_area);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, status_label);
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, drag_handle);
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
  gtk_widget_class_bind_template_child (widget_class, RaExportDialog, alt_group);
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
  ra_large_text_wrap (GTK_WIDGET (self));
  ra_large_text_lower_suffix (self->alt_group);
  add_drag_source (self);
  self->findings = ra_row_list_new (self->findings_group);
  ra_row_list_clear (self->findings);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (width_changed_cb), NULL);
  g_signal_connect (self, "map", G_CALLBACK (width_changed_cb), NULL);
  g_signal_connect (self, "realize", G_CALLBACK (follow_surface), NULL);
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

const RaExportJob *
ra_export_dialog_get_job (RaExportDialog *self)
{
  g_return_val_if_fail (RA_IS_EXPORT_DIALOG (self), NULL);
  return self->job;
}
