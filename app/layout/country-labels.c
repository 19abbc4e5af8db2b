/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/country-labels.h"

#include <math.h>

#include "app/layout/country-areas.h"
#include "app/layout/furniture.h"
#include "app/layout/inner-box.h"
#include "app/layout/letters.h"
#include "app/layout/name-room.h"

/* A range map is no atlas. */
#define MOST_NAMES 40
/* Letters grow with the side of a square as large as what is seen of the country. Units of a frame of 1600 x 1000. */
#define GROWTH           1.3
#define PAGE_GROWTH      1.1
#define SMALLEST_SIDE_PX 26.0
/* On a page one that the story does not need is named for being a large neighbour. */
#define LARGE_SIDE_PX 75.0
#define PLAIN_SIDE_PX 80.0
#define GREAT_SIDE_PX 500.0
/* A name may be wider than the box inside the country by this. */
#define OVERHANG 1.15
/* So much of the box of a name that the map needs lies in the country. */
#define NEEDED_FIT 0.5
/* Lines to names that find no room in their country. */
#define WIDEST_WITH_LEADERS_M 9e6
#define LEADER_STEP_PX        9.0
#define LEADER_LENGTHS        6
#define FAR_LENGTHS           11
#define WIDEST_WITH_FAR_M     6e6
#define LEADER_WAYS           16
#define HALO_OPACITY          0.75
/* To other labels, of the font size. */
#define DISTANCE 0.25
#define ROW_GAP  1.2

struct _RaCountryNames {
  const RaMapBuild *build;
  gboolean page; /* furniture stands beside the map, which nobody can zoom */
  RaSceneLayer *layer;
  RaMapLand land;
  GArray *areas;   /* RaCountryArea, largest first */
  double smallest; /* letters; page units */
  RaBox found;     /* of the name that was placed last */
};

gboolean
ra_map_try_name (const RaMapBuild *build, const RaAreaName *name, RaPoint middle)
{
  const double distance = DISTANCE * name->size;
  RaBox box = ra_area_name_box (name, middle);
  box = (RaBox) { box.x_min - distance, box.y_min - distance, box.x_max + distance, box.y_max + distance };
  return ra_map_count_crossings (build, &box, NULL) == 0 && ra_label_placer_try (build->placer, box);
}

/* As the catalogue spells it, where it knows the country: the base map writes "Turkey" and "Macedonia". */
static const char *
name_of (const RaMapBuild *build, const RaCountry *country)
{
  const RaCountries *facts = ra_catalogue_get_countries (ra_scenario_get_catalogue (build->spec->scenario));
  const RaCountryFacts *known = ra_countries_find (facts, country->code);
  const char *name = country->name;
  if (known != NULL)
    name = known->short_name != NULL ? known->short_name : known->name;
  return ra_translate_name (build->spec->translations, RA_NAME_COUNTRY, name);
}

/* How a name may stand. One that the map needs has no choice: it may reach over the country's borders, cross a ring's
 * line, and stand in the margin at last. */
typedef struct {
  double least_fit; /* of the box inside the country */
  gboolean smallest;
  gboolean across_lines;
} Manner;

static const Manner manners[] = {
  { 1 / OVERHANG, FALSE, FALSE },
  { NEEDED_FIT, TRUE, FALSE },
  { NEEDED_FIT, TRUE, TRUE },
  { 0, TRUE, TRUE },
};

/* Of these manners those that leave the name in its country. */
#define WITHIN_COUNTRY 3

/* Whether something stands so close beside the name that both would be read as one: "IRAN 1,510 km". */
static gboolean
stands_in_row (const RaCountryNames *self, const RaAreaName *name, const RaBox *box)
{
  const RaBox row = { box->x_min - ROW_GAP * name->size, box->y_min, box->x_max + ROW_GAP * name->size, box->y_max };
  return self->page && ra_label_placer_count (self->build->placer, &row) > 0;
}

static gboolean
try_at (const RaCountryNames *self, const char *code, const RaAreaName *name, RaPoint middle, gboolean across_lines)
{
  const RaMapBuild *build = self->build;
  const RaBox box = ra_area_name_box (name, middle);
  if (!ra_map_is_on_earth (build, &box))
    return FALSE;
  if (self->page
      && (!ra_name_room_is_off_lines (build, &box)
          || !ra_name_room_is_off_discs (build, &box, across_lines && !ra_page_is_small (build) ? code : NULL)))
    return FALSE;
  if (!across_lines)
    return !stands_in_row (self, name, &box) && ra_map_try_name (build, name, middle);
  return ra_label_placer_try (build->placer, box);
}

