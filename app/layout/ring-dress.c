/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-dress.h"

#include <math.h>

#include "app/layout/finding-others.h"
#include "app/layout/finding.h"

/* Of the opacity of the smallest ring that of the largest. */
#define PALEST_TINT 0.4
/* How far the line of the largest figure about a system is mixed with land. */
#define PALER_CLAIM 0.25
/* Of one line's weight to the next one's, and of all against the usual one. */
#define WEIGHT_STEP 1.3
#define THINNEST    0.6
#define HEAVIEST    1.8
/* Of what reaches the place that the headline is about, and of what does not. */
#define DECISIVE_WEIGHT   1.65
#define INDECISIVE_WEIGHT 0.95
/* A flight is what its map is about, unless another figure leads. */
#define FLIGHT_WEIGHT 3.2
/* Of dots that are all there is of a limit. */
#define LIMIT_WEIGHT 1.5

static double
size_of (const RaRingGroup *group)
{
  return g_array_index (group->rings, RaScenarioRing, 0).max_km;
}

/* Many tints one over the other are mud: the larger a ring is against the smallest, the paler, so that the base is read
 * through it. Rings that a user adds to a plain map change nothing else on it. */
static void
thin_tints (GPtrArray *groups, const RaMapSpec *spec)
{
  double smallest_km = G_MAXDOUBLE;
  double largest_km = 0;
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    if (group->style.tint == 0)
      continue;
    smallest_km = MIN (smallest_km, size_of (group));
    largest_km = MAX (largest_km, size_of (group));
  }
  for (guint i = 0; i < groups->len && !spec->plain && largest_km > smallest_km; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    const double rank = (largest_km - size_of (group)) / (largest_km - smallest_km);
    group->style.tint *= PALEST_TINT + (1 - PALEST_TINT) * CLAMP (rank, 0, 1);
  }
}

/* Claims about one system have its hue: the larger the figure, the paler its line. They come largest first. */
static void
tell_claims_apart (GPtrArray *groups, const RaMapSpec *spec)
{
  for (guint i = 0; i < groups->len; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    guint n_smaller = 0;
    guint n = 0;
    for (guint k = 0; k < groups->len; k++) {
      const RaRingGroup *other = g_ptr_array_index (groups, k);
      if (other->system == NULL || other->system != group->system || other->status != group->status
          || other->deployed != group->deployed)
        continue;
      n++;
      n_smaller += k > i ? 1 : 0;
    }
    if (n > 1)
      group->style.colour = ra_style_paler (spec->theme, group->style.colour, PALER_CLAIM * n_smaller / (n - 1));
  }
}

static gboolean
has_same_form (const RaRingGroup *a, const RaRingGroup *b)
{
  return a->claim != NULL && b->claim != NULL && a->style.line == b->style.line
         && a->style.lower_bound == b->style.lower_bound;
}

/* Hues are not for all readers, and not for a copying machine: of lines of one form the larger ring's is the thinner.
 */
static void
step_weights (GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    guint n_smaller = 0;
    guint n = 0;
    for (guint k = 0; k < groups->len; k++)
      if (has_same_form (group, g_ptr_array_index (groups, k))) {
        n++;
        n_smaller += k > i ? 1 : 0;
      }
    if (n < 2)
      continue;
    const double step = MIN (WEIGHT_STEP, pow (HEAVIEST / THINNEST, 1.0 / (n - 1)));
    /* The middle of them has the usual weight. */
    const double heaviest = CLAMP (pow (step, (n - 1) / 2.0), 1, HEAVIEST);
    group->style.weight = heaviest / pow (step, n_smaller);
  }
}

/* Rings that tell of nothing in particular keep apart by size. */
static void
dress_equals (GPtrArray *groups, const RaMapSpec *spec)
{
  thin_tints (groups, spec);
  if (!spec->plain)
    tell_claims_apart (groups, spec);
  if (!spec->plain)
    step_weights (groups);
}

static gboolean
is_gone (const RaRingGroup *group)
{
  return group->deployed && group->status == RA_STATUS_REMOVED;
}

/* Of several rings in one role the larger is the thinner. */
static guint
count_smaller_peers (const GPtrArray *groups, guint i)
{
  const RaRingGroup *group = g_ptr_array_index (groups, i);
  guint n = 0;
  for (guint k = i + 1; k < groups->len; k++) {
    const RaRingGroup *other = g_ptr_array_index (groups, k);
    n += other->role == group->role && is_gone (other) == is_gone (group) && other->claim != group->claim
                 && has_same_form (other, group)
             ? 1
             : 0;
  }
  return n;
}

