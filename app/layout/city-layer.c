/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/layout/compass-circles.h"
#include "app/layout/furniture.h"
#include "app/layout/map-sites.h"
#include "app/layout/place-style.h"
#include "app/layout/ring-centres.h"
#include "geo/geodesic.h"

/* So many names and no more on a frame of 1600 x 1000: a range map is no gazetteer. */
#define MOST_CITIES 45
/* The frame that populations are given for. */
#define REFERENCE_WIDTH_PX 1600.0
/* On a frame that is 2,000 km wide cities of a million are named, on one of half the width those of an eighth. The cube
 * lets them come and go one by one, few at first: of a continent the rings are the subject, and on a frame of 6,600 km
 * no city is large enough. */
#define CITY_POPULATION 1e6
#define CITY_FRAME_M    2000e3
/* On a map of its reader's own rings no story brings names: smaller ones tell where it is, on a page a few. */
#define OWN_RINGS_PART  0.125
#define MOST_OWN_CITIES 10
/* No city has as many: on a frame of a continent the places need not be read at all. */
#define LARGEST_POPULATION 4e7
/* Free space round a city's name. */
#define CITY_SPACE_PX 5.0
/* So near to a site and no smaller is a city by which people find it. */
#define SITE_CITY_POPULATION 150000
#define SITE_CITY_M          130e3
#define MOST_SITE_CITIES     12

static const RaPlaceStyle site_city_style = { 3.4, RA_LETTERS_CITY, 0, RA_SYMBOL_RING, FALSE, { 0 } };
static const RaPlaceStyle city_style = { 3.4, RA_LETTERS_CITY, CITY_SPACE_PX, RA_SYMBOL_RING, FALSE, { 0 } };

/* What is seen of the Earth from the middle of the frame to a corner, with room for what bends between them; and the
 * population from which on a city is named. FALSE where the middle of the frame is no place of the Earth. */
static gboolean
measure_frame (const RaMapBuild *build, RaCap *seen, double *least_population)
{
  const RaViewport *viewport = &build->spec->viewport;
  double lat_deg;
  double lon_deg;
  double scale;
  if (!ra_projection_inverse (build->projection, viewport->x_m, viewport->y_m, &lat_deg, &lon_deg)
      || !ra_compass_scale (build->projection, lat_deg, lon_deg, &scale))
    return FALSE;
  const double metres_per_px = viewport->metres_per_px / scale;
  /* Letters do not shrink with the frame: what counts is how much of the Earth a letter covers. */
  const double frame_m = metres_per_px * build->unit * REFERENCE_WIDTH_PX;
  const double corner_m = hypot (viewport->width_px, viewport->height_px) / 2 * metres_per_px;
  *least_population = CITY_POPULATION * pow (frame_m / CITY_FRAME_M, 3);
  seen->centre = ra_vec3_from_lonlat ((RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) });
  seen->radius_rad = MIN (2 * corner_m / RA_EARTH_RADIUS_M, RA_PI);
  return TRUE;
}

static gboolean
cap_holds (const RaCap *cap, double cos_radius, const RaPlace *place)
{
  const RaVec3 at = ra_vec3_from_lonlat ((RaPoint) { ra_radians (place->lon_deg), ra_radians (place->lat_deg) });
  return ra_vec3_dot (cap->centre, at) >= cos_radius;
}

/* A site is named already, in bold letters. */
static GHashTable *
list_site_names (const RaMapBuild *build)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  if (!(build->spec->show & RA_SHOW_SITES))
    return names;
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  for (guint i = 0; i < sites->len; i++)
    g_hash_table_add (names, ((const RaMapSite *)g_ptr_array_index (sites, i))->site->name);
  return names;
}

/* The most populous one about the site that is no capital, largest first as the places are; NULL where none is large.
 */
static const RaPlace *
find_city_of (const GPtrArray *places, const RaSite *site)
{
  for (guint i = 0; i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    if (place->population < SITE_CITY_POPULATION)
      return NULL;
    if (!place->capital && fabs (place->lat_deg - site->lat_deg) < 2
        && ra_geodesic_distance_m (place->lat_deg, place->lon_deg, site->lat_deg, site->lon_deg) < SITE_CITY_M)
      return place;
  }
  return NULL;
}

/* Names the city, unless it is named already. */
static void
add_site_city (const RaMapBuild *build, RaScene *scene, const RaPlace *place, GHashTable *named)
{
  RaPoint at;
  if (place == NULL || !ra_place_is_to_name (build, place, &at) || !g_hash_table_add (named, place->name))
    return;
  RaSceneLayer *layer = (RaSceneLayer *)ra_scene_find_layer (scene, "cities");
  if (layer == NULL)
    layer = ra_scene_add_layer (scene, "cities", "Cities");
  ra_place_add (build, layer, &site_city_style, place, at, TRUE);
}

