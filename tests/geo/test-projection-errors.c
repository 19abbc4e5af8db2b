/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is refused, with which words; and a machine without PROJ's database. */
#include "geo/projection.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tests/geo/helpers.h"

static void
assert_refused (const char *name, int code, const char *word)
{
  g_autoptr (GError) error = NULL;
  RaProjection *projection = ra_projection_new (&(RaProjectionSpec) { name, 0, 0 }, &error);
  if (projection != NULL)
    g_test_message ("\"%s\" was accepted", name);
  g_assert_null (projection);
  g_assert_error (error, RA_PROJECTION_ERROR, code);
  if (strstr (error->message, word) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_nonsense (void)
{
  assert_refused ("", RA_PROJECTION_ERROR_UNKNOWN, "neither");
  assert_refused ("nonsense", RA_PROJECTION_ERROR_UNKNOWN, "nonsense");
  assert_refused ("Europe", RA_PROJECTION_ERROR_UNKNOWN, "Europe");
  assert_refused ("EPSG:", RA_PROJECTION_ERROR_UNKNOWN, "EPSG:");
  assert_refused ("EPSG:999999", RA_PROJECTION_ERROR_UNKNOWN, "EPSG:999999");
  assert_refused ("EPSG:7030", RA_PROJECTION_ERROR_UNKNOWN, "EPSG:7030"); /* an ellipsoid */
  assert_refused ("+proj=nonsense", RA_PROJECTION_ERROR_UNSUPPORTED, "+proj=nonsense");
  assert_refused ("+proj=lcc", RA_PROJECTION_ERROR_UNSUPPORTED, "+proj=lcc"); /* no parallels */
}

/* PROJ knows them, but they lead to no plane. */
static void
test_no_projection (void)
{
  assert_refused ("EPSG:4326", RA_PROJECTION_ERROR_UNSUPPORTED, "EPSG:4326");
  assert_refused ("+proj=longlat +datum=WGS84", RA_PROJECTION_ERROR_UNSUPPORTED, "+proj=longlat");
  assert_refused ("EPSG:4978", RA_PROJECTION_ERROR_UNSUPPORTED, "EPSG:4978"); /* geocentric x, y, z */
  assert_refused ("+proj=cart +ellps=WGS84", RA_PROJECTION_ERROR_UNSUPPORTED, "+proj=cart");
}

static void
test_spec_equal (void)
{
  const RaProjectionSpec a = { "globe", 10, 20 };
  g_assert_true (ra_projection_spec_equal (&a, &(RaProjectionSpec) { "globe", 10, 20 }));
  g_assert_false (ra_projection_spec_equal (&a, &(RaProjectionSpec) { "site", 10, 20 }));
  g_assert_false (ra_projection_spec_equal (&a, &(RaProjectionSpec) { "globe", 11, 20 }));
  g_assert_false (ra_projection_spec_equal (&a, &(RaProjectionSpec) { "globe", 10, 21 }));
}

static void
test_no_database (void)
{
  if (!g_test_subprocess ()) {
    g_autofree char *empty = g_dir_make_tmp ("range-atlas-no-proj-XXXXXX", NULL);
    g_setenv ("PROJ_DATA", empty, TRUE);
    g_setenv ("PROJ_LIB", empty, TRUE);
    g_test_trap_subprocess (NULL, 0, (GTestSubprocessFlags)0);
    g_unsetenv ("PROJ_DATA");
    g_unsetenv ("PROJ_LIB");
    g_remove (empty);
    g_test_trap_assert_passed ();
    g_test_trap_assert_stderr_unmatched ("*proj.db*");
    return;
  }
  for (guint row = 0; row < ra_projection_table_size (); row++) {
    g_autoptr (GError) error = NULL;
    const RaProjectionSpec spec = { ra_projection_table_row (row)->name, 50, 20 };
    g_autoptr (RaProjection) projection = ra_projection_new (&spec, &error);
    g_assert_no_error (error);
    double x, y;
    g_assert_true (ra_projection_forward (projection, 50, 20, &x, &y));
  }
  g_autoptr (GError) error = NULL;
  g_assert_null (ra_projection_new (&(RaProjectionSpec) { "EPSG:3035", 0, 0 }, &error));
  g_assert_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_DATABASE);
  g_assert_nonnull (strstr (error->message, "EPSG:3035 needs PROJ's database"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/projection-errors/nonsense", test_nonsense);
  g_test_add_func ("/geo/projection-errors/no-projection", test_no_projection);
  g_test_add_func ("/geo/projection-errors/spec-equal", test_spec_equal);
  g_test_add_func ("/geo/projection-errors/no-database", test_no_database);
  return g_test_run ();
}
