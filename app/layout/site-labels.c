/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/site-labels.h"

#include "app/layout/furniture.h"
#include "app/layout/inset.h"
#include "app/layout/ring-words.h"
#include "app/layout/site-label.h"
#include "app/layout/site-search.h"
#include "app/layout/title-text.h"

/* A table of more sites than these is no map of names: each gets one if there is room beside its mark. */
#define MOST_CAREFUL 60
/* Orders of the names that are tried until all find room. */
#define MOST_TRIES 40
/* The same on a page, where each tries all places. */
#define MOST_PAGE_TRIES 12
/* Tries for shorter leaders once all names have a place, for cheaper places on a page; a longer leader than this is
 * worth one. */
#define MOST_SHORTER   12
#define MOST_CHEAPER   8
#define LONG_LEADER_PX 60.0
/* On a page what a place may cost while other names still look for theirs, and what another order may be worth. */
#define FAIR_COST 36.0
#define DEAR_COST 18.0
/* More than all leaders together. */
#define COST_MISSING 1e5

static gboolean
is_shown (const RaMapBuild *build, RaPoint at)
{
  return at.x >= 0 && at.y >= 0 && at.x <= build->scene->width && at.y <= build->scene->height;
}

typedef struct {
  const RaMapBuild *build;
  RaSceneLayer *leaders;
  RaSceneLayer *names;
  guint n_leaders; /* lines to other names, which are there already */
  GArray *marks;   /* RaPoint: of all sites on a page; NULL in a window */
  gboolean without_charges;
  gboolean upright; /* names stand above their marks rather than beside them */
} SiteLabels;

/* How a try has ended. Labels are told by their place in the order; its length stands for none. */
typedef struct {
  guint missing; /* the first that found no room */
  guint n_missing;
  guint far; /* the first at the end of a long leader; on a page the one whose place costs most, where that is dear */
  guint n_charges;
  guint n_told;      /* of them those that found room with what is charged */
  double leaders_px; /* on a page what all places cost */
} Outcome;

/* On a small page the story's own sites need the room that lines to the others would take. */
static gboolean
may_go (const RaSiteLabel *self, guint round)
{
  return round > 0 && self->aside != NULL && ra_page_is_small (self->build)
         && ra_map_spec_is_beside (self->build->spec);
}

/* What the banner says need not be said again at the end of a line. */
static gboolean
may_shorten (const RaSiteLabel *label)
{
  return label->site->kind == RA_SITE_HYPOTHETICAL && ra_title_get_banner (label->build->spec) != NULL;
}

static gboolean
place (const SiteLabels *self, RaSiteLabel *label, guint round)
{
  if (may_go (label, round))
    return TRUE;
  if (self->marks == NULL)
    return ra_site_label_place (label, self->names, round == 0 ? NULL : self->leaders);
  return ra_site_search_place (label, round == 0 ? FAIR_COST : G_MAXDOUBLE, round > 0 || may_shorten (label),
                               self->names, self->leaders);
}

/* First all that find room beside their marks, then the others: a leader goes round what is there. */
static Outcome
try_order (const SiteLabels *self, const GPtrArray *order, guint rounds)
{
  const RaMapBuild *build = self->build;
  g_autofree gboolean *placed = g_new0 (gboolean, order->len + 1);
  Outcome outcome = { .missing = order->len, .far = order->len };
  double dearest = DEAR_COST;
  for (guint i = 0; i < rounds * order->len; i++) {
    const guint k = i % order->len;
    const guint round = i / order->len;
    RaSiteLabel label = { .build = build,
                          .site = g_ptr_array_index (order, k),
                          .careful = rounds > 1,
                          .any_way = round == 2,
                          .marks = self->marks,
                          .upright = self->upright,
                          .without_charges = self->without_charges };
    label.aside = rounds > 1 ? ra_ring_words_find_aside (build, label.site->site) : NULL;
    label.gone = ra_ring_words_find_gone (build, label.site->site);
    if (placed[k] || !ra_map_locate (build, label.site->site->lat_deg, label.site->site->lon_deg, &label.at)
        || !is_shown (build, label.at) || ra_inset_tells (build, label.site->site->lat_deg, label.site->site->lon_deg))
      continue;
    placed[k] = place (self, &label, round);
    ra_site_label_clear (&label);
    outcome.leaders_px += self->marks != NULL ? label.cost : label.leader_px;
    if (placed[k] && ra_site_label_is_charge (build, label.site)) {
      outcome.n_charges++;
      outcome.n_told += label.charged ? 1 : 0;
    }
    if (self->marks == NULL && label.leader_px > LONG_LEADER_PX)
      outcome.far = MIN (outcome.far, k);
    if (self->marks != NULL && label.cost > dearest) {
      dearest = label.cost;
      outcome.far = k;
    }
    if (!placed[k] && round + 1 == rounds) {
      outcome.missing = MIN (outcome.missing, k);
      outcome.n_missing++;
    }
  }
  return outcome;
}

