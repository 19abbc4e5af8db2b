/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/legend-text.h"

#include "app/layout/furniture.h"
#include "app/layout/ring-words.h"
#include "app/layout/title-text.h"

/* On a page that shows more of the Earth sites lie so close that names are all that has room. */
#define WIDEST_WITH_REMARKS_M 18e6

gboolean
ra_legend_is_brief (const RaMapBuild *build)
{
  return ra_page_is_small (build) && ra_map_spec_is_beside (build->spec);
}

/* Whether no site of the kind has another remark. */
static gboolean
is_same_of_all (const RaMapBuild *build, const RaMapSite *site)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *other = g_ptr_array_index (sites, i);
    const gboolean alike
        = other->kind == site->kind || (ra_map_site_is_alleged (other) && ra_map_site_is_alleged (site));
    if (alike && g_strcmp0 (other->remark, site->remark) != 0)
      return FALSE;
  }
  return TRUE;
}

/* Whether it is told at sites with what they are charged, which needs the room of what is said at others. */
static gboolean
has_charges (const RaMapBuild *build)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    if (ra_map_site_is_alleged (site) && !is_same_of_all (build, site))
      return TRUE;
  }
  return FALSE;
}

gboolean
ra_legend_tells_site (const RaMapBuild *build, const RaMapSite *site)
{
  if (ra_map_spec_is_beside (build->spec)
      && build->page.x * build->spec->viewport.metres_per_px > WIDEST_WITH_REMARKS_M)
    return TRUE;
  if (!ra_legend_is_brief (build))
    return FALSE;
  switch (site->kind) {
  case RA_SITE_REMOVED:
  case RA_SITE_OFFERED:
  case RA_SITE_INTERCEPTOR:
    return TRUE;
  case RA_SITE_ALLEGED:
  case RA_SITE_ALLEGED_LAUNCHER:
    return is_same_of_all (build, site);
  case RA_SITE_HYPOTHETICAL:
    return ra_title_get_banner (build->spec) != NULL;
  case RA_SITE_MISSILES:
    return has_charges (build);
  case RA_SITE_STRUCK:
  case RA_SITE_OTHER:
  case RA_N_SITE_KINDS:
  default:
    return FALSE;
  }
}

char *
ra_legend_describe_group (const RaMapBuild *build, const RaRingGroup *group)
{
  if (group->key != NULL)
    return g_strdup (group->key);
  const RaTranslations *translations = build->spec->translations;
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  if (ra_legend_is_brief (build) && group->claim != NULL) {
    g_autofree char *range = ra_translate_range (translations, ring);
    return g_strdup_printf ("%s, %s", range,
                            ra_translate_name (translations, RA_NAME_CLAIMANT, group->claim->claimant_short));
  }
  return ra_translate_claim (translations, ring);
}

static const char *
status_text (const RaRingGroup *group)
{
  if (!group->deployed)
    return "";
  const RaScenarioRing *first = &g_array_index (group->rings, RaScenarioRing, 0);
  if (first->deployment->contested && group->status == RA_STATUS_REPORTED)
    return "reported, sources disagree on the range";
  return ra_deployment_get_status_text (first->deployment);
}

gboolean
ra_legend_same_heading (const RaRingGroup *a, const RaRingGroup *b)
{
  return a->system == b->system && a->flight == b->flight && g_str_equal (status_text (a), status_text (b));
}

char *
ra_legend_name_heading (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  if (group->system == NULL)
    return g_strdup (ra_translate (translations, "Rings added to this map"));
  const char *status = status_text (group);
  const char *system = ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name);
  if (group->flight)
    return ra_translate_format (translations, "{system}: distance flown", "system", system, NULL);
  if (status[0] == '\0')
    return g_strdup (system);
  return ra_translate_format (translations, "{system}: {status}", "system", system, "status",
                              ra_translate_name (translations, RA_NAME_STATUS, status), NULL);
}

/* The smallest and the largest ring of the heading that have the double line; FALSE where it means more than these. */
static gboolean
find_two_figures (const RaMapBuild *build, const RaRingGroup *first, const RaRingGroup **low, const RaRingGroup **high)
{
  guint n = 0;
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->style.line != RA_LINE_DOUBLE)
      continue;
    if (!ra_legend_same_heading (group, first) || group->claim == NULL)
      return FALSE;
    *high = n == 0 ? group : *high;
    *low = group;
    n++;
  }
  return n == 2;
}

