/* What the two files that read coordinates share: coordinate.c reads one angle, coordinate-pair.c two of them in one
 * text. */
#pragma once

#include "data/coordinate.h"

G_BEGIN_DECLS

#define RA_COORDINATE_LONGEST 200 /* bytes; a longer text is not read */

typedef enum { RA_AXIS_UNKNOWN, RA_AXIS_LATITUDE, RA_AXIS_LONGITUDE } RaAxis;

typedef struct {
  double value_deg;
  RaAxis axis;   /* as its letter says */
  guint n_parts; /* 1: degrees; 2: with minutes; 3: with seconds */
} RaAngle;

/* The text in ASCII, with one character for every kind of space, dash, degree sign and prime ("*", "'", "\"");
 * NULL with a RA_COORDINATE_ERROR_SYNTAX, a reason alone, when there is a character that no coordinate has. */
char *ra_coordinate_normalise (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads all of the normalised @text up to @end as one angle. The error is a reason alone. */
gboolean ra_angle_scan (const char *text, const char *end, RaAngle *angle, GError **error);
/* Whether @angle can be a latitude or longitude. The error is a reason alone. */
gboolean ra_angle_check (const RaAngle *angle, RaAxis axis, GError **error);
/* North, south, east or west: +1 or -1 and the axis; 0 when @c is none of the letters. */
int ra_hemisphere (char c, RaAxis *axis);

G_END_DECLS
