/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/page-blocks.h"

#define PAGE                                                                                                           \
  "# Title \\| of \\*it\\*\n\nA paragraph.\n\n- an item\n- another\n\n### Table\n\n| A | B \\| C |\n| --- | ---: "     \
  "|\n| 1 "                                                                                                            \
  "| 2 |\n|  | 4 |\n\nUp to 20 % of 5 km.\n"

static void
test_blocks (void)
{
  static const struct {
    RaSheetKind kind;
    const char *text;
  } expected[] = {
    { RA_SHEET_PARAGRAPH, "A paragraph." },
    { RA_SHEET_ITEM, "an item" },
    { RA_SHEET_ITEM, "another" },
    { RA_SHEET_HEADING, "Table" },
    { RA_SHEET_ROW_HEAD, "A\tB | C" },
    { RA_SHEET_ROW, "1\t2" },
    { RA_SHEET_ROW, "\t4" },
    { RA_SHEET_PARAGRAPH, "Up to 20\u00a0% of 5\u00a0km." },
  };
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_sheet_block_free);
  ra_page_blocks_add (blocks, PAGE);
  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < blocks->len; i++) {
    const RaSheetBlock *block = g_ptr_array_index (blocks, i);
    g_assert_cmpint (block->kind, ==, expected[i].kind);
    g_assert_cmpstr (block->text, ==, expected[i].text);
  }
}

static void
test_title (void)
{
  g_autofree char *title = ra_page_blocks_find_title (PAGE);
  g_autofree char *none = ra_page_blocks_find_title ("A paragraph.\n# No title");
  g_assert_cmpstr (title, ==, "Title | of *it*");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-blocks/blocks", test_blocks);
  g_test_add_func ("/page-blocks/title", test_title);
  return g_test_run ();
}
