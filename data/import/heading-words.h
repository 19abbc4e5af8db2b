/* The words that headings of columns are made of, in the languages of the program, in Spanish and in Italian.
 *
 * All are keys (data/name-key.h) without spaces: "sitename", "дальность", "longitud". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RA_FIELD_NAME,
  RA_FIELD_LAT,
  RA_FIELD_LON,
  RA_FIELD_LAT_MINUTES,
  RA_FIELD_LAT_SECONDS,
  RA_FIELD_LAT_LETTER, /* N or S */
  RA_FIELD_LON_MINUTES,
  RA_FIELD_LON_SECONDS,
  RA_FIELD_LON_LETTER, /* E or W */
  RA_FIELD_COORDINATES,
  RA_FIELD_MIN_KM,
  RA_FIELD_MAX_KM,
  RA_FIELD_LABEL,
  RA_FIELD_SYSTEM,
  RA_FIELD_CLAIMANT,
  RA_FIELD_DATE,
  RA_FIELD_SOURCE,
  RA_FIELD_STATUS,
  RA_FIELD_NOTE,
  RA_FIELD_COUNTRY, /* of a place that is looked up by its name, as is the next */
  RA_FIELD_STATE,   /* or province: of a country, or a country */
  RA_FIELD_UNITS,   /* of the ranges of its row */
  RA_N_FIELDS,
} RaField;

typedef enum {
  RA_HEADING_WORD_OTHER,
  RA_HEADING_WORD_RANGE,    /* "range", "Reichweite" */
  RA_HEADING_WORD_DISTANCE, /* "distance", which may be from anywhere to anywhere */
  RA_HEADING_WORD_MIN,
  RA_HEADING_WORD_MAX,
  RA_HEADING_WORD_FILLER, /* says nothing of what the column is: "est", "operational", "de" */
  RA_HEADING_WORD_TOPIC,  /* beside "range" it makes the column something else: "type", "class" */
} RaHeadingWord;

/* "min_km", for messages; borrowed from the program. */
const char *ra_field_to_string (RaField field);
/* The field whose whole name is @word, RA_N_FIELDS when it is none's. *@language gets the one language that has this
 * name, "de", or "" when several have it or none is known. The ranges have no whole names, see ra_heading_word (). */
RaField ra_field_of_word (const char *word, const char **language);
/* What @word says in the name of a column of ranges. @language as above. */
RaHeadingWord ra_heading_word (const char *word, const char **language);
/* Whether @word adds nothing to "latitude" or "longitude": "geographic", "deg", "wgs", "site". */
gboolean ra_heading_is_point_filler (const char *word);
/* Whether @word joins two names: "und". */
gboolean ra_heading_is_and (const char *word);
/* Whether @word is a diameter, of which a range would be half. */
gboolean ra_heading_is_diameter (const char *word);
/* Whether a column of coordinates named @word has the longitude first: "lonlat", "xy". */
gboolean ra_heading_is_lon_first (const char *word);

G_END_DECLS
