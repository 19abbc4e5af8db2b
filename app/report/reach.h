/* Reach: which places and countries lie within the rings of a scenario.
 *
 * Places are decided one by one by WGS84 geodesics, countries by their share of area (geo/overlap.h). Which rings count
 * is said in data/counted-rings.h. The report never sums people: a place's population is the figure of its source. */
#pragma once

#include "data/basemap.h"
#include "data/counted-rings.h"
#include "geo/work.h"

G_BEGIN_DECLS

/* From this share on all of a country counts as within: outlines of 1:50m differ by more than the rest. */
#define RA_REACH_WHOLE_SHARE 0.9995
/* A place nearer to the edge than this part of the ring's radius is said to be near it. */
#define RA_REACH_EDGE_PART 0.05

typedef enum { RA_REACH_NONE, RA_REACH_PART, RA_REACH_ALL } RaReachExtent;

/* The margin of a ring at a place is by how many kilometres the place lies inside the ring: MAX - d for a disc, the
 * lesser of MAX - d and d - MIN for a band, negative outside. The place takes the ring with the greatest margin, the
 * first of the list where two have the same: "nearest" is that ring, its site and the distance to it. On the edge
 * (margin 0) counts as within. */
typedef struct {
  const RaPlace *place;
  gboolean in_range;
  gboolean at_edge;   /* |margin| is at most RA_REACH_EDGE_PART of the radius of the nearest ring's nearer edge */
  guint nearest;      /* index of a ring; meaningless when there is none */
  double distance_km; /* from the centre of the nearest ring; NAN without rings */
  double margin_km;   /* NAN without rings */
  guint first_cover;  /* rings that hold the place: n_covers indices in RaReach.covers from here */
  guint n_covers;
} RaReachPlace;

typedef struct {
  const RaCountry *country; /* or a part that is counted apart (data/overseas.h), with a name and code of its own */
  gboolean overseas;        /* it is such a part */
  double total_km2;         /* of the country, without the parts that are counted apart */
  double area_km2;          /* of it within at least one ring */
  double share;             /* area_km2 / total_km2, 0 to 1 */
  RaReachExtent extent;
} RaReachCountry;

typedef struct {
  RaScenario *scenario; /* owned reference */
  RaBasemap *basemap;   /* owned reference */
  char *date;           /* YYYY-MM-DD or NULL */
  gboolean bands;       /* rings that show the limits of a class count */
  gboolean brief;       /* places that are no capitals may lack margin and distance, NAN, and the rings that hold them;
                           countries that no ring meets their total, NAN */
  RaScale scale;        /* of the countries */
  RaBoundaries boundaries;
  GArray *rings;     /* RaScenarioRing, those that count */
  GArray *places;    /* RaReachPlace, in the order of the base map */
  GArray *covers;    /* guint */
  GArray *countries; /* RaReachCountry, in the order of the base map; parts that are counted apart come last */
  GPtrArray *parts;  /* RaCountry *, of those; NULL before there are any */
} RaReach;

typedef struct {
  RaBasemap *basemap;
  RaScale scale; /* of the countries */
  RaBoundaries boundaries;
  const char *date;       /* NULL: the scenario's */
  const GPtrArray *extra; /* const RaExtraRing *; NULL: none; must outlive the report */
  gboolean bands;
  const GHashTable *hidden_ids; /* set of ids of systems and claims whose rings do not count; NULL: none */
  const char *claim;            /* only rings with this id of ra_reach_ring_id () count; NULL: all */
  gboolean places_only;         /* leaves the array of countries empty, which takes most of the time */
  gboolean brief;               /* only what text and Markdown tell: see RaReach.brief */
  RaWork work;
} RaReachOptions;

/* Fails with the errors of the base map and of ra_overlap_measure (), and with G_IO_ERROR_CANCELLED. */
RaReach *ra_reach_new (RaScenario *scenario, const RaReachOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_reach_free (RaReach *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaReach, ra_reach_free)

typedef enum { RA_REACH_BY_NOTHING, RA_REACH_BY_CLAIM, RA_REACH_BY_SITE } RaReachBy;

/* The rings of one claim, or of one site, on their own. */
typedef struct {
  char *id;    /* of the claim, or of the site */
  char *title; /* for people */
  RaReach *reach;
} RaReachGroup;

/* Array of RaReachGroup *, in the order of the rings. NULL on an error, as ra_reach_new (), and with
 * RA_FORMAT_ERROR_INVALID where there would be more than RA_LIMIT_GROUPS. */
GPtrArray *ra_reach_split (const RaReach *self, RaReachBy by, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The id of the ring's claim; for a ring of the user's own its label, else "ring-N", N its number. */
char *ra_reach_ring_id (const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
/* "9M729 / SSC-8: 480 km, Russian MOD, 23 Jan 2019", the system with the claim; of a ring without a system the claim.
 */
char *ra_reach_ring_title (const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
/* The same in a language. */
char *ra_reach_ring_text (const RaScenarioRing *ring, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* What `distance` takes for the centre: the id of the site, else "LAT,LON". */
char *ra_reach_site_id (const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
/* The site's name for people, else "LAT,LON". */
char *ra_reach_site_name (const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
/* The same in a language. */
char *ra_reach_site_text (const RaScenarioRing *ring, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* The status of the ring's deployment; "class limit" or "own ring" for one that has none. */
const char *ra_reach_ring_status (const RaScenarioRing *ring);

/* How far inside the ring a place at this distance lies; @radius_km gets the radius of the nearer edge, may be NULL. */
double ra_reach_margin_km (const RaScenarioRing *ring, double distance_km, double *radius_km);

typedef enum { RA_REACH_TEXT, RA_REACH_CSV, RA_REACH_JSON, RA_REACH_MD } RaReachFormat;

/* CSV is one table. That of sources tells what the claims of the places are, and how they are cited. */
typedef enum { RA_REACH_PLACES, RA_REACH_COUNTRIES, RA_REACH_SOURCES } RaReachTable;

typedef struct {
  RaReachFormat format;
  gboolean capitals; /* capitals alone */
  RaReachTable table;
  RaReachBy by;
  const RaTranslations *translations; /* of text and Markdown; NULL: English, as CSV and JSON always are */
  /* RaCitedSource *, which are told elsewhere and by whose numbers figures are noted; NULL: footnotes. */
  const GPtrArray *sources;
} RaReachFormatOptions;

/* The report as UTF-8 text that the caller frees. Numbers of CSV and JSON have a dot in any locale. Fails as
 * ra_reach_split (). */
char *
ra_reach_format (const RaReach *self, const RaReachFormatOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The places as points of GeoJSON, whose properties fit the columns of a GeoPackage and the ten letters that a
 * shapefile has for their names. */
char *ra_reach_to_geojson (const RaReach *self, gboolean capitals) G_GNUC_WARN_UNUSED_RESULT;

/* "In range: 3 capitals; 120 of 7,322 places, capitals included; 1 country wholly and 4 in part.": countries only where
 * they were measured. This and the texts below in the language of @translations; NULL: English. */
char *ra_reach_describe (const RaReach *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* The shares of countries as the sentences say them: "43 %", and "under 1 %" or "over 99 %" for what would round to
 * nothing or to all. */
char *ra_reach_format_share (double share, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* The same, with "0 %" and "100 %" for a country none or all of which lies within. */
char *
ra_reach_format_extent (const RaReachCountry *country, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* Sentences that say what was counted, from what data and how; freed by the caller. */
char *ra_reach_method (const RaReach *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* "all", "part" or "none". */
const char *ra_reach_extent_to_string (RaReachExtent extent);

G_END_DECLS
