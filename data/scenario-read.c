/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-read.h"

#include <string.h>

#include "data/catalogue-private.h"
#include "data/catalogue-read.h"
#include "data/formats/limits.h"
#include "data/scenario-private.h"
#include "data/scenario-values.h"
#include "geo/geodesic.h"

#define MAX_RADIUS_KM 20040.0

static gconstpointer
find_system (gconstpointer catalogue, const char *id)
{
  return ra_catalogue_find_system (catalogue, id);
}

static gconstpointer
find_site (gconstpointer catalogue, const char *id)
{
  return ra_catalogue_find_site (catalogue, id);
}

static gconstpointer
find_claim (gconstpointer catalogue, const char *id)
{
  return ra_catalogue_find_claim (catalogue, id);
}

static void
read_period (const RaJsonCursor *cursor, RaDeployment *deployment)
{
  deployment->from = ra_json_date (cursor, "from", RA_JSON_OPTIONAL);
  deployment->to = ra_json_date (cursor, "to", RA_JSON_OPTIONAL);
  if (deployment->from == NULL || deployment->to == NULL)
    return;
  /* "2019-02" to "2019" is in order: the whole year ends after the month begins. */
  if (strncmp (deployment->from, deployment->to, MIN (strlen (deployment->from), strlen (deployment->to))) > 0)
    ra_json_fail (cursor, "to", RA_FORMAT_ERROR_INVALID, "must not be before from");
}

static void
check_claims (const RaJsonCursor *cursor, const RaDeployment *deployment)
{
  if (deployment->status == RA_STATUS_STRUCK && deployment->claims->len > 0)
    ra_json_fail (cursor, "claims", RA_FORMAT_ERROR_INVALID, "a place that was struck has no range");
  for (guint i = 0; i < deployment->claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (deployment->claims, i);

    if (claim->system != deployment->system)
      ra_json_fail (cursor, "claims", RA_FORMAT_ERROR_INVALID, "\"%s\" is a claim about \"%s\", not about \"%s\"",
                    claim->id, claim->system->id, deployment->system->id);
  }
}

static void
read_deployment (const RaJsonCursor *cursor, gpointer user_data)
{
  RaScenario *self = user_data;
  RaDeployment *deployment = g_new0 (RaDeployment, 1);

  g_ptr_array_add (self->deployments, deployment);
  deployment->system = ra_json_id (cursor, "system", "system", find_system, self->catalogue);
  deployment->site = ra_json_id (cursor, "site", "site", find_site, self->catalogue);
  deployment->claims = ra_json_ids (cursor, "claims", RA_JSON_OPTIONAL, "claim", find_claim, self->catalogue);
  deployment->status = (RaStatus)ra_json_keyword (cursor, "status", ra_status_keywords, -1);
  deployment->contested = ra_json_boolean (cursor, "contested", FALSE);
  read_period (cursor, deployment);
  deployment->sources = ra_catalogue_read_sources (self->catalogue, cursor, RA_JSON_OPTIONAL);
  deployment->label = ra_json_string (cursor, "label", RA_JSON_OPTIONAL);
  deployment->note = ra_json_string (cursor, "note", RA_JSON_OPTIONAL);
  if (!ra_json_failed (cursor))
    check_claims (cursor, deployment);
}

static void
read_ring_centre (const RaJsonCursor *cursor, const RaScenario *self, RaExtraRing *ring)
{
  if (ra_json_has (cursor, "site")) {
    if (ra_json_has (cursor, "lat") || ra_json_has (cursor, "lon"))
      ra_json_fail (cursor, "site", RA_FORMAT_ERROR_INVALID, "give either a site or lat and lon, not both");
    ring->site = ra_json_id (cursor, "site", "site", find_site, self->catalogue);
    ring->lat_deg = ring->site == NULL ? 0.0 : ring->site->lat_deg;
    ring->lon_deg = ring->site == NULL ? 0.0 : ring->site->lon_deg;
  } else {
    ring->lat_deg = ra_json_number (cursor, "lat", -90, 90);
    ring->lon_deg = ra_json_number (cursor, "lon", -180, 180);
  }
}

