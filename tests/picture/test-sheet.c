/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/sheet.h"

#include <string.h>

#include <glib/gstdio.h>

#define PAGE_HEIGHT_PT 842.0
#define FOOT_TOP_PT    785.0

static const RaSceneMetadata METADATA = { .title = (char[]) { "Sheets" } };

static GPtrArray *
new_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ra_sheet_block_free);
}

static GBytes *
encode (const RaSheet *sheets, gsize n_sheets)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ra_sheets_encode (sheets, n_sheets, &METADATA, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What pdftotext says of the file with these options; NULL where there is none. */
static char *
read_pdf (GBytes *bytes, const char *option)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  char *text = NULL;

  if (tool != NULL) {
    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
    g_assert_no_error (error);
    g_spawn_sync (NULL, (char *[]) { tool, (char *)option, path, (char[]) { "-" }, NULL }, NULL, G_SPAWN_DEFAULT, NULL,
                  NULL, &text, NULL, NULL, &error);
    g_assert_no_error (error);
    g_remove (path);
  } else {
    g_test_skip ("no pdftotext");
  }
  g_rmdir (folder);
  return text;
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

/* Many questions flow over as many pages as they need, each whole with its lines, and nothing leaves the paper. */
static void
test_flow (void)
{
  g_autoptr (GPtrArray) blocks = new_blocks ();
  const RaSheet sheet = { "Title", "Subtitle", NULL, blocks, "The foot of the page.", NULL };
  g_autoptr (GBytes) bytes = NULL;
  guint n_words = 0;

  for (guint i = 0; i < 40; i++) {
    g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_HEADING, g_strdup_printf ("Question%u here?", i), 0));
    g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_SMALL, g_strdup_printf ("Claim%u", i), 3));
  }
  bytes = encode (&sheet, 1);
  g_autofree char *boxes = read_pdf (bytes, "-bbox");
  if (boxes == NULL)
    return;
  guint n_pages = count (boxes, "<page ");
  g_assert_cmpuint (n_pages, >=, 4);
  g_assert_cmpuint (count (boxes, ">foot<"), ==, n_pages);
  g_auto (GStrv) lines = g_strsplit (boxes, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *bottom = strstr (lines[i], "yMax=\"");
    const char *right = strstr (lines[i], "xMax=\"");
    if (strstr (lines[i], "<word") == NULL)
      continue;
    n_words++;
    g_assert_cmpfloat (g_ascii_strtod (bottom + 6, NULL), <=, PAGE_HEIGHT_PT - 40);
    g_assert_cmpfloat (g_ascii_strtod (right + 6, NULL), <=, 595 - 40);
    /* The lines to write on need room below the words of a question. */
    if (strstr (lines[i], ">Claim") != NULL)
      g_assert_cmpfloat (g_ascii_strtod (bottom + 6, NULL), <=, FOOT_TOP_PT - 3 * 20);
  }
  g_assert_cmpuint (n_words, >, 100);
  for (guint i = 0; i < 40; i++) {
    g_autofree char *word = g_strdup_printf (">Question%u<", i);
    g_assert_cmpuint (count (boxes, word), ==, 1);
  }
}

/* However many lines there are, the last page has six of them or more, and a heading stands above its text. */
static void
test_last_page (void)
{
  for (guint n = 40; n < 56; n++) {
    g_autoptr (GPtrArray) blocks = new_blocks ();
    const RaSheet sheet = { "Title", NULL, NULL, blocks, NULL, NULL };

    for (guint i = 0; i < n; i++)
      g_ptr_array_add (blocks, ra_sheet_block_new (i == n - 7 ? RA_SHEET_HEADING : RA_SHEET_PARAGRAPH,
                                                   g_strdup_printf ("Line%u", i), 0));
    g_autoptr (GBytes) bytes = encode (&sheet, 1);
    g_autofree char *boxes = read_pdf (bytes, "-bbox");
    if (boxes == NULL)
      return;
    const char *last = g_strrstr (boxes, "<page ");
    const guint on_last = count (last, ">Line");
    g_test_message ("%u lines, %u on the last page", n, on_last);
    g_assert_true (count (boxes, "<page ") == 1 || on_last >= 6);
    g_assert_cmpuint (on_last, !=, 6);
    g_assert_cmpuint (count (boxes, ">Line"), ==, n);
  }
}

