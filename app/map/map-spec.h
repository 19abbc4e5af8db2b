/* The map specification: everything that decides what a map shows, and nothing else. Two maps of equal specifications
 * are equal to the byte.
 *
 * A specification is copied into the worker that draws; what it points to is immutable and reference-counted. */
#pragma once

#include "app/map/pin.h"
#include "app/map/viewport.h"
#include "data/basemap.h"
#include "data/ring-list.h"
#include "data/scenario.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef enum { RA_THEME_LIGHT, RA_THEME_DARK, RA_THEME_PRINT, RA_THEME_CONTRAST, RA_N_THEMES } RaTheme;

typedef enum { RA_DETAIL_AUTO, RA_DETAIL_110M, RA_DETAIL_50M, RA_DETAIL_10M } RaDetail;

/* Parts of the map that can be switched off one by one. */
typedef enum {
  RA_SHOW_BASE = 1 << 0,      /* land, lakes, coast, borders */
  RA_SHOW_GRATICULE = 1 << 1, /* on globes and maps about a pole, where it tells which way is north */
  RA_SHOW_RINGS = 1 << 2,     /* of the deployments and of the scenario's own rings */
  RA_SHOW_RING_LABELS = 1 << 3,
  RA_SHOW_SITES = 1 << 4,
  RA_SHOW_PLACES = 1 << 5,     /* capitals and other cities with their names */
  RA_SHOW_FURNITURE = 1 << 6,  /* title, legend, scale bar, notes, credit on the picture */
  RA_SHOW_MEMBERS = 1 << 8,    /* land of NATO's members of the day in a tint of its own */
  RA_SHOW_AREA_NAMES = 1 << 9, /* names of countries, seas and oceans */
  RA_SHOW_UNDER = 1 << 13,     /* layers of others under the rings */
  RA_SHOW_INSET = 1 << 14,     /* what the scenario shows larger, on a page that has the room */
  RA_SHOW_ALL = ((1 << 7) - 1) | RA_SHOW_MEMBERS | RA_SHOW_AREA_NAMES | RA_SHOW_UNDER | RA_SHOW_INSET,
  RA_SHOW_OVERLAPS = 1 << 7,         /* by choice: tints add up where rings of one claim overlap */
  RA_SHOW_COMPASS_CIRCLES = 1 << 10, /* by choice: beside each ring what compasses would draw, see compass-circles.h */
  RA_SHOW_FULL_GRATICULE = 1 << 11,  /* by choice: with RA_SHOW_GRATICULE, on any map */
  RA_SHOW_OVERLAP_LINES = 1 << 12,   /* by choice: each circle faintly where it runs inside another one of its claim */
  RA_SHOW_BY_CHOICE = RA_SHOW_OVERLAPS | RA_SHOW_COMPASS_CIRCLES | RA_SHOW_FULL_GRATICULE | RA_SHOW_OVERLAP_LINES,
} RaShow;

/* Where furniture stands: on the map, in corners that are free, as in a window; or beside it, as on a page that is
 * published (app/layout/page-frame.h). */
typedef enum { RA_FURNITURE_INSIDE, RA_FURNITURE_BESIDE } RaFurniturePlace;

/* Treaty bands asked for about a site, besides those of the scenario. */
typedef enum {
  RA_BANDS_NONE = 0,
  RA_BANDS_SHORTER = 1 << 0,      /* 500-1,000 km */
  RA_BANDS_INTERMEDIATE = 1 << 1, /* 1,000-5,500 km */
} RaBands;

