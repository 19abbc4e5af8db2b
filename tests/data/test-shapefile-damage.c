/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapefiles that are cut short, altered at random or at odds with themselves: never a crash, never more memory than
 * the files could fill, and whatever is lost is said by name. */
#include "data/shapefile.h"

#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "geo/feature-set.h"
#include "tests/data/helpers.h"

/* Under the address sanitizer memory that was freed is kept for a while. */
#if defined(__SANITIZE_ADDRESS__)
#define MEMORY_IS_KEPT 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEMORY_IS_KEPT 1
#endif
#endif
#ifndef MEMORY_IS_KEPT
#define MEMORY_IS_KEPT 0
#endif

static const char *const fields[] = { "NAME", "SCALERANK", NULL };
static const char *const suffixes[] = { ".shp", ".shx", ".dbf" };

typedef struct {
  char *folder;
  char *base;
  char *shp_path;
  GByteArray *bytes[G_N_ELEMENTS (suffixes)];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  (void)data;
  g_autofree char *shipped = test_shipped_path ("natural-earth/110m/ne_110m_lakes");
  self->folder = test_make_folder ();
  self->base = g_build_filename (self->folder, "lakes", NULL);
  self->shp_path = g_strconcat (self->base, ".shp", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *path = g_strconcat (shipped, suffixes[i], NULL);
    self->bytes[i] = test_read_bytes (path);
  }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  (void)data;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    g_byte_array_unref (self->bytes[i]);
  g_free (self->base);
  g_free (self->shp_path);
  test_remove_folder (self->folder);
}

static void
write_one (const Fixture *self, guint file, const guint8 *bytes, gsize length)
{
  g_autofree char *path = g_strconcat (self->base, suffixes[file], NULL);
  test_write_bytes (path, bytes, length);
}

static void
write_whole (const Fixture *self, guint file)
{
  write_one (self, file, self->bytes[file]->data, self->bytes[file]->len);
}

/* Whether every warning and the error name a file of the set. */
static void
check_words (const Fixture *self, const RaShapefile *file, const GError *error)
{
  if (file == NULL) {
    g_assert_nonnull (error);
    g_assert_true (error->domain == RA_SHAPEFILE_ERROR);
    g_assert_nonnull (strstr (error->message, self->shp_path));
    return;
  }
  g_assert_no_error (error);
  for (guint i = 0; i < file->warnings->len; i++)
    g_assert_nonnull (strstr (g_ptr_array_index (file->warnings, i), self->base));
}

static void
check_contents (const Fixture *self, const RaShapefile *file)
{
  GStatBuf status;
  g_assert_cmpint (g_stat (self->shp_path, &status), ==, 0);
  const guint64 size = (guint64)status.st_size;
  const guint64 n_points = ra_path_n_points (file->parts);
  g_assert_cmpuint (file->records->len, ==, ra_path_n_parts (file->parts));
  /* Records may overlap in a damaged file, but none is longer than the file. */
  g_assert_cmpuint (n_points, <=, file->n_records * (size / 16));
  for (guint record = 0; record < file->n_records; record++)
    g_assert_true (g_utf8_validate (ra_shapefile_get_text (file, 0, record), -1, NULL));
}

/* Whatever was read, the geometry makes something of it. */
static void
check_geometry (const RaShapefile *file)
{
  g_autofree RaPartLabel *labels = g_new0 (RaPartLabel, file->records->len + 1);
  if (file->kind == RA_SHAPES_POLYGONS)
    ra_feature_set_free (ra_feature_set_from_rings (file->parts, labels));
  else if (file->kind == RA_SHAPES_LINES)
    ra_feature_set_free (ra_feature_set_from_lines (file->parts, labels));
}

/* Reads what is there and checks all that must hold for any bytes; returns the file if it could be read. */
static RaShapefile *
read_any (const Fixture *self)
{
  g_autoptr (GError) error = NULL;
  RaShapefile *file = ra_shapefile_read (self->shp_path, fields, &error);
  check_words (self, file, error);
  if (file != NULL)
    check_contents (self, file);
  return file;
}

/* Cut anywhere, a file is either refused or read with a warning: nothing is lost in silence. (Without its last byte a
 * .dbf has lost its end mark alone.) */
static void
check_cuts (const Fixture *self, guint cut_file, gsize step)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    write_whole (self, i);
  for (gsize length = 0; length + 1 < self->bytes[cut_file]->len; length += step) {
    write_one (self, cut_file, self->bytes[cut_file]->data, length);
    g_autoptr (RaShapefile) file = read_any (self);
    if (file != NULL && file->warnings->len == 0)
      g_error ("%s cut to %" G_GSIZE_FORMAT " bytes was read without a word", suffixes[cut_file], length);
  }
}

static void
test_cut_shp (Fixture *self, gconstpointer data)
{
  (void)data;
  check_cuts (self, 0, 11);
}

static void
test_cut_shx (Fixture *self, gconstpointer data)
{
  (void)data;
  check_cuts (self, 1, 1);
}

static void
test_cut_dbf (Fixture *self, gconstpointer data)
{
  (void)data;
  check_cuts (self, 2, 3);
}

