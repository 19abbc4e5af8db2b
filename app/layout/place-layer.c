/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/layout/compass-circles.h"
#include "app/layout/furniture.h"
#include "app/layout/map-sites.h"
#include "app/layout/ring-centres.h"
#include "app/scene/text.h"
#include "data/place-spelling.h"
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
/* No city has as many: on a frame of a continent the places need not be read at all. */
#define LARGEST_POPULATION 4e7
/* Free space round a city's name. */
#define CITY_SPACE_PX 5.0
/* Lines to names of capitals that the map needs: so many lengths are tried. */
#define LEADER_STEP_PX 9.0
#define LEADER_LENGTHS 6
/* On a small page long lines are all that one sees. */
#define SMALL_PAGE_LENGTHS 3
/* Marks of capitals that are counted must be told apart. */
#define COUNTED_GROWTH_PX 1.6

/* How a kind of places is shown. */
typedef struct {
  double mark_px;
  double name_px;
  double space_px; /* kept free round mark and name */
  RaSymbol symbol;
  gboolean strong; /* as dark as what the map is about */
  RaCapitalLook look;
} PlaceStyle;

static const PlaceStyle capital_styles[] = {
  [RA_PLACE_PARTY] = { 4.6, 12, 0, RA_SYMBOL_DOT, FALSE, { 0 } },
  [RA_PLACE_NEEDED] = { 3.6, 10.5, 0, RA_SYMBOL_DOT, FALSE, { 0 } },
  [RA_PLACE_OTHER] = { 3.6, 10.5, 0, RA_SYMBOL_DOT, FALSE, { 0 } },
  [RA_PLACE_PINNED] = { 5.6, 12, 0, RA_SYMBOL_DOT, TRUE, { 0 } },
};
/* On a telephone's page the unit is 0.8: letters of 9 pixels. */
static const PlaceStyle small_page_style = { 4, 11.3, 0, RA_SYMBOL_DOT, FALSE, { 0 } };

/* So near to a site and no smaller is a city by which people find it. */
#define SITE_CITY_POPULATION 150000
#define SITE_CITY_M          130e3
#define MOST_SITE_CITIES     12

static const PlaceStyle site_city_style = { 3.4, 9.5, 0, RA_SYMBOL_RING, FALSE, { 0 } };
static const PlaceStyle city_style = { 3.4, 9.5, CITY_SPACE_PX, RA_SYMBOL_RING, FALSE, { 0 } };

static RaBox
grown (RaBox box, double by)
{
  return (RaBox) { box.x_min - by, box.y_min - by, box.x_max + by, box.y_max + by };
}

static RaSceneSpan
identify (const RaMapBuild *build, const RaPlace *place)
{
  const RaSceneIdentity identity
      = { .kind = RA_SUBJECT_PLACE, .id = place->name, .lat_deg = place->lat_deg, .lon_deg = place->lon_deg };
  return (RaSceneSpan) { ra_scene_identify (build->scene, &identity), 1 };
}

static RaColour
ink_of (const RaMapBuild *build, const PlaceStyle *place_style)
{
  if (place_style->look.reach == RA_REACH_WITHIN)
    return place_style->look.colour;
  return place_style->strong ? build->style->text : build->style->muted;
}

/* What is counted has the mark of its kind, larger, and filled or not. */
static PlaceStyle
style_counted (PlaceStyle place_style, RaCapitalLook look)
{
  place_style.look = look;
  if (look.reach == RA_REACH_UNCOUNTED)
    return place_style;
  place_style.mark_px += COUNTED_GROWTH_PX;
  place_style.symbol = look.reach == RA_REACH_WITHIN ? RA_SYMBOL_DOT : RA_SYMBOL_RING;
  return place_style;
}

static void
add_mark (const RaMapBuild *build, RaSceneLayer *layer, const PlaceStyle *place_style, RaPoint at)
{
  const gboolean open = place_style->symbol == RA_SYMBOL_RING;
  const RaColour colour = ink_of (build, place_style);
  ra_scene_layer_add_mark (layer, (RaSceneMark) { .symbol = place_style->symbol,
                                                  .x = at.x,
                                                  .y = at.y,
                                                  .size = place_style->mark_px * build->unit,
                                                  .fill = open ? build->style->halo : colour,
                                                  .stroke = open ? colour : build->style->halo,
                                                  .stroke_width = (open ? 1.1 : 0.6) * build->unit });
}

/* Where the name stands beside its mark, as steps from it in widths and heights of the name. */
static const struct {
  double x, y; /* of the middle of the name, beyond the gap */
  RaAnchor anchor;
} sides[] = {
  { 1, 0, RA_ANCHOR_START },     { -1, 0, RA_ANCHOR_END },       { 0, -1, RA_ANCHOR_MIDDLE },
  { 0, 1, RA_ANCHOR_MIDDLE },    { 0.8, -0.8, RA_ANCHOR_START }, { 0.8, 0.8, RA_ANCHOR_START },
  { -0.8, -0.8, RA_ANCHOR_END }, { -0.8, 0.8, RA_ANCHOR_END },
};

