/* What stands about the title of a map. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* How much stands below the title, most first. */
typedef enum { RA_BELOW_ALL, RA_BELOW_DATE, RA_BELOW_NOTHING } RaBelowTitle;

/* The subtitle and the day, or of a comparison both days. */
char *ra_title_describe_below (const RaMapSpec *spec, RaBelowTitle below) G_GNUC_WARN_UNUSED_RESULT;
/* What a map of anything hypothetical says in a banner; NULL where it needs none. */
const char *ra_title_get_banner (const RaMapSpec *spec);
/* What a map of rings of the user's own is about, where neither a scenario nor the user gives it a title: "500 km
 * around Kaliningrad", or of many "150–1,000 km, 20 rings". NULL where there is a title or no such ring. */
char *ra_title_draft (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
