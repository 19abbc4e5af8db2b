/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/report/fixtures.h"

#include <string.h>

#include <glib/gstdio.h>

#define NAME_LENGTH 20

static char *
data_path (const char *folder, const char *file)
{
  return g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), folder, file, NULL);
}

RaCatalogue *
test_load_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = data_path ("catalogue", NULL);
  RaCatalogue *catalogue = ra_catalogue_load (folder, &error);
  g_assert_no_error (error);
  return catalogue;
}

RaScenario *
test_load_scenario (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  if (g_str_equal (id, "none"))
    return ra_scenario_new_empty (catalogue);
  g_autofree char *name = g_strdup_printf ("%s.rangeatlas", id);
  g_autofree char *folder = data_path ("catalogue", "scenarios");
  g_autofree char *file = g_build_filename (folder, name, NULL);
  RaScenario *scenario = ra_scenario_load (catalogue, file, &error);
  g_assert_no_error (error);
  return scenario;
}

RaBasemap *
test_get_basemap (void)
{
  static RaBasemap *basemap = NULL;
  if (basemap == NULL) {
    g_autoptr (GError) error = NULL;
    g_autofree char *folder = data_path ("natural-earth", NULL);
    basemap = ra_basemap_open (folder, &error);
    g_assert_no_error (error);
  }
  return basemap;
}

/* The report borrows from the rings: they live as long as the test. */
static GPtrArray *
parse_rings (const char *const *rings)
{
  GPtrArray *extra = g_ptr_array_new ();
  for (guint i = 0; rings != NULL && rings[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;
    g_ptr_array_add (extra, ra_extra_ring_parse (rings[i], &error));
    g_assert_no_error (error);
  }
  return extra;
}

RaReach *
test_reach (const char *id, const char *const *rings, gboolean bands)
{
  static GPtrArray *kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  if (kept == NULL)
    kept = g_ptr_array_new ();
  GPtrArray *extra = parse_rings (rings);
  g_ptr_array_add (kept, extra);
  const RaReachOptions options
      = { .basemap = test_get_basemap (), .scale = RA_SCALE_110M, .extra = extra, .bands = bands };
  RaReach *reach = ra_reach_new (scenario, &options, &error);
  g_assert_no_error (error);
  return reach;
}

const RaReachPlace *
test_find_place (const RaReach *reach, const char *name, const char *country)
{
  for (guint i = 0; i < reach->places->len; i++) {
    const RaReachPlace *place = &g_array_index (reach->places, RaReachPlace, i);
    if (g_str_equal (place->place->name, name) && g_str_equal (place->place->country, country))
      return place;
  }
  g_error ("no place %s in %s", name, country);
  return NULL;
}

const RaReachCountry *
test_find_country (const RaReach *reach, const char *code)
{
  for (guint i = 0; i < reach->countries->len; i++) {
    const RaReachCountry *country = &g_array_index (reach->countries, RaReachCountry, i);
    if (g_str_equal (country->country->code, code))
      return country;
  }
  g_error ("no country %s", code);
  return NULL;
}

static void
add_be (GByteArray *out, gint32 value)
{
  const gint32 be = GINT32_TO_BE (value);
  g_byte_array_append (out, (const guint8 *)&be, 4);
}

static void
add_le (GByteArray *out, gint32 value)
{
  const gint32 le = GINT32_TO_LE (value);
  g_byte_array_append (out, (const guint8 *)&le, 4);
}

static void
add_double (GByteArray *out, double value)
{
  g_byte_array_append (out, (const guint8 *)&value, 8);
}

/* The head that .shp and .shx share. */
static void
add_head (GByteArray *out, guint n_bytes)
{
  add_be (out, 9994);
  for (guint i = 0; i < 5; i++)
    add_be (out, 0);
  add_be (out, (gint32)(n_bytes / 2));
  add_le (out, 1000);
  add_le (out, 5);
  const double box[] = { -180, -90, 180, 90, 0, 0, 0, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (box); i++)
    add_double (out, box[i]);
}

#define CONTENT_BYTES (44 + 4 + 5 * 16)

static void
add_box (GByteArray *out, const TestBox *box, guint number)
{
  add_be (out, (gint32)number);
  add_be (out, CONTENT_BYTES / 2);
  add_le (out, 5);
  const double bounds[] = { box->west, box->south, box->east, box->north };
  for (guint i = 0; i < 4; i++)
    add_double (out, bounds[i]);
  add_le (out, 1);
  add_le (out, 5);
  add_le (out, 0);
  const double points[] = { box->west,  box->south, box->west,  box->north, box->east,
                            box->north, box->east,  box->south, box->west,  box->south };
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    add_double (out, points[i]);
}

static void
add_field (GByteArray *out, const char *name)
{
  guint8 field[32] = { 0 };
  memcpy (field, name, strlen (name));
  field[11] = 'C';
  field[16] = NAME_LENGTH;
  g_byte_array_append (out, field, sizeof field);
}

static void
add_cell (GByteArray *out, const char *text)
{
  g_autofree char *cell = g_strdup_printf ("%-*s", NAME_LENGTH, text);
  g_byte_array_append (out, (const guint8 *)cell, NAME_LENGTH);
}

static GByteArray *
make_table (const TestBox *boxes, guint n_boxes)
{
  GByteArray *out = g_byte_array_new ();
  const guint8 start[] = { 3, 124, 1, 1 };
  const guint16 sizes[] = { GUINT16_TO_LE (32 + 3 * 32 + 1), GUINT16_TO_LE (1 + 3 * NAME_LENGTH) };
  const guint8 rest[20] = { 0 };
  g_byte_array_append (out, start, sizeof start);
  add_le (out, (gint32)n_boxes);
  g_byte_array_append (out, (const guint8 *)sizes, sizeof sizes);
  g_byte_array_append (out, rest, sizeof rest);
  add_field (out, "NAME");
  add_field (out, "ADM0_A3");
  add_field (out, "ISO_A3_EH");
  g_byte_array_append (out, (const guint8 *)"\r", 1);
  for (guint i = 0; i < n_boxes; i++) {
    g_byte_array_append (out, (const guint8 *)" ", 1);
    add_cell (out, boxes[i].name);
    add_cell (out, boxes[i].adm0_a3);
    add_cell (out, boxes[i].iso_a3_eh);
  }
  g_byte_array_append (out, (const guint8 *)"\x1a", 1);
  return out;
}

static void
write_bytes (const char *folder, const char *suffix, GByteArray *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("ne_50m_admin_0_countries.%s", suffix);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, (const char *)bytes->data, bytes->len, &error);
  g_assert_no_error (error);
}

void
test_write_countries (const char *folder, const TestBox *boxes, guint n_boxes)
{
  g_autoptr (GByteArray) shp = g_byte_array_new ();
  g_autoptr (GByteArray) shx = g_byte_array_new ();
  add_head (shp, 100 + n_boxes * (8 + CONTENT_BYTES));
  add_head (shx, 100 + n_boxes * 8);
  for (guint i = 0; i < n_boxes; i++) {
    add_be (shx, (gint32)(shp->len / 2));
    add_be (shx, CONTENT_BYTES / 2);
    add_box (shp, &boxes[i], i + 1);
  }
  g_autoptr (GByteArray) dbf = make_table (boxes, n_boxes);
  write_bytes (folder, "shp", shp);
  write_bytes (folder, "shx", shx);
  write_bytes (folder, "dbf", dbf);
}

void
test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_remove (path);
  }
  g_rmdir (folder);
}
