/* Names of seas and oceans, and where a map writes them.
 *
 * Read with the catalogue (seas.json, which a folder may lack), never changed afterwards and owned by it. Positions are
 * rounded to half a degree and lie well inside the water: they are points at which a name stands well, not a definition
 * of the sea. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ranks run from 1, an ocean or its like, to RA_SEA_RANKS, a gulf or strait that is named on close maps alone. */
#define RA_SEA_RANKS 4

typedef struct {
  char *name; /* in English */
  double lat_deg;
  double lon_deg;
  guint rank; /* 1 to RA_SEA_RANKS */
} RaSea;

G_END_DECLS
