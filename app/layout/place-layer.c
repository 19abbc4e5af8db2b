/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/layout/furniture.h"
#include "app/layout/inner-box.h"
#include "app/layout/name-room.h"
#include "app/layout/place-name.h"

/* Lines to names of capitals that the map needs: so many lengths are tried. */
#define LEADER_STEP_PX 9.0
#define LEADER_LENGTHS 6
/* On a page the name is at most 14 pixels from its mark, on a small one a little more where all is taken. */
#define PAGE_LENGTHS       1
#define SMALL_PAGE_LENGTHS 1
/* No mark is wider. */
#define WIDEST_MARK_PX 12.0
/* From its mark, on the screen of a window. */
#define FARTHEST_SEEN_PX 60.0
/* Marks of capitals that are counted must be told apart. */
#define COUNTED_GROWTH_PX 3.6
#define WIDEST_COUNTED_PX 8.0
#define BEYOND_GROWTH_PX  2.5
#define NEVER_GROWTH_PX   1.0
/* Others on a large page, which is looked at from farther off. */
#define PAGE_GROWTH_PX 1.2
/* Where more of them stand together. */
#define SMALL_PAGE_GROWTH 0.75
/* So much nearer to its own mark than to others a name stands where there is room, in its size. */
#define CLEARLY 0.45
/* From other marks to a name that nobody can take for theirs; to names above it and below. */
#define ALONE       1.3
#define ALONE_ABOVE 0.2
/* From a name to what stands in its row. */
#define ROW_GAP 0.35
/* The one that the headline is about. */
#define TOLD_MARK_PX 8.5

static const RaPlaceStyle capital_styles[] = {
  [RA_PLACE_PARTY] = { 5.2, RA_LETTERS_PARTY, 0, RA_SYMBOL_DOT, FALSE, { 0 } },
  [RA_PLACE_NEEDED] = { 4.4, RA_LETTERS_CAPITAL, 0, RA_SYMBOL_DOT, FALSE, { 0 } },
  [RA_PLACE_LED] = { 4.4, RA_LETTERS_CAPITAL, 0, RA_SYMBOL_DOT, FALSE, { 0 } },
  [RA_PLACE_OTHER] = { 4.4, RA_LETTERS_CAPITAL, 0, RA_SYMBOL_DOT, FALSE, { 0 } },
  [RA_PLACE_PINNED] = { 5.6, RA_LETTERS_PARTY, 0, RA_SYMBOL_DOT, TRUE, { 0 } },
};
static const RaPlaceStyle small_page_style = { 4.4, RA_LETTERS_CAPITAL, 0, RA_SYMBOL_DOT, FALSE, { 0 } };

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

/* See RaReachMark. */
static RaPlaceStyle
style_counted (const RaMapBuild *build, RaPlaceStyle place_style, RaCapitalLook look)
{
  place_style.look = look;
  if (look.told) {
    place_style.mark_px = TOLD_MARK_PX;
    place_style.letters = RA_LETTERS_TOLD;
  } else if (look.below != NULL) {
    place_style.letters = RA_LETTERS_DISTANT;
  }
  if (look.reach == RA_REACH_UNCOUNTED) {
    const gboolean large = ra_map_spec_is_beside (build->spec) && !ra_page_is_small (build);
    place_style.mark_px += large && !look.told ? PAGE_GROWTH_PX : 0;
    return place_style;
  }
  static const double growth_px[RA_N_REACHES] = { [RA_REACH_WITHIN] = COUNTED_GROWTH_PX,
                                                  [RA_REACH_FREED] = COUNTED_GROWTH_PX,
                                                  [RA_REACH_BEYOND] = BEYOND_GROWTH_PX,
                                                  [RA_REACH_NEVER] = NEVER_GROWTH_PX };
  place_style.mark_px += growth_px[look.reach] * (ra_page_is_small (build) ? SMALL_PAGE_GROWTH : 1);
  if (ra_place_style_is_told (&place_style))
    place_style.letters = look.told ? RA_LETTERS_TOLD : RA_LETTERS_COUNTED;
  place_style.symbol = look.reach == RA_REACH_FREED || look.reach == RA_REACH_BEYOND ? RA_SYMBOL_RING : RA_SYMBOL_DOT;
  return place_style;
}

