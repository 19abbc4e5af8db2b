/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-others.h"
#include "app/layout/furniture.h"
#include "app/layout/legend-text.h"
#include "app/layout/letters.h"
#include "app/layout/limit-labels.h"
#include "app/layout/midst-label.h"
#include "app/layout/ring-below.h"
#include "app/layout/ring-counts.h"
#include "app/layout/ring-figure.h"
#include "app/layout/ring-words.h"
#include "app/layout/side-label.h"

/* Of the coast that may run beneath the figure of the leader: others have less choice. */
#define FELLOW_COAST 2.0
/* And beneath that of a limit on a small page. */
#define SMALL_LIMIT_COAST 0.05
/* Where there is no room for it: of its size, but no smaller than this. */
#define FAIR            0.74
#define SMALL           0.59
#define SMALL_FIGURE_PX 13.5
/* Letters that lean more are hard to read: beside so steep a line they stand level. */
#define STEEP_RAD 0.8

gboolean
ra_map_label_line (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const char *text, RaColour colour)
{
  const RaCurvedLabel label
      = { .runs = { { text, ra_letters_px (build, RA_LETTERS_CLAIMANT), FALSE } }, .colour = colour };
  return ra_curved_label_place (build, layer, line, &label);
}

/* "480 km"; of many rings of one size nothing else is known. Beside a circle that is wrong it is the drawing that is
 * true, not the claim: hence not "true range". */
static char *
describe_figure (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  if (group->key != NULL)
    return g_strdup (group->label);
  /* Flown it was as far as that, whatever else it may do. */
  RaScenarioRing ring = g_array_index (group->rings, RaScenarioRing, 0);
  ring.claim = group->flight ? NULL : ring.claim;
  char *range = ra_translate_range (translations, &ring);
  if (!(build->spec->show & RA_SHOW_COMPASS_CIRCLES))
    return range;
  g_autofree char *figure = range;
  return ra_translate_format (translations, "True distance: {figure}", "figure", figure, NULL);
}

static gboolean
is_gone (const RaRingGroup *group)
{
  return group->deployed && group->status == RA_STATUS_REMOVED;
}

typedef enum { IN_MIDST, NEXT_TO_LINE, OFF_LINE, ON_LINE } Where;

/* How a label may stand, best first. */
typedef struct {
  double share; /* of the figure's size */
  Where where;
  gboolean with_words; /* not the figure alone */
  gboolean off_lines;
  gboolean steep;
  double most_coast; /* beneath what a page counts by, told in full, of its width; 0: any, and all labels */
} Manner;

static const Manner manners[] = {
  { 1, NEXT_TO_LINE, TRUE, TRUE, FALSE, 0.4 },    { 1, OFF_LINE, TRUE, TRUE, FALSE, 0.3 },
  { 1, IN_MIDST, TRUE, TRUE, FALSE, 0 },          { 1, NEXT_TO_LINE, TRUE, TRUE, FALSE, 0 },
  { FAIR, NEXT_TO_LINE, TRUE, TRUE, FALSE, 0 },   { FAIR, OFF_LINE, TRUE, TRUE, FALSE, 0 },
  { 1, ON_LINE, TRUE, TRUE, FALSE, 0 },           { FAIR, ON_LINE, TRUE, TRUE, FALSE, 0 },
  { 1, NEXT_TO_LINE, FALSE, TRUE, FALSE, 0 },     { 1, ON_LINE, FALSE, TRUE, FALSE, 0 },
  { FAIR, NEXT_TO_LINE, FALSE, TRUE, FALSE, 0 },  { FAIR, ON_LINE, FALSE, TRUE, TRUE, 0 },
  { SMALL, NEXT_TO_LINE, FALSE, TRUE, FALSE, 0 }, { SMALL, ON_LINE, FALSE, TRUE, TRUE, 0 },
  { SMALL, ON_LINE, FALSE, FALSE, TRUE, 0 },
};

/* Level beside the line or, where that leaves no room, along it. */
static gboolean
place_in_manner (const RaMapBuild *build, RaSceneLayer *layer, const RaRingGroup *group, RaCurvedLabel *label,
                 const Manner *manner)
{
  label->steepest_rad = manner->steep ? 0 : STEEP_RAD;
  label->off_lines = manner->off_lines;
  label->most_coast = manner->most_coast * (group->role == RA_ROLE_LEAD ? 1 : FELLOW_COAST);
  if (manner->most_coast > 0 && group->limits)
    label->most_coast = SMALL_LIMIT_COAST;
  if (manner->where == OFF_LINE && manner->most_coast > 0)
    label->side = RA_LABEL_OUTSIDE;
  if (manner->where == IN_MIDST)
    return group->role == RA_ROLE_LEAD && label->in_band && group->rings->len == 1
           && ra_midst_label_place (build, layer, &g_array_index (group->rings, RaScenarioRing, 0), label);
  if (manner->where == ON_LINE)
    return ra_curved_label_place (build, layer, group->guide, label);
  return ra_side_label_place (build, layer, group->guide, label,
                              manner->where == OFF_LINE ? RA_BESIDE_OFF : RA_BESIDE_NEXT);
}

