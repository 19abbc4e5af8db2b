/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the map tests share: the shipped data opened once, plain maps, and pixels.
 *
 * The folder of the shipped data is named by RANGE_ATLAS_DATA_DIR. */
#pragma once

#include "app/layout/map-engine.h"
#include "app/scene/render-image.h"

G_BEGIN_DECLS

/* The sample count of a property test: @normal, or RA_TEST_SAMPLES when that is set. */
guint test_samples (guint normal);

/* Borrowed, opened at the first call. */
RaBasemap *test_basemap (void);
RaCatalogue *test_catalogue (void);
/* A scenario without deployments. */
RaScenario *test_empty_scenario (void);
/* A shipped scenario by the name of its file without suffix; a new reference. */
RaScenario *test_load_scenario (const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* A shipped translation by its code; a new reference. */
RaTranslations *test_load_translations (const char *code) G_GNUC_WARN_UNUSED_RESULT;
/* Names of all shipped scenarios; NULL-terminated. */
char **test_scenario_ids (void) G_GNUC_WARN_UNUSED_RESULT;
/* Frees what was opened, so that leak checkers see only real leaks. */
void test_close_data (void);

typedef struct {
  const char *projection;
  double lat_deg; /* of the middle of the frame */
  double lon_deg;
  double metres_per_px;
  int width_px;
  int height_px;
} TestView;

/* The plain map without a scenario at detail 110m; @rings are arguments of --ring, NULL-terminated, or NULL. */
RaMapSpec *test_plain_spec (const TestView *view, const char *const *rings) G_GNUC_WARN_UNUSED_RESULT;
/* A page of a shipped scenario with rings, sites and furniture alone, on the coarsest ground: what comes after them
 * cannot move them. */
RaMapSpec *test_bare_page_spec (const char *id, double width_px, double height_px) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the piece about the point in a projection about it, so many kilometres across the page. */
void test_aim (RaMapSpec *spec, const char *projection, double lat_deg, double lon_deg, double width_km);
/* The map of the spec by an engine of its own; fails the test where there is none. */
RaScene *test_build (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* A page of a shipped scenario in its own frame, furniture beside the map, with the headline that it finds. @language:
 * a code, or NULL for English. */
RaMapSpec *
test_page_spec (const char *id, double width_px, double height_px, const char *language) G_GNUC_WARN_UNUSED_RESULT;
RaScene *
test_build_page (const char *id, double width_px, double height_px, const char *language) G_GNUC_WARN_UNUSED_RESULT;
/* Builds and draws; fails the test when either does. */
cairo_surface_t *test_draw (RaMapEngine *engine, const RaMapSpec *spec, double scale) G_GNUC_WARN_UNUSED_RESULT;

/* The pixel as 0xAARRGGBB. */
guint32 test_colour (RaColour colour);
guint32 test_pixel (cairo_surface_t *surface, int x, int y);
/* The largest difference of the three channels. */
guint test_pixel_distance (guint32 a, guint32 b);
/* How far @to has gone from @from towards @ink: 0 not at all, 1 all the way. */
double test_ink_share (guint32 from, guint32 to, RaColour ink);

G_END_DECLS
