/* What the headline of a map says of each capital, and so how each looks: whether it is counted, how far it is from
 * where a flight began, and whether it is the one place that the headline is about. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct _RaCapitalLooks RaCapitalLooks;

/* @capitals: const RaPlace * of the base map. They and @build must outlive it. */
RaCapitalLooks *ra_capital_looks_new (const RaMapBuild *build, const GPtrArray *capitals) G_GNUC_WARN_UNUSED_RESULT;
void ra_capital_looks_free (RaCapitalLooks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaCapitalLooks, ra_capital_looks_free)

/* Adds the line to the place that the headline is about, to @layer: from then on that place is known. */
void ra_capital_looks_add_line (RaCapitalLooks *self, RaSceneLayer *layer);
/* That place; NULL where there is none, or its line is not added yet. */
const RaPlace *ra_capital_looks_get_told (const RaCapitalLooks *self);

/* Valid as long as @self. */
RaCapitalLook ra_capital_looks_of (const RaCapitalLooks *self, const RaPlace *capital);
/* What the headline counts, now or before. */
gboolean ra_capital_looks_tell (const RaCapitalLooks *self, const RaPlace *capital);
guint ra_capital_looks_count (const RaCapitalLooks *self, RaReachMark reach);
/* Whether the headline counts capitals; and whether it tells of a flight, from whose beginning they have distances. */
gboolean ra_capital_looks_are_counted (const RaCapitalLooks *self);
gboolean ra_capital_looks_have_distances (const RaCapitalLooks *self);

G_END_DECLS
