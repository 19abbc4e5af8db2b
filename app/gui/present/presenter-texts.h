/* What stands below a step's map; the map shows @spec. */
#pragma once

#include "app/map/map-spec.h"
#include "app/model/presentation.h"

G_BEGIN_DECLS

/* The day and the sources, in a line. */
char *ra_presenter_sources_text (const RaPresentation *presentation, guint step,
                                 const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Every figure on the map with who gives it: on a small ring there is no room for it. NULL where the caption says it.
 */
char *ra_presenter_figures_text (const RaPresentation *presentation, guint step,
                                 const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