static void
test_dbf_of_other_length (Fixture *self, gconstpointer data)
{
  (void)data;
  g_autofree char *longer = test_shipped_path ("natural-earth/110m/ne_110m_coastline.dbf");
  g_autoptr (GByteArray) bytes = test_read_bytes (longer);
  write_whole (self, 0);
  write_whole (self, 1);
  write_one (self, 2, bytes->data, bytes->len);
  g_autoptr (RaShapefile) file = read_any (self);
  g_assert_nonnull (file);
  g_assert_cmpuint (file->warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (file->warnings, 0), ".dbf: has "));
}

/* Random bytes in all three files at random places, more often in the headers, where the counts are. */
static void
flip (GRand *random, GByteArray *bytes)
{
  const guint n_flips = (guint)g_rand_int_range (random, 1, 9);
  for (guint i = 0; i < n_flips; i++) {
    const gboolean in_header = g_rand_boolean (random);
    const gint32 end = (gint32)MIN (bytes->len, in_header ? 160 : bytes->len);
    static const guint8 favourites[] = { 0x00, 0xff, 0x7f, 0x80, 0x01 };
    const guint8 byte = g_rand_boolean (random) ? favourites[g_rand_int_range (random, 0, G_N_ELEMENTS (favourites))]
                                                : (guint8)g_rand_int_range (random, 0, 256);
    bytes->data[g_rand_int_range (random, 0, end)] = byte;
  }
}

static glong
memory_peak_kb (void)
{
  struct rusage usage;
  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
test_random_damage (Fixture *self, gconstpointer data)
{
  (void)data;
  g_autoptr (GRand) random = g_rand_new_with_seed (19871208);
  const guint n_samples = test_samples (3000);
  const glong peak_before_kb = memory_peak_kb ();
  guint n_read = 0;
  for (guint i = 0; i < n_samples; i++) {
    for (guint k = 0; k < G_N_ELEMENTS (suffixes); k++) {
      g_autoptr (GByteArray) bytes = g_byte_array_sized_new (self->bytes[k]->len);
      g_byte_array_append (bytes, self->bytes[k]->data, self->bytes[k]->len);
      if (g_rand_boolean (random))
        flip (random, bytes);
      write_one (self, k, bytes->data, bytes->len);
    }
    g_autoptr (RaShapefile) file = read_any (self);
    n_read += file != NULL ? 1 : 0;
    if (file != NULL && i % 8 == 0)
      check_geometry (file);
  }
  g_test_message ("%u of %u damaged files could be read; memory grew by %ld kB", n_read, n_samples,
                  memory_peak_kb () - peak_before_kb);
  g_assert_cmpuint (n_read, >, n_samples / 20);
  g_assert_cmpuint (n_read, <, n_samples);
  if (!MEMORY_IS_KEPT)
    g_assert_cmpint (memory_peak_kb () - peak_before_kb, <, 64 * 1024);
}

/* Bytes between records that belong to none are lawful: the index says where records are. */
static void
test_slack (Fixture *self, gconstpointer data)
{
  (void)data;
  enum { SLACK = 24, FIRST_ENTRY = 100, ENTRY = 8 };
  const GByteArray *shp = self->bytes[0];
  g_autoptr (GByteArray) shx = g_byte_array_sized_new (self->bytes[1]->len);
  g_autoptr (GByteArray) wide = g_byte_array_sized_new (shp->len * 2);
  g_byte_array_append (shx, self->bytes[1]->data, self->bytes[1]->len);
  g_byte_array_append (wide, shp->data, 100);
  const guint8 slack[SLACK] = { 0xde, 0xad, 0xbe, 0xef };
  for (guint entry = FIRST_ENTRY; entry < shx->len; entry += ENTRY) {
    guint32 offset;
    guint32 length;
    memcpy (&offset, shx->data + entry, 4);
    memcpy (&length, shx->data + entry + 4, 4);
    g_byte_array_append (wide, slack, SLACK);
    const guint32 moved = GUINT32_TO_BE (wide->len / 2);
    memcpy (shx->data + entry, &moved, 4);
    g_byte_array_append (wide, shp->data + 2 * GUINT32_FROM_BE (offset), 8 + 2 * GUINT32_FROM_BE (length));
  }
  const guint32 claimed = GUINT32_TO_BE (wide->len / 2);
  memcpy (wide->data + 24, &claimed, 4);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    write_whole (self, i);
  g_autoptr (RaShapefile) dense = read_any (self);
  write_one (self, 0, wide->data, wide->len);
  write_one (self, 1, shx->data, shx->len);
  g_autoptr (RaShapefile) file = read_any (self);
  g_assert_nonnull (file);
  g_assert_cmpuint (file->warnings->len, ==, 0);
  g_assert_cmpuint (ra_path_n_points (file->parts), ==, ra_path_n_points (dense->parts));
  g_assert_cmpmem (file->parts->points->data, ra_path_n_points (file->parts) * sizeof (RaPoint),
                   dense->parts->points->data, ra_path_n_points (dense->parts) * sizeof (RaPoint));
}

#define ADD(path, test) g_test_add ("/shapefile-damage/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cut-shp", test_cut_shp);
  ADD ("cut-shx", test_cut_shx);
  ADD ("cut-dbf", test_cut_dbf);
  ADD ("dbf-of-other-length", test_dbf_of_other_length);
  ADD ("random", test_random_damage);
  ADD ("slack", test_slack);
  return g_test_run ();
}
