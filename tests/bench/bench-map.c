/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a map takes, step by step: the best of several runs, on one thread. See README.md. */
#include <stdio.h>
#include <string.h>

#include <proj.h>

#include "app/layout/view-fit.h"
#include "app/scene/render-png.h"
#include "geo/project.h"
#include "tests/layout/helpers.h"

#define N_RUNS 5

typedef struct {
  RaBasemap *basemap;
  RaMapEngine *engine;
  RaMapSpec *spec;
  RaScene *scene;
  cairo_surface_t *surface;
  const RaFeatureSet *land;
  RaProjection *globe;
  PJ *pj;
  RaPoint *points; /* scratch of as many points as the land has */
} Bench;

static void
load (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "natural-earth", NULL);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  self->basemap = ra_basemap_open (folder, &error);
  g_assert_no_error (error);
  self->land = ra_basemap_get (self->basemap, RA_LAYER_COUNTRIES, RA_SCALE_10M, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
}

static void
project (Bench *self)
{
  const RaSampling sampling = { .tolerance_m = 25, .always_free_m = 15000 };
  g_autoptr (RaPlanar) planar = ra_project_features (self->globe, self->land, &sampling, NULL);
  g_assert_cmpuint (ra_path_n_points (planar->path), >, 1000);
}

/* The bare formula over the same points, far side included: what no projecting program can do without. */
static void
bare_formula (Bench *self)
{
  const gsize n = ra_path_n_points (self->land->path);
  memcpy (self->points, self->land->path->points->data, n * sizeof (RaPoint));
  proj_trans_generic (self->pj, PJ_FWD, &self->points->x, sizeof (RaPoint), n, &self->points->y, sizeof (RaPoint), n,
                      NULL, 0, 0, NULL, 0, 0);
  proj_errno_reset (self->pj);
}

static void
build_fresh (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_clear_pointer (&self->engine, ra_map_engine_free);
  g_clear_pointer (&self->scene, ra_scene_free);
  self->engine = ra_map_engine_new (self->basemap);
  self->scene = ra_map_engine_build (self->engine, self->spec, 1, NULL, &error);
  g_assert_no_error (error);
}

static void
build_again (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_clear_pointer (&self->scene, ra_scene_free);
  self->scene = ra_map_engine_build (self->engine, self->spec, 1, NULL, &error);
  g_assert_no_error (error);
}

static void
draw (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->surface = ra_render_image (self->scene, 1, NULL, &error);
  g_assert_no_error (error);
}

static void
encode (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ra_png_encode (self->surface, &self->scene->metadata, 96, &error);
  g_assert_no_error (error);
}

static double
best_ms (void (*step) (Bench *self), Bench *self)
{
  double best = G_MAXDOUBLE;
  for (guint i = 0; i < N_RUNS; i++) {
    const gint64 start = g_get_monotonic_time ();
    step (self);
    best = MIN (best, (double)(g_get_monotonic_time () - start) / 1000);
  }
  return best;
}

static void
report (const char *what, double ms)
{
  printf ("%-52s %9.2f ms\n", what, ms);
}

static void
bench_projecting (Bench *self)
{
  g_autoptr (GError) error = NULL;
  const RaProjectionSpec spec = { g_intern_string ("globe"), 54.71, 20.51 };
  report ("load countries of 10m", best_ms (load, self));
  self->globe = ra_projection_new (&spec, &error);
  g_assert_no_error (error);
  self->points = g_new (RaPoint, ra_path_n_points (self->land->path));
  PJ_CONTEXT *context = proj_context_create ();
  proj_log_level (context, PJ_LOG_NONE);
  self->pj = proj_create (context, ra_projection_get_definition (self->globe));
  const double own_ms = best_ms (project, self);
  const double bare_ms = best_ms (bare_formula, self);
  report ("project them to the globe", own_ms);
  report ("proj_trans_generic over the same points", bare_ms);
  printf ("%-52s %9.2f\n", "ratio", own_ms / bare_ms);
  proj_destroy (self->pj);
  proj_context_destroy (context);
  ra_projection_free (self->globe);
  g_free (self->points);
}

static void
bench_drawing (Bench *self)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  self->spec = ra_view_fit_new_map (scenario, 1600, 1000);
  build_fresh (self); /* reads the shapefiles */
  report ("build the default map, new engine", best_ms (build_fresh, self));
  report ("build it again, as after a pan", best_ms (build_again, self));
  report ("draw it at 1600 x 1000", best_ms (draw, self));
  report ("encode the PNG", best_ms (encode, self));
  cairo_surface_destroy (self->surface);
  ra_scene_free (self->scene);
  ra_map_engine_free (self->engine);
  ra_map_spec_free (self->spec);
}

int
main (void)
{
  Bench bench = { 0 };
  if (g_getenv ("RANGE_ATLAS_DATA_DIR") == NULL) {
    fputs ("bench-map: RANGE_ATLAS_DATA_DIR: not set\n", stderr);
    return 2;
  }
  bench_projecting (&bench);
  bench_drawing (&bench);
  ra_basemap_unref (bench.basemap);
  test_close_data ();
  return 0;
}
