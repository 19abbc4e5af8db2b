/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/legend.h"

#include "app/layout/band-words.h"
#include "app/layout/compass-circles.h"
#include "app/layout/finding-others.h"
#include "app/layout/furniture.h"
#include "app/layout/legend-private.h"
#include "app/layout/legend-swatches.h"
#include "app/layout/legend-text.h"
#include "app/layout/reference-layers.h"
#include "app/layout/title-text.h"

static void
row_clear (gpointer data)
{
  RaLegendRow *row = data;
  g_free (row->text);
  ra_text_block_clear (&row->block);
}

static gboolean
is_full (const RaLegend *self)
{
  return self->form == RA_LEGEND_FULL || self->form == RA_LEGEND_STRIP || self->form == RA_LEGEND_COLUMN
         || ra_legend_is_line (self);
}

/* Whether any of it is in the frame, as far as that is known. */
static gboolean
shows_group (const RaLegend *self, const RaRingGroup *group)
{
  const RaViewport *viewport = &self->build->spec->viewport;
  const RaBox frame = { 0, 0, viewport->width_px, viewport->height_px };
  if (group->noted)
    return FALSE;
  if (self->form < RA_LEGEND_WIDE || group->outline == NULL)
    return TRUE;
  for (guint i = 0; i <= group->fills->len; i++) {
    const RaPath *path = i < group->fills->len ? g_ptr_array_index (group->fills, i) : group->outline;
    const RaBox box = ra_box_of_points ((const RaPoint *)(gconstpointer)path->points->data, ra_path_n_points (path));
    if (ra_path_n_points (path) > 0 && ra_box_overlaps (&box, &frame))
      return TRUE;
  }
  return FALSE;
}

/* On a small page a label has no room to say what is known of a ring, and some have none at all: only of what the
 * headline is about the row of the double line says enough, of a class the word below its figure, of what it is not
 * about the note at the site, where all is hypothetical the label, which names the system, and of a flight the
 * headline.
 */
static gboolean
keeps_row (const RaLegend *self, const RaRingGroup *first)
{
  const gboolean leads = first->role != RA_ROLE_EQUAL && first->role != RA_ROLE_SIDE;
  const gboolean supposed = first->role == RA_ROLE_EQUAL && first->deployed && first->status == RA_STATUS_HYPOTHETICAL
                            && ra_title_get_banner (self->build->spec) != NULL;
  RaScenarioRing flight;
  const gboolean flown = (first->limits || first->flight) && ra_finding_find_told_flight (self->build->spec, &flight);
  if (first->role == RA_ROLE_LEAD && ra_band_tell_ban (self->build->spec, first->claim) != NULL)
    return FALSE;
  return ra_legend_is_brief (self->build) && first->role != RA_ROLE_SIDE && !supposed && !flown
         && !(leads && first->style.line == RA_LINE_DOUBLE);
}

/* Of rings of one heading one that shows the double line, if any does. */
static const RaRingGroup *
find_double (const RaLegend *self, const RaRingGroup *first)
{
  for (guint i = 0; i < self->build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (self->build->groups, i);
    if (ra_legend_same_heading (group, first) && group->style.line == RA_LINE_DOUBLE && shows_group (self, group))
      return group;
  }
  return first;
}

/* Of two figures the headline says on a small page what the double line means. */
static gboolean
is_told_by_headline (const RaLegend *self, const RaRingGroup *group)
{
  return ra_legend_is_brief (self->build) && self->build->spec->headline != NULL && group->role != RA_ROLE_EQUAL;
}

/* Rings that have their labels on the map need no row; the double line has one. */
static void
add_brief_heading (RaLegend *self, const RaRingGroup *heading)
{
  const RaRingGroup *first = find_double (self, heading);
  const gboolean tells = self->form == RA_LEGEND_TELLING_LINE;
  /* The row of the crosses speaks for the rings about them. */
  if (ra_legend_is_brief (self->build) && first->deployed && first->status == RA_STATUS_REMOVED
      && (self->build->spec->show & RA_SHOW_SITES) != 0)
    return;
  const RaRingGroup *untold = self->form > RA_LEGEND_LINE ? ra_legend_find_untold (self->build, first) : NULL;
  if (keeps_row (self, first) || untold != NULL)
    ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_RING,
                                             .text = ra_legend_name_briefly (self->build, first, tells),
                                             .group = untold != NULL && !tells ? untold : first });
  else if (first->style.line == RA_LINE_DOUBLE && !self->tells_contested && !is_told_by_headline (self, first)) {
    self->tells_contested = TRUE;
    ra_legend_add_row (
        self,
        (RaLegendRow) { .kind = RA_ROW_RING, .text = ra_legend_tell_contested (self->build, first), .group = first });
  }
}