/* Cities that are named already. */
static void
note_named (const RaMapBuild *build, const RaSceneLayer *layer, GHashTable *named)
{
  const GArray *identities = build->scene->identities;
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_MARK && item->mark.of.n > 0)
      g_hash_table_add (named, (gpointer)g_array_index (identities, RaSceneIdentity, item->mark.of.first).id);
  }
}

/* The town that the site is, and not a larger one beside it. */
static const RaPlace *
find_town_of (const GPtrArray *places, const RaSite *site)
{
  for (guint i = 0; i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    if (g_str_equal (place->name, site->name)
        && ra_geodesic_distance_m (place->lat_deg, place->lon_deg, site->lat_deg, site->lon_deg) < SITE_CITY_M)
      return place;
  }
  return NULL;
}

/* Below a headline a landmark without a part in it is one name too many. */
static gboolean
is_to_be_told (const RaMapBuild *build, const RaSite *landmark, const GPtrArray *shown)
{
  for (guint i = 0; i < shown->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (shown, i))->site;
    if (ra_geodesic_distance_m (landmark->lat_deg, landmark->lon_deg, site->lat_deg, site->lon_deg) < SITE_CITY_M)
      return TRUE;
  }
  return build->spec->headline == NULL;
}

gboolean
ra_map_add_landmarks (const RaMapBuild *build, RaScene *scene, GError **error)
{
  const GPtrArray *places = ra_basemap_get_places (build->basemap, build->spec->boundaries, error);
  g_autoptr (GPtrArray) shown = ra_map_list_sites (build->spec);
  if (places == NULL)
    return FALSE;
  if (ra_page_is_small (build) || shown->len == 0)
    return TRUE;
  g_autoptr (GHashTable) named = list_site_names (build);
  const GPtrArray *sites = ra_catalogue_get_sites (ra_scenario_get_catalogue (build->spec->scenario));
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);
    if (site->landmark && is_to_be_told (build, site, shown))
      add_site_city (build, scene, find_town_of (places, site), named);
  }
  return TRUE;
}

gboolean
ra_map_add_site_cities (const RaMapBuild *build, RaScene *scene, GError **error)
{
  const GPtrArray *places = ra_basemap_get_places (build->basemap, build->spec->boundaries, error);
  if (places == NULL)
    return FALSE;
  g_autoptr (GHashTable) named = list_site_names (build);
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  if (ra_page_is_small (build))
    return TRUE;
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "cities");
  if (layer != NULL)
    note_named (build, layer, named);
  /* Below a headline a town without a part in it is one name too many. */
  for (guint i = 0; build->spec->headline == NULL && i < MIN (sites->len, MOST_SITE_CITIES); i++)
    add_site_city (build, scene, find_city_of (places, ((const RaMapSite *)g_ptr_array_index (sites, i))->site), named);
  return TRUE;
}

gboolean
ra_map_add_cities (const RaMapBuild *build, GError **error)
{
  const gboolean own = ra_map_is_of_own_rings (build);
  double least_population;
  RaCap seen;
  if (!measure_frame (build, &seen, &least_population))
    return TRUE;
  least_population *= own ? OWN_RINGS_PART : 1;
  if (least_population > LARGEST_POPULATION)
    return TRUE;
  const GPtrArray *places = ra_basemap_get_places (build->basemap, build->spec->boundaries, error);
  if (places == NULL)
    return FALSE;
  const double cos_radius = cos (seen.radius_rad);
  g_autoptr (GHashTable) named = list_site_names (build);
  RaSceneLayer *layer = (RaSceneLayer *)ra_scene_find_layer (build->scene, "cities");
  if (layer != NULL)
    note_named (build, layer, named);
  else
    layer = ra_scene_add_layer (build->scene, "cities", "Cities");
  const guint most = own && ra_map_spec_is_beside (build->spec) ? MOST_OWN_CITIES : MOST_CITIES;
  guint n_placed = 0;
  for (guint i = 0; i < places->len && n_placed < most; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    RaPoint at;
    if (place->population < least_population)
      break;
    if (!place->capital && !ra_ring_centres_tell (build, place) && cap_holds (&seen, cos_radius, place)
        && !g_hash_table_contains (named, place->name) && ra_place_is_to_name (build, place, &at))
      n_placed += ra_place_add (build, layer, &city_style, place, at, FALSE) ? 1 : 0;
  }
  return TRUE;
}
