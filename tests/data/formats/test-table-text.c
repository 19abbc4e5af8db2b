/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/table-text.h"

#include <string.h>

#include "data/formats/mixed-text.h"

typedef struct {
  const char *bytes;
  gsize length;
  const char *text;
  const char *guess;
} Case;

#define CASE(bytes, text, guess)                                                                                       \
  {                                                                                                                    \
    bytes, sizeof (bytes) - 1, text, guess                                                                             \
  }

static const Case DECODED[] = {
  CASE ("name\nM\xC3\xBCnchen\n", "name\nMünchen\n", NULL),
  CASE ("name\nM\xFCnchen\nK\xF6ln\n", "name\nMünchen\nKöln\n", "Windows-1252"),
  /* Lines of two files, whichever comes first, with any end of line. */
  CASE ("M\xC3\xBCnchen\r\nK\xF6ln\r\nA\r\nD\xFCren", "München\r\nKöln\r\nA\r\nDüren", "UTF-8 mixed with Windows-1252"),
  CASE ("K\xF6ln\nM\xC3\xBCnchen\n", "Köln\nMünchen\n", "UTF-8 mixed with Windows-1252"),
  CASE ("\xEF\xBB\xBF"
        "M\xC3\xBCnchen\n\xCC\xEE\xF1\xEA\xE2\xE0\n",
        "München\nМосква\n", "UTF-8 mixed with Windows-1251"),
  CASE ("\xFF\xFE\0\0A\0\0\0\xFC\0\0\0", "Aü", NULL),
  CASE ("\0\0\xFE\xFF\0\0\0A\0\0\0\xFC", "Aü", NULL),
  CASE ("\xFE\xFF\0A\0\xFC", "Aü", NULL),
};

static void
test_decoded (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DECODED); i++) {
    const Case *self = &DECODED[i];
    const char *guess = NULL;
    gsize length = 0;
    g_autoptr (GError) error = NULL;
    g_autofree char *text = ra_table_decode (self->bytes, self->length, &length, &guess, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, self->text);
    g_assert_cmpuint (length, ==, strlen (text));
    g_assert_cmpstr (guess, ==, self->guess);
  }
}

/* One line tells what it is, whatever its name says. */
static const Case REFUSED[] = {
  CASE ("PK\x03\x04..xl/workbook.xml", "a spreadsheet (XLSX), and no table; name it .xlsx", NULL),
  CASE ("PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "a spreadsheet (ODS), and no table; name it .ods", NULL),
  CASE ("PK\x03\x04..doc.kml", "an archive (ZIP), and no table; unpack it first", NULL),
  CASE ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..",
        "an old spreadsheet (XLS), or one that is locked by a password, and no table; save it as XLSX or CSV", NULL),
  CASE ("\x1F\x8B\x08..", "a packed file (gzip, 7z, RAR or the like), and no table; unpack it first", NULL),
  CASE ("%PDF-1.7\n1", "a picture or a PDF, and no table; the figures have to be typed off", NULL),
  CASE ("SQLite format 3\0..", "a database (GeoPackage, SQLite), and no table; a GeoPackage is named .gpkg", NULL),
  CASE ("a,b\0c", "not a text table", NULL),
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    const char *guess = NULL;
    gsize length = 0;
    g_autoptr (GError) error = NULL;
    g_assert_null (ra_table_decode (REFUSED[i].bytes, REFUSED[i].length, &length, &guess, &error));
    g_assert_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_BINARY);
    g_assert_cmpstr (error->message, ==, REFUSED[i].text);
  }
}

static void
test_odd_line (void)
{
  g_assert_cmpuint (ra_mixed_text_find_odd ("", 0), ==, 0);
  g_assert_cmpuint (ra_mixed_text_find_odd ("a\n\xC3\xBC\n", 5), ==, 0);
  g_assert_cmpuint (ra_mixed_text_find_odd ("\xFC", 1), ==, 1);
  g_assert_cmpuint (ra_mixed_text_find_odd ("a\n\xC3\xBC\n\xFC", 6), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-text/decoded", test_decoded);
  g_test_add_func ("/table-text/refused", test_refused);
  g_test_add_func ("/table-text/odd-line", test_odd_line);
  return g_test_run ();
}
