/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that the user has put on the map. */

#include "app/model/map-state-private.h"

/* The list is replaced, never changed: a copy of the specification may be with the worker. */
void
ra_map_state_set_pinned (RaMapState *self, const RaPin *pin, gboolean pinned)
{
  g_return_if_fail (RA_IS_MAP_STATE (self) && pin != NULL);
  GPtrArray *before = self->spec->pins;
  g_autoptr (GPtrArray) pins = pinned ? ra_pins_with (before, pin) : ra_pins_without (before, pin);

  if (ra_pins_equal (pins, before))
    return;
  self->spec->pins = pins->len > 0 ? g_steal_pointer (&pins) : NULL;
  g_clear_pointer (&before, g_ptr_array_unref);
  ra_map_state_content_changed (self);
}

gboolean
ra_map_state_has_pin (RaMapState *self, const RaPin *pin)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self) && pin != NULL, FALSE);
  return ra_pins_have (self->spec->pins, pin->name, pin->lat_deg, pin->lon_deg);
}