static void
add_mark (const RaMapBuild *build, RaSceneLayer *layer, const RaPlaceStyle *place_style, RaPoint at)
{
  const gboolean open = place_style->symbol == RA_SYMBOL_RING;
  const RaColour colour = ra_place_style_ink (build, place_style);
  ra_scene_layer_add_mark (layer, (RaSceneMark) { .symbol = place_style->symbol,
                                                  .x = at.x,
                                                  .y = at.y,
                                                  .size = place_style->mark_px * build->unit,
                                                  .fill = open ? build->style->halo : colour,
                                                  .stroke = open ? colour : build->style->halo,
                                                  .stroke_width = (open ? 1.1 : 0.6) * build->unit });
}

/* A small page has no room beside the line of what would be gone. */
static gboolean
is_off_lines (const RaMapBuild *build, const RaBox *box)
{
  return ra_page_is_small (build) ? ra_name_room_is_off_standing_lines (build, box)
                                  : ra_name_room_is_off_lines (build, box);
}

/* On a page no name hides the lines that it is read by but that of the place that its headline is about, and in a small
 * disc stands none but what it is about. */
static gboolean
may_stand (const RaMapBuild *build, const RaPlaceStyle *place_style, const RaPlace *place, const RaBox *box)
{
  return !ra_map_spec_is_beside (build->spec) || place_style->look.told
         || (is_off_lines (build, box)
             && (ra_place_style_is_told (place_style) || ra_name_room_is_off_discs (build, box, place->country_a3)));
}

/* Whether no other mark is nearer to the name than its own, by @more: of two dots it would be taken for that one's. On
 * a small page such a name is better than none at last. */
static gboolean
is_nearest (const RaMapBuild *build, const RaSceneLayer *layer, const RaBox *box, RaPoint at, double more)
{
  const double own = ra_box_measure_point (box, at) + more;
  if (!ra_map_spec_is_beside (build->spec))
    return TRUE;
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_MARK && ra_box_measure_point (box, (RaPoint) { item->mark.x, item->mark.y }) <= own)
      return FALSE;
  }
  return ra_label_placer_measure_held (build->placer, box, WIDEST_MARK_PX * build->unit) > own;
}

/* Whether no line that the page is read by runs between the mark and its name: what is reached is not what is not. */
static gboolean
is_on_own_side (const RaMapBuild *build, RaPoint at, const RaBox *box)
{
  const RaBox whole
      = { MIN (box->x_min, at.x), MIN (box->y_min, at.y), MAX (box->x_max, at.x), MAX (box->y_max, at.y) };
  return !ra_map_spec_is_beside (build->spec) || ra_name_room_is_off_lines (build, &whole);
}

/* Above and below its mark the name is so much wider that the corners between them are free for others. */
static gboolean
try_with_mark (const RaMapBuild *build, const RaPlaceName *name, RaPoint at, RaBox box, double space)
{
  const RaBox dot = { at.x - name->dot, at.y - name->dot, at.x + name->dot, at.y + name->dot };
  const RaBox whole = ra_place_name_whole (name, at, box);
  const RaBox room = grown (dot, space);
  const RaBox ink = ra_place_name_ink (build, name, box);
  /* Two names in one row are not to be read as one. */
  const double gap = ra_map_spec_is_beside (build->spec) ? ROW_GAP * name->size : 0;
  const RaBox row = { ink.x_min - gap, ink.y_min, ink.x_max + gap, ink.y_max };
  if (!ra_label_placer_allows (build->placer, &whole) || ra_label_placer_count (build->placer, &row) > 0
      || ra_label_placer_count (build->placer, &room) > 0 || !ra_label_placer_try (build->placer, grown (ink, space)))
    return FALSE;
  ra_label_placer_reserve (build->placer, room);
  return TRUE;
}

