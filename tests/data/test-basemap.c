/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base map: what is shipped, what a folder of the user's own may look like, and whose Crimea is in which view. */
#include "data/basemap.h"

#include <math.h>

#include "tests/data/basemap-helpers.h"
#include "tests/data/helpers.h"

static const RaBoundaries both_views[] = { RA_BOUNDARIES_UN, RA_BOUNDARIES_DE_FACTO };

static RaBasemap *
open_shipped (void)
{
  g_autofree char *folder = test_shipped_path ("natural-earth");
  return test_open_basemap (folder);
}

static void
test_all_layers (void)
{
  static const RaGeometryKind kinds[RA_N_BASEMAP_LAYERS] = {
    [RA_LAYER_COUNTRIES] = RA_GEOMETRY_POLYGONS, [RA_LAYER_BORDERS] = RA_GEOMETRY_LINES,
    [RA_LAYER_COASTLINE] = RA_GEOMETRY_LINES,    [RA_LAYER_LAKES] = RA_GEOMETRY_POLYGONS,
    [RA_LAYER_DISPUTED] = RA_GEOMETRY_POLYGONS,  [RA_LAYER_GERMANY] = RA_GEOMETRY_POLYGONS,
    [RA_LAYER_LAND] = RA_GEOMETRY_POLYGONS,      [RA_LAYER_PARTS] = RA_GEOMETRY_POLYGONS,
  };
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint layer = 0; layer < RA_N_BASEMAP_LAYERS; layer++) {
    for (guint scale = 0; scale < RA_N_SCALES; scale++) {
      for (guint view = 0; view < G_N_ELEMENTS (both_views); view++) {
        const RaFeatureSet *set = test_get_layer (basemap, layer, scale, both_views[view]);
        /* De facto each part is a country of its own. */
        g_assert_true ((set == NULL) == (layer == RA_LAYER_PARTS && both_views[view] == RA_BOUNDARIES_DE_FACTO));
        if (set == NULL)
          continue;
        g_assert_cmpint (set->kind, ==, kinds[layer]);
        g_assert_cmpuint (set->members->len, >, 0);
        g_assert_true (set == test_get_layer (basemap, layer, scale, both_views[view]));
        test_check_whole (set);
      }
    }
  }
  g_autoptr (GPtrArray) warnings = ra_basemap_dup_warnings (basemap);
  g_assert_cmpuint (warnings->len, ==, 0);
}

static void
test_land_area (void)
{
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint scale = 0; scale < RA_N_SCALES; scale++) {
    for (guint view = 0; view < G_N_ELEMENTS (both_views); view++) {
      const double area = test_area_km2 (test_get_layer (basemap, RA_LAYER_COUNTRIES, scale, both_views[view]));
      g_test_message ("%s: %.2f million km2", ra_scale_to_string (scale), area / 1e6);
      g_assert_cmpfloat (fabs (area / LAND_AREA_KM2 - 1), <, 0.01);
    }
  }
}

/* The land is what the countries cover, without the points that two of them share; so are the parts that a view hatches
 * those of the countries. */
static void
test_land_is_countries (void)
{
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint scale = 0; scale < RA_N_SCALES; scale++) {
    const RaFeatureSet *countries = test_get_layer (basemap, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN);
    const RaFeatureSet *land = test_get_layer (basemap, RA_LAYER_LAND, scale, RA_BOUNDARIES_UN);
    const RaFeatureSet *parts = test_get_layer (basemap, RA_LAYER_PARTS, scale, RA_BOUNDARIES_UN);
    g_assert_cmpfloat (fabs (test_area_km2 (land) / test_area_km2 (countries) - 1), <, 1e-9);
    g_assert_cmpuint (ra_path_n_points (land->path) * 5, <, ra_path_n_points (countries->path) * 4);
    g_assert_cmpuint (test_feature_at (land, 42, 51), ==, G_MAXUINT); /* Caspian Sea */
    test_check_poles (land);
    guint n_parts = 0;
    for (guint i = 0; i < countries->members->len; i++)
      n_parts += ra_feature_set_member (countries, i)->klass == 1;
    g_assert_cmpuint (parts->members->len, ==, n_parts);
    g_assert_cmpuint (ra_feature_set_member (parts, 0)->klass, ==, 1);
  }
}