/* The best free place for the name in this shape; smaller letters where there is less room. */
static gboolean
place_shape (RaCountryNames *self, const RaCountryArea *area, RaAreaName *name, const Manner *manner)
{
  const RaMapBuild *build = self->build;
  const double smallest = self->smallest;
  if (manner->smallest)
    ra_area_name_set_size (name, smallest);
  const double full = name->size;
  const char *code = ((const RaCountry *)g_ptr_array_index (self->land.countries, area->feature))->code;
  const double least = manner->smallest ? manner->least_fit : smallest / full * manner->least_fit;
  g_autoptr (GArray) boxes = ra_inner_boxes (area->rings, area->runs, name->width / 2, name->height / 2, least);
  for (guint i = 0; i < boxes->len; i++) {
    const RaInnerBox *inner = &g_array_index (boxes, RaInnerBox, i);
    ra_area_name_set_size (name, CLAMP (full * inner->fit * OVERHANG, smallest, full));
    if (!try_at (self, code, name, inner->at, manner->across_lines))
      continue;
    self->found = ra_area_name_box (name, inner->at);
    ra_area_name_add (name, self->layer, inner->at, build->style->area_text,
                      ra_colour_with_alpha (build->style->halo, build->style->halo.alpha * HALO_OPACITY));
    return TRUE;
  }
  return FALSE;
}

static gboolean
place_name (RaCountryNames *self, const RaCountryArea *area, const char *text, const Manner *manner)
{
  const RaMapBuild *build = self->build;
  const double side = sqrt (area->area) / build->unit;
  const double growth = CLAMP ((side - PLAIN_SIDE_PX) / (GREAT_SIDE_PX - PLAIN_SIDE_PX), 0, 1);
  const double size = self->smallest * (1 + growth * ((self->page ? PAGE_GROWTH : GROWTH) - 1));
  for (guint n_lines = 1; n_lines <= 2; n_lines++) {
    g_auto (RaAreaName) name;
    if (ra_area_name_init (&name, build->text, text, n_lines, size, RA_AREA_COUNTRY)
        && place_shape (self, area, &name, manner))
      return TRUE;
  }
  return FALSE;
}

/* A country whose greater part lies in the margin is named where one sees it. */
static gboolean
place_name_where_seen (RaCountryNames *self, const RaCountryArea *area, const char *text, const Manner *manner)
{
  RaLabelPlacer *placer = self->build->placer;
  ra_label_placer_limit (placer, TRUE);
  const gboolean placed = place_name (self, area, text, manner);
  ra_label_placer_limit (placer, FALSE);
  return placed || (ra_label_placer_has_margin (placer) && place_name (self, area, text, manner));
}

/* Whether the box lies in no country but @own: a name in another one is taken for that one's. */
static gboolean
keeps_off_others (const RaCountryNames *self, const RaCountryArea *own, const RaBox *box)
{
  for (guint i = 0; i < self->areas->len; i++) {
    const RaCountryArea *area = &g_array_index (self->areas, RaCountryArea, i);
    if (area != own && !ra_box_avoids_rings (area->rings, area->runs, box))
      return FALSE;
  }
  return TRUE;
}

static void
add_led_name (const RaCountryNames *self, RaSceneLayer *leaders, const RaAreaName *name, const RaPoint *ends,
              RaPoint middle)
{
  const RaMapBuild *build = self->build;
  RaPath *leader = ra_path_new ();
  ra_path_add_part (leader, ends, 2);
  ra_scene_layer_add_path (
      leaders, (RaScenePath) { .path = leader, .stroke = build->style->muted, .stroke_width = 0.6 * build->unit });
  ra_area_name_add (name, self->layer, middle, build->style->area_text,
                    ra_colour_with_alpha (build->style->halo, build->style->halo.alpha * HALO_OPACITY));
}

static double
measure_width_m (const RaCountryNames *self)
{
  const RaViewport *viewport = &self->build->spec->viewport;
  return viewport->width_px * viewport->metres_per_px;
}

