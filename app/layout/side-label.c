/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/side-label.h"

#include <math.h>

#include "app/layout/baseline.h"
#include "app/scene/text.h"

/* Places along the line that a label tries, on either side. */
#define TRIES 96
/* From the line to the letters, of the figure's size; and of one with a leader. */
#define GAP     0.32
#define OFF_GAP 1.2
/* A short line is slanted more often than not, and a label with rows is wide: what is left between them is enough. */
#define OPEN_GAP 0.14
/* And of that one to the next label above and below. */
#define OFF_APART 1.8
/* What is measured against a whole turn from level or upright: a corner towards the line, a place at the lower edge of
 * the map, one above or below a line, one within a circle that is hardly wider than the label. */
#define COST_CORNER 1.0
#define COST_LOW    0.5
#define COST_OVER   0.15
#define COST_BELOW  0.1
#define COST_INSIDE 0.6
/* And a place outside, for the figure of a band; a line shows into it from there. And one on the side that the label
 * would rather not have. */
#define COST_OUTSIDE    0.6
#define COST_OTHER_SIDE 0.4
#define LEADER_PX       16.0
/* What it is about lies the whole width of the map away. */
#define COST_FAR 2.0
/* The length of a line that is narrow, of the label's width. */
#define NARROW 12.0
/* From a leader to the letters, of the figure's size. */
#define LEADER_GAP 0.15
/* The dot that it ends in, a line of no length with round ends. */
#define FOOT_PX        6.0
#define FOOT_LENGTH_PX 0.01
/* Letters stand at the line's end of their rows where they are this far beside it. */
#define ASIDE   0.4
#define LEADING 1.25
/* A line is level where the way off it is this near to upright. */
#define LEVEL   0.3
#define HALO_PX 3.4
/* Round the letters: accents and tails reach beyond their rows. */
#define ROOM_PX 3.0

typedef struct {
  const RaMapBuild *build;
  const RaPath *line;
  const RaCurvedLabel *label;
  RaTextExtents extents[RA_LABEL_RUNS];
  double width;
  double height;
  RaBeside beside;
  gboolean narrow; /* the line bounds little more than the label */
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

/* A place beside the line. */
typedef struct {
  RaBox box;
  RaPoint at;   /* on the line */
  RaPoint away; /* from there to the box, of length 1 */
  double slide; /* of half its width, to the right: -1 or 1 with an end above or below the line */
  gboolean outside;
} Place;

static double
gap_of (const Block *self)
{
  const double next = self->label->open ? OPEN_GAP : GAP;
  return (self->beside == RA_BESIDE_OFF ? OFF_GAP : next) * self->label->runs[0].size;
}

/* The box touches a straight line through @at, whatever its slope. */
static Place
place_at (const Block *self, RaPoint at, RaPoint away, double slide)
{
  const double half_width = self->width / 2;
  const double half_height = self->height / 2;
  const double gap = gap_of (self);
  const double way = gap + half_width * fabs (away.x) + half_height * fabs (away.y);
  const RaPoint middle = { at.x + way * away.x + slide * half_width, at.y + way * away.y };
  return (Place) { { middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height },
                   at,
                   away,
                   slide,
                   FALSE };
}

static gboolean
is_free (const Block *self, const Place *place)
{
  const RaBox *box = &place->box;
  const double room = 2 * ROOM_PX * self->build->unit;
  const RaTurnedBox turned = { (box->x_min + box->x_max) / 2, (box->y_min + box->y_max) / 2,
                               box->x_max - box->x_min + room, box->y_max - box->y_min + room, 0 };
  return ra_label_placer_is_free (self->build->placer, &turned)
         && (!ra_label_placer_has_margin (self->build->placer) || ra_label_placer_allows (self->build->placer, box))
         && ra_map_is_on_earth (self->build, box) && ra_map_count_crossings (self->build, box, NULL) == 0;
}

/* As far as it is known before the box is looked at. */
static double
judge (const Block *self, const Place *place)
{
  const double over = fabs (place->away.y);
  const RaPoint *near = self->label->near;
  const double far = near != NULL ? hypot (place->at.x - near->x, place->at.y - near->y) : 0;
  const double low = place->at.y / self->build->scene->height;
  double cost = COST_FAR * far / self->build->scene->width + COST_CORNER * MIN (fabs (place->away.x), over)
                + COST_LOW * (self->label->low ? 1 - low : low) + COST_OVER * over
                + (place->away.y > 0 ? COST_BELOW * over : 0);
  if (self->label->in_band)
    return cost + (place->outside ? COST_OUTSIDE : 0);
  if (self->label->side != RA_LABEL_EITHER_SIDE)
    return cost + ((self->label->side == RA_LABEL_OUTSIDE) != place->outside ? COST_OTHER_SIDE : 0);
  return cost + (!place->outside && self->narrow && !self->label->open ? COST_INSIDE : 0);
}

static gboolean
is_calm (const Block *self, const RaBox *box)
{
  const RaSceneLayer *coasts = ra_scene_find_layer (self->build->scene, "coast");
  double length = 0;
  if (self->label->most_coast == 0)
    return TRUE;
  for (guint i = 0; coasts != NULL && i < coasts->items->len; i++) {
    const RaPath *path = g_array_index (coasts->items, RaSceneItem, i).path.path;
    for (guint part = 0; part < ra_path_n_parts (path); part++) {
      guint n;
      const RaPoint *points = ra_path_part (path, part, &n);
      for (guint k = 1; k < n; k++) {
        const RaPoint at = points[k];
        if (at.x > box->x_min && at.x < box->x_max && at.y > box->y_min && at.y < box->y_max)
          length += hypot (at.x - points[k - 1].x, at.y - points[k - 1].y);
      }
    }
  }
  return length <= self->label->most_coast * (box->x_max - box->x_min);
}

/* Whether another ring's line runs between the line and the label: it would be taken for that one's. */
static gboolean
is_cut_off (const Block *self, const Place *place)
{
  const RaBox *box = &place->box;
  const RaPoint at = place->at;
  const RaBox whole
      = { MIN (box->x_min, at.x), MIN (box->y_min, at.y), MAX (box->x_max, at.x), MAX (box->y_max, at.y) };
  return self->beside == RA_BESIDE_NEXT && ra_map_count_crossings (self->build, &whole, self->line) > 0;
}

static void
try_slid (const Block *self, Place place, double *least, Place *best)
{
  const double cost = judge (self, &place);
  if (cost >= *least || !is_free (self, &place) || is_cut_off (self, &place) || !is_calm (self, &place.box))
    return;
  *least = cost;
  *best = place;
}

/* Between circles there is room beside a place rather than about it. */
static void
try_place (const Block *self, RaPoint at, RaPoint away, gboolean outside, double *least, Place *best)
{
  const gboolean level = self->label->amid && fabs (away.x) < LEVEL;
  for (int slide = level ? -1 : 0; slide <= (level ? 1 : 0); slide++) {
    Place place = place_at (self, at, away, slide);
    place.outside = outside;
    try_slid (self, place, least, best);
  }
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
    const RaPoint along = { points[n - 1].x - points[0].x, points[n - 1].y - points[0].y };
    const double whole = hypot (along.x, along.y);
    if (whole == 0)
      continue;
    /* A circle runs clockwise, its inside on the right. */
    const RaPoint inwards = { -along.y / whole, along.x / whole };
    try_place (self, points[n / 2], inwards, FALSE, &least, best);
    try_place (self, points[n / 2], (RaPoint) { -inwards.x, -inwards.y }, TRUE, &least, best);
  }
  return least < G_MAXDOUBLE;
}

