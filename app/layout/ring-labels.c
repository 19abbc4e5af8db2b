/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/layout/curved-label.h"
#include "app/layout/furniture.h"
#include "app/layout/ring-centres.h"
#include "app/layout/side-label.h"
#include "app/layout/title-text.h"

#define FIGURE_PX   23.0
#define CLAIMANT_PX 11.5
/* On a circle that leaves no room for it, or a small page. */
#define FAIR_FIGURE_PX  17.0
#define SMALL_FIGURE_PX 13.5
#define WORDS_PX        11.5
/* Letters that lean more are hard to read: beside so steep a line they stand level. */
#define STEEP_RAD 0.8

gboolean
ra_map_label_line (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const char *text, RaColour colour)
{
  const RaCurvedLabel label = { .runs = { { text, WORDS_PX * build->unit, FALSE } }, .colour = colour };
  return ra_curved_label_place (build, layer, line, &label);
}

/* Whether the map has rings of other systems, so that each has to say whose it is. */
static gboolean
has_other_systems (const RaMapBuild *build, const RaRingGroup *group)
{
  for (guint i = 0; i < build->groups->len; i++)
    if (((const RaRingGroup *)g_ptr_array_index (build->groups, i))->system != group->system)
      return TRUE;
  return FALSE;
}

/* "480 km"; of many rings of one size nothing else is known. Beside a circle that is wrong it is the drawing that is
 * true, not the claim: hence not "true range". */
static char *
describe_figure (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  if (group->key != NULL)
    return g_strdup (group->label);
  char *range = ra_translate_range (translations, &g_array_index (group->rings, RaScenarioRing, 0));
  if (!(build->spec->show & RA_SHOW_COMPASS_CIRCLES))
    return range;
  g_autofree char *figure = range;
  return ra_translate_format (translations, "True distance: {figure}", "figure", figure, NULL);
}

/* "CSIS via Reuters" is CSIS: who tells of it stands in the sources. */
static char *
name_claimant (const RaMapBuild *build, const RaClaim *claim)
{
  const RaTranslations *translations = build->spec->translations;
  char *name = g_strdup (ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant_short));
  g_autofree char *pattern
      = ra_translate_format (translations, "{claimant} via {publisher}", "claimant", "<", "publisher", ">", NULL);
  char *end = strchr (pattern, '>');
  if (strstr (claim->claimant_short, " via ") == NULL || pattern[0] != '<' || end == NULL)
    return name;
  *end = '\0';
  char *via = strstr (name, pattern + 1);
  if (via != NULL)
    *via = '\0';
  return name;
}

/* Below the figure: whose ring it is and on whose word, and what is to be said of it. */
typedef struct {
  char *rows[RA_LABEL_RUNS - 1];
} Below;

static void
below_free (gpointer data)
{
  Below *below = data;
  for (guint i = 0; i < G_N_ELEMENTS (below->rows); i++)
    g_free (below->rows[i]);
  g_free (below);
}

static void
add_below (GPtrArray *list, const char *first, const char *second, const char *third)
{
  const char *const all[] = { first, second, third };
  Below *below = g_new0 (Below, 1);
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL && all[i][0] != '\0')
      below->rows[n++] = g_strdup (all[i]);
  g_ptr_array_add (list, below);
}

/* Where all of the map is hypothetical its banner and its key say so. */
static const char *
find_remark (const RaMapBuild *build, const RaRingGroup *group)
{
  const gboolean said = group->deployed && group->status == RA_STATUS_HYPOTHETICAL
                        && ra_map_spec_is_beside (build->spec) && ra_title_get_banner (build->spec) != NULL;
  return said ? NULL : group->remark;
}

