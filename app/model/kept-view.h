/* A view as a line of text that is kept from one start to the next: latitude and longitude in degrees, metres in a
 * pixel and the projection. Unlike a scenario's view it does not grow with the frame. */
#pragma once

#include "app/model/map-state.h"

G_BEGIN_DECLS

/* "53.4 19.84 5000 europe"; empty where the view is the scenario's own, or its middle lies beside the Earth. */
char *ra_kept_view_tell (RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE for a text that is no view that can be shown; nothing is changed then. */
gboolean ra_kept_view_take (RaMapState *state, const char *text);

G_END_DECLS
