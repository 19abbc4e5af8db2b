/* The layers of a map, each built by its own file, in the order in which the engine asks for them. */
#pragma once

#include <pango/pango.h>

#include "app/layout/label-placer.h"
#include "app/layout/planar-cache.h"
#include "app/layout/ring-groups.h"
#include "app/map/map-spec.h"
#include "app/map/style.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

/* A piece of the map that its page shows larger: see inset.h. */
typedef struct _RaInset RaInset;

/* What all layers of one map share while it is built. All of it is borrowed from the engine, which builds the map. */
typedef struct {
  const RaMapSpec *spec;
  const RaStyle *style;
  RaBasemap *basemap;
  RaPlanarCache *cache;
  RaPlanarCache *locator_cache; /* of the small globe */
  RaProjection *projection;
  double device_scale;
  double unit;       /* size of furniture and labels against a frame of 1600 x 1000 */
  RaPoint page;      /* width and height of the whole, of which the map is a part where furniture stands beside it */
  GPtrArray *groups; /* RaRingGroup * */
  RaLabelPlacer *placer;
  PangoContext *text;
  const RaInset *inset; /* what of the map stands in a panel beside it; NULL: nothing */
  const RaScene *outer; /* this map is the panel's beside that one; NULL: it is no inset */
  gboolean quiet;       /* names no more than the story needs: an inset tells the rest, or would if there were room */
  gboolean wordless;    /* no font can be used, or the map is a plain one: shapes alone */
  gboolean keyed;       /* a key stands beside the map */
  GHashTable *crowded;  /* codes of countries that have no room for their names, which sites in them say instead */
  RaScene *scene;
  GCancellable *cancellable;
} RaMapBuild;

/* Whether it is a map of its reader's own rings: no story says which names it needs. */
gboolean ra_map_is_of_own_rings (const RaMapBuild *build);
/* Whether the land of @alliance is tinted: it has members on the day of the map. */
gboolean ra_map_shows_members (const RaMapSpec *spec, const char *alliance);
/* Each of these adds what it names to the scene. Those that return gboolean give FALSE on an error, which is then set,
 * and with @error unset when cancelled. First come sea, land, lakes and graticule. */
gboolean ra_map_add_ground (const RaMapBuild *build, GError **error);
/* Coast and borders, above the tints of rings. */
gboolean ra_map_add_borders (const RaMapBuild *build, GError **error);
/* Tints and hatching, one layer a group. */
void ra_map_add_ring_fills (const RaMapBuild *build);
/* Circles in the pattern of their status. */
void ra_map_add_ring_lines (const RaMapBuild *build);
/* Figures with claimants, set along the circles. */
void ra_map_add_ring_labels (const RaMapBuild *build);
/* Before these, where names leave little room, those of what the map is about: they find their places before the names
 * of sites do. */
void ra_map_add_lead_labels (const RaMapBuild *build);
/* Sets @text along @line at the best position along it that is free; FALSE where it has none. */
gboolean
ra_map_label_line (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const char *text, RaColour colour);
/* Where they are asked for: the circles that compasses would draw on this map instead of the rings, and their label. */
void ra_map_add_compass_circles (const RaMapBuild *build);
void ra_map_add_compass_label (const RaMapBuild *build);
/* Marks and names of the sites of the scenario, and the selected one. */
void ra_map_add_sites (const RaMapBuild *build);
/* The one layer of lines to names, begun by who comes first. */
RaSceneLayer *ra_map_get_leaders (const RaMapBuild *build);
/* How much a map needs the name of a place; the first two kinds stand on any side of their mark, at last across a
 * ring's line or at the end of a line of their own. */
typedef enum {
  RA_PLACE_PARTY,  /* the capital of a party: in larger letters */
  RA_PLACE_NEEDED, /* of another country that the map needs */
  RA_PLACE_LED,    /* the same, and on a page at the end of a longer line at last */
  RA_PLACE_OTHER,
  RA_PLACE_PINNED, /* asked for by the user: darker than all others */
} RaPlaceRank;

/* Of a capital that the headline counts: filled and darker within the rings; hollow where it would be freed, as it lies
 * within those alone that do not stand any more; in grey beyond them all: hollow, or where others would be freed filled
 * and small, so that each kind has a form of its own. */
typedef enum {
  RA_REACH_UNCOUNTED,
  RA_REACH_WITHIN,
  RA_REACH_FREED,
  RA_REACH_BEYOND, /* where nothing would be freed */
  RA_REACH_NEVER,  /* where others would be */
  RA_N_REACHES
} RaReachMark;
typedef struct {
  RaReachMark reach;
  RaColour colour;   /* of what lies or lay within */
  gboolean told;     /* the one that the headline is about */
  const char *below; /* its distance, which stands below its name, and behind a line feed from where, in smaller
                      * letters; NULL: none is told */
} RaCapitalLook;

/* The mark and the name of a capital, where it is free: on either side of it, off rings' lines. FALSE where the frame
 * does not show it or has no room. */
gboolean ra_map_add_capital (const RaMapBuild *build, RaSceneLayer *layer, const RaPlace *place, RaPlaceRank rank,
                             RaCapitalLook look);
