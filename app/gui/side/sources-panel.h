/* The page "Sources": what is shown, and by which source; or the whole of the catalogue.
 *
 * Signal: "message" (const char *), a text that the user should see for a moment. */
#pragma once

#include <adwaita.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_SOURCES_PANEL (ra_sources_panel_get_type ())
G_DECLARE_FINAL_TYPE (RaSourcesPanel, ra_sources_panel, RA, SOURCES_PANEL, AdwBin)

/* To be called once. */
void ra_sources_panel_set_up (RaSourcesPanel *self, RaMapState *state);

/* The text that "Copy as Footnotes" copies. */
char *ra_sources_panel_dup_footnotes (RaSourcesPanel *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
