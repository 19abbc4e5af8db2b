/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/curved-label.h"

#include <math.h>

#include "app/layout/baseline.h"
#include "app/scene/text.h"

/* Places along the line that a label tries. */
#define TRIES 96
/* No letter leans more than this, and a label turns by no more from its first to its last. */
#define STEEPEST_RAD     1.6
#define LARGEST_TURN_RAD 2.3
/* Of the font size; and by what share of the line the heads of letters may come closer than their feet. */
#define CAP_HEIGHT   0.73
#define MOST_CROWDED 0.22
/* What costs as much as a letter that leans by a radian: a turn, a place at the lower edge of the map, a letter that
 * another ring's line runs through. */
#define COST_TURN    0.35
#define COST_LOW     0.5
#define COST_CROSSED 1.0
/* Of the size of letters: from one row to the next, and from the figure to the row below it. */
#define LEADING   1.2
#define FIRST_GAP 0.12
/* From the line to the first letter, of the figure's size. */
#define END_GAP 0.3
/* The band of the line that words hide, of the figure's size. */
#define HIDDEN 0.28
/* A full and wide halo about a long text is a band of its own across the map. */
#define HALO_PX      2.6
#define HALO_OPACITY 0.88
/* Letters on the outside of a curve need more of it than the line has, those on the inside less. */
#define SPARE   1.25
#define STEP_PX 3.0

typedef struct {
  const RaMapBuild *build;
  const RaCurvedLabel *label;
  const RaPath *line;
  RaBaseline *baseline;
  double widths[RA_LABEL_RUNS];
  double drops[RA_LABEL_RUNS]; /* from the line to what the letters of a row stand on */
  double whole;                /* the longest of the rows */
  double height;               /* of the figure */
} Fitting;

static void
measure (Fitting *self)
{
  double bottom = 0;
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    const RaLabelRun *run = &self->label->runs[i];
    if (!ra_label_run_is_given (run))
      continue;
    const RaTextExtents extents = ra_text_measure (self->build->text, run->text, run->size, run->bold, FALSE);
    self->widths[i] = extents.width;
    self->whole = MAX (self->whole, extents.width);
    if (i == 0) {
      self->height = extents.ascent + extents.descent;
      self->drops[0] = (extents.ascent - extents.descent) / 2;
      bottom = self->drops[0] + FIRST_GAP * run->size;
      continue;
    }
    bottom += LEADING * run->size;
    self->drops[i] = bottom - (LEADING - 1) * run->size;
  }
}

/* A stretch about @middle, in the direction in which its letters do not stand on their head. */
static gboolean
find_span (const Fitting *self, double middle, double length, RaBaselineSpan *span)
{
  *span = (RaBaselineSpan) { middle, middle - 1, middle + 1 };
  g_autoptr (RaPath) about = ra_baseline_cut (self->baseline, span, 1, 0);
  if (about == NULL)
    return FALSE;
  guint n;
  const RaPoint *points = ra_path_part (about, 0, &n);
  const double half = points[n - 1].x < points[0].x ? -length / 2 : length / 2;
  *span = (RaBaselineSpan) { middle, middle - half, middle + half };
  return TRUE;
}

static double
angle_of (const RaPoint *from)
{
  return atan2 (from[1].y - from[0].y, from[1].x - from[0].x);
}

/* Whether the heads of letters come too close to each other, as they do at the lower side of a small circle. */
static gboolean
is_crowded (const Fitting *self, const RaPoint *points, guint n)
{
  const double turn = angle_of (points) - angle_of (points + n - 2);
  return turn > 0 && CAP_HEIGHT * self->label->runs[0].size * turn > MOST_CROWDED * self->whole;
}

/* Mean lean of the letters and their turn from first to last; FALSE where one leans too much. */
static gboolean
judge_shape (const Fitting *self, const RaPath *stretch, double *lean, double *turn)
{
  guint n;
  const RaPoint *points = ra_path_part (stretch, 0, &n);
  double least = G_MAXDOUBLE;
  double most = -G_MAXDOUBLE;
  *lean = 0;
  for (guint i = 1; i < n; i++) {
    const double angle = angle_of (points + i - 1);
    least = MIN (least, angle);
    most = MAX (most, angle);
    *lean += fabs (angle) / (n - 1);
  }
  *turn = most - least;
  const double steepest = self->label->steepest_rad > 0 ? self->label->steepest_rad : STEEPEST_RAD;
  return MAX (most, -least) <= steepest && *turn <= LARGEST_TURN_RAD && !is_crowded (self, points, n);
}

