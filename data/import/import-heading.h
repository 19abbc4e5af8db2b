/* What a heading says of its column.
 *
 *     "Max. range (nautical miles)"   RA_FIELD_MAX_KM, unit "nautical miles"
 *     "rangeKm2"                      RA_FIELD_MAX_KM, unit "km", number 2
 *     "Longitude (°W)"                RA_FIELD_LON, letter 'W'
 *     "Range type"                    RA_N_FIELDS
 *     "Range leagues"                 RA_FIELD_MAX_KM, unit "leagues", doubtful
 *     "Range Iskander (km)"           RA_FIELD_MAX_KM, unit "km", named. */
#pragma once

#include "data/import/heading-words.h"
#include "data/import/point-heading.h"

G_BEGIN_DECLS

typedef struct {
  RaField field;        /* RA_N_FIELDS when it is none of ours */
  char *unit;           /* the words of its unit, as written, or "" */
  gboolean doubtful;    /* of a range: @unit holds words that may be no unit at all */
  gboolean named;       /* of a range: words say which one it is */
  gboolean diameter;    /* of something; then it is none of ours */
  gboolean lon_first;   /* of coordinates */
  char letter;          /* of a latitude or longitude: 'S' or 'W' where its plain numbers are south or west, 'O' where
                         * they are one of two */
  RaPointPart part;     /* what it may be beside a latitude or longitude; @field says it where the words do */
  guint number;         /* "range 2"; 0 when it has none */
  const char *language; /* "de" when only that language calls it so, else "" */
} RaHeading;

/* Reads @text, UTF-8. */
RaHeading *ra_heading_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void ra_heading_free (RaHeading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaHeading, ra_heading_free)

/* FALSE where the words of a latitude or longitude say that it is not in degrees: "rad", "m", "utm". */
gboolean ra_heading_is_in_degrees (const RaHeading *self);

G_END_DECLS
