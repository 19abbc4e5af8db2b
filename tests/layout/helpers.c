/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/layout/helpers.h"

#include <math.h>

#include "app/layout/finding.h"
#include "app/layout/view-fit.h"
#include "data/ring-list.h"

static RaBasemap *basemap;
static RaCatalogue *catalogue;
static RaScenario *empty_scenario;

guint
test_samples (guint normal)
{
  const char *wanted = g_getenv ("RA_TEST_SAMPLES");
  const guint64 samples = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : 0;
  return samples > 0 && samples < G_MAXUINT ? (guint)samples : normal;
}

static char *
data_path (const char *name)
{
  const char *data = g_getenv ("RANGE_ATLAS_DATA_DIR");
  g_assert_nonnull (data);
  return g_build_filename (data, name, NULL);
}

RaBasemap *
test_basemap (void)
{
  if (basemap == NULL) {
    g_autoptr (GError) error = NULL;
    g_autofree char *folder = data_path ("natural-earth");
    basemap = ra_basemap_open (folder, &error);
    g_assert_no_error (error);
  }
  return basemap;
}

RaCatalogue *
test_catalogue (void)
{
  if (catalogue == NULL) {
    g_autoptr (GError) error = NULL;
    g_autofree char *folder = data_path ("catalogue");
    catalogue = ra_catalogue_load (folder, &error);
    g_assert_no_error (error);
  }
  return catalogue;
}

RaScenario *
test_empty_scenario (void)
{
  if (empty_scenario == NULL)
    empty_scenario = ra_scenario_new_empty (test_catalogue ());
  return empty_scenario;
}

RaScenario *
test_load_scenario (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("catalogue/scenarios/%s.rangeatlas", id);
  g_autofree char *file = data_path (name);
  RaScenario *scenario = ra_scenario_load (test_catalogue (), file, &error);
  g_assert_no_error (error);
  return scenario;
}

RaTranslations *
test_load_translations (const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "translations", name, NULL);
  RaTranslations *translations = ra_translations_load (path, &error);
  g_assert_no_error (error);
  return translations;
}

char **
test_scenario_ids (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = data_path ("catalogue/scenarios");
  g_autoptr (GPtrArray) files = ra_scenario_list_folder (folder, &error);
  g_assert_no_error (error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < files->len; i++) {
    g_autofree char *name = g_path_get_basename (g_ptr_array_index (files, i));
    *strrchr (name, '.') = '\0';
    g_strv_builder_add (ids, name);
  }
  return g_strv_builder_end (ids);
}

void
test_close_data (void)
{
  g_clear_pointer (&empty_scenario, ra_scenario_unref);
  g_clear_pointer (&catalogue, ra_catalogue_unref);
  g_clear_pointer (&basemap, ra_basemap_unref);
}

RaMapSpec *
test_plain_spec (const TestView *view, const char *const *rings)
{
  RaMapSpec *spec = ra_view_fit_new_map (test_empty_scenario (), view->width_px, view->height_px);
  spec->plain = TRUE;
  spec->detail = RA_DETAIL_110M;
  spec->viewport.projection = (RaProjectionSpec) { g_intern_string (view->projection), view->lat_deg, view->lon_deg };
  spec->viewport.metres_per_px = view->metres_per_px;
  g_assert_true (ra_viewport_set_centre (&spec->viewport, view->lat_deg, view->lon_deg));
  spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  for (guint i = 0; rings != NULL && rings[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;
    g_ptr_array_add (spec->rings, ra_extra_ring_parse (rings[i], &error));
    g_assert_no_error (error);
  }
  return spec;
}

RaMapSpec *
test_bare_page_spec (const char *id, double width_px, double height_px)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  RaMapSpec *spec = ra_view_fit_new_map (scenario, width_px, height_px);
  spec->detail = RA_DETAIL_110M;
  spec->show &= ~(RA_SHOW_BASE | RA_SHOW_PLACES | RA_SHOW_MEMBERS);
  return spec;
}

void
test_aim (RaMapSpec *spec, const char *projection, double lat_deg, double lon_deg, double width_km)
{
  spec->viewport.projection = (RaProjectionSpec) { g_intern_string (projection), lat_deg, lon_deg };
  spec->viewport.metres_per_px = width_km * 1000 / spec->viewport.width_px;
  g_assert_true (ra_viewport_set_centre (&spec->viewport, lat_deg, lon_deg));
}

RaScene *
test_build (const RaMapSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
  RaScene *scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

RaMapSpec *
test_page_spec (const char *id, double width_px, double height_px, const char *language)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  RaMapSpec *spec = ra_map_spec_new (scenario, width_px, height_px);
  if (language != NULL) {
    g_autoptr (RaTranslations) translations = test_load_translations (language);
    ra_map_spec_set_translations (spec, translations);
  }
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->headline = ra_finding_describe (spec, test_basemap ());
  ra_view_fit_scenario (spec);
  return spec;
}

RaScene *
test_build_page (const char *id, double width_px, double height_px, const char *language)
{
  g_autoptr (RaMapSpec) spec = test_page_spec (id, width_px, height_px, language);
  return test_build (spec);
}

cairo_surface_t *
test_draw (RaMapEngine *engine, const RaMapSpec *spec, double scale)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, scale, NULL, &error);
  g_assert_no_error (error);
  cairo_surface_t *surface = ra_render_image (scene, scale, NULL, &error);
  g_assert_no_error (error);
  cairo_surface_flush (surface);
  return surface;
}

guint32
test_colour (RaColour colour)
{
  return 0xff000000 | (guint32)lround (colour.red * 255) << 16 | (guint32)lround (colour.green * 255) << 8
         | (guint32)lround (colour.blue * 255);
}

guint32
test_pixel (cairo_surface_t *surface, int x, int y)
{
  g_assert_true (x >= 0 && x < cairo_image_surface_get_width (surface));
  g_assert_true (y >= 0 && y < cairo_image_surface_get_height (surface));
  const unsigned char *data = cairo_image_surface_get_data (surface);
  const gsize row = (gsize)y * (gsize)cairo_image_surface_get_stride (surface);
  return ((const guint32 *)(gconstpointer)(data + row))[x];
}

static int
channel (guint32 pixel, guint i)
{
  return (int)(pixel >> (8 * i) & 0xff);
}

guint
test_pixel_distance (guint32 a, guint32 b)
{
  int largest = 0;
  for (guint i = 0; i < 3; i++)
    largest = MAX (largest, ABS (channel (a, i) - channel (b, i)));
  return (guint)largest;
}

double
test_ink_share (guint32 from, guint32 to, RaColour ink)
{
  const double inks[] = { ink.blue * 255, ink.green * 255, ink.red * 255 };
  double along = 0;
  double length = 0;
  for (guint i = 0; i < 3; i++) {
    const double way = inks[i] - channel (from, i);
    along += way * (channel (to, i) - channel (from, i));
    length += way * way;
  }
  return length > 0 ? along / length : 0;
}
