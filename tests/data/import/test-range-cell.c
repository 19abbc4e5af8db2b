/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/range-cell.h"

#include "data/import/import-result.h"

#define MI 1.609344

typedef struct {
  const char *text;
  RaFraction fraction;
  double km[6]; /* of each ring, inner and outer; the first that is 0 and 0 ends them */
  gboolean qualified;
} Good;

static const Good GOOD[] = {
  { "2350", 0, { 0, 2350 }, FALSE },
  { "2 350 km", 0, { 0, 2350 }, FALSE },
  { "2 350", 0, { 0, 2350 }, FALSE },
  { "1'500", 0, { 0, 1500 }, FALSE },
  { "5,500", RA_FRACTION_DOT, { 0, 5500 }, FALSE },
  { "5.500", RA_FRACTION_COMMA, { 0, 5500 }, FALSE },
  { "1e3", 0, { 0, 1000 }, FALSE },
  { "5e2 km", 0, { 0, 500 }, FALSE },
  { ".5 km", 0, { 0, 0.5 }, FALSE },
  { "2 mii km", 0, { 0, 2000 }, FALSE },
  { "1.5E+04", 0, { 0, 15000 }, FALSE },
  { "2,35E+03", RA_FRACTION_COMMA, { 0, 2350 }, FALSE },
  { "300 mi", 0, { 0, 300 * MI }, FALSE },
  { "300mi.", 0, { 0, 300 * MI }, FALSE },
  { "150 nautical miles", 0, { 0, 150 * 1.852 }, FALSE },
  { "500 км", 0, { 0, 500 }, FALSE },
  { "500–2,500[1]", RA_FRACTION_DOT, { 500, 2500 }, FALSE },
  { "400-500", 0, { 400, 500 }, FALSE },
  { "400-500 mi", 0, { 400 * MI, 500 * MI }, FALSE },
  { "1000 to 1500 km", 0, { 1000, 1500 }, FALSE },
  { "between 300 and 500 km", 0, { 300, 500 }, FALSE },
  { "von 300 bis 500 km", 0, { 300, 500 }, FALSE },
  { "от 300 до 500 км", 0, { 300, 500 }, FALSE },
  { "od 300 do 500 km", 0, { 300, 500 }, FALSE },
  { "500 km[2][3]", 0, { 0, 500 }, FALSE },
  { "500 km [note 1]", 0, { 0, 500 }, FALSE },
  { "500¹", 0, { 0, 500 }, FALSE },
  { "500*", 0, { 0, 500 }, FALSE },
  { "~500 km", 0, { 0, 500 }, TRUE },
  { "≈ 500", 0, { 0, 500 }, TRUE },
  { "2500+", 0, { 0, 2500 }, TRUE },
  { "200+ km", 0, { 0, 200 }, TRUE },
  { ">2000", 0, { 0, 2000 }, TRUE },
  { "up to 500 km", 0, { 0, 500 }, TRUE },
  { "bis zu 500 km", 0, { 0, 500 }, TRUE },
  { "до 500 км", 0, { 0, 500 }, TRUE },
  { "jusqu’à 500 km", 0, { 0, 500 }, TRUE },
  { "până la 500 km", 0, { 0, 500 }, TRUE },
  { "est. 2350", 0, { 0, 2350 }, TRUE },
  { "500 km (est.)", 0, { 0, 500 }, TRUE },
  { "500 km max", 0, { 0, 500 }, TRUE },
  { "300 mi, est.", 0, { 0, 300 * MI }, TRUE },
  { "300 mi (2019)", 0, { 0, 300 * MI }, TRUE },
  { "1,500 km (930 mi)", RA_FRACTION_DOT, { 0, 1500 }, FALSE },
  { "1,500 km (930 mi; 810 nmi)", RA_FRACTION_DOT, { 0, 1500 }, FALSE },
  { "500, 1000, 5500", 0, { 0, 500, 0, 1000, 0, 5500 }, FALSE },
  { "500;1000;5500", 0, { 0, 500, 0, 1000, 0, 5500 }, FALSE },
  { "5-12", 0, { 5, 12 }, FALSE },
  { "3; 5", 0, { 0, 3, 0, 5 }, FALSE },
  { "10/20 km", 0, { 0, 10, 0, 20 }, FALSE },
  { "40/80", 0, { 0, 40, 0, 80 }, FALSE },
  { "500/5500 mi", 0, { 0, 500 * MI, 0, 5500 * MI }, FALSE },
  { "500, 1000, 1500 nm", 0, { 0, 500 * 1.852, 0, 1000 * 1.852, 0, 1500 * 1.852 }, FALSE },
  { "500 and 5500 mi", 0, { 0, 500 * MI, 0, 5500 * MI }, FALSE },
  { "100-200; 300-400 mi", 0, { 100 * MI, 200 * MI, 300 * MI, 400 * MI }, FALSE },
  { "500 km, 1000", 0, { 0, 500, 0, 1000 }, FALSE },
  { "480 km / 300 mi", 0, { 0, 480 }, FALSE },
  { "500/1000", 0, { 0, 500, 0, 1000 }, FALSE },
  { "500 and 1000 km", 0, { 0, 500, 0, 1000 }, FALSE },
  { "n/a", 0, { 0 }, FALSE },
  { "—", 0, { 0 }, FALSE },
  { "NULL", 0, { 0 }, FALSE },
  { "k. A.", 0, { 0 }, FALSE },
  { "нет данных", 0, { 0 }, FALSE },
  { "?", 0, { 0 }, FALSE },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (GOOD); i++) {
    const Good *good = &GOOD[i];
    const RaRangeColumn column = { .fraction = good->fraction };
    RaRangeCell cell;
    g_autoptr (GError) error = NULL;
    guint n = 0;

    g_test_message ("%s", good->text);
    ra_range_cell_read (good->text, &column, &cell, &error);
    g_assert_no_error (error);
    for (; n < 3 && good->km[2 * n + 1] > 0; n++) {
      g_assert_cmpfloat_with_epsilon (cell.km[n].min_km, good->km[2 * n], 1e-6);
      g_assert_cmpfloat_with_epsilon (cell.km[n].max_km, good->km[2 * n + 1], 1e-6);
    }
    g_assert_cmpuint (cell.n, ==, n);
    g_assert_cmpint (cell.qualified, ==, good->qualified);
  }
}

