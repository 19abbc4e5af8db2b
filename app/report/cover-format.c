/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/report/cover.h"
#include "app/report/report-numbers.h"
#include "app/report/report-words.h"
#include "app/report/ring-facts.h"
#include "app/report/source-list.h"
#include "data/formats/json-writer.h"
#include "data/formats/page-text.h"

static void
write_sources (RaJsonWriter *out, const RaRingFacts *facts)
{
  g_autoptr (GPtrArray) ids = ra_source_list_ids (facts->sources);

  ra_json_write_strings_member (out, "sources", ids);
}

static void
write_ring (RaJsonWriter *out, const RaCoverRing *entry)
{
  const RaRingFacts facts = ra_ring_facts (entry->ring);
  g_autofree char *site = ra_reach_site_id (entry->ring);
  ra_json_write_new_line (out);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "system", facts.system);
  ra_json_write_string_member (out, "claim", facts.claim);
  ra_json_write_string_member (out, "site", site);
  ra_json_write_string_member (out, "status", ra_reach_ring_status (entry->ring));
  ra_json_write_number_member (out, "min_km", entry->ring->min_km, 6);
  ra_json_write_number_member (out, "max_km", entry->ring->max_km, 6);
  ra_json_write_string_member (out, "claimant", facts.claimant);
  ra_json_write_string_member (out, "date", facts.date);
  write_sources (out, &facts);
  ra_json_write_string_member (out, "confidence", facts.confidence);
  ra_json_write_number_member (out, "distance_km", entry->distance_km, 3);
  ra_json_write_number_member (out, "margin_km", entry->margin_km, 3);
  g_autofree char *footnote = ra_cover_footnote (entry->ring, NULL);
  ra_json_write_string_member (out, "footnote", footnote);
  ra_json_write_end (out, '}');
}

static void
write_rings (RaJsonWriter *out, const char *name, const GArray *list)
{
  ra_json_write_new_line (out);
  ra_json_write_member (out, name);
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < list->len; i++)
    write_ring (out, &g_array_index (list, RaCoverRing, i));
  ra_json_write_end (out, ']');
}

static char *
to_json (const RaCover *self)
{
  RaJsonWriter out = { .text = g_string_new (NULL) };
  ra_json_write_begin (&out, '{');
  ra_json_write_string_member (&out, "scenario", ra_scenario_get_id (self->scenario));
  ra_json_write_string_member (&out, "date", self->date);
  ra_json_write_string_member (&out, "place", self->name);
  ra_json_write_number_member (&out, "lat", self->lat_deg, 9);
  ra_json_write_number_member (&out, "lon", self->lon_deg, 9);
  write_rings (&out, "covered_by", self->covers);
  write_rings (&out, "missed_by", self->misses);
  ra_json_write_new_line (&out);
  ra_json_write_end (&out, '}');
  g_string_append_c (out.text, '\n');
  return g_string_free (out.text, FALSE);
}

/* The number of the footnote, which rings of one claim share; @footnotes grows by those not seen yet. */
static guint
number_of (GPtrArray *footnotes, const RaScenarioRing *ring, const RaTranslations *translations)
{
  guint number;
  char *footnote = ra_cover_footnote (ring, translations);
  if (g_ptr_array_find_with_equal_func (footnotes, footnote, g_str_equal, &number)) {
    g_free (footnote);
    return number + 1;
  }
  g_ptr_array_add (footnotes, footnote);
  return footnotes->len;
}

static void
add_rings (RaPage *page, const GArray *list, GPtrArray *footnotes, const RaTranslations *translations)
{
  static const char *const english[] = { RA_TRANSLATABLE ("System"),       RA_TRANSLATABLE (">Range"),
                                         RA_TRANSLATABLE ("From"),         RA_TRANSLATABLE ("Status"),
                                         RA_TRANSLATABLE (">Distance km"), RA_TRANSLATABLE (">Margin km"),
                                         RA_TRANSLATABLE (">Note"),        NULL };
  g_autofree const char **heads = ra_report_heads (translations, english);
  g_autoptr (RaTable) table = ra_table_new (heads);
  for (guint i = 0; i < list->len; i++) {
    const RaCoverRing *entry = &g_array_index (list, RaCoverRing, i);
    const RaScenarioRing *ring = entry->ring;
    g_autofree char *range = ra_translate_range (translations, ring);
    g_autofree char *site = ra_reach_site_text (ring, translations);
    g_autofree char *distance = ra_report_format_km (translations, entry->distance_km);
    g_autofree char *margin = ra_report_format_km (translations, entry->margin_km);
    g_autofree char *note = g_strdup_printf ("[%u]", number_of (footnotes, ring, translations));
    ra_table_add (table, (const char *const[]) { ra_report_system (translations, ring), range, site,
                                                 ra_report_status (translations, ring), distance, margin, note });
  }
  ra_page_add_table (page, table);
}

static char *
format_point (const RaCover *self)
{
  GString *text = g_string_new (NULL);
  if (self->name != NULL)
    g_string_append_printf (text, "%s (", self->name);
  ra_append_number (text, self->lat_deg, 6);
  g_string_append (text, ", ");
  ra_append_number (text, self->lon_deg, 6);
  if (self->name != NULL)
    g_string_append_c (text, ')');
  return g_string_free (text, FALSE);
}

static void
add_head (RaPage *page, const RaCover *self, const RaTranslations *translations)
{
  g_autofree char *point = format_point (self);
  g_autofree char *title = ra_translate_format (translations, "What covers {point}", "point", point, NULL);
  g_autofree char *head = ra_report_head (translations, self->scenario, self->date, self->rings->len);
  g_autofree char *n = g_strdup_printf ("%u", self->covers->len);
  g_autofree char *count = ra_translate_format (translations, "Those that cover the point: {n}.", "n", n, NULL);
  ra_page_add_heading (page, 1, title);
  ra_page_add_paragraph (page, "%s %s", head, count);
}

static char *
to_page (const RaCover *self, gboolean markdown, const RaTranslations *translations)
{
  RaPage page;
  g_autoptr (GPtrArray) footnotes = g_ptr_array_new_with_free_func (g_free);
  ra_page_init (&page, markdown);
  add_head (&page, self, translations);
  if (self->covers->len > 0)
    add_rings (&page, self->covers, footnotes, translations);
  if (self->misses->len > 0) {
    ra_page_add_heading (&page, 3, ra_translate (translations, "Missed by less than 10 % of the radius"));
    add_rings (&page, self->misses, footnotes, translations);
  }
  for (guint i = 0; i < footnotes->len; i++)
    ra_page_add_paragraph (&page, "[%u] %s", i + 1, (const char *)g_ptr_array_index (footnotes, i));
  if (footnotes->len > 0)
    ra_page_add_paragraph (
        &page, "%s",
        ra_translate (translations,
                      "Margins are geodesics on the WGS84 ellipsoid, positive inside. A ring is a published figure "
                      "about a town-level point: no flight path, payload, accuracy or intent."));
  return ra_page_steal (&page);
}

char *
ra_cover_format (const RaCover *self, RaReachFormat format, const RaTranslations *translations)
{
  return format == RA_REACH_JSON ? to_json (self) : to_page (self, format == RA_REACH_MD, translations);
}
