/* A line beside a line. Page units. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

/* The lines of @path, each moved by @by to the right of where it goes: of the outline of rings, which runs clockwise,
 * inwards. A part that ends where it begins stays closed. Meant for lines that bend on a scale much larger than @by. */
RaPath *ra_path_shift (const RaPath *path, double by) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
