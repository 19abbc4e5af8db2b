/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/source-list.h"

#include "app/report/citation.h"
#include "app/report/reach.h"
#include "data/boundary-notes.h"

static void
support_free (gpointer data)
{
  RaSupport *self = data;
  g_free (self->what);
  g_free (self);
}

static void
cited_free (gpointer data)
{
  RaCitedSource *self = data;
  g_ptr_array_unref (self->supports);
  g_free (self);
}

static RaCitedSource *
find_or_add (GPtrArray *list, const RaSource *source)
{
  for (guint i = 0; i < list->len; i++) {
    RaCitedSource *known = g_ptr_array_index (list, i);
    if (known->source == source)
      return known;
  }
  RaCitedSource *cited = g_new0 (RaCitedSource, 1);
  cited->source = source;
  cited->supports = g_ptr_array_new_with_free_func (support_free);
  g_ptr_array_add (list, cited);
  return cited;
}

/* Notes at all of @sources what they support; two sites with one claim give one line. */
static void
cite (GPtrArray *list, const GPtrArray *sources, const RaSupport *support)
{
  for (guint i = 0; sources != NULL && i < sources->len; i++) {
    RaCitedSource *cited = find_or_add (list, g_ptr_array_index (sources, i));
    gboolean known = FALSE;
    for (guint k = 0; k < cited->supports->len && !known; k++) {
      const RaSupport *other = g_ptr_array_index (cited->supports, k);
      known = other->kind == support->kind && g_str_equal (other->what, support->what);
    }
    if (known)
      continue;
    RaSupport *copy = g_memdup2 (support, sizeof *support);
    copy->what = g_strdup (support->what);
    g_ptr_array_add (cited->supports, copy);
  }
}

static void
cite_ring (GPtrArray *list, const RaScenarioRing *ring, const RaTranslations *translations)
{
  g_autofree char *what = ra_reach_ring_text (ring, translations);
  const RaSupport support
      = { .kind = RA_SUPPORT_RANGE, .what = what, .graded = TRUE, .confidence = ring->claim->confidence };
  cite (list, ring->claim->sources, &support);
}

static void
cite_deployment (GPtrArray *list, const RaDeployment *deployment, const RaTranslations *translations)
{
  g_autofree char *what
      = g_strdup_printf ("%s, %s (%s)", ra_translate_name (translations, RA_NAME_SYSTEM, deployment->system->name),
                         ra_translate_name (translations, RA_NAME_SITE, deployment->site->name),
                         ra_translate_name (translations, RA_NAME_STATUS, ra_deployment_get_status_text (deployment)));
  cite (list, deployment->sources, &(RaSupport) { .kind = RA_SUPPORT_DEPLOYMENT, .what = what });
}

GPtrArray *
ra_source_list_new (const RaScenario *scenario, const GArray *rings, const RaRingListOptions *options,
                    const RaTranslations *translations)
{
  g_return_val_if_fail (scenario != NULL && rings != NULL && options != NULL, NULL);

  GPtrArray *list = g_ptr_array_new_with_free_func (cited_free);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim != NULL && ring->claim->confidence != RA_CONFIDENCE_G)
      cite_ring (list, ring, translations);
  }
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    const gboolean hidden = options->hidden_ids != NULL
                            && g_hash_table_contains ((GHashTable *)options->hidden_ids, deployment->system->id);
    if (!hidden && ra_deployment_is_current (deployment, options->date))
      cite_deployment (list, deployment, translations);
  }
  const GPtrArray *positions = ra_scenario_get_positions (scenario);
  for (guint i = 0; positions != NULL && i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    cite (list, position->sources,
          &(RaSupport) { .kind = RA_SUPPORT_POSITION,
                         .what = (char *)ra_translate_text (translations, position->party) });
  }
  return list;
}

static void
cite_site (GPtrArray *list, const RaSite *site, const RaTranslations *translations)
{
  const RaSupport support = { .kind = RA_SUPPORT_SITE,
                              .what = (char *)ra_translate_name (translations, RA_NAME_SITE, site->name),
                              .graded = TRUE,
                              .confidence = site->confidence };
  cite (list, site->sources, &support);
}

