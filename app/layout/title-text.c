/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/title-text.h"

#include "app/layout/difference.h"

/* Rings that a title names one by one. */
#define MOST_NAMED 3

char *
ra_title_describe_below (const RaMapSpec *spec, RaBelowTitle below)
{
  if (below == RA_BELOW_NOTHING)
    return g_strdup ("");
  if (spec->compare_with != NULL)
    return ra_map_describe_compared_dates (spec);
  const char *subtitle = below == RA_BELOW_ALL ? ra_scenario_get_subtitle (spec->scenario) : NULL;
  subtitle = ra_translate_name (spec->translations, RA_NAME_SCENARIO, subtitle);
  const char *date = ra_map_spec_get_date (spec);
  if (date == NULL)
    return g_strdup (subtitle != NULL ? subtitle : "");
  g_autofree char *day = ra_translate_date (spec->translations, date);
  char *situation = ra_translate_format (spec->translations, "As of {date}", "date", day, NULL);
  if (subtitle == NULL || subtitle[0] == '\0')
    return situation;
  g_autofree char *alone = situation;
  /* A Russian year ends with a full stop of its own. */
  return g_strdup_printf ("%s%s %s", subtitle, g_str_has_suffix (subtitle, ".") ? "" : ".", alone);
}

static gboolean
is_hypothetical (const RaMapSpec *spec, const RaScenario *scenario)
{
  return scenario != NULL
         && ra_scenario_holds_hypothetical (scenario,
                                            spec->date != NULL ? spec->date : ra_scenario_get_date (scenario));
}

const char *
ra_title_get_banner (const RaMapSpec *spec)
{
  const gboolean own = is_hypothetical (spec, spec->scenario);
  if (!own && !is_hypothetical (spec, spec->compare_with))
    return NULL;
  const char *banner = ra_scenario_get_banner (own ? spec->scenario : spec->compare_with);
  return banner != NULL
             ? ra_translate_name (spec->translations, RA_NAME_SCENARIO, banner)
             : ra_translate (spec->translations, "HYPOTHETICAL – no such deployment exists or was decided on");
}

/* "500 km around Kaliningrad; 1,000 km around Warsaw"; NULL where a ring has no name, or they are too many. */
static char *
name_rings (const RaMapSpec *spec)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < spec->rings->len; i++) {
    const RaExtraRing *own = g_ptr_array_index (spec->rings, i);
    const RaScenarioRing ring = { .min_km = own->min_km, .max_km = own->max_km };
    if (own->label == NULL || i >= MOST_NAMED)
      return g_string_free (text, TRUE);
    g_autofree char *range = ra_translate_range (spec->translations, &ring);
    g_autofree char *about
        = ra_translate_format (spec->translations, "{figure} around {sites}", "figure", range, "sites",
                               ra_translate_name (spec->translations, RA_NAME_SCENARIO, own->label), NULL);
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", about);
  }
  return g_string_free (text, FALSE);
}

char *
ra_title_draft (const RaMapSpec *spec)
{
  const char *own = ra_map_spec_get_title (spec);
  if ((own != NULL && own[0] != '\0') || spec->title != NULL || spec->rings == NULL || spec->rings->len == 0)
    return NULL;
  char *named = name_rings (spec);
  if (named != NULL)
    return named;
  RaScenarioRing all = { .min_km = G_MAXDOUBLE };
  for (guint i = 0; i < spec->rings->len; i++) {
    const RaExtraRing *ring = g_ptr_array_index (spec->rings, i);
    all.min_km = MIN (all.min_km, ring->max_km);
    all.max_km = MAX (all.max_km, ring->max_km);
  }
  all.min_km = all.min_km < all.max_km ? all.min_km : 0;
  g_autofree char *range = ra_translate_range (spec->translations, &all);
  g_autofree char *count = ra_translate_number (spec->translations, spec->rings->len);
  return ra_translate_count (spec->translations, spec->rings->len, "{range}, {n} ring", "{range}, {n} rings", "range",
                             range, "n", count, NULL);
}