/* The heading of @first and its rings; groups come largest first, so those of one heading need not be neighbours. */
static void
add_heading (RaLegend *self, const RaRingGroup *first)
{
  gboolean shown = FALSE;
  for (guint i = 0; i < self->build->groups->len && !shown; i++) {
    const RaRingGroup *group = g_ptr_array_index (self->build->groups, i);
    shown = ra_legend_same_heading (group, first) && shows_group (self, group);
  }
  if (!shown)
    return;
  if (ra_legend_is_line (self) && first->system != NULL) {
    add_brief_heading (self, first);
    return;
  }
  ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_HEAD, .text = ra_legend_name_heading (self->build, first) });
  for (guint i = 0; i < self->build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (self->build->groups, i);
    if (!ra_legend_same_heading (group, first) || !shows_group (self, group))
      continue;
    ra_legend_add_row (
        self,
        (RaLegendRow) { .kind = RA_ROW_RING, .text = ra_legend_describe_group (self->build, group), .group = group });
  }
}

static void
add_ring_rows (RaLegend *self)
{
  for (guint i = 0; i < self->build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (self->build->groups, i);
    if (!ra_legend_is_first_of_heading (self->build, i))
      continue;
    if (!is_full (self))
      ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_RING,
                                               .text = ra_legend_describe_heading (self->build, group),
                                               .group = group });
    else
      add_heading (self, group);
  }
}

/* A key to something that the map does not show says so. */
static char *
describe_area (const RaLegend *self, RaDifferenceArea area)
{
  const RaTranslations *translations = self->build->spec->translations;
  const char *text = ra_translate (translations, ra_map_difference_to_string (area));
  return self->build->projection != NULL && ra_map_difference_is_empty (self->build, area)
             ? ra_translate_format (translations, "{area} (none here)", "area", text, NULL)
             : g_strdup (text);
}

static void
add_difference_rows (RaLegend *self)
{
  const RaTranslations *translations = self->build->spec->translations;
  const GPtrArray *figures = self->build->groups;
  ra_legend_add_row (self,
                     (RaLegendRow) { .kind = RA_ROW_HEAD,
                                     .text = g_strdup (ra_translate (translations, "Within at least one ring")) });
  for (RaDifferenceArea area = 0; area < RA_N_DIFFERENCES; area++)
    ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_AREA, .text = describe_area (self, area), .area = area });
  if (!is_full (self)) {
    g_autofree char *all = ra_legend_describe_figures (self->build);
    if (figures->len > 0)
      ra_legend_add_row (
          self, (RaLegendRow) { .kind = RA_ROW_TEXT,
                                .text = ra_translate_format (translations, "Figures: {list}", "list", all, NULL) });
    return;
  }
  if (figures->len > 0)
    ra_legend_add_row (self,
                       (RaLegendRow) { .kind = RA_ROW_HEAD,
                                       .text = g_strdup (ra_translate (translations, "Published figures counted")) });
  for (guint i = 0; i < figures->len; i++) {
    const RaRingGroup *figure = g_ptr_array_index (figures, i);
    ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_TEXT, .text = g_strdup (figure->label) });
  }
  if (self->build->spec->show & RA_SHOW_SITES)
    ra_legend_add_row (self,
                       (RaLegendRow) { .kind = RA_ROW_HEAD,
                                       .text = g_strdup (ra_translate (translations, "Sites, as B shows them")) });
}

/* "If the offer holds as Russia reads it" */
static void
add_condition_row (RaLegend *self)
{
  const RaMapSpec *spec = self->build->spec;
  const char *condition
      = ra_translate_name (spec->translations, RA_NAME_SCENARIO, ra_scenario_get_condition (spec->scenario));
  /* The header has a banner that says so. */
  if (condition == NULL || ra_map_spec_is_beside (spec))
    return;
  char first[7] = "";
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (condition)), first);
  ra_legend_add_row (
      self, (RaLegendRow) { .kind = RA_ROW_HEAD, .text = g_strconcat (first, g_utf8_next_char (condition), NULL) });
}

static void
add_compass_rows (RaLegend *self)
{
  char *key = self->build->projection != NULL ? ra_map_describe_compass_key (self->build) : NULL;
  if (key == NULL)
    return;
  ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_HEAD,
                                           .text = g_strdup (ra_translate (self->build->spec->translations,
                                                                           RA_COMPASS_CIRCLE_NAME)) });
  ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_COMPASSES, .text = key });
}

static void
add_reference_rows (RaLegend *self)
{
  g_autoptr (GPtrArray) under = ra_map_spec_list_under (self->build->spec);
  for (guint i = 0; i < under->len; i++)
    ra_legend_add_row (
        self, (RaLegendRow) { .kind = RA_ROW_UNDER,
                              .text = g_strdup (((const RaReferenceLayer *)g_ptr_array_index (under, i))->title),
                              .number = i });
}

