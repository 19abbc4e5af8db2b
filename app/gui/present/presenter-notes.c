/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/presenter-notes.h"

#include <glib/gi18n.h>

struct _RaPresenterNotes {
  AdwWindow parent_instance;

  GtkLabel *title_label;
  GtkLabel *notes_label;
  GtkLabel *next_label;
  GtkLabel *clock_label;

  gint64 start_us;
  guint clock_id;
};

static guint key_typed_signal;

G_DEFINE_FINAL_TYPE (RaPresenterNotes, ra_presenter_notes, ADW_TYPE_WINDOW)

static gboolean
clock_cb (gpointer user_data)
{
  RaPresenterNotes *self = RA_PRESENTER_NOTES (user_data);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  const gint64 seconds = (g_get_monotonic_time () - self->start_us) / G_USEC_PER_SEC;
  /* Translators: the time of day, then minutes and seconds since the talk began. */
  g_autofree char *text
      = g_strdup_printf (_ ("%s, %d:%02d since the start"), time, (int)(seconds / 60), (int)(seconds % 60));

  gtk_label_set_label (self->clock_label, text);
  return G_SOURCE_CONTINUE;
}

static gboolean
key_cb (RaPresenterNotes *self, guint key)
{
  gboolean handled = FALSE;

  g_signal_emit (self, key_typed_signal, 0, key, &handled);
  return handled;
}

static void
ra_presenter_notes_dispose (GObject *object)
{
  g_clear_handle_id (&RA_PRESENTER_NOTES (object)->clock_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_PRESENTER_NOTES);
  G_OBJECT_CLASS (ra_presenter_notes_parent_class)->dispose (object);
}

static void
ra_presenter_notes_class_init (RaPresenterNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_presenter_notes_dispose;
  key_typed_signal = g_signal_new ("key-typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/presenter-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, RaPresenterNotes, title_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenterNotes, notes_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenterNotes, next_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenterNotes, clock_label);
}

static void
ra_presenter_notes_init (RaPresenterNotes *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->start_us = g_get_monotonic_time ();
  self->clock_id = g_timeout_add_seconds (1, clock_cb, self);
  clock_cb (self);
}

RaPresenterNotes *
ra_presenter_notes_new (void)
{
  return g_object_new (RA_TYPE_PRESENTER_NOTES, NULL);
}

void
ra_presenter_notes_show_step (RaPresenterNotes *self, const RaPresentation *presentation, guint step)
{
  const char *notes = ra_presentation_get_notes (presentation, step);
  const gboolean last = step + 1 >= ra_presentation_get_length (presentation);

  g_return_if_fail (RA_IS_PRESENTER_NOTES (self));
  g_autofree char *next = NULL;
  if (!last)
    next = g_strdup_printf ("%s\n%s", ra_presentation_get_step_title (presentation, step + 1),
                            ra_presentation_get_caption (presentation, step + 1));
  gtk_label_set_label (self->title_label, ra_presentation_get_step_title (presentation, step));
  gtk_label_set_label (self->notes_label, notes != NULL ? notes : _ ("No notes for this step."));
  gtk_label_set_label (self->next_label, last ? _ ("This is the last step.") : next);
}
