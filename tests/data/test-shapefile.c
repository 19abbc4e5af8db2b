/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a shapefile may lawfully hold, and what may lawfully be missing. Damage is in test-shapefile-damage.c. */
#include "data/shapefile.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include <glib/gstdio.h>
#include <shapefil.h>

#include "geo/feature-set.h"
#include "tests/data/helpers.h"

#define MAGICS_FOLDER "/usr/share/magics"

static const char *const name_field[] = { "NAME", NULL };

static RaShapefile *
read_file (const char *base, const char *const *fields)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (base, ".shp", NULL);
  RaShapefile *file = ra_shapefile_read (path, fields, &error);
  g_assert_no_error (error);
  return file;
}

/* A file of two records named by @names; coordinates are those of two triangles, or of their first corners. */
static void
write_file (const char *base, int type, const char *first_name, const char *second_name)
{
  static const double x[] = { 10, 11, 12, 20, 21, 22 };
  static const double y[] = { 50, 52, 50, 60, 62, 60 };
  static const double z[] = { 1, 2, 3, 4, 5, 6 };
  const char *const names[] = { first_name, second_name };
  const gboolean points = type == SHPT_POINT || type == SHPT_POINTZ || type == SHPT_POINTM;
  SHPHandle shp = SHPCreate (base, type);
  DBFHandle dbf = DBFCreate (base);
  DBFAddField (dbf, "NAME", FTString, 9, 0);
  DBFAddField (dbf, "KM", FTDouble, 10, 3);
  for (int i = 0; i < 2; i++) {
    SHPObject *object = SHPCreateSimpleObject (type, points ? 1 : 3, x + 3 * i, y + 3 * i, z + 3 * i);
    SHPWriteObject (shp, -1, object);
    SHPDestroyObject (object);
    DBFWriteStringAttribute (dbf, i, 0, names[i]);
    DBFWriteDoubleAttribute (dbf, i, 1, i == 0 ? 2350.5 : -0.125);
  }
  SHPClose (shp);
  DBFClose (dbf);
  /* shapelib writes one of its own accord, and says so in the .dbf as well. */
  g_autofree char *code_page = g_strconcat (base, ".cpg", NULL);
  g_remove (code_page);
  g_autofree char *dbf_path = g_strconcat (base, ".dbf", NULL);
  g_autoptr (GByteArray) bytes = test_read_bytes (dbf_path);
  bytes->data[29] = 0;
  test_write_bytes (dbf_path, bytes->data, bytes->len);
}

static void
write_code_page (const char *base, const char *text)
{
  g_autofree char *path = g_strconcat (base, ".cpg", NULL);
  test_write_bytes (path, text, strlen (text));
}

static void
check_geometry (const RaShapefile *file, RaShapeKind kind, guint points_each)
{
  g_assert_cmpint (file->kind, ==, kind);
  g_assert_cmpuint (file->n_records, ==, 2);
  g_assert_cmpuint (ra_path_n_parts (file->parts), ==, 2);
  g_assert_cmpuint (file->records->len, ==, 2);
  g_assert_cmpuint (g_array_index (file->records, guint, 1), ==, 1);
  guint n;
  const RaPoint *points = ra_path_part (file->parts, 1, &n);
  g_assert_cmpuint (n, ==, points_each);
  g_assert_cmpfloat (points[0].x, ==, 20);
  g_assert_cmpfloat (points[0].y, ==, 60);
}

static void
test_kinds (void)
{
  static const struct {
    int type;
    RaShapeKind kind;
    guint points_each;
  } cases[] = {
    { SHPT_POINT, RA_SHAPES_POINTS, 1 },       { SHPT_POINTZ, RA_SHAPES_POINTS, 1 },
    { SHPT_POINTM, RA_SHAPES_POINTS, 1 },      { SHPT_MULTIPOINT, RA_SHAPES_POINTS, 3 },
    { SHPT_ARC, RA_SHAPES_LINES, 3 },          { SHPT_ARCZ, RA_SHAPES_LINES, 3 },
    { SHPT_ARCM, RA_SHAPES_LINES, 3 },         { SHPT_POLYGON, RA_SHAPES_POLYGONS, 3 },
    { SHPT_POLYGONZ, RA_SHAPES_POLYGONS, 3 },  { SHPT_POLYGONM, RA_SHAPES_POLYGONS, 3 },
    { SHPT_MULTIPOINTZ, RA_SHAPES_POINTS, 3 },
  };
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "kinds", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    write_file (base, cases[i].type, "a", "b");
    g_autoptr (RaShapefile) file = read_file (base, name_field);
    check_geometry (file, cases[i].kind, cases[i].points_each);
    g_assert_cmpuint (file->warnings->len, ==, 0);
    g_assert_cmpstr (ra_shapefile_get_text (file, 0, 1), ==, "b");
  }
  test_remove_folder (folder);
}