RaLegend *
ra_legend_new (const RaMapBuild *build, RaLegendForm form)
{
  RaLegend *self = g_new0 (RaLegend, 1);
  self->form = form;
  self->build = build;
  self->rows = g_array_new (FALSE, FALSE, sizeof (RaLegendRow));
  g_array_set_clear_func (self->rows, row_clear);
  if (build->spec->compare_with != NULL)
    add_difference_rows (self);
  else {
    add_condition_row (self);
    add_ring_rows (self);
  }
  add_compass_rows (self);
  if (is_full (self) || build->spec->compare_with == NULL)
    ra_legend_add_site_rows (self);
  if (is_full (self))
    ra_legend_add_capital_rows (self);
  if (is_full (self))
    ra_legend_add_member_rows (self);
  add_reference_rows (self);
  if (is_full (self))
    ra_legend_add_disputed_row (self);
  return self;
}

void
ra_legend_free (RaLegend *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self);
}

gboolean
ra_legend_is_empty (const RaLegend *self)
{
  return self->rows->len == 0;
}

void
ra_legend_measure (RaLegend *self, double *width, double *height)
{
  ra_legend_lay_out (self);
  *width = 0;
  *height = 0;
  for (guint i = 0; i < self->rows->len; i++) {
    const RaLegendRow *row = &g_array_index (self->rows, RaLegendRow, i);
    *width = MAX (*width, row->at.x + ra_legend_row_indent (self, row) + row->block.width);
    *height = MAX (*height, row->at.y + row->block.height);
  }
}

static void
draw_swatch (const RaLegend *self, RaSceneLayer *layer, const RaLegendRow *row, RaPoint at)
{
  if (row->kind == RA_ROW_RING)
    ra_legend_add_ring_swatch (self->build, layer, &row->group->style, at);
  else if (row->kind == RA_ROW_AREA)
    ra_legend_add_area_swatch (self->build, layer, row->area, at);
  else if (row->kind == RA_ROW_SITE)
    ra_legend_add_site_swatch (self->build, layer, row->site_kind, row->colour, at);
  else if (row->kind == RA_ROW_CAPITALS)
    ra_legend_add_capital_swatch (self->build, layer, (RaCapitalLook) { .reach = row->number, .colour = row->colour },
                                  at);
  else if (row->kind == RA_ROW_LAND)
    ra_legend_add_land_swatch (self->build, layer, &(RaLegendLand) { row->alliance, row->colour }, at);
  else if (row->kind == RA_ROW_DISPUTED)
    ra_legend_add_disputed_swatch (self->build, layer, at);
  else if (row->kind == RA_ROW_UNDER)
    ra_legend_add_reference_swatch (self->build, layer, row->number, at);
  else if (row->kind == RA_ROW_COMPASSES)
    ra_legend_add_compass_swatch (self->build, layer, at);
}

/* A row of a shorter form stands for all rings of its heading, that of the sites that are given up for their rings. */
static void
note_rings (const RaLegend *self, const RaLegendRow *row)
{
  const gboolean gone = row->kind == RA_ROW_SITE && row->site_kind == RA_SITE_REMOVED;
  for (guint i = 0; gone && i < self->build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (self->build->groups, i);
    if (group->deployed && group->status == RA_STATUS_REMOVED)
      g_array_append_val (self->build->scene->key, group->span);
  }
  for (guint i = 0; row->group != NULL && i < self->build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (self->build->groups, i);
    if (group == row->group
        || ((!is_full (self) || (ra_legend_is_line (self) && row->group->system != NULL))
            && ra_legend_same_heading (group, row->group) && shows_group (self, group)))
      g_array_append_val (self->build->scene->key, group->span);
  }
}

void
ra_legend_draw (RaLegend *self, RaSceneLayer *layer, double x, double y)
{
  ra_legend_lay_out (self);
  for (guint i = 0; i < self->rows->len; i++) {
    const RaLegendRow *row = &g_array_index (self->rows, RaLegendRow, i);
    const RaPoint at = { x + row->at.x, y + row->at.y };
    /* The swatch belongs to the first line. */
    const double line = row->block.height / MAX (1, g_strv_length (row->block.lines));
    note_rings (self, row);
    const double left = (ra_legend_swatch_px (self, row) - RA_LEGEND_SWATCH_PX) / 2 * self->build->unit;
    draw_swatch (self, layer, row, (RaPoint) { at.x + left, at.y + line / 2 });
    ra_text_block_add (&row->block, self->build->text, layer, at.x + ra_legend_row_indent (self, row), at.y,
                       (RaSceneText) { .colour = self->build->style->text });
  }
}
