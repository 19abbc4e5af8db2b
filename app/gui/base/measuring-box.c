/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/measuring-box.h"

#include <glib/gi18n.h>

#define LOOK_MS 250
/* Nobody wants to stop what ends as soon as that. */
#define QUICK_LOOKS 4
/* Of what shows an earlier answer. */
#define DIMMED 0.4

struct _RaMeasuringBox {
  GtkBox parent_instance;
  GtkSpinner *spinner;
  GtkLabel *label;
  GtkButton *button;
  RaShareFunc share;
  gconstpointer data;
  guint look_id; /* 0 while nothing is measured */
  guint n_looks;
  GPtrArray *answers; /* GtkWidget * */
};

enum { SIGNAL_STOP, SIGNAL_AGAIN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMeasuringBox, ra_measuring_box, GTK_TYPE_BOX)

static void
clicked_cb (RaMeasuringBox *self)
{
  g_signal_emit (self, signals[self->look_id != 0 ? SIGNAL_STOP : SIGNAL_AGAIN], 0);
}

static void
dim (RaMeasuringBox *self, gboolean dimmed)
{
  for (guint i = 0; i < self->answers->len; i++) {
    GtkWidget *answer = g_ptr_array_index (self->answers, i);

    gtk_widget_set_opacity (answer, dimmed ? DIMMED : 1);
    gtk_accessible_update_state (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_STATE_BUSY, dimmed, -1);
  }
}

static gboolean
look_cb (gpointer user_data)
{
  RaMeasuringBox *self = RA_MEASURING_BOX (user_data);
  /* Translators: how much of a measurement is done, in per cent. */
  g_autofree char *text = g_strdup_printf (_ ("%d %%"), (int)(100.0 * self->share (self->data)));

  dim (self, TRUE);
  if (++self->n_looks < QUICK_LOOKS)
    return G_SOURCE_CONTINUE;
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->label), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
  return G_SOURCE_CONTINUE;
}

/* Each new question begins anew to be a quick one. */
static void
begin (RaMeasuringBox *self)
{
  self->n_looks = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  gtk_button_set_label (self->button, _ ("Stop"));
  if (self->look_id == 0)
    self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
}

static void
end (RaMeasuringBox *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  dim (self, FALSE);
}

void
ra_measuring_box_add_answer (RaMeasuringBox *self, GtkWidget *widget)
{
  g_return_if_fail (RA_IS_MEASURING_BOX (self) && GTK_IS_WIDGET (widget));
  g_ptr_array_add (self->answers, g_object_ref (widget));
}

void
ra_measuring_box_show (RaMeasuringBox *self, RaLatestTask *task, RaShareFunc share, gconstpointer data)
{
  g_return_if_fail (RA_IS_MEASURING_BOX (self) && share != NULL);
  const gboolean busy = ra_latest_task_is_busy (task);

  self->share = share;
  self->data = data;
  if (busy)
    begin (self);
  else
    end (self);
  gtk_widget_set_visible (GTK_WIDGET (self), busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

void
ra_measuring_box_show_stopped (RaMeasuringBox *self)
{
  g_return_if_fail (RA_IS_MEASURING_BOX (self));
  end (self);
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  gtk_button_set_label (self->button, _ ("Measure"));
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
ra_measuring_box_dispose (GObject *object)
{
  RaMeasuringBox *self = RA_MEASURING_BOX (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  G_OBJECT_CLASS (ra_measuring_box_parent_class)->dispose (object);
}

static void
ra_measuring_box_class_init (RaMeasuringBoxClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_measuring_box_dispose;
  signals[SIGNAL_STOP] = g_signal_new ("stop", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_AGAIN] = g_signal_new ("again", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_measuring_box_init (RaMeasuringBox *self)
{
  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Measuring"), -1);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  self->button = GTK_BUTTON (gtk_button_new ());
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->spinner));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
