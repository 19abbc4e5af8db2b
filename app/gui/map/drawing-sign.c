/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/drawing-sign.h"

#include <glib/gi18n.h>

#define LOOK_MS     250
#define QUICK_LOOKS 4
#define SIZE_PX     32

struct _RaDrawingSign {
  GtkBox parent_instance;
  GtkSpinner *spinner;
  RaMapView *view; /* borrowed */
  guint look_id;   /* 0 while the map is final */
  guint n_looks;   /* since the last change */
};

G_DEFINE_FINAL_TYPE (RaDrawingSign, ra_drawing_sign, GTK_TYPE_BOX)

static void
show (RaDrawingSign *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  gtk_spinner_set_spinning (self->spinner, shown);
}

static gboolean
look_cb (gpointer user_data)
{
  RaDrawingSign *self = RA_DRAWING_SIGN (user_data);
  RaMapPainter *painter = ra_map_canvas_get_painter (RA_MAP_CANVAS (self->view));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->view)) || ra_map_painter_shows_final (painter)) {
    self->look_id = 0;
    show (self, FALSE);
    return G_SOURCE_REMOVE;
  }
  show (self, ++self->n_looks >= QUICK_LOOKS);
  return G_SOURCE_CONTINUE;
}

static void
changed_cb (RaDrawingSign *self)
{
  self->n_looks = 0;
  if (self->look_id == 0)
    self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
}

static void
ra_drawing_sign_dispose (GObject *object)
{
  g_clear_handle_id (&RA_DRAWING_SIGN (object)->look_id, g_source_remove);
  G_OBJECT_CLASS (ra_drawing_sign_parent_class)->dispose (object);
}

static void
ra_drawing_sign_class_init (RaDrawingSignClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_drawing_sign_dispose;
}

static void
ra_drawing_sign_init (RaDrawingSign *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), SIZE_PX, SIZE_PX);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The map is being drawn"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->spinner));
  gtk_widget_add_css_class (widget, "map-readout");
  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_visible (widget, FALSE);
}

GtkWidget *
ra_drawing_sign_new (RaMapView *view, RaMapState *state)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (view) && RA_IS_MAP_STATE (state), NULL);
  RaDrawingSign *self = g_object_new (RA_TYPE_DRAWING_SIGN, NULL);

  self->view = view;
  g_signal_connect_object (state, "content-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "viewport-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
