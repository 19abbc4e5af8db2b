/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/layout/finding.h"
#include "app/layout/furniture.h"
#include "app/layout/legend-private.h"
#include "app/layout/legend-text.h"
#include "app/layout/title-text.h"

static gboolean
shows_site (const RaLegend *self, const RaSite *site)
{
  const RaViewport *viewport = &self->build->spec->viewport;
  RaPoint at;
  if (self->form < RA_LEGEND_WIDE || self->build->projection == NULL)
    return TRUE;
  return ra_map_locate (self->build, site->lat_deg, site->lon_deg, &at) && at.x >= 0 && at.y >= 0
         && at.x <= viewport->width_px && at.y <= viewport->height_px;
}

/* Whether the map says beside each site of the kind what it is. */
static gboolean
is_told_on_map (const RaLegend *self, const GPtrArray *sites, RaSiteKind kind)
{
  if (!ra_legend_is_line (self) || kind == RA_SITE_OFFERED)
    return FALSE;
  if (kind == RA_SITE_MISSILES || (kind == RA_SITE_HYPOTHETICAL && ra_title_get_banner (self->build->spec) != NULL))
    return TRUE;
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    if (site->kind == kind && shows_site (self, site->site)
        && (site->remark == NULL || ra_legend_tells_site (self->build, site)))
      return FALSE;
  }
  return TRUE;
}

/* As all of them have it; of several the sign alone tells. */
static RaColour
find_colour (const RaLegend *self, const GPtrArray *sites, RaSiteKind kind)
{
  const RaMapSite *first = NULL;
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    if (site->kind != kind || !shows_site (self, site->site))
      continue;
    if (first != NULL && memcmp (&site->colour, &first->colour, sizeof site->colour) != 0)
      return self->build->style->muted;
    first = site;
  }
  return first != NULL ? first->colour : self->build->style->muted;
}

void
ra_legend_add_site_rows (RaLegend *self)
{
  if (!(self->build->spec->show & RA_SHOW_SITES))
    return;
  g_autoptr (GPtrArray) sites = ra_map_list_sites (self->build->spec);
  for (RaSiteKind kind = 0; kind < RA_SITE_OTHER; kind++) {
    if (is_told_on_map (self, sites, kind))
      continue;
    for (guint i = 0; i < sites->len; i++) {
      const RaMapSite *site = g_ptr_array_index (sites, i);
      if (site->kind != kind || !shows_site (self, site->site))
        continue;
      const gboolean would = kind == RA_SITE_REMOVED && ra_scenario_get_condition (self->build->spec->scenario) != NULL;
      const char *known
          = ra_legend_is_line (self) ? ra_map_site_kind_to_brief (kind) : ra_map_site_kind_to_string (kind);
      const char *text = would ? RA_TRANSLATABLE ("Would be removed") : known;
      ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_SITE,
                                               .text = g_strdup (ra_translate (self->build->spec->translations, text)),
                                               .site_kind = kind,
                                               .colour = find_colour (self, sites, kind) });
      break;
    }
  }
}

/* Which figure counts the map says at its ring. */
static char *
describe_reached (const RaLegend *self, const RaScenarioRing *ring)
{
  const RaTranslations *translations = self->build->spec->translations;
  if (ra_legend_is_line (self) && ra_page_is_small (self->build))
    return g_strdup (ra_translate (translations, "In reach"));
  g_autofree char *range = ra_translate_range (translations, ring);
  return ra_translate_format (translations, "NATO capital within {range}", "range", range, NULL);
}

/* How the capitals are marked that the headline counts. */
void
ra_legend_add_capital_rows (RaLegend *self)
{
  const RaMapSpec *spec = self->build->spec;
  g_autoptr (GArray) counted = ra_finding_list_counted (spec);
  if (counted == NULL || !(spec->show & RA_SHOW_PLACES))
    return;
  g_autoptr (GArray) freed = ra_finding_list_freed (spec);
  const RaScenarioRing *ring = &g_array_index (counted, RaScenarioRing, 0);
  const RaColour colour = ra_style_colour_of (spec->theme, ra_scenario_get_catalogue (spec->scenario), ring->system);
  char *texts[RA_N_REACHES] = {
    [RA_REACH_WITHIN] = describe_reached (self, ring),
    [RA_REACH_FREED] = freed != NULL ? g_strdup (ra_translate (spec->translations, "No longer")) : NULL,
  };
  const RaReachMark beyond = freed != NULL ? RA_REACH_NEVER : RA_REACH_BEYOND;
  /* What is grey and small explains itself where rows are few; hollow dots do not. */
  if (!ra_legend_is_line (self) || !ra_page_is_small (self->build) || beyond == RA_REACH_BEYOND)
    texts[beyond] = g_strdup (ra_translate (spec->translations, "Beyond it"));
  for (RaReachMark reach = RA_REACH_WITHIN; reach < RA_N_REACHES; reach++)
    if (texts[reach] != NULL)
      ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_CAPITALS,
                                               .text = texts[reach],
                                               .number = reach,
                                               .colour = ra_style_label_colour (spec->theme, colour) });
}

/* A line stands below the day of the map; on a small page all of it is to stand in two rows. */
static void
add_member_row (RaLegend *self, const char *alliance, const char *text, const char *brief, RaColour colour)
{
  const RaMapSpec *spec = self->build->spec;
  if (!(spec->show & RA_SHOW_BASE) || !ra_map_shows_members (spec, alliance))
    return;
  if (ra_legend_is_line (self)) {
    const char *name = ra_page_is_small (self->build) ? alliance : brief;
    ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_LAND,
                                             .text = g_strdup (ra_translate (spec->translations, name)),
                                             .alliance = alliance,
                                             .colour = colour });
    return;
  }
  g_autofree char *day = ra_translate_date (spec->translations, ra_map_spec_get_date (spec));
  ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_LAND,
                                           .text = ra_translate_format (spec->translations, text, "date", day, NULL),
                                           .alliance = alliance,
                                           .colour = colour });
}

void
ra_legend_add_member_rows (RaLegend *self)
{
  const RaStyle *style = self->build->style;
  add_member_row (self, "NATO", RA_TRANSLATABLE ("Members of NATO on {date}"), RA_TRANSLATABLE ("NATO members"),
                  style->member);
  add_member_row (self, "Warsaw Pact", RA_TRANSLATABLE ("Members of the Warsaw Pact on {date}"),
                  RA_TRANSLATABLE ("Warsaw Pact members"), style->pact);
}

void
ra_legend_add_disputed_row (RaLegend *self)
{
  const RaMapBuild *build = self->build;
  RaPoint at;
  if (self->rows->len == 0 || ra_page_is_small (build))
    return;
  /* Before the frame is known there has to be room for it. */
  if (build->projection != NULL && !ra_map_find_hatched (build, &at))
    return;
  ra_legend_add_row (self, (RaLegendRow) { .kind = RA_ROW_DISPUTED,
                                           .text = g_strdup (ra_translate (build->spec->translations,
                                                                           RA_TRANSLATABLE ("Disputed area"))) });
}