/* Less that can be read comes before more that another ring's line runs through. */
static gboolean
place_figure (const RaMapBuild *build, const RaRingGroup *group, RaSceneLayer *layer, const char *figure,
              const GPtrArray *list)
{
  const double px = ra_ring_figure_size (build, group);
  RaPoint near;
  const gboolean draws = ra_ring_figure_near (build, group, &near);
  const gboolean compared = group->role == RA_ROLE_LEAD || group->role == RA_ROLE_FELLOW || group->reaches != NULL;
  const double row = ra_letters_px (build, compared ? RA_LETTERS_FINDING : RA_LETTERS_CLAIMANT);
  const RaBold bold = ra_ring_figure_is_aside (build, group) ? RA_BOLD_NOT : (compared ? RA_BOLD_FULL : RA_BOLD_HALF);
  for (guint i = 0; i < G_N_ELEMENTS (manners) * list->len; i++) {
    const Manner *manner = &manners[i / list->len];
    const RaRingBelow *below = g_ptr_array_index (list, i % list->len);
    const guint first_item = layer->items->len;
    if (manner->with_words && below->rows[0] == NULL && list->len > 1)
      continue;
    if (manner->most_coast > 0
        && (!ra_ring_figure_is_calm (build, group, manner->where == NEXT_TO_LINE) || i % list->len > 0))
      continue;
    const double size = MAX (manner->share * px, MIN (px, SMALL_FIGURE_PX)) * build->unit;
    RaCurvedLabel label = { .runs = { { figure, size, bold } },
                            .near = draws ? &near : NULL,
                            .side = ra_ring_figure_side (build, group),
                            .low = group->role == RA_ROLE_LATER
                                   || (group->role == RA_ROLE_FELLOW && ra_ring_figure_tells_of_gone (build)),
                            .open = group->flight,
                            .amid = draws && ra_ring_figure_is_amid (group),
                            .in_band = group->limits || g_array_index (group->rings, RaScenarioRing, 0).min_km > 0,
                            .colour = ra_style_label_colour (build->spec->theme, group->style.colour) };
    for (guint k = 0; k < G_N_ELEMENTS (below->rows); k++)
      label.runs[k + 1] = (RaLabelRun) { below->rows[k], row, FALSE };
    if (!place_in_manner (build, layer, group, &label, manner))
      continue;
    ra_scene_layer_set_span (layer, first_item, group->span);
    return TRUE;
  }
  return FALSE;
}

/* One figure then and now, whose two rings differ by what they reach: on a small page that is read first. NULL for any
 * other, or where it reaches none. */
static char *
find_difference (const RaMapBuild *build, const RaRingGroup *group)
{
  const gboolean differs
      = ra_page_is_small (build) && group->role == RA_ROLE_LEAD && ra_ring_figure_tells_of_gone (build);
  return differs ? ra_ring_counts_tell (build, group, RA_COUNT_BRIEFLY) : NULL;
}

static gboolean
place_label (const RaMapBuild *build, const RaRingGroup *group, RaSceneLayer *layer)
{
  if (group->mixed || group->noted)
    return group->noted;
  g_autofree char *figure = describe_figure (build, group);
  g_autofree char *difference = find_difference (build, group);
  if (difference != NULL) {
    g_autoptr (GPtrArray) below = ra_ring_below_list_one (figure);
    if (place_figure (build, group, layer, difference, below))
      return TRUE;
  }
  if (!ra_ring_figure_is_aside (build, group)) {
    /* What would change has the room: of the other side's figure it is enough to say whose it is. */
    const gboolean brief
        = ra_page_is_small (build) && group->role == RA_ROLE_FELLOW && ra_ring_figure_tells_of_gone (build);
    g_autofree char *claimant = brief ? ra_ring_words_name_claimant (build, group->claim) : NULL;
    g_autoptr (GPtrArray) list = brief ? ra_ring_below_list_one (claimant) : ra_ring_below_list (build, group);
    g_autoptr (GPtrArray) nothing = ra_ring_below_list_one (NULL);
    return place_figure (build, group, layer, figure, list)
           || (brief && place_figure (build, group, layer, figure, nothing));
  }
  g_autofree char *all = ra_ring_words_tell_briefly (build, group);
  g_autoptr (GPtrArray) nothing = ra_ring_below_list_one (NULL);
  /* A small page has a row in its key for all that would be gone. */
  return ra_ring_words_are_said (build, group) || (is_gone (group) && ra_legend_is_brief (build))
         || place_figure (build, group, layer, all, nothing) || place_figure (build, group, layer, figure, nothing);
}

