/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/text-encoding.h"

#include <string.h>

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

/* Tables of other languages, and such as may be in one as well as in another: what the reader is shown. */
static const struct {
  const char *text;
  const char *encoding;
  const char *choice;
} DOUBTFUL[] = {
  { "name,lat\nΑθήνα,37.9\nΛαμία,38.9\n", "CP1253", "(\"Αθήνα\")" },
  { "name,lat\nΛαμία,38.9\n", "CP1253", "or Windows-1253 (\"Λαμία\")" },
  { "ΟΝΟΜΑ;ΠΛΑΤΟΣ\nΛΑΡΙΣΑ;39,6\n", "CP1253", " or " },
  { "name,lat\nDiyarbakır,37.9\n", "CP1254", "Windows-1254 (\"Diyarbakır\")" },
  { "ad;enlem\nİzmir;38,4\nEskişehir;39,8\nMuğla;37,2\n", "CP1254", "Windows-1254 (\"İzmir\")" },
  { "name,lat\nKlaipėda,55.7\nŠiauliai,55.9\n", "CP1257", "Windows-1257 (\"Klaipėda\")" },
  { "name,lat\nRīga,56.9\n", "CP1257", "Windows-1257 (\"Rīga\")" },
  { "nimi,lat\nPärnu,58.4\nŠauliai,58\n", "CP1257", "Windows-1257" },
  { "名前,緯度\n東京,35.7\n札幌,43\n", "SHIFT_JIS", "Shift-JIS (\"名前\")" },
  { "name,lat\nトウキョウ,35.7\n", "SHIFT_JIS", "Shift-JIS" },
  { "名前,緯度\n東京,35.7\n", "EUC-JP", " or " },
  { "名称,纬度\n北京,39.9\n上海,31.2\n", "GB18030", " or " },
  { "名稱,緯度\n臺北,25\n高雄,22.6\n", "BIG5", " or " },
  { "이름,위도\n서울,37.5\n부산,35.1\n", "EUC-KR", " or " },
  { "שם,רוחב\nירושלים,31.8\n", "CP1255", "Windows-1255" },
  { "اسم,عرض\nبغداد,33.3\n", "CP1256", " or " },
  { "ชื่อ,ละติจูด\nกรุงเทพ,13.7\n", "CP874", "Windows-874" },
  { "name,lat\nαβγ,1\nMünchen,48\n", "CP737", "none of those known" },
};

static void
test_doubtful (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DOUBTFUL); i++) {
    gsize length = 0;
    gsize text_length = 0;
    const char *name = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *bytes = g_convert (DOUBTFUL[i].text, -1, DOUBTFUL[i].encoding, "UTF-8", NULL, &length, NULL);
    if (bytes == NULL) /* this machine's iconv has no such encoding */
      continue;
    g_autofree char *text = ra_table_decode (bytes, length, &text_length, &name, &error);
    g_test_message ("%s: %s, %s", DOUBTFUL[i].text, error != NULL ? error->message : text, name);
    g_assert_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_ENCODING);
    g_assert_nonnull (strstr (error->message, DOUBTFUL[i].choice));
    g_assert_nonnull (strstr (error->message, "--encoding"));
    g_assert_null (strchr (error->message, '\n'));

    /* Who names it gets what is written. */
    g_assert_true (ra_encoding_is_known (DOUBTFUL[i].encoding));
    g_autofree char *named = ra_table_decode_as (bytes, length, DOUBTFUL[i].encoding, &text_length, NULL);
    g_assert_cmpstr (named, ==, DOUBTFUL[i].text);
    g_assert_cmpuint (text_length, ==, strlen (named));
  }
}

