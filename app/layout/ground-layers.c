/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-others.h"
#include "app/layout/map-layers.h"
#include "app/layout/page-path.h"
#include "app/layout/ring-roles.h"

/* Points nearer than this to their neighbour are invisible, also with antialiasing. */
#define THINNING_PX 0.3
/* Nor does an eye see by so much less than the width of a coast how it bends. */
#define BEND_PX   0.2
#define MARGIN_PX 8
/* Of the line about all that a projection shows, whose inner half the land covers. */
#define EDGE_WIDTH 1.4
/* The side of a square as large as the smallest lake of a page. */
#define LEAST_LAKE_PX 17.0
/* The North Atlantic Treaty covers no territory south of the Tropic of Cancer (Article 6): neither French Guiana nor
 * Hawaii is land of the alliance. */
#define TROPIC_LAT_DEG 23.44

RaScale
ra_map_choose_scale (const RaMapBuild *build, double device_scale)
{
  const double metres_per_px = build->spec->viewport.metres_per_px / device_scale;
  switch (build->spec->detail) {
  case RA_DETAIL_110M:
    return ra_basemap_nearest_scale (build->basemap, RA_SCALE_110M);
  case RA_DETAIL_50M:
    return ra_basemap_nearest_scale (build->basemap, RA_SCALE_50M);
  case RA_DETAIL_10M:
    return ra_basemap_nearest_scale (build->basemap, RA_SCALE_10M);
  case RA_DETAIL_AUTO:
  default:
    break;
  }
  const RaScale wanted = metres_per_px > 20000 ? RA_SCALE_110M : (metres_per_px > 1500 ? RA_SCALE_50M : RA_SCALE_10M);
  return ra_basemap_nearest_scale (build->basemap, wanted);
}

static RaPath *
frame_path (const RaMapBuild *build, const RaPlanar *planar, gboolean closed)
{
  const RaPagePathOptions options = { .planar = planar,
                                      .klass = RA_ANY_CLASS,
                                      .closed = closed,
                                      .tolerance_px = THINNING_PX / build->device_scale,
                                      .margin_px = MARGIN_PX };
  return ra_page_path (&build->spec->viewport, &options);
}

/* On a page small lakes are specks that nobody asks about; in a window they grow as one comes nearer. */
static double
least_side_px (const RaMapBuild *build, RaBasemapLayer layer)
{
  return layer == RA_LAYER_LAKES && ra_map_spec_is_beside (build->spec) && !build->spec->plain
             ? LEAST_LAKE_PX * build->unit
             : 0;
}

/* The page path of a layer of the base map; NULL when there is none or on an error, which is then set. */
static RaPath *
base_path (const RaMapBuild *build, RaBasemapLayer layer, guint klass, GError **error)
{
  const RaFeatureSet *features;
  const RaPlanar *planar = ra_planar_cache_get (build->cache, layer, ra_map_choose_scale (build, build->device_scale),
                                                build->spec->boundaries, build->cancellable, &features, error);
  if (planar == NULL)
    return NULL;
  const RaPagePathOptions options = { .planar = planar,
                                      .features = features,
                                      .klass = klass,
                                      .closed = features->kind == RA_GEOMETRY_POLYGONS,
                                      .least_side_px = least_side_px (build, layer),
                                      .tolerance_px = THINNING_PX / build->device_scale,
                                      .bend_px = BEND_PX / build->device_scale,
                                      .margin_px = MARGIN_PX };
  return ra_page_path (&build->spec->viewport, &options);
}

/* Adds a layer of the base map in the style of @like; FALSE on an error, which is then set, or when cancelled. */
static gboolean
add_styled (const RaMapBuild *build, RaBasemapLayer source, RaSceneLayer *layer, guint klass, RaScenePath like,
            GError **error)
{
  GError *failure = NULL;
  like.path = base_path (build, source, klass, &failure);
  like.map_data = TRUE;
  if (like.path != NULL)
    ra_scene_layer_add_path (layer, like);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL && !g_cancellable_is_cancelled (build->cancellable);
}

