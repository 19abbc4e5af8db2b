/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/catalogue-load.h"

#include "data/boundary-notes-read.h"
#include "data/catalogue-private.h"
#include "data/catalogue-read.h"
#include "data/countries-read.h"
#include "data/events-read.h"
#include "data/quotations-read.h"
#include "data/seas-private.h"
#include "geo/pieces.h"

/* Their numbers among the parts. */
#define SOURCES   0
#define COUNTRIES 3

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

typedef struct {
  RaCatalogue *catalogue;
  const char *folder;
  RaJsonFile *files[RA_N_CATALOGUE_PARTS]; /* NULL: not opened, or the folder lacks it */
} Loading;

static void
loading_clear (Loading *self)
{
  for (guint i = 0; i < RA_N_CATALOGUE_PARTS; i++)
    g_clear_pointer (&self->files[i], ra_json_file_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loading, loading_clear)

static gboolean
open_part (guint number, gpointer data, GError **error)
{
  Loading *self = data;
  const RaCataloguePart *part = &ra_catalogue_parts[number];
  g_autofree char *path = g_build_filename (self->folder, part->file, NULL);

  if (part->optional && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  self->files[number] = ra_json_file_open (path, part->format, error);
  return self->files[number] != NULL;
}

static gboolean
read_part (const Loading *self, guint number, GError **error)
{
  RaJsonFile *file = self->files[number];

  if (file == NULL)
    return TRUE;
  RaJsonCursor root = ra_json_file_get_root (file);
  ra_catalogue_parts[number].read (&root, self->catalogue);
  return ra_json_file_finish (file, error);
}

/* Beside the sources the countries are most of the work, and nothing else names them: they are the second share. */
static gboolean
read_share (guint share, gpointer data, GError **error)
{
  for (guint i = SOURCES + 1; i < RA_N_CATALOGUE_PARTS; i++)
    if ((i == COUNTRIES) == (share == 1) && !read_part (data, i, error))
      return FALSE;
  return TRUE;
}

RaCatalogue *
ra_catalogue_load (const char *folder, GError **error)
{
  g_return_val_if_fail (folder != NULL, NULL);

  g_autoptr (RaCatalogue) self = ra_catalogue_new (NULL);
  g_auto (Loading) loading = { .catalogue = self, .folder = folder };
  if (!ra_pieces_run (RA_N_CATALOGUE_PARTS, open_part, &loading, NULL, error) || !read_part (&loading, SOURCES, error)
      || !ra_pieces_run (2, read_share, &loading, NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}