#define DOUBT "looks like a date or a fraction; write several ranges as \"3; 5\", a half as 0.5"

static const char *const BAD[][2] = {
  { "500 leagues", "\"leagues\" is no unit that is known; write km, m, mi, nmi, ft or yd" },
  { "500 mil", "\"mil\" can mean several units; write km, m, mi, nmi, ft or yd" },
  { "2,350", "can be 2350 or 2.35; write it without a mark between the thousands" },
  { "-5", "must not be negative" },
  { "1e-3", "\"e\" is no unit that is known; write km, m, mi, nmi, ft or yd" },
  { "1.2345e2", "\"e\" is no unit that is known; write km, m, mi, nmi, ft or yd" },
  { "1 23", "expected kilometres such as 2350" },
  { "20041", "must be at most 20040 km" },
  { "1.234.567", "must be at most 20040 km" },
  { "13000 mi", "must be at most 20040 km" },
  { "1260 mi (2019)", "\"(2019)\" is not understood" },
  { "500 km (900 mi)", "\"900 mi\" in brackets is another distance" },
  { "500 km - 300", "the second figure names no unit, and the first does" },
  { "500 ± 50", "\"±\" is not understood" },
  { "30°", "\"°\" is no unit that is known; write km, m, mi, nmi, ft or yd" },
  { "1901/05/14", "a date, and no distance" },
  { "12/05/1903", "a date, and no distance" },
  { "5.12.2021", "a date, and no distance" },
  { "2021-05-03T00:00:00", "a date, and no distance" },
  { "2021-05", "a date, and no distance" },
  { "05/2021", "a date, and no distance" },
  { "3/5", DOUBT },
  { "12/05/03", DOUBT },
  { "05-12", DOUBT },
  { "5/2021", DOUBT },
  { "1/2 mi", DOUBT },
  { "3/4 km", DOUBT },
  { "500 mi, 5500", "the last figure names no unit, and one before it does" },
  { "480/300 mi", "names one unit, and says the same distance twice with two" },
  { "abc", "expected kilometres such as 2350" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++) {
    const RaRangeColumn column = { .fraction = RA_FRACTION_UNKNOWN };
    RaRangeCell cell;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", BAD[i][0]);
    g_assert_false (ra_range_cell_read (BAD[i][0], &column, &cell, &error));
    g_assert_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW);
    g_assert_cmpstr (error->message, ==, BAD[i][1]);
  }
}

static void
test_column (void)
{
  const RaRangeColumn miles = { .km = MI };
  const RaRangeColumn each = { .own_unit = TRUE };
  RaRangeCell cell;

  g_assert_true (ra_range_cell_read ("300", &miles, &cell, NULL));
  g_assert_cmpfloat_with_epsilon (cell.km[0].max_km, 300 * MI, 1e-6);
  g_assert_false (cell.other_unit);
  g_assert_true (ra_range_cell_read ("300 km", &miles, &cell, NULL));
  g_assert_cmpfloat (cell.km[0].max_km, ==, 300);
  g_assert_true (cell.other_unit);
  g_assert_false (ra_range_cell_read ("300", &each, &cell, NULL));
  g_assert_true (ra_range_cell_read ("300/500 mi", &each, &cell, NULL));
  g_assert_true (ra_range_cell_read ("300/500 mi", &miles, &cell, NULL));
  g_assert_true (ra_range_cell_read ("300 mi/500", &miles, &cell, NULL));
  const RaRangeColumn kilometres = { .km = 1 };
  g_assert_false (ra_range_cell_read ("300/500 mi", &kilometres, &cell, NULL));
  g_assert_true (ra_range_cell_read ("300 mi", &each, &cell, NULL));
}

static void
test_marks (void)
{
  g_assert_cmpint (ra_range_cell_fraction ("2,350.5 km"), ==, RA_FRACTION_DOT);
  g_assert_cmpint (ra_range_cell_fraction ("499,5"), ==, RA_FRACTION_COMMA);
  g_assert_cmpint (ra_range_cell_fraction ("1,234,567"), ==, RA_FRACTION_DOT);
  g_assert_cmpint (ra_range_cell_fraction ("499,5-700.25"), ==, RA_FRACTION_MIXED);
  g_assert_cmpint (ra_range_cell_fraction ("2,350"), ==, RA_FRACTION_UNKNOWN);
  g_assert_true (ra_range_cell_has_unit ("300 mi"));
  g_assert_false (ra_range_cell_has_unit ("~300"));
  g_assert_false (ra_range_cell_has_unit ("n/a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/range-cell/good", test_good);
  g_test_add_func ("/import/range-cell/bad", test_bad);
  g_test_add_func ("/import/range-cell/column", test_column);
  g_test_add_func ("/import/range-cell/marks", test_marks);
  return g_test_run ();
}
