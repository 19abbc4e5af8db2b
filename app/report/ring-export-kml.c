/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-export-kml.h"

#include <string.h>

#include "app/report/citation.h"
#include "app/report/flat-ring.h"
#include "app/report/ring-facts.h"
#include "data/formats/json-writer.h"
#include "data/formats/plain-text.h"

#define DECIMALS 7
#define OWN_NAME "Rings added to this map"

/* Colours that people with a colour-vision deficiency can tell apart (Okabe and Ito), in KML's order: blue, green,
 * red. The alpha comes before. */
static const char *const colours[] = { "b27200", "009fe6", "739e00", "a779cc", "005ed5", "e9b456", "000000" };

/* Escaped for XML; what it cannot hold in any form becomes U+FFFD, and what a terminal would obey its number. */
static char *
escape (const char *text)
{
  g_autofree char *clean = ra_replace_foul_text (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);
  GString *shown = g_string_new (NULL);
  for (const char *at = escaped; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (ra_is_hidden_character (c))
      g_string_append_printf (shown, "&#x%x;", c);
    else
      g_string_append_unichar (shown, c);
  }
  return g_string_free (shown, FALSE);
}

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = escape (text);
  g_string_append (out, escaped);
}

static void
append_element (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_coordinates (GString *out, const RaPath *path, guint part, gboolean closed)
{
  guint n;
  const RaPoint *points = ra_path_part (path, part, &n);
  g_string_append (out, "<coordinates>");
  for (guint i = 0; i < n + (closed ? 1 : 0); i++) {
    if (i > 0)
      g_string_append_c (out, ' ');
    ra_append_number (out, points[i % n].x, DECIMALS);
    g_string_append_c (out, ',');
    ra_append_number (out, points[i % n].y, DECIMALS);
  }
  g_string_append (out, "</coordinates>");
}

static void
append_polygon (GString *out, const RaFlatRing *flat, const RaFlatPolygon *polygon)
{
  g_string_append (out, "<Polygon><tessellate>1</tessellate><altitudeMode>clampToGround</altitudeMode>\n");
  for (guint i = 0; i < polygon->n_parts; i++) {
    const char *name = i == 0 ? "outerBoundaryIs" : "innerBoundaryIs";
    g_string_append_printf (out, "<%s><LinearRing>", name);
    append_coordinates (out, flat->path, polygon->first_part + i, TRUE);
    g_string_append_printf (out, "</LinearRing></%s>\n", name);
  }
  g_string_append (out, "</Polygon>\n");
}

/* The polygons are filled only and the ring drawn as lines beside them, so that no edge made by cutting shows. */
static void
append_geometry (GString *out, const RaScenarioRing *ring)
{
  const RaRangeRing range = ra_scenario_ring_to_range (ring);
  g_autoptr (RaFlatRing) flat = ra_flat_ring_new (&range, TRUE);
  if (flat->polygons->len == 0)
    return;
  g_string_append (out, "<MultiGeometry>\n");
  for (guint i = 0; i < flat->polygons->len; i++)
    append_polygon (out, flat, &g_array_index (flat->polygons, RaFlatPolygon, i));
  for (guint i = 0; i < ra_path_n_parts (flat->outlines); i++) {
    g_string_append (out, "<LineString><tessellate>1</tessellate><altitudeMode>clampToGround</altitudeMode>");
    append_coordinates (out, flat->outlines, i, FALSE);
    g_string_append (out, "</LineString>\n");
  }
  g_string_append (out, "</MultiGeometry>\n");
}

static void
append_data (GString *out, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (out, "<Data name=\"%s\"><value>", name);
  append_escaped (out, value);
  g_string_append (out, "</value></Data>\n");
}

static void
append_extended_data (GString *out, const RaScenarioRing *ring)
{
  const RaRingFacts facts = ra_ring_facts (ring);
  g_autofree char *sources = ra_ring_facts_join_sources (&facts, ";");
  g_autoptr (GString) min_km = g_string_new (NULL);
  g_autoptr (GString) max_km = g_string_new (NULL);

  ra_append_number (min_km, ring->min_km, 6);
  ra_append_number (max_km, ring->max_km, 6);
  g_string_append (out, "<ExtendedData>\n");
  append_data (out, "system", facts.system);
  append_data (out, "claim", facts.claim);
  append_data (out, "site", facts.site);
  append_data (out, "status", facts.status);
  append_data (out, "min_km", min_km->str);
  append_data (out, "max_km", max_km->str);
  append_data (out, "claimant", facts.claimant);
  append_data (out, "date", facts.date);
  append_data (out, "sources", sources);
  append_data (out, "confidence", facts.confidence);
  g_string_append (out, "</ExtendedData>\n");
}

/* The whole is the link where there is an address: balloons are narrow. */
static void
append_source (GString *html, const RaSource *source)
{
  g_autofree char *citation = ra_cite_source (source, NULL);
  g_autofree char *text = escape (citation);
  g_autofree char *url = ra_cite_address (source) != NULL ? escape (ra_cite_address (source)) : NULL;
  if (url != NULL)
    g_string_append_printf (html, "<li><a href=\"%s\">%s</a></li>", url, text);
  else
    g_string_append_printf (html, "<li>%s</li>", text);
}

static void
append_paragraph (GString *html, const char *head, const char *text)
{
  g_autofree char *escaped = escape (text);
  g_string_append_printf (html, "<p>%s%s</p>", head, escaped);
}

/* The balloon that opens on the ring: HTML, which inside XML is escaped once more. */
static void
append_description (GString *out, const RaScenarioRing *ring)
{
  const RaRingFacts facts = ra_ring_facts (ring);
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *claim = ra_scenario_ring_format_claim (ring);
  g_autofree char *escaped = escape (claim);

  g_string_append_printf (html, "<p>%s</p>", escaped);
  if (ring->claim != NULL && ring->label != NULL)
    append_paragraph (html, "", ring->label);
  if (facts.claimant != NULL)
    append_paragraph (html, "Claimant: ", facts.claimant);
  if (facts.status != NULL)
    append_paragraph (html, "Deployment: ", facts.status);
  if (facts.sources != NULL && facts.sources->len > 0) {
    g_string_append (html, "<p>Sources</p><ul>");
    for (guint i = 0; i < facts.sources->len; i++)
      append_source (html, g_ptr_array_index (facts.sources, i));
    g_string_append (html, "</ul>");
  }
  append_element (out, "description", html->str);
}

/* What stands on the globe: an alleged or hypothetical ring must say so there. */
static char *
name_of (const RaScenarioRing *ring)
{
  if (ring->claim == NULL)
    return ra_scenario_ring_format_claim (ring);
  g_autofree char *range = ra_scenario_ring_format_range (ring);
  GString *name = g_string_new (ring->system->name);
  if (ring->site != NULL)
    g_string_append_printf (name, ", %s", ring->site->name);
  g_string_append_printf (name, ": %s", range);
  if (ring->deployment != NULL)
    g_string_append_printf (name, " (%s)", ra_deployment_get_status_text (ring->deployment));
  return g_string_free (name, FALSE);
}

static void
append_placemark (GString *out, const RaScenarioRing *ring, guint style)
{
  g_autofree char *name = name_of (ring);
  g_string_append (out, "<Placemark>\n");
  append_element (out, "name", name);
  append_description (out, ring);
  g_string_append_printf (out, "<styleUrl>#system-%u</styleUrl>\n", style);
  append_extended_data (out, ring);
  append_geometry (out, ring);
  g_string_append (out, "</Placemark>\n");
}

/* The systems of the rings in the order of their first ring; NULL stands for rings of the user's own. */
static GPtrArray *
list_systems (const GArray *rings)
{
  GPtrArray *systems = g_ptr_array_new ();
  for (guint i = 0; i < rings->len; i++) {
    const RaSystem *system = g_array_index (rings, RaScenarioRing, i).system;
    if (!g_ptr_array_find (systems, system, NULL))
      g_ptr_array_add (systems, (gpointer)system);
  }
  return systems;
}

static void
append_style (GString *out, guint i)
{
  const char *colour = colours[i % G_N_ELEMENTS (colours)];
  g_string_append_printf (out,
                          "<Style id=\"system-%u\"><LineStyle><color>ff%s</color><width>2</width></LineStyle>"
                          "<PolyStyle><color>33%s</color><outline>0</outline></PolyStyle></Style>\n",
                          i + 1, colour, colour);
}

typedef struct {
  const RaScenarioRing *ring;
  guint style;    /* of its system */
  gboolean first; /* of its system */
  gboolean last;
} Placemark;

static void
write_placemark (guint piece, GString *text, gpointer data)
{
  const Placemark *self = &((const Placemark *)data)[piece];
  if (self->first) {
    g_string_append (text, "<Folder>\n");
    append_element (text, "name", self->ring->system != NULL ? self->ring->system->name : OWN_NAME);
  }
  append_placemark (text, self->ring, self->style);
  if (self->last)
    g_string_append (text, "</Folder>\n");
}

/* Rings of one system follow each other. */
static GArray *
list_placemarks (const GArray *rings, const GPtrArray *systems)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Placemark));
  for (guint i = 0; i < systems->len; i++) {
    const guint before = list->len;
    for (guint k = 0; k < rings->len; k++) {
      const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, k);
      const Placemark placemark = { .ring = ring, .style = i + 1, .first = list->len == before };
      if (ring->system == g_ptr_array_index (systems, i))
        g_array_append_val (list, placemark);
    }
    g_array_index (list, Placemark, list->len - 1).last = TRUE;
  }
  return list;
}

static GString *
begin_document (const char *title, guint n_systems)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
  append_element (out, "name", title);
  for (guint i = 0; i < n_systems; i++)
    append_style (out, i);
  g_string_append (out, "<Folder>\n");
  append_element (out, "name", title);
  return out;
}

gboolean
ra_rings_write_kml (const GArray *rings, const char *title, const RaTextSink *sink, GError **error)
{
  g_autoptr (GPtrArray) systems = list_systems (rings);
  g_autoptr (GArray) placemarks = list_placemarks (rings, systems);
  g_autoptr (GString) head = begin_document (title, systems->len);
  g_autoptr (GString) end = g_string_new ("</Folder>\n</Document>\n</kml>\n");
  return ra_text_sink_take (sink, head, error)
         && ra_text_pieces_write (placemarks->len, write_placemark, placemarks->data, sink, error)
         && ra_text_sink_take (sink, end, error);
}
