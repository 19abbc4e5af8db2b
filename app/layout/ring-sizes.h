/* Classes of size for many rings that nothing else tells apart. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More classes nobody tells apart in one hue. */
#define RA_MOST_SIZES 5

typedef struct {
  double least_km; /* of the rings in it, as are the others */
  double most_km;
  guint n;
} RaSizeClass;

/* The classes of @sizes_km, an array of double in any order, largest first: one for each size where there are no more
 * than RA_MOST_SIZES, else so many with about as many rings in each, of which equal sizes are never parted. */
GArray *ra_size_classes (const GArray *sizes_km) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
