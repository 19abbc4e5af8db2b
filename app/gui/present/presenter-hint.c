/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/presenter-hint.h"

#include <glib/gi18n.h>

#define SHOWN_S 5

struct _RaPresenterHint {
  GtkWidget parent_instance;
  GtkRevealer *revealer;
  GtkLabel *label;
  guint hide_id;
};

G_DEFINE_FINAL_TYPE (RaPresenterHint, ra_presenter_hint, GTK_TYPE_WIDGET)

/* What has faded is not read out either. */
static void
revealed_cb (RaPresenterHint *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer) && !gtk_revealer_get_child_revealed (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

static gboolean
hide_cb (gpointer user_data)
{
  RaPresenterHint *self = RA_PRESENTER_HINT (user_data);

  self->hide_id = 0;
  ra_presenter_hint_hide (self);
  return G_SOURCE_REMOVE;
}

void
ra_presenter_hint_set_length (RaPresenterHint *self, guint n_steps)
{
  g_return_if_fail (RA_IS_PRESENTER_HINT (self));
  /* Translators: keys while presenting. */
  gtk_label_set_label (self->label, n_steps > 1 ? _ ("→ or a click: next step · ←: back · Esc: end")
                                                /* Translators: the key that ends a presentation of a single step. */
                                                : _ ("Esc: end"));
}

void
ra_presenter_hint_show (RaPresenterHint *self)
{
  g_return_if_fail (RA_IS_PRESENTER_HINT (self));
  g_clear_handle_id (&self->hide_id, g_source_remove);
  self->hide_id = g_timeout_add_seconds (SHOWN_S, hide_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
ra_presenter_hint_hide (RaPresenterHint *self)
{
  g_return_if_fail (RA_IS_PRESENTER_HINT (self));
  g_clear_handle_id (&self->hide_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  revealed_cb (self);
}

/* What is asked for before there is something to see has its time from then on. */
static void
ra_presenter_hint_map (GtkWidget *widget)
{
  RaPresenterHint *self = RA_PRESENTER_HINT (widget);

  GTK_WIDGET_CLASS (ra_presenter_hint_parent_class)->map (widget);
  if (gtk_revealer_get_reveal_child (self->revealer))
    ra_presenter_hint_show (self);
}

static void
ra_presenter_hint_dispose (GObject *object)
{
  RaPresenterHint *self = RA_PRESENTER_HINT (object);

  g_clear_handle_id (&self->hide_id, g_source_remove);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  G_OBJECT_CLASS (ra_presenter_hint_parent_class)->dispose (object);
}

static void
ra_presenter_hint_class_init (RaPresenterHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_presenter_hint_dispose;
  GTK_WIDGET_CLASS (klass)->map = ra_presenter_hint_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ra_presenter_hint_init (RaPresenterHint *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "osd");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "presenter-hint");
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_transition_duration (self->revealer, 400);
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->label));
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
  g_signal_connect_swapped (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self);
}
