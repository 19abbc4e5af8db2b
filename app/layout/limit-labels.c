/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/limit-labels.h"

#include <math.h>

#include "app/layout/band-words.h"
#include "app/layout/letters.h"
#include "app/scene/text-block.h"
#include "geo/geodesic.h"

#define NUMBER_PX 12.5
#define HALO_PX   3.0
/* Directions that are tried, from below to the left and on, in turn. */
#define WAYS          24
#define FIRST_WAY_DEG 210.0
/* From a line to the words beside it, of their height; and within a circle, of its radius. */
#define BESIDE 0.9
#define WITHIN 0.55
/* Of the radius how wide words within a circle may be. */
#define CHORD 1.3
/* So many lines have numbers: of a hundred they would be all that one sees. */
#define MOST_LIMITS 8

/* A circle about a point, and what is written there. */
typedef struct {
  const RaMapBuild *build;
  RaSceneLayer *layer;
  const RaRingGroup *group;
  double km;
} Limit;

static gboolean
locate_on (const Limit *self, double azimuth_deg, double share, RaPoint *at)
{
  const RaScenarioRing *ring = &g_array_index (self->group->rings, RaScenarioRing, 0);
  double lat_deg, lon_deg;
  ra_geodesic_direct (ring->lat_deg, ring->lon_deg, azimuth_deg, self->km * 1000 * share, &lat_deg, &lon_deg);
  return ra_map_locate (self->build, lat_deg, lon_deg, at);
}

/* Reserves the box with some room about it. */
static gboolean
take (const Limit *self, RaPoint middle, double width, double height)
{
  const double room = 3 * self->build->unit;
  const RaBox box = { middle.x - width / 2 - room, middle.y - height / 2 - room, middle.x + width / 2 + room,
                      middle.y + height / 2 + room };
  return ra_map_is_on_earth (self->build, &box) && ra_label_placer_try (self->build->placer, box);
}

static RaSceneText
style_text (const Limit *self)
{
  return (RaSceneText) { .anchor = RA_ANCHOR_MIDDLE,
                         .colour = ra_style_label_colour (self->build->spec->theme, self->group->style.colour),
                         .halo = self->build->style->halo,
                         .halo_width = HALO_PX * self->build->unit,
                         .of = self->group->span };
}

static void
add_number (const Limit *self)
{
  const RaScenarioRing circle = { .max_km = self->km };
  g_autofree char *text = ra_translate_range (self->build->spec->translations, &circle);
  const double size = NUMBER_PX * self->build->unit;
  const double width = ra_text_measure (self->build->text, text, size, TRUE, FALSE).width;
  for (guint i = 0; i < WAYS; i++) {
    RaPoint at;
    if (!locate_on (self, FIRST_WAY_DEG + 360.0 * i / WAYS, 1, &at) || !take (self, at, width, size))
      continue;
    RaSceneText number = style_text (self);
    number.text = g_strdup (text);
    number.x = at.x;
    number.y = at.y + 0.36 * size;
    number.size = size;
    number.bold = RA_BOLD_FULL;
    ra_scene_layer_add_text (self->layer, number);
    return;
  }
}

static gboolean
is_told (GArray *told, const RaScenarioRing *ring, double km)
{
  for (guint i = 0; i < told->len; i++) {
    const RaScenarioRing *known = &g_array_index (told, RaScenarioRing, i);
    if (known->lat_deg == ring->lat_deg && known->lon_deg == ring->lon_deg && known->max_km == km)
      return TRUE;
  }
  RaScenarioRing circle = *ring;
  circle.max_km = km;
  g_array_append_val (told, circle);
  return FALSE;
}

