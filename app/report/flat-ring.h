/* A range ring for file formats such as GeoJSON, which take the Earth for a flat sheet of longitude and latitude: the
 * ring is cut at 180 degrees, and where it encloses a pole its outline is led along +-180 to +-90. */
#pragma once

#include "geo/geodesic.h"

G_BEGIN_DECLS

/* An outer ring, counter-clockwise, and its holes, clockwise: consecutive parts of the path. */
typedef struct {
  guint first_part;
  guint n_parts;
} RaFlatPolygon;

typedef struct {
  RaPath *path;     /* x longitude in [-180, 180], y latitude in [-90, 90], degrees; first points not repeated */
  GArray *polygons; /* RaFlatPolygon; empty for a ring without area */
  RaPath *outlines; /* lines in degrees: the ring itself, without the edges made by cutting; NULL where not wanted */
} RaFlatRing;

/* At least 720 vertices a circle, each at the stated distance, and more where a straight edge in longitude and latitude
 * would leave the circle by 10 m. */
RaFlatRing *ra_flat_ring_new (const RaRangeRing *ring, gboolean outlines) G_GNUC_WARN_UNUSED_RESULT;
void ra_flat_ring_free (RaFlatRing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaFlatRing, ra_flat_ring_free)

/* The longitudes and latitudes of many polygons. West is greater than east when they lie across 180 degrees. */
typedef struct {
  GArray *spans; /* longitudes from and to, RaPoint */
  double south_deg;
  double north_deg;
} RaFlatBounds;

void ra_flat_bounds_init (RaFlatBounds *self);
void ra_flat_bounds_clear (RaFlatBounds *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaFlatBounds, ra_flat_bounds_clear)

void ra_flat_bounds_add (RaFlatBounds *self, const RaFlatRing *ring);
void ra_flat_bounds_add_bounds (RaFlatBounds *self, const RaFlatBounds *other);
/* FALSE when nothing was added. */
gboolean ra_flat_bounds_get (RaFlatBounds *self, double *west_deg, double *east_deg);

G_END_DECLS