/* How much a name beside its mark may be mistaken, and hide, so that it stands at all. */
typedef enum { BESIDE_ALONE, BESIDE_CLEAR, BESIDE_OWN_SIDE, BESIDE_ANYWHERE, N_BESIDE } BesideManner;

/* Whether nobody can take the name for another mark's: between two dots a name is of neither. */
static gboolean
is_alone (const RaMapBuild *build, const RaPlaceName *name, const RaBox *box, guint side)
{
  const RaBox ink = ra_place_name_ink (build, name, *box);
  const RaBox room
      = { ink.x_min, ink.y_min - ALONE_ABOVE * name->size, ink.x_max, ink.y_max + ALONE_ABOVE * name->size };
  return ra_map_spec_is_beside (build->spec) && ra_place_sides[side].y == 0
         && ra_label_placer_measure_held (build->placer, &ink, WIDEST_MARK_PX * build->unit) > ALONE * name->size
         && ra_label_placer_count (build->placer, &room) == 0;
}

static gboolean
may_stand_so (const RaMapBuild *build, const RaPlaceName *name, RaPoint at, const RaBox *box, guint side,
              BesideManner manner)
{
  if (manner == BESIDE_ALONE && !is_alone (build, name, box, side))
    return FALSE;
  if (manner <= BESIDE_CLEAR && ra_map_count_crossings (build, box, NULL) > 0)
    return FALSE;
  return manner > BESIDE_OWN_SIDE || is_on_own_side (build, at, box);
}

