/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/side-label.h"

#include <math.h>

#include "app/layout/baseline.h"
#include "app/scene/text.h"

/* Places along the line that a label tries, on either side. */
#define TRIES 96
/* From the line to the letters, of the figure's size. */
#define GAP 0.3
/* What costs as much as a line that leans by a radian from upright: a place at the lower edge of the map. */
#define COST_LOW 0.5
/* And a place outside, for the figure of a band; a line shows into it from there. */
#define COST_OUTSIDE 0.6
#define LEADER_PX    16.0
/* Lines that are less steep have letters along them. */
#define LEAST_LEAN_RAD 0.7
#define LEADING        1.25
#define HALO_PX        2.6

typedef struct {
  const RaMapBuild *build;
  const RaCurvedLabel *label;
  RaTextExtents extents[RA_LABEL_RUNS];
  double width;
  double height;
} Block;

static double
row_height (const Block *self, guint i)
{
  return self->extents[i].width <= 0 ? 0 : (i == 0 ? 1.05 : LEADING) * self->label->runs[i].size;
}

static void
measure (Block *self)
{
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    const RaLabelRun *run = &self->label->runs[i];
    if (!ra_label_run_is_given (run))
      continue;
    self->extents[i] = ra_text_measure (self->build->text, run->text, run->size, run->bold, FALSE);
    self->width = MAX (self->width, self->extents[i].width);
    self->height += row_height (self, i);
  }
}

/* A place beside the line: its box, and which side of the box is the line's. */
typedef struct {
  RaBox box;
  gboolean left; /* of the line */
  gboolean outside;
  RaPoint at; /* on the line */
} Place;

static Place
place_at (const Block *self, RaPoint at, gboolean left)
{
  const double gap = GAP * self->label->runs[0].size;
  const double x = left ? at.x - gap - self->width : at.x + gap;
  return (Place) { { x, at.y - self->height / 2, x + self->width, at.y + self->height / 2 }, left, FALSE, at };
}

static gboolean
is_free (const Block *self, const RaBox *box)
{
  const RaTurnedBox turned = { (box->x_min + box->x_max) / 2, (box->y_min + box->y_max) / 2, box->x_max - box->x_min,
                               box->y_max - box->y_min, 0 };
  return ra_label_placer_is_free (self->build->placer, &turned)
         && (!ra_label_placer_has_margin (self->build->placer) || ra_label_placer_allows (self->build->placer, box))
         && ra_map_is_on_earth (self->build, box) && ra_map_count_crossings (self->build, box, NULL) == 0;
}

static gboolean
find_best (const Block *self, const RaBaseline *baseline, Place *best)
{
  const double length = ra_baseline_get_length (baseline);
  double least = G_MAXDOUBLE;
  for (guint i = 0; i < TRIES; i++) {
    const double middle = length * (i + 0.5) / TRIES;
    const RaBaselineSpan span = { middle, middle - 1, middle + 1 };
    g_autoptr (RaPath) about = ra_baseline_cut (baseline, &span, 1, 0);
    if (about == NULL)
      continue;
    guint n;
    const RaPoint *points = ra_path_part (about, 0, &n);
    const double lean = atan2 (fabs (points[n - 1].y - points[0].y), fabs (points[n - 1].x - points[0].x));
    const double cost = G_PI / 2 - lean + COST_LOW * points[0].y / self->build->scene->height;
    for (guint side = 0; side < 2 && lean >= LEAST_LEAN_RAD && cost < least; side++) {
      Place place = place_at (self, points[n / 2], side == 0);
      /* A circle runs clockwise, its inside on the right. */
      place.outside = (points[n - 1].y > points[0].y) != place.left;
      const double whole = cost + (self->label->in_band && place.outside ? COST_OUTSIDE : 0);
      if (whole >= least || !is_free (self, &place.box))
        continue;
      least = whole;
      *best = place;
    }
  }
  return least < G_MAXDOUBLE;
}

static void
add_leader (const Block *self, RaSceneLayer *layer, const Place *place)
{
  const double way = (place->left ? 1 : -1) * LEADER_PX * self->build->unit;
  const RaPoint from = { place->left ? place->box.x_max + 2 : place->box.x_min - 2, place->at.y };
  const RaPoint ends[] = { from, { place->at.x + way, place->at.y } };
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = path, .stroke = self->label->colour, .stroke_width = 1.1 * self->build->unit });
}

gboolean
ra_side_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const RaCurvedLabel *label)
{
  Block self = { .build = build, .label = label };
  g_autoptr (RaBaseline) baseline = ra_baseline_new (line);
  Place place = { 0 };
  measure (&self);
  if (self.width <= 0 || !find_best (&self, baseline, &place))
    return FALSE;
  if (label->in_band && place.outside)
    add_leader (&self, layer, &place);
  double y = place.box.y_min;
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    const RaLabelRun *run = &label->runs[i];
    y += row_height (&self, i);
    if (self.extents[i].width <= 0)
      continue;
    ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (run->text),
                                                    .x = place.left ? place.box.x_max : place.box.x_min,
                                                    .y = y - 0.2 * run->size,
                                                    .size = run->size,
                                                    .bold = run->bold,
                                                    .anchor = place.left ? RA_ANCHOR_END : RA_ANCHOR_START,
                                                    .colour = label->colour,
                                                    .halo = build->style->halo,
                                                    .halo_width = HALO_PX * build->unit });
  }
  ra_label_placer_reserve (build->placer, place.box);
  return TRUE;
}