/* A window is zoomed, a large page tells by its capital where a country is, and on a map of half the Earth lines to
 * small countries are all that one sees. */
static gboolean
may_lead (const RaCountryNames *self)
{
  return self->page && ra_page_is_small (self->build) && measure_width_m (self) < WIDEST_WITH_LEADERS_M;
}

/* At the end of a line from where the country has most room. */
static gboolean
place_away (const RaCountryNames *self, const RaCountryArea *area, const char *text, RaCountryPlace away)
{
  const RaMapBuild *build = self->build;
  const double unit = build->unit;
  const guint n_lengths = away == RA_COUNTRY_FAR ? FAR_LENGTHS : LEADER_LENGTHS;
  g_auto (RaAreaName) name;
  ra_area_name_init (&name, build->text, text, 1, self->smallest, RA_AREA_COUNTRY);
  g_autoptr (GArray) boxes = ra_inner_boxes (area->rings, area->runs, name.width / 2, name.height / 2, 0);
  RaSceneLayer *leaders = may_lead (self) ? (RaSceneLayer *)ra_scene_find_layer (build->scene, "site-leaders") : NULL;
  const RaPoint from = boxes->len > 0 ? g_array_index (boxes, RaInnerBox, 0).at : (RaPoint) { 0, 0 };
  for (guint i = 0; leaders != NULL && boxes->len > 0 && i < n_lengths * LEADER_WAYS; i++) {
    const double angle_rad = 2 * G_PI * (i % LEADER_WAYS) / LEADER_WAYS;
    const double length = (2 + i / LEADER_WAYS) * LEADER_STEP_PX * unit;
    const RaPoint foot = { from.x + length * cos (angle_rad), from.y + length * sin (angle_rad) };
    const RaPoint middle
        = { foot.x + cos (angle_rad) * (name.width / 2 + unit), foot.y + sin (angle_rad) * name.height };
    const RaBox box = ra_area_name_box (&name, middle);
    if (!keeps_off_others (self, area, &box) || !ra_name_room_is_off_lines (build, &box)
        || !ra_label_placer_try (build->placer, box))
      continue;
    add_led_name (self, leaders, &name, (const RaPoint[]) { from, foot }, middle);
    return TRUE;
  }
  return FALSE;
}

static RaSceneSpan
identify (const RaMapBuild *build, const RaCountry *country)
{
  const RaSceneIdentity identity = { .kind = RA_SUBJECT_COUNTRY, .id = country->code };
  return (RaSceneSpan) { ra_scene_identify (build->scene, &identity), 1 };
}

static gboolean
place_area (RaCountryNames *self, RaCountryArea *area, gboolean needed, RaCountryPlace where)
{
  const RaCountry *country = g_ptr_array_index (self->land.countries, area->feature);
  const char *name = name_of (self->build, country);
  const guint first_item = self->layer->items->len;
  const double least_side = needed ? RA_COUNTRY_LEAST_SIDE_PX : (self->page ? LARGE_SIDE_PX : SMALLEST_SIDE_PX);
  if (name[0] == '\0' || sqrt (area->area) < least_side * self->build->unit)
    return FALSE;
  if (area->held > 0)
    ra_label_placer_let_go (self->build->placer, area->held - 1);
  area->held = 0;
  const guint n_manners = where >= RA_COUNTRY_ANYWHERE ? G_N_ELEMENTS (manners) : (needed ? WITHIN_COUNTRY : 1);
  for (guint i = 0; i < n_manners && !area->named; i++)
    area->named = place_name_where_seen (self, area, name, &manners[i]);
  if (where == RA_COUNTRY_FAR && measure_width_m (self) >= WIDEST_WITH_FAR_M)
    where = RA_COUNTRY_ANYWHERE;
  for (RaCountryPlace away = RA_COUNTRY_ANYWHERE; away <= where && !area->named; away++)
    area->named = place_away (self, area, name, away);
  if (area->named)
    ra_scene_layer_set_span (self->layer, first_item, identify (self->build, country));
  return area->named;
}

