/* The engine: from a map specification to a scene, keeping what is slow to compute.
 *
 * It holds PROJ handles and the planar paths of the base map by layer and projection, so that panning and zooming
 * only move a viewport over them. One thread at a time may use an engine; it may go from thread to thread. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef struct _RaMapEngine RaMapEngine;

/* Keeps a reference to @basemap. */
RaMapEngine *ra_map_engine_new (RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
/* An engine that keeps nothing for the next map, and so projects of the base map only what the frame shows: for a
 * picture to be written. Its scenes are equal to those of the other to the last point. */
RaMapEngine *ra_map_engine_new_for_one (RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
void ra_map_engine_free (RaMapEngine *self);
/* Whether it works on the calling thread alone, at first FALSE; a scene is the same on one as on many. */
void ra_map_engine_set_alone (RaMapEngine *self, gboolean alone);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaMapEngine, ra_map_engine_free)

/* Builds the scene of @spec. @device_scale (> 0) is the number of device pixels that a page unit will cover: it says
 * how fine paths must be and moves nothing. Fails with RA_PROJECTION_ERROR, with the errors of the base map, or with
 * G_IO_ERROR_CANCELLED. */
RaScene *ra_map_engine_build (RaMapEngine *self, const RaMapSpec *spec, double device_scale, GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
