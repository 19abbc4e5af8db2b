/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/map-options.h"

#include <math.h>
#include <string.h>

#include "app/cli/cli.h"
#include "app/cli/command.h"
#include "app/layout/view-fit-box.h"

static gboolean
accept_all (const RaCommand *self, char **args, GError **error)
{
  (void)self;
  (void)args;
  (void)error;
  return TRUE;
}

static const RaCommand command = { "render", "", "", accept_all };

/* Reads @line, words between blanks, as the options of a map. */
static RaMapRequest *
resolve (const char *line, GError **error)
{
  g_auto (RaMapOptions) options = { 0 };
  g_auto (GStrv) args = g_strsplit (line, " ", -1);
  g_auto (GStrv) operands = NULL;
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  ra_map_options_add_entries (&options, entries);
  if (!ra_command_parse (&command, args, (const GOptionEntry *)(void *)entries->data, &operands, error))
    return NULL;
  g_assert_cmpuint (g_strv_length (operands), ==, 0);
  return ra_map_options_resolve (&options, error);
}

static RaMapRequest *
resolve_well (const char *line)
{
  g_autoptr (GError) error = NULL;
  RaMapRequest *request = resolve (line, &error);
  g_assert_no_error (error);
  g_assert_nonnull (request);
  return request;
}

static void
test_defaults (void)
{
  g_autoptr (RaMapRequest) request = resolve_well ("");
  const RaMapSpec *spec = request->spec;
  g_assert_cmpuint (request->width_px, ==, 1600);
  g_assert_cmpuint (request->height_px, ==, 1000);
  g_assert_cmpfloat (request->dpi, ==, 96);
  g_assert_cmpfloat (request->scale, ==, 1);
  g_assert_cmpstr (ra_scenario_get_id (spec->scenario), ==, "status-quo-2021");
  g_assert_cmpstr (spec->viewport.projection.name, ==, ra_scenario_get_focus (spec->scenario)->projection);
  g_assert_cmpint (spec->theme, ==, RA_THEME_LIGHT);
  g_assert_cmpint (spec->boundaries, ==, RA_BOUNDARIES_UN);
  g_assert_cmpint (spec->detail, ==, RA_DETAIL_AUTO);
  g_assert_false (spec->plain);
  g_assert_null (spec->title);
  g_assert_cmpuint (spec->rings->len, ==, 0);
}

typedef struct {
  const char *line;
  guint width_px, height_px;
  double scale, dpi, page_width;
} SizeCase;

static void
test_sizes (void)
{
  const SizeCase cases[] = {
    { "--size 800x600", 800, 600, 1, 96, 800 },
    { "--size 800x600 --scale 2", 1600, 1200, 2, 96, 800 },
    { "--size 800x600 --dpi 300", 800, 600, 1, 300, 800 },
    { "--size=254x127mm --dpi=300", 3000, 1500, 3.125, 300, 960 },
    { "--size 25.4x50.8mm", 96, 192, 1, 96, 96 },
    { "--size 180x120mm --dpi 300", 2126, 1417, 3.125, 300, 680.32 },
    { "--size 180x120mm --dpi 300 --scale 2", 4252, 2835, 6.25, 300, 680.32 },
    { "--size 32767x1", 32767, 1, 1, 96, 32767 },
    { "--size 333x333 --scale 1.5", 500, 500, 1.5, 96, 333.3333333333 },
    { "--preset web", 1200, 675, 1, 96, 1200 },
    { "--preset web-2x", 2400, 1350, 2, 192, 1200 },
    { "--preset a4-portrait", 2480, 3508, 3.125, 300, 793.6 },
    /* What is given beside a preset wins. */
    { "--preset web-2x --scale 3", 3600, 2025, 3, 192, 1200 },
    { "--scale 1 --preset web-2x --dpi 72", 1200, 675, 1, 72, 1200 },
    { "--preset column-1 --size 254x127mm", 3000, 1500, 3.125, 300, 960 },
    { "--preset column-1 --size 300x200", 300, 200, 1, 300, 300 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapRequest) request = resolve_well (cases[i].line);
    const RaViewport *viewport = &request->spec->viewport;
    g_assert_cmpuint (request->width_px, ==, cases[i].width_px);
    g_assert_cmpuint (request->height_px, ==, cases[i].height_px);
    g_assert_cmpfloat_with_epsilon (request->scale, cases[i].scale, 1e-12);
    g_assert_cmpfloat (request->dpi, ==, cases[i].dpi);
    g_assert_cmpfloat_with_epsilon (viewport->width_px, cases[i].page_width, 1e-9);
    g_assert_cmpfloat (ceil (viewport->width_px * request->scale), ==, cases[i].width_px);
    g_assert_cmpfloat (ceil (viewport->height_px * request->scale), ==, cases[i].height_px);
  }
}

