/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/report-words.h"

char *
ra_report_head (const RaTranslations *translations, const RaScenario *scenario, const char *date, guint n_rings)
{
  g_autofree char *day = date != NULL ? ra_translate_date (translations, date) : NULL;
  g_autofree char *n = g_strdup_printf ("%u", n_rings);

  if (day == NULL)
    return ra_translate_format (translations, "Scenario {id}. Rings counted: {n}.", "id", ra_scenario_get_id (scenario),
                                "n", n, NULL);
  return ra_translate_format (translations, "Scenario {id}, as of {day}. Rings counted: {n}.", "id",
                              ra_scenario_get_id (scenario), "day", day, "n", n, NULL);
}

const char *
ra_report_status (const RaTranslations *translations, const RaScenarioRing *ring)
{
  if (ring->deployment != NULL)
    return ra_translate_name (translations, RA_NAME_STATUS, ra_reach_ring_status (ring));
  return ra_translate (translations, ra_scenario_ring_is_band (ring) ? RA_TRANSLATABLE ("class limit")
                                                                     : RA_TRANSLATABLE ("own ring"));
}

const char *
ra_report_system (const RaTranslations *translations, const RaScenarioRing *ring)
{
  if (ring->system != NULL)
    return ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name);
  return ring->label != NULL ? ring->label : ra_translate (translations, RA_TRANSLATABLE ("own ring"));
}

const char *
ra_report_country (const RaTranslations *translations, const RaReachCountry *country)
{
  /* Marked for translation in data/overseas.c. */
  return country->overseas ? ra_translate (translations, country->country->name)
                           : ra_translate_name (translations, RA_NAME_COUNTRY, country->country->name);
}

void
ra_report_append (GString *list, const char *entry)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", entry);
}

const char **
ra_report_heads (const RaTranslations *translations, const char *const *heads)
{
  const guint n = g_strv_length ((char **)heads);
  const char **translated = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    translated[i] = ra_translate (translations, heads[i]);
  return translated;
}