static void
read_ring_radii (const RaJsonCursor *cursor, const RaScenario *self, RaExtraRing *ring)
{
  if (ra_json_has (cursor, "claim")) {
    if (ra_json_has (cursor, "min_km") || ra_json_has (cursor, "max_km"))
      ra_json_fail (cursor, "claim", RA_FORMAT_ERROR_INVALID, "give either a claim or kilometres, not both");
    ring->claim = ra_json_id (cursor, "claim", "claim", find_claim, self->catalogue);
    ring->min_km = ring->claim == NULL ? 0.0 : ring->claim->min_km;
    ring->max_km = ring->claim == NULL ? 0.0 : ring->claim->max_km;
  } else {
    ring->min_km = ra_json_number_or (cursor, "min_km", 0, MAX_RADIUS_KM, 0);
    ring->max_km = ra_json_number (cursor, "max_km", 0, MAX_RADIUS_KM);
    if (ring->min_km * 1000 >= RA_WHOLE_EARTH_M)
      ra_json_fail (cursor, "min_km", RA_FORMAT_ERROR_INVALID, "no point of the Earth is farther than 20003.9 km");
    else if (ring->max_km <= ring->min_km)
      ra_json_fail (cursor, "max_km", RA_FORMAT_ERROR_INVALID, "must be a number above min_km");
  }
}

static void
read_ring (const RaJsonCursor *cursor, gpointer user_data)
{
  RaScenario *self = user_data;
  RaExtraRing *ring = g_new0 (RaExtraRing, 1);

  g_ptr_array_add (self->rings, ring);
  read_ring_centre (cursor, self, ring);
  read_ring_radii (cursor, self, ring);
  ring->label = ra_json_string (cursor, "label", RA_JSON_OPTIONAL);
}

static void
read_under (const RaJsonCursor *cursor, gpointer user_data)
{
  RaScenario *self = user_data;
  RaReferenceLayer *layer = ra_reference_layer_read (cursor);

  if (layer != NULL && self->under->len < RA_LIMIT_LAYERS)
    g_ptr_array_add (self->under, layer);
  else if (layer != NULL) {
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_INVALID, "more than %d layers", RA_LIMIT_LAYERS);
    ra_reference_layer_unref (layer);
  }
}

static void
read_position (const RaJsonCursor *cursor, gpointer user_data)
{
  RaScenario *self = user_data;
  RaPosition *position = g_new0 (RaPosition, 1);

  g_ptr_array_add (self->positions, position);
  position->party = ra_json_string (cursor, "party", RA_JSON_REQUIRED);
  position->text = ra_json_string (cursor, "text", RA_JSON_REQUIRED);
  position->date = ra_json_date (cursor, "date", RA_JSON_REQUIRED);
  position->sources = ra_catalogue_read_sources (self->catalogue, cursor, RA_JSON_REQUIRED);
}

static void
read_in_force (const RaJsonCursor *root, RaScenario *self)
{
  RaJsonCursor inner;

  if (!ra_json_enter (root, "in_force", &inner))
    return;
  self->in_force_from = ra_json_date (&inner, "from", RA_JSON_REQUIRED);
  self->in_force_title = ra_json_string (&inner, "title", RA_JSON_REQUIRED);
}

/* What the catalogue has beyond the @n_before things that it had before. */
static void
note_own (GPtrArray *own, const GPtrArray *things, guint n_before)
{
  for (guint i = n_before; i < things->len; i++)
    g_ptr_array_add (own, g_ptr_array_index (things, i));
}

static void
add_kept (const RaJsonCursor *root, RaCatalogue *catalogue, const RaKeptSites *kept, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (!ra_catalogue_add_site (catalogue, g_atomic_rc_box_acquire (g_ptr_array_index (kept->sites, i))))
      ra_json_fail (root, "sites", RA_FORMAT_ERROR_INVALID, "an id is taken");
}

static void
read_sites (const RaJsonCursor *root, RaCatalogue *catalogue, const RaKeptSites *kept)
{
  const guint n = kept != NULL ? kept->sites->len : 0;

  if (kept != NULL)
    add_kept (root, catalogue, kept, 0, kept->n_first);
  ra_json_each (root, "sites", RA_JSON_OPTIONAL, ra_catalogue_read_site, catalogue);
  if (kept != NULL)
    add_kept (root, catalogue, kept, n - kept->n_last, n);
}

/* A scenario may bring sources, systems and sites of its own; they join those of the catalogue. */
static void
read_own_catalogue (const RaJsonCursor *root, RaScenario *self, const RaKeptSites *kept)
{
  RaCatalogue *base = self->catalogue;

  if (!ra_json_has (root, "sources") && !ra_json_has (root, "systems") && !ra_json_has (root, "sites"))
    return;
  RaCatalogue *joined = ra_catalogue_new (base);
  self->catalogue = joined;
  ra_json_each (root, "sources", RA_JSON_OPTIONAL, ra_catalogue_read_source, joined);
  ra_json_each (root, "systems", RA_JSON_OPTIONAL, ra_catalogue_read_system, joined);
  read_sites (root, joined, kept);
  note_own (self->own_sources, ra_catalogue_get_sources (joined), ra_catalogue_get_sources (base)->len);
  note_own (self->own_systems, ra_catalogue_get_systems (joined), ra_catalogue_get_systems (base)->len);
  note_own (self->own_sites, ra_catalogue_get_sites (joined), ra_catalogue_get_sites (base)->len);
  ra_catalogue_unref (base);
}