/* The same, but for nothing where nothing of it is in the frame. */
static gboolean
add_if_any (const RaMapBuild *build, RaBasemapLayer source, RaSceneLayer *layer, guint klass, RaScenePath like,
            GError **error)
{
  GError *failure = NULL;
  g_autoptr (RaPath) path = base_path (build, source, klass, &failure);
  if (path != NULL && ra_path_n_parts (path) > 0) {
    like.path = g_steal_pointer (&path);
    like.map_data = TRUE;
    ra_scene_layer_add_path (layer, like);
  }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL && !g_cancellable_is_cancelled (build->cancellable);
}

static gboolean
add_fill (const RaMapBuild *build, RaBasemapLayer source, const char *id, const char *title, RaColour colour,
          GError **error)
{
  return add_styled (build, source, ra_scene_add_layer (build->scene, id, title), RA_ANY_CLASS,
                     (RaScenePath) { .closed = TRUE, .fill = colour }, error);
}

/* Whether Germany is in two alliances on the map's day. */
static gboolean
is_germany_divided (const RaMapBuild *build)
{
  const RaCountries *facts = ra_catalogue_get_countries (ra_scenario_get_catalogue (build->spec->scenario));
  return ra_country_is_member (ra_countries_find (facts, "DDR"), "Warsaw Pact", ra_map_spec_get_date (build->spec));
}

/* For each record of the countries whether it belongs to the alliance on the map's day, but for Germany where that is
 * @divided; NULL on an error. */
static guint8 *
list_members (const RaMapBuild *build, const char *alliance, gboolean divided, GError **error)
{
  const GPtrArray *countries = ra_basemap_get_countries (
      build->basemap, ra_map_choose_scale (build, build->device_scale), build->spec->boundaries, error);
  if (countries == NULL)
    return NULL;
  const RaCountries *facts = ra_catalogue_get_countries (ra_scenario_get_catalogue (build->spec->scenario));
  const char *date = ra_map_spec_get_date (build->spec);
  guint8 *members = g_new0 (guint8, countries->len + 1);
  for (guint i = 0; i < countries->len; i++) {
    const RaCountry *country = g_ptr_array_index (countries, i);
    members[i] = (!divided || !g_str_equal (country->code, "DEU"))
                 && ra_country_is_member (ra_countries_find (facts, country->code), alliance, date);
  }
  return members;
}

/* The land of those records of the countries that are @wanted, and none of it south of @least_lat_deg. */
static gboolean
add_records (const RaMapBuild *build, const guint8 *wanted, double least_lat_deg, RaSceneLayer *layer, RaColour colour,
             GError **error)
{
  const RaFeatureSet *features;
  const RaPlanar *planar
      = ra_planar_cache_get (build->cache, RA_LAYER_COUNTRIES, ra_map_choose_scale (build, build->device_scale),
                             build->spec->boundaries, build->cancellable, &features, error);
  if (planar == NULL)
    return FALSE;
  const RaPagePathOptions options = { .planar = planar,
                                      .features = features,
                                      .klass = RA_ANY_CLASS,
                                      .wanted = wanted,
                                      .least_lat_deg = least_lat_deg,
                                      .closed = TRUE,
                                      .tolerance_px = THINNING_PX / build->device_scale,
                                      .bend_px = BEND_PX / build->device_scale,
                                      .margin_px = MARGIN_PX };
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = ra_page_path (&build->spec->viewport, &options),
                                                  .closed = TRUE,
                                                  .map_data = TRUE,
                                                  .fill = colour });
  return TRUE;
}

static gboolean
add_alliance (const RaMapBuild *build, const char *alliance, RaSceneLayer *layer, RaColour colour, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RaPath) germany
      = is_germany_divided (build)
            ? base_path (build, RA_LAYER_GERMANY, g_str_equal (alliance, "Warsaw Pact") ? 1 : 0, &failure)
            : NULL;
  g_autofree guint8 *members = failure == NULL ? list_members (build, alliance, germany != NULL, &failure) : NULL;
  if (members != NULL && add_records (build, members, TROPIC_LAT_DEG, layer, colour, &failure) && germany != NULL)
    ra_scene_layer_add_path (
        layer, (RaScenePath) { .path = g_steal_pointer (&germany), .closed = TRUE, .map_data = TRUE, .fill = colour });
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL && !g_cancellable_is_cancelled (build->cancellable);
}

