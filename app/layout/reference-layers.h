/* Layers of others under the rings: how they look, and what tells of them. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Adds the layer number @i of the map, to be drawn or as the swatch of a key: @path is taken over. */
void ra_map_fill_reference (const RaMapBuild *build, RaSceneLayer *layer, RaPath *path);
void ra_map_stroke_reference (const RaMapBuild *build, RaSceneLayer *layer, RaPath *path, guint i);
void ra_map_mark_reference (const RaMapBuild *build, RaSceneLayer *layer, RaPoint at);

/* All of them, one layer of the scene each; FALSE when cancelled. */
gboolean ra_map_add_references (const RaMapBuild *build);

G_END_DECLS