static const char *
alliance_name (const RaTranslations *translations, const char *alliance)
{
  static const char *const known[] = { RA_TRANSLATABLE ("NATO"), RA_TRANSLATABLE ("Warsaw Pact") };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i], alliance))
      return ra_translate (translations, known[i]);
  return alliance;
}

static void
cite_memberships (GPtrArray *list, const RaCountryFacts *country, const RaTranslations *translations)
{
  for (guint i = 0; i < country->memberships->len; i++) {
    const RaMembership *membership = g_ptr_array_index (country->memberships, i);
    g_autofree char *day = ra_translate_date (translations, membership->from);
    g_autofree char *what
        = g_strdup_printf ("%s, %s, %s", ra_translate_name (translations, RA_NAME_COUNTRY, country->name),
                           alliance_name (translations, membership->alliance), day);
    cite (list, membership->sources, &(RaSupport) { .kind = RA_SUPPORT_MEMBERSHIP, .what = what });
  }
}

GPtrArray *
ra_source_list_new_for_catalogue (const RaCatalogue *catalogue, const RaTranslations *translations)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  GPtrArray *list = g_ptr_array_new_with_free_func (cited_free);
  const GPtrArray *sources = ra_catalogue_get_sources (catalogue);
  const GPtrArray *systems = ra_catalogue_get_systems (catalogue);
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);
  const GPtrArray *boundaries = ra_catalogue_get_boundaries (catalogue);
  const GPtrArray *countries = ra_countries_get_all (ra_catalogue_get_countries (catalogue));
  for (guint i = 0; i < sources->len; i++)
    find_or_add (list, g_ptr_array_index (sources, i));
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    for (guint k = 0; k < system->claims->len; k++) {
      const RaClaim *claim = g_ptr_array_index (system->claims, k);
      const RaScenarioRing ring
          = { .min_km = claim->min_km, .max_km = claim->max_km, .system = system, .claim = claim };
      cite_ring (list, &ring, translations);
    }
  }
  for (guint i = 0; i < sites->len; i++)
    cite_site (list, g_ptr_array_index (sites, i), translations);
  for (guint i = 0; i < countries->len; i++)
    cite_memberships (list, g_ptr_array_index (countries, i), translations);
  for (guint i = 0; i < boundaries->len; i++) {
    const RaBoundaryNote *note = g_ptr_array_index (boundaries, i);
    cite (list, note->sources,
          &(RaSupport) { .kind = RA_SUPPORT_BOUNDARY, .what = (char *)ra_translate_text (translations, note->name) });
  }
  return list;
}

GPtrArray *
ra_source_list_ids (const GPtrArray *sources)
{
  GPtrArray *ids = g_ptr_array_new ();
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    g_ptr_array_add (ids, ((const RaSource *)g_ptr_array_index (sources, i))->id);
  return ids;
}

char *
ra_source_list_find_numbers (const GPtrArray *sources, const GPtrArray *cited)
{
  g_return_val_if_fail (sources != NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; cited != NULL && i < cited->len; i++)
    for (guint k = 0; k < sources->len; k++)
      if (((const RaCitedSource *)g_ptr_array_index (sources, k))->source == g_ptr_array_index (cited, i))
        g_string_append_printf (text, "%s[%u]", text->len == 0 ? " " : "", k + 1);
  return g_strdup (text->str);
}

char *
ra_source_list_to_footnotes (const GPtrArray *sources, const GArray *rings, const RaTranslations *translations)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL || ring->claim->confidence == RA_CONFIDENCE_G
        || !g_hash_table_add (told, (gpointer)ring->claim))
      continue;
    g_autofree char *figure = ra_reach_ring_text (ring, translations);
    g_string_append (text, figure);
    g_autofree char *numbers = ra_source_list_find_numbers (sources, ring->claim->sources);
    g_string_append (text, numbers);
    g_string_append_c (text, '\n');
  }
  if (text->len > 0 && sources->len > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < sources->len; i++) {
    g_autofree char *source
        = ra_cite_source (((const RaCitedSource *)g_ptr_array_index (sources, i))->source, translations);
    g_string_append_printf (text, "[%u] %s\n", i + 1, source);
  }
  return g_string_free (text, FALSE);
}