static void
test_poles (void)
{
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint scale = 0; scale < RA_N_SCALES; scale++)
    test_check_poles (test_get_layer (basemap, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN));
}

/* Simferopol and Sevastopol lie in the country of Kyiv in the one view and in that of Moscow in the other; the
 * disputed area is the same in both. */
static void
test_crimea (void)
{
  static const struct {
    double lat_deg, lon_deg;
  } towns[] = { { 44.95, 34.10 }, { 44.59, 33.62 }, { 45.33, 34.9 } };
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint scale = 0; scale < RA_N_SCALES; scale++) {
    for (guint view = 0; view < G_N_ELEMENTS (both_views); view++) {
      const RaFeatureSet *countries = test_get_layer (basemap, RA_LAYER_COUNTRIES, scale, both_views[view]);
      const RaFeatureSet *disputed = test_get_layer (basemap, RA_LAYER_DISPUTED, scale, both_views[view]);
      const guint ukraine = test_feature_at (countries, 50.45, 30.52);
      const guint russia = test_feature_at (countries, 55.75, 37.62);
      g_assert_cmpuint (ukraine, !=, russia);
      for (guint i = 0; i < G_N_ELEMENTS (towns); i++) {
        const guint found = test_feature_at (countries, towns[i].lat_deg, towns[i].lon_deg);
        g_assert_cmpuint (found, ==, both_views[view] == RA_BOUNDARIES_UN ? ukraine : russia);
        g_assert_cmpuint (test_feature_at (disputed, towns[i].lat_deg, towns[i].lon_deg), !=, G_MAXUINT);
      }
      g_assert_cmpuint (test_feature_at (countries, 46.8, 33.4), ==, ukraine); /* north of the isthmus */
      g_assert_cmpuint (test_feature_at (disputed, 46.8, 33.4), ==, G_MAXUINT);
      g_assert_cmpuint (test_feature_at (countries, 54.7, 20.9), ==, russia); /* Kaliningrad's exclave */
    }
  }
}

/* Both parts together are Germany without Berlin. */
static void
test_germany (void)
{
  static const struct {
    double lat_deg, lon_deg;
    guint klass; /* G_MAXUINT: in neither */
  } towns[] = {
    { 51.05, 13.74, 1 },         /* Dresden */
    { 50.98, 11.03, 1 },         /* Erfurt */
    { 54.09, 12.1, 1 },          /* Rostock */
    { 52.4, 13.06, 1 },          /* Potsdam */
    { 52.37, 9.73, 0 },          /* Hannover */
    { 49.45, 11.08, 0 },         /* Nuremberg */
    { 53.87, 10.69, 0 },         /* Lübeck */
    { 52.52, 13.4, G_MAXUINT },  /* Berlin */
    { 52.41, 16.93, G_MAXUINT }, /* Poznań */
  };
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint scale = 0; scale < RA_N_SCALES; scale++)
    for (guint view = 0; view < G_N_ELEMENTS (both_views); view++) {
      const RaFeatureSet *germany = test_get_layer (basemap, RA_LAYER_GERMANY, scale, both_views[view]);
      for (guint i = 0; i < G_N_ELEMENTS (towns); i++) {
        const guint part = test_feature_at (germany, towns[i].lat_deg, towns[i].lon_deg);
        g_assert_cmpuint (part, ==, towns[i].klass == G_MAXUINT ? G_MAXUINT : 1 - towns[i].klass);
      }
      g_assert_cmpfloat_with_epsilon (test_area_km2 (germany), 357600 - 890, 6000);
    }
}

static guint
count_class (const RaFeatureSet *set, guint klass)
{
  guint count = 0;
  for (guint i = 0; i < set->members->len; i++)
    count += ra_feature_set_member (set, i)->klass == klass ? 1 : 0;
  return count;
}

