/* The catalogue: who claims what about which system, at which site, by which source.
 *
 * A catalogue is read once, checked, and never changed afterwards, so it may be shared between threads.
 * Every string is UTF-8 and owned by the catalogue. Dates are ISO 8601 and may stop at the year or the
 * month ("2019", "2019-02", "2019-02-10"): a source that names no day is not given one. */
#pragma once

#include <gio/gio.h>

#include "data/countries.h"
#include "data/seas.h"
#include "data/source.h"

G_BEGIN_DECLS

/* How well a statement is supported. G must never be shown unless asked for. */
typedef enum {
  RA_CONFIDENCE_A,    /* official or primary text, seen */
  RA_CONFIDENCE_B,    /* reputable press or institute, seen */
  RA_CONFIDENCE_C,    /* single secondary source, or one with a known error */
  RA_CONFIDENCE_G,    /* general knowledge, unconfirmed */
  RA_CONFIDENCE_CALC, /* computed from other figures on the WGS84 ellipsoid */
} RaConfidence;

/* Where a system stands under Article II of the INF Treaty. */
typedef enum {
  RA_INF_NONE,         /* not a missile the treaty counts: interceptor, sea-launched, launcher */
  RA_INF_OUTSIDE,      /* ground-launched, declared range below 500 km */
  RA_INF_SHORTER,      /* 500 to 1,000 km, both included */
  RA_INF_INTERMEDIATE, /* above 1,000 up to and including 5,500 km */
} RaInfClass;

/* Whose figure a claim is in the debate, for a sentence that sets sides against each other. */
typedef enum {
  RA_PARTY_NONE, /* of no side, or not said */
  RA_PARTY_RUSSIA,
  RA_PARTY_WEST, /* members of NATO, their authorities, makers and institutes */
  RA_PARTY_BELARUS,
  RA_PARTY_UKRAINE,
  RA_PARTY_PRESS, /* news media that name nobody else, but for media of a state */
} RaParty;

typedef struct _RaSystem RaSystem;

/* One published range figure. A ring on the map is always exactly one claim. */
typedef struct {
  char *id;
  const RaSystem *system;
  double min_km; /* 0 for a disc, else the inner edge of a band */
  double max_km;
  gboolean at_least; /* the claim is "more than max_km": the ring is a lower bound */
  gboolean flown;    /* it is a distance flown, from the site of its deployment to this end: no ring, but a line */
  double end_lat_deg;
  double end_lon_deg;
  char *claimant;       /* in full: "Lt Gen Matveevsky, Russian Ministry of Defence" */
  char *claimant_short; /* for a label on the map: "Russian MOD" */
  RaParty party;
  char *date;         /* "undated" where the source bears none */
  GPtrArray *sources; /* const RaSource *, never empty */
  RaConfidence confidence;
  gboolean shown; /* in the default view (never for confidence G) */
  char *note;     /* NULL when none */
} RaClaim;

struct _RaSystem {
  char *id;
  char *name;    /* for a label: "9M729 / SSC-8" */
  char *kind;    /* "ground-launched cruise missile", "treaty band", ... */
  char *country; /* ISO 3166 alpha-3 of the owner, or NULL */
  RaInfClass inf_class;
  gboolean inf_contested; /* the parties class it differently: inf_class must be shown as contested */
  char *in_force_from;    /* of a treaty band: the first day on which the treaty is in force, YYYY-MM-DD; or NULL */
  char *in_force_to;      /* and the first one on which it is no longer; NULL: it still is */
  GPtrArray *claims;      /* const RaClaim *, empty for a system that is drawn without a ring */
  char *note;             /* NULL when none */
};

typedef struct {
  char *id;
  char *name;
  char *country; /* ISO 3166 alpha-3, or NULL */
  char *group;   /* "debate", "nato-1980s", ..., or NULL */
  double lat_deg;
  double lon_deg;
  char *precision;    /* "town centre", "airfield", ..., or NULL */
  char *role;         /* NULL when none */
  char *status;       /* a text with its date, or NULL */
  GPtrArray *sources; /* const RaSource *, may be empty for a site of the user's own */
  RaConfidence confidence;
  char *note;        /* NULL when none */
  gboolean landmark; /* a town that readers look for on maps where nothing is said to stand there, too */
} RaSite;

typedef struct _RaCatalogue RaCatalogue;
typedef struct _RaEvent RaEvent;         /* see events.h */
typedef struct _RaQuotation RaQuotation; /* see quotations.h */

/* Starts a catalogue with everything that @base knows (NULL: nothing) and keeps a reference to it. */
RaCatalogue *ra_catalogue_new (RaCatalogue *base) G_GNUC_WARN_UNUSED_RESULT;
/* Reads sources.json, systems.json, sites.json and countries.json of @folder, and events.json, seas.json,
 * quotations.json and boundaries.json where they are. Fails with RA_FORMAT_ERROR or G_FILE_ERROR; the message names the
 * file and the line or member. */
RaCatalogue *ra_catalogue_load (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RaCatalogue *ra_catalogue_ref (RaCatalogue *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_catalogue_unref (RaCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaCatalogue, ra_catalogue_unref)

/* The arrays keep the order of the files; the elements are const RaSource *, const RaSystem *, const RaSite *. */
const GPtrArray *ra_catalogue_get_sources (const RaCatalogue *self);
const GPtrArray *ra_catalogue_get_systems (const RaCatalogue *self);
const GPtrArray *ra_catalogue_get_sites (const RaCatalogue *self);

const RaCountries *ra_catalogue_get_countries (const RaCatalogue *self);
/* const RaSea * in the order of the file; empty when the folder has no seas.json. */
const GPtrArray *ra_catalogue_get_seas (const RaCatalogue *self);
/* const RaEvent * by date; empty when the folder has no events.json. */
const GPtrArray *ra_catalogue_get_events (const RaCatalogue *self);
/* const RaQuotation * in the order of the file; empty when the folder has no quotations.json. */
const GPtrArray *ra_catalogue_get_quotations (const RaCatalogue *self);
/* const RaBoundaryNote * in the order of the file, see boundary-notes.h; empty when the folder has no boundaries.json.
 */
const GPtrArray *ra_catalogue_get_boundaries (const RaCatalogue *self);

/* NULL when there is no such id. */
const RaSource *ra_catalogue_find_source (const RaCatalogue *self, const char *id);
const RaSystem *ra_catalogue_find_system (const RaCatalogue *self, const char *id);
const RaSite *ra_catalogue_find_site (const RaCatalogue *self, const char *id);
const RaClaim *ra_catalogue_find_claim (const RaCatalogue *self, const char *id);

/* "A", "B", "C", "G" or "calc". */
const char *ra_confidence_to_string (RaConfidence confidence);
/* "none", "outside", "shorter-range" or "intermediate-range". */
const char *ra_party_to_string (RaParty party); /* "russia"; NULL for none */
const char *ra_inf_class_to_string (RaInfClass inf_class);
/* The class that Article II gives a ground-launched missile of this range: 499.9 is outside, 500 and 1,000 are
 * shorter-range, 1,000.1 and 5,500 are intermediate-range, 5,500.1 is outside again. */
RaInfClass ra_inf_class_of_range (double range_km);

G_END_DECLS
