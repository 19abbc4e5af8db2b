/* One point: which rings cover it, which just miss it, and a footnote for each that can be cited. */
#pragma once

#include "app/report/reach.h"

G_BEGIN_DECLS

/* A ring that misses the point by less than this part of the radius of its nearer edge is named. */
#define RA_COVER_NEAR_PART 0.10

typedef struct {
  const RaScenarioRing *ring; /* borrowed */
  double distance_km;         /* from its centre, WGS84 geodesic */
  double margin_km;           /* as in RaReachPlace: positive inside */
} RaCoverRing;

typedef struct {
  RaScenario *scenario; /* owned reference */
  char *date;           /* YYYY-MM-DD or NULL */
  double lat_deg;
  double lon_deg;
  char *name;     /* of the point, or NULL; whoever knows it sets it */
  GArray *rings;  /* RaScenarioRing, those that count */
  GArray *covers; /* RaCoverRing, deepest first */
  GArray *misses; /* RaCoverRing, nearest first */
} RaCover;

/* Of @options the base map, scale and boundaries are not used. */
RaCover *ra_cover_new (RaScenario *scenario, double lat_deg, double lon_deg,
                       const RaReachOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void ra_cover_free (RaCover *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaCover, ra_cover_free)

/* UTF-8 text that the caller frees, text and Markdown in the language of @translations (NULL: English); RA_REACH_CSV is
 * not offered and gives text. */
char *ra_cover_format (const RaCover *self, RaReachFormat format,
                       const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

/* "480 km, Russian MOD, 23 Jan 2019. Associated Press, ...; ...": figure, who claims it and when, and where that was
 * read as ra_cite_source () has it. For a ring of the user's own its label and figure. */
char *ra_cover_footnote (const RaScenarioRing *ring, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
