/* The result of a comparison: its sentence and the table of what is gained, lost and kept.
 *
 * It is measured in a worker thread, while the widget is seen. Signals: "message" (const char *), a text that the user
 * should see for a moment; "bands-changed" when limits of classes begin or cease to count. */
#pragma once

#include <adwaita.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_COMPARE_RESULTS (ra_compare_results_get_type ())
G_DECLARE_FINAL_TYPE (RaCompareResults, ra_compare_results, RA, COMPARE_RESULTS, AdwBin)

/* To be called once. An activated place comes into the middle of @a. */
void ra_compare_results_set_up (RaCompareResults *self, RaMapState *a, RaMapState *b, RaBasemap *basemap);

gboolean ra_compare_results_get_bands (RaCompareResults *self);
/* The rows that are seen, RaTableRow; borrowed. */
GListModel *ra_compare_results_get_shown (RaCompareResults *self);
const char *ra_compare_results_get_sentence (RaCompareResults *self);
/* TRUE when what is seen is the answer to what the maps show. */
gboolean ra_compare_results_is_settled (RaCompareResults *self);

G_END_DECLS