static void
dress_by_roles (GPtrArray *groups, const RaMapSpec *spec, const GPtrArray *leads)
{
  for (guint i = groups->len; i > 0; i--) {
    RaRingGroup *group = g_ptr_array_index (groups, i - 1);
    group->role = ra_ring_role_of (leads, group->claim, ra_map_spec_get_date (spec));
    ra_ring_role_dress (&group->style, group->role, spec->theme, group->claim, is_gone (group));
    group->style.weight /= pow (WEIGHT_STEP, count_smaller_peers (groups, i - 1));
  }
}

/* The number of the system of a group among those whose rings are dashed and are not gone. */
static guint
number_among_dashed (const GPtrArray *groups, guint i, guint *n)
{
  const RaSystem *of = ((const RaRingGroup *)g_ptr_array_index (groups, i))->system;
  g_autoptr (GPtrArray) systems = g_ptr_array_new ();
  for (guint k = 0; k < groups->len; k++) {
    const RaRingGroup *group = g_ptr_array_index (groups, k);
    if (group->style.line == RA_LINE_DASHED && !is_gone (group) && !g_ptr_array_find (systems, group->system, NULL))
      g_ptr_array_add (systems, (gpointer)group->system);
  }
  guint number = 0;
  g_ptr_array_find (systems, of, &number);
  *n = systems->len;
  return number;
}

/* Where all is dashed its form tells whose a line is: that of the largest ring has the longest dashes. */
static void
choose_dashes (GPtrArray *groups, const RaMapSpec *spec)
{
  static const RaDash forms[] = { RA_DASH_LONG, RA_DASH_USUAL, RA_DASH_DOT, RA_DASH_SHORT };
  for (guint i = 0; i < groups->len && !spec->plain; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    guint n;
    const guint number = number_among_dashed (groups, i, &n);
    if (group->style.line == RA_LINE_DASHED && !is_gone (group) && n > 1)
      group->style.dash = forms[number % G_N_ELEMENTS (forms)];
  }
}

/* Nobody knew yet what would be gone: on the map it would be a line that says nothing. */
static void
leave_out_unknown (GPtrArray *groups)
{
  for (guint i = groups->len; i > 0; i--) {
    const RaRingGroup *group = g_ptr_array_index (groups, i - 1);
    if (group->role == RA_ROLE_LATER && is_gone (group))
      g_ptr_array_remove_index (groups, i - 1);
  }
}

static void
mark_limits (GPtrArray *groups, const RaMapSpec *spec)
{
  RaScenarioRing flight;
  if (!ra_finding_find_told_flight (spec, &flight))
    return;
  for (guint i = 0; i < groups->len; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    group->limits = !group->deployed && group->system == flight.system;
    group->style.weight *= group->limits ? LIMIT_WEIGHT : 1;
  }
}

void
ra_ring_groups_dress (GPtrArray *groups, const RaMapSpec *spec)
{
  g_autoptr (GPtrArray) leads = ra_ring_roles_find_leads (spec);
  if (leads != NULL)
    dress_by_roles (groups, spec, leads);
  else
    dress_equals (groups, spec);
  leave_out_unknown (groups);
  choose_dashes (groups, spec);
  mark_limits (groups, spec);
  for (guint i = 0; leads == NULL && i < groups->len; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    group->style.weight *= group->flight ? FLIGHT_WEIGHT : 1;
  }
}

/* A heavy line that bounds no area, or a thin one that does. */
static void
stress (RaRingGroup *group)
{
  const gboolean decides = group->reaches != NULL;
  group->style.weight = decides ? DECISIVE_WEIGHT : MIN (group->style.weight, INDECISIVE_WEIGHT);
  group->style.tint = decides ? 0 : group->style.tint;
}

void
ra_ring_groups_stress_decisive (GPtrArray *groups, const RaMapSpec *spec, const GPtrArray *capitals)
{
  const RaSite *site = NULL;
  const RaPlace *place
      = spec->headline != NULL && spec->compare_with == NULL && ra_scenario_has_finding (spec->scenario)
            ? ra_finding_find_supposed (spec, capitals, &site)
            : NULL;
  guint n = 0;
  for (guint i = 0; i < groups->len && place != NULL; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    group->reaches = ra_finding_is_reached (group->rings, place) ? place : NULL;
    n += group->reaches != NULL ? 1 : 0;
  }
  for (guint i = 0; i < groups->len && n > 0; i++) {
    RaRingGroup *group = g_ptr_array_index (groups, i);
    group->reaches = n < groups->len ? group->reaches : NULL;
    if (n < groups->len)
      stress (group);
    if (group->reaches != NULL)
      group->style.colour = ra_style_colour_of (spec->theme, ra_scenario_get_catalogue (spec->scenario), group->system);
  }
}
