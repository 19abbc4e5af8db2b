/* Lines that the frame cuts to a scrap. Page units. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

/* The lines of @path but those that only cut off a corner of @frame: they come from outside, leave it again and are
 * shorter than @least. */
RaPath *ra_path_leave_out_corners (const RaPath *path, const RaBox *frame, double least) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
