/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/site-search.h"

#include <math.h>

#include "app/layout/furniture.h"
#include "app/layout/inner-box.h"
#include "app/layout/name-room.h"
#include "app/layout/site-label-private.h"
#include "app/layout/site-spots.h"

/* Lines grow by so much from try to try; longer ones faster. */
#define LEADER_STEP_PX      6.0
#define LONG_LEADER_PX      90.0
#define LONG_LEADER_STEP_PX 18.0
/* What a place costs beside its length and direction: crossing a ring's line, leaving a capital no place for its name,
 * or none beside its mark, standing where another site's mark is nearer, or a capital's, or close to other names, for
 * each of so many; one long row, no remark. */
#define COST_CROSSING 25.0
#define COST_SHUT_IN  60.0
#define COST_CROWDED  12.0
#define COST_ASTRAY   40.0
#define COST_CAPITAL  3.0
#define COST_CLOSE    4.0
#define MOST_CLOSE    3
#define COST_ROW      2.0
#define COST_SILENT   8.0
/* A line that runs over the mark of a capital: the mark is not seen, and has no place for its name. */
#define COST_OVER_MARK 25.0
#define OVER_MARK_PX   4.5
#define WAY_STEPS      16
/* On a small page most of them have none anyway, and their marks say enough. */
#define SMALL_SHUT_IN 0.05
/* No mark of a capital is wider. */
#define WIDEST_MARK_PX 12.0
/* What is close, in heights of the name. */
#define CLOSE 0.5

typedef struct {
  RaSpot spot;
  gboolean with_remark;
  gboolean in_row;
  double cost;
} Best;

static RaBox
grown (const RaBox *box, double by)
{
  return (RaBox) { box->x_min - by, box->y_min - by, box->x_max + by, box->y_max + by };
}

static gboolean
is_free (const RaSiteLabel *self, const RaSpot *spot)
{
  const RaLabelPlacer *placer = self->build->placer;
  const RaTurnedBox box = { (spot->box.x_min + spot->box.x_max) / 2, (spot->box.y_min + spot->box.y_max) / 2,
                            spot->box.x_max - spot->box.x_min, spot->box.y_max - spot->box.y_min, 0 };
  const gboolean led = spot->foot.x != self->at.x || spot->foot.y != self->at.y;
  /* What is asked first is looked up in a grid. */
  return !ra_label_placer_is_taken (placer, &spot->box) && ra_label_placer_is_free (placer, &box)
         && (!led || self->any_way || ra_label_placer_is_way_free (placer, self->at, spot->foot));
}

/* The name is taken for that of the mark nearest to it. */
static gboolean
is_astray (const RaSiteLabel *self, const RaBox *box)
{
  const double own = ra_box_measure_point (box, self->at);
  for (guint i = 0; self->marks != NULL && i < self->marks->len; i++) {
    const RaPoint mark = g_array_index (self->marks, RaPoint, i);
    if ((mark.x != self->at.x || mark.y != self->at.y) && ra_box_measure_point (box, mark) < own)
      return TRUE;
  }
  return FALSE;
}

/* On a page no name hides the lines that it is read by, unless there is no other place left or they would be gone; an
 * inset is about the sites. */
static gboolean
keeps_off_leads (const RaSiteLabel *self, const RaBox *box)
{
  const RaMapBuild *build = self->build;
  return self->any_way || build->outer != NULL || ra_name_room_is_off_standing_lines (build, box);
}

/* Whether the line to the label keeps off the marks of capitals. */
static gboolean
keeps_off_marks (const RaSiteLabel *self, const RaSpot *spot)
{
  const double unit = self->build->unit;
  const RaPoint ends[] = { self->at, spot->foot };
  const RaBox whole = ra_box_of_points (ends, G_N_ELEMENTS (ends));
  if (ra_label_placer_measure_held (self->build->placer, &whole, WIDEST_MARK_PX * unit) >= OVER_MARK_PX * unit)
    return TRUE;
  for (guint i = 1; i <= WAY_STEPS; i++) {
    const double t = (double)i / WAY_STEPS;
    const RaPoint on = { self->at.x + t * (spot->foot.x - self->at.x), self->at.y + t * (spot->foot.y - self->at.y) };
    const RaBox point = { on.x, on.y, on.x, on.y };
    if (ra_label_placer_measure_held (self->build->placer, &point, WIDEST_MARK_PX * unit) < OVER_MARK_PX * unit)
      return FALSE;
  }
  return TRUE;
}