typedef struct {
  RaScenario *scenario;     /* owned reference, never NULL */
  RaScenario *compare_with; /* owned reference; the map is of the difference, see difference.h; NULL: of one scenario */
  gboolean compare_bands;   /* limits of classes count in the difference */
  RaViewport viewport;
  RaBox seen;    /* of the frame: no label lies across the edge of what is seen; empty: all is */
  RaBox covered; /* of the frame, by what lies over the map in a window: no label lies there; empty: nothing does */
  RaShow show;
  RaBands bands;
  const RaSite *band_site;      /* of the scenario's catalogue; NULL: no bands */
  const RaSite *selected_site;  /* drawn with an accent; NULL: none */
  GHashTable *hidden_ids;       /* owned reference; set of ids of systems and claims; NULL: none hidden */
  GHashTable *hidden_groups;    /* owned reference; set of groups of sites; NULL: none hidden */
  GPtrArray *rings;             /* owned reference; const RaExtraRing *, from --ring; NULL: none */
  GPtrArray *pins;              /* owned reference; const RaPin *; NULL: none */
  GPtrArray *under;             /* owned reference; RaReferenceLayer *, over those of the scenario; NULL: none */
  RaTranslations *translations; /* owned reference; the language of the map; NULL: English */
  RaBoundaries boundaries;
  RaDetail detail;
  RaTheme theme;
  gboolean plain; /* base map and rings alone */
  RaFurniturePlace furniture;
  char *title;    /* owned; NULL: the scenario's; "": none */
  char *headline; /* owned; what the map finds, above which the title stands then; NULL: nothing that it says so */
  char *note;     /* owned; NULL: the scenario's; "": none */
  char *date;     /* owned; YYYY-MM-DD; NULL: the scenario's */
  char *alt_text; /* owned; what the picture tells those who cannot see it; NULL: its rings in a line; "": nothing */
} RaMapSpec;

/* The map of @scenario with everything shown, in a frame that shows no piece of the Earth yet: see
 * app/layout/view-fit.h. */
RaMapSpec *ra_map_spec_new (RaScenario *scenario, double width_px, double height_px) G_GNUC_WARN_UNUSED_RESULT;
/* A copy holds references and strings of its own. */
RaMapSpec *ra_map_spec_copy (const RaMapSpec *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_map_spec_free (RaMapSpec *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaMapSpec, ra_map_spec_free)

/* Sets the scenario, of which it takes a reference, and nothing else: sites that belong to the catalogue of the old one
 * are for the caller to replace. */
void ra_map_spec_set_scenario (RaMapSpec *self, RaScenario *scenario);

/* The day that the map shows; NULL when it is undated. */
const char *ra_map_spec_get_date (const RaMapSpec *self);
/* What the scenario is called on that day, in the language of the map, as is the note. */
const char *ra_map_spec_get_title (const RaMapSpec *self);
const char *ra_map_spec_get_note (const RaMapSpec *self); /* NULL when none */

/* Sets the language; NULL is English. Title and note of a comparison keep the language that they were made in. */
void ra_map_spec_set_translations (RaMapSpec *self, RaTranslations *translations);

/* With a side shorter than this, in page units, a page has its title in a strip of its own, fewer words and names, and
 * neither locator nor north arrow. */
#define RA_SMALL_SIDE_PX 520.0
gboolean ra_map_is_small_page (double width_px, double height_px);
/* Whether the map has furniture, and that stands beside it. */
gboolean ra_map_spec_is_beside (const RaMapSpec *self);

/* The rings that are not the scenario's: the bands asked for, then the user's own. Array of RaExtraRing *, its own,
 * with labels that are borrowed from the specification. */
GPtrArray *ra_map_spec_list_extra (const RaMapSpec *self) G_GNUC_WARN_UNUSED_RESULT;
/* The layers of others that the map shows, the lowest first: the scenario's, then those beside it. Array of
 * RaReferenceLayer *, which are borrowed; empty where they are not shown. */
GPtrArray *ra_map_spec_list_under (const RaMapSpec *self) G_GNUC_WARN_UNUSED_RESULT;
/* The rings that the map shows: of the scenario on its day, the bands asked for, the user's own. Array of
 * RaScenarioRing that borrows from the scenario and from the specification's rings. */
GArray *ra_map_spec_list_rings (const RaMapSpec *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
