/* What was chosen at each boundary in dispute, on what grounds, and what a map of the place says about it.
 *
 * Read with the catalogue (boundaries.json), never changed afterwards and owned by it. The words of maps and of the
 * page "Boundaries" are English; whoever shows them asks ra_translate_text ().
 *
 *   { "id": "golan", "name": "Golan", "text": what is drawn and who says what,
 *     "sources": [ids, at least one], "date": of the text that it follows, where there is one,
 *     "lat": 33.0, "lon": 35.8,    where it is, degrees
 *     "widest_km": 2000,           up to which width of the frame a map speaks of it
 *     "units": [codes],            what of the map data it is about, for the tests
 *     "lines": ["ISR-SYR"],
 *     "on_map": [{ "from": first day, "view": "un" or "de-facto" (else both),
 *                  "text": what the foot of the map says,
 *                  "briefly": what it says at least, of what is hatched }] }
 *
 * A place without "on_map" needs no position. */
#pragma once

#include "data/boundary-view.h"

G_BEGIN_DECLS

/* What the foot of a map says from a day on, until the next of the same view takes its place. */
typedef struct {
  char *from;        /* ISO date; NULL: always */
  gboolean in_both;  /* views */
  RaBoundaries view; /* else this one */
  char *text;
  char *brief; /* NULL: may be left unsaid where there is no room */
} RaBoundaryWords;

typedef struct {
  char *id;
  char *name;
  char *text;
  char *date;         /* NULL where no text of a day is followed */
  GPtrArray *sources; /* const RaSource *, never empty */
  double lat_deg;
  double lon_deg;
  double widest_km;  /* 0: at any width */
  GPtrArray *on_map; /* const RaBoundaryWords *, by day; where there are none the place is not set */
} RaBoundaryNote;

/* The words for a map of @view on @date, ISO or NULL for the newest; NULL where there are none. Borrowed. */
const RaBoundaryWords *ra_boundary_note_find_words (const RaBoundaryNote *self, RaBoundaries view, const char *date);

G_END_DECLS
