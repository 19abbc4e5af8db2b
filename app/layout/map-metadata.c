/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/difference.h"
#include "app/layout/map-layers.h"

/* Of the pictures: the program's own licence does not reach what is made with it. */
#define LICENCE                                                                                                        \
  RA_TRANSLATABLE (                                                                                                    \
      "Map data: Natural Earth, public domain. Range Atlas claims no rights in the pictures that it makes.")
/* Places of one figure that the description names. */
#define MOST_SITES_TOLD 12

/* "Shuya, Mozdok and 5 more"; NULL for a ring about no site. */
static char *
list_sites (const RaTranslations *translations, const GArray *rings)
{
  g_autoptr (GString) sites = g_string_new (NULL);
  for (guint i = 0; i < MIN (rings->len, MOST_SITES_TOLD); i++) {
    const RaSite *site = g_array_index (rings, RaScenarioRing, i).site;
    if (site != NULL)
      g_string_append_printf (sites, "%s%s", sites->len > 0 ? ", " : "",
                              ra_translate_name (translations, RA_NAME_SITE, site->name));
  }
  if (sites->len == 0)
    return NULL;
  if (rings->len <= MOST_SITES_TOLD)
    return g_strdup (sites->str);
  const guint n_more = rings->len - MOST_SITES_TOLD;
  g_autofree char *number = ra_translate_number (translations, n_more);
  return ra_translate_count (translations, n_more, "{list} and {n} more", "{list} and {n} more", "list", sites->str,
                             "n", number, NULL);
}

/* "9M729 / SSC-8 480 km, Russian MOD, 23 Jan 2019 around Shuya, Mozdok" */
static char *
describe_group (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  g_autofree char *sites = list_sites (translations, group->rings);
  g_autofree char *figure
      = group->system == NULL
            ? g_strdup (group->label)
            : g_strdup_printf ("%s %s", ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name),
                               group->label);
  if (sites == NULL)
    return g_steal_pointer (&figure);
  return ra_translate_format (translations, "{figure} around {sites}", "figure", figure, "sites", sites, NULL);
}

static char *
describe_rings (const RaMapBuild *build)
{
  const RaTranslations *translations = build->spec->translations;
  const char *title = ra_map_spec_get_title (build->spec);
  g_autoptr (GString) rings = g_string_new (NULL);
  GString *text = g_string_new (ra_translate (translations, "Map"));
  if (title != NULL && title[0] != '\0')
    g_string_append_printf (text, ": %s", title);
  for (guint i = 0; i < build->groups->len; i++) {
    g_autofree char *group = describe_group (build, g_ptr_array_index (build->groups, i));
    g_string_append_printf (rings, "%s%s", i > 0 ? "; " : "", group);
  }
  g_autofree char *sentence = rings->len > 0
                                  ? ra_translate_format (translations, "Rings: {rings}.", "rings", rings->str, NULL)
                                  : g_strdup (ra_translate (translations, "No range rings."));
  g_string_append_printf (text, ". %s", sentence);
  return g_string_free (text, FALSE);
}

static char *
describe_map (const RaMapBuild *build)
{
  if (build->spec->alt_text != NULL)
    return g_strdup (build->spec->alt_text);
  if (build->spec->compare_with != NULL)
    return ra_map_describe_difference (build);
  return describe_rings (build);
}

/* Those of rings have been put together in the language already. */
static void
translate_layers (const RaMapBuild *build)
{
  for (guint i = 0; i < build->scene->layers->len; i++) {
    RaSceneLayer *layer = g_ptr_array_index (build->scene->layers, i);
    g_autofree char *english = layer->title;
    layer->title = g_strdup (ra_translate (build->spec->translations, english));
  }
}

void
ra_map_fill_metadata (const RaMapBuild *build)
{
  RaSceneMetadata *metadata = &build->scene->metadata;
  const char *title = ra_map_spec_get_title (build->spec);
  const RaTranslations *translations = build->spec->translations;
  translate_layers (build);
  metadata->language = g_strdup (ra_translations_get_language (translations));
  if (title == NULL || title[0] == '\0')
    title = build->spec->headline != NULL ? build->spec->headline : ra_translate (translations, "Range map");
  metadata->title = g_strdup (title);
  metadata->description = describe_map (build);
  metadata->credit = g_strdup (ra_translate (translations, "Made with Natural Earth"));
  metadata->licence = g_strdup (ra_translate (translations, LICENCE));
  metadata->sources = ra_map_describe_sources (build);
  metadata->boundaries = ra_map_describe_boundaries (build);
  metadata->date = g_strdup (ra_map_spec_get_date (build->spec));
  metadata->note = g_strdup (ra_map_spec_get_note (build->spec)); /* for which a page has no room */
}
