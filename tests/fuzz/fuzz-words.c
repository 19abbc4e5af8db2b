/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a command line and of a table's cells: rings, coordinates, sizes, names, strings of PROJ, positions, dates,
 * ranges, units. The first byte says which. */
#include "tests/fuzz/fuzz.h"

#include <math.h>

#include "app/picture/page-size.h"
#include "data/coordinate.h"
#include "data/import/date-cell.h"
#include "data/import/length-unit.h"
#include "data/import/range-cell.h"
#include "data/name-key.h"
#include "data/position.h"
#include "data/ring-list.h"
#include "geo/proj-parameters.h"
#include "geo/projection.h"

static void
read_ring (const char *text)
{
  g_autoptr (GError) error = NULL;
  RaExtraRing *ring = ra_extra_ring_parse (text, &error);

  if (ring != NULL) {
    g_assert_true (fabs (ring->lat_deg) <= 90 && fabs (ring->lon_deg) <= 180);
    g_assert_true (ring->min_km >= 0 && ring->min_km <= ring->max_km && ring->max_km <= 20040);
  }
  fuzz_assert_told (ring != NULL, g_steal_pointer (&error));
  ra_extra_ring_free (ring);
}

static void
read_coordinates (const char *text)
{
  g_autoptr (GError) error = NULL;
  double lat_deg = 0;
  double lon_deg = 0;
  const gboolean done = ra_parse_coordinates (text, &lat_deg, &lon_deg, &error);

  g_assert_true (!done || (fabs (lat_deg) <= 90 && fabs (lon_deg) <= 180));
  fuzz_assert_told (done, g_steal_pointer (&error));
}

static void
read_size (const char *text)
{
  g_autoptr (GError) error = NULL;
  RaPageSize size = { 0 };
  const gboolean done = ra_option_size ("--size", text, &size, &error);

  g_assert_true (!done || (size.width > 0 && size.height > 0));
  fuzz_assert_told (done, g_steal_pointer (&error));
}

/* A key is its own key. */
static void
read_name (const char *text)
{
  g_autofree char *key = ra_name_key (text);
  g_autofree char *again = ra_name_key (key);

  fuzz_assert_text (key);
  g_assert_cmpstr (key, ==, again);
  g_assert_cmpint (ra_name_key_fit (key, key), ==, key[0] != '\0' ? RA_NAME_FIT_WHOLE : RA_NAME_FIT_NONE);
}

/* What is let in does the same when it is let in again. */
static void
read_projection (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = ra_proj_parameters_clean (text, &error);

  if (clean != NULL) {
    g_autofree char *again = ra_proj_parameters_clean (clean, NULL);
    g_assert_cmpstr (clean, ==, again);
  }
  fuzz_assert_told (clean != NULL, g_steal_pointer (&error));
}

static void
check_point (gboolean done, double lat_deg, double lon_deg, GError *error)
{
  g_assert_true (!done || (fabs (lat_deg) <= 90 && fabs (lon_deg) <= 180));
  fuzz_assert_told (done, error);
}

/* In each of the languages, as a pair and as a latitude. */
static void
read_position (const char *text)
{
  static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    const RaPositionHints hints = { .lon_first = i % 2 == 1, .language = languages[i] };
    double lat_deg = 0;
    double lon_deg = 0;
    GError *error = NULL;
    gboolean done = ra_position_read (text, &hints, &lat_deg, &lon_deg, &error);

    check_point (done, lat_deg, lon_deg, g_steal_pointer (&error));
    done = ra_position_read_latitude (text, languages[i], &lat_deg, &error);
    check_point (done, lat_deg, 0, g_steal_pointer (&error));
    done = ra_position_read_longitude (text, languages[i], &lon_deg, &error);
    check_point (done, 0, lon_deg, error);
  }
}

/* What is made of a date is one: it says the same when it is read again. */
static void
read_date (const char *text)
{
  for (RaDateOrder order = RA_DATE_ORDER_UNKNOWN; order <= RA_DATE_ORDER_MIXED; order++) {
    GError *error = NULL;
    gboolean is_serial = FALSE;
    g_autofree char *date = ra_date_cell_read (text, order, &is_serial, &error);
    g_autofree char *again = date != NULL ? ra_date_cell_read (date, order, NULL, NULL) : NULL;

    fuzz_assert_text (date);
    g_assert_cmpstr (date, ==, again);
    fuzz_assert_told (date != NULL, error);
  }
}

static void
read_range (const char *text)
{
  static const RaRangeColumn columns[] = { { .km = 0 }, { .km = 1 }, { .km = 1.609344, .own_unit = TRUE } };

  for (guint i = 0; text[0] != '\0' && i < G_N_ELEMENTS (columns); i++) {
    RaRangeCell cell = { 0 };
    GError *error = NULL;
    const gboolean done = ra_range_cell_read (text, &columns[i], &cell, &error);

    g_assert_true (!done || cell.n <= RA_RANGE_MOST);
    for (guint k = 0; done && k < cell.n; k++)
      g_assert_true (cell.km[k].min_km >= 0 && isfinite (cell.km[k].max_km));
    fuzz_assert_told (done, error);
  }
}

static void
read_unit (const char *text)
{
  double km = -1;

  g_assert_true (ra_length_read (text, &km) != RA_LENGTH_KNOWN || (km > 0 && km <= 1000));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static void (*const readers[]) (const char *)
      = { read_ring,     read_coordinates, read_size,  read_name, read_projection,
          read_position, read_date,        read_range, read_unit };
  g_autofree char *text = size > 0 ? fuzz_take_text (data + 1, size - 1) : NULL;

  /* Every option is asked for UTF-8 before it is read. */
  if (text != NULL && g_utf8_validate (text, -1, NULL))
    readers[data[0] % G_N_ELEMENTS (readers)](text);
  return 0;
}
