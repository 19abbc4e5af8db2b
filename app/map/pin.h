/* A pin: a place that the user wants to see named on the map, however small it is and whatever else stands there.
 *
 * Pins come as lists, which never change: a specification in a worker may hold them, too. A list is a GPtrArray of
 * const RaPin *, and NULL where there is none. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More would be a table of places. */
#define RA_MOST_PINS 50

typedef struct {
  char *name; /* in English where the base map has the place, else as it was written */
  double lat_deg;
  double lon_deg;
} RaPin;

RaPin *ra_pin_new (const char *name, double lat_deg, double lon_deg) G_GNUC_WARN_UNUSED_RESULT;
void ra_pin_free (RaPin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPin, ra_pin_free)

/* A list without any, to be filled by who makes it. */
GPtrArray *ra_pins_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* A list with one more at its end; the same when it is there already, or there are RA_MOST_PINS. */
GPtrArray *ra_pins_with (GPtrArray *pins, const RaPin *pin) G_GNUC_WARN_UNUSED_RESULT;
/* A list without the one at that place. */
GPtrArray *ra_pins_without (GPtrArray *pins, const RaPin *pin) G_GNUC_WARN_UNUSED_RESULT;
/* Whether one bears that name within about a kilometre. */
gboolean ra_pins_have (const GPtrArray *pins, const char *name, double lat_deg, double lon_deg);
/* Whether both have the same in the same order; no list is one without any. */
gboolean ra_pins_equal (const GPtrArray *a, const GPtrArray *b);

G_END_DECLS
