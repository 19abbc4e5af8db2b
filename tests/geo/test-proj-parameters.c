/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which "+proj" strings are taken: what comes out is one form of what went in, and PROJ reads both alike. */
#include "geo/proj-parameters.h"

#include <proj.h>
#include <string.h>

#include "geo/projection-error.h"
#include "tests/geo/helpers.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PJ, proj_destroy)

static char *
clean (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *cleaned = ra_proj_parameters_clean (text, &error);

  g_assert_no_error (error);
  return cleaned;
}

/* "+key" or "+key=value", parted by single spaces; what is clean stays as it is. */
static void
assert_clean (const char *text)
{
  g_autofree char *again = clean (text);

  g_assert_cmpstr (again, ==, text);
  g_assert_true (g_regex_match_simple ("^(\\+[a-zA-Z_0-9]+(=[^ =]+)?( |$))+$", text, 0, 0));
  g_assert_false (g_str_has_suffix (text, " "));
}

/* The library is the oracle: both strings put every point on the same place of the plane. */
static void
assert_same_plane (const char *raw, const char *cleaned)
{
  g_autoptr (PJ) a = proj_create (NULL, raw);
  g_autoptr (PJ) b = proj_create (NULL, cleaned);

  g_assert_true (a != NULL && b != NULL);
  for (guint i = 0; i < test_samples (50); i++) {
    const PJ_COORD at = proj_coord (ra_radians (g_test_rand_double_range (-179, 179)),
                                    ra_radians (g_test_rand_double_range (-89, 89)), 0, 0);
    const PJ_COORD one = proj_trans (a, PJ_FWD, at);
    const PJ_COORD other = proj_trans (b, PJ_FWD, at);

    g_assert_cmpint (isfinite (one.xy.x), ==, isfinite (other.xy.x));
    if (isfinite (one.xy.x))
      g_assert_cmpfloat (hypot (one.xy.x - other.xy.x, one.xy.y - other.xy.y), <, 1e-3);
  }
}

static void
test_read_alike (void)
{
  static const char *const strings[] = {
    "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs",
    "proj=laea lat_0=52 lon_0=10",
    "  +proj=laea\t+lat_0=52\n+lon_0=10 ",
    "+proj=lcc +lat_1=40d30'N +lat_2=60d15'36\"N +lon_0=10d30'W",
    "+proj=tmerc +lat_0=0 +lon_0=-3 +k=0.9996 +x_0=5e5 +R=6371000",
    "+proj=merc +pm=paris +a=6378137 +rf=298.257223563",
    "+proj=stere +lat_0=90 +lat_ts=71 +lon_0=-45.25",
    "+proj=utm +zone=33 +south",
    "+proj=ob_tran +o_proj=moll +o_lat_p=45 +o_lon_p=0 +lon_0=0",
    "+proj=geos +h=35785831 +sweep=y",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
    g_autofree char *cleaned = clean (strings[i]);

    g_test_message ("%s", cleaned);
    assert_clean (cleaned);
    assert_same_plane (strings[i], cleaned);
  }
}

static void
assert_refused (const char *text, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *cleaned = ra_proj_parameters_clean (text, &error);

  g_test_message ("%s: %s", text, error != NULL ? error->message : cleaned);
  g_assert_null (cleaned);
  g_assert_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, word));
}

