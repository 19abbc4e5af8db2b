/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-veil.h"

#define DELAY_US 120000
#define FADE_US  200000
#define VEILED   0.3

struct _RaMapVeil {
  GObject parent_instance;
  GtkWidget *widget; /* borrowed */
  RaMapState *state;
  RaMapPainter *painter;
  char *scenario; /* id */
  guint serial;   /* of the content with which it came */
  gint64 since_us;
  guint tick_id; /* 0 while the veil neither falls nor waits to */
};

G_DEFINE_FINAL_TYPE (RaMapVeil, ra_map_veil, G_TYPE_OBJECT)

static gboolean
is_stale (RaMapVeil *self)
{
  const RaPicture *picture = ra_map_painter_get_picture (self->painter);

  return picture != NULL
         && (picture->content_serial < self->serial
             || !g_str_equal (picture->viewport.projection.name,
                              ra_map_state_get_viewport (self->state)->projection.name));
}

double
ra_map_veil_get_opacity (RaMapVeil *self)
{
  g_return_val_if_fail (RA_IS_MAP_VEIL (self), 1.0);
  const double faded = (double)(g_get_monotonic_time () - self->since_us - DELAY_US) / FADE_US;
  gboolean animate = TRUE;

  if (!is_stale (self) || faded < 0.0)
    return 1.0;
  g_object_get (gtk_widget_get_settings (self->widget), "gtk-enable-animations", &animate, NULL);
  return animate ? 1.0 - (1.0 - VEILED) * MIN (faded, 1.0) : VEILED;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RaMapVeil *self = RA_MAP_VEIL (user_data);

  (void)clock;
  if (g_get_monotonic_time () >= self->since_us + DELAY_US)
    gtk_widget_queue_draw (widget);
  if (is_stale (self) && ra_map_veil_get_opacity (self) > VEILED)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
fall (RaMapVeil *self)
{
  if (self->tick_id != 0 || !is_stale (self) || !gtk_widget_get_mapped (self->widget))
    return;
  self->since_us = g_get_monotonic_time ();
  self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

static void
scenario_changed_cb (RaMapVeil *self)
{
  const char *id = ra_scenario_get_id (ra_map_state_get_spec (self->state)->scenario);

  if (g_strcmp0 (id, self->scenario) == 0)
    return;
  g_free (self->scenario);
  self->scenario = g_strdup (id);
  self->serial = ra_map_state_get_content_serial (self->state);
  fall (self);
}

static void
ra_map_veil_dispose (GObject *object)
{
  RaMapVeil *self = RA_MAP_VEIL (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  g_clear_object (&self->state);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->scenario, g_free);
  G_OBJECT_CLASS (ra_map_veil_parent_class)->dispose (object);
}

static void
ra_map_veil_class_init (RaMapVeilClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_map_veil_dispose;
}

static void
ra_map_veil_init (RaMapVeil *self)
{
  (void)self;
}

RaMapVeil *
ra_map_veil_new (GtkWidget *widget, RaMapState *state, RaMapPainter *painter)
{
  RaMapVeil *self = g_object_new (RA_TYPE_MAP_VEIL, NULL);

  self->widget = widget;
  self->state = g_object_ref (state);
  self->painter = g_object_ref (painter);
  self->scenario = g_strdup (ra_scenario_get_id (ra_map_state_get_spec (state)->scenario));
  g_signal_connect_object (state, "scenario-changed", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "viewport-changed", G_CALLBACK (fall), self, G_CONNECT_SWAPPED);
  return self;
}
