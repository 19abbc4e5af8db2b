/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/site-name.h"

static gboolean
names_country (const RaScene *scene, const char *code)
{
  for (guint i = 0; i < scene->identities->len; i++) {
    const RaSceneIdentity *known = &g_array_index (scene->identities, RaSceneIdentity, i);
    if (known->kind == RA_SUBJECT_COUNTRY && g_strcmp0 (known->id, code) == 0)
      return TRUE;
  }
  return FALSE;
}

char *
ra_site_name_describe (const RaMapBuild *build, const RaSite *site)
{
  const RaTranslations *translations = build->spec->translations;
  const char *name = ra_translate_name (translations, RA_NAME_SITE, site->name);
  const RaCountryFacts *country = ra_countries_find (
      ra_catalogue_get_countries (ra_scenario_get_catalogue (build->spec->scenario)), site->country);
  if (build->outer == NULL || country == NULL || names_country (build->outer, site->country))
    return g_strdup (name);
  if (!names_country (build->scene, site->country))
    ra_scene_identify (build->scene, &(RaSceneIdentity) { .kind = RA_SUBJECT_COUNTRY, .id = site->country });
  return g_strdup_printf ("%s, %s", name,
                          ra_translate_name (translations, RA_NAME_COUNTRY,
                                             country->short_name != NULL ? country->short_name : country->name));
}
