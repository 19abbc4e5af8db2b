/* The measuring tool of a map: points make a line of geodesics.
 *
 * Signal: "changed", when the tool is taken up or put away, or its line has changed. */
#pragma once

#include <glib-object.h>

#include "app/model/measured-line.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_MEASURE (ra_map_measure_get_type ())
G_DECLARE_FINAL_TYPE (RaMapMeasure, ra_map_measure, RA, MAP_MEASURE, GObject)

RaMapMeasure *ra_map_measure_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Takes up the tool or puts it away; both empty the line. FALSE when nothing changes. */
gboolean ra_map_measure_set_on (RaMapMeasure *self, gboolean on);
gboolean ra_map_measure_is_on (RaMapMeasure *self);

/* @name is copied and may be NULL. */
void ra_map_measure_add (RaMapMeasure *self, double lat_deg, double lon_deg, const char *name);
/* FALSE when the line had no point. */
gboolean ra_map_measure_remove_last (RaMapMeasure *self);
/* Borrowed, never NULL. */
const RaMeasuredLine *ra_map_measure_get_line (RaMapMeasure *self);

G_END_DECLS