/* Squares that cover a row of the label, along the line between the ends of the row. */
typedef struct {
  RaPath *middles;
  double half;
} Row;

/* Those of the rows that have letters; how many they are. */
static guint
cut_rows (const Fitting *self, const RaBaselineSpan *span, Row *rows)
{
  guint n = 0;
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    if (self->widths[i] <= 0)
      continue;
    const double size = self->label->runs[i].size;
    const double height = i == 0 ? self->height : LEADING * size;
    const double way = (span->to > span->from ? 1 : -1) * self->widths[i] / 2;
    const RaBaselineSpan own = { span->middle, span->middle - way, span->middle + way };
    const double shift = i == 0 ? 0 : self->drops[i] - CAP_HEIGHT / 2 * size;
    rows[n].middles = ra_baseline_cut (self->baseline, &own, height / 2, shift);
    rows[n].half = height / 2;
    n += rows[n].middles != NULL ? 1 : 0;
  }
  return n;
}

static void
clear_rows (Row *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    ra_path_free (rows[i].middles);
}

static RaBox
square_at (RaPoint at, double half)
{
  return (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half };
}

/* All letters are free, and on one side of the edge of what is seen. */
static gboolean
is_free (const Fitting *self, const Row *rows, guint n)
{
  const RaLabelPlacer *placer = self->build->placer;
  RaBox whole = RA_BOX_EMPTY;
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < ra_path_n_points (rows[k].middles); i++) {
      const RaPoint at = g_array_index (rows[k].middles->points, RaPoint, i);
      const RaTurnedBox box = { at.x, at.y, 2 * rows[k].half, 2 * rows[k].half, 0 };
      if (!ra_label_placer_is_free (placer, &box))
        return FALSE;
      whole = (RaBox) { MIN (whole.x_min, at.x), MIN (whole.y_min, at.y), MAX (whole.x_max, at.x),
                        MAX (whole.y_max, at.y) };
    }
  return !ra_label_placer_has_margin (placer) || ra_label_placer_allows (placer, &whole);
}

/* The share of the letters that lines of other rings run through. */
static double
share_crossed (const Fitting *self, const Row *rows, guint n)
{
  guint n_crossed = 0;
  guint n_all = 0;
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < ra_path_n_points (rows[k].middles); i++) {
      const RaBox box = square_at (g_array_index (rows[k].middles->points, RaPoint, i), rows[k].half);
      n_crossed += ra_map_count_crossings (self->build, &box, self->line) > 0 ? 1 : 0;
      n_all++;
    }
  return (double)n_crossed / n_all;
}

static RaBaselineSpan
widened (const RaBaselineSpan *span, double by)
{
  const double way = span->to > span->from ? by : -by;
  return (RaBaselineSpan) { span->middle, span->from - way, span->to + way };
}

/* What the letters of a row stand on, longer than they need where the line goes on; its middle is theirs. NULL where
 * the line bends so much that they find no room. */
static RaPath *
lay_ground (const Fitting *self, const RaBaselineSpan *span, guint row)
{
  const double width = self->widths[row];
  double spare = (SPARE * MAX (width, self->whole / 2) - self->whole) / 2;
  for (guint i = 0; i < 2; i++) {
    const RaBaselineSpan wide = widened (span, spare);
    g_autoptr (RaPath) ground = ra_baseline_cut (self->baseline, &wide, STEP_PX * self->build->unit, self->drops[row]);
    const double length = ground != NULL ? ra_path_measure (ground) : 0;
    if (length >= width)
      return g_steal_pointer (&ground);
    /* On the inside of a bend a row is shorter than the line. */
    spare += ground != NULL ? width - length : -spare;
  }
  return NULL;
}

static gboolean
has_grounds (const Fitting *self, const RaBaselineSpan *span)
{
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    if (self->widths[i] <= 0)
      continue;
    g_autoptr (RaPath) ground = lay_ground (self, span, i);
    if (ground == NULL)
      return FALSE;
    guint n;
    const RaPoint *points = ra_path_part (ground, 0, &n);
    if (n < 2 || fabs (angle_of (points) - angle_of (points + n - 2)) > LARGEST_TURN_RAD)
      return FALSE;
  }
  return TRUE;
}

