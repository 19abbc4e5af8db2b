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

/* What would make PROJ open a file, a grid or a pipeline, in whatever way it is written. */
static void
test_openings (void)
{
  static const char *const strings[] = {
    "+proj=merc +nadgrids=/etc/hostname",
    "+proj=merc +nadgrids=@null",
    "+proj=merc nadgrids=/etc/hostname",
    "+proj=merc\t+nadgrids=/etc/hostname",
    "+proj=merc\n+nadgrids=/etc/hostname",
    "+proj=merc;+nadgrids=/etc/hostname",
    "+proj=merc,+nadgrids=/etc/hostname",
    "+proj=merc + nadgrids = /etc/hostname",
    "+proj=merc +nadgrids =/etc/hostname",
    "+proj=merc ++nadgrids=/etc/hostname",
    "+proj=merc#+nadgrids=/etc/hostname",
    "+proj=merc +ellps=\"WGS84 +nadgrids=/etc/hostname\"",
    "+proj=merc +geoidgrids=/etc/hostname",
    "+proj=merc +grids=/etc/hostname",
    "+proj=merc +catalog=/etc/hostname",
    "+init=epsg:3857",
    "+init=/etc/passwd:proj=merc",
    "init=/etc/passwd:1 proj=merc",
    "+proj=merc +init=/etc/passwd:1",
    "+proj=pipeline +step +proj=merc",
    "+proj=merc +step +proj=hgridshift +grids=/etc/hostname",
    "+proj=merc +proj=pipeline",
    "+proj=hgridshift +grids=/etc/hostname",
    "+proj=vgridshift +grids=/etc/hostname",
    "+proj=xyzgridshift +grids=/etc/hostname",
    "+proj=deformation +xy_grids=/etc/hostname",
    "+proj=defmodel +model=/etc/hostname",
    "+proj=tinshift +file=/etc/hostname",
    "+proj=ob_tran +o_proj=ob_tran +o_lat_p=40",
    "+proj=ob_tran +o_proj=pipeline +o_lat_p=40",
    "+proj=merc +datum=NAD27",
    "+proj=merc +datum=potsdam",
    "+proj=merc +ellps=/etc/hostname",
    "+proj=merc +pm=/etc/hostname",
    "+proj=merc +units=/etc/hostname",
  };
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    assert_refused (strings[i], RA_PROJECTION_ERROR_UNSUPPORTED, "");
  assert_refused ("EPSG:3035+5773", RA_PROJECTION_ERROR_UNKNOWN, "EPSG:3035+5773");
  assert_refused ("EPSG:3035 +nadgrids=x", RA_PROJECTION_ERROR_UNKNOWN, "EPSG:3035");
  assert_refused ("urn:ogc:def:crs:EPSG::3035", RA_PROJECTION_ERROR_UNKNOWN, "neither");
}

static void
test_values (void)
{
  static const char *const values[]
      = { "k=nan",     "k=inf",     "k=-inf",       "k=0x10",     "k=1e400",  "k=",          "k=1,5",
          "k=1_000",   "a=1e308",   "a=0",          "a=-1",       "R=1e-300", "rf=0",        "x_0=nan",
          "x_0=1e12",  "lat_0=91",  "lat_0=nan",    "lon_0=inf",  "h=0",      "lon_0=1e300", "lon_0=1.#J",
          "zone=0",    "f=1",       "units=parsec", "lat_0=10dx", "k",        "k_0=--1",     "towgs84=1,2,nan",
          "towgs84=1", "no_defs=1", "pm=mars",      "b=1e-5" };
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *name = g_strdup_printf ("+proj=merc +%s", values[i]);
    g_autofree char *key = g_strndup (values[i], strcspn (values[i], "="));
    assert_refused (name, RA_PROJECTION_ERROR_UNSUPPORTED, key);
  }
  assert_refused ("+proj=merc +k=1 +k=1", RA_PROJECTION_ERROR_UNSUPPORTED, "twice");
  g_autofree char *zeros = g_strnfill (600, '0');
  g_autofree char *endless = g_strdup_printf ("+proj=merc +k=1.%s", zeros);
  assert_refused (endless, RA_PROJECTION_ERROR_UNSUPPORTED, "500");
}

static void
assert_taken (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaProjection) projection = ra_projection_new (&(RaProjectionSpec) { name, 0, 0 }, &error);
  g_assert_no_error (error);
}

/* As people and epsg.io write them. */
static void
test_taken (void)
{
  assert_taken ("+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 +ellps=GRS80 "
                "+towgs84=0,0,0,0,0,0,0 +units=m +no_defs +type=crs");
  assert_taken ("proj=aea lat_1=29.5 lat_2=45.5 lon_0=-96");
  assert_taken ("  +proj=omerc   +lat_0=4 +lonc=102.25 +alpha=323.0257905 +k=0.99984 +gamma=323.13 +no_uoff  ");
  assert_taken ("+proj=ortho +lat_0=30d30'15\"S +lon_0=100d15'W");
  assert_taken ("EPSG:3857");
  assert_taken ("epsg:26711"); /* on NAD27, the shift of which is in grids */
  assert_taken ("EPSG:31467"); /* on Potsdam */
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

/* Of the files that this process has open; FALSE where the system does not tell. */
static gboolean
has_open (const char *name)
{
  g_autoptr (GDir) files = g_dir_open ("/proc/self/fd", 0, NULL);
  for (const char *file = files != NULL ? g_dir_read_name (files) : NULL; file != NULL;
       file = g_dir_read_name (files)) {
    g_autofree char *link = g_build_filename ("/proc/self/fd", file, NULL);
    g_autofree char *target = g_file_read_link (link, NULL);
    if (target != NULL && g_str_has_suffix (target, name))
      return TRUE;
  }
  return FALSE;
}

/* Once open, PROJ keeps its database: in a process of its own. */
static void
test_words_leave_database (void)
{
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, (GTestSubprocessFlags)0);
    g_test_trap_assert_passed ();
    return;
  }
  g_autoptr (GError) error = NULL;
  for (guint row = 0; row < ra_projection_table_size (); row++) {
    const RaProjectionSpec spec = { ra_projection_table_row (row)->name, 50, 20 };
    g_autoptr (RaProjection) projection = ra_projection_new (&spec, &error);
    g_assert_no_error (error);
    g_assert_false (has_open ("/proj.db"));
  }
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
  g_test_add_func ("/geo/projection-errors/openings", test_openings);
  g_test_add_func ("/geo/projection-errors/values", test_values);
  g_test_add_func ("/geo/projection-errors/taken", test_taken);
  g_test_add_func ("/geo/projection-errors/spec-equal", test_spec_equal);
  g_test_add_func ("/geo/projection-errors/no-database", test_no_database);
  g_test_add_func ("/geo/projection-errors/words-leave-database", test_words_leave_database);
  return g_test_run ();
}
