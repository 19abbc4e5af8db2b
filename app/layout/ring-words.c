/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-words.h"

#include <string.h>

/* What stands before the second of the two placeholders of @pattern, "<" and ">", in a name that is made like it; all
 * of it where the language makes it otherwise. */
static char *
cut_behind (const char *name, char *pattern)
{
  char *end = strchr (pattern, '>');
  if (pattern[0] != '<' || end == NULL)
    return g_strdup (name);
  *end = '\0';
  const char *more = strstr (name, pattern + 1);
  return more != NULL ? g_strndup (name, (gsize)(more - name)) : g_strdup (name);
}

char *
ra_ring_words_name_claimant (const RaMapBuild *build, const RaClaim *claim)
{
  const RaTranslations *translations = build->spec->translations;
  const char *name = ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant_short);
  g_autofree char *pattern
      = ra_translate_format (translations, "{claimant} via {publisher}", "claimant", "<", "publisher", ">", NULL);
  return strstr (claim->claimant_short, " via ") != NULL ? cut_behind (name, pattern) : g_strdup (name);
}

char *
ra_ring_words_get_year (const RaClaim *claim)
{
  return g_strndup (claim->date != NULL && g_ascii_isdigit (claim->date[0]) ? claim->date : "", 4);
}

char *
ra_ring_words_name_system (const RaMapBuild *build, const RaSystem *system)
{
  const RaTranslations *translations = build->spec->translations;
  g_autofree char *pattern = ra_translate_format (translations, "{system} / {code}", "system", "<", "code", ">", NULL);
  return cut_behind (ra_translate_name (translations, RA_NAME_SYSTEM, system->name), pattern);
}

char *
ra_ring_words_tell_briefly (const RaMapBuild *build, const RaRingGroup *group)
{
  if (group->claim == NULL)
    return NULL;
  g_autofree char *range
      = ra_translate_range (build->spec->translations, &g_array_index (group->rings, RaScenarioRing, 0));
  g_autofree char *claimant = ra_ring_words_name_claimant (build, group->claim);
  if (group->role == RA_ROLE_SIDE) {
    g_autofree char *system = ra_ring_words_name_system (build, group->system);
    return g_strdup_printf ("%s, %s (%s)", system, range, claimant);
  }
  if (group->deployed && group->status == RA_STATUS_REMOVED)
    return g_strdup_printf ("%s, %s", range, group->remark);
  g_autofree char *year = ra_ring_words_get_year (group->claim);
  return g_strdup_printf ("%s, %s%s%s", range, claimant, year[0] != '\0' ? " " : "", year);
}

static gboolean
is_about (const RaRingGroup *group, const RaSite *site)
{
  for (guint i = 0; i < group->rings->len; i++)
    if (g_array_index (group->rings, RaScenarioRing, i).site == site)
      return TRUE;
  return FALSE;
}

const RaRingGroup *
ra_ring_words_find_aside (const RaMapBuild *build, const RaSite *site)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->role == RA_ROLE_SIDE && group->claim != NULL && is_about (group, site))
      return group;
  }
  return NULL;
}

const RaRingGroup *
ra_ring_words_find_gone (const RaMapBuild *build, const RaSite *site)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->role == RA_ROLE_FELLOW && group->deployed && group->status == RA_STATUS_REMOVED
        && is_about (group, site))
      return group;
  }
  return NULL;
}

static gboolean
says (const RaMapBuild *build, const char *layer_id, const RaRingGroup *group)
{
  const RaSceneLayer *layer = ra_scene_find_layer (build->scene, layer_id);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && item->text.of.n > 0 && item->text.of.first == group->span.first)
      return TRUE;
  }
  return FALSE;
}

gboolean
ra_ring_words_are_said (const RaMapBuild *build, const RaRingGroup *group)
{
  return says (build, "ring-labels", group) || says (build, "site-labels", group);
}