/* Of a union of circles no point of one need be on its outline. */
void
ra_map_add_limits (const RaMapBuild *build, RaSceneLayer *layer)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  for (guint i = build->groups->len; i > 0 && told->len < MOST_LIMITS; i--) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i - 1);
    const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
    const double limits_km[] = { ring->min_km, ring->max_km };
    for (guint k = 0; group->rings->len == 1 && !group->flight && k < G_N_ELEMENTS (limits_km); k++)
      if (limits_km[k] > 0 && !is_told (told, ring, limits_km[k]))
        add_number (&(Limit) { build, layer, group, limits_km[k] });
  }
}

/* Beside the circle, away from its middle where @outside, in one line; within it in as many as the circle asks for. */
static gboolean
place_beside (const Limit *self, const char *text, double azimuth_deg, gboolean outside)
{
  const RaMapBuild *build = self->build;
  const double size = ra_letters_px (build, RA_LETTERS_CLAIMANT);
  RaPoint on, in;
  if (!locate_on (self, azimuth_deg, 1, &on) || !locate_on (self, azimuth_deg, WITHIN, &in))
    return FALSE;
  const double length = hypot (on.x - in.x, on.y - in.y);
  if (length <= 0)
    return FALSE;
  g_auto (RaTextBlock) block = { 0 };
  ra_text_block_init (&block, build->text, text, (RaTextStyle) { .size = size, .even = TRUE },
                      outside ? build->scene->width : CHORD * length / (1 - WITHIN));
  const RaPoint away = { (on.x - in.x) / length, (on.y - in.y) / length };
  const double way = BESIDE * size + block.width / 2 * fabs (away.x) + block.height / 2 * fabs (away.y);
  const RaPoint middle = outside ? (RaPoint) { on.x + way * away.x, on.y + way * away.y } : in;
  const RaBox box = { middle.x - block.width / 2, middle.y - block.height / 2, middle.x + block.width / 2,
                      middle.y + block.height / 2 };
  if (ra_map_count_crossings (build, &box, NULL) > 0 || !take (self, middle, block.width, block.height))
    return FALSE;
  ra_text_block_add (&block, build->text, self->layer, middle.x, box.y_min, style_text (self));
  return TRUE;
}

char *
ra_limit_tell_uncovered (const RaMapBuild *build, double km, gboolean beyond)
{
  const RaScenarioRing circle = { .max_km = km };
  g_autofree char *distance = ra_translate_range (build->spec->translations, &circle);
  return ra_translate_format (build->spec->translations,
                              beyond ? RA_TRANSLATABLE ("beyond {distance}: not covered")
                                     : RA_TRANSLATABLE ("under {distance}: not covered"),
                              "distance", distance, NULL);
}

static void
add_uncovered (const Limit *self, gboolean outside)
{
  g_autofree char *text = ra_limit_tell_uncovered (self->build, self->km, outside);
  for (guint i = 0; i < WAYS; i++) {
    /* 180, 195, 165, ... degrees: the nearer to below, the better. */
    const double azimuth_deg = 180 + (i % 2 == 0 ? -1.0 : 1.0) * ((i + 1) / 2) * 360.0 / WAYS;
    if (place_beside (self, text, azimuth_deg, outside))
      return;
  }
}

void
ra_map_add_uncovered (const RaMapBuild *build, RaSceneLayer *layer)
{
  const RaRingGroup *largest = NULL;
  const RaRingGroup *smallest = NULL;
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->role != RA_ROLE_LEAD || ra_band_tell_ban (build->spec, group->claim) == NULL)
      continue;
    largest = largest != NULL ? largest : group;
    smallest = group;
  }
  if (largest == NULL || !ra_map_spec_is_beside (build->spec))
    return;
  const RaScenarioRing *outer = &g_array_index (largest->rings, RaScenarioRing, 0);
  const RaScenarioRing *inner = &g_array_index (smallest->rings, RaScenarioRing, 0);
  if (build->outer != NULL)
    add_uncovered (&(Limit) { build, layer, smallest, inner->min_km }, FALSE);
  else
    add_uncovered (&(Limit) { build, layer, largest, outer->max_km }, TRUE);
}