/* Most first; less is said where there is no room. The last one is empty. */
static GPtrArray *
list_below (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  GPtrArray *list = g_ptr_array_new_with_free_func (below_free);
  if (group->key == NULL && group->claim != NULL) {
    const char *remark = find_remark (build, group);
    const char *system = ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name);
    g_autofree char *claimant = name_claimant (build, group->claim);
    const char *date = group->claim->date;
    g_autofree char *year = g_strndup (date != NULL && g_ascii_isdigit (date[0]) ? date : "", 4);
    g_autofree char *dated = year[0] != '\0' ? g_strdup_printf ("%s, %s", claimant, year) : g_strdup (claimant);
    if (has_other_systems (build, group) && !ra_page_is_small (build))
      add_below (list, system, dated, remark);
    add_below (list, dated, remark, NULL);
    add_below (list, claimant, remark, NULL);
    add_below (list, claimant, NULL, NULL);
  } else if (group->key == NULL && ring->label != NULL && !ra_ring_centre_is_named (build, group)) {
    add_below (list, ra_translate_name (translations, RA_NAME_SCENARIO, ring->label), NULL, NULL);
  }
  add_below (list, NULL, NULL, NULL);
  return list;
}

/* How a label may stand, best first. */
typedef struct {
  double figure_px;
  gboolean with_words; /* not the figure alone */
  gboolean off_lines;
  gboolean steep;
} Manner;

static const Manner manners[] = {
  { FIGURE_PX, TRUE, TRUE, FALSE },        { FAIR_FIGURE_PX, TRUE, TRUE, FALSE },
  { FIGURE_PX, FALSE, TRUE, FALSE },       { FAIR_FIGURE_PX, FALSE, TRUE, FALSE },
  { FAIR_FIGURE_PX, FALSE, TRUE, TRUE },   { SMALL_FIGURE_PX, FALSE, TRUE, TRUE },
  { SMALL_FIGURE_PX, FALSE, FALSE, TRUE },
};

/* Level along the line or, where that is steep, level beside it; else as it leans. */
static gboolean
place_in_manner (const RaMapBuild *build, RaSceneLayer *layer, const RaRingGroup *group, RaCurvedLabel *label,
                 const Manner *manner)
{
  label->steepest_rad = manner->steep ? 0 : STEEP_RAD;
  label->off_lines = manner->off_lines;
  return ra_curved_label_place (build, layer, group->guide, label)
         || (!manner->steep && ra_side_label_place (build, layer, group->guide, label));
}

/* Less that can be read comes before more that another ring's line runs through. */
static gboolean
place_label (const RaMapBuild *build, const RaRingGroup *group, RaSceneLayer *layer)
{
  if (group->mixed)
    return FALSE;
  g_autofree char *figure = describe_figure (build, group);
  g_autoptr (GPtrArray) list = list_below (build, group);
  for (guint i = 0; i < G_N_ELEMENTS (manners) * list->len; i++) {
    const Manner *manner = &manners[i / list->len];
    const Below *below = g_ptr_array_index (list, i % list->len);
    const guint first_item = layer->items->len;
    if (manner->with_words && below->rows[0] == NULL && list->len > 1)
      continue;
    RaCurvedLabel label = { .runs = { { figure, manner->figure_px * build->unit, TRUE } },
                            .in_band = g_array_index (group->rings, RaScenarioRing, 0).min_km > 0,
                            .colour = ra_style_label_colour (build->spec->theme, group->style.colour) };
    for (guint k = 0; k < G_N_ELEMENTS (below->rows); k++)
      label.runs[k + 1] = (RaLabelRun) { below->rows[k], CLAIMANT_PX * build->unit, FALSE };
    if (!place_in_manner (build, layer, group, &label, manner))
      continue;
    ra_scene_layer_set_span (layer, first_item, group->span);
    return TRUE;
  }
  return FALSE;
}

void
ra_map_add_ring_labels (const RaMapBuild *build)
{
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "ring-labels", "Ring labels");
  /* Small rings have fewest places for their label. */
  for (guint i = build->groups->len; i > 0; i--) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i - 1);
    ra_label_placer_limit (build->placer, TRUE);
    const gboolean placed = place_label (build, group, layer);
    ra_label_placer_limit (build->placer, FALSE);
    if (!placed && ra_label_placer_has_margin (build->placer))
      place_label (build, group, layer);
  }
}