/* "a/b.rangeatlas" -> "b" */
static char *
id_from_path (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *id = g_filename_display_name (name);

  if (g_str_has_suffix (id, ".rangeatlas"))
    id[strlen (id) - strlen (".rangeatlas")] = '\0';
  return g_steal_pointer (&id);
}

static void
read_texts (const RaJsonCursor *root, RaScenario *self)
{
  char *id = ra_json_string (root, "id", RA_JSON_OPTIONAL);

  if (id != NULL) {
    g_free (self->id);
    self->id = id;
  }
  g_free (self->title);
  self->title = ra_json_string (root, "title", RA_JSON_REQUIRED);
  self->subtitle = ra_json_string (root, "subtitle", RA_JSON_OPTIONAL);
  self->banner = ra_json_string (root, "banner", RA_JSON_OPTIONAL);
  self->condition = ra_json_string (root, "condition", RA_JSON_OPTIONAL);
  self->offered_by = ra_catalogue_read_country_code (root, "offered_by", RA_JSON_OPTIONAL);
  char *summary = ra_json_string (root, "summary", RA_JSON_OPTIONAL);
  if (summary != NULL) {
    g_free (self->summary);
    self->summary = summary;
  }
  self->note = ra_json_string (root, "note", RA_JSON_OPTIONAL);
  ra_json_number_or (root, "order", -1000, 1000, 0); /* for lists: see ra_scenario_list_folder () */
}

static void
mark_conditional (RaScenario *self)
{
  for (guint i = 0; self->condition != NULL && i < self->deployments->len; i++) {
    RaDeployment *deployment = g_ptr_array_index (self->deployments, i);
    deployment->conditional = deployment->status == RA_STATUS_REMOVED;
  }
}

RaScenario *
ra_scenario_read (RaCatalogue *catalogue, RaJsonFile *file, const char *path)
{
  return ra_scenario_read_beside (catalogue, file, path, NULL);
}

RaScenario *
ra_scenario_read_beside (RaCatalogue *catalogue, RaJsonFile *file, const char *path, const RaKeptSites *kept)
{
  RaScenario *self = ra_scenario_new_empty (catalogue);
  RaJsonCursor root = ra_json_file_get_root (file);

  g_free (self->id);
  self->id = id_from_path (path);
  read_texts (&root, self);
  self->date = ra_scenario_read_day (&root, "date");
  read_in_force (&root, self);
  read_own_catalogue (&root, self, kept);
  ra_json_each (&root, "positions", RA_JSON_OPTIONAL, read_position, self);
  ra_json_each (&root, "deployments", RA_JSON_OPTIONAL, read_deployment, self);
  mark_conditional (self);
  ra_json_each (&root, "rings", RA_JSON_OPTIONAL, read_ring, self);
  ra_json_each (&root, "under", RA_JSON_OPTIONAL, read_under, self);
  ra_scenario_read_view (&root, &self->view);
  ra_scenario_read_focus (&root, &self->view, &self->focus);
  ra_scenario_read_inset (&root, &self->view, &self->inset);
  self->finding = ra_json_boolean (&root, "finding", FALSE);
  ra_scenario_read_steps (&root, self);
  return self;
}

RaScenario *
ra_scenario_load (RaCatalogue *catalogue, const char *path, GError **error)
{
  g_return_val_if_fail (catalogue != NULL && path != NULL, NULL);
  g_autoptr (RaJsonFile) file = ra_json_file_open (path, RA_SCENARIO_FORMAT, error);
  if (file == NULL)
    return NULL;
  g_autoptr (RaScenario) self = ra_scenario_read (catalogue, file, path);
  if (!ra_json_file_finish (file, error))
    return NULL;
  return g_steal_pointer (&self);
}

RaScenario *
ra_scenario_parse (RaCatalogue *catalogue, const char *name, const char *text, gboolean *newer, GError **error)
{
  g_return_val_if_fail (catalogue != NULL && name != NULL && text != NULL, NULL);
  g_autoptr (RaJsonFile) file = ra_json_file_parse_format (name, text, RA_SCENARIO_FORMAT, newer, error);
  if (file == NULL)
    return NULL;
  g_autoptr (RaScenario) self = ra_scenario_read (catalogue, file, name);
  if (!ra_json_file_finish (file, error))
    return NULL;
  return g_steal_pointer (&self);
}