/* The last value that is taken, and the first that is not. */
static void
test_limits (void)
{
  static const struct {
    const char *key;
    const char *last;
    const char *beyond;
  } cases[] = { { "lat_0", "90", "90.0001" },   { "lat_0", "-90", "90d0'1\"S" },
                { "lon_0", "360", "360.5" },    { "k", "0.001", "0.0009" },
                { "x_0", "-1e9", "-1.1e9" },    { "R", "1000", "999" },
                { "rf", "1.5", "1.4" },         { "zone", "60", "61" },
                { "f", "0.5", "0.51" },         { "h", "1e10", "1e11" },
                { "to_meter", "1e-4", "9e-5" }, { "pm", "360", "361" },
                { "towgs84", "1,2,3", "1,2" },  { "towgs84", "1,2,3,4,5,6,7", "1,2,3,4,5,6,7,8" },
                { "axis", "neu", "nue" },       { "units", "us-ft", "furlong" },
                { "ellps", "WGS84", "wgs84" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *good = g_strdup_printf ("+proj=tmerc +%s=%s", cases[i].key, cases[i].last);
    g_autofree char *bad = g_strdup_printf ("+proj=tmerc +%s=%s", cases[i].key, cases[i].beyond);
    g_autofree char *cleaned = clean (good);

    g_assert_cmpstr (cleaned, ==, good);
    assert_refused (bad, cases[i].key);
  }
}

/* A C library reads more as a number than people write. */
static void
test_no_numbers (void)
{
  static const char *const values[]
      = { "", "nan", "inf", "0x10", "1e999", "1,5", "1 5", "5m", "--5", "+", "-.", "N", "dE" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *number = g_strdup_printf ("+proj=merc +x_0=%s", values[i]);
    g_autofree char *angle = g_strdup_printf ("+proj=merc +lon_0=%s", values[i]);

    /* "1 5" is a value and a word of its own. */
    assert_refused (number, values[i][0] == '1' && values[i][1] == ' ' ? "+5" : "x_0");
    assert_refused (angle, values[i][0] == '1' && values[i][1] == ' ' ? "+5" : "lon_0");
  }
}

static void
test_whole_strings (void)
{
  g_autofree char *spaces = g_strnfill (RA_PROJ_STRING_LONGEST - strlen ("+proj=merc"), ' ');
  g_autofree char *longest = g_strconcat ("+proj=merc", spaces, NULL);
  g_autofree char *longer = g_strconcat (longest, " ", NULL);
  g_autofree char *cleaned = clean (longest);

  g_assert_cmpstr (cleaned, ==, "+proj=merc");
  assert_refused (longer, "500");
  assert_refused ("", "+proj=");
  assert_refused ("+proj=merc +x_0=1e", "x_0"); /* of an angle it is a degree east */
  assert_refused ("+lat_0=5", "+proj=");
  assert_refused ("+proj=merc +proj=merc", "twice");
  assert_refused ("+proj=merc +lon_0=1 +lon_0=1", "twice");
  assert_refused ("+proj=merc +south=1", "no value");
  assert_refused ("+proj", "proj");
  assert_refused ("+proj=merc +o_proj=ob_tran", "+proj=");
  assert_refused ("+proj=merc +nonsense", "nonsense");
  /* A key that begins like another is another one. */
  g_autofree char *both = clean ("+proj=tmerc +k_0=1 +k=2");
  g_assert_cmpstr (both, ==, "+proj=tmerc +k_0=1 +k=2");
}

/* What PROJ wrote keeps what is known of it. */
static void
test_filter (void)
{
  static const struct {
    const char *text;
    const char *kept; /* NULL: nothing */
  } cases[] = {
    { "+proj=lcc +lat_1=33 +lat_2=45 +datum=NAD27 +units=us-ft +nadgrids=conus +no_defs",
      "+proj=lcc +lat_1=33 +lat_2=45 +ellps=clrk66 +units=us-ft +no_defs" },
    { "+proj=tmerc +datum=potsdam +geoidgrids=x", "+proj=tmerc +ellps=bessel" },
    { "+proj=tmerc +lon_0=9 +lon_0=12", "+proj=tmerc +lon_0=9" },
    { "+proj=pipeline +step +proj=merc", "+proj=merc" },
    { "+proj=hgridshift +grids=x", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *kept = ra_proj_parameters_filter (cases[i].text);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (kept, ==, cases[i].kept);
    if (kept != NULL)
      assert_clean (kept);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/proj-parameters/read-alike", test_read_alike);
  g_test_add_func ("/geo/proj-parameters/limits", test_limits);
  g_test_add_func ("/geo/proj-parameters/no-numbers", test_no_numbers);
  g_test_add_func ("/geo/proj-parameters/whole-strings", test_whole_strings);
  g_test_add_func ("/geo/proj-parameters/filter", test_filter);
  return g_test_run ();
}
