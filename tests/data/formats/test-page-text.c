/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the blocks of a page are set apart. */
#include "data/formats/page-text.h"

static void
test_entries (gconstpointer data)
{
  RaPage page;
  ra_page_init (&page, GPOINTER_TO_INT (data));
  ra_page_add_entry (&page, "one");
  ra_page_add_entry (&page, "two");
  ra_page_add_paragraph (&page, "Between.");
  ra_page_add_entry (&page, "three");
  ra_page_add_entry (&page, "four");
  ra_page_add_paragraph (&page, "- no entry");
  ra_page_add_entry (&page, "five");
  g_autofree char *text = ra_page_steal (&page);
  g_assert_cmpstr (text, ==, "- one\n- two\n\nBetween.\n\n- three\n- four\n\n- no entry\n\n- five\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/page-text/entries/plain", GINT_TO_POINTER (FALSE), test_entries);
  g_test_add_data_func ("/page-text/entries/markdown", GINT_TO_POINTER (TRUE), test_entries);
  return g_test_run ();
}
