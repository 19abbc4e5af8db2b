/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/briefing-order.h"

#include "app/layout/comparison.h"
#include "app/picture/briefing.h"

typedef struct {
  RaMapSpec *spec;
  RaScenario *with; /* owned reference; NULL: none */
  RaBasemap *basemap;
} Order;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_clear_pointer (&self->spec, ra_map_spec_free);
  ra_scenario_unref (self->with);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_free (self);
}

static GBytes *
print (gconstpointer data, GCancellable *cancellable, GError **error)
{
  const Order *self = data;

  return ra_briefing_make (&(RaBriefing) { self->spec, self->basemap, self->with }, cancellable, error);
}

RaPagesOrder
ra_briefing_order (const RaMapSpec *spec, RaBasemap *basemap)
{
  Order *self = g_new0 (Order, 1);

  self->spec = ra_map_spec_copy (spec);
  self->basemap = ra_basemap_ref (basemap);
  self->spec->theme = RA_THEME_PRINT;
  if (spec->compare_with != NULL) {
    self->with = ra_scenario_ref (spec->compare_with);
    ra_map_spec_compare (self->spec, NULL, FALSE);
  }
  return (RaPagesOrder) { print, self, order_free };
}
