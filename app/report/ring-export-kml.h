/* Range rings as KML 2.2: a folder for the scenario, one in it for each system. What is said of a ring is told in
 * app/report/ring-export.h. */
#pragma once

#include "app/report/text-pieces.h"

G_BEGIN_DECLS

/* @rings: RaScenarioRing; @title is the folder's. Handed on as it is made; fails as @sink does. */
gboolean ra_rings_write_kml (const GArray *rings, const char *title, const RaTextSink *sink, GError **error);

G_END_DECLS
