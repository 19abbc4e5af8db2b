/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/planar-cache.h"

#include "geo/graticule.h"
#include "geo/pieces.h"

#define GRATICULE_STEP_DEG 10.0
/* Of what a frame shows, so that a map that is moved is not projected anew at once; and a cap that is held to be all of
 * the Earth. */
#define WIDER      1.5
#define WIDEST_RAD 1.2
static const RaSampling frame_sampling = { .tolerance_m = 500 };

/* A layer, or what of it lies within a cap. */
typedef struct {
  RaPlanar *planar; /* or NULL */
  gboolean whole;
  RaCap within;
} Held;

struct _RaPlanarCache {
  RaBasemap *basemap;
  RaProjection *projection;
  Held layers[RA_N_BASEMAP_LAYERS][RA_N_SCALES][2];
  RaPlanar *outline;
  RaPlanar *graticule;
  GHashTable *references; /* RaReferenceLayer -> RaPlanar *[RA_N_REFERENCE_SHAPES] */
  RaCap visible;
  gboolean culls;   /* layers need hold no more than what meets @visible */
  gboolean for_one; /* and nobody will ask for anything else */
  gboolean alone;   /* on the calling thread */
};

/* What resampling may leave out lies well below the detail of each scale; edges shorter than the free length cannot
 * bend by as much in any projection. */
static const RaSampling scale_sampling[RA_N_SCALES] = {
  [RA_SCALE_110M] = { .tolerance_m = 500, .always_free_m = 40000 },
  [RA_SCALE_50M] = { .tolerance_m = 200, .always_free_m = 30000 },
  [RA_SCALE_10M] = { .tolerance_m = 25, .always_free_m = 15000 },
};

static void
free_shapes (gpointer data)
{
  RaPlanar **shapes = data;
  for (guint i = 0; i < RA_N_REFERENCE_SHAPES; i++)
    ra_planar_free (shapes[i]);
  g_free (shapes);
}

static void
free_layer (gpointer data)
{
  ra_reference_layer_unref (data);
}

RaPlanarCache *
ra_planar_cache_new (RaBasemap *basemap)
{
  RaPlanarCache *self = g_new0 (RaPlanarCache, 1);
  self->basemap = ra_basemap_ref (basemap);
  self->references = g_hash_table_new_full (NULL, NULL, free_layer, free_shapes);
  return self;
}

static void
forget_paths (RaPlanarCache *self)
{
  for (guint layer = 0; layer < RA_N_BASEMAP_LAYERS; layer++) {
    for (guint scale = 0; scale < RA_N_SCALES; scale++) {
      g_clear_pointer (&self->layers[layer][scale][RA_BOUNDARIES_UN].planar, ra_planar_free);
      g_clear_pointer (&self->layers[layer][scale][RA_BOUNDARIES_DE_FACTO].planar, ra_planar_free);
    }
  }
  g_clear_pointer (&self->outline, ra_planar_free);
  g_clear_pointer (&self->graticule, ra_planar_free);
  g_hash_table_remove_all (self->references);
}

void
ra_planar_cache_free (RaPlanarCache *self)
{
  if (self == NULL)
    return;
  forget_paths (self);
  g_hash_table_unref (self->references);
  ra_projection_free (self->projection);
  ra_basemap_unref (self->basemap);
  g_free (self);
}

void
ra_planar_cache_set_visible (RaPlanarCache *self, const RaCap *visible)
{
  if (visible == NULL && !self->culls)
    return;
  forget_paths (self);
  ra_planar_cache_see (self, visible);
  self->for_one = visible != NULL;
}

void
ra_planar_cache_see (RaPlanarCache *self, const RaCap *visible)
{
  self->for_one = FALSE;
  self->culls = visible != NULL;
  if (visible != NULL)
    self->visible = *visible;
}

void
ra_planar_cache_set_alone (RaPlanarCache *self, gboolean alone)
{
  self->alone = alone;
}

RaProjection *
ra_planar_cache_set_projection (RaPlanarCache *self, const RaProjectionSpec *spec, GError **error)
{
  if (self->projection != NULL && ra_projection_spec_equal (ra_projection_get_spec (self->projection), spec))
    return self->projection;
  RaProjection *projection = ra_projection_new (spec, error);
  if (projection == NULL)
    return NULL;
  /* A fixed projection is the same wherever its centre is said to be. */
  const gboolean same
      = self->projection != NULL
        && g_str_equal (ra_projection_get_definition (self->projection), ra_projection_get_definition (projection));
  if (!same)
    forget_paths (self);
  ra_projection_free (self->projection);
  self->projection = projection;
  return projection;
}

#define KEPT_REFERENCES 24 /* those of two maps */
static const RaSampling reference_sampling = { .tolerance_m = 100, .always_free_m = 15000 };

static gboolean
holds_cap (const RaCap *outer, const RaCap *inner)
{
  return ra_acos (ra_vec3_dot (outer->centre, inner->centre)) + inner->radius_rad <= outer->radius_rad;
}

/* Whether it has all that is to be seen; lets it go if it does not. */
static gboolean
suffices (const RaPlanarCache *self, Held *held)
{
  if (held->planar != NULL && (held->whole || (self->culls && holds_cap (&held->within, &self->visible))))
    return TRUE;
  g_clear_pointer (&held->planar, ra_planar_free);
  return FALSE;
}

