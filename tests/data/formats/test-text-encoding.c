/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/text-encoding.h"

#include "data/formats/table-text.h"

/* Words as tables of the languages of the program have them, each in an encoding that is usual for it. */
static const struct {
  const char *text;
  const char *encoding;
  const char *name;
} CASES[] = {
  { "name;lat\nMünchen;48,1\nGöttingen;51,5\n", "CP1252", "Windows-1252" },
  { "Nom;Portée\nÉvreux;500\nHyères;1 500\nMâcon;3\n", "CP1252", "Windows-1252" },
  { "Nombre,Alcance\nLa Coruña,300\nMorón,200\n", "CP1252", "Windows-1252" },
  { "name,range\n“Topol” – 2,500\n", "CP1252", "Windows-1252" },
  { "name;lat\nŚwidwin;53,79\nŁódź;51,77\n", "CP1250", "Windows-1250" },
  { "name,lat\nGdańsk,54.35\n", "CP1250", "Windows-1250" },
  { "Nazwa;Szerokość;Długość;Zasięg\nRedzikowo;1;2;3\n", "CP1250", "Windows-1250" },
  { "Nazwa;Szerokość;Długość;Zasięg\nŚwiętoszów;1;2;3\n", "ISO-8859-2", "ISO-8859-2" },
  { "Název;Dosah\nNáměšť;300\nČáslav;300\n", "CP1250", "Windows-1250" },
  { "Loc;Rază\nCâmpia Turzii;300\nMihail Kogălniceanu;1\nPiteşti;2\n", "CP1250", "Windows-1250" },
  { "name,lat\nКалининград,54.7\n", "CP1251", "Windows-1251" },
  { "Название;Широта;Дальность (км)\nКапустин Яр;48,5;2350\n", "CP1251", "Windows-1251" },
  { "Назва;Широта;Довгота\nКиїв;50,4;30,5\nЛьвів;1;2\n", "CP1251", "Windows-1251" },
  { "Название;Широта\nМосква;55,7\n", "KOI8-U", "KOI8-U" },
  { "Название;Широта\nМосква;55,7\n", "IBM866", "IBM866 (DOS)" },
  { "Name,Lat\nMünchen,48.14\nDüsseldorf,51.2\n", "MACINTOSH", "Mac OS Roman" },
  { "Nom,Portée (km)\nOrléans,350\nForêt,500\n", "MACINTOSH", "Mac OS Roman" },
  { "Ort;Breite;Länge;Reichweite (km)\nKöln;50,9;6,9;500\nGrünwald;48,0;11,5;300\n", "MACINTOSH", "Mac OS Roman" },
  { "Ort;Breite;Länge;Reichweite (km)\nKöln;50,9;6,9;500\nGrünwald;48,0;11,5;300\n", "CP850", "IBM850 (DOS)" },
  { "Miasto;Szerokość;Długość;Zasięg (km)\nŁódź;51,7;19,4;500\nGdańsk;54,3;18,6;300\n", "CP852", "IBM852 (DOS)" },
};

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    gsize length = 0;
    gsize text_length = 0;
    const char *name = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *bytes = g_convert (CASES[i].text, -1, CASES[i].encoding, "UTF-8", NULL, &length, &error);
    g_assert_no_error (error);
    g_autofree char *text = ra_table_decode (bytes, length, &text_length, &name, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, CASES[i].text);
    g_assert_cmpstr (name, ==, CASES[i].name);
  }
}

static void
test_wide (void)
{
  static const char *const encodings[] = { "UTF-16LE", "UTF-16BE" };
  const char *wanted = "name,lat,lon,range\nŚwidwin,53.79,15.83,500\nМосква,55.7,37.6,500\n";

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    gsize length = 0;
    gsize text_length = 0;
    const char *name = NULL;
    g_autofree char *bytes = g_convert (wanted, -1, encodings[i], "UTF-8", NULL, &length, NULL);
    g_autofree char *text = ra_table_decode (bytes, length, &text_length, &name, NULL);
    g_assert_cmpstr (text, ==, wanted);
    g_assert_cmpstr (name, ==, encodings[i]);
  }
}

/* What says what it is, and plain UTF-8, are no guess; a file of NULs is no text. */
static void
test_no_guess (void)
{
  gsize text_length = 0;
  const char *name = "";
  g_autoptr (GError) error = NULL;
  g_autofree char *utf8 = ra_table_decode ("\xEF\xBB\xBFŁ", 5, &text_length, &name, NULL);

  g_assert_cmpstr (utf8, ==, "Ł");
  g_assert_null (name);
  g_assert_null (ra_table_decode ("\0\0\0\0\0\0", 6, &text_length, &name, &error));
  g_assert_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_BINARY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-encoding/guess", test_guess);
  g_test_add_func ("/text-encoding/wide", test_wide);
  g_test_add_func ("/text-encoding/no-guess", test_no_guess);
  return g_test_run ();
}
