/* The library: catalogue, scenarios and base map, opened once for all windows. */
#pragma once

#include "data/basemap.h"
#include "data/scenario.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef struct _RaLibrary RaLibrary;

/* Opens what the program brings with it. A scenario that cannot be read is left out with a warning on stderr; the rest
 * fails with an error that says which file. */
RaLibrary *ra_library_open (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_library_free (RaLibrary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaLibrary, ra_library_free)

RaCatalogue *ra_library_get_catalogue (RaLibrary *self);
RaBasemap *ra_library_get_basemap (RaLibrary *self);
/* The translations of maps in the language of the window; NULL: English. */
RaTranslations *ra_library_get_translations (RaLibrary *self);
/* Takes those of the language that the window speaks by now; whoever has asked before has to ask again. */
void ra_library_follow_language (RaLibrary *self);
/* RaScenario *, by date; never empty. */
const GPtrArray *ra_library_get_scenarios (RaLibrary *self);
/* The file that one of them was read from; NULL for any other. */
const char *ra_library_get_file (RaLibrary *self, RaScenario *scenario);
/* Presentations, RaScenario * with steps; may be empty. */
const GPtrArray *ra_library_get_stories (RaLibrary *self);
/* The scenario that the window opens with. */
RaScenario *ra_library_get_first_scenario (RaLibrary *self);

G_END_DECLS
