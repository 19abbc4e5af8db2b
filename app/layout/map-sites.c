/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-sites.h"

#include "app/layout/furniture.h"
#include "app/layout/story-aside.h"

/* A magnifying glass is told from a dot by its handle, and is what an offer is about. */
#define LENS_PX     24.0
#define LENS_RIM_PX 3.4
/* Where several stand close together. */
#define SMALL_LENS_PX 20.0
/* Of the size of a plain mark that of missiles on a page, whose rings are drawn about it, and that of a charge. */
#define PAGE_MISSILES_SIZE 1.2
#define ALLEGED_SIZE       1.6

static const char *const kind_texts[RA_N_SITE_KINDS] = {
  [RA_SITE_MISSILES] = RA_TRANSLATABLE ("Reported or confirmed missiles"),
  [RA_SITE_ALLEGED] = RA_TRANSLATABLE ("Alleged, denied by the operator"),
  [RA_SITE_ALLEGED_LAUNCHER] = RA_TRANSLATABLE ("Launcher: alleged, denied by the operator"),
  [RA_SITE_INTERCEPTOR] = RA_TRANSLATABLE ("Interceptors or their launchers: no range ring"),
  [RA_SITE_OFFERED] = RA_TRANSLATABLE ("Offered or proposed for inspection"),
  [RA_SITE_HYPOTHETICAL] = RA_TRANSLATABLE ("Hypothetical"),
  [RA_SITE_REMOVED] = RA_TRANSLATABLE ("Removed or ended in this scenario"),
  [RA_SITE_STRUCK] = RA_TRANSLATABLE ("Struck by missiles"),
  [RA_SITE_OTHER] = RA_TRANSLATABLE ("Selected place"),
};

static const char *const brief_texts[RA_N_SITE_KINDS] = {
  [RA_SITE_ALLEGED] = RA_TRANSLATABLE ("Alleged, denied"),
  [RA_SITE_ALLEGED_LAUNCHER] = RA_TRANSLATABLE ("Launcher: alleged, denied"),
  [RA_SITE_INTERCEPTOR] = RA_TRANSLATABLE ("Interceptors"),
  [RA_SITE_OFFERED] = RA_TRANSLATABLE ("For inspection"),
  [RA_SITE_REMOVED] = RA_TRANSLATABLE ("Removed or ended"),
};

const char *
ra_map_site_kind_to_brief (RaSiteKind kind)
{
  g_return_val_if_fail (kind < RA_N_SITE_KINDS, NULL);
  return brief_texts[kind] != NULL ? brief_texts[kind] : kind_texts[kind];
}

const char *
ra_map_site_kind_to_string (RaSiteKind kind)
{
  g_return_val_if_fail (kind < RA_N_SITE_KINDS, NULL);
  return kind_texts[kind];
}

static RaSiteKind
kind_of (const RaDeployment *deployment)
{
  switch (deployment->status) {
  case RA_STATUS_OFFERED:
    return RA_SITE_OFFERED;
  case RA_STATUS_REMOVED:
    return RA_SITE_REMOVED;
  case RA_STATUS_STRUCK:
    return RA_SITE_STRUCK;
  case RA_STATUS_HYPOTHETICAL:
    return RA_SITE_HYPOTHETICAL;
  case RA_STATUS_ALLEGED:
  case RA_STATUS_DENIED:
    return g_str_equal (deployment->system->kind, "launcher") ? RA_SITE_ALLEGED_LAUNCHER : RA_SITE_ALLEGED;
  case RA_STATUS_CONFIRMED:
  case RA_STATUS_REPORTED:
  default:
    return deployment->system->claims->len == 0 ? RA_SITE_INTERCEPTOR : RA_SITE_MISSILES;
  }
}

/* Which of two deployments at one place decides its mark: an offer is what the scenario is about, what is no more
 * comes last. */
static int
rank_of (RaSiteKind kind)
{
  static const int ranks[RA_N_SITE_KINDS]
      = { [RA_SITE_OFFERED] = 5,      [RA_SITE_MISSILES] = 4,         [RA_SITE_ALLEGED] = 3,
          [RA_SITE_HYPOTHETICAL] = 3, [RA_SITE_ALLEGED_LAUNCHER] = 3, [RA_SITE_INTERCEPTOR] = 2,
          [RA_SITE_STRUCK] = 1,       [RA_SITE_REMOVED] = 1,          [RA_SITE_OTHER] = 0 };
  return ranks[kind];
}

