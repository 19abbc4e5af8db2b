/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-centres.h"

#include <math.h>
#include <string.h>

#include "app/layout/band-words.h"
#include "app/layout/furniture.h"
#include "app/layout/inner-box.h"
#include "app/layout/letters.h"
#include "app/layout/limit-labels.h"
#include "app/scene/text.h"
#include "geo/geodesic.h"

#define MARK_PX     6.5
#define NAME_PX     12.5
#define GAP_PX      3.0
#define ROW_GAP_PX  0.5 /* a name that touches the mark's box is not free */
#define DOT_CORNERS 24
/* Lines to names of examples: so many lengths and directions are tried. */
#define LED_STEP_PX 9.0
#define LED_LENGTHS 14
#define LED_WAYS    16
/* Marks of more rings than these would be a rash. */
#define MOST_MARKS 400
/* A place so near to a centre is the centre. */
#define SAME_PLACE_M 30e3

static gboolean
is_own (const RaRingGroup *group)
{
  return group->system == NULL && group->claim == NULL;
}

static gboolean
locate (const RaMapBuild *build, const RaScenarioRing *ring, RaPoint *at)
{
  return ra_map_locate (build, ring->lat_deg, ring->lon_deg, at) && at->x >= 0 && at->y >= 0
         && at->x <= build->spec->viewport.width_px && at->y <= build->spec->viewport.height_px;
}

/* The classes of a treaty are drawn about a place, as an example, where nothing of them stands: a page says which. */
static gboolean
is_example (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  return !group->deployed && ring->site != NULL && ra_map_spec_is_beside (build->spec)
         && ra_band_tell_ban (build->spec, group->claim) != NULL;
}

gboolean
ra_ring_centre_is_named (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  RaPoint at;
  return (build->spec->show & RA_SHOW_SITES) && is_own (group) && group->key == NULL && ring->label != NULL
         && locate (build, ring, &at);
}

gboolean
ra_ring_centres_tell (const RaMapBuild *build, const RaPlace *place)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
    if (ra_ring_centre_is_named (build, group) && strstr (ring->label, place->name) != NULL
        && ra_geodesic_distance_m (place->lat_deg, place->lon_deg, ring->lat_deg, ring->lon_deg) < SAME_PLACE_M)
      return TRUE;
  }
  return FALSE;
}

/* A dot that is drawn as a path: it stands for a point of a ring, which the ring's line tells of, and for no site. */
static void
add_mark (const RaMapBuild *build, RaSceneLayer *layer, const RaRingGroup *group, RaPoint at, double size)
{
  const double half = size / 2 * build->unit;
  RaPath *dot = ra_path_new ();
  for (guint i = 0; i < DOT_CORNERS; i++)
    ra_path_add (dot, at.x + half * cos (2 * G_PI * i / DOT_CORNERS), at.y + half * sin (2 * G_PI * i / DOT_CORNERS));
  ra_path_end_part (dot, 3);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = dot,
                                                  .closed = TRUE,
                                                  .fill = group->style.colour,
                                                  .stroke = build->style->halo,
                                                  .stroke_width = build->unit });
  ra_label_placer_reserve (build->placer, (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half });
}

/* From the mark of an example, about which rings are too small for its name, to beyond them. */
static void
add_line (const RaMapBuild *build, RaSceneLayer *layer, RaPoint at, RaPoint foot)
{
  const RaPoint ends[] = { at, foot };
  for (guint i = 0; i < 2; i++) {
    RaPath *path = ra_path_new ();
    ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
    ra_scene_layer_add_path (layer, (RaScenePath) { .path = path,
                                                    .stroke = i == 0 ? build->style->halo : build->style->text,
                                                    .stroke_width = (i == 0 ? 2.8 : 1) * build->unit });
  }
  ra_label_placer_reserve_way (build->placer, at, foot);
}

static RaBox
box_about (RaPoint middle, double width, double height)
{
  return (RaBox) { middle.x - width / 2, middle.y - height / 2, middle.x + width / 2, middle.y + height / 2 };
}

/* Off rings' lines, and at first off coasts. */
static gboolean
may_stand (const RaMapBuild *build, const RaBox *box, gboolean calm)
{
  const RaSceneLayer *coasts = calm ? ra_scene_find_layer (build->scene, "coast") : NULL;
  for (guint i = 0; coasts != NULL && i < coasts->items->len; i++)
    if (!ra_box_avoids_lines (g_array_index (coasts->items, RaSceneItem, i).path.path, box))
      return FALSE;
  return ra_map_count_crossings (build, box, NULL) == 0 && ra_map_is_on_earth (build, box);
}

/* The nearest free place at the end of a line, level with the mark if there is one. */
static gboolean
find_led (const RaMapBuild *build, RaPoint at, double width, double height, RaPoint *foot, RaBox *box)
{
  const double gap = GAP_PX * build->unit;
  const guint n = LED_LENGTHS * LED_WAYS;
  for (guint i = 0; i < 2 * n; i++) {
    /* West, east, and on from these in turn. */
    const guint way = i % LED_WAYS;
    const double turn_rad = (way / 2 + 1) / 2 * (way / 2 % 2 == 0 ? 1.0 : -1.0) * 2 * G_PI / LED_WAYS;
    const double angle_rad = (way % 2 == 0 ? G_PI : 0) + turn_rad;
    const double length = LED_STEP_PX * (2 + i % n / LED_WAYS) * build->unit;
    *foot = (RaPoint) { at.x + length * cos (angle_rad), at.y + length * sin (angle_rad) };
    const double aside = cos (angle_rad) < 0 ? -1 : 1;
    *box = box_about ((RaPoint) { foot->x + aside * (gap + width / 2), foot->y }, width, height);
    if (may_stand (build, box, i < n) && ra_label_placer_try (build->placer, *box))
      return TRUE;
  }
  return FALSE;
}