gboolean
ra_place_add (const RaMapBuild *build, RaSceneLayer *layer, const RaPlaceStyle *place_style, const RaPlace *place,
              RaPoint at, gboolean needed)
{
  g_auto (RaPlaceName) name = ra_place_name_measure (build, place_style, place);
  const guint n_sides = needed ? RA_N_PLACE_SIDES : 2;
  /* From edge to edge: a larger mark is nearer than a small one as far away. */
  const double larger = MAX (0, WIDEST_COUNTED_PX / 2 * build->unit - name.dot);
  for (guint i = needed ? 0 : n_sides; i < (needed ? N_BESIDE : BESIDE_OWN_SIDE) * n_sides; i++) {
    const guint side = i % n_sides;
    const BesideManner manner = i / n_sides;
    const RaBox box = ra_place_name_box (&name, at, side);
    const double clearly = manner < BESIDE_ANYWHERE ? CLEARLY * name.size : 0;
    if (!may_stand_so (build, &name, at, &box, side, manner)
        || (needed && manner <= BESIDE_CLEAR && ra_label_placer_count_shut_in (build->placer, &box) > 0)
        || !ra_map_is_on_earth (build, &box) || !may_stand (build, place_style, place, &box)
        || !(is_nearest (build, layer, &box, at, clearly + larger)
             || (manner == BESIDE_ANYWHERE && ra_page_is_small (build) && place_style->look.below == NULL))
        || !try_with_mark (build, &name, at, box, place_style->space_px * build->unit))
      continue;
    const guint first_item = layer->items->len;
    add_mark (build, layer, place_style, at);
    ra_place_name_draw (build, layer, &name, at, side);
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

gboolean
ra_place_is_to_name (const RaMapBuild *build, const RaPlace *place, RaPoint *at)
{
  return is_in_frame (build, place, at)
         && !ra_pins_have (build->spec->pins, place->name, place->lat_deg, place->lon_deg);
}

/* In a window, where a name that is dropped can be had by pointing, it stands no farther off than those of sites. */
static guint
count_seen_lengths (const RaMapBuild *build, const RaPlaceName *name, RaPlaceRank rank)
{
  if (!ra_label_placer_has_margin (build->placer))
    return !ra_map_spec_is_beside (build->spec) || rank == RA_PLACE_LED
               ? LEADER_LENGTHS
               : (ra_page_is_small (build) ? SMALL_PAGE_LENGTHS : PAGE_LENGTHS);
  return (guint)((FARTHEST_SEEN_PX * MIN (1, build->unit) - name->gap) / (LEADER_STEP_PX * build->unit));
}

/* A name at the end of a line. */
typedef struct {
  RaPoint foot; /* of the line */
  guint side;
  RaBox box;
} AwayName;

static AwayName
name_away (const RaMapBuild *build, const RaPlaceName *name, RaPoint at, guint i)
{
  const guint side = i % RA_N_PLACE_SIDES;
  const double length = (1 + i / RA_N_PLACE_SIDES) * LEADER_STEP_PX * build->unit;
  const double slant = ra_place_sides[side].x != 0 && ra_place_sides[side].y != 0 ? 0.7 : 1;
  const RaPoint foot
      = { at.x + length * slant * (ra_place_sides[side].x > 0 ? 1 : (ra_place_sides[side].x < 0 ? -1 : 0)),
          at.y + length * slant * (ra_place_sides[side].y > 0 ? 1 : (ra_place_sides[side].y < 0 ? -1 : 0)) };
  return (AwayName) { foot, side, ra_place_name_box (name, foot, side) };
}

/* How far a name at the end of a line may be mistaken so that it stands at all. */
typedef enum { AWAY_CLEAR, AWAY_NEAR_OTHERS, AWAY_ACROSS_LINES } AwayManner;

/* A line leads from what is seen to what is seen. */
static gboolean
may_lead_to (const RaMapBuild *build, const RaSceneLayer *layer, const RaPlaceStyle *place_style, const RaPlace *place,
             RaPoint at, const AwayName *away, AwayManner manner)
{
  return (manner >= AWAY_ACROSS_LINES
          || (may_stand (build, place_style, place, &away->box)
              && (ra_place_style_is_told (place_style) || is_on_own_side (build, at, &away->box))))
         && (manner >= AWAY_NEAR_OTHERS || is_nearest (build, layer, &away->box, at, 0))
         && ra_label_placer_is_way_free (build->placer, at, away->foot) && ra_map_is_on_earth (build, &away->box);
}

static void
draw_away (const RaMapBuild *build, RaSceneLayer *layer, RaSceneLayer *leaders, const RaPlaceName *name, RaPoint at,
           const AwayName *away)
{
  RaPath *leader = ra_path_new ();
  const RaPoint ends[] = { at, away->foot };
  ra_path_add_part (leader, ends, G_N_ELEMENTS (ends));
  ra_scene_layer_add_path (
      leaders, (RaScenePath) { .path = leader, .stroke = build->style->muted, .stroke_width = 0.7 * build->unit });
  ra_place_name_draw (build, layer, name, away->foot, away->side);
  ra_label_placer_reserve_way (build->placer, at, away->foot);
}

/* Where nothing beside the mark is free: at the end of a short line. */
static gboolean
add_place_away (const RaMapBuild *build, RaSceneLayer *layer, const RaPlaceStyle *place_style, const RaPlace *place,
                RaPoint at, RaPlaceRank rank)
{
  RaSceneLayer *leaders = (RaSceneLayer *)ra_scene_find_layer (build->scene, "site-leaders");
  g_auto (RaPlaceName) name = ra_place_name_measure (build, place_style, place);
  const RaBox dot = { at.x - name.dot, at.y - name.dot, at.x + name.dot, at.y + name.dot };
  const guint n_ways = count_seen_lengths (build, &name, rank) * RA_N_PLACE_SIDES;
  const guint n_manners = rank == RA_PLACE_LED ? AWAY_ACROSS_LINES + 1 : 1;
  if (ra_label_placer_count (build->placer, &dot) > 0)
    return FALSE;
  for (guint i = 0; leaders != NULL && i < n_manners * n_ways; i++) {
    const AwayName away = name_away (build, &name, at, i % n_ways);
    const RaBox whole = ra_place_name_whole (&name, at, away.box);
    if (!may_lead_to (build, layer, place_style, place, at, &away, i / n_ways)
        || !ra_label_placer_allows (build->placer, &whole)
        || !ra_label_placer_try (build->placer, ra_place_name_ink (build, &name, away.box)))
      continue;
    const guint first_item = layer->items->len;
    add_mark (build, layer, place_style, at);
    draw_away (build, layer, leaders, &name, at, &away);
    ra_label_placer_reserve (build->placer, dot);
    ra_scene_layer_set_span (layer, first_item, identify (build, place));
    return TRUE;
  }
  return FALSE;
}

/* How it is drawn of that rank. */
static RaPlaceStyle
style_of_capital (const RaMapBuild *build, RaPlaceRank rank, RaCapitalLook look)
{
  const gboolean telephone = rank != RA_PLACE_PINNED && ra_page_is_small (build)
                             && (rank == RA_PLACE_PARTY || ra_map_spec_is_beside (build->spec));
  return style_counted (build, telephone ? small_page_style : capital_styles[rank], look);
}

guint
ra_map_want_capital (const RaMapBuild *build, const RaPlace *place, RaPlaceRank rank, RaCapitalLook look)
{
  const RaPlaceStyle place_style = style_of_capital (build, rank, look);
  g_auto (RaPlaceName) name = ra_place_name_measure (build, &place_style, place);
  RaBox choices[RA_N_PLACE_SIDES];
  guint n = 0;
  RaPoint at = { 0 };
  for (guint i = 0; ra_place_is_to_name (build, place, &at) && i < RA_N_PLACE_SIDES; i++) {
    const RaBox box = ra_place_name_box (&name, at, i);
    if (ra_map_is_on_earth (build, &box) && ra_map_count_crossings (build, &box, NULL) == 0
        && is_on_own_side (build, at, &box) && may_stand (build, &place_style, place, &box)
        && ra_label_placer_measure_held (build->placer, &box, WIDEST_MARK_PX * build->unit)
               >= ra_box_measure_point (&box, at))
      choices[n++] = ra_place_name_ink (build, &name, box);
  }
  const RaBox mark = { at.x - name.dot, at.y - name.dot, at.x + name.dot, at.y + name.dot };
  return ra_label_placer_want (build->placer, mark, choices, n);
}

gboolean
ra_map_add_capital (const RaMapBuild *build, RaSceneLayer *layer, const RaPlace *place, RaPlaceRank rank,
                    RaCapitalLook look)
{
  const RaPlaceStyle place_style = style_of_capital (build, rank, look);
  const gboolean needed = rank != RA_PLACE_OTHER;
  RaPoint at;
  return (rank == RA_PLACE_PINNED ? is_in_frame (build, place, &at) : ra_place_is_to_name (build, place, &at))
         && (ra_place_add (build, layer, &place_style, place, at, needed)
             || (needed && add_place_away (build, layer, &place_style, place, at, rank)));
}

void
ra_map_mark_capital (const RaMapBuild *build, RaSceneLayer *layer, const RaPlace *place, RaCapitalLook look)
{
  const RaPlaceStyle place_style = style_counted (build, capital_styles[RA_PLACE_OTHER], look);
  const double half = place_style.mark_px / 2 * build->unit;
  RaPoint at;
  if (!ra_place_is_to_name (build, place, &at))
    return;
  const RaBox dot = { at.x - half, at.y - half, at.x + half, at.y + half };
  if (!ra_place_style_is_told (&place_style) && ra_label_placer_count (build->placer, &dot) > 0)
    return;
  ra_label_placer_reserve (build->placer, dot);
  const guint first_item = layer->items->len;
  add_mark (build, layer, &place_style, at);
  ra_scene_layer_set_span (layer, first_item, identify (build, place));
}
