/* The view of a comparison: the rings of both scenarios, for as long as the user has not moved the map. */
#pragma once

#include "app/model/map-state.h"

G_BEGIN_DECLS

/* All zero at first. */
typedef struct {
  gboolean fitted;     /* the view has been fitted to the rings of both */
  RaViewport viewport; /* that view */
} RaCompareFit;

/* Shows the rings of the state's scenario and of @other in the frame as it is. */
void ra_compare_fit_begin (RaCompareFit *self, RaMapState *state, RaScenario *other);
/* The same in a frame of another size, unless the map was moved since. */
void ra_compare_fit_follow (RaCompareFit *self, RaMapState *state, RaScenario *other);
/* Back to the scenario's own view, unless the map was moved since. */
void ra_compare_fit_end (RaCompareFit *self, RaMapState *state);

G_END_DECLS
