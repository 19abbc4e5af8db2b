/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach.h"

void
ra_reach_free (RaReach *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rings, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->covers, g_array_unref);
  g_clear_pointer (&self->countries, g_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  ra_scenario_unref (self->scenario);
  ra_basemap_unref (self->basemap);
  g_free (self->date);
  g_free (self);
}

const char *
ra_reach_extent_to_string (RaReachExtent extent)
{
  static const char *const keywords[] = { "none", "part", "all" };
  g_return_val_if_fail (extent <= RA_REACH_ALL, NULL);
  return keywords[extent];
}
