/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/site-spots.h"

#include <math.h>

#include "app/layout/inner-box.h"

/* What a spot costs: a line at all and each unit of it, a line that is neither level nor upright, the side of the mark
 * that is not wanted first, the left instead of the right and below instead of above, rows off the level of the mark, a
 * label off the middle, a corner. */
#define COST_LINE   10.0
#define COST_LENGTH 0.8
#define COST_SLANT  16.0
#define COST_SIDE   3.0
#define COST_SECOND 1.0
#define COST_SLIDE  3.0
#define COST_OFF    7.0
#define COST_CORNER 7.0
/* A corner's distance in parts of that at a side. */
#define CORNER 0.7
/* Lines that are neither level nor upright, to a quarter; and where many are asked for. */
#define N_SLANTS      7
#define N_FINE_SLANTS 15
/* Of an upright line from the corner of its label. */
#define INNER_PX 5.0
/* So far off the middle a label of more than one row begins or ends at the line. */
#define OFF_MIDDLE 0.3

static RaBox
box_at (const RaSpotAsk *ask, double x_min, double y_min)
{
  return (RaBox) { x_min, y_min, x_min + ask->width, y_min + ask->height };
}

/* Right or left of the mark: the name level with it, or a little off, or the middle of all rows, or the last of them.
 */
static guint
add_level (const RaSpotAsk *ask, double length, RaSpot *spots)
{
  const double rest = ask->height - ask->row;
  const struct {
    double up, cost;
  } slides[] = { { 0, 0 },
                 { 0.3 * ask->row, COST_SLIDE },
                 { -0.3 * ask->row, COST_SLIDE },
                 { rest / 2, COST_SLIDE },
                 { rest, COST_SLIDE + COST_SECOND } };
  guint n = 0;
  for (guint k = 0; k < 2 * G_N_ELEMENTS (slides); k++) {
    const gboolean left = k % 2 == 1;
    const RaPoint foot = { ask->at.x + (left ? -1 : 1) * (length > 0 ? ask->gap + length : 0), ask->at.y };
    const double near = ask->at.x + (left ? -1 : 1) * (ask->gap + length);
    spots[n++]
        = (RaSpot) { .box = box_at (ask, left ? near - ask->width : near, ask->at.y - ask->row / 2 - slides[k / 2].up),
                     .foot = foot,
                     .anchor = left ? RA_ANCHOR_END : RA_ANCHOR_START,
                     .cost = slides[k / 2].cost + (left ? COST_SECOND : 0) + (ask->upright ? COST_SIDE : 0) };
  }
  return n;
}

/* Above or below it, in the middle or off that. */
static guint
add_upright (const RaSpotAsk *ask, double length, RaSpot *spots)
{
  static const double parts[] = { 0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1 };
  const double most = MAX (0, ask->width / 2 - INNER_PX * ask->unit);
  guint n = 0;
  for (guint k = 0; k < 2 * G_N_ELEMENTS (parts); k++) {
    const gboolean below = k % 2 == 1;
    const double part = parts[k / 2];
    const double near = ask->at.y + (below ? 1 : -1) * (ask->gap + length);
    const double x = ask->at.x + part * most;
    spots[n++]
        = (RaSpot) { .box = box_at (ask, x - ask->width / 2, below ? near : near - ask->height),
                     .foot = { ask->at.x, length > 0 ? near : ask->at.y },
                     .anchor
                     = fabs (part) <= OFF_MIDDLE ? RA_ANCHOR_MIDDLE : (part > 0 ? RA_ANCHOR_START : RA_ANCHOR_END),
                     .cost = COST_OFF * fabs (part) + (below ? COST_SECOND : 0) + (ask->upright ? 0 : COST_SIDE) };
  }
  return n;
}

static guint
add_corners (const RaSpotAsk *ask, double length, RaSpot *spots)
{
  const guint n_slants = ask->fine ? N_FINE_SLANTS : N_SLANTS;
  const guint n_ways = length > 0 ? n_slants : 1;
  guint n = 0;
  for (guint k = 0; k < 4 * n_ways; k++) {
    const gboolean left = k % 4 >= 2;
    const gboolean below = k % 2 == 1;
    const double turn = length > 0 ? G_PI / 2 * (k / 4 + 1) / (n_slants + 1) : G_PI / 4;
    const double far = length > 0 ? ask->gap + length : ask->gap * CORNER * G_SQRT2;
    const RaPoint foot
        = { ask->at.x + (left ? -1 : 1) * far * cos (turn), ask->at.y + (below ? 1 : -1) * far * sin (turn) };
    /* The name stands level with the end of its line. */
    const double top = length > 0 ? foot.y - ask->row / 2 : (below ? foot.y : foot.y - ask->height);
    const RaBox box = box_at (ask, left ? foot.x - ask->width : foot.x, top);
    /* Of many rows those at a steep line hang down to the mark. */
    if (ra_box_measure_point (&box, ask->at) < ask->gap * CORNER)
      continue;
    spots[n++] = (RaSpot) { .box = box,
                            .foot = length > 0 ? foot : ask->at,
                            .anchor = left ? RA_ANCHOR_END : RA_ANCHOR_START,
                            .cost = COST_CORNER + (length > 0 ? COST_SLANT : 0) + (below ? COST_SECOND : 0) };
  }
  return n;
}

double
ra_spots_least_cost (double length_px)
{
  return length_px > 0 ? COST_LINE + COST_LENGTH * length_px : 0;
}

guint
ra_spots_list (const RaSpotAsk *ask, double length, RaSpot *spots)
{
  g_return_val_if_fail (ask != NULL && spots != NULL && length >= 0, 0);
  guint n = add_level (ask, length, spots);
  n += add_upright (ask, length, &spots[n]);
  n += add_corners (ask, length, &spots[n]);
  const double more = ra_spots_least_cost (length / ask->unit);
  for (guint i = 0; i < n; i++)
    spots[i].cost += more;
  return n;
}