/* All that the spot costs with @more; of one that costs at least @most only so much as shows that. */
static double
measure_cost (const RaSiteLabel *self, const RaSpot *spot, double more, double most)
{
  const RaMapBuild *build = self->build;
  const RaLabelPlacer *placer = build->placer;
  const double names = ra_page_is_small (build) ? SMALL_SHUT_IN : 1;
  const RaBox room = grown (&spot->box, CLOSE * self->name.height);
  const guint own = ra_box_measure_point (&room, self->at) <= 0 ? 1 : 0;
  const guint n_close = ra_label_placer_count (placer, &room);
  const double held = ra_label_placer_measure_held (placer, &spot->box, WIDEST_MARK_PX * build->unit);
  const gboolean under
      = held < ra_box_measure_point (&spot->box, self->at) - ra_site_label_gap (self) + WIDEST_MARK_PX * build->unit;
  const gboolean led = spot->foot.x != self->at.x || spot->foot.y != self->at.y;
  const double cost = (led && !keeps_off_marks (self, spot) ? COST_OVER_MARK : 0)
                      + COST_CROSSING * ra_map_count_crossings (build, &spot->box, NULL)
                      + (is_astray (self, &spot->box) ? COST_ASTRAY : 0) + (under ? names * COST_CAPITAL : 0)
                      + COST_CLOSE * MIN (n_close - MIN (own, n_close), MOST_CLOSE);
  const double before = spot->cost + more;
  if (before + cost >= most)
    return before + cost;
  return before
         + (cost
            + names
                  * (COST_SHUT_IN * ra_label_placer_count_shut_in (placer, &spot->box)
                     + COST_CROWDED * ra_label_placer_count_crowded (placer, &spot->box)));
}

static double
step_at (double px)
{
  return px < LONG_LEADER_PX ? LEADER_STEP_PX : LONG_LEADER_STEP_PX;
}

/* The best spot for the label as it is measured, if it costs less than @best does. */
static gboolean
improve (const RaSiteLabel *self, double more, Best *best)
{
  const double unit = self->build->unit;
  const RaSpotAsk ask = { .at = self->at,
                          .gap = ra_site_label_gap (self),
                          .width = self->width,
                          .height = self->height,
                          .row = self->name.height,
                          .unit = unit,
                          .upright = self->upright,
                          .fine = ra_page_is_small (self->build) };
  RaSpot spots[RA_MOST_SPOTS];
  gboolean improved = FALSE;
  for (double px = 0; px <= RA_LONGEST_LEADER_PX && ra_spots_least_cost (px) + more < best->cost; px += step_at (px)) {
    const guint n = ra_spots_list (&ask, px * unit, spots);
    for (guint i = 0; i < n; i++) {
      if (spots[i].cost + more >= best->cost || !is_free (self, &spots[i]))
        continue;
      const double cost = measure_cost (self, &spots[i], more, best->cost);
      if (cost >= best->cost || !keeps_off_leads (self, &spots[i].box))
        continue;
      best->spot = spots[i];
      best->cost = cost;
      improved = TRUE;
    }
  }
  return improved;
}

static void
try_shape (RaSiteLabel *self, gboolean with_remark, gboolean in_row, Best *best)
{
  ra_site_label_measure (self, with_remark, in_row);
  if (!improve (self, (in_row ? COST_ROW : 0) + (with_remark ? 0 : COST_SILENT), best))
    return;
  best->with_remark = with_remark;
  best->in_row = in_row;
}

gboolean
ra_site_search_place (RaSiteLabel *self, double most, gboolean may_shorten, RaSceneLayer *layer, RaSceneLayer *leaders)
{
  Best best = { .cost = most };
  for (guint row = 0; row < 2; row++)
    try_shape (self, TRUE, row == 1, &best);
  /* On a small page a mark says more than a remark far from it, unless somebody is accused there. */
  const gboolean briefly = ra_page_is_small (self->build) && !ra_site_label_is_charge (self->build, self->site);
  for (guint row = 0; row < 2 && (briefly || (may_shorten && best.cost >= most)); row++)
    try_shape (self, FALSE, row == 1, &best);
  if (best.cost >= most)
    return FALSE;
  ra_site_label_measure (self, best.with_remark, best.in_row);
  self->cost = best.cost;
  ra_site_label_lead (self, leaders, best.spot.foot);
  ra_site_label_draw (self, layer, &best.spot.box, best.spot.anchor);
  return TRUE;
}