/* FALSE where the label cannot stand there, or costs as much as @least. */
static gboolean
judge (const Fitting *self, const RaBaselineSpan *span, const RaPath *stretch, double least, double *cost)
{
  double lean;
  double turn;
  if (!judge_shape (self, stretch, &lean, &turn))
    return FALSE;
  const RaPoint middle = g_array_index (stretch->points, RaPoint, ra_path_n_points (stretch) / 2);
  *cost = lean + COST_TURN * turn + COST_LOW * middle.y / self->build->scene->height;
  if (*cost >= least)
    return FALSE;
  Row rows[RA_LABEL_RUNS];
  const guint n = cut_rows (self, span, rows);
  const gboolean free_there = n > 0 && is_free (self, rows, n) && has_grounds (self, span);
  const double crossed = free_there ? share_crossed (self, rows, n) : 0;
  clear_rows (rows, n);
  *cost += crossed > 0 ? COST_CROSSED * (0.5 + crossed) : 0;
  return free_there && *cost < least && (crossed == 0 || !self->label->off_lines);
}

static gboolean
find_best (const Fitting *self, RaBaselineSpan *best)
{
  const double length = ra_baseline_get_length (self->baseline);
  double least = G_MAXDOUBLE;
  for (guint i = 0; i < TRIES; i++) {
    RaBaselineSpan span;
    double cost;
    if (!find_span (self, length * (i + 0.5) / TRIES, self->whole, &span))
      continue;
    g_autoptr (RaPath) stretch = ra_baseline_cut (self->baseline, &span, self->height / 2, 0);
    if (stretch == NULL || !judge (self, &span, stretch, least, &cost))
      continue;
    least = cost;
    *best = span;
  }
  return least < G_MAXDOUBLE;
}

/* The line does not strike through the words. */
static void
hide_line (const Fitting *self, RaSceneLayer *layer, const RaBaselineSpan *span)
{
  const double size = self->label->runs[0].size;
  const double half = self->widths[0] / 2;
  const double way = span->to > span->from ? 1 : -1;
  const RaBaselineSpan own = { span->middle, span->middle - way * half, span->middle + way * half };
  const RaBaselineSpan wide = widened (&own, END_GAP * size);
  RaPath *path = ra_baseline_cut (self->baseline, &wide, STEP_PX * self->build->unit, 0);
  if (path == NULL)
    path = ra_baseline_cut (self->baseline, &own, STEP_PX * self->build->unit, 0);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path,
                                                  .stroke = ra_colour_with_alpha (self->build->style->halo, 1),
                                                  .stroke_width = HIDDEN * size,
                                                  .butt_caps = TRUE });
}

static void
add_run (const Fitting *self, RaSceneLayer *layer, const RaLabelRun *run, double width, const RaPath *ground)
{
  const RaColour halo = self->build->style->halo;
  const double at = MAX (0, (ra_path_measure (ground) - width) / 2);
  /* A letter that does not find room on its path is not drawn by all readers. */
  RaPath *along = ra_path_cut (ground, at, at + width + run->size);
  const RaPoint first = g_array_index (along->points, RaPoint, 0);
  const RaPoint last = g_array_index (along->points, RaPoint, along->points->len - 1);
  ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (run->text),
                                                  .x = first.x,
                                                  .y = first.y,
                                                  .size = run->size,
                                                  .bold = run->bold,
                                                  .anchor = RA_ANCHOR_START,
                                                  .angle_rad = atan2 (last.y - first.y, last.x - first.x),
                                                  .along = along,
                                                  .colour = self->label->colour,
                                                  .halo = ra_colour_with_alpha (halo, halo.alpha * HALO_OPACITY),
                                                  .halo_width = HALO_PX * self->build->unit });
}

static void
add_runs (const Fitting *self, RaSceneLayer *layer, const RaBaselineSpan *span)
{
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    if (self->widths[i] <= 0)
      continue;
    g_autoptr (RaPath) ground = lay_ground (self, span, i);
    if (ground != NULL)
      add_run (self, layer, &self->label->runs[i], self->widths[i], ground);
  }
}

static void
reserve (const Fitting *self, const RaBaselineSpan *span)
{
  Row rows[RA_LABEL_RUNS];
  const guint n = cut_rows (self, span, rows);
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < ra_path_n_points (rows[k].middles); i++)
      ra_label_placer_reserve (self->build->placer,
                               square_at (g_array_index (rows[k].middles->points, RaPoint, i), rows[k].half));
  clear_rows (rows, n);
}

gboolean
ra_curved_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const RaCurvedLabel *label)
{
  Fitting self = { .build = build, .label = label, .line = line };
  g_autoptr (RaBaseline) baseline = ra_baseline_new (line);
  RaBaselineSpan span;
  self.baseline = baseline;
  measure (&self);
  if (self.whole <= 0 || !find_best (&self, &span))
    return FALSE;
  hide_line (&self, layer, &span);
  add_runs (&self, layer, &span);
  reserve (&self, &span);
  return TRUE;
}