static void
test_other_kind (void)
{
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "patches", NULL);
  g_autofree char *path = g_strconcat (base, ".shp", NULL);
  g_autoptr (GError) error = NULL;
  SHPClose (SHPCreate (base, SHPT_MULTIPATCH));
  g_assert_null (ra_shapefile_read (path, NULL, &error));
  g_assert_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_KIND);
  g_assert_nonnull (strstr (error->message, path));
  test_remove_folder (folder);
}

static void
test_null_shapes (void)
{
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "null", NULL);
  static const double x[] = { 10, 11, 12 };
  static const double y[] = { 50, 52, 50 };
  SHPHandle shp = SHPCreate (base, SHPT_POLYGON);
  for (guint i = 0; i < 3; i++) {
    SHPObject *object = i == 1 ? SHPCreateSimpleObject (SHPT_POLYGON, 3, x, y, NULL)
                               : SHPCreateSimpleObject (SHPT_NULL, 0, NULL, NULL, NULL);
    SHPWriteObject (shp, -1, object);
    SHPDestroyObject (object);
  }
  SHPClose (shp);
  g_autoptr (RaShapefile) file = read_file (base, NULL);
  g_assert_cmpuint (file->n_records, ==, 3);
  g_assert_cmpuint (ra_path_n_parts (file->parts), ==, 1);
  g_assert_cmpuint (g_array_index (file->records, guint, 0), ==, 1);
  test_remove_folder (folder);
}

/* The reader gives what is there; the geometry drops what is no number. */
static void
test_not_numbers (void)
{
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "nan", NULL);
  static const double x[] = { 10, NAN, 11, 12, INFINITY };
  static const double y[] = { 50, 51, 52, 50, -INFINITY };
  SHPHandle shp = SHPCreate (base, SHPT_POLYGON);
  SHPObject *object = SHPCreateSimpleObject (SHPT_POLYGON, 5, x, y, NULL);
  SHPWriteObject (shp, -1, object);
  SHPDestroyObject (object);
  SHPClose (shp);
  g_autoptr (RaShapefile) file = read_file (base, NULL);
  const RaPartLabel label = { 0, 0 };
  g_autoptr (RaFeatureSet) set = ra_feature_set_from_rings (file->parts, &label);
  g_assert_cmpuint (set->members->len, ==, 1);
  for (guint i = 0; i < ra_path_n_points (set->path); i++) {
    const RaPoint point = g_array_index (set->path->points, RaPoint, i);
    g_assert_true (isfinite (point.x) && isfinite (point.y));
  }
  test_remove_folder (folder);
}

static void
check_name (const char *base, const char *written, const char *code_page, const char *expected)
{
  write_file (base, SHPT_POINT, written, "b");
  if (code_page != NULL)
    write_code_page (base, code_page);
  g_autoptr (RaShapefile) file = read_file (base, name_field);
  g_assert_cmpstr (ra_shapefile_get_text (file, 0, 0), ==, expected);
}

static void
test_text (void)
{
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "text", NULL);
  check_name (base, "C\xf4te d'Iv", NULL, "Côte d'Iv");
  check_name (base, "T\xfcrkiye", "1252", "Türkiye");
  check_name (base, "Türkiye", NULL, "Türkiye");
  check_name (base, "Türkiye", "UTF-8", "Türkiye");
  /* A field of nine bytes cuts the last letter in two. */
  check_name (base, "São Tom\xc3", "UTF-8", "São Tom");
  check_name (base, "São Tom\xc3", NULL, "São Tom");
  check_name (base,
              "a\xff"
              "bcdefg",
              "UTF-8",
              "a\xef\xbf\xbd"
              "bcdefg");
  check_name (base, "  Kyiv  ", NULL, "Kyiv");
  check_name (base, "", NULL, "");
  test_remove_folder (folder);
}

static void
test_missing (void)
{
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "gaps", NULL);
  g_autofree char *shp = g_strconcat (base, ".shp", NULL);
  g_autofree char *shx = g_strconcat (base, ".shx", NULL);
  g_autofree char *dbf = g_strconcat (base, ".dbf", NULL);
  write_file (base, SHPT_POLYGON, "a", "b");
  g_remove (dbf);
  g_autoptr (RaShapefile) nameless = read_file (base, name_field);
  check_geometry (nameless, RA_SHAPES_POLYGONS, 3);
  g_assert_cmpstr (ra_shapefile_get_text (nameless, 0, 0), ==, "");
  g_assert_cmpfloat (ra_shapefile_get_number (nameless, 0, 0, 7), ==, 7);
  g_assert_cmpuint (nameless->warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (nameless->warnings, 0), dbf));

  g_autoptr (GError) error = NULL;
  g_remove (shx);
  g_assert_null (ra_shapefile_read (shp, NULL, &error));
  g_assert_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, shp));
  g_clear_error (&error);
  g_remove (shp);
  g_assert_null (ra_shapefile_read (shp, NULL, &error));
  g_assert_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, shp));
  test_remove_folder (folder);
}