static void
project (const RaPlanarCache *self, RaProjection *projection, RaScale scale, const RaFeatureSet *features, Held *held,
         GCancellable *cancellable)
{
  RaSampling sampling = scale_sampling[scale];
  held->within = self->visible;
  held->within.radius_rad *= self->for_one ? 1 : WIDER;
  held->whole = !self->culls || (!self->for_one && held->within.radius_rad > WIDEST_RAD);
  sampling.within = held->whole ? NULL : &held->within;
  held->planar = ra_project_features (projection, features, &sampling, cancellable);
  /* One map is made, and nobody asks for the sphere again. */
  if (self->culls && self->for_one)
    ra_feature_set_release (features);
}

const RaPlanar *
ra_planar_cache_get (RaPlanarCache *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries,
                     GCancellable *cancellable, const RaFeatureSet **features, GError **error)
{
  g_return_val_if_fail (self->projection != NULL, NULL);

  *features = ra_basemap_get (self->basemap, layer, scale, boundaries, error);
  if (*features == NULL)
    return NULL;
  Held *held = &self->layers[layer][scale][boundaries];
  if (!suffices (self, held))
    project (self, self->projection, scale, *features, held, cancellable);
  return held->planar;
}

/* A scenario that is edited brings its layers anew each time. */
static RaPlanar **
find_shapes (RaPlanarCache *self, RaReferenceLayer *layer)
{
  RaPlanar **shapes = g_hash_table_lookup (self->references, layer);
  if (shapes != NULL)
    return shapes;
  if (g_hash_table_size (self->references) >= KEPT_REFERENCES)
    g_hash_table_remove_all (self->references);
  shapes = g_new0 (RaPlanar *, RA_N_REFERENCE_SHAPES);
  g_hash_table_insert (self->references, ra_reference_layer_ref (layer), shapes);
  return shapes;
}

const RaPlanar *
ra_planar_cache_get_reference (RaPlanarCache *self, RaReferenceLayer *layer, RaReferenceShape shape,
                               GCancellable *cancellable)
{
  g_return_val_if_fail (self->projection != NULL && layer != NULL && shape < RA_N_REFERENCE_SHAPES, NULL);

  const RaFeatureSet *const sets[] = { layer->areas, layer->outlines, layer->lines };
  RaPlanar **slot = &find_shapes (self, layer)[shape];
  if (*slot == NULL) {
    RaSampling sampling = reference_sampling;
    sampling.within = self->culls && self->for_one ? &self->visible : NULL;
    *slot = ra_project_features (self->projection, sets[shape], &sampling, cancellable);
  }
  return *slot;
}

typedef struct {
  RaScale scale;
  const RaFeatureSet *features;
  Held *held;
} Missing;

typedef struct {
  RaPlanarCache *cache;
  Missing missing[RA_N_BASEMAP_LAYERS];
  guint n_missing;
  GCancellable *cancellable;
} Preparation;

static void
list_missing (Preparation *self, const RaPlanarRequest *requests, guint n_requests)
{
  for (guint i = 0; i < n_requests; i++) {
    const RaPlanarRequest *request = &requests[i];
    Held *held = &self->cache->layers[request->layer][request->scale][request->boundaries];
    const RaFeatureSet *features
        = !suffices (self->cache, held)
              ? ra_basemap_get (self->cache->basemap, request->layer, request->scale, request->boundaries, NULL)
              : NULL;
    if (features != NULL)
      self->missing[self->n_missing++] = (Missing) { request->scale, features, held };
  }
}

/* PROJ's handles belong to one thread: each layer has its own. */
static gboolean
prepare_layer (guint piece, gpointer data, GError **error)
{
  const Preparation *self = data;
  const Missing *missing = &self->missing[piece];
  g_autoptr (RaProjection) projection = ra_projection_clone (self->cache->projection);
  project (self->cache, projection, missing->scale, missing->features, missing->held, self->cancellable);
  if (missing->held->planar == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  return missing->held->planar != NULL;
}

gboolean
ra_planar_cache_prepare (RaPlanarCache *self, const RaPlanarRequest *requests, guint n_requests,
                         GCancellable *cancellable)
{
  g_return_val_if_fail (self->projection != NULL && n_requests <= RA_N_BASEMAP_LAYERS, FALSE);

  if (self->alone)
    return !g_cancellable_is_cancelled (cancellable);
  Preparation preparation = { .cache = self, .cancellable = cancellable };
  list_missing (&preparation, requests, n_requests);
  return ra_pieces_run (preparation.n_missing, prepare_layer, &preparation, cancellable, NULL);
}

const RaPlanar *
ra_planar_cache_get_outline (RaPlanarCache *self)
{
  g_return_val_if_fail (self->projection != NULL, NULL);

  if (self->outline == NULL)
    self->outline = ra_project_outline (self->projection, &frame_sampling);
  return self->outline;
}

const RaPlanar *
ra_planar_cache_get_graticule (RaPlanarCache *self)
{
  g_return_val_if_fail (self->projection != NULL, NULL);

  if (self->graticule == NULL) {
    g_autoptr (RaFeatureSet) lines = ra_graticule_new (GRATICULE_STEP_DEG);
    self->graticule = ra_project_features (self->projection, lines, &frame_sampling, NULL);
  }
  return self->graticule;
}
