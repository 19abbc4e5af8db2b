/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders of the user's own: Natural Earth as it is published, flat folders, wrong folders. */
#include <math.h>
#include <string.h>

#include "data/shapefile.h"
#include "tests/data/basemap-helpers.h"
#include "tests/data/helpers.h"

#define MAGICS_FOLDER "/usr/share/magics"
/* Its lakes are no land, those of LAND_AREA_KM2 are. */
#define AREA_TOLERANCE 0.015

/* Land as Natural Earth draws it, with seams at the date line and down to the pole. */
static void
test_original_kind (void)
{
  if (!g_file_test (MAGICS_FOLDER, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("no " MAGICS_FOLDER);
    return;
  }
  g_autoptr (RaBasemap) basemap = test_open_basemap (MAGICS_FOLDER);
  /* The finest takes its time. */
  const guint n_scales = test_samples (RA_SCALE_10M) > RA_SCALE_10M ? RA_N_SCALES : RA_SCALE_10M;
  for (guint scale = 0; scale < n_scales; scale++) {
    const RaFeatureSet *land = test_get_layer (basemap, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN);
    g_assert_nonnull (land);
    test_check_whole (land);
    test_check_poles (land);
    g_assert_cmpfloat (fabs (test_area_km2 (land) / LAND_AREA_KM2 - 1), <, AREA_TOLERANCE);
    test_check_whole (test_get_layer (basemap, RA_LAYER_COASTLINE, scale, RA_BOUNDARIES_UN));
    g_assert_null (test_get_layer (basemap, RA_LAYER_DISPUTED, scale, RA_BOUNDARIES_UN));
  }
}

/* The ring of Eurasia is put together from two records there; its holes must not get lost on the way. */
static void
test_original_lakes (void)
{
  if (!g_file_test (MAGICS_FOLDER, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("no " MAGICS_FOLDER);
    return;
  }
  g_autoptr (RaBasemap) basemap = test_open_basemap (MAGICS_FOLDER);
  for (guint scale = 0; scale < RA_SCALE_10M; scale++) {
    const RaFeatureSet *land = test_get_layer (basemap, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN);
    g_assert_cmpuint (test_feature_at (land, 42, 51), ==, G_MAXUINT);    /* Caspian Sea */
    g_assert_cmpuint (test_feature_at (land, 47.7, -88), ==, G_MAXUINT); /* Lake Superior */
  }
}

/* All files in one folder, one scale only: the nearest scale serves for the others. */
static void
test_flat_folder (void)
{
  char *folder = test_make_folder ();
  g_autofree char *from = test_shipped_path ("natural-earth/50m/ne_50m_admin_0_countries");
  g_autofree char *to = g_build_filename (folder, "ne_50m_admin_0_countries", NULL);
  test_copy_shapefile (from, to);
  g_autoptr (GError) error = NULL;
  {
    g_autoptr (RaBasemap) basemap = test_open_basemap (folder);
    for (guint scale = 0; scale < RA_N_SCALES; scale++)
      g_assert_cmpint (ra_basemap_nearest_scale (basemap, scale), ==, RA_SCALE_50M);
    g_assert_nonnull (test_get_layer (basemap, RA_LAYER_COUNTRIES, RA_SCALE_50M, RA_BOUNDARIES_UN));
    g_assert_null (test_get_layer (basemap, RA_LAYER_COUNTRIES, RA_SCALE_10M, RA_BOUNDARIES_UN));
    g_assert_null (test_get_layer (basemap, RA_LAYER_LAKES, RA_SCALE_50M, RA_BOUNDARIES_UN));
    const GPtrArray *places = ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (places->len, ==, 0);
  }
  test_remove_folder (folder);
}

static void
test_wrong_folder (void)
{
  char *folder = test_make_folder ();
  g_autoptr (GError) error = NULL;
  g_assert_null (ra_basemap_open ("/nonexistent/folder", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_true (g_str_has_prefix (error->message, "/nonexistent/folder: holds no Natural Earth "));
  g_clear_error (&error);
  g_assert_null (ra_basemap_open (folder, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  /* Points under the name of land are refused by name, each time they are asked for. */
  g_autofree char *from = test_shipped_path ("natural-earth/10m/ne_10m_populated_places_simple");
  g_autofree char *to = g_build_filename (folder, "ne_10m_land", NULL);
  test_copy_shapefile (from, to);
  {
    g_autoptr (RaBasemap) basemap = test_open_basemap (folder);
    for (guint i = 0; i < 2; i++) {
      g_assert_null (ra_basemap_get (basemap, RA_LAYER_COUNTRIES, RA_SCALE_10M, RA_BOUNDARIES_UN, &error));
      g_assert_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_KIND);
      g_assert_nonnull (strstr (error->message, "ne_10m_land.shp: holds no polygons"));
      g_clear_error (&error);
    }
  }
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/basemap-folders/original-kind", test_original_kind);
  g_test_add_func ("/basemap-folders/original-lakes", test_original_lakes);
  g_test_add_func ("/basemap-folders/flat-folder", test_flat_folder);
  g_test_add_func ("/basemap-folders/wrong-folder", test_wrong_folder);
  return g_test_run ();
}
