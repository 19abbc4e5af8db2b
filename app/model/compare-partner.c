/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/compare-partner.h"

#include "app/report/compare.h"
#include "data/events.h"

/* What a year between them takes from the share that two scenarios have in common. */
#define LOSS_PER_DAY (0.02 / 365.0)
/* A proposal that has less in common with what is, is about something else. */
#define LEAST_SHARE 0.25

static gboolean
is_proposal (const RaScenario *scenario)
{
  return ra_scenario_get_condition (scenario) != NULL;
}

/* The share of all deployments of both that both have, whatever their status. */
static double
common_share (const RaScenario *a, const RaScenario *b)
{
  const GPtrArray *of_a = ra_scenario_get_deployments (a);
  const GPtrArray *of_b = ra_scenario_get_deployments (b);
  guint n_common = 0;

  for (guint i = 0; i < of_a->len; i++)
    n_common += ra_comparison_has_same (of_b, g_ptr_array_index (of_a, i)) ? 1 : 0;
  return n_common > 0 ? n_common / (double)(of_a->len + of_b->len - n_common) : 0.0;
}

static double
days_between (const RaScenario *a, const RaScenario *b)
{
  const char *date_a = ra_scenario_get_date (a);
  const char *date_b = ra_scenario_get_date (b);

  if (date_a == NULL || date_b == NULL)
    return 0.0;
  return ABS ((double)ra_date_to_julian (date_a) - (double)ra_date_to_julian (date_b));
}

typedef gboolean (*Accepts) (const RaScenario *scenario, const RaScenario *other);

static gboolean
is_of_same_date (const RaScenario *scenario, const RaScenario *other)
{
  return is_proposal (scenario) && days_between (scenario, other) == 0.0;
}

static gboolean
is_of_same_kind (const RaScenario *scenario, const RaScenario *other)
{
  return is_proposal (scenario) == is_proposal (other);
}

static gboolean
is_any (const RaScenario *scenario, const RaScenario *other)
{
  (void)scenario, (void)other;
  return TRUE;
}

static RaScenario *
find_nearest (const GPtrArray *scenarios, const RaScenario *scenario, Accepts accepts)
{
  RaScenario *nearest = NULL;
  double most = 0.0;

  for (guint i = 0; i < scenarios->len; i++) {
    RaScenario *other = g_ptr_array_index (scenarios, i);
    const double share = other != scenario && accepts (scenario, other) ? common_share (scenario, other) : 0.0;
    const double worth = share > 0.0 ? MAX (share - LOSS_PER_DAY * days_between (scenario, other), G_MINDOUBLE) : 0.0;

    if (worth > most) {
      nearest = other;
      most = worth;
    }
  }
  return nearest;
}

/* What is beside the first of what was proposed that day. */
static RaScenario *
find_proposal (const GPtrArray *scenarios, const RaScenario *scenario)
{
  for (guint i = 0; i < scenarios->len && !is_proposal (scenario); i++) {
    RaScenario *other = g_ptr_array_index (scenarios, i);

    if (is_of_same_date (other, scenario) && common_share (scenario, other) >= LEAST_SHARE)
      return other;
  }
  return NULL;
}

static RaScenario *
find_neighbour (const GPtrArray *scenarios, RaScenario *scenario)
{
  guint row = 0;

  if (!g_ptr_array_find ((GPtrArray *)scenarios, scenario, &row))
    return scenarios->len > 0 ? g_ptr_array_index (scenarios, 0) : NULL;
  if (scenarios->len < 2)
    return NULL;
  return g_ptr_array_index (scenarios, row + 1 < scenarios->len ? row + 1 : row - 1);
}

RaScenario *
ra_compare_partner_find (const GPtrArray *scenarios, RaScenario *scenario)
{
  g_return_val_if_fail (scenarios != NULL && scenario != NULL, NULL);
  static const Accepts tries[] = { is_of_same_date, is_of_same_kind, is_any };
  RaScenario *partner = find_proposal (scenarios, scenario);

  for (guint i = 0; i < G_N_ELEMENTS (tries) && partner == NULL; i++)
    partner = find_nearest (scenarios, scenario, tries[i]);
  return partner != NULL ? partner : find_neighbour (scenarios, scenario);
}