static const struct {
  const char *line;
  const char *message;
} refused[] = {
  { "--size 0x100", "--size: *" },
  { "--size 100", "--size: *" },
  { "--size -100x100", "--size: *" },
  { "--size 10.5x10", "--size: *" },
  { "--size 10x10cm", "--size: *" },
  { "--size nanxnan", "--size: *" },
  { "--size 32768x100", "--size: *32767*" },
  { "--size 20000x100 --scale 2", "--size: *40000 x 200*32767*" },
  { "--size 1000x1000mm --dpi 1200", "--size: *32767*" },
  { "--dpi 0", "--dpi: *" },
  { "--dpi -96", "--dpi: *" },
  { "--dpi nan", "--dpi: *" },
  { "--dpi 96,5", "--dpi: *" },
  { "--dpi 0x60", "--dpi: *" },
  { "--scale inf", "--scale: *" },
  { "--scale 0", "--scale: *" },
  { "--width 0", "--width: *" },
  { "--width -5", "--width: *" },
  { "--width NaN", "--width: *" },
  { "--width 12km", "--width: *" },
  { "--center 91,0", "--center: *latitude*" },
  { "--center 0,181", "--center: *longitude*" },
  { "--center here", "--center: *LAT,LON*" },
  { "--center nan,5", "--center: *" },
  { "--projection nowhere", "--projection: *nowhere*" },
  { "--projection +proj=nonsense", "--projection: *" },
  { "--projection globe --fit moon", "--fit: *world, rings, sites, focus*" },
  { "--projection conic-europe --center -80,0", "--center: *conic-europe*" },
  { "--scenario none --fit rings", "--fit: *no rings*" },
  { "--scenario none --fit focus", "--fit: *no focus*" },
  { "--scenario none --fit sites", "--fit: *no sites*" },
  { "--scenario not-there", "--scenario: *status-quo-2021*" },
  { "--ring 10,20", "--ring: 10,20: *" },
  { "--ring 10,20:-5", "--ring: *" },
  { "--ring 10,20:900-500", "--ring: *" },
  { "--detail 25m", "--detail: *110m*" },
  { "--boundaries russian", "--boundaries: *un, de-facto*" },
  { "--date 2021-02-30", "--date: *" },
  { "--date 2021", "--date: *" },
  { "--date 13.06.2021", "--date: *" },
  { "--graticule maybe", "--graticule: *off, on*" },
  { "--theme pink", "--theme: *contrast*" },
  { "--preset huge", "--preset: \"huge\" is not one of web, web-2x, *a3-portrait" },
  { "--preset a3-portrait --dpi 2000", "--size: *32767*" },
  { "--lang tlh", "--lang: \"tlh\": no such language; there are de, en, fr, pl, ro, ru, uk" },
  { "--nothing", "--nothing: *" },
  { "--theme", "--theme: *" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaMapRequest) request = resolve (refused[i].line, &error);
    g_test_message ("%s: %s", refused[i].line, error != NULL ? error->message : "accepted");
    g_assert_null (request);
    g_assert_nonnull (error);
    g_assert_true (error->domain == G_OPTION_ERROR);
    g_assert_true (g_pattern_match_simple (refused[i].message, error->message));
    g_assert_null (strchr (error->message, '\n'));
  }
}

/* Whatever the locale says; of "de_DE" the first part counts. */
static void
test_languages (void)
{
  static const char *const codes[] = { "de", "fr", "pl", "ro", "ru", "uk", "de_DE", "PL-pl", "uk_UA.UTF-8" };
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autofree char *line = g_strconcat ("--lang ", codes[i], NULL);
    g_autofree char *code = g_ascii_strdown (codes[i], 2);
    g_autoptr (RaMapRequest) request = resolve_well (line);
    g_assert_cmpstr (ra_translations_get_language (request->spec->translations), ==, code);
  }
  g_autoptr (RaMapRequest) plain = resolve_well ("--theme print");
  g_assert_null (plain->spec->translations);
}

