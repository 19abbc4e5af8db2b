/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/place-name.h"

#include <math.h>

#include "data/place-spelling.h"

/* Of the size of a name that of the distance below it. */
#define BELOW   0.92
#define LAST    0.75
#define HALO_PX 3.2
/* What letters leave free above them and below, of their size: capitals are lower than the room for accents. */
#define FREE_ABOVE 0.17
#define FREE_BELOW 0.02

gboolean
ra_place_style_is_told (const RaPlaceStyle *place_style)
{
  return place_style->look.reach == RA_REACH_WITHIN || place_style->look.reach == RA_REACH_FREED;
}

RaColour
ra_place_style_ink (const RaMapBuild *build, const RaPlaceStyle *place_style)
{
  if (ra_place_style_is_told (place_style))
    return place_style->look.colour;
  return place_style->strong || place_style->look.told ? build->style->text : build->style->muted;
}

const RaPlaceSide ra_place_sides[RA_N_PLACE_SIDES] = {
  { 1, 0, RA_ANCHOR_START },     { -1, 0, RA_ANCHOR_END },       { 0, -1, RA_ANCHOR_MIDDLE },
  { 0, 1, RA_ANCHOR_MIDDLE },    { 0.8, -0.8, RA_ANCHOR_START }, { 0.8, 0.8, RA_ANCHOR_START },
  { -0.8, -0.8, RA_ANCHOR_END }, { -0.8, 0.8, RA_ANCHOR_END },
};

void
ra_place_name_clear (RaPlaceName *self)
{
  g_strfreev (self->rows);
}

static double
name_height (const RaPlaceName *name)
{
  return name->extents.ascent + name->extents.descent;
}

/* Beside the mark it is the name that stands level with it, not what is below the name. */
RaBox
ra_place_name_box (const RaPlaceName *name, RaPoint at, guint side)
{
  const double below = name->below.ascent + name->below.descent + name->last.ascent + name->last.descent;
  const double height = name_height (name) + below;
  const double width = MAX (name->extents.width, MAX (name->below.width, name->last.width));
  /* Of several rows even at a corner none reaches over the mark. */
  const double steep = name->rows != NULL && ra_place_sides[side].y != 0 ? copysign (1, ra_place_sides[side].y)
                                                                         : ra_place_sides[side].y;
  const double level = at.y + steep * (name->dot + height / 2) + (ra_place_sides[side].y == 0 ? below / 2 : 0);
  const double x = at.x + ra_place_sides[side].x * (name->gap + width / 2);
  return (RaBox) { x - width / 2, level - height / 2, x + width / 2, level + height / 2 };
}

/* With its mark, where the name stands level with it. */
RaBox
ra_place_name_whole (const RaPlaceName *name, RaPoint at, RaBox box)
{
  return (RaBox) { MIN (box.x_min, at.x - name->dot), MIN (box.y_min, at.y - name->dot),
                   MAX (box.x_max, at.x + name->dot), MAX (box.y_max, at.y + name->dot) };
}

void
ra_place_name_draw (const RaMapBuild *build, RaSceneLayer *layer, const RaPlaceName *name, RaPoint at, guint side)
{
  const RaBox box = ra_place_name_box (name, at, side);
  const RaAnchor anchor = ra_place_sides[side].anchor;
  const double middle = (box.x_min + box.x_max) / 2;
  RaSceneText text = { .text = g_strdup (name->text),
                       .x = anchor == RA_ANCHOR_START ? box.x_min : (anchor == RA_ANCHOR_END ? box.x_max : middle),
                       .y = box.y_min + name->extents.ascent,
                       .size = name->size,
                       .bold = name->bold,
                       .anchor = anchor,
                       .colour = name->colour,
                       .halo = build->style->halo,
                       .halo_width = HALO_PX * build->unit };
  ra_scene_layer_add_text (layer, text);
  if (name->rows == NULL)
    return;
  text.text = g_strdup (name->rows[0]);
  text.y = box.y_min + name_height (name) + name->below.ascent;
  text.size = BELOW * name->size;
  text.bold = name->bold == RA_BOLD_NOT ? RA_BOLD_NOT : RA_BOLD_HALF;
  ra_scene_layer_add_text (layer, text);
  if (name->rows[1] == NULL)
    return;
  text.text = g_strdup (name->rows[1]);
  text.y += name->below.descent + name->last.ascent;
  text.size = LAST * name->size;
  text.bold = RA_BOLD_NOT;
  ra_scene_layer_add_text (layer, text);
}

RaPlaceName
ra_place_name_measure (const RaMapBuild *build, const RaPlaceStyle *place_style, const RaPlace *place)
{
  const char *translated = ra_translate_name (build->spec->translations, RA_NAME_PLACE, place->name);
  RaPlaceName name
      = { .text = g_str_equal (translated, place->name) ? ra_place_spell (place->name) : translated,
          .size = ra_letters_px (build, place_style->letters),
          .gap = (place_style->mark_px / 2 + 2.5) * build->unit,
          .dot = place_style->mark_px / 2 * build->unit,
          .bold = place_style->look.told ? RA_BOLD_FULL
                                         : (place_style->look.reach == RA_REACH_WITHIN ? RA_BOLD_HALF : RA_BOLD_NOT),
          .colour = ra_place_style_ink (build, place_style) };
  name.extents = ra_text_measure (build->text, name.text, name.size, name.bold, FALSE);
  if (place_style->look.below == NULL)
    return name;
  name.rows = g_strsplit (place_style->look.below, "\n", 2);
  name.below = ra_text_measure (build->text, name.rows[0], BELOW * name.size, name.bold, FALSE);
  if (name.rows[1] != NULL)
    name.last = ra_text_measure (build->text, name.rows[1], LAST * name.size, RA_BOLD_NOT, FALSE);
  return name;
}

RaBox
ra_place_name_ink (const RaMapBuild *build, const RaPlaceName *name, RaBox box)
{
  if (!ra_map_spec_is_beside (build->spec))
    return box;
  const double below = name->rows == NULL ? FREE_BELOW : 0;
  return (RaBox) { box.x_min, box.y_min + FREE_ABOVE * name->size, box.x_max, box.y_max - below * name->size };
}
