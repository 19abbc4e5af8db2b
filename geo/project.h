/* From feature sets on the sphere to paths in the plane of a projection: clip, resample, project. */
#pragma once

#include "geo/feature-set.h"
#include "geo/projection.h"
#include "geo/resample.h"

G_BEGIN_DECLS

/* One part of a planar path and where it comes from. */
typedef struct {
  guint member; /* index in the feature set */
  RaBox box;    /* metres */
} RaPlanarPart;

/* Paths in metres. Rings keep their interior on the right as seen with y upwards. */
typedef struct {
  RaPath *path;
  GArray *parts; /* RaPlanarPart, one for each part of the path */
} RaPlanar;

void ra_planar_free (RaPlanar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPlanar, ra_planar_free)

/* Projects all members of @features. Checks @cancellable (may be NULL) between members and returns NULL when it is
 * cancelled. */
RaPlanar *ra_project_features (RaProjection *projection, const RaFeatureSet *features, const RaSampling *sampling,
                               GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* The outline of all that the projection can show, as rings. */
RaPlanar *ra_project_outline (RaProjection *projection, const RaSampling *sampling) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
