/* Clicks, taps and long presses on a map.
 *
 * Signals: "clicked", which ra_map_clicks_get () has more of: a point of the Earth was meant; "double-clicked", before
 * the map is zoomed: the click before it was the beginning of a zoom. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

/* How near to a mark a click with a pointer has to be to count as one on it. */
#define RA_POINTER_TOLERANCE_PX 9.0

typedef struct {
  double lat_deg;
  double lon_deg;
  RaPoint page;        /* in the widget */
  double tolerance_px; /* how near to a mark it has to be to count as one on it */
  gboolean firm;       /* a long press, or Enter: surely meant, and not the beginning of a drag */
} RaMapClick;

/* The same for the event that @controller handles: a finger is broader than a pointer. */
double ra_map_clicks_get_tolerance_px (GtkEventController *controller);

#define RA_TYPE_MAP_CLICKS (ra_map_clicks_get_type ())
G_DECLARE_FINAL_TYPE (RaMapClicks, ra_map_clicks, RA, MAP_CLICKS, GObject)

/* Belongs to @widget and must not outlive it. */
RaMapClicks *ra_map_clicks_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
/* Until it is set, there is nothing to click on. */
void ra_map_clicks_set_state (RaMapClicks *self, RaMapState *state);

/* The click that "clicked" is being emitted for. */
const RaMapClick *ra_map_clicks_get (RaMapClicks *self);
/* Emits "clicked" for a click that no pointer has made. */
void ra_map_clicks_emit (RaMapClicks *self, RaMapClick click);

G_END_DECLS