/* Makes known to the placer of labels where beside its mark the name might stand; by the number that it gives. */
guint ra_map_want_capital (const RaMapBuild *build, const RaPlace *place, RaPlaceRank rank, RaCapitalLook look);
/* The mark alone, where it has found no room for its name; of what is beyond all rings only where nothing stands. */
void ra_map_mark_capital (const RaMapBuild *build, RaSceneLayer *layer, const RaPlace *place, RaCapitalLook look);
/* The places that are pinned, to the layer "pins". They come before all names, for somebody asks for them, and are none
 * of the capitals and cities then. Those for which there is no room beside their marks are given back, const RaPin *,
 * so that they stand at the end of a line once the names of sites do. */
GPtrArray *ra_map_add_pins (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;
void ra_map_add_pins_left (const RaMapBuild *build, const GPtrArray *left);
/* The towns that readers look for on any map near them, to the layer "cities" of @scene, which is begun for the first:
 * they come before names of countries and capitals that the map could do without. */
gboolean ra_map_add_landmarks (const RaMapBuild *build, RaScene *scene, GError **error);
/* Of each site the large city that lies next to it, by which people find it, to the same layer. */
gboolean ra_map_add_site_cities (const RaMapBuild *build, RaScene *scene, GError **error);
/* Names of seas, each where there is room. They come after all other labels but those of cities. */
gboolean ra_map_add_sea_names (const RaMapBuild *build, GError **error);
/* Other cities, the most populous first: the closer the view, the smaller the cities; and only where there is room.
 * They come last. */
gboolean ra_map_add_cities (const RaMapBuild *build, GError **error);
/* Title, legend, scale bar, north arrow, notes and credit to @layer, the small globe to @locator. It takes its boxes
 * before anything else is labelled: it is to be called after the marks of sites have reserved theirs, and before
 * labels. */
gboolean ra_map_add_furniture (const RaMapBuild *build, RaSceneLayer *layer, RaSceneLayer *locator, GError **error);
/* What stands on the map even where furniture stands beside it: scale bar and north arrow, where no ring's line runs.
 */
void ra_map_add_inner_furniture (const RaMapBuild *build, RaSceneLayer *layer);
/* What the metadata and the foot of the map say about boundaries and data. */
char *ra_map_describe_boundaries (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a foot with this sentence about boundaries has room. */
typedef gboolean (*RaTextFits) (const char *sentence, gpointer user_data);
/* As much of it as fits: whose view it is, whatever @fits says; then what is hatched, by name; then the rest. */
char *
ra_map_tell_boundaries_within (const RaMapBuild *build, RaTextFits fits, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
/* What a usual map of that day says, to measure a page by of which nobody knows yet what it will show. */
char *ra_map_guess_boundaries (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Whether Crimea is in dispute on the map's day. */
gboolean ra_map_hatches_crimea (const RaMapSpec *spec);
/* Whether the middle of a hatched area is in the frame, and large enough that its hatch is seen; without a projection
 * FALSE. @at: where on the page that of the first is. */
gboolean ra_map_find_hatched (const RaMapBuild *build, RaPoint *at);
/* Says what the hatch means beside it, on a page that has no key to say so and room for it. */
void ra_map_add_hatch_label (const RaMapBuild *build);
/* How disputed areas are filled, without a path. */
RaScenePath ra_map_disputed_style (const RaMapBuild *build);
char *ra_map_describe_sources (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;
/* "Reference layers: A; B", in the language of the map; NULL where there are none. */
char *ra_map_describe_references (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;

/* Translates the titles of all layers and says in the metadata what the finished map shows. */
void ra_map_fill_metadata (const RaMapBuild *build);

/* The scale of Natural Earth whose own detail is about a pixel of a target with @device_scale pixels a page unit. */
RaScale ra_map_choose_scale (const RaMapBuild *build, double device_scale);

/* Where a geographic point lies on the page; FALSE when the projection does not show it. */
gboolean ra_map_locate (const RaMapBuild *build, double lat_deg, double lon_deg, RaPoint *page);

/* Whether the box lies on the Earth: beside a globe there is neither sea nor a place for names. */
gboolean ra_map_is_on_earth (const RaMapBuild *build, const RaBox *box);

/* The number of the site among the identities of the scene, where ra_map_add_sites () has put it. */
RaSceneSpan ra_map_find_site (const RaMapBuild *build, const RaSite *site);
/* Puts @rings (RaScenarioRing) among the identities of the scene. */
RaSceneSpan ra_map_identify_rings (const RaMapBuild *build, const GArray *rings);

/* How many groups of rings have a line in the box; the outline @but, which may be NULL, does not count, nor do those of
 * thousands of rings. */
guint ra_map_count_crossings (const RaMapBuild *build, const RaBox *box, const RaPath *but);

/* Strokes @path, which runs clockwise round what it holds, in the pattern, the colour and by the weight of @style, for
 * a usual line of @unit; takes it over. */
void ra_map_stroke_ring (RaSceneLayer *layer, RaPath *path, const RaRingStyle *style, double unit);
/* Ticks that stand outwards from @path, clockwise round what it holds: of a lower bound. */
void ra_map_stroke_ticks (RaSceneLayer *layer, const RaPath *path, RaColour colour, double unit);

G_END_DECLS
