/* A line that is measured on the map: points one after the other, joined by geodesics of the WGS84 ellipsoid. */
#pragma once

#include "app/map/viewport.h"
#include "app/model/units.h"
#include "geo/geodesic.h"

G_BEGIN_DECLS

typedef struct {
  double lat_deg;
  double lon_deg;
  char *name; /* owned; of the place that it stands at, or NULL */
} RaMeasuredPoint;

typedef struct _RaMeasuredLine RaMeasuredLine;

RaMeasuredLine *ra_measured_line_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_measured_line_free (RaMeasuredLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaMeasuredLine, ra_measured_line_free)

/* @name may be NULL. */
void ra_measured_line_add (RaMeasuredLine *self, double lat_deg, double lon_deg, const char *name);
/* FALSE when there is none. */
gboolean ra_measured_line_remove_last (RaMeasuredLine *self);

guint ra_measured_line_n_points (const RaMeasuredLine *self);
const RaMeasuredPoint *ra_measured_line_point (const RaMeasuredLine *self, guint i);
/* From point @leg to the next one; @leg is below the number of points less one. */
RaGeodesic ra_measured_line_leg (const RaMeasuredLine *self, guint leg);
double ra_measured_line_total_m (const RaMeasuredLine *self);

/* One line for each leg from @first_leg on, "Kaliningrad to Deveselu: 1,215.2 km, azimuth 165.3° at the start, 168.4°
 * at the end", and the total of all legs where there are several. "" below two points. */
char *ra_measured_line_format (const RaMeasuredLine *self, guint first_leg, RaUnits units) G_GNUC_WARN_UNUSED_RESULT;

/* The line on the page of @viewport, true to a quarter of a pixel, in pieces: cut where the projection's map is cut and
 * where it goes behind the limb. */
RaPath *ra_measured_line_draw (const RaMeasuredLine *self, const RaViewport *viewport,
                               RaProjection *projection) G_GNUC_WARN_UNUSED_RESULT;
/* The middle of a leg on the page; FALSE when the projection does not show it. */
gboolean ra_measured_line_middle (const RaMeasuredLine *self, guint leg, const RaViewport *viewport,
                                  RaProjection *projection, RaPoint *page);

G_END_DECLS
