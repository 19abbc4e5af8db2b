/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/report/cover.h"
#include "app/report/reach.h"
#include "app/report/ring-facts.h"
#include "data/formats/json-writer.h"
#include "data/formats/page-text.h"

static void
write_sources (RaJsonWriter *out, const RaRingFacts *facts)
{
  ra_json_write_member (out, "sources");
  ra_json_write_begin (out, '[');
  for (guint i = 0; facts->sources != NULL && i < facts->sources->len; i++)
    ra_json_write_string (out, ((const RaSource *)g_ptr_array_index (facts->sources, i))->id);
  ra_json_write_end (out, ']');
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
  ra_json_write_string_member (out, "footnote", entry->footnote);
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
number_of (GPtrArray *footnotes, const char *footnote)
{
  guint number;
  if (!g_ptr_array_find_with_equal_func (footnotes, footnote, g_str_equal, &number)) {
    number = footnotes->len;
    g_ptr_array_add (footnotes, (gpointer)footnote);
  }
  return number + 1;
}

static void
add_rings (RaPage *page, const GArray *list, GPtrArray *footnotes)
{
  static const char *const heads[]
      = { "System", ">Range", "From", "Status", ">Distance km", ">Margin km", ">Note", NULL };
  g_autoptr (RaTable) table = ra_table_new (heads);
  for (guint i = 0; i < list->len; i++) {
    const RaCoverRing *entry = &g_array_index (list, RaCoverRing, i);
    const RaScenarioRing *ring = entry->ring;
    const char *own = ring->label != NULL ? ring->label : "own ring";
    g_autofree char *range = ra_scenario_ring_format_range (ring);
    g_autofree char *site = ra_reach_site_name (ring);
    g_autofree char *distance = ra_page_format_km (entry->distance_km);
    g_autofree char *margin = ra_page_format_km (entry->margin_km);
    g_autofree char *note = g_strdup_printf ("[%u]", number_of (footnotes, entry->footnote));
    ra_table_add (table, (const char *const[]) { ring->system != NULL ? ring->system->name : own, range, site,
                                                 ra_reach_ring_status (ring), distance, margin, note });
  }
  ra_page_add_table (page, table);
}

static char *
format_point (double lat_deg, double lon_deg)
{
  GString *text = g_string_new (NULL);
  ra_append_number (text, lat_deg, 6);
  g_string_append (text, ", ");
  ra_append_number (text, lon_deg, 6);
  return g_string_free (text, FALSE);
}

static char *
to_page (const RaCover *self, gboolean markdown)
{
  RaPage page;
  g_autoptr (GPtrArray) footnotes = g_ptr_array_new ();
  g_autofree char *point = format_point (self->lat_deg, self->lon_deg);
  g_autofree char *title = g_strdup_printf ("What covers %s", point);
  g_autofree char *day = self->date != NULL ? ra_format_date (self->date) : NULL;
  ra_page_init (&page, markdown);
  ra_page_add_heading (&page, 1, title);
  ra_page_add_paragraph (&page, "Scenario %s%s%s. %u of %u %s %s the point.", ra_scenario_get_id (self->scenario),
                         day != NULL ? ", as of " : "", day != NULL ? day : "", self->covers->len, self->rings->len,
                         self->rings->len == 1 ? "ring" : "rings", self->covers->len == 1 ? "covers" : "cover");
  if (self->covers->len > 0)
    add_rings (&page, self->covers, footnotes);
  if (self->misses->len > 0) {
    ra_page_add_heading (&page, 3, "Missed by less than 10 % of the radius");
    add_rings (&page, self->misses, footnotes);
  }
  for (guint i = 0; i < footnotes->len; i++)
    ra_page_add_paragraph (&page, "[%u] %s", i + 1, (const char *)g_ptr_array_index (footnotes, i));
  if (footnotes->len > 0)
    ra_page_add_paragraph (&page,
                           "Margins are geodesics on the WGS84 ellipsoid, positive inside. A ring is a published "
                           "figure about a town-level point: no flight path, payload, accuracy or intent.");
  return ra_page_steal (&page);
}

char *
ra_cover_format (const RaCover *self, RaReachFormat format)
{
  return format == RA_REACH_JSON ? to_json (self) : to_page (self, format == RA_REACH_MD);
}