/* The country in which a missile came down, where the headline tells of that. */
static gboolean
add_struck (const RaMapBuild *build, GError **error)
{
  const RaSite *struck = build->spec->plain ? NULL : ra_finding_find_struck (build->spec);
  if (struck == NULL || struck->country == NULL)
    return TRUE;
  const GPtrArray *countries = ra_basemap_get_countries (
      build->basemap, ra_map_choose_scale (build, build->device_scale), build->spec->boundaries, error);
  if (countries == NULL)
    return FALSE;
  g_autofree guint8 *wanted = g_new0 (guint8, countries->len + 1);
  for (guint i = 0; i < countries->len; i++)
    wanted[i] = g_str_equal (((const RaCountry *)g_ptr_array_index (countries, i))->code, struck->country);
  return add_records (build, wanted, -90,
                      ra_scene_add_layer (build->scene, "struck-country", "Country that was struck"),
                      build->style->struck, error);
}

/* Whether a page tells of a flight or of the classes of a treaty: it counts nobody's capitals, and under bands of two
 * depths a third tint would be read as one of theirs. */
static gboolean
tells_without_members (const RaMapSpec *spec)
{
  RaScenarioRing flight;
  if (!ra_map_spec_is_beside (spec))
    return FALSE;
  if (ra_finding_find_told_flight (spec, &flight))
    return TRUE;
  g_autoptr (GPtrArray) leads = ra_ring_roles_find_leads (spec);
  return leads != NULL && g_str_equal (((const RaClaim *)g_ptr_array_index (leads, 0))->system->kind, "treaty band");
}

gboolean
ra_map_shows_members (const RaMapSpec *spec, const char *alliance)
{
  /* Without a day there is no telling who belonged. */
  const char *date = ra_map_spec_get_date (spec);
  return (spec->show & RA_SHOW_MEMBERS) && !spec->plain && date != NULL
         && ra_countries_has_member (ra_catalogue_get_countries (ra_scenario_get_catalogue (spec->scenario)), alliance,
                                     date)
         && !tells_without_members (spec);
}

static gboolean
add_members (const RaMapBuild *build, GError **error)
{
  const RaStyle *style = build->style;
  if (ra_map_shows_members (build->spec, "NATO")
      && !add_alliance (build, "NATO", ra_scene_add_layer (build->scene, "members", "Members of NATO"), style->member,
                        error))
    return FALSE;
  return !ra_map_shows_members (build->spec, "Warsaw Pact")
         || add_alliance (build, "Warsaw Pact",
                          ra_scene_add_layer (build->scene, "pact-members", "Members of the Warsaw Pact"), style->pact,
                          error);
}

RaScenePath
ra_map_disputed_style (const RaMapBuild *build)
{
  return (RaScenePath) { .closed = TRUE,
                         .hatch = RA_HATCH_FALLING,
                         .hatch_colour = ra_colour_with_alpha (build->style->disputed, 0.55),
                         .hatch_step = 5 * build->unit,
                         .hatch_width = 0.7 * build->unit };
}

/* Hatched alike in either boundary view: the map takes no side without saying so. */
static gboolean
add_disputed (const RaMapBuild *build, GError **error)
{
  const RaScenePath like = ra_map_disputed_style (build);
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "disputed-areas", "Disputed areas");
  return (!ra_map_hatches_crimea (build->spec)
          || add_styled (build, RA_LAYER_DISPUTED, layer, RA_ANY_CLASS, like, error))
         && add_if_any (build, RA_LAYER_PARTS, layer, RA_ANY_CLASS, like, error);
}

/* Where north is up all over the frame, the lines tell nothing. */
static gboolean
shows_graticule (const RaMapSpec *spec)
{
  const char *projection = spec->viewport.projection.name;
  const gboolean needed = g_str_equal (projection, "globe") || g_str_equal (projection, "arctic");
  return !spec->plain && (spec->show & RA_SHOW_GRATICULE) && (needed || (spec->show & RA_SHOW_FULL_GRATICULE));
}

/* What the land is drawn of. A plain map tints, names and hatches no whole country: it needs none of the points that
 * two neighbours share. Of the finest scale a map shows a part alone, and leaves countries out by their boxes, but not
 * the rest of a continent. */
