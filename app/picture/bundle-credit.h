/* credit.txt: what must stand near a map when it is printed. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Title and day, credit of map data and program, boundary view, the claims that are drawn with their sources, what a
 * ring is, and what was chosen at each boundary in dispute; UTF-8, ended by a line break. @boundaries is the sentence
 * of the map itself on whose boundaries it shows. Depends on the arguments and the program's version alone. */
char *ra_bundle_credit_new (const RaMapSpec *spec, const char *boundaries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