typedef struct {
  const char *text;
  double size;
  RaBold bold;
  RaTextExtents extents;
  double gap; /* from the middle of the mark */
  double dot; /* half of the mark */
  RaColour colour;
} PlaceName;

static RaBox
box_of (const PlaceName *name, RaPoint at, guint side)
{
  const double height = name->extents.ascent + name->extents.descent;
  const double level = at.y + sides[side].y * (name->dot + height / 2);
  const double x = at.x + sides[side].x * (name->gap + name->extents.width / 2);
  return (RaBox) { x - name->extents.width / 2, level - height / 2, x + name->extents.width / 2, level + height / 2 };
}

/* With its mark, where the name stands level with it. */
static RaBox
whole_of (const PlaceName *name, RaPoint at, RaBox box)
{
  return (RaBox) { MIN (box.x_min, at.x - name->dot), MIN (box.y_min, at.y - name->dot),
                   MAX (box.x_max, at.x + name->dot), MAX (box.y_max, at.y + name->dot) };
}

static void
draw_name (const RaMapBuild *build, RaSceneLayer *layer, const PlaceName *name, RaPoint at, guint side)
{
  const RaBox box = box_of (name, at, side);
  const RaAnchor anchor = sides[side].anchor;
  const double middle = (box.x_min + box.x_max) / 2;
  ra_scene_layer_add_text (
      layer,
      (RaSceneText) { .text = g_strdup (name->text),
                      .x = anchor == RA_ANCHOR_START ? box.x_min : (anchor == RA_ANCHOR_END ? box.x_max : middle),
                      .y = box.y_min + name->extents.ascent,
                      .size = name->size,
                      .bold = name->bold,
                      .anchor = anchor,
                      .colour = name->colour,
                      .halo = build->style->halo,
                      .halo_width = 2.2 * build->unit });
}

static PlaceName
measure_name (const RaMapBuild *build, const PlaceStyle *place_style, const RaPlace *place)
{
  const char *translated = ra_translate_name (build->spec->translations, RA_NAME_PLACE, place->name);
  PlaceName name = { .text = g_str_equal (translated, place->name) ? ra_place_spell (place->name) : translated,
                     .size = place_style->name_px * build->unit,
                     .gap = (place_style->mark_px / 2 + 2.5) * build->unit,
                     .dot = place_style->mark_px / 2 * build->unit,
                     .bold = place_style->look.reach == RA_REACH_WITHIN ? RA_BOLD_HALF : RA_BOLD_NOT,
                     .colour = ink_of (build, place_style) };
  name.extents = ra_text_measure (build->text, name.text, name.size, name.bold, FALSE);
  return name;
}

/* Off rings' lines, to the right of the mark or to the left; that of a place that the map needs on any side, and across
 * them at last. */
static gboolean
add_place (const RaMapBuild *build, RaSceneLayer *layer, const PlaceStyle *place_style, const RaPlace *place,
           RaPoint at, gboolean needed)
{
  const PlaceName name = measure_name (build, place_style, place);
  const guint n_sides = needed ? G_N_ELEMENTS (sides) : 2;
  for (guint i = 0; i < (needed ? 2 : 1) * n_sides; i++) {
    const guint side = i % n_sides;
    const RaBox box = box_of (&name, at, side);
    if ((i < n_sides && ra_map_count_crossings (build, &box, NULL) > 0) || !ra_map_is_on_earth (build, &box)
        || !ra_label_placer_try (build->placer, grown (whole_of (&name, at, box), place_style->space_px * build->unit)))
      continue;
    const guint first_item = layer->items->len;
    add_mark (build, layer, place_style, at);
    draw_name (build, layer, &name, at, side);
    ra_scene_layer_set_span (layer, first_item, identify (build, place));
    return TRUE;
  }
  return FALSE;
}

static gboolean
is_in_frame (const RaMapBuild *build, const RaPlace *place, RaPoint *at)
{
  const RaViewport *viewport = &build->spec->viewport;
  return ra_map_locate (build, place->lat_deg, place->lon_deg, at) && at->x >= 0 && at->y >= 0
         && at->x <= viewport->width_px && at->y <= viewport->height_px;
}

/* What is pinned is named as such. */
static gboolean
is_to_name (const RaMapBuild *build, const RaPlace *place, RaPoint *at)
{
  return is_in_frame (build, place, at)
         && !ra_pins_have (build->spec->pins, place->name, place->lat_deg, place->lon_deg);
}

