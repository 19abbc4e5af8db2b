/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a command line: rings, coordinates, sizes, names, strings of PROJ. The first byte says which. */
#include "tests/fuzz/fuzz.h"

#include <math.h>

#include "app/picture/page-size.h"
#include "data/coordinate.h"
#include "data/name-key.h"
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

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static void (*const readers[]) (const char *)
      = { read_ring, read_coordinates, read_size, read_name, read_projection };
  g_autofree char *text = size > 0 ? fuzz_take_text (data + 1, size - 1) : NULL;

  /* Every option is asked for UTF-8 before it is read. */
  if (text != NULL && g_utf8_validate (text, -1, NULL))
    readers[data[0] % G_N_ELEMENTS (readers)](text);
  return 0;
}
