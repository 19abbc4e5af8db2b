/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"

#include "app/layout/compass-circles.h"
#include "app/layout/legend-text.h"
#include "app/layout/page-foot.h"
#include "app/scene/text-block.h"

#define FOOT_PX 10.0
#define GAP_PX  5.0
/* The foot may take this share of the page's height; beyond, it says less. A note that the user wrote gives way only to
 * the map itself. */
#define LARGEST_SHARE     0.2
#define LARGEST_WITH_NOTE 0.35
/* So much it may take of the smallest pages rather than leave a figure without its claimant: of a stamp nothing else
 * would be left. */
#define LARGEST_WITH_FIGURES 0.42
/* A short sentence about boundaries. */
#define BRIEF_WORDS 12

/* How much the foot says, most first. */
typedef enum {
  FOOT_ALL,
  FOOT_SHORT_BOUNDARIES,
  FOOT_NO_NOTE, /* but the user's own */
  FOOT_NO_SOURCES,
  FOOT_NO_MORE, /* figures where they have no legend, boundaries and credit */
  FOOT_NO_FIGURES,
  FOOT_LEAST, /* credit alone */
} FootLength;

static const char *
note_of (const RaMapSpec *spec, FootLength length)
{
  if (spec->note != NULL)
    return length < FOOT_NO_MORE ? spec->note : "";
  const char *note = ra_map_spec_get_note (spec);
  return length < FOOT_NO_NOTE && note != NULL ? note : "";
}

static gboolean
is_brief (const char *sentence, gpointer user_data)
{
  (void)user_data;
  return ra_count_words (sentence) <= BRIEF_WORDS;
}

static char *
describe_foot (const RaFurniture *self, FootLength length)
{
  const RaMapBuild *build = self->build;
  g_autofree char *rings = self->legend_in_foot && length < FOOT_NO_FIGURES ? ra_legend_describe_rings (build) : NULL;
  g_autofree char *compasses = length < FOOT_NO_FIGURES ? ra_map_describe_compass_circle (build) : NULL;
  g_autofree char *sources = length < FOOT_NO_SOURCES ? ra_map_describe_sources (build) : NULL;
  g_autofree char *boundaries = length < FOOT_SHORT_BOUNDARIES ? ra_map_describe_boundaries (build)
                                                               : ra_map_tell_boundaries_within (build, is_brief, NULL);
  GString *text = g_string_new (NULL);
  ra_foot_add_sentence (text, rings);
  ra_foot_add_sentence (text, note_of (build->spec, length));
  ra_foot_add_sentence (text, compasses);
  ra_foot_add_sentence (text, sources);
  if (length < FOOT_LEAST)
    ra_foot_add_sentence (text, boundaries);
  ra_foot_add_sentence (text, ra_translate (build->spec->translations, "Made with Natural Earth and Range Atlas"));
  return g_string_free (text, FALSE);
}

static double
largest_share (FootLength length)
{
  if (length < FOOT_NO_SOURCES)
    return LARGEST_SHARE;
  return length == FOOT_NO_MORE ? LARGEST_WITH_FIGURES : LARGEST_WITH_NOTE;
}

void
ra_furniture_add_foot (RaFurniture *self)
{
  const RaMapBuild *build = self->build;
  RaScene *scene = build->scene;
  const double unit = build->unit;
  const double edge = ra_page_edge (self->build);
  g_auto (RaTextBlock) block = { 0 };
  FootLength length;
  for (length = FOOT_ALL; length <= FOOT_LEAST; length++) {
    const double share = largest_share (length);
    g_autofree char *text = describe_foot (self, length);
    ra_text_block_clear (&block);
    ra_text_block_init (&block, build->text, text, (RaTextStyle) { .size = FOOT_PX * unit }, scene->width - 2 * edge);
    if (block.height + 2 * GAP_PX * unit <= share * scene->height)
      break;
  }
  scene->unexplained = self->legend_in_foot && length > FOOT_NO_MORE;
  const double top = scene->height - block.height - 2 * GAP_PX * unit;
  ra_label_placer_reserve (build->placer, (RaBox) { -unit, top, scene->width + unit, scene->height + unit });
  ra_furniture_add_panel (self, (RaBox) { -unit, top, scene->width + unit, scene->height + unit }, build->style->panel);
  ra_text_block_add (&block, build->text, self->layer, edge, top + GAP_PX * unit,
                     (RaSceneText) { .colour = build->style->muted });
  self->map.y_max = top;
}
