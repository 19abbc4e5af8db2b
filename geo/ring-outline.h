/* The outline of several range rings taken together.
 *
 * Rings of one claim about several sites overlap; drawn whole they cross each other so often that nobody can follow
 * one. Here each circle is cut where it passes into another ring of the set, so that the outline of the union and what
 * is covered can be drawn apart. Which part is covered is decided by geodesic distance, and so rightly at the poles and
 * across the date line, too. */
#pragma once

#include "geo/geodesic.h"

G_BEGIN_DECLS

typedef enum {
  RA_OUTLINE_FREE,    /* outline of the union */
  RA_OUTLINE_COVERED, /* inside another ring of the set */
} RaOutlineClass;

/* Adds the circles of @rings to a set of lines, cut into arcs of class RaOutlineClass; the feature of a line is the
 * index of its ring. A circle that no other ring touches is one closed line. @tolerance_m as in ra_range_ring_add. */
void ra_ring_outline_add (RaFeatureSet *lines, const RaRangeRing *rings, guint n_rings, double tolerance_m);

G_END_DECLS