static void
test_values (void)
{
  g_autoptr (RaMapRequest) request = resolve_well ("--theme print --detail 10m --boundaries de-facto --date 2019-02-01 "
                                                   "--title T --note N --plain --lang en_GB --ring -33.9,18.4:500 "
                                                   "--ring=10,20:1-2:Here");
  const RaMapSpec *spec = request->spec;
  const RaExtraRing *first = g_ptr_array_index (spec->rings, 0);
  const RaExtraRing *second = g_ptr_array_index (spec->rings, 1);
  g_assert_cmpint (spec->theme, ==, RA_THEME_PRINT);
  g_assert_cmpint (spec->detail, ==, RA_DETAIL_10M);
  g_assert_cmpint (spec->boundaries, ==, RA_BOUNDARIES_DE_FACTO);
  g_assert_null (spec->translations); /* English */
  g_assert_cmpstr (spec->date, ==, "2019-02-01");
  g_assert_cmpstr (spec->title, ==, "T");
  g_assert_cmpstr (spec->note, ==, "N");
  g_assert_true (spec->plain);
  g_assert_cmpfloat (first->lat_deg, ==, -33.9);
  g_assert_cmpfloat (first->max_km, ==, 500);
  g_assert_cmpfloat (second->min_km, ==, 1);
  g_assert_cmpstr (second->label, ==, "Here");
}

/* The point in the middle and the measure are plain arithmetic in the plane. */
static void
test_centre_and_width (void)
{
  static const char *const projections[] = { "europe",      "conic-europe", "site",     "globe",     "arctic",
                                             "equal-earth", "robinson",     "mercator", "EPSG:3035", "+proj=moll" };
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autofree char *line = g_strdup_printf (
        "--scenario none --projection %s --center -10,20 --width 4000 --size 500x200", projections[i]);
    g_autoptr (RaMapRequest) request = resolve_well (line);
    const RaViewport *viewport = &request->spec->viewport;
    g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, NULL);
    double x_m, y_m;
    g_assert_true (ra_projection_forward (projection, -10, 20, &x_m, &y_m));
    g_assert_cmpfloat_with_epsilon (viewport->x_m, x_m, 1e-3);
    g_assert_cmpfloat_with_epsilon (viewport->y_m, y_m, 1e-3);
    g_assert_cmpfloat_with_epsilon (viewport->metres_per_px, 8000, 1e-9);
  }
}

/* EPSG:3035's own numbers for 20.5 E, 54.7 N: longitude and latitude have not changed places. */
static void
test_axis_order (void)
{
  g_autoptr (RaMapRequest) request = resolve_well ("--projection EPSG:3035 --center 54.7,20.5");
  g_assert_cmpfloat_with_epsilon (request->spec->viewport.x_m, 4995392.7, 0.5);
  g_assert_cmpfloat_with_epsilon (request->spec->viewport.y_m, 3559613.3, 0.5);
}

static void
test_empty_scenario (void)
{
  g_autoptr (RaMapRequest) europe = resolve_well ("--scenario none --plain");
  double lat, lon;
  g_assert_true (ra_viewport_get_centre (&europe->spec->viewport, &lat, &lon));
  g_assert_cmpfloat_with_epsilon (lat, 54.7, 1e-6);
  g_assert_cmpfloat_with_epsilon (lon, 25, 1e-6);
  g_assert_cmpfloat_with_epsilon (europe->spec->viewport.metres_per_px * 1600, 9e6, 1e-3);

  g_autoptr (RaMapRequest) world = resolve_well ("--scenario none --plain --projection robinson");
  g_autoptr (RaProjection) projection = ra_projection_new (&world->spec->viewport.projection, NULL);
  const RaBox extent = ra_projection_get_extent (projection);
  const RaBox frame = ra_viewport_get_plane_box (&world->spec->viewport, 0);
  g_assert_true (ra_box_holds (&frame, &extent));
  g_assert_cmpfloat_with_epsilon ((extent.x_max - extent.x_min) / (frame.x_max - frame.x_min), 0.94, 1e-6);
  g_assert_cmpfloat_with_epsilon (world->spec->viewport.projection.centre_lon_deg, 25, 1e-9);
}

static void
assert_same_view (const char *a_line, const char *b_line)
{
  g_autoptr (RaMapRequest) a = resolve_well (a_line);
  g_autoptr (RaMapRequest) b = resolve_well (b_line);
  g_assert_cmpfloat (a->spec->viewport.x_m, ==, b->spec->viewport.x_m);
  g_assert_cmpfloat (a->spec->viewport.y_m, ==, b->spec->viewport.y_m);
  g_assert_cmpfloat (a->spec->viewport.metres_per_px, ==, b->spec->viewport.metres_per_px);
  g_assert_true (ra_projection_spec_equal (&a->spec->viewport.projection, &b->spec->viewport.projection));
}

