/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/compare-fit.h"

#include "app/layout/view-fit.h"

void
ra_compare_fit_begin (RaCompareFit *self, RaMapState *state, RaScenario *other)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (state));

  /* Neither of the two maps has any, and no room is left for it. */
  spec->show &= ~(guint)RA_SHOW_FURNITURE;
  ra_view_fit_scenario (spec);
  ra_view_fit_comparison (spec, other, FALSE);
  self->fitted = TRUE;
  self->viewport = spec->viewport;
  ra_map_state_put_viewport (state, &spec->viewport, RA_VIEW_KEPT);
}

static gboolean
is_unmoved (const RaCompareFit *self, const RaViewport *now)
{
  return self->fitted && ra_viewport_same_view (&self->viewport, now);
}

void
ra_compare_fit_follow (RaCompareFit *self, RaMapState *state, RaScenario *other)
{
  const RaViewport *now = ra_map_state_get_viewport (state);

  if (is_unmoved (self, now)
      && (now->width_px != self->viewport.width_px || now->height_px != self->viewport.height_px))
    ra_compare_fit_begin (self, state, other);
}

void
ra_compare_fit_end (RaCompareFit *self, RaMapState *state)
{
  if (is_unmoved (self, ra_map_state_get_viewport (state)))
    ra_map_state_reset_view (state);
  self->fitted = FALSE;
}
