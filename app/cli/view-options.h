/* Which piece of which projection a map shows: --projection, --center, --width and --fit. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

typedef enum { RA_FIT_NOTHING, RA_FIT_WORLD, RA_FIT_RINGS, RA_FIT_SITES } RaFit;

typedef struct {
  const char *projection; /* NULL: the scenario's */
  gboolean has_centre;
  double centre_lat_deg;
  double centre_lon_deg;
  double width_km; /* 0: not given */
  RaFit fit;
} RaViewOptions;

/* Sets the viewport of @spec, whose frame, scenario, date and rings are set. What is given explicitly wins over what
 * --fit chooses; where neither is given the view follows from the scenario and the projection alone, so that nothing
 * moves when a ring is added. Fails with G_OPTION_ERROR, or with RA_PROJECTION_ERROR when proj.db is missing. */
gboolean ra_view_options_apply (const RaViewOptions *self, RaMapSpec *spec, GError **error);

G_END_DECLS
