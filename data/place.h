/* A populated place: of the base map, or a town that is known by its name alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *name;        /* in English */
  char *country;     /* English name of the country */
  char *country_a3;  /* Natural Earth's three-letter code */
  char *region;      /* English name of what it lies in within the country; NULL in the base map */
  char *region_code; /* of that, where it has letters: "TX"; or NULL */
  double lat_deg;
  double lon_deg;
  gboolean capital;
  double population; /* of the metropolitan area, estimate; 0 when unknown */
} RaPlace;

G_END_DECLS