static void
test_border_classes (void)
{
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint scale = 0; scale < RA_N_SCALES; scale++) {
    const RaFeatureSet *borders = test_get_layer (basemap, RA_LAYER_BORDERS, scale, RA_BOUNDARIES_UN);
    g_assert_cmpuint (count_class (borders, 0), >, 100);
    g_assert_cmpuint (count_class (borders, 1), >, 3);
    /* The isthmus of Crimea. */
    g_assert_cmpuint (count_class (borders, 2), ==, 1);
    g_assert_cmpuint (count_class (borders, 0) + count_class (borders, 1) + 1, ==, borders->members->len);
  }
}

static const RaPlace *
find_place (const GPtrArray *places, const char *name)
{
  for (guint i = 0; i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    if (g_str_equal (place->name, name))
      return place;
  }
  return NULL;
}

static void
test_places (void)
{
  static const struct {
    const char *name, *country, *country_a3;
    double lat_deg, lon_deg;
  } capitals[] = { { "Kyiv", "Ukraine", "UKR", 50.43, 30.52 },
                   { "Copenhagen", "Denmark", "DNK", 55.68, 12.56 },
                   { "Paris", "France", "FRA", 48.87, 2.33 },
                   { "Oslo", "Norway", "NOR", 59.92, 10.75 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RaBasemap) basemap = open_shipped ();
  const GPtrArray *places = ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (capitals); i++) {
    const RaPlace *place = find_place (places, capitals[i].name);
    g_assert_nonnull (place);
    g_assert_true (place->capital);
    g_assert_cmpstr (place->country, ==, capitals[i].country);
    g_assert_cmpstr (place->country_a3, ==, capitals[i].country_a3);
    g_assert_cmpfloat (fabs (place->lat_deg - capitals[i].lat_deg), <, 0.1);
    g_assert_cmpfloat (fabs (place->lon_deg - capitals[i].lon_deg), <, 0.1);
  }
  guint n_capitals = 0;
  for (guint i = 0; i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    n_capitals += place->capital ? 1 : 0;
    g_assert_true (g_utf8_validate (place->name, -1, NULL));
    if (i > 0)
      g_assert_cmpfloat (place->population, <=, ((const RaPlace *)g_ptr_array_index (places, i - 1))->population);
  }
  /* Of 200 without Jerusalem and Hargeysa. */
  g_assert_cmpuint (n_capitals, ==, 198);
}

/* The number of the country that holds the point, in degrees; -1 at sea. */
static int
country_at (const RaFeatureSet *countries, double lat_deg, double lon_deg, guint *klass)
{
  for (guint i = 0; i < countries->members->len; i++) {
    const RaMember *member = ra_feature_set_member (countries, i);
    g_autoptr (RaPath) rings = ra_path_new ();
    for (guint part = member->first_part; part < member->first_part + member->n_parts; part++) {
      guint n;
      const RaPoint *points = ra_path_part (countries->path, part, &n);
      ra_path_add_part (rings, points, n);
    }
    *klass = member->klass;
    if (ra_rings_contain (rings, (RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) }))
      return (int)member->feature;
  }
  return -1;
}

