/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/site-label-private.h"

#include <math.h>
#include <string.h>

#include "app/layout/furniture.h"
#include "app/layout/inner-box.h"
#include "app/layout/legend-text.h"
#include "app/layout/letters.h"
#include "app/layout/ring-words.h"
#include "app/layout/site-name.h"
#include "app/layout/title-text.h"

#define GAP_PX  4.0
#define HALO_PX 3.6
/* To other names, of which none is to be read on in its rows. */
#define ROOM_PX 2.5
/* To a ring's line. */
#define LINE_ROOM_PX 2.5
/* A remark may be wider than the name, up to this. */
#define REMARK_WIDTH_PX       180.0
#define QUIET_REMARK_WIDTH_PX 140.0
#define INSET_REMARK_WIDTH_PX 165.0
#define ROW_WIDTH_PX          260.0
/* Leaders: the shortest, by how much they grow from try to try, and directions to try. */
#define SHORTEST_LEADER_PX 14.0
#define LEADER_STEP_PX     6.0
#define LEADER_GAP_PX      2.0 /* from its end to the name */
#define LEADER_WAYS        48
/* A name is read with a glance at its mark, or asked for there. */
#define FARTHEST_SEEN_PX 60.0
/* What a place costs: length in units, turning off level, crossing a ring's line, leaving a capital no place for its
 * name, or none beside its mark. */
#define COST_STEEP    12.0
#define COST_CROSSING 25.0
#define COST_SHUT_IN  60.0
#define COST_CROWDED  12.0

gboolean
ra_site_label_is_charge (const RaMapBuild *build, const RaMapSite *site)
{
  return ra_map_site_is_alleged (site) && site->remark != NULL && !ra_legend_tells_site (build, site);
}

/* A small page says once, in its headline, where the missile came down. */
static gboolean
is_said_above (const RaMapBuild *build, const RaMapSite *site)
{
  const RaMapSpec *spec = build->spec;
  return site->kind == RA_SITE_STRUCK && ra_page_is_small (build) && spec->headline != NULL
         && strstr (spec->headline, ra_translate_name (spec->translations, RA_NAME_SITE, site->site->name)) != NULL;
}

static double
widest_remark_px (const RaMapBuild *build)
{
  if (!build->quiet)
    return REMARK_WIDTH_PX;
  return ra_page_is_small (build) ? QUIET_REMARK_WIDTH_PX : INSET_REMARK_WIDTH_PX;
}

double
ra_site_label_gap (const RaSiteLabel *self)
{
  return (ra_map_site_half_px (self->build, self->site->kind) + GAP_PX) * self->build->unit;
}

void
ra_site_label_measure (RaSiteLabel *self, gboolean with_remark, gboolean in_row)
{
  const RaMapBuild *build = self->build;
  const double unit = build->unit;
  const double remark_px = ra_letters_px (build, RA_LETTERS_NOTE);
  const gboolean charge = ra_site_label_is_charge (build, self->site);
  const char *remark = with_remark && self->site->remark != NULL && !ra_legend_tells_site (build, self->site)
                               && !(charge && self->without_charges) && !is_said_above (build, self->site)
                           ? self->site->remark
                           : "";
  self->charged = charge && remark[0] != '\0';
  ra_text_block_clear (&self->name);
  ra_text_block_clear (&self->remark);
  const double widest_px = in_row ? ROW_WIDTH_PX : widest_remark_px (build);
  g_autofree char *name = ra_site_name_describe (build, self->site->site, in_row ? NULL : &remark);
  ra_text_block_init (&self->name, build->text, name,
                      (RaTextStyle) { .size = ra_letters_px (build, RA_LETTERS_SITE), .bold = TRUE },
                      build->scene->width);
  ra_text_block_init (&self->remark, build->text, remark, (RaTextStyle) { .size = remark_px, .even = TRUE },
                      MAX (self->name.width, widest_px * unit));
  g_autofree char *ring
      = with_remark && self->aside != NULL ? ra_ring_words_tell_briefly (build, self->aside) : g_strdup ("");
  ra_text_block_clear (&self->ring);
  ra_text_block_init (&self->ring, build->text, ring, (RaTextStyle) { .size = remark_px }, build->scene->width);
  self->width = MAX (MAX (self->name.width, self->remark.width), self->ring.width);
  self->height = self->name.height + self->remark.height + self->ring.height;
}

void
ra_site_label_clear (RaSiteLabel *self)
{
  ra_text_block_clear (&self->name);
  ra_text_block_clear (&self->remark);
  ra_text_block_clear (&self->ring);
}

static RaBox
widened (const RaSiteLabel *self, const RaBox *box)
{
  const double by = ROOM_PX * self->build->unit;
  return (RaBox) { box->x_min - by, box->y_min, box->x_max + by, box->y_max };
}