/* From the line to the box, or through the line into what it bounds. */
static void
add_leader (const Block *self, RaSceneLayer *layer, const Place *place)
{
  const double size = self->label->runs[0].size;
  const double back = place->outside && self->label->in_band ? LEADER_PX * self->build->unit : 0;
  const double gap = gap_of (self) - LEADER_GAP * size;
  const RaPoint ends[] = { { place->at.x + gap * place->away.x, place->at.y + gap * place->away.y },
                           { place->at.x - back * place->away.x, place->at.y - back * place->away.y } };
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = path, .stroke = self->label->colour, .stroke_width = 1.1 * self->build->unit });
  if (back > 0)
    return;
  /* It may run through other lines: where it ends is whose it is. No mark, for those can be clicked. */
  RaPath *foot = ra_path_new ();
  const RaPoint dot[] = { place->at, { place->at.x + FOOT_LENGTH_PX, place->at.y } };
  ra_path_add_part (foot, dot, G_N_ELEMENTS (dot));
  ra_scene_layer_add_path (
      layer,
      (RaScenePath) { .path = foot, .stroke = self->label->colour, .stroke_width = FOOT_PX * self->build->unit });
}

static void
add_rows (const Block *self, RaSceneLayer *layer, const Place *place)
{
  const gboolean left = place->away.x < -ASIDE || place->slide < 0;
  const gboolean right = place->away.x > ASIDE || place->slide > 0;
  const double middle = (place->box.x_min + place->box.x_max) / 2;
  double y = place->box.y_min;
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    const RaLabelRun *run = &self->label->runs[i];
    y += row_height (self, i);
    if (self->extents[i].width <= 0)
      continue;
    ra_scene_layer_add_text (
        layer, (RaSceneText) { .text = g_strdup (run->text),
                               .x = left ? place->box.x_max : (right ? place->box.x_min : middle),
                               .y = y - 0.2 * run->size,
                               .size = run->size,
                               .bold = run->bold,
                               .anchor = left ? RA_ANCHOR_END : (right ? RA_ANCHOR_START : RA_ANCHOR_MIDDLE),
                               .colour = self->label->colour,
                               .halo = self->build->style->halo,
                               .halo_width = HALO_PX * self->build->unit });
  }
}

gboolean
ra_side_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const RaCurvedLabel *label,
                     RaBeside beside)
{
  Block self = { .build = build, .line = line, .label = label, .beside = beside };
  g_autoptr (RaBaseline) baseline = ra_baseline_new (line);
  Place place = { 0 };
  measure (&self);
  self.narrow = ra_baseline_get_length (baseline) < NARROW * self.width;
  if (self.width <= 0 || !find_best (&self, baseline, &place))
    return FALSE;
  if (beside == RA_BESIDE_OFF || (label->in_band && place.outside))
    add_leader (&self, layer, &place);
  add_rows (&self, layer, &place);
  /* Another line's figure, close above or below, would be taken for its own. */
  const double apart = beside == RA_BESIDE_OFF && label->most_coast > 0 ? OFF_APART * label->runs[0].size : 0;
  place.box.y_min -= apart;
  place.box.y_max += apart;
  ra_label_placer_reserve (build->placer, place.box);
  return TRUE;
}
