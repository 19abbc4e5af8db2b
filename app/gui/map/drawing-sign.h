/* A sign over a map that it is still being drawn, for maps that take longer than somebody waits without asking: a
 * second after the last change. It goes when what the frame shows is final. */
#pragma once

#include "app/gui/map/map-view.h"

G_BEGIN_DECLS

#define RA_TYPE_DRAWING_SIGN (ra_drawing_sign_get_type ())
G_DECLARE_FINAL_TYPE (RaDrawingSign, ra_drawing_sign, RA, DRAWING_SIGN, GtkBox)

/* To be laid over @view, which shows @state and must outlive it. */
GtkWidget *ra_drawing_sign_new (RaMapView *view, RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
