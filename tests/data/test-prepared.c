/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prepared base map, which argument 1 names: it is what the reader makes of the shapefiles, it stands for no
 * others, and damage to it leads nowhere. */
#include "data/prepared.h"

#include <string.h>

#include <glib/gstdio.h>

#include "tests/data/basemap-helpers.h"
#include "tests/data/helpers.h"

#define LAKES "ne_110m_lakes"

static void
assert_same_bytes (const GArray *a, const GArray *b, gsize element_size)
{
  g_assert_cmpmem (a->data, a->len * element_size, b->data, b->len * element_size);
}

static void
check_layer (RaBasemap *read, RaBasemap *prepared, guint i)
{
  const RaBasemapLayer layer = i % RA_N_BASEMAP_LAYERS;
  const RaScale scale = i / RA_N_BASEMAP_LAYERS % RA_N_SCALES;
  const RaBoundaries view = i / RA_N_BASEMAP_LAYERS / RA_N_SCALES;
  const RaFeatureSet *ready = test_get_layer (prepared, layer, scale, view);
  const RaFeatureSet *fresh = test_get_layer (read, layer, scale, view);
  g_assert_true ((ready == NULL) == (fresh == NULL));
  if (fresh == NULL)
    return;
  g_assert_nonnull (ready->bytes);
  g_assert_null (fresh->bytes);
  g_assert_cmpint (ready->kind, ==, fresh->kind);
  assert_same_bytes (ready->path->points, fresh->path->points, sizeof (RaPoint));
  assert_same_bytes (ready->path->part_ends, fresh->path->part_ends, sizeof (guint));
  assert_same_bytes (ready->members, fresh->members, sizeof (RaMember));
}

static void
test_same (gconstpointer file)
{
  g_autofree char *folder = test_shipped_path ("natural-earth");
  g_autoptr (GError) error = NULL;
  g_autoptr (RaBasemap) read = test_open_basemap (folder);
  g_autoptr (RaBasemap) prepared = ra_basemap_open_prepared (folder, file, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < RA_N_BASEMAP_LAYERS * RA_N_SCALES * 2; i++)
    check_layer (read, prepared, i);
}

static void
assert_same_places (const GPtrArray *a, const GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  g_assert_cmpuint (a->len, >, 100);
  for (guint i = 0; i < a->len; i++) {
    const RaPlace *one = g_ptr_array_index (a, i);
    const RaPlace *other = g_ptr_array_index (b, i);
    g_assert_cmpstr (one->name, ==, other->name);
    g_assert_cmpstr (one->country, ==, other->country);
    g_assert_cmpstr (one->country_a3, ==, other->country_a3);
    g_assert_cmpfloat (one->lat_deg, ==, other->lat_deg);
    g_assert_cmpfloat (one->lon_deg, ==, other->lon_deg);
    g_assert_cmpint (one->capital, ==, other->capital);
    g_assert_cmpfloat (one->population, ==, other->population);
  }
}

/* The prepared ones are those of the file, not read beside it. */
static void
test_places (gconstpointer file)
{
  g_autofree char *folder = test_shipped_path ("natural-earth");
  g_autofree char *shp_path = g_build_filename (folder, "10m", "ne_10m_populated_places_simple.shp", NULL);
  g_autoptr (RaPrepared) prepared = ra_prepared_open (file);
  g_autoptr (RaBasemap) read = test_open_basemap (folder);
  for (guint view = 0; view < 2; view++) {
    g_autofree char *key = g_strdup_printf ("places-%u", view);
    g_autoptr (GPtrArray) places = ra_prepared_get_places (prepared, key, shp_path, FALSE);
    g_autoptr (GPtrArray) capitals = ra_prepared_get_places (prepared, key, shp_path, TRUE);
    assert_same_places (places, ra_basemap_get_places (read, view, NULL));
    assert_same_places (capitals, ra_basemap_get_capitals (read, view, NULL));
  }
}

typedef struct {
  char *folder;
  char *shp_path;
  char *places_path;
  char *file;
} Fixture;

