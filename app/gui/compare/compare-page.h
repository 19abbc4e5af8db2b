/* The page "compare" of the window: scenario B beside A, in two linked maps, under a divider, or as the map of the
 * difference, with the sentence and the table.
 *
 * A is the scenario of the window's own state, so the side panel works on it as ever. B has a state of its own with the
 * style of A's. While the map of the difference is shown, A's state is one of a comparison, and is exported as such.
 * Signal: "message" (const char *), a text that the user should see for a moment. */
#pragma once

#include <adwaita.h>

#include "app/gui/compare/compare-area.h"
#include "app/gui/compare/compare-results.h"

G_BEGIN_DECLS

#define RA_TYPE_COMPARE_PAGE (ra_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (RaComparePage, ra_compare_page, RA, COMPARE_PAGE, AdwBin)

/* To be called once. @scenarios holds RaScenario * and outlives the page. */
void ra_compare_page_set_up (RaComparePage *self, RaMapState *state, const GPtrArray *scenarios, RaBasemap *basemap);

/* Begins and ends the comparison; a page that is not active leaves the state alone. */
void ra_compare_page_set_active (RaComparePage *self, gboolean active);

void ra_compare_page_set_mode (RaComparePage *self, RaCompareMode mode);
void ra_compare_page_set_linked (RaComparePage *self, gboolean linked);
/* Borrowed. */
RaMapState *ra_compare_page_get_state_b (RaComparePage *self);
RaCompareArea *ra_compare_page_get_area (RaComparePage *self);
RaCompareResults *ra_compare_page_get_results (RaComparePage *self);

G_END_DECLS
