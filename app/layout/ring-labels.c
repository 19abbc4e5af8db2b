/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/curved-label.h"
#include "app/layout/ring-centres.h"

#define FIGURE_PX   17.0
#define CLAIMANT_PX 10.5
/* On a circle that leaves no room for it. */
#define SMALL_FIGURE_PX    12.5
#define SMALLEST_FIGURE_PX 10.5
#define WORDS_PX           11.5

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

/* Behind the figure: whose ring it is and on whose word, most first; less is said where there is no room. Each owned,
 * the last one empty. */
static GPtrArray *
list_claimants (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  if (group->key == NULL && group->claim != NULL) {
    const char *remark = group->remark != NULL ? group->remark : "";
    const char *dash = group->remark != NULL ? " – " : "";
    const char *claimant = ra_translate_name (translations, RA_NAME_CLAIMANT, group->claim->claimant_short);
    const char *system = ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name);
    g_autofree char *date = ra_translate_claim_date (translations, group->claim);
    if (has_other_systems (build, group)) {
      g_ptr_array_add (texts, g_strdup_printf ("%s: %s, %s%s%s", system, claimant, date, dash, remark));
      g_ptr_array_add (texts, g_strdup_printf ("%s: %s%s%s", system, claimant, dash, remark));
    }
    g_ptr_array_add (texts, g_strdup_printf ("%s, %s%s%s", claimant, date, dash, remark));
    g_ptr_array_add (texts, g_strdup_printf ("%s%s%s", claimant, dash, remark));
    g_ptr_array_add (texts, g_strdup (claimant));
  } else if (group->key == NULL && ring->label != NULL && !ra_ring_centre_is_named (build, group)) {
    g_ptr_array_add (texts, g_strdup (ra_translate_name (translations, RA_NAME_SCENARIO, ring->label)));
  }
  g_ptr_array_add (texts, g_strdup (""));
  return texts;
}

/* How a label may stand, best first. */
typedef struct {
  double figure_px;
  gboolean off_lines;
} Manner;

static const Manner manners[]
    = { { FIGURE_PX, TRUE }, { SMALL_FIGURE_PX, TRUE }, { SMALLEST_FIGURE_PX, TRUE }, { SMALL_FIGURE_PX, FALSE } };

/* Less that can be read comes before more that another ring's line runs through. */
static gboolean
place_label (const RaMapBuild *build, const RaRingGroup *group, RaSceneLayer *layer)
{
  if (group->mixed)
    return FALSE;
  g_autofree char *figure = describe_figure (build, group);
  g_autoptr (GPtrArray) claimants = list_claimants (build, group);
  for (guint i = 0; i < G_N_ELEMENTS (manners) * claimants->len; i++) {
    const Manner *manner = &manners[i / claimants->len];
    const guint first_item = layer->items->len;
    const RaLabelRun claimant = { g_ptr_array_index (claimants, i % claimants->len), CLAIMANT_PX * build->unit, FALSE };
    const RaCurvedLabel label = { .runs = { { figure, manner->figure_px * build->unit, TRUE }, claimant },
                                  .colour = ra_style_label_colour (build->spec->theme, group->style.colour),
                                  .off_lines = manner->off_lines };
    if (!ra_curved_label_place (build, layer, group->guide, &label))
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