static RaBasemapLayer
choose_land (const RaMapBuild *build)
{
  const RaScale scale = ra_map_choose_scale (build, build->device_scale);
  const gboolean whole
      = build->spec->plain && scale != RA_SCALE_10M
        && ra_basemap_get (build->basemap, RA_LAYER_LAND, scale, build->spec->boundaries, NULL) != NULL;
  return whole ? RA_LAYER_LAND : RA_LAYER_COUNTRIES;
}

/* All that the base map is drawn with, the largest first. */
static gboolean
prepare_layers (const RaMapBuild *build, RaBasemapLayer land)
{
  const RaBasemapLayer layers[]
      = { land, RA_LAYER_COASTLINE, RA_LAYER_BORDERS, RA_LAYER_LAKES, RA_LAYER_PARTS, RA_LAYER_DISPUTED };
  const RaScale scale = ra_map_choose_scale (build, build->device_scale);
  RaPlanarRequest requests[G_N_ELEMENTS (layers)];
  const guint n = ra_map_hatches_crimea (build->spec) ? G_N_ELEMENTS (layers) : G_N_ELEMENTS (layers) - 1;
  for (guint i = 0; i < n; i++)
    requests[i] = (RaPlanarRequest) { layers[i], scale, build->spec->boundaries };
  return ra_planar_cache_prepare (build->cache, requests, n, build->cancellable);
}

gboolean
ra_map_add_ground (const RaMapBuild *build, GError **error)
{
  const RaStyle *style = build->style;
  /* A sea as pale as the paper ends where a line says so: at the limb of a globe, at the rim of a world map. */
  RaPath *outline = frame_path (build, ra_planar_cache_get_outline (build->cache), TRUE);
  ra_scene_layer_add_path (ra_scene_add_layer (build->scene, "ocean", "Ocean"),
                           (RaScenePath) { .path = outline,
                                           .closed = TRUE,
                                           .fill = style->sea,
                                           .stroke = style->coast,
                                           .stroke_width = EDGE_WIDTH * build->unit });
  if (!(build->spec->show & RA_SHOW_BASE))
    return TRUE;
  const RaBasemapLayer land = choose_land (build);
  if (!prepare_layers (build, land))
    return FALSE;
  if (!add_fill (build, land, "land", "Land", style->land, error) || !add_members (build, error)
      || !add_struck (build, error) || !add_disputed (build, error)
      || !add_fill (build, RA_LAYER_LAKES, "lakes", "Lakes", style->lake, error))
    return FALSE;
  if (shows_graticule (build->spec)) {
    RaPath *lines = frame_path (build, ra_planar_cache_get_graticule (build->cache), FALSE);
    ra_scene_layer_add_path (
        ra_scene_add_layer (build->scene, "graticule", "Graticule"),
        (RaScenePath) { .path = lines, .stroke = style->graticule, .stroke_width = 0.5 * build->unit });
  }
  return TRUE;
}

static gboolean
add_disputed_lines (const RaMapBuild *build, RaScenePath like, GError **error)
{
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "disputed", "Disputed lines");
  return add_styled (build, RA_LAYER_BORDERS, layer, 1, like, error)
         && (!ra_map_hatches_crimea (build->spec) || add_if_any (build, RA_LAYER_BORDERS, layer, 2, like, error));
}

gboolean
ra_map_add_borders (const RaMapBuild *build, GError **error)
{
  if (!(build->spec->show & RA_SHOW_BASE))
    return TRUE;
  const RaStyle *style = build->style;
  const double unit = build->unit;
  const RaScenePath coast = { .stroke = style->coast, .stroke_width = 0.6 * unit };
  const RaScenePath border = { .stroke = style->border, .stroke_width = 0.8 * unit };
  const RaScenePath disputed = { .stroke = style->disputed,
                                 .stroke_width = 0.8 * unit,
                                 .dashes = { 3 * unit, 2 * unit },
                                 .n_dashes = 2,
                                 .butt_caps = TRUE };
  return add_styled (build, RA_LAYER_COASTLINE, ra_scene_add_layer (build->scene, "coast", "Coastline"), RA_ANY_CLASS,
                     coast, error)
         && add_styled (build, RA_LAYER_BORDERS, ra_scene_add_layer (build->scene, "borders", "Borders"), 0, border,
                        error)
         && add_disputed_lines (build, disputed, error);
}