RaCountryNames *
ra_country_names_new (const RaMapBuild *build, RaSceneLayer *layer, GError **error)
{
  g_autoptr (RaCountryNames) self = g_new0 (RaCountryNames, 1);
  self->build = build;
  self->page = ra_map_spec_is_beside (build->spec);
  self->layer = layer;
  if (!ra_map_get_land (build, &self->land, error))
    return NULL;
  self->areas = ra_country_areas_list (build, &self->land);
  self->smallest = ra_letters_px (build, RA_LETTERS_COUNTRY);
  return g_steal_pointer (&self);
}

void
ra_country_names_free (RaCountryNames *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->areas, g_array_unref);
  g_free (self);
}

gboolean
ra_country_names_place (RaCountryNames *self, const char *code, RaCountryPlace where)
{
  gboolean placed = FALSE;
  for (guint i = 0; i < self->areas->len && !placed; i++) {
    RaCountryArea *area = &g_array_index (self->areas, RaCountryArea, i);
    if (!area->named
        && g_str_equal (((RaCountry *)g_ptr_array_index (self->land.countries, area->feature))->code, code))
      placed = place_area (self, area, TRUE, where);
  }
  return placed;
}

gboolean
ra_country_names_tell (const RaCountryNames *self, const char *code)
{
  for (guint i = 0; i < self->areas->len; i++) {
    const RaCountryArea *area = &g_array_index (self->areas, RaCountryArea, i);
    const RaCountry *country = g_ptr_array_index (self->land.countries, area->feature);
    if (area->named && g_str_equal (country->code, code))
      return TRUE;
  }
  return FALSE;
}

/* It is placed, and taken back. */
static gboolean
hold_area (RaCountryNames *self, RaCountryArea *area)
{
  RaLabelPlacer *placer = self->build->placer;
  const char *name = name_of (self->build, g_ptr_array_index (self->land.countries, area->feature));
  const guint n_taken = ra_label_placer_get_n_taken (placer);
  const guint n_items = self->layer->items->len;
  if (area->held > 0)
    return TRUE;
  /* On a large page it comes to stand across a ring's line rather than nowhere. */
  const guint n_manners = ra_page_is_small (self->build) ? WITHIN_COUNTRY - 1 : WITHIN_COUNTRY;
  gboolean placed = FALSE;
  for (guint i = 0; name[0] != '\0' && i < n_manners && !placed; i++)
    placed = place_name_where_seen (self, area, name, &manners[i]);
  if (!placed)
    return FALSE;
  ra_label_placer_give_back (placer, n_taken);
  g_array_set_size (self->layer->items, n_items);
  area->held = 1 + ra_label_placer_hold (placer, self->found);
  return TRUE;
}

gboolean
ra_country_names_hold (RaCountryNames *self, const char *code)
{
  gboolean held = FALSE;
  for (guint i = 0; i < self->areas->len; i++) {
    RaCountryArea *area = &g_array_index (self->areas, RaCountryArea, i);
    if (g_str_equal (((RaCountry *)g_ptr_array_index (self->land.countries, area->feature))->code, code))
      held = hold_area (self, area) || held;
  }
  return held;
}

gboolean
ra_country_names_place_neighbour (RaCountryNames *self, const char *code)
{
  for (guint i = 0; i < self->areas->len; i++) {
    RaCountryArea *area = &g_array_index (self->areas, RaCountryArea, i);
    const RaCountry *country = g_ptr_array_index (self->land.countries, area->feature);
    if (!area->named && g_str_equal (country->code, code) && sqrt (area->area) >= LARGE_SIDE_PX * self->build->unit)
      return place_area (self, area, FALSE, RA_COUNTRY_WITHIN);
  }
  return FALSE;
}

void
ra_country_names_place_rest (RaCountryNames *self, guint most)
{
  guint n_placed = 0;
  for (guint i = 0; i < self->areas->len; i++)
    n_placed += g_array_index (self->areas, RaCountryArea, i).named ? 1 : 0;
  for (guint i = 0; i < self->areas->len && n_placed < MIN (most, MOST_NAMES); i++) {
    RaCountryArea *area = &g_array_index (self->areas, RaCountryArea, i);
    if (g_cancellable_is_cancelled (self->build->cancellable))
      return;
    n_placed += !area->named && place_area (self, area, FALSE, RA_COUNTRY_WITHIN) ? 1 : 0;
  }
}