/* Who comes first finds most room: the leader, then those that follow it, of each the smallest ring; on a small page
 * the other side's figure no later than the leader's, which has all its line to stand at. */
static guint
rank_of (const RaMapBuild *build, const RaRingGroup *group)
{
  if (ra_page_is_small (build) && group->role == RA_ROLE_FELLOW && !ra_ring_figure_tells_of_gone (build))
    return 1 + RA_ROLE_LEAD;
  return (group->reaches != NULL ? 0 : 1) + group->role + (is_gone (group) ? RA_ROLE_SIDE : 0);
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer build)
{
  const guint rank_a = rank_of (build, *(const RaRingGroup *const *)a);
  const guint rank_b = rank_of (build, *(const RaRingGroup *const *)b);
  return rank_a < rank_b ? -1 : (rank_a > rank_b ? 1 : 0);
}

/* Small rings have fewest places for their label. */
static GPtrArray *
list_in_order (const RaMapBuild *build)
{
  GPtrArray *order = g_ptr_array_new ();
  for (guint i = build->groups->len; i > 0; i--)
    g_ptr_array_add (order, g_ptr_array_index (build->groups, i - 1));
  g_ptr_array_sort_with_data (order, compare_ranks, (gpointer)build);
  return order;
}

/* The one layer of labels, begun by who comes first. */
static RaSceneLayer *
begin_layer (const RaMapBuild *build)
{
  RaSceneLayer *known = (RaSceneLayer *)ra_scene_find_layer (build->scene, "ring-labels");
  return known != NULL ? known : ra_scene_add_layer (build->scene, "ring-labels", "Ring labels");
}

/* Whether the headline tells of it. */
static gboolean
is_finding (const RaRingGroup *group)
{
  return group->role == RA_ROLE_LEAD || group->flight || (group->role == RA_ROLE_FELLOW && !is_gone (group));
}

typedef enum { ALL_LABELS, FINDINGS_ALONE, FLIGHTS_ALONE, AMID_ALONE } Which;

static gboolean
is_wanted (const RaRingGroup *group, Which which)
{
  if (which == FINDINGS_ALONE)
    return is_finding (group);
  return which == ALL_LABELS || (which == FLIGHTS_ALONE ? group->flight : ra_ring_figure_is_amid (group));
}

static void
add_labels (const RaMapBuild *build, RaSceneLayer *layer, Which which)
{
  g_autoptr (GPtrArray) order = list_in_order (build);
  for (guint i = 0; i < order->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (order, i);
    if (!is_wanted (group, which) || ra_ring_words_are_said (build, group))
      continue;
    ra_label_placer_limit (build->placer, TRUE);
    const gboolean placed = place_label (build, group, layer);
    ra_label_placer_limit (build->placer, FALSE);
    if (!placed && ra_label_placer_has_margin (build->placer))
      place_label (build, group, layer);
  }
}

/* Its line is short: the names at both of its ends would leave the figure no room at it. */
static gboolean
tells_of_flight (const RaMapBuild *build)
{
  RaScenarioRing flight;
  return ra_finding_find_told_flight (build->spec, &flight);
}

/* Of classes of a treaty the figures are the story, and not what stands where. */
static gboolean
tells_of_classes (const RaMapBuild *build)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->role == RA_ROLE_LEAD && !group->deployed && g_array_index (group->rings, RaScenarioRing, 0).min_km > 0)
      return ra_map_spec_is_beside (build->spec);
  }
  return FALSE;
}

void
ra_map_add_lead_labels (const RaMapBuild *build)
{
  if (build->outer != NULL)
    ra_map_add_uncovered (build, begin_layer (build));
  else if (build->quiet || ra_legend_is_brief (build) || tells_of_classes (build))
    add_labels (build, begin_layer (build), FINDINGS_ALONE);
  else if (tells_of_flight (build))
    add_labels (build, begin_layer (build), FLIGHTS_ALONE);
  else if (ra_map_spec_is_beside (build->spec))
    add_labels (build, begin_layer (build), AMID_ALONE);
}

void
ra_map_add_ring_labels (const RaMapBuild *build)
{
  RaSceneLayer *layer = begin_layer (build);
  if (build->outer != NULL) {
    ra_map_add_limits (build, layer);
    return;
  }
  add_labels (build, layer, ALL_LABELS);
  /* After the figures: a ring with any words is taken for one that has been told. */
  ra_map_add_uncovered (build, layer);
}