static void
map_site_free (gpointer data)
{
  RaMapSite *site = data;
  if (site == NULL)
    return;
  g_free (site->remark);
  g_free (site);
}

static RaMapSite *
add_site (GPtrArray *sites, const RaSite *site, RaColour colour)
{
  RaMapSite *added = g_new0 (RaMapSite, 1);
  *added = (RaMapSite) { .site = site, .kind = RA_SITE_OTHER, .colour = colour };
  g_ptr_array_add (sites, added);
  return added;
}

/* @known has those of the list by their site. */
static RaMapSite *
find_or_add (GPtrArray *sites, GHashTable *known, const RaSite *site, RaColour colour)
{
  RaMapSite *found = g_hash_table_lookup (known, site);
  if (found == NULL) {
    found = add_site (sites, site, colour);
    g_hash_table_insert (known, (gpointer)site, found);
  }
  return found;
}

static void
add_selected (GPtrArray *sites, const RaSite *site, RaColour colour)
{
  for (guint i = 0; i < sites->len; i++)
    if (((const RaMapSite *)g_ptr_array_index (sites, i))->site == site)
      return;
  add_site (sites, site, colour);
}

/* Places that the scenario brings are shown even where nothing stands: a table of places is to be seen on the map. */
static void
add_own_sites (GPtrArray *sites, GHashTable *known, const RaScenario *scenario, RaColour colour)
{
  const GPtrArray *own = ra_scenario_get_own_sites (scenario);
  for (guint i = 0; i < own->len; i++)
    if (!g_hash_table_contains (known, g_ptr_array_index (own, i)))
      add_site (sites, g_ptr_array_index (own, i), colour);
}

static gboolean
is_hidden (const RaMapSpec *spec, const RaSite *site)
{
  return spec->hidden_groups != NULL && site->group != NULL && site != spec->selected_site
         && g_hash_table_contains (spec->hidden_groups, site->group);
}

/* Those behind the first have been freed or moved. */
static void
keep_first (GPtrArray *sites, guint n)
{
  for (guint i = n; i < sites->len; i++)
    sites->pdata[i] = NULL;
  g_ptr_array_set_size (sites, (int)n);
}

/* A charge without a figure is about the place: both sides' have one colour, which is no system's. */
static RaColour
colour_of (const RaMapSpec *spec, RaSiteKind kind, const RaDeployment *deployment)
{
  const RaStyle *style = ra_style_of_theme (spec->theme);
  if (kind == RA_SITE_REMOVED)
    return style->removed;
  if ((kind == RA_SITE_ALLEGED || kind == RA_SITE_ALLEGED_LAUNCHER) && deployment->claims->len == 0)
    return style->charge;
  return ra_style_colour_of (spec->theme, ra_scenario_get_catalogue (spec->scenario), deployment->system);
}

static void
leave_out_hidden (const RaMapSpec *spec, GPtrArray *sites)
{
  guint n_left = 0;
  for (guint i = 0; i < sites->len; i++) {
    RaMapSite *site = g_ptr_array_index (sites, i);
    if (is_hidden (spec, site->site))
      map_site_free (site);
    else
      sites->pdata[n_left++] = site;
  }
  keep_first (sites, n_left);
}

/* Joins the sites of B to the list of those of A: where both have something at a site, the mark and the remark of B are
 * shown. */
static void
join_compared_sites (const RaMapSpec *spec, GPtrArray *sites)
{
  RaMapSpec other = *spec;
  other.scenario = spec->compare_with;
  other.compare_with = NULL;
  other.selected_site = NULL;
  GPtrArray *of_b = ra_map_list_sites (&other);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < of_b->len; i++)
    g_hash_table_add (ids, (gpointer)((const RaMapSite *)g_ptr_array_index (of_b, i))->site->id);
  guint n_left = 0;
  for (guint i = 0; i < sites->len; i++) {
    RaMapSite *site = g_ptr_array_index (sites, i);
    if (g_hash_table_contains (ids, site->site->id))
      map_site_free (site);
    else
      sites->pdata[n_left++] = site;
  }
  keep_first (sites, n_left);
  g_ptr_array_extend_and_steal (sites, of_b);
}

