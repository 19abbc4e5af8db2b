/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-counts.h"

#include "app/layout/finding.h"

static gboolean
is_gone (const RaScenarioRing *ring)
{
  return ring->deployment->status == RA_STATUS_REMOVED;
}

/* What is claimed about the system that the headline is about, also what was published later. */
static gboolean
is_counted (const RaMapSpec *spec, const RaRingGroup *group)
{
  return spec->headline != NULL && group->deployed && group->claim != NULL && !group->claim->at_least
         && group->role != RA_ROLE_EQUAL && group->role != RA_ROLE_SIDE;
}

/* All rings of the figure, or those alone that stand. */
static GArray *
list_rings (const RaMapSpec *spec, const RaClaim *claim, gboolean with_gone)
{
  g_autoptr (GArray) all = ra_map_spec_list_rings (spec);
  GArray *listed = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  for (guint i = 0; i < all->len; i++) {
    const RaScenarioRing *ring = &g_array_index (all, RaScenarioRing, i);
    if (ring->claim == claim && ring->deployment != NULL && (with_gone || !is_gone (ring)))
      g_array_append_vals (listed, ring, 1);
  }
  return listed;
}

static char *
tell_number (const RaTranslations *translations, guint n)
{
  g_autofree char *number = ra_translate_number (translations, n);
  if (n == 0)
    return g_strdup (ra_translate (translations, "no NATO capital"));
  return ra_translate_count (translations, n, "{n} NATO capital", "{n} NATO capitals", "n", number, NULL);
}

/* In words as far as a reader counts at a glance. */
static char *
tell_all (const RaTranslations *translations, guint n)
{
  g_autofree char *number = ra_translate_number (translations, n);
  if (n == 2)
    return g_strdup (ra_translate (translations, "from both sites"));
  if (n == 3)
    return g_strdup (ra_translate (translations, "from all three sites"));
  if (n == 4)
    return g_strdup (ra_translate (translations, "from all four sites"));
  return ra_translate_format (translations, "from all {n} sites", "n", number, NULL);
}

static char *
tell_left (const RaTranslations *translations, const GArray *left, guint n_all)
{
  const RaSite *site = g_array_index (left, RaScenarioRing, 0).site;
  g_autofree char *number = ra_translate_number (translations, left->len);
  g_autofree char *all = ra_translate_number (translations, n_all);
  if (left->len == 1 && site != NULL)
    return ra_translate_format (translations, "from {site} alone", "site",
                                ra_translate_name (translations, RA_NAME_SITE, site->name), NULL);
  return ra_translate_format (translations, "from {n} of {all} sites", "n", number, "all", all, NULL);
}

char *
ra_ring_counts_tell (const RaMapBuild *build, const RaRingGroup *group, RaCountLength length)
{
  const RaTranslations *translations = build->spec->translations;
  const GPtrArray *capitals = ra_basemap_get_capitals (build->basemap, build->spec->boundaries, NULL);
  if (capitals == NULL || !is_counted (build->spec, group))
    return NULL;
  const gboolean gone = group->status == RA_STATUS_REMOVED;
  g_autoptr (GArray) all = list_rings (build->spec, group->claim, TRUE);
  g_autoptr (GArray) left = list_rings (build->spec, group->claim, FALSE);
  const guint n = ra_finding_count_capitals (build->spec, capitals, gone ? all : left);
  g_autofree char *counted = tell_number (translations, n);
  const gboolean whole = left->len == all->len && group->role != RA_ROLE_LATER;
  if (length != RA_COUNT_IN_FULL || left->len == 0 || all->len == 1 || (!whole && (n == 0 || left->len == all->len)))
    return g_steal_pointer (&counted);
  g_autofree char *from = gone || whole ? tell_all (translations, all->len) : tell_left (translations, left, all->len);
  return ra_translate_format (translations, "{from}: {count}", "from", from, "count", counted, NULL);
}
