/* A veil over the picture of a map that shows another scenario or projection than the words beside it, until the new
 * picture comes. Editing draws no veil, for the scenario stays the same; nor does a picture that comes soon. Where the
 * desktop asks for no motion it falls at once instead of fading in. */
#pragma once

#include "app/gui/map/map-painter.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_VEIL (ra_map_veil_get_type ())
G_DECLARE_FINAL_TYPE (RaMapVeil, ra_map_veil, RA, MAP_VEIL, GObject)

/* Redraws @widget while it falls; must not outlive it. */
RaMapVeil *ra_map_veil_new (GtkWidget *widget, RaMapState *state, RaMapPainter *painter) G_GNUC_WARN_UNUSED_RESULT;
/* Of the picture, now: 1 without a veil, and never 0. */
double ra_map_veil_get_opacity (RaMapVeil *self);

G_END_DECLS
