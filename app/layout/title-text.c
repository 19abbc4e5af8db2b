/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/title-text.h"

#include "app/layout/difference.h"

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
  char *situation = ra_translate_format (spec->translations, "Situation as of {date}", "date", day, NULL);
  if (subtitle == NULL || subtitle[0] == '\0')
    return situation;
  g_autofree char *alone = situation;
  return g_strdup_printf ("%s. %s", subtitle, alone);
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
