/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/briefing-order.h"

#include <string.h>

#include "app/base/progress.h"
#include "app/layout/comparison.h"
#include "app/layout/view-fit.h"
#include "tests/model/library-helpers.h"

static RaMapSpec *
spec_of (RaLibrary *library)
{
  RaMapSpec *spec = ra_view_fit_new_map (ra_library_get_first_scenario (library), 900, 600);

  spec->detail = RA_DETAIL_110M;
  return spec;
}

/* As a worker prints it: the map that it was made of is gone by then. */
static gsize
measure (RaMapSpec *spec, RaLibrary *library)
{
  g_autoptr (GError) error = NULL;
  const RaPagesOrder order = ra_briefing_order (spec, ra_library_get_basemap (library));

  ra_map_spec_free (spec);
  g_autoptr (RaProgress) progress = ra_progress_new ();
  g_autoptr (GBytes) pdf = order.print (order.data, G_CANCELLABLE (progress), &error);
  g_assert_cmpfloat (ra_progress_get_share (progress), ==, 1.0);
  g_assert_no_error (error);
  order.free (order.data);
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);
  g_assert_true (length > 5 && memcmp (bytes, "%PDF-", 5) == 0);
  return length;
}

/* A comparison adds pages to those of its first scenario. */
static void
test_pages (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  const GPtrArray *scenarios = ra_library_get_scenarios (library);
  RaMapSpec *compared = spec_of (library);
  const gsize alone = measure (spec_of (library), library);

  ra_map_spec_compare (compared, g_ptr_array_index (scenarios, scenarios->len - 1), FALSE);
  g_assert_cmpuint (measure (compared, library), >, alone);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/briefing-order/pages", test_pages);
  return g_test_run ();
}
