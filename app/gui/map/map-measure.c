/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-measure.h"

struct _RaMapMeasure {
  GObject parent_instance;
  gboolean on;
  RaMeasuredLine *line;
};

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapMeasure, ra_map_measure, G_TYPE_OBJECT)

gboolean
ra_map_measure_set_on (RaMapMeasure *self, gboolean on)
{
  g_return_val_if_fail (RA_IS_MAP_MEASURE (self), FALSE);
  if (self->on == on)
    return FALSE;
  self->on = on;
  while (ra_measured_line_remove_last (self->line))
    ;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

gboolean
ra_map_measure_is_on (RaMapMeasure *self)
{
  g_return_val_if_fail (RA_IS_MAP_MEASURE (self), FALSE);
  return self->on;
}

void
ra_map_measure_add (RaMapMeasure *self, double lat_deg, double lon_deg, const char *name)
{
  g_return_if_fail (RA_IS_MAP_MEASURE (self));
  ra_measured_line_add (self->line, lat_deg, lon_deg, name);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
ra_map_measure_remove_last (RaMapMeasure *self)
{
  g_return_val_if_fail (RA_IS_MAP_MEASURE (self), FALSE);
  if (!ra_measured_line_remove_last (self->line))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

const RaMeasuredLine *
ra_map_measure_get_line (RaMapMeasure *self)
{
  g_return_val_if_fail (RA_IS_MAP_MEASURE (self), NULL);
  return self->line;
}

static void
ra_map_measure_finalize (GObject *object)
{
  g_clear_pointer (&RA_MAP_MEASURE (object)->line, ra_measured_line_free);
  G_OBJECT_CLASS (ra_map_measure_parent_class)->finalize (object);
}

static void
ra_map_measure_class_init (RaMapMeasureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_map_measure_finalize;
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_measure_init (RaMapMeasure *self)
{
  self->line = ra_measured_line_new ();
}

RaMapMeasure *
ra_map_measure_new (void)
{
  return g_object_new (RA_TYPE_MAP_MEASURE, NULL);
}
