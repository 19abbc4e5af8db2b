/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preview of the export panel, and what is said of it. */

#include "app/gui/export/export-dialog-private.h"

#include <glib/gi18n.h>

#include "app/gui/export/finding-row.h"

/* A row that is being typed in, or a button that is held, asks for one preview and not for ten. */
#define UPDATE_DELAY_MS 200
/* Sharp on a large screen, and quickly drawn. */
#define PREVIEW_LONGEST_PX 1400

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
  gtk_widget_set_visible (self->drag_handle, preview != NULL);
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

/* Whoever opens the panel and presses Enter wants the picture, by its button with the word or without. Until it can be
 * had the focus is on what stands before it in the header, the first that is sensitive. */
static void
offer_to_save (RaExportDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *buttons = gtk_widget_get_parent (self->export_button);

  if (focus == NULL || gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) != NULL)
    gtk_widget_grab_focus (adw_squeezer_get_visible_child (ADW_SQUEEZER (buttons)));
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GObject) held = user_data;
  RaExportDialog *self = user_data;
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
  if (preview != NULL) {
    if (self->preview == NULL)
      offer_to_save (self);
    show_preview (self, preview);
  } else {
    show_failure (self, error);
  }
  set_preview (self, g_steal_pointer (&preview));
}

void
ra_export_dialog_stop_preview (RaExportDialog *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->preview_job != NULL)
    g_cancellable_cancel (self->preview_job);
  g_clear_object (&self->preview_job);
}

static gboolean
update_cb (gpointer user_data)
{
  RaExportDialog *self = user_data;

  self->update_id = 0;
  ra_export_dialog_stop_preview (self);
  self->preview_job = g_cancellable_new ();
  set_previewing (self, TRUE);
  ra_export_preview_async (self->job, PREVIEW_LONGEST_PX, self->preview_job, previewed_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
ra_export_dialog_preview_later (RaExportDialog *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add (UPDATE_DELAY_MS, update_cb, self);
}
