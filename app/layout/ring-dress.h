/* How the rings of a map are told apart by tint, weight and lightness: by their roles (ring-roles.h) or, where none
 * leads, by their size. */
#pragma once

#include "app/layout/ring-group.h"

G_BEGIN_DECLS

/* Gives each of @groups, RaRingGroup * with the largest rings first, its role, and dresses it. */
void ra_ring_groups_dress (GPtrArray *groups, const RaMapSpec *spec);
/* Where the headline is about one of @capitals and some of @groups reach it, these decide: they are heavier than those
 * that do not. */
void ra_ring_groups_stress_decisive (GPtrArray *groups, const RaMapSpec *spec, const GPtrArray *capitals);

G_END_DECLS
