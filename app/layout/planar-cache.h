/* Keeps the base map's paths in the plane of the projection in use, so that only a change of projection asks PROJ. */
#pragma once

#include "data/basemap.h"
#include "data/reference-layer.h"
#include "geo/project.h"

G_BEGIN_DECLS

typedef struct _RaPlanarCache RaPlanarCache;

RaPlanarCache *ra_planar_cache_new (RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
void ra_planar_cache_free (RaPlanarCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPlanarCache, ra_planar_cache_free)

/* The projection of @spec, made anew only when it differs from the last one; borrowed. A change empties the cache. */
RaProjection *ra_planar_cache_set_projection (RaPlanarCache *self, const RaProjectionSpec *spec, GError **error);

/* From now on layers may lack what lies wholly outside the cap @visible, which is copied; with NULL they hold
 * everything, as at first. Empties the cache. */
void ra_planar_cache_set_visible (RaPlanarCache *self, const RaCap *visible);
/* The same for a map that moves: what is held stays as long as it has all that meets the cap, and what is projected
 * anew has more than that. */
void ra_planar_cache_see (RaPlanarCache *self, const RaCap *visible);

/* Whether it works on the calling thread alone, at first FALSE. */
void ra_planar_cache_set_alone (RaPlanarCache *self, gboolean alone);

/* A layer of the base map in the plane of the projection; borrowed until the projection, or what is seen, changes. NULL
 * without an error when the folder has no such layer, or when @cancellable was cancelled. @features gets what it was
 * made of. */
const RaPlanar *ra_planar_cache_get (RaPlanarCache *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries,
                                     GCancellable *cancellable, const RaFeatureSet **features, GError **error);

/* What a layer of others has. */
typedef enum { RA_REFERENCE_AREAS, RA_REFERENCE_OUTLINES, RA_REFERENCE_LINES, RA_N_REFERENCE_SHAPES } RaReferenceShape;

/* The same for a layer of others, which the cache keeps; borrowed until the next call. NULL when cancelled. */
const RaPlanar *ra_planar_cache_get_reference (RaPlanarCache *self, RaReferenceLayer *layer, RaReferenceShape shape,
                                               GCancellable *cancellable);

/* What a map will ask for. */
typedef struct {
  RaBasemapLayer layer;
  RaScale scale;
  RaBoundaries boundaries;
} RaPlanarRequest;

/* Projects those of the layers that it does not hold yet, on all processors or, where it is to work alone, one by one
 * when they are asked for. What a folder lacks, or an error is about,
 * ra_planar_cache_get () tells; FALSE when cancelled. */
gboolean ra_planar_cache_prepare (RaPlanarCache *self, const RaPlanarRequest *requests, guint n_requests,
                                  GCancellable *cancellable);

/* The outline of the projection's frame, and a graticule of 10 degrees as lines; borrowed. */
const RaPlanar *ra_planar_cache_get_outline (RaPlanarCache *self);
const RaPlanar *ra_planar_cache_get_graticule (RaPlanarCache *self);

G_END_DECLS