/* A folder with one layer, made ready. */
static void
set_up (Fixture *self, gconstpointer data)
{
  (void)data;
  g_autofree char *from = test_shipped_path ("natural-earth/110m/" LAKES);
  g_autofree char *land = test_shipped_path ("natural-earth/110m/ne_110m_admin_0_countries");
  g_autofree char *places = test_shipped_path ("natural-earth/10m/ne_10m_populated_places_simple");
  g_autoptr (GError) error = NULL;
  self->folder = test_make_folder ();
  self->file = g_build_filename (self->folder, "prepared", NULL);
  g_autofree char *to = g_build_filename (self->folder, LAKES, NULL);
  g_autofree char *land_to = g_build_filename (self->folder, "ne_110m_admin_0_countries", NULL);
  self->shp_path = g_strconcat (to, ".shp", NULL);
  test_copy_shapefile (from, to);
  test_copy_shapefile (land, land_to);
  self->places_path = g_build_filename (self->folder, "ne_10m_populated_places_simple.shp", NULL);
  g_autofree char *places_to = g_strndup (self->places_path, strlen (self->places_path) - strlen (".shp"));
  test_copy_shapefile (places, places_to);
  g_autoptr (RaBasemap) basemap = test_open_basemap (self->folder);
  g_assert_true (ra_basemap_prepare (basemap, self->file, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  (void)data;
  g_free (self->shp_path);
  g_free (self->places_path);
  g_free (self->file);
  test_remove_folder (self->folder);
}

/* Whether the lakes come ready. */
static gboolean
is_ready (const Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaBasemap) basemap = ra_basemap_open_prepared (self->folder, self->file, &error);
  g_assert_no_error (error);
  return test_get_layer (basemap, RA_LAYER_LAKES, RA_SCALE_110M, RA_BOUNDARIES_UN)->bytes != NULL;
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  (void)data;
  g_assert_true (is_ready (self));
  g_autoptr (GByteArray) bytes = test_read_bytes (self->shp_path);
  /* A lake's last coordinate, by a hair. */
  bytes->data[bytes->len - 8] ^= 1;
  test_write_bytes (self->shp_path, bytes->data, bytes->len);
  g_assert_false (is_ready (self));
  bytes->data[bytes->len - 8] ^= 1;
  test_write_bytes (self->shp_path, bytes->data, bytes->len);
  g_assert_true (is_ready (self));
  g_autofree char *dbf_path = g_build_filename (self->folder, LAKES ".dbf", NULL);
  g_unlink (dbf_path);
  g_assert_false (is_ready (self));
}

static void
test_none (Fixture *self, gconstpointer data)
{
  (void)data;
  g_unlink (self->file);
  g_assert_false (is_ready (self));
  g_mkdir (self->file, 0700);
  g_assert_false (is_ready (self));
  g_rmdir (self->file);
}

/* Every point that the set leads to can be read. */
static double
read_all (const RaFeatureSet *set)
{
  double sum = 0;
  for (guint i = 0; i < set->members->len; i++) {
    const RaMember *member = ra_feature_set_member (set, i);
    g_assert_cmpuint (member->feature, <, 1000);
    for (guint k = 0; k < member->n_parts; k++) {
      guint n;
      const RaPoint *points = ra_path_part (set->path, member->first_part + k, &n);
      for (guint j = 0; j < n; j++)
        sum += points[j].x;
    }
  }
  return sum;
}

/* All texts end. */
static gsize
read_places (const RaPrepared *prepared, const Fixture *self)
{
  gsize length = 0;
  g_autoptr (GPtrArray) places = ra_prepared_get_places (prepared, "places-0", self->places_path, FALSE);
  for (guint i = 0; places != NULL && i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    length += strlen (place->name) + strlen (place->country) + strlen (place->country_a3);
  }
  return length;
}

static guint
use_damaged (const Fixture *self, const guint8 *bytes, gsize length)
{
  guint n_ready = 0;
  test_write_bytes (self->file, bytes, length);
  g_autoptr (RaPrepared) prepared = ra_prepared_open (self->file);
  for (guint layer = 0; layer < RA_N_BASEMAP_LAYERS && prepared != NULL; layer++) {
    g_autofree char *key = g_strdup_printf ("110m-%u-0", layer);
    g_autoptr (RaFeatureSet) set = ra_prepared_get (prepared, key, self->shp_path);
    if (set == NULL)
      continue;
    g_test_message ("%g", read_all (set));
    n_ready++;
  }
  if (prepared != NULL)
    n_ready += read_places (prepared, self) > 0 ? 1 : 0;
  return n_ready;
}

static void
test_damage (Fixture *self, gconstpointer data)
{
  (void)data;
  g_autoptr (GByteArray) whole = test_read_bytes (self->file);
  g_assert_cmpuint (use_damaged (self, whole->data, whole->len), ==, 2);
  /* Any of the head and the entries, and any of the rest. */
  for (guint i = 0; i < test_samples (400); i++) {
    g_autofree guint8 *bytes = g_memdup2 (whole->data, whole->len);
    const gint end = i % 2 == 0 ? 1400 : (gint)whole->len;
    bytes[g_test_rand_int_range (0, end)] ^= (guint8)(1 << g_test_rand_int_range (0, 8));
    use_damaged (self, bytes, whole->len);
  }
  for (guint i = 0; i < 60; i++)
    use_damaged (self, whole->data, i < 30 ? i : (gsize)g_test_rand_int_range (0, (gint)whole->len));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1) {
    g_test_add_data_func ("/prepared/same", argv[1], test_same);
    g_test_add_data_func ("/prepared/places", argv[1], test_places);
  }
  g_test_add ("/prepared/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/prepared/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/prepared/damage", Fixture, NULL, set_up, test_damage, tear_down);
  return g_test_run ();
}
