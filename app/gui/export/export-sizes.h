/* One picture in several sizes: each is a job with a file of its own. */
#pragma once

#include "app/gui/export/export-job.h"
#include "app/picture/presets.h"

G_BEGIN_DECLS

/* Array of RaExportPiece *, which it owns: @job in @file, and the same in each of @presets (const RaPreset *) beside
 * it. "map.png" or "map-web.png", of the preset "web", has "map-square.png" beside it. */
GPtrArray *
ra_export_sizes_list (const RaExportJob *job, GFile *file, const GPtrArray *presets) G_GNUC_WARN_UNUSED_RESULT;
/* The first file beside that of the first piece that there is already, borrowed from @pieces; NULL for none. */
GFile *ra_export_sizes_find_existing (const GPtrArray *pieces);

G_END_DECLS