/* What is no country in the practice of the United Nations is none in their view, and is hatched where it is drawn. */
static void
test_views (void)
{
  const struct {
    double lat_deg, lon_deg;
    const char *un, *de_facto;
    guint klass;
    RaScale coarsest;
  } places[] = {
    { 35.25, 33.5, "CYP", "CYN", 1, RA_SCALE_110M }, { 34.95, 33.0, "CYP", "CYP", 0, RA_SCALE_110M },
    { 9.5, 45.5, "SOM", "SOL", 1, RA_SCALE_110M },   { 42.6, 20.9, "KOS", "KOS", 0, RA_SCALE_110M },
    { 23.7, 121.0, "TWN", "TWN", 0, RA_SCALE_110M }, { 45.3, 34.3, "UKR", "RUS", 0, RA_SCALE_110M },
    { 35.4, 77.1, "", "KAS", 1, RA_SCALE_10M },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RaBasemap) basemap = open_shipped ();
  for (guint i = 0; i < 2 * G_N_ELEMENTS (places); i++)
    for (RaScale scale = places[i / 2].coarsest; scale < RA_N_SCALES; scale++) {
      const RaBoundaries view = i % 2 ? RA_BOUNDARIES_DE_FACTO : RA_BOUNDARIES_UN;
      const GPtrArray *records = ra_basemap_get_countries (basemap, scale, view, &error);
      g_assert_no_error (error);
      guint klass = 0;
      const int at = country_at (test_get_layer (basemap, RA_LAYER_COUNTRIES, scale, view), places[i / 2].lat_deg,
                                 places[i / 2].lon_deg, &klass);
      g_assert_cmpint (at, >=, 0);
      g_assert_cmpstr (((const RaCountry *)g_ptr_array_index (records, at))->code, ==,
                       view == RA_BOUNDARIES_UN ? places[i / 2].un : places[i / 2].de_facto);
      g_assert_cmpuint (klass, ==, view == RA_BOUNDARIES_UN ? places[i / 2].klass : 0);
    }
}

static void
test_views_of_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaBasemap) basemap = open_shipped ();
  const GPtrArray *un = ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  const GPtrArray *de_facto = ra_basemap_get_places (basemap, RA_BOUNDARIES_DE_FACTO, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (find_place (un, "Kyrenia")->country, ==, "Cyprus");
  g_assert_cmpstr (find_place (un, "Kyrenia")->country_a3, ==, "CYP");
  g_assert_cmpstr (find_place (de_facto, "Kyrenia")->country_a3, ==, "CYN");
  g_assert_cmpstr (find_place (un, "Hargeysa")->country_a3, ==, "SOM");
  g_assert_false (find_place (un, "Hargeysa")->capital);
  g_assert_false (find_place (un, "Jerusalem")->capital);
  g_assert_true (find_place (de_facto, "Jerusalem")->capital);
  for (guint i = 0; i < un->len; i++) {
    const RaPlace *place = g_ptr_array_index (un, i);
    g_assert_cmpstr (place->country, !=, "Northern Cyprus");
    g_assert_cmpstr (place->country, !=, "Somaliland");
  }
}

/* The shorter reading finds the capitals of the longer one, in its order and to the last figure. */
static void
test_capitals (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaBasemap) basemap = open_shipped ();
  const GPtrArray *capitals = ra_basemap_get_capitals (basemap, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  const GPtrArray *places = ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  guint next = 0;
  for (guint i = 0; i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    if (!place->capital)
      continue;
    g_assert_cmpuint (next, <, capitals->len);
    const RaPlace *capital = g_ptr_array_index (capitals, next++);
    g_assert_cmpstr (capital->name, ==, place->name);
    g_assert_cmpstr (capital->country, ==, place->country);
    g_assert_true (capital->capital);
    g_assert_true (capital->lat_deg == place->lat_deg && capital->lon_deg == place->lon_deg);
    g_assert_true (capital->population == place->population);
  }
  g_assert_cmpuint (next, ==, capitals->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/basemap/all-layers", test_all_layers);
  g_test_add_func ("/basemap/land-area", test_land_area);
  g_test_add_func ("/basemap/land-is-countries", test_land_is_countries);
  g_test_add_func ("/basemap/poles", test_poles);
  g_test_add_func ("/basemap/crimea", test_crimea);
  g_test_add_func ("/basemap/germany", test_germany);
  g_test_add_func ("/basemap/border-classes", test_border_classes);
  g_test_add_func ("/basemap/places", test_places);
  g_test_add_func ("/basemap/capitals", test_capitals);
  g_test_add_func ("/basemap/views", test_views);
  g_test_add_func ("/basemap/views-of-places", test_views_of_places);
  return g_test_run ();
}
