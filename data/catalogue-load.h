/* The files of the folder of a catalogue, for whoever reads them one by one. */
#pragma once

#include "data/catalogue.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

/* One of the files that a catalogue's folder holds. */
typedef struct {
  const char *file;
  const char *format;
  void (*read) (const RaJsonCursor *root, RaCatalogue *catalogue);
  gboolean optional; /* a folder may lack it */
  guint n_needed;    /* it refers by ids to things of the first so many parts */
} RaCataloguePart;

/* In the order in which they must be read: claims, sites and memberships name sources. */
#define RA_N_CATALOGUE_PARTS 8
extern const RaCataloguePart ra_catalogue_parts[RA_N_CATALOGUE_PARTS];

G_END_DECLS
