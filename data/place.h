/* A populated place of the base map. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *name;       /* in English */
  char *country;    /* English name of the country */
  char *country_a3; /* Natural Earth's three-letter code */
  double lat_deg;
  double lon_deg;
  gboolean capital;
  double population; /* of the metropolitan area, estimate; 0 when unknown */
} RaPlace;

G_END_DECLS
