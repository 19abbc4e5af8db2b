/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/date-cell.h"

static const char *const GOOD[][2] = {
  { "2019", "2019" },
  { "2019-02", "2019-02" },
  { "2019-02-10", "2019-02-10" },
  { "2019-02-10T00:00:00", "2019-02-10" },
  { "2019-02-10T00:00:00Z", "2019-02-10" },
  { "2019-02-10 00:00", "2019-02-10" },
  { "2019/02/10", "2019-02-10" },
  { "10.02.2019", "2019-02-10" },
  { "10.2.2019", "2019-02-10" },
  { "02/2019", "2019-02" },
  { "23/02/2019", "2019-02-23" },
  { "02/23/2019", "2019-02-23" },
  { "02/02/2019", "2019-02-02" },
  { "Feb 2019", "2019-02" },
  { "10 February 2019", "2019-02-10" },
  { "February 10, 2019", "2019-02-10" },
  { "10th of Feb. 2019", "2019-02-10" },
  { "10-Feb-2019", "2019-02-10" },
  { "10. März 2019", "2019-03-10" },
  { "1er août 2019", "2019-08-01" },
  { "10 lutego 2019 r.", "2019-02-10" },
  { "10 мая 2019 г.", "2019-05-10" },
  { "10 лютого 2019 року", "2019-02-10" },
  { "10 iulie 2019", "2019-07-10" },
  { "10 de febrero de 2019", "2019-02-10" },
  { "43506", "2019-02-10" },
};

static const char *const BAD[][2] = {
  { "10/02/2019", "can be 2019-02-10 or 2019-10-02; write it so" },
  { "10.02.19", "the year needs four digits" },
  { "2019-02-30", "there is no such day in the calendar" },
  { "2019-00-10", "there is no such day in the calendar" },
  { "30 February 2019", "there is no such day in the calendar" },
  { "sometime 2019", "expected a date such as 2019, 2019-02 or 2019-02-10" },
  { "12345", "expected a date such as 2019, 2019-02 or 2019-02-10" },
  { "Feb", "expected a date such as 2019, 2019-02 or 2019-02-10" },
  { "2019 2020", "expected a date such as 2019, 2019-02 or 2019-02-10" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (GOOD); i++) {
    gboolean serial = TRUE;
    g_autoptr (GError) error = NULL;
    g_autofree char *date = ra_date_cell_read (GOOD[i][0], RA_DATE_ORDER_UNKNOWN, &serial, &error);

    g_test_message ("%s", GOOD[i][0]);
    g_assert_no_error (error);
    g_assert_cmpstr (date, ==, GOOD[i][1]);
    g_assert_cmpint (serial, ==, g_str_equal (GOOD[i][0], "43506"));
  }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", BAD[i][0]);
    g_assert_null (ra_date_cell_read (BAD[i][0], RA_DATE_ORDER_MIXED, NULL, &error));
    g_assert_cmpstr (error->message, ==, BAD[i][1]);
  }
}

/* The column decides. */
static void
test_order (void)
{
  g_autofree char *day = ra_date_cell_read ("10/02/2019", RA_DATE_ORDER_DAY_FIRST, NULL, NULL);
  g_autofree char *month = ra_date_cell_read ("10/02/2019", RA_DATE_ORDER_MONTH_FIRST, NULL, NULL);

  g_assert_cmpstr (day, ==, "2019-02-10");
  g_assert_cmpstr (month, ==, "2019-10-02");
  g_assert_cmpint (ra_date_cell_order ("23/02/2019"), ==, RA_DATE_ORDER_DAY_FIRST);
  g_assert_cmpint (ra_date_cell_order ("02/23/2019"), ==, RA_DATE_ORDER_MONTH_FIRST);
  g_assert_cmpint (ra_date_cell_order ("10/02/2019"), ==, RA_DATE_ORDER_UNKNOWN);
  g_assert_cmpint (ra_date_cell_order ("23.02.2019"), ==, RA_DATE_ORDER_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/date/good", test_good);
  g_test_add_func ("/import/date/bad", test_bad);
  g_test_add_func ("/import/date/order", test_order);
  return g_test_run ();
}
