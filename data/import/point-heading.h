/* Headings of columns that hold a part of a latitude or longitude: its minutes, its seconds, its hemisphere.
 *
 *     "Lat_min", "Lat ′"            minutes of the latitude
 *     "Lon sec", "Longitude (″)"    seconds of the longitude
 *     "N/S", "Lat Hemisphere"       N or S
 *     "Minutes", "Dir"              of whichever stands beside it. */
#pragma once

#include "data/import/heading-words.h"

G_BEGIN_DECLS

typedef enum {
  RA_POINT_PART_NONE,
  RA_POINT_PART_MINUTES,
  RA_POINT_PART_SECONDS,
  RA_POINT_PART_LETTER,
  RA_POINT_PART_MAXIMUM, /* "lat_max": then "lat_min" has no minutes, both are sides of an area */
} RaPointPart;

/* @words (char *) are keys of the words outside brackets, @brackets is what stands in them. Where the words name a
 * part,
 * *@axis is RA_FIELD_LAT or RA_FIELD_LON, or RA_N_FIELDS where they do not say of which. */
RaPointPart ra_point_part_read (const GPtrArray *words, const char *brackets, RaField *axis);
/* RA_FIELD_LAT_MINUTES of RA_FIELD_LAT and its minutes, and so on; RA_N_FIELDS where there is none. */
RaField ra_point_part_field (RaPointPart part, RaField axis);

G_END_DECLS