static void
test_unknown_field (void)
{
  static const char *const fields[] = { "ABSENT", "name", NULL };
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "fields", NULL);
  write_file (base, SHPT_POINT, "a", "b");
  g_autoptr (RaShapefile) file = read_file (base, fields);
  g_assert_cmpstr (ra_shapefile_get_text (file, 0, 1), ==, "");
  g_assert_cmpstr (ra_shapefile_get_text (file, 1, 1), ==, "b");
  test_remove_folder (folder);
}

static void
check_numbers (const char *base)
{
  static const char *const fields[] = { "KM", NULL };
  g_autoptr (RaShapefile) file = read_file (base, fields);
  g_assert_cmpfloat (ra_shapefile_get_number (file, 0, 0, 0), ==, 2350.5);
  g_assert_cmpfloat (ra_shapefile_get_number (file, 0, 1, 0), ==, -0.125);
}

/* A decimal comma in the user's language must not cut numbers short. The build has made the locale: test machines have
 * none. */
static void
test_german_numbers (void)
{
  char *folder = test_make_folder ();
  g_autofree char *base = g_build_filename (folder, "numbers", NULL);
  write_file (base, SHPT_POINT, "a", "b");
  check_numbers (base);
  const char *locales = g_getenv ("RA_TEST_LOCALES");
  g_setenv ("LOCPATH", locales != NULL ? locales : "", TRUE);
  if (setlocale (LC_ALL, "de_DE.UTF-8") != NULL) {
    g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
    check_numbers (base);
  } else {
    g_test_skip ("no German locale can be made");
  }
  setlocale (LC_ALL, "C");
  g_unsetenv ("LOCPATH");
  test_remove_folder (folder);
}

/* Every shapefile in a folder can be read, without a warning, and lies on the Earth. */
static guint
check_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (!g_str_has_suffix (name, ".shp"))
      continue;
    g_autofree char *base = g_build_filename (folder, name, NULL);
    base[strlen (base) - strlen (".shp")] = '\0';
    g_autoptr (RaShapefile) file = read_file (base, name_field);
    n_files++;
    g_assert_cmpuint (file->warnings->len, ==, 0);
    g_assert_cmpuint (file->n_records, >, 0);
    g_assert_cmpuint (file->records->len, ==, ra_path_n_parts (file->parts));
    for (guint i = 0; i < ra_path_n_points (file->parts); i++) {
      const RaPoint point = g_array_index (file->parts->points, RaPoint, i);
      g_assert_cmpfloat (fabs (point.x), <=, 180.0001);
      g_assert_cmpfloat (fabs (point.y), <=, 90.0001);
    }
  }
  return n_files;
}

static void
check_scales (const char *folder, guint fewest)
{
  static const char *const scales[] = { "110m", "50m", "10m" };
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++) {
    g_autofree char *path = g_build_filename (folder, scales[i], NULL);
    g_assert_cmpuint (check_folder (path), >=, fewest);
  }
}

static void
test_shipped (void)
{
  g_autofree char *folder = test_shipped_path ("natural-earth");
  check_scales (folder, 7);
}

/* Natural Earth as Debian has it: an older release, other attributes. */
static void
test_debian (void)
{
  if (!g_file_test (MAGICS_FOLDER, G_FILE_TEST_IS_DIR))
    g_test_skip ("no " MAGICS_FOLDER);
  else
    check_scales (MAGICS_FOLDER, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shapefile/kinds", test_kinds);
  g_test_add_func ("/shapefile/other-kind", test_other_kind);
  g_test_add_func ("/shapefile/null-shapes", test_null_shapes);
  g_test_add_func ("/shapefile/not-numbers", test_not_numbers);
  g_test_add_func ("/shapefile/text", test_text);
  g_test_add_func ("/shapefile/missing", test_missing);
  g_test_add_func ("/shapefile/unknown-field", test_unknown_field);
  g_test_add_func ("/shapefile/german-numbers", test_german_numbers);
  g_test_add_func ("/shapefile/shipped", test_shipped);
  g_test_add_func ("/shapefile/debian", test_debian);
  return g_test_run ();
}