void
ra_site_label_draw (const RaSiteLabel *self, RaSceneLayer *layer, const RaBox *box, RaAnchor anchor)
{
  const RaStyle *style = self->build->style;
  ra_label_placer_reserve (self->build->placer, widened (self, box));
  const double x
      = anchor == RA_ANCHOR_START ? box->x_min : (anchor == RA_ANCHOR_END ? box->x_max : (box->x_min + box->x_max) / 2);
  RaSceneText like = { .anchor = anchor,
                       .colour = style->text,
                       .halo = style->halo,
                       .halo_width = HALO_PX * self->build->unit,
                       .of = ra_map_find_site (self->build, self->site->site) };
  ra_text_block_add (&self->name, self->build->text, layer, x, box->y_min, like);
  const RaSceneSpan own = like.of;
  like.of = self->gone != NULL ? self->gone->span : own;
  ra_text_block_add (&self->remark, self->build->text, layer, x, box->y_min + self->name.height, like);
  like.of = self->aside != NULL ? self->aside->span : own;
  ra_text_block_add (&self->ring, self->build->text, layer, x, box->y_max - self->ring.height, like);
}

/* A name that is seen says nothing without its mark, and a line to one that is not leads nowhere. */
static gboolean
is_seen_with_mark (const RaSiteLabel *self, const RaBox *box)
{
  const RaPoint at = self->at;
  const RaBox whole
      = { MIN (box->x_min, at.x), MIN (box->y_min, at.y), MAX (box->x_max, at.x), MAX (box->y_max, at.y) };
  return !ra_label_placer_has_margin (self->build->placer) || ra_label_placer_allows (self->build->placer, &whole);
}

static RaBox
grown (const RaBox *box, double by)
{
  return (RaBox) { box->x_min - by, box->y_min - by, box->x_max + by, box->y_max + by };
}

/* The first of eight places beside the mark where the label is free and, if @off_lines, crosses no ring's line; best
 * one that leaves capitals theirs. */
static gboolean
place_beside (const RaSiteLabel *self, RaSceneLayer *layer, gboolean off_lines)
{
  const double gap = ra_site_label_gap (self);
  const double near = gap * 0.7;
  const RaPoint at = self->at;
  const double level = at.y - self->name.height / 2;
  const struct {
    double x, y; /* top left corner */
    RaAnchor anchor;
  } sides[] = {
    { at.x + gap, level, RA_ANCHOR_START },
    { at.x - gap - self->width, level, RA_ANCHOR_END },
    { at.x - self->width / 2, at.y - gap - self->height, RA_ANCHOR_MIDDLE },
    { at.x - self->width / 2, at.y + gap, RA_ANCHOR_MIDDLE },
    { at.x + near, at.y - near - self->height, RA_ANCHOR_START },
    { at.x + near, at.y + near, RA_ANCHOR_START },
    { at.x - near - self->width, at.y - near - self->height, RA_ANCHOR_END },
    { at.x - near - self->width, at.y + near, RA_ANCHOR_END },
  };
  for (guint k = 0; k < 2 * G_N_ELEMENTS (sides); k++) {
    const guint i = k % G_N_ELEMENTS (sides);
    const RaBox box = { sides[i].x, sides[i].y, sides[i].x + self->width, sides[i].y + self->height };
    const RaBox room = grown (&box, LINE_ROOM_PX * self->build->unit);
    if (k == i && ra_label_placer_count_crowded (self->build->placer, &box) > 0)
      continue;
    if ((off_lines && ra_map_count_crossings (self->build, &room, NULL) > 0) || !is_seen_with_mark (self, &box)
        || (!self->may_shut_in && ra_label_placer_count_shut_in (self->build->placer, &box) > 0)
        || !ra_label_placer_try (self->build->placer, box))
      continue;
    ra_site_label_draw (self, layer, &box, sides[i].anchor);
    return TRUE;
  }
  return FALSE;
}

/* Where a label stands that does not stand beside its mark. */
typedef struct {
  RaBox box;
  RaPoint foot; /* where the leader ends */
  RaAnchor anchor;
} AwayBox;

/* The place at the end of a leader of @length in the direction @angle_rad. */
static AwayBox
place_at (const RaSiteLabel *self, double length, double angle_rad)
{
  const double gap = LEADER_GAP_PX * self->build->unit;
  const RaPoint foot = { self->at.x + length * cos (angle_rad), self->at.y + length * sin (angle_rad) };
  const double half = self->name.height / 2;
  if (cos (angle_rad) >= 0)
    return (AwayBox) { { foot.x + gap, foot.y - half, foot.x + gap + self->width, foot.y - half + self->height },
                       foot,
                       RA_ANCHOR_START };
  return (AwayBox) { { foot.x - gap - self->width, foot.y - half, foot.x - gap, foot.y - half + self->height },
                     foot,
                     RA_ANCHOR_END };
}