GPtrArray *
ra_map_list_sites (const RaMapSpec *spec)
{
  GPtrArray *sites = g_ptr_array_new_with_free_func (map_site_free);
  const RaStyle *style = ra_style_of_theme (spec->theme);
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  g_autoptr (GHashTable) aside = ra_story_list_aside (spec);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (!ra_deployment_is_current (deployment, ra_map_spec_get_date (spec))
        || (aside != NULL && g_hash_table_contains (aside, deployment))
        || (spec->hidden_ids != NULL && g_hash_table_contains (spec->hidden_ids, deployment->system->id)))
      continue;
    RaMapSite *site = find_or_add (sites, known, deployment->site, style->accent);
    const RaSiteKind kind = kind_of (deployment);
    if (rank_of (kind) > rank_of (site->kind)) {
      site->kind = kind;
      site->colour = colour_of (spec, kind, deployment);
    }
    if (site->remark == NULL && deployment->label != NULL)
      site->remark = g_strdup (ra_translate_name (spec->translations, RA_NAME_SCENARIO, deployment->label));
  }
  add_own_sites (sites, known, spec->scenario, style->accent);
  if (spec->compare_with != NULL)
    join_compared_sites (spec, sites);
  if (spec->selected_site != NULL)
    add_selected (sites, spec->selected_site, style->accent);
  leave_out_hidden (spec, sites);
  return sites;
}

gboolean
ra_map_site_is_alleged (const RaMapSite *site)
{
  g_return_val_if_fail (site != NULL, FALSE);
  return site->kind == RA_SITE_ALLEGED || site->kind == RA_SITE_ALLEGED_LAUNCHER;
}

double
ra_map_site_half_px (const RaMapBuild *build, RaSiteKind kind)
{
  if (kind == RA_SITE_OFFERED)
    return (ra_page_is_small (build) ? SMALL_LENS_PX : LENS_PX) / 2;
  if (kind == RA_SITE_MISSILES && ra_map_spec_is_beside (build->spec))
    return PAGE_MISSILES_SIZE * RA_SITE_MARK_PX / 2;
  static const double sizes[RA_N_SITE_KINDS] = { [RA_SITE_MISSILES] = 1,
                                                 [RA_SITE_ALLEGED] = ALLEGED_SIZE,
                                                 [RA_SITE_ALLEGED_LAUNCHER] = ALLEGED_SIZE,
                                                 [RA_SITE_HYPOTHETICAL] = 1.35,
                                                 [RA_SITE_INTERCEPTOR] = 1,
                                                 [RA_SITE_REMOVED] = 1.6,
                                                 [RA_SITE_STRUCK] = 1.3,
                                                 [RA_SITE_OTHER] = 0.6 };
  return sizes[kind] * RA_SITE_MARK_PX / 2;
}

RaSceneMark
ra_map_site_mark (const RaMapBuild *build, RaSiteKind kind, RaColour colour)
{
  const RaStyle *style = build->style;
  const double unit = build->unit;
  static const RaSymbol symbols[RA_N_SITE_KINDS] = {
    [RA_SITE_MISSILES] = RA_SYMBOL_DOT,
    [RA_SITE_ALLEGED] = RA_SYMBOL_RING,
    [RA_SITE_ALLEGED_LAUNCHER] = RA_SYMBOL_SQUARE,
    [RA_SITE_HYPOTHETICAL] = RA_SYMBOL_TRIANGLE,
    [RA_SITE_INTERCEPTOR] = RA_SYMBOL_SQUARE,
    [RA_SITE_OFFERED] = RA_SYMBOL_LENS,
    [RA_SITE_REMOVED] = RA_SYMBOL_CROSS,
    [RA_SITE_STRUCK] = RA_SYMBOL_ASTERISK,
    [RA_SITE_OTHER] = RA_SYMBOL_DOT,
  };
  const gboolean alleged = kind == RA_SITE_ALLEGED || kind == RA_SITE_ALLEGED_LAUNCHER;
  const gboolean open = alleged || kind == RA_SITE_HYPOTHETICAL || kind == RA_SITE_REMOVED || kind == RA_SITE_STRUCK;
  /* In a colour of its own, whatever that of what is looked for. */
  const gboolean lens = kind == RA_SITE_OFFERED;
  return (RaSceneMark) {
    .symbol = symbols[kind],
    .size = 2 * ra_map_site_half_px (build, kind) * unit,
    .fill = open || lens ? style->halo : colour,
    .stroke = lens ? style->proposal : (open ? colour : style->halo),
    .stroke_width = (lens ? LENS_RIM_PX : (alleged || kind == RA_SITE_REMOVED ? 2.6 : (open ? 2.2 : 1.2))) * unit
  };
}
