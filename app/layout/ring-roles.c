/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-roles.h"

#include "app/layout/finding.h"

/* A figure above this reaches over half a continent: the base is read through its area. */
#define WIDE_KM 1000.0
/* And one above this over all that a page shows: nothing beside it is to be told apart, and all is read through it. */
#define WHOLE_KM    4000.0
#define WHOLE_SHARE 0.5
/* Where the map is about the classes of the treaty they are areas above all, and their limits are firm. */
#define WIDE_BAND   1.1
#define NARROW_BAND 2.0
#define BAND_WEIGHT 0.7

/* Against the usual weight of a line, also of what is gone, and the usual tint of the theme; how far its colour is
 * mixed with land. Weights of one map differ by a quarter, so that they are told apart without colours. */
typedef struct {
  double weight;
  double gone_weight;
  double wide_tint;
  double narrow_tint;
  double paler;
} Dress;

static const Dress dresses[] = {
  [RA_ROLE_EQUAL] = { 1, 1, 1, 1, 0 },          [RA_ROLE_LEAD] = { 2.1, 1, 1.3, 2.2, 0 },
  [RA_ROLE_FELLOW] = { 1.4, 0.8, 0.3, 3.4, 0 }, [RA_ROLE_BEYOND] = { 0.95, 0.63, 0, 0, 0.2 },
  [RA_ROLE_LATER] = { 0.93, 0.5, 0, 0, 0.1 },   [RA_ROLE_SIDE] = { 0.55, 0.4, 0, 0, 0.45 },
};

static gboolean
is_band (const RaClaim *claim)
{
  return claim != NULL && g_str_equal (claim->system->kind, "treaty band");
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const double km_a = (*(const RaClaim *const *)a)->max_km;
  const double km_b = (*(const RaClaim *const *)b)->max_km;
  return km_a == km_b ? 0 : (km_a > km_b ? -1 : 1);
}

static void
add_lead (GPtrArray *leads, const RaClaim *claim)
{
  if (!g_ptr_array_find (leads, claim, NULL))
    g_ptr_array_add (leads, (gpointer)claim);
}

/* The classes of the treaty where a map is about them: not those that a user lays over another story. */
static void
add_bands (GPtrArray *leads, const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  for (guint i = 0; i < rings->len && spec->bands == RA_BANDS_NONE; i++)
    if (is_band (g_array_index (rings, RaScenarioRing, i).claim))
      add_lead (leads, g_array_index (rings, RaScenarioRing, i).claim);
}

GPtrArray *
ra_ring_roles_find_leads (const RaMapSpec *spec)
{
  g_autoptr (GPtrArray) leads = g_ptr_array_new ();
  if (spec->plain || spec->compare_with != NULL || !ra_scenario_has_finding (spec->scenario))
    return NULL;
  add_bands (leads, spec);
  g_autoptr (GArray) counted = leads->len == 0 ? ra_finding_list_decisive (spec) : NULL;
  for (guint i = 0; counted != NULL && i < counted->len; i++)
    add_lead (leads, g_array_index (counted, RaScenarioRing, i).claim);
  g_ptr_array_sort (leads, compare_claims);
  return leads->len > 0 ? g_steal_pointer (&leads) : NULL;
}

RaRingRole
ra_ring_role_of (const GPtrArray *leads, const RaClaim *claim, const char *day)
{
  if (leads == NULL)
    return RA_ROLE_EQUAL;
  for (guint i = 0; claim != NULL && i < leads->len; i++) {
    const RaClaim *lead = g_ptr_array_index (leads, i);
    if (lead == claim)
      return RA_ROLE_LEAD;
    if (lead->system == claim->system)
      return ra_claim_is_later (claim, day) ? RA_ROLE_LATER
                                            : (claim->max_km > lead->max_km ? RA_ROLE_BEYOND : RA_ROLE_FELLOW);
  }
  return RA_ROLE_SIDE;
}

void
ra_ring_role_dress (RaRingStyle *style, RaRingRole role, RaTheme theme, const RaClaim *claim, gboolean gone)
{
  const Dress *dress = &dresses[role];
  const gboolean wide = claim != NULL && claim->max_km > WIDE_KM;
  /* What is open, gone or hatched stays so. */
  if (style->tint > 0)
    style->tint = ra_style_of_theme (theme)->tint * (wide ? dress->wide_tint : dress->narrow_tint);
  if (claim != NULL && claim->max_km > WHOLE_KM && !is_band (claim))
    style->tint *= WHOLE_SHARE;
  style->weight = gone ? dress->gone_weight : dress->weight;
  /* A second line would be more than what the story is not about is worth. */
  if (role == RA_ROLE_SIDE && style->line == RA_LINE_DOUBLE)
    style->line = RA_LINE_SOLID;
  /* On the day of the map nobody drew it; what is gone is dashed as well, but longer. */
  if (role == RA_ROLE_LATER) {
    style->line = RA_LINE_DASHED;
    style->dash = RA_DASH_SHORT;
  }
  if (role == RA_ROLE_LEAD && is_band (claim)) {
    style->tint *= wide ? WIDE_BAND : NARROW_BAND;
    style->line = RA_LINE_SOLID;
    style->weight *= BAND_WEIGHT;
  }
  style->colour = ra_style_paler (theme, style->colour, dress->paler);
}
