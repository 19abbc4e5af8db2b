/* A ring of the user's own, drawn about a place without a form to fill in. */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

typedef struct {
  const char *name; /* of the place, as the document is to call it */
  double lat_deg;
  double lon_deg;
  double radius_km; /* above 0, at most 20,000 */
} RaRingAbout;

/* "Ring of 500 km about Warsaw". */
char *ra_ring_edit_describe (const char *name, double radius_km) G_GNUC_WARN_UNUSED_RESULT;

/* A scenario that is to have the ring alone: called so, of @date (YYYY-MM-DD), and seen so that the ring fits in. */
RaScenarioDocument *ra_ring_edit_begin (const RaRingAbout *about, const char *date) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the ring, and a site that it is about unless the document knows one at that point; one step that can be undone.
 * FALSE where the document cannot be changed. */
gboolean ra_ring_edit_add (RaDocument *document, const RaRingAbout *about, GError **error);

G_END_DECLS