char *
ra_legend_tell_contested (const RaMapBuild *build, const RaRingGroup *first)
{
  const RaTranslations *translations = build->spec->translations;
  const RaRingGroup *low, *high;
  if (!find_two_figures (build, first, &low, &high))
    return g_strdup (ra_translate (translations, "Sources disagree on the range"));
  g_autofree char *least = ra_translate_range (translations, &g_array_index (low->rings, RaScenarioRing, 0));
  g_autofree char *most = ra_translate_range (translations, &g_array_index (high->rings, RaScenarioRing, 0));
  return ra_translate_format (translations, "{low} or {high}: sources disagree", "low", least, "high", most, NULL);
}

const RaRingGroup *
ra_legend_find_untold (const RaMapBuild *build, const RaRingGroup *first)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (ra_legend_same_heading (group, first) && !ra_ring_words_are_said (build, group))
      return group;
  }
  return NULL;
}

/* Whether a missile's class stands beside a range of its own. */
static gboolean
has_namesake (const RaMapBuild *build, const RaRingGroup *group)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *other = g_ptr_array_index (build->groups, i);
    if (other->system == group->system && !ra_legend_same_heading (other, group))
      return TRUE;
  }
  return FALSE;
}

char *
ra_legend_name_briefly (const RaMapBuild *build, const RaRingGroup *first, gboolean tells)
{
  const RaTranslations *translations = build->spec->translations;
  const gboolean said
      = first->deployed && first->status == RA_STATUS_HYPOTHETICAL && ra_title_get_banner (build->spec) != NULL;
  g_autofree char *heading = said ? g_strdup (ra_translate_name (translations, RA_NAME_SYSTEM, first->system->name))
                                  : ra_legend_name_heading (build, first);
  GString *figures = g_string_new (NULL);
  /* Without a status only the claimant tells a class from a missile's own range. */
  if (!first->deployed && first->claim != NULL && has_namesake (build, first))
    g_string_append (figures, ra_translate_name (translations, RA_NAME_CLAIMANT, first->claim->claimant_short));
  for (guint i = 0; tells && first->deployed && i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (!ra_legend_same_heading (group, first) || ra_ring_words_are_said (build, group))
      continue;
    g_autofree char *claim = ra_legend_describe_group (build, group);
    g_string_append_printf (figures, "%s%s", figures->len > 0 ? "; " : "", claim);
  }
  g_autofree char *all = g_string_free (figures, FALSE);
  return all[0] != '\0' ? g_strdup_printf ("%s (%s)", heading, all) : g_steal_pointer (&heading);
}

char *
ra_legend_describe_heading (const RaMapBuild *build, const RaRingGroup *first)
{
  g_autofree char *heading = ra_legend_name_heading (build, first);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (!ra_legend_same_heading (group, first))
      continue;
    g_autofree char *claim = ra_legend_describe_group (build, group);
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", claim);
  }
  g_autofree char *figures = g_string_free (text, FALSE);
  if (first->system != NULL && status_text (first)[0] != '\0')
    return g_strdup_printf ("%s, %s", heading, figures);
  return ra_translate_format (build->spec->translations, "{heading}: {figures}", "heading", heading, "figures", figures,
                              NULL);
}

gboolean
ra_legend_is_first_of_heading (const RaMapBuild *build, guint i)
{
  for (guint k = 0; k < i; k++) {
    if (ra_legend_same_heading (g_ptr_array_index (build->groups, k), g_ptr_array_index (build->groups, i)))
      return FALSE;
  }
  return TRUE;
}

char *
ra_legend_describe_figures (const RaMapBuild *build)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < build->groups->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            ((const RaRingGroup *)g_ptr_array_index (build->groups, i))->label);
  return g_string_free (text, FALSE);
}

char *
ra_legend_describe_rings (const RaMapBuild *build)
{
  if (build->spec->compare_with != NULL)
    return ra_legend_describe_figures (build);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < build->groups->len; i++) {
    if (!ra_legend_is_first_of_heading (build, i))
      continue;
    g_autofree char *heading = ra_legend_describe_heading (build, g_ptr_array_index (build->groups, i));
    g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", heading);
  }
  return g_string_free (text, FALSE);
}
