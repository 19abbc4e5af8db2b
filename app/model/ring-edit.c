/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/ring-edit.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/model/units.h"
#include "data/own-id.h"

/* About ten metres: a site that is as near is the one that is meant. */
#define SAME_DEG 1e-4
/* How wide the frame is, in radii of the ring, and what it has to have at least and at most. */
#define FRAME_RADII 3.5
#define LEAST_KM    1000.0
#define MOST_KM     20000.0

char *
ra_ring_edit_describe (const char *name, double radius_km)
{
  g_return_val_if_fail (name != NULL && radius_km > 0.0, NULL);
  const gboolean whole = fabs (radius_km - round (radius_km)) < 0.05;
  g_autofree char *radius = ra_units_format_distance (RA_UNITS_KM, radius_km, whole ? 0 : 1);

  /* Translators: a distance, and the name of a place: "Ring of 500 km about Warsaw" */
  return g_strdup_printf (_ ("Ring of %s about %s"), radius, name);
}

RaScenarioDocument *
ra_ring_edit_begin (const RaRingAbout *about, const char *date)
{
  g_return_val_if_fail (about != NULL && date != NULL, NULL);
  g_autofree char *title = ra_ring_edit_describe (about->name, about->radius_km);
  RaScenarioDocument *draft = ra_scenario_document_new (title);
  const RaScenarioView view = { .projection = (char[]) { "site" },
                                .centre_lat_deg = about->lat_deg,
                                .centre_lon_deg = about->lon_deg,
                                .width_km = CLAMP (FRAME_RADII * about->radius_km, LEAST_KM, MOST_KM),
                                .given = TRUE };

  ra_scenario_document_set_text (draft, "date", date);
  ra_scenario_document_set_view (draft, &view);
  return draft;
}

static const RaSite *
find_site (const RaCatalogue *catalogue, const RaRingAbout *about)
{
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);

  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);

    if (fabs (site->lat_deg - about->lat_deg) < SAME_DEG && fabs (site->lon_deg - about->lon_deg) < SAME_DEG)
      return site;
  }
  return NULL;
}

gboolean
ra_ring_edit_add (RaDocument *document, const RaRingAbout *about, GError **error)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (document) && about != NULL, FALSE);
  const RaCatalogue *catalogue = ra_scenario_get_catalogue (ra_document_get_scenario (document));
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autofree char *id = ra_own_id_new (catalogue, about->name, "site");
  g_autofree char *name = g_strdup (about->name);
  const RaSite own
      = { .id = id, .name = name, .lat_deg = about->lat_deg, .lon_deg = about->lon_deg, .confidence = RA_CONFIDENCE_G };
  const RaSite *site = find_site (catalogue, about);

  if (draft == NULL) {
    g_set_error_literal (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_READ_ONLY, _ ("This scenario cannot be changed"));
    return FALSE;
  }
  if (site == NULL)
    ra_scenario_document_add_site (draft, &own);
  ra_scenario_document_add_ring (draft,
                                 &(RaExtraRing) { .max_km = about->radius_km, .site = site != NULL ? site : &own });
  return ra_document_commit (document, draft, _ ("Add ring"), NULL, error);
}
