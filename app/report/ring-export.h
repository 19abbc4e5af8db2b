/* Range rings as files for other programs: GeoJSON, KML, CSV.
 *
 * Each takes an array of RaScenarioRing and returns the whole file as UTF-8 text that the caller frees. The text
 * depends on the arguments alone, not on the locale or the clock. Rings must have a finite centre and finite radii.
 *
 * What is said of a ring is the same in all three: ids of its system, claim and site, status of the deployment,
 * kilometres, claimant, date, ids of the sources, confidence. A ring of the user's own has no claim; the label that
 * was given with it stands instead, and there is no claimant, date, source or confidence beside them. */
#pragma once

#include "app/report/text-pieces.h"
#include "data/ring-list.h"

G_BEGIN_DECLS

typedef enum { RA_RING_FORMAT_GEOJSON, RA_RING_FORMAT_KML, RA_RING_FORMAT_CSV } RaRingFormat;

typedef struct {
  gboolean clockwise; /* outer rings run so, and holes against it: for d3-geo, to which the order of RFC 7946 means all
                       * of the Earth but the ring */
  gboolean flat;      /* no list among the properties, which a table has no column for */
} RaGeojsonOptions;

/* RFC 7946: longitude first, at most 7 decimals, cut at 180, a pole enclosed by an edge along +-180 to +-90. A ring
 * without area has a null geometry. @options may be NULL. */
char *ra_rings_to_geojson (const GArray *rings, const RaGeojsonOptions *options) G_GNUC_WARN_UNUSED_RESULT;
/* RFC 4180, one row a ring under a row of names. */
char *ra_rings_to_csv (const GArray *rings) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  RaRingFormat format;
  const char *title;        /* for KML alone */
  RaGeojsonOptions geojson; /* for GeoJSON alone */
} RaRingExport;

/* One of the three, handed on as it is made: a thousand rings are 32 megabytes. Fails as @sink does. */
gboolean ra_rings_write (const GArray *rings, const RaRingExport *wanted, const RaTextSink *sink, GError **error);
char *ra_rings_export (const GArray *rings, const RaRingExport *wanted) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
