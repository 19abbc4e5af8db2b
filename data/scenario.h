/* A scenario: which systems stand where, on whose word, as of a day, and what each side says about it.
 *
 * Read from a catalogue scenario or a .rangeatlas file (JSON; "format": "range-atlas-scenario", "version": 1).
 * Immutable once loaded; it keeps a reference to the catalogue that its pointers lead into. */
#pragma once

#include "data/catalogue.h"
#include "data/reference-layer.h"

G_BEGIN_DECLS

typedef enum {
  RA_STATUS_CONFIRMED,
  RA_STATUS_REPORTED,
  RA_STATUS_ALLEGED,
  RA_STATUS_DENIED,
  RA_STATUS_OFFERED, /* offered for inspection */
  RA_STATUS_HYPOTHETICAL,
  RA_STATUS_REMOVED,
  RA_STATUS_STRUCK, /* where missiles of the system have come down: nothing stands here, and there is no ring */
  RA_N_STATUSES,
} RaStatus;

/* A system at a site. With several claims it is drawn as several rings; with none as a symbol alone. */
typedef struct {
  const RaSystem *system;
  const RaSite *site;
  GPtrArray *claims; /* const RaClaim * */
  RaStatus status;
  gboolean contested;   /* the range is contested: drawn as a double line */
  gboolean conditional; /* removed, but only if the scenario's condition comes true */
  char *from;           /* the first day on which it stands, an ISO date that may be partial; NULL: not known */
  char *to;             /* the last such day; NULL: not known, or it stands still */
  GPtrArray *sources;   /* const RaSource * */
  char *label;          /* text that must stand beside it on the map, or NULL */
  char *note;           /* NULL when none */
} RaDeployment;

/* A ring that belongs to no deployment: a treaty band about a site, or one asked for by the user. */
typedef struct {
  double lat_deg;
  double lon_deg;
  double min_km; /* 0 for a disc */
  double max_km;
  char *label;          /* NULL: made from the claim or the radius */
  const RaClaim *claim; /* NULL for a ring of the user's own */
  const RaSite *site;   /* NULL when it stands on bare coordinates */
} RaExtraRing;

/* What a party says, in its own favour and at the same length as the others. */
typedef struct {
  char *party;
  char *text;
  char *date;
  GPtrArray *sources;
} RaPosition;

typedef struct {
  char *projection; /* a name of the contract, a PROJ string or EPSG:n */
  double centre_lat_deg;
  double centre_lon_deg;
  double width_km;  /* frame width in the projection's plane */
  gboolean given;   /* FALSE when the file has no view: the rest is Europe as a default, better fitted to the rings */
  double height_km; /* of a focus, which is seen at least as high; 0: that of a frame of 16 to 10 */
} RaScenarioView;

/* A piece of its map that a published page shows once more beside it, larger, where the page has the room: "inset",
 * with "centre", "width_km", and where they are given "height_km", a "projection" other than that of the map, a "title"
 * and a "subtitle", the line below it. */
typedef struct {
  RaScenarioView view; /* what it shows at least */
  char *title;         /* NULL when none */
  char *subtitle;      /* NULL when none */
} RaScenarioInset;

typedef struct _RaScenario RaScenario;

/* @catalogue resolves the ids; the scenario keeps a reference to it. Where the file brings sources, systems or sites
 * of its own, they are joined to it in a new catalogue: ra_scenario_get_catalogue () has them all. */