static gboolean
is_free (const RaLabelPlacer *placer, const RaSiteLabel *self, const AwayBox *away)
{
  const RaTurnedBox box = { (away->box.x_min + away->box.x_max) / 2, (away->box.y_min + away->box.y_max) / 2,
                            away->box.x_max - away->box.x_min, away->box.y_max - away->box.y_min, 0 };
  return ra_label_placer_is_free (placer, &box) && is_seen_with_mark (self, &away->box)
         && ra_label_placer_count (placer, &away->box) == 0
         && (self->any_way || ra_label_placer_is_way_free (placer, self->at, away->foot));
}

static double
longest_leader (const RaMapBuild *build)
{
  return ra_label_placer_has_margin (build->placer) ? FARTHEST_SEEN_PX * MIN (1, 1 / build->unit) - LEADER_GAP_PX
                                                    : RA_LONGEST_LEADER_PX;
}

static gboolean
find_away (const RaSiteLabel *self, AwayBox *best)
{
  const double unit = self->build->unit;
  const double longest = longest_leader (self->build);
  double least = G_MAXDOUBLE;
  for (double length = SHORTEST_LEADER_PX; length <= longest && length < least; length += LEADER_STEP_PX) {
    for (guint way = 0; way < LEADER_WAYS; way++) {
      const double angle_rad = 2 * G_PI * (way + 0.5) / LEADER_WAYS;
      const AwayBox away = place_at (self, length * unit, angle_rad);
      const double cost = length + COST_STEEP * fabs (sin (angle_rad));
      if (cost >= least || !is_free (self->build->placer, self, &away))
        continue;
      const double whole = cost + COST_CROSSING * ra_map_count_crossings (self->build, &away.box, NULL)
                           + COST_SHUT_IN * ra_label_placer_count_shut_in (self->build->placer, &away.box)
                           + COST_CROWDED * ra_label_placer_count_crowded (self->build->placer, &away.box);
      if (whole >= least)
        continue;
      least = whole;
      *best = away;
    }
  }
  return least < G_MAXDOUBLE;
}

static void
draw_leader (const RaSiteLabel *self, RaSceneLayer *leaders, RaPoint to)
{
  const RaMapBuild *build = self->build;
  const RaColour ink = self->site->kind == RA_SITE_OFFERED ? build->style->proposal : build->style->text;
  const RaPoint ends[] = { self->at, to };
  for (guint i = 0; i < 2; i++) {
    RaPath *path = ra_path_new ();
    ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
    ra_scene_layer_add_path (leaders, (RaScenePath) { .path = path,
                                                      .stroke = i == 0 ? build->style->halo : ink,
                                                      .stroke_width = (i == 0 ? 2.8 : 1) * build->unit,
                                                      .of = ra_map_find_site (build, self->site->site) });
  }
}

void
ra_site_label_lead (RaSiteLabel *self, RaSceneLayer *leaders, RaPoint foot)
{
  if (foot.x == self->at.x && foot.y == self->at.y)
    return;
  ra_label_placer_reserve_way (self->build->placer, self->at, foot);
  self->leader_px = hypot (foot.x - self->at.x, foot.y - self->at.y) / self->build->unit;
  draw_leader (self, leaders, foot);
}

static gboolean
place_away (RaSiteLabel *self, RaSceneLayer *layer, RaSceneLayer *leaders)
{
  AwayBox away;
  if (!find_away (self, &away))
    return FALSE;
  ra_site_label_lead (self, leaders, away.foot);
  ra_site_label_draw (self, layer, &away.box, away.anchor);
  return TRUE;
}

/* A label that crosses a ring's line reads worse, but better than one at the end of a leader. */
gboolean
ra_site_label_place (RaSiteLabel *self, RaSceneLayer *layer, RaSceneLayer *leaders)
{
  ra_site_label_measure (self, TRUE, FALSE);
  if (leaders == NULL) {
    if ((self->careful && place_beside (self, layer, TRUE)) || place_beside (self, layer, FALSE))
      return TRUE;
    /* What the banner says need not be said again at the end of a line. */
    if (self->site->kind != RA_SITE_HYPOTHETICAL || !self->careful || ra_title_get_banner (self->build->spec) == NULL)
      return FALSE;
    ra_site_label_measure (self, FALSE, FALSE);
    return place_beside (self, layer, TRUE);
  }
  self->may_shut_in = TRUE;
  if (place_away (self, layer, leaders))
    return TRUE;
  if (self->site->remark == NULL && self->aside == NULL)
    return FALSE;
  ra_site_label_measure (self, FALSE, FALSE);
  return place_beside (self, layer, FALSE) || place_away (self, layer, leaders);
}