static GPtrArray *
copy_order (const GPtrArray *sites)
{
  GPtrArray *order = g_ptr_array_new ();
  for (guint i = 0; i < sites->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (sites, i));
  return order;
}

/* What has the first choice of places: charges, each with its answer, so that one side's is not told alone; then what
 * else the story is about. */
static guint
get_turn (const RaMapBuild *build, const RaMapSite *site)
{
  if (ra_ring_words_find_aside (build, site->site) != NULL)
    return 2;
  return ra_map_site_is_alleged (site) && site->remark != NULL ? 0 : 1;
}

static GPtrArray *
make_order (const RaMapBuild *build, const GPtrArray *sites)
{
  GPtrArray *order = g_ptr_array_new ();
  for (guint turn = 0; turn <= 2; turn++)
    for (guint i = 0; i < sites->len; i++)
      if (get_turn (build, g_ptr_array_index (sites, i)) == turn)
        g_ptr_array_add (order, g_ptr_array_index (sites, i));
  return order;
}

static void
take_back (const SiteLabels *self, guint n_taken)
{
  ra_label_placer_give_back (self->build->placer, n_taken);
  g_array_set_size (self->leaders->items, self->n_leaders);
  g_array_set_size (self->names->items, 0);
}

/* Names that all stand above their marks, or all beside them, are read as of one kind. */
static void
choose_side (SiteLabels *self, const GPtrArray *sites)
{
  g_autoptr (GPtrArray) order = make_order (self->build, sites);
  const guint n_taken = ra_label_placer_get_n_taken (self->build->placer);
  double costs[2] = { 0, 0 };
  for (guint i = 0; self->marks != NULL && i < G_N_ELEMENTS (costs); i++) {
    self->upright = i == 1;
    const Outcome outcome = try_order (self, order, 2);
    costs[i] = outcome.leaders_px + outcome.n_missing * COST_MISSING;
    take_back (self, n_taken);
  }
  self->upright = costs[1] < costs[0];
}

/* Of all sites that the map shows. */
static GArray *
list_marks (const RaMapBuild *build, const GPtrArray *sites)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    RaPoint at;
    if (ra_map_locate (build, site->lat_deg, site->lon_deg, &at)
        && !ra_inset_tells (build, site->lat_deg, site->lon_deg))
      g_array_append_val (marks, at);
  }
  return marks;
}

/* A name that others shut in, or drive far from its mark, comes first in the next try. Of those that place all names
 * the one with the shortest leaders is taken; in the last one leaders may cross. In a window, which may drop names, it
 * is one of those that place most. */
static Outcome
try_orders (SiteLabels *self, const GPtrArray *sites)
{
  choose_side (self, sites);
  RaLabelPlacer *placer = self->build->placer;
  g_autoptr (GPtrArray) order = make_order (self->build, sites);
  g_autoptr (GPtrArray) best = NULL;
  const guint n_taken = ra_label_placer_get_n_taken (placer);
  const gboolean may_drop = ra_label_placer_has_margin (placer);
  const guint most_tries = self->marks != NULL ? MOST_PAGE_TRIES : MOST_TRIES;
  double least = G_MAXDOUBLE;
  for (guint tries = 0; tries <= most_tries; tries++) {
    if (tries == most_tries)
      ra_label_placer_let_all_go (placer);
    const Outcome outcome = try_order (self, order, tries < most_tries ? 2 : 3);
    const gboolean whole = outcome.missing == order->len;
    if (tries == most_tries || (whole && outcome.far == order->len))
      return outcome;
    const double cost = outcome.leaders_px + outcome.n_missing * COST_MISSING;
    if ((whole || may_drop) && cost < least) {
      least = cost;
      g_clear_pointer (&best, g_ptr_array_unref);
      best = copy_order (order);
    }
    take_back (self, n_taken);
    if (best != NULL && tries >= (self->marks != NULL ? MOST_CHEAPER : MOST_SHORTER))
      break;
    g_ptr_array_insert (order, 0, g_ptr_array_steal_index (order, whole ? outcome.far : outcome.missing));
  }
  /* A name over the mark of a capital is better than none. */
  if (least >= COST_MISSING)
    ra_label_placer_let_all_go (placer);
  return try_order (self, best, 2);
}

/* Of charges of two sides a picture tells both or none. */
void
ra_map_add_site_labels (const RaMapBuild *build, const GPtrArray *sites, RaSceneLayer *leaders, RaSceneLayer *names)
{
  SiteLabels self = { .build = build, .leaders = leaders, .names = names, .n_leaders = leaders->items->len };
  if (sites->len > MOST_CAREFUL) {
    try_order (&self, sites, 1);
    return;
  }
  g_autoptr (GArray) marks = ra_map_spec_is_beside (build->spec) ? list_marks (build, sites) : NULL;
  self.marks = marks;
  const guint n_taken = ra_label_placer_get_n_taken (build->placer);
  const Outcome outcome = try_orders (&self, sites);
  if (outcome.n_told == 0 || outcome.n_told == outcome.n_charges)
    return;
  take_back (&self, n_taken);
  self.without_charges = TRUE;
  try_orders (&self, sites);
}
