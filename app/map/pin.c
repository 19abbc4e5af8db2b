/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/map/pin.h"

#include <math.h>

/* A kilometre of latitude; of longitude it is less on the ground, and no two towns of one name are as near. */
#define SAME_DEG 0.01

RaPin *
ra_pin_new (const char *name, double lat_deg, double lon_deg)
{
  RaPin *self = g_new (RaPin, 1);
  *self = (RaPin) { .name = g_strdup (name), .lat_deg = lat_deg, .lon_deg = lon_deg };
  return self;
}

void
ra_pin_free (RaPin *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

GPtrArray *
ra_pins_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ra_pin_free);
}

static gboolean
is_at (const RaPin *self, const char *name, double lat_deg, double lon_deg)
{
  return g_str_equal (self->name, name) && fabs (self->lat_deg - lat_deg) < SAME_DEG
         && fabs (remainder (self->lon_deg - lon_deg, 360)) < SAME_DEG;
}

gboolean
ra_pins_have (const GPtrArray *pins, const char *name, double lat_deg, double lon_deg)
{
  for (guint i = 0; pins != NULL && i < pins->len; i++)
    if (is_at (g_ptr_array_index (pins, i), name, lat_deg, lon_deg))
      return TRUE;
  return FALSE;
}

static GPtrArray *
copy_but (const GPtrArray *pins, const RaPin *but)
{
  GPtrArray *copy = ra_pins_new ();
  for (guint i = 0; pins != NULL && i < pins->len; i++) {
    const RaPin *pin = g_ptr_array_index (pins, i);
    if (but == NULL || !is_at (pin, but->name, but->lat_deg, but->lon_deg))
      g_ptr_array_add (copy, ra_pin_new (pin->name, pin->lat_deg, pin->lon_deg));
  }
  return copy;
}

GPtrArray *
ra_pins_with (GPtrArray *pins, const RaPin *pin)
{
  GPtrArray *copy = copy_but (pins, NULL);
  if (copy->len < RA_MOST_PINS && !ra_pins_have (pins, pin->name, pin->lat_deg, pin->lon_deg))
    g_ptr_array_add (copy, ra_pin_new (pin->name, pin->lat_deg, pin->lon_deg));
  return copy;
}

GPtrArray *
ra_pins_without (GPtrArray *pins, const RaPin *pin)
{
  return copy_but (pins, pin);
}

gboolean
ra_pins_equal (const GPtrArray *a, const GPtrArray *b)
{
  const guint n = a != NULL ? a->len : 0;
  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const RaPin *one = g_ptr_array_index (a, i);
    const RaPin *other = g_ptr_array_index (b, i);
    if (!g_str_equal (one->name, other->name) || one->lat_deg != other->lat_deg || one->lon_deg != other->lon_deg)
      return FALSE;
  }
  return TRUE;
}
