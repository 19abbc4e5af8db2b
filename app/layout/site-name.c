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

gboolean
ra_site_names_tell (const RaMapBuild *build, const char *code)
{
  g_return_val_if_fail (build != NULL && code != NULL, FALSE);
  return g_hash_table_contains (build->crowded, code) && names_country (build->scene, code);
}

/* In an inset, which names no countries, that which the map beside it does not name; else one that has no room. */
static gboolean
is_wanting (const RaMapBuild *build, const char *code)
{
  return build->outer != NULL ? !names_country (build->outer, code)
                              : code != NULL && g_hash_table_contains (build->crowded, code);
}

char *
ra_site_name_describe (const RaMapBuild *build, const RaSite *site, const char **below)
{
  const RaTranslations *translations = build->spec->translations;
  const char *name = ra_translate_name (translations, RA_NAME_SITE, site->name);
  const RaCountryFacts *country = ra_countries_find (
      ra_catalogue_get_countries (ra_scenario_get_catalogue (build->spec->scenario)), site->country);
  if (country == NULL || !is_wanting (build, site->country))
    return g_strdup (name);
  if (!names_country (build->scene, site->country))
    ra_scene_identify (build->scene, &(RaSceneIdentity) { .kind = RA_SUBJECT_COUNTRY, .id = site->country });
  const char *of = ra_translate_name (translations, RA_NAME_COUNTRY,
                                      country->short_name != NULL ? country->short_name : country->name);
  if (build->outer != NULL || below == NULL || (*below)[0] != '\0')
    return g_strdup_printf ("%s, %s", name, of);
  *below = of;
  return g_strdup (name);
}
