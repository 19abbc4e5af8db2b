/* Fills the cards of a site or a place, of rings, and of a point. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/named-points.h"
#include "app/model/units.h"

G_BEGIN_DECLS

/* Name, country, coordinates; for a site its role, its status, what stands there in the scenario with every claim; the
 * ranges shown that cover it; note and sources. */
void ra_card_fill_named_point (GtkBox *box, const RaMapSpec *spec, const RaNamedPoint *point, RaUnits units);

/* "9M729 / SSC-8: 2,350 km". */
char *ra_card_ring_title (const RaScenarioRing *ring, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* @rings: const RaScenarioRing *, at least one: those whose lines run through one point. The claim of each, who stands
 * where by it, and its sources. */
void ra_card_fill_rings (GtkBox *box, const RaMapSpec *spec, const GPtrArray *rings);

/* A point of the Earth that has no name: the ranges shown that cover it. */
void ra_card_fill_point (GtkBox *box, const RaMapSpec *spec, double lat_deg, double lon_deg, RaUnits units);

G_END_DECLS