RaScenario *ra_scenario_load (RaCatalogue *catalogue, const char *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from the text of a file; @name stands for the file in messages, and its id is made from it. A version that
 * this program does not know is refused, unless @newer is given to be told of it: then what can be read is read. */
RaScenario *ra_scenario_parse (RaCatalogue *catalogue, const char *name, const char *text, gboolean *newer,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A scenario without deployments, the base of "--scenario none". */
RaScenario *ra_scenario_new_empty (RaCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
RaScenario *ra_scenario_ref (RaScenario *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_scenario_unref (RaScenario *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaScenario, ra_scenario_unref)

/* Paths of the scenario files in @folder ("*.rangeatlas"), in the order of their dates, then of "order" (a number, 0
 * when absent), then of their ids; those without a date, or unreadable, come last. */
GPtrArray *ra_scenario_list_folder (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

RaCatalogue *ra_scenario_get_catalogue (const RaScenario *self);
const char *ra_scenario_get_id (const RaScenario *self); /* file name without suffix where the file has none */
const char *ra_scenario_get_title (const RaScenario *self);
const char *ra_scenario_get_subtitle (const RaScenario *self); /* NULL when none */
/* What the banner of a map of what is not so says instead of its usual text; NULL: that one. */
const char *ra_scenario_get_banner (const RaScenario *self);
/* Under which condition it would be so, for the middle of a sentence: "if the offer holds as Russia reads it". A map of
 * such a scenario has a banner as a hypothetical one has, and what is removed in it would be. NULL when none. */
const char *ra_scenario_get_condition (const RaScenario *self);
/* Whose offer it shows, as ISO 3166 alpha-3; NULL when none. */
const char *ra_scenario_get_offered_by (const RaScenario *self);
const char *ra_scenario_get_date (const RaScenario *self); /* the day it shows, YYYY-MM-DD; NULL when undated */
/* From when on ("in_force": {"from", "title"}) the scenario tells how things stood until the next such one, and what it
 * is called on a day other than its own. NULL for a proposal, a reading, an allegation or a hypothesis: no timeline
 * ever chooses those by itself. */
const char *ra_scenario_get_in_force_from (const RaScenario *self); /* ISO date, may be partial */
const char *ra_scenario_get_in_force_title (const RaScenario *self);
/* What it is called on @date: by its title on its own day (or NULL), else by the title that holds while it is in force.
 */
const char *ra_scenario_get_title_on (const RaScenario *self, const char *date);
const char *ra_scenario_get_summary (const RaScenario *self); /* "" when the file has none */
const char *ra_scenario_get_note (const RaScenario *self);    /* text under the map, or NULL */
const RaScenarioView *ra_scenario_get_view (const RaScenario *self);
/* The piece of the Earth that the scenario tells of, all of which a map shows by default, whether rings leave it or
 * not; NULL when it names none. */
const RaScenarioView *ra_scenario_get_focus (const RaScenario *self);
/* What of it a page shows larger; NULL when it has none. */
const RaScenarioInset *ra_scenario_get_inset (const RaScenario *self);
/* Whether a page of it says in its headline what its map finds, with the title above ("finding": true). Who gives it a
 * title of their own says that. */
gboolean ra_scenario_has_finding (const RaScenario *self);
const GPtrArray *ra_scenario_get_deployments (const RaScenario *self); /* const RaDeployment * */
const GPtrArray *ra_scenario_get_rings (const RaScenario *self);       /* const RaExtraRing * */
/* RaReferenceLayer *: what others have drawn and the scenario lays under its rings. */
const GPtrArray *ra_scenario_get_under (const RaScenario *self);
const GPtrArray *ra_scenario_get_positions (const RaScenario *self);   /* const RaPosition * */
const GPtrArray *ra_scenario_get_own_sites (const RaScenario *self);   /* const RaSite *, those the file brings */
const GPtrArray *ra_scenario_get_own_systems (const RaScenario *self); /* const RaSystem * */
const GPtrArray *ra_scenario_get_own_sources (const RaScenario *self); /* const RaSource * */

/* TRUE when it is under a condition, or a deployment that stands on @date (NULL: on any) is hypothetical. */
gboolean ra_scenario_holds_hypothetical (const RaScenario *self, const char *date);

/* The keywords of statuses in the order of the enumeration, NULL at the end. */
extern const char *const ra_status_keywords[];
/* "confirmed", "reported", "alleged", "denied", "offered for inspection", "hypothetical" or "removed". */
const char *ra_status_to_string (RaStatus status);
/* The same for people: what is removed under a condition is "removed if so". */
const char *ra_deployment_get_status_text (const RaDeployment *deployment);
/* TRUE when the deployment surely stands on @date (YYYY-MM-DD; NULL: always), from and to included. A partial date is
 * no guess: what came in "1983-11" is drawn from the last day of that month on, when it had surely come, and what left
 * in "1990-11" until the first day of that one, when it surely had not left. Only where both dates lie so close that no
 * day would be left, as in from "2019-02" to "2019-02", is it drawn in the whole of their span. */
gboolean ra_deployment_is_current (const RaDeployment *deployment, const char *date);

G_END_DECLS