/* A paragraph longer than a page breaks between two of its lines. */
static void
test_long_paragraph (void)
{
  g_autoptr (GPtrArray) blocks = new_blocks ();
  GString *text = g_string_new (NULL);
  const RaSheet sheet = { "Title", NULL, NULL, blocks, NULL, NULL };
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "word%u ", i);
  g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_PARAGRAPH, g_string_free (text, FALSE), 0));
  bytes = encode (&sheet, 1);
  g_autofree char *sentence = read_pdf (bytes, "-bbox");
  if (sentence == NULL)
    return;
  g_assert_cmpuint (count (sentence, "<page "), >, 1);
  g_assert_nonnull (strstr (sentence, ">word0<"));
  g_assert_nonnull (strstr (sentence, ">word2999<"));
}

/* Wherever the page ends, no line of a paragraph stands alone at its foot or at the head of the next one. */
static void
test_no_line_alone (void)
{
  for (guint before = 30; before < 50; before++) {
    g_autoptr (GPtrArray) blocks = new_blocks ();
    const RaSheet sheet = { "Title", NULL, NULL, blocks, NULL, NULL };

    for (guint i = 0; i < before; i++)
      g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_PARAGRAPH, g_strdup ("Before"), 0));
    for (guint i = 0; i < 8; i++)
      g_ptr_array_add (
          blocks, ra_sheet_block_new (i % 2 == 0 ? RA_SHEET_PARAGRAPH : RA_SHEET_ITEM,
                                      g_strdup_printf ("Line%u\nLine%u\nLine%u\nLine%u\nLine%u", i, i, i, i, i), 0));
    g_autoptr (GBytes) bytes = encode (&sheet, 1);
    g_autofree char *boxes = read_pdf (bytes, "-bbox");
    if (boxes == NULL)
      return;
    g_auto (GStrv) pages = g_strsplit (boxes, "<page ", -1);
    for (guint i = 0; i < 8; i++) {
      g_autofree char *word = g_strdup_printf (">Line%u<", i);
      for (guint k = 1; pages[k] != NULL; k++) {
        g_test_message ("%u before, paragraph %u, page %u: %u", before, i, k, count (pages[k], word));
        g_assert_cmpuint (count (pages[k], word), !=, 1);
      }
    }
  }
}

static void
add_table (GPtrArray *blocks, guint n_rows)
{
  g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_SECTION, g_strdup ("Section"), 0));
  g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_HEADING, g_strdup ("Heading"), 0));
  g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_ROW_HEAD, g_strdup ("Town\tCountry"), 0));
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_ROW, g_strdup ("Row\tThere"), 0));
}

/* Wherever the page ends, the titles of a table stand above its heads and five of its rows, or all that there are. */
static void
test_table_begins (void)
{
  for (guint n = 0; n < 2 * 30; n++) {
    const guint before = 20 + n % 30;
    const guint n_rows = n < 30 ? 12 : 3;
    g_autoptr (GPtrArray) blocks = new_blocks ();
    const RaSheet sheet = { "Title", NULL, NULL, blocks, NULL, NULL };

    for (guint i = 0; i < before; i++)
      g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_PARAGRAPH, g_strdup ("Before"), 0));
    add_table (blocks, n_rows);
    for (guint i = 0; i < 12; i++)
      g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_PARAGRAPH, g_strdup ("After"), 0));
    g_autoptr (GBytes) bytes = encode (&sheet, 1);
    g_autofree char *boxes = read_pdf (bytes, "-bbox");
    if (boxes == NULL)
      return;
    g_auto (GStrv) pages = g_strsplit (boxes, "<page ", -1);
    for (guint k = 1; pages[k] != NULL; k++) {
      g_test_message ("%u before, page %u: %u rows of %u", before, k, count (pages[k], ">Row<"), n_rows);
      g_assert_cmpuint (count (pages[k], ">Section<"), ==, count (pages[k], ">Heading<"));
      if (count (pages[k], ">Section<") > 0) {
        g_assert_cmpuint (count (pages[k], ">Town<"), ==, 1);
        g_assert_cmpuint (count (pages[k], ">Row<"), >=, MIN (n_rows, 5));
      }
    }
  }
}

