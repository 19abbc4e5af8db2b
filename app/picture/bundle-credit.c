/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/bundle-credit.h"

#include <string.h>

#include "app/base/version.h"
#include "app/report/citation.h"
#include "data/boundary-notes.h"

#define WHAT_A_RING_IS                                                                                                 \
  RA_TRANSLATABLE (                                                                                                    \
      "What a ring is: a published figure drawn as an equal distance over the ground (a geodesic on the WGS84 "        \
      "ellipsoid) "                                                                                                    \
      "from a town-level point. It shows no flight path, payload, accuracy, intent or warning time.")

static void
add_head (GString *text, const RaMapSpec *spec, const char *boundaries)
{
  const char *title = ra_map_spec_get_title (spec);
  const char *date = ra_map_spec_get_date (spec);
  const RaTranslations *translations = spec->translations;
  g_string_append_printf (text, "%s\n",
                          title != NULL && title[0] != '\0' ? title : ra_translate (translations, "Range rings"));
  if (date != NULL) {
    g_autofree char *day = ra_translate_date (translations, date);
    g_autofree char *situation = ra_translate_format (translations, "Situation as of {date}", "date", day, NULL);
    g_string_append_printf (text, "%s\n", situation);
  }
  /* The version's text ends with a line break of its own. */
  g_autofree char *version = g_strstrip (g_strdup (ra_version_text ()));
  char *first_line_end = strchr (version, '\n');
  if (first_line_end != NULL)
    *first_line_end = '\0';
  g_autofree char *drawn = ra_translate_format (translations, "Drawn by {program}", "program", version, NULL);
  g_string_append_printf (text, "\n%s\n%s\n%s.\n\n%s\n",
                          ra_translate (translations, "Made with Natural Earth (public domain, naturalearthdata.com)"),
                          drawn, boundaries, ra_translate (translations, WHAT_A_RING_IS));
}

static void
add_sources (GString *text, const RaTranslations *translations, const GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++) {
    g_autofree char *source = ra_cite_source (g_ptr_array_index (sources, i), translations);
    g_string_append_printf (text, "  %s\n", source);
  }
}

static void
add_ring (GString *text, const RaTranslations *translations, const RaScenarioRing *ring)
{
  g_autofree char *range = ra_translate_range (translations, ring);
  const RaClaim *claim = ring->claim;
  if (claim == NULL) {
    g_autofree char *own = ra_translate_format (translations, "{label}: {range}, a ring of the user's own", "label",
                                                ring->label != NULL ? ring->label : ra_translate (translations, "Ring"),
                                                "range", range, NULL);
    g_string_append_printf (text, "%s\n", own);
    return;
  }
  g_autofree char *date = ra_translate_claim_date (translations, claim);
  g_autofree char *figure = ra_translate_format (
      translations, "{system}: {range}, by {claimant}, {date}", "system",
      ra_translate_name (translations, RA_NAME_SYSTEM, claim->system->name), "range", range, "claimant",
      ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant), "date", date, NULL);
  g_string_append_printf (text, "%s\n", figure);
  add_sources (text, translations, claim->sources);
}

/* What a page has no room for: what rests on what, and what nobody has confirmed. */
static void
add_note (GString *text, const RaMapSpec *spec)
{
  const char *note = ra_map_spec_get_note (spec);

  if (note != NULL && note[0] != '\0')
    g_string_append_printf (text, "\n%s\n", note);
}

/* What was chosen at each boundary, also where the map does not show it: a picture is cut and placed by others. */
static void
add_boundaries (GString *text, const RaMapSpec *spec)
{
  const GPtrArray *notes = ra_catalogue_get_boundaries (ra_scenario_get_catalogue (spec->scenario));

  if (notes->len > 0)
    g_string_append_printf (text, "\n%s\n", ra_translate (spec->translations, "Boundaries"));
  for (guint i = 0; i < notes->len; i++) {
    const RaBoundaryNote *note = g_ptr_array_index (notes, i);
    g_string_append_printf (text, "\n%s\n%s\n", ra_translate_text (spec->translations, note->name),
                            ra_translate_text (spec->translations, note->text));
    add_sources (text, spec->translations, note->sources);
  }
}

char *
ra_bundle_credit_new (const RaMapSpec *spec, const char *boundaries)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  add_head (text, spec, boundaries);
  add_note (text, spec);
  if (rings->len > 0)
    g_string_append_printf (text, "\n%s\n\n", ra_translate (spec->translations, "Range figures and their sources"));
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL || g_hash_table_add (told, (gpointer)ring->claim))
      add_ring (text, spec->translations, ring);
  }
  add_boundaries (text, spec);
  return g_string_free (text, FALSE);
}
