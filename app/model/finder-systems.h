/* Systems and their figures, for the search of the window. */
#pragma once

#include "app/model/finder-search.h"

G_BEGIN_DECLS

/* By their names. */
void ra_finder_add_systems (RaFinderSearch *search);
/* By the system, the bare figure and who says so. */
void ra_finder_add_claims (RaFinderSearch *search);

G_END_DECLS