static void
draw_name (RaSceneLayer *layer, const char *text, const RaBox *box, const RaTextExtents *extents, RaSceneText like)
{
  like.text = g_strdup (text);
  like.x = (box->x_min + box->x_max) / 2;
  like.y = box->y_min + extents->ascent;
  ra_scene_layer_add_text (layer, like);
}

/* The least of the classes that are drawn about the same place. */
static double
find_least_km (const RaMapBuild *build, const RaScenarioRing *ring)
{
  double least_km = ring->min_km;
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    const RaScenarioRing *other = &g_array_index (group->rings, RaScenarioRing, 0);
    if (is_example (build, group) && other->site == ring->site)
      least_km = MIN (least_km, other->min_km);
  }
  return least_km;
}

/* The name of an example at the end of a line, and below it what the rings leave free about it. */
static void
add_led_name (const RaMapBuild *build, RaSceneLayer *layer, const RaScenarioRing *ring, RaPoint at, RaSceneText like)
{
  const char *name = ra_translate_name (build->spec->translations, RA_NAME_SITE, ring->site->name);
  const double least_km = find_least_km (build, ring);
  g_autofree char *below = least_km > 0 ? ra_limit_tell_uncovered (build, least_km, FALSE) : g_strdup ("");
  const double note_px = ra_letters_px (build, RA_LETTERS_NOTE);
  const RaTextExtents extents = ra_text_measure (build->text, name, like.size, TRUE, FALSE);
  const RaTextExtents note = ra_text_measure (build->text, below, note_px, FALSE, FALSE);
  const double row = extents.ascent + extents.descent;
  RaPoint foot;
  RaBox box;
  if (!find_led (build, at, MAX (extents.width, note.width), row + note.ascent + note.descent, &foot, &box))
    return;
  add_line (build, layer, at, foot);
  draw_name (layer, name, &box, &extents, like);
  box.y_min += row;
  like.bold = RA_BOLD_NOT;
  like.size = note_px;
  if (below[0] != '\0')
    draw_name (layer, below, &box, &note, like);
}

/* Beside the mark, off rings' lines where that is possible; that of an example else at the end of a line. */
static void
add_name (const RaMapBuild *build, RaSceneLayer *layer, const RaRingGroup *group, RaPoint at)
{
  static const RaPoint sides[] = { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 } };
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  const gboolean own = is_own (group);
  const char *text = own ? ra_translate_name (build->spec->translations, RA_NAME_SCENARIO, ring->label)
                         : ra_translate_name (build->spec->translations, RA_NAME_SITE, ring->site->name);
  const double size = own ? NAME_PX * build->unit : ra_letters_px (build, RA_LETTERS_SITE);
  const RaTextExtents extents = ra_text_measure (build->text, text, size, TRUE, FALSE);
  const double height = extents.ascent + extents.descent;
  const double gap = (MARK_PX / 2 + GAP_PX) * build->unit;
  const double apart = (MARK_PX / 2 + ROW_GAP_PX) * build->unit;
  const RaSceneText like = { .size = size,
                             .bold = TRUE,
                             .anchor = RA_ANCHOR_MIDDLE,
                             .colour = build->style->text,
                             .halo = build->style->halo,
                             .halo_width = 3 * build->unit };
  for (guint i = 0; i < (own ? 2 : 1) * G_N_ELEMENTS (sides); i++) {
    const RaPoint side = sides[i % G_N_ELEMENTS (sides)];
    const RaPoint middle = { at.x + side.x * (gap + extents.width / 2), at.y + side.y * (apart + height / 2) };
    const RaBox box = box_about (middle, extents.width, height);
    if ((i < G_N_ELEMENTS (sides) && ra_map_count_crossings (build, &box, NULL) > 0)
        || !ra_label_placer_try (build->placer, box))
      continue;
    draw_name (layer, text, &box, &extents, like);
    return;
  }
  if (!own)
    add_led_name (build, layer, ring, at, like);
}

/* A site that the scenario brings has a mark and a name anyway; the ring about it need not say that name again. */
static gboolean
is_named_by_site (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  return ring->site != NULL && g_strcmp0 (ring->label, ring->site->name) == 0
         && g_ptr_array_find ((GPtrArray *)ra_scenario_get_own_sites (build->spec->scenario), ring->site, NULL);
}

/* Whether a group before it is about the same example. */
static gboolean
is_repeated (const RaMapBuild *build, guint i)
{
  const RaRingGroup *group = g_ptr_array_index (build->groups, i);
  for (guint k = 0; k < i; k++) {
    const RaRingGroup *before = g_ptr_array_index (build->groups, k);
    if (is_example (build, before)
        && g_array_index (before->rings, RaScenarioRing, 0).site
               == g_array_index (group->rings, RaScenarioRing, 0).site)
      return TRUE;
  }
  return FALSE;
}

void
ra_map_add_ring_centres (const RaMapBuild *build)
{
  RaSceneLayer *layer = NULL;
  guint n = 0;
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    const gboolean example = is_example (build, group) && !is_repeated (build, i);
    for (guint k = 0; (is_own (group) || example) && k < group->rings->len && n < MOST_MARKS; k++, n++) {
      RaPoint at;
      if (!locate (build, &g_array_index (group->rings, RaScenarioRing, k), &at))
        continue;
      if (layer == NULL)
        layer = ra_scene_add_layer (build->scene, "ring-centres", "Centres of rings");
      add_mark (build, layer, group, at, group->key != NULL ? MARK_PX / 2 : MARK_PX);
      if (example || (ra_ring_centre_is_named (build, group) && !is_named_by_site (build, group)))
        add_name (build, layer, group, at);
    }
  }
}
