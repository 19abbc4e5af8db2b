/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/catalogue-load.h"

#include "data/boundary-notes-read.h"
#include "data/catalogue-private.h"
#include "data/catalogue-read.h"
#include "data/countries-read.h"
#include "data/events-read.h"
#include "data/quotations-read.h"
#include "data/seas-private.h"

static void
read_sources (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  ra_json_each (root, "sources", RA_JSON_REQUIRED, ra_catalogue_read_source, catalogue);
}

static void
read_systems (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  ra_json_each (root, "systems", RA_JSON_REQUIRED, ra_catalogue_read_system, catalogue);
}

static void
read_sites (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  ra_json_each (root, "sites", RA_JSON_REQUIRED, ra_catalogue_read_site, catalogue);
}

static void
read_countries (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  ra_countries_read (ra_catalogue_edit_countries (catalogue), root, catalogue);
}

static void
read_events (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  GPtrArray *events = ra_events_new ();
  ra_catalogue_take_events (catalogue, events);
  ra_events_read (events, root, catalogue);
}

static void
read_seas (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  ra_seas_read (ra_catalogue_edit_seas (catalogue), root);
}

static void
read_quotations (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  GPtrArray *quotations = ra_quotations_new ();
  ra_catalogue_take_quotations (catalogue, quotations);
  ra_quotations_read (quotations, root, catalogue);
}

static void
read_boundaries (const RaJsonCursor *root, RaCatalogue *catalogue)
{
  GPtrArray *notes = ra_boundary_notes_new ();
  ra_catalogue_take_boundaries (catalogue, notes);
  ra_boundary_notes_read (notes, root, catalogue);
}

const RaCataloguePart ra_catalogue_parts[RA_N_CATALOGUE_PARTS] = {
  { "sources.json", "range-atlas-sources", read_sources, FALSE, 0 },
  { "systems.json", "range-atlas-systems", read_systems, FALSE, 1 },
  { "sites.json", "range-atlas-sites", read_sites, FALSE, 1 },
  { "countries.json", "range-atlas-countries", read_countries, FALSE, 1 },
  { "events.json", "range-atlas-events", read_events, TRUE, 3 },
  { "seas.json", "range-atlas-seas", read_seas, TRUE, 1 },
  { "quotations.json", "range-atlas-quotations", read_quotations, TRUE, 1 },
  { "boundaries.json", "range-atlas-boundaries", read_boundaries, TRUE, 1 },
};

static gboolean
load_part (RaCatalogue *self, const char *folder, const RaCataloguePart *part, GError **error)
{
  g_autofree char *path = g_build_filename (folder, part->file, NULL);

  if (part->optional && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_autoptr (RaJsonFile) file = ra_json_file_open (path, part->format, error);
  if (file == NULL)
    return FALSE;
  RaJsonCursor root = ra_json_file_get_root (file);
  part->read (&root, self);
  return ra_json_file_finish (file, error);
}

RaCatalogue *
ra_catalogue_load (const char *folder, GError **error)
{
  g_autoptr (RaCatalogue) self = ra_catalogue_new (NULL);

  g_return_val_if_fail (folder != NULL, NULL);
  for (gsize i = 0; i < RA_N_CATALOGUE_PARTS; i++)
    if (!load_part (self, folder, &ra_catalogue_parts[i], error))
      return NULL;
  return g_steal_pointer (&self);
}