/* Where nothing beside the mark is free: at the end of a short line. */
static gboolean
add_place_away (const RaMapBuild *build, RaSceneLayer *layer, const PlaceStyle *place_style, const RaPlace *place,
                RaPoint at)
{
  RaSceneLayer *leaders = (RaSceneLayer *)ra_scene_find_layer (build->scene, "site-leaders");
  const PlaceName name = measure_name (build, place_style, place);
  const RaBox dot = { at.x - name.dot, at.y - name.dot, at.x + name.dot, at.y + name.dot };
  const guint n_lengths = ra_page_is_small (build) ? SMALL_PAGE_LENGTHS : LEADER_LENGTHS;
  if (ra_label_placer_count (build->placer, &dot) > 0)
    return FALSE;
  for (guint i = 0; leaders != NULL && i < n_lengths * G_N_ELEMENTS (sides); i++) {
    const guint side = i % G_N_ELEMENTS (sides);
    const double length = (1 + i / G_N_ELEMENTS (sides)) * LEADER_STEP_PX * build->unit;
    const double slant = sides[side].x != 0 && sides[side].y != 0 ? 0.7 : 1;
    const RaPoint foot = { at.x + length * slant * (sides[side].x > 0 ? 1 : (sides[side].x < 0 ? -1 : 0)),
                           at.y + length * slant * (sides[side].y > 0 ? 1 : (sides[side].y < 0 ? -1 : 0)) };
    const RaBox box = box_of (&name, foot, side);
    /* A line leads from what is seen to what is seen. */
    const RaBox whole = whole_of (&name, at, box);
    if (!ra_label_placer_allows (build->placer, &whole) || !ra_label_placer_is_way_free (build->placer, at, foot)
        || !ra_map_is_on_earth (build, &box) || !ra_label_placer_try (build->placer, box))
      continue;
    const guint first_item = layer->items->len;
    RaPath *leader = ra_path_new ();
    const RaPoint ends[] = { at, foot };
    ra_path_add_part (leader, ends, G_N_ELEMENTS (ends));
    ra_scene_layer_add_path (
        leaders, (RaScenePath) { .path = leader, .stroke = build->style->muted, .stroke_width = 0.7 * build->unit });
    add_mark (build, layer, place_style, at);
    draw_name (build, layer, &name, foot, side);
    ra_label_placer_reserve_way (build->placer, at, foot);
    ra_label_placer_reserve (build->placer, dot);
    ra_scene_layer_set_span (layer, first_item, identify (build, place));
    return TRUE;
  }
  return FALSE;
}

gboolean
ra_map_add_capital (const RaMapBuild *build, RaSceneLayer *layer, const RaPlace *place, RaPlaceRank rank,
                    RaCapitalLook look)
{
  const gboolean telephone = rank != RA_PLACE_PINNED && ra_page_is_small (build)
                             && (rank == RA_PLACE_PARTY || ra_map_spec_is_beside (build->spec));
  const PlaceStyle place_style = style_counted (telephone ? small_page_style : capital_styles[rank], look);
  const gboolean needed = rank != RA_PLACE_OTHER;
  RaPoint at;
  return (rank == RA_PLACE_PINNED ? is_in_frame (build, place, &at) : is_to_name (build, place, &at))
         && (add_place (build, layer, &place_style, place, at, needed)
             || (needed && add_place_away (build, layer, &place_style, place, at)));
}

void
ra_map_mark_capital (const RaMapBuild *build, RaSceneLayer *layer, const RaPlace *place, RaCapitalLook look)
{
  const PlaceStyle place_style = style_counted (capital_styles[RA_PLACE_OTHER], look);
  const double half = place_style.mark_px / 2 * build->unit;
  RaPoint at;
  if (!is_to_name (build, place, &at))
    return;
  ra_label_placer_reserve (build->placer, (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half });
  const guint first_item = layer->items->len;
  add_mark (build, layer, &place_style, at);
  ra_scene_layer_set_span (layer, first_item, identify (build, place));
}

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
  if (place == NULL || !is_to_name (build, place, &at) || !g_hash_table_add (named, place->name))
    return;
  RaSceneLayer *layer = (RaSceneLayer *)ra_scene_find_layer (scene, "cities");
  if (layer == NULL)
    layer = ra_scene_add_layer (scene, "cities", "Cities");
  add_place (build, layer, &site_city_style, place, at, TRUE);
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

static void
add_landmarks (const RaMapBuild *build, RaScene *scene, const GPtrArray *places, GHashTable *named)
{
  const GPtrArray *sites = ra_catalogue_get_sites (ra_scenario_get_catalogue (build->spec->scenario));
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);
    if (site->landmark)
      add_site_city (build, scene, find_town_of (places, site), named);
  }
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
  if (sites->len > 0)
    add_landmarks (build, scene, places, named);
  for (guint i = 0; i < MIN (sites->len, MOST_SITE_CITIES); i++)
    add_site_city (build, scene, find_city_of (places, ((const RaMapSite *)g_ptr_array_index (sites, i))->site), named);
  return TRUE;
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

gboolean
ra_map_add_cities (const RaMapBuild *build, GError **error)
{
  double least_population;
  RaCap seen;
  if (!measure_frame (build, &seen, &least_population) || least_population > LARGEST_POPULATION)
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
  guint n_placed = 0;
  for (guint i = 0; i < places->len && n_placed < MOST_CITIES; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    RaPoint at;
    if (place->population < least_population)
      break;
    if (!place->capital && !ra_ring_centres_tell (build, place) && cap_holds (&seen, cos_radius, place)
        && !g_hash_table_contains (named, place->name) && is_to_name (build, place, &at))
      n_placed += add_place (build, layer, &city_style, place, at, FALSE) ? 1 : 0;
  }
  return TRUE;
}
