/* Rings that may be drawn, for the search of the window. */
#pragma once

#include "app/model/finder-search.h"

G_BEGIN_DECLS

/* Where @words are a distance and a place: a ring about each place that may be meant, a handful at most. */
void ra_finder_add_rings (RaFinderSearch *search, const char *words);

G_END_DECLS