/* But for the key beside the map, which grows. */
static void
test_ring_moves_nothing (void)
{
  assert_same_view ("--plain", "--plain --ring 0,100:3000");
  assert_same_view ("--plain --scenario none", "--plain --scenario none --ring -40,100:3000");
  assert_same_view ("--plain --scenario none --projection globe",
                    "--plain --scenario none --projection globe --ring -40,100:3000");
  assert_same_view ("--plain --projection mercator --fit world",
                    "--plain --projection mercator --fit world --ring -40,100:3000");
}

static void
test_fit_rings (void)
{
  static const char *const projections[] = { "europe", "site", "arctic", "globe", "robinson", "mercator" };
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autofree char *line = g_strdup_printf (
        "--scenario none --plain --projection %s --ring 54.706,20.511:2500 --fit rings --size 600x600", projections[i]);
    g_autoptr (RaMapRequest) request = resolve_well (line);
    const RaViewport *viewport = &request->spec->viewport;
    g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, NULL);
    double nearest = G_MAXDOUBLE;
    for (guint azimuth = 0; azimuth < 360; azimuth++) {
      double lat, lon, x_m, y_m, x_px, y_px;
      ra_geodesic_direct (54.706, 20.511, azimuth, 2.5e6, &lat, &lon);
      g_assert_true (ra_projection_forward (projection, lat, lon, &x_m, &y_m));
      ra_viewport_to_page (viewport, x_m, y_m, &x_px, &y_px);
      nearest = MIN (nearest, MIN (MIN (x_px, 600 - x_px), MIN (y_px, 600 - y_px)));
    }
    g_assert_cmpfloat_with_epsilon (nearest, 600 * RA_FIT_RINGS_MARGIN, 0.5);
  }
}

static void
test_fit_with_centre (void)
{
  g_autoptr (RaMapRequest) request
      = resolve_well ("--scenario none --ring 54.7,20.5:1000 --fit rings --center 50,10 --projection site");
  g_assert_cmpfloat_with_epsilon (request->spec->viewport.x_m, 0, 1e-3);
  g_assert_cmpfloat (request->spec->viewport.projection.centre_lat_deg, ==, 50);
  g_autoptr (RaMapRequest) wide = resolve_well ("--scenario none --ring 54.7,20.5:1000 --fit rings --width 1600");
  g_assert_cmpfloat_with_epsilon (wide->spec->viewport.metres_per_px, 1000, 1e-9);
}

static void
test_spherical_mean (void)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  const RaPoint both[] = { { 170, 10 }, { -170, 10 } };
  g_array_append_vals (points, both, 2);
  const RaPoint mean = ra_spherical_mean (points);
  g_assert_cmpfloat_with_epsilon (fabs (mean.x), 180, 1e-9);
  g_assert_cmpfloat (mean.y, >, 10);
}

static void
test_wants (void)
{
  char *yes[] = { (char *)"render", (char *)"rendr", (char *)"--help", (char *)"--version", (char *)"-h" };
  char *no[] = { (char *)"a.rangeatlas", (char *)"./x", (char *)"--gapplication-service", (char *)"--", (char *)"" };
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    g_assert_true (ra_cli_wants (2, (char *[]) { (char *)"range-atlas", yes[i], NULL }));
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    g_assert_false (ra_cli_wants (2, (char *[]) { (char *)"range-atlas", no[i], NULL }));
  g_assert_false (ra_cli_wants (1, (char *[]) { (char *)"range-atlas", NULL }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-options/defaults", test_defaults);
  g_test_add_func ("/map-options/sizes", test_sizes);
  g_test_add_func ("/map-options/refused", test_refused);
  g_test_add_func ("/map-options/values", test_values);
  g_test_add_func ("/map-options/languages", test_languages);
  g_test_add_func ("/map-options/centre-and-width", test_centre_and_width);
  g_test_add_func ("/map-options/axis-order", test_axis_order);
  g_test_add_func ("/map-options/empty-scenario", test_empty_scenario);
  g_test_add_func ("/map-options/ring-moves-nothing", test_ring_moves_nothing);
  g_test_add_func ("/map-options/fit-rings", test_fit_rings);
  g_test_add_func ("/map-options/fit-with-centre", test_fit_with_centre);
  g_test_add_func ("/map-options/spherical-mean", test_spherical_mean);
  g_test_add_func ("/cli/wants", test_wants);
  return g_test_run ();
}