/* Places of the languages of the program, one or two alone, as the least of tables has them. */
static const struct {
  const char *text;
  const char *encoding;
} SURE[] = {
  { "a,b\nКиев,1\n", "CP1251" },
  { "a,b\nКурск,1\n", "CP1251" },
  { "a,b\nЛуцк,1\n", "CP1251" },
  { "a,b\nБрест,1\n", "CP1251" },
  { "a,b\nНовосибирск,1\n", "CP1251" },
  { "a,b\nВинница,1\n", "CP1251" },
  { "a,b\nКиев,1\nБрест,2\n", "KOI8-U" },
  { "a,b\nМинск,1\n", "IBM866" },
  { "a,b\nОмск,1\nУфа,2\n", "CP1251" },
  { "a,b\nТверь,1\n", "KOI8-U" },
  { "a,b\nОдесса,1\n", "CP1251" },
  { "a,b\nZürich,1\n", "CP1252" },
  { "a,b\nMálaga,1\n", "CP1252" },
  { "a,b\nÁvila,1\n", "CP1252" },
  { "a,b\nAlmería,1\n", "CP1252" },
  { "a,b\nÉvreux,1\n", "CP1252" },
  { "a,b\nOrléans,1\nMâcon,2\n", "CP1252" },
  { "a,b\nMalmö,1\n", "CP1252" },
  { "a,b\nÅlborg,1\n", "CP1252" },
  { "a,b\nØrland,1\n", "CP1252" },
  { "a,b\nCantù,1\n", "CP1252" },
  { "a,b\nVilla San Giovanni,1\nCanicattì,2\nCefalù,3\n", "CP1252" },
  { "a,b\nRœulx,1\n", "CP1252" },
  { "a,b\nŚwidwin,1\n", "CP1250" },
  { "a,b\nŁask,1\n", "CP1250" },
  { "a,b\nPoznań,1\n", "CP1250" },
  { "a,b\nTârgu Mureş,1\nBrăila,2\n", "CP1250" },
};

static void
test_sure (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (SURE); i++) {
    gsize length = 0;
    gsize text_length = 0;
    const char *name = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *bytes = g_convert (SURE[i].text, -1, SURE[i].encoding, "UTF-8", NULL, &length, NULL);
    g_autofree char *text = ra_table_decode (bytes, length, &text_length, &name, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, SURE[i].text);
    g_assert_nonnull (name);
  }
}

/* Names that were read as others without a word: they may be refused. */
static const struct {
  const char *text;
  const char *encoding;
} NEVER_OTHERS[] = {
  { "a,b\nMondovì,1\n", "CP1252" },
  { "a,b\nØrsta,1\n", "CP1252" },
  { "a,b\nBarri Gòtic,1\n", "CP1252" },
  { "a,b\nGöttingen,1\n", "MACINTOSH" },
  { "a,b\nFürstenau,1\n", "MACINTOSH" },
  { "a,b\nGroßhansdorf,1\n", "MACINTOSH" },
  { "a,b\nBřeznice,1\n", "CP1250" },
  { "a,b\nTřebíč,1\n", "CP1250" },
  { "a,b\nLázně,1\n", "CP1250" },
  { "a,b\nKazlų Rūda,1\nRokiškis,2\nPilaitė,3\nPanevėžys,4\nFabijoniškės,5\nKlaipėda,6\nŠirvintos,7\nŽiežmariai,8\n",
    "CP1257" },
  { "a,b\nIğdır,1\nBozkır,2\nİbradı,3\nKayapınar,4\nAdıyaman,5\nEskişehir,6\nŞırnak,7\nMuğla,8\nÇankırı,9\n",
    "CP1254" },
};

static void
test_never_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NEVER_OTHERS); i++) {
    gsize length = 0;
    gsize text_length = 0;
    const char *name = NULL;
    g_autofree char *bytes
        = g_convert (NEVER_OTHERS[i].text, -1, NEVER_OTHERS[i].encoding, "UTF-8", NULL, &length, NULL);
    g_autofree char *text = ra_table_decode (bytes, length, &text_length, &name, NULL);
    g_test_message ("%s", NEVER_OTHERS[i].text);
    if (text != NULL)
      g_assert_cmpstr (text, ==, NEVER_OTHERS[i].text);
  }
}

/* A mark says more than a name; bytes that the encoding has not are refused with their line. */
static void
test_named (void)
{
  gsize text_length = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *marked = ra_table_decode_as ("\xEF\xBB\xBFŁ", 5, "CP1253", &text_length, NULL);

  g_assert_cmpstr (marked, ==, "Ł");
  g_assert_null (ra_table_decode_as ("a\nb\n\xFF\n", 6, "CP1253", &text_length, &error));
  g_assert_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_ENCODING);
  g_assert_cmpstr (error->message, ==, "line 3 is no text in CP1253");
  static const char *const unknown[]
      = { "", "Klingon", "UTF-8//IGNORE", "CP1252//TRANSLIT", "../x", "INTERNAL", "a b" };
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (ra_encoding_is_known (unknown[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-encoding/guess", test_guess);
  g_test_add_func ("/text-encoding/wide", test_wide);
  g_test_add_func ("/text-encoding/no-guess", test_no_guess);
  g_test_add_func ("/text-encoding/doubtful", test_doubtful);
  g_test_add_func ("/text-encoding/sure", test_sure);
  g_test_add_func ("/text-encoding/never-others", test_never_others);
  g_test_add_func ("/text-encoding/named", test_named);
  return g_test_run ();
}