/* Wherever the page ends, a section that is to stay whole is on one page, with all its texts. */
static void
test_whole_section (void)
{
  for (guint before = 20; before < 50; before++) {
    g_autoptr (GPtrArray) blocks = new_blocks ();
    const RaSheet sheet = { "Title", NULL, NULL, blocks, NULL, NULL };

    for (guint i = 0; i < before; i++)
      g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_PARAGRAPH, g_strdup ("Before"), 0));
    g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_SECTION_WHOLE, g_strdup ("Said"), 0));
    for (guint i = 0; i < 2; i++) {
      g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_HEADING, g_strdup ("Side"), 0));
      g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_PARAGRAPH, g_strdup ("A\nB\nC\nD\nWord"), 0));
    }
    g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_SECTION, g_strdup ("Next"), 0));
    for (guint i = 0; i < 80; i++)
      g_ptr_array_add (blocks, ra_sheet_block_new (RA_SHEET_PARAGRAPH, g_strdup ("After"), 0));
    g_autoptr (GBytes) bytes = encode (&sheet, 1);
    g_autofree char *boxes = read_pdf (bytes, "-bbox");
    if (boxes == NULL)
      return;
    g_auto (GStrv) pages = g_strsplit (boxes, "<page ", -1);
    for (guint k = 1; pages[k] != NULL; k++) {
      g_test_message ("%u before, page %u: %u sides", before, k, count (pages[k], ">Side<"));
      g_assert_cmpuint (count (pages[k], ">Side<"), ==, 2 * count (pages[k], ">Said<"));
      g_assert_cmpuint (count (pages[k], ">Word<"), ==, 2 * count (pages[k], ">Said<"));
    }
  }
}

/* Each sheet begins a page; a map is drawn as vectors within its frame. */
static void
test_sheets (void)
{
  g_autoptr (RaScene) scene = ra_scene_new (400, 300);
  RaSceneLayer *layer = ra_scene_add_layer (scene, "land", "Land");
  RaPath *path = ra_path_new ();
  const RaPoint corners[] = { { -1000, -1000 }, { 2000, -1000 }, { 2000, 2000 } };
  const RaSheet sheets[] = { { "One", NULL, scene, NULL, NULL, NULL }, { "Two", NULL, scene, NULL, NULL, NULL } };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  gsize length;

  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .closed = TRUE, .fill = { 0.5, 0.5, 0.5, 1 } });
  bytes = encode (sheets, G_N_ELEMENTS (sheets));
  again = encode (sheets, G_N_ELEMENTS (sheets));
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_null (g_strstr_len (g_bytes_get_data (bytes, &length), (gssize)g_bytes_get_size (bytes), "/Image"));
  g_autofree char *text = read_pdf (bytes, "-layout");
  if (text == NULL)
    return;
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 3);
  g_assert_nonnull (strstr (pages[0], "One"));
  g_assert_nonnull (strstr (pages[1], "Two"));
  g_assert_nonnull (strstr (pages[1], "Page 2"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/flow", test_flow);
  g_test_add_func ("/sheet/last-page", test_last_page);
  g_test_add_func ("/sheet/long-paragraph", test_long_paragraph);
  g_test_add_func ("/sheet/no-line-alone", test_no_line_alone);
  g_test_add_func ("/sheet/table-begins", test_table_begins);
  g_test_add_func ("/sheet/whole-section", test_whole_section);
  g_test_add_func ("/sheet/sheets", test_sheets);
  return g_test_run ();
}
