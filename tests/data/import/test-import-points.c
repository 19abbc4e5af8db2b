/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that say where a row is in other columns than one of latitudes and one of longitudes. */
#include <string.h>

#include "tests/data/import/kinds.h"

static const TestKind HEMISPHERES[] = {
  { "words of the heading", "Name,South latitude,West longitude,km\nA,33.5,70.5,5\n", "A -33.5 -70.5 0-5\n", NULL },
  { "words behind", "Name,Lat South,Lon West,km\nA,33.5,70.5,5\n", "A -33.5 -70.5 0-5\n", NULL },
  { "words in brackets", "Name,Latitude (degrees South),Longitude (°W),km\nA,33.5,70.5,5\n", "A -33.5 -70.5 0-5\n",
    NULL },
  { "north and east", "Name,North latitude,Lon (deg E),km\nA,33.5,70.5,5\n", "A 33.5 70.5 0-5\n", NULL },
  { "German", "Ort;südliche Breite;westliche Länge;km\nA;33,5;70,5;5\n", "A -33.5 -70.5 0-5\n", NULL },
  { "Russian", "Имя;Широта ю.ш.;Долгота з.д.;Дальность, км\nА;33,5;70,5;5\n", "А -33.5 -70.5 0-5\n", NULL },
  { "Russian words", "Имя;Южная широта;Долгота (западная);Дальность, км\nА;33,5;70,5;5\n", "А -33.5 -70.5 0-5\n",
    NULL },
  { "French", "Nom;Latitude sud;Longitude ouest;Portée (km)\nA;33,5;70,5;5\n", "A -33.5 -70.5 0-5\n", NULL },
  { "both ends of an axis", "Name,Lat (N/S),Lon (E/W),km\nA,33.5,70.5,5\n", "A 33.5 70.5 0-5\n", NULL },
  { "what a sign means", "Name,Lat (S negative),Lon (E+ W-),km\nA,33.5,-70.5,5\n", "A 33.5 -70.5 0-5\n", NULL },
  { "degrees, minutes, seconds", "Name,Lat (d m s),Lon,km\nA,33 30 0,70.5,5\n", "A 33.5 70.5 0-5\n", NULL },
  { "each half of the Earth in its own column", "Name,North lat,South lat,Lon,km\nA,33.5,,70.5,5\nB,,33.5,70.5,5\n",
    "A 33.5 70.5 0-5\nB -33.5 70.5 0-5\n", NULL },
  { "an O that is east or west", "Name,Latitude,Longitude (O),km\nA,48.5,4.5,5\n", "", "write E or W" },
  { "a sign and the heading", "Name,South lat,Lon,km\nA,-33.5,70.5,5\n", "", "either a sign or a letter" },
};

static const TestKind PARTS[] = {
  { "letters in their own columns", "Name,Lat,NS,Lon,EW,Range (km)\nA,33.5,S,151.5,E,500\nB,40.5,N,74.25,W,500\n",
    "A -33.5 151.5 0-500\nB 40.5 -74.25 0-500\n", NULL },
  { "words in their own columns",
    "Name,Latitude,Lat Hemisphere,Longitude,Lon Hemisphere,Range km\nA,33.5,South,151,East,500\n",
    "A -33.5 151 0-500\n", NULL },
  { "letters with minutes", "Name,Lat_deg,Lat_min,Lat_dir,Lon_deg,Lon_min,Lon_dir,Range_km\nA,33,30,S,151,15,E,500\n",
    "A -33.5 151.25 0-500\n", NULL },
  { "French", "Nom;Lat;N/S;Lon;E/O;Portée km\nBrest;48,5;N;4,25;O;500\nA;48,5;S;4,25;E;500\n",
    "Brest 48.5 -4.25 0-500\nA -48.5 4.25 0-500\n", NULL },
  { "German", "Ort;Breite;N/S;Länge;O/W;Reichweite km\nA;48,5;N;4,25;O;5\nB;48,5;N;4,25;W;5\n",
    "A 48.5 4.25 0-5\nB 48.5 -4.25 0-5\n", NULL },
  { "Russian", "Имя;Широта;С/Ю;Долгота;В/З;Дальность, км\nА;33,5;Ю;70,5;З;5\n", "А -33.5 -70.5 0-5\n", NULL },
  { "a direction behind each", "name,lat,dir,lon,dir,km\nA,33.5,S,70.5,W,5\n", "A -33.5 -70.5 0-5\n", NULL },
  { "a sign that says the same", "name,lat,NS,lon,EW,km\nA,-33.5,S,-70.5,W,5\n", "A -33.5 -70.5 0-5\n", NULL },
  { "a sign that does not", "name,lat,NS,lon,EW,km\nA,-33.5,N,70.5,W,5\n", "", "either a sign or a letter" },
  { "a letter that is missing", "name,lat,NS,lon,EW,km\nA,33.5,,70.5,W,5\nB,33.5,N,70.5,E,5\n", "B 33.5 70.5 0-5\n",
    "the latitude lacks its N or S" },
  { "a letter of the other axis", "name,lat,NS,lon,EW,km\nA,33.5,W,70.5,W,5\nB,33.5,N,70.5,E,5\n", "B 33.5 70.5 0-5\n",
    "E and W belong to a longitude" },
  { "no hemisphere", "name,lat,NS,lon,EW,km\nA,33.5,up,70.5,W,5\nB,33.5,N,70.5,E,5\n", "B 33.5 70.5 0-5\n",
    "\"up\" is no hemisphere of the latitude" },
  { "letters in the cells after all", "name,Lat N/S,Lon E/W,km\nA,33.5 S,70.5 W,5\n", "A -33.5 -70.5 0-5\n", NULL },
  { "degrees, minutes, seconds",
    "Name,Lat deg,Lat min,Lat sec,Lon deg,Lon min,Lon sec,Range km\nA,54,30,36,20,15,36,5\n", "A 54.51 20.26 0-5\n",
    NULL },
  { "letters for them", "Name,Lat_D,Lat_M,Lat_S,Lon_D,Lon_M,Lon_S,km\nA,54,30,36,-20,15,36,5\n", "A 54.51 -20.26 0-5\n",
    NULL },
  { "marks for them", "Name,Lat °,Lat ′,Lat ″,Lon (°),Lon (′),Lon (″),km\nA,54,30,36,20,15,36,5\n",
    "A 54.51 20.26 0-5\n", NULL },
  { "without the name of the axis", "Name,Lat,Min,Sec,Lon,Min,Sec,km\nA,54,30,36,20,15,36,5\n", "A 54.51 20.26 0-5\n",
    NULL },
  { "minutes alone", "Name,Lat,Min,Lon,Min,km\nA,54,30,20,15.6,5\n", "A 54.5 20.26 0-5\n", NULL },
  { "as programs write whole numbers", "Name,Lat,Lat min,Lat sec,Lon,km\nA,54.0,30.0,36.0,20.5,5\n",
    "A 54.51 20.5 0-5\n", NULL },
  { "minutes that are missing", "Name,Lat,Lat min,Lon,Lon min,km\nA,54,,20,15,5\nB,54,30,20,15,5\n",
    "B 54.5 20.25 0-5\n", "no minutes of the latitude" },
  { "minutes beside a fraction", "Name,Lat,Lat min,Lon,km\nA,54.5,30,20,5\n", "",
    "only the last number may have a fraction" },
  { "minutes beyond 59", "Name,Lat,Lat min,Lon,km\nA,54,75,20,5\n", "", "the minutes must be below 60" },
  { "all parts in one cell", "Name,Lat (deg min),Lon,km\nA,54 30,20,5\n", "A 54.5 20 0-5\n", NULL },
  { "sides of an area", "Name,Lat,Lat min,Lat max,Lon,km\nA,54,53,55,20,5\n", "A 54 20 0-5\n",
    "is not known and not read" },
  { "a least range", "Name,Lat,Lon,Min,Max\nA,54,20,5,50\n", "A 54 20 5-50\n", NULL },
};

static const TestKind NO_HEADINGS[] = {
  { "whole numbers", "A,54,20,300\nB,55,21,400\n", "A 54 20 0-300\nB 55 21 0-400\n", "column 2 for the latitude" },
  { "a range before", "300,54.75,20.5\n55,55.25,21.25\n", "- 54.75 20.5 0-300\n- 55.25 21.25 0-55\n",
    "column 1 for the range" },
  { "a name and a range before", "Kyiv,80,50.5,30.25\nLviv,70,49.75,24.25\n",
    "Kyiv 50.5 30.25 0-80\nLviv 49.75 24.25 0-70\n", "column 2 for the range" },
  { "units in the cells", "A,54.75,20.5,300 km\nB,55.25,21.25,400 mi\n",
    "A 54.75 20.5 0-300\nB 55.25 21.25 0-643.7376\n", "column 4 for the range" },
  { "numbered rows", "1,Kyiv,50.5,30.25\n2,Lviv,49.75,24.25\n", "Kyiv 50.5 30.25\nLviv 49.75 24.25\n",
    "no column is known to hold ranges" },
};

static const TestKind EMPTY[] = {
  { "a range that is empty", "name,lat,lon,km\nA,1.5,2.5,\nB,1.5,3.5,5\n", "A 1.5 2.5\nB 1.5 3.5 0-5\n",
    "no range: shown as a place" },
  { "a heading of two words", "Населённый пункт;Координаты;Дальность, км\nА;1,5 2,5;5\n", "А 1.5 2.5 0-5\n", NULL },
  { "the same in Ukrainian", "Населений пункт;Координати;Дальність, км\nА;1,5 2,5;5\n", "А 1.5 2.5 0-5\n", NULL },
};

static const char *const REFUSED[][2] = {
  { "Name,Lat,Where,Lon\nA,33,S,20\n",
    "t:1: column 3, \"Where\", holds letters as of hemispheres alone; call it \"N/S\" if they are, and leave it out if "
    "not" },
  { "Lieu;Latitude;Longitude;Port\u00c3\u00a9e (km)\nA;47,9;1,9;500\n",
    "t: \"\u00c3\u00a9\" are two bytes of one letter: the table is UTF-8 that was read as another encoding, at least "
    "in "
    "part; save it anew as UTF-8" },
  /* Which of them are the coordinates? */
  { "54,20,30\n55,21,31\n", "t:1: the heading names no columns lat and lon, nor one called coordinates" },
  { "Name,West longitude,East longitude,Latitude\nA,10,20,50\n",
    "t:1: columns 2 and 3 are both the lon of row 2, which is to have one" },
};

static void
test_hemispheres (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (HEMISPHERES); i++)
    test_kind_check (&HEMISPHERES[i]);
}

static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    test_kind_check (&PARTS[i]);
}

static void
test_no_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NO_HEADINGS); i++)
    test_kind_check (&NO_HEADINGS[i]);
}

static void
test_empty (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (EMPTY); i++)
    test_kind_check (&EMPTY[i]);
}

/* Knows what it is asked for: Paris in two countries. */
static gboolean
find_place (const char *name, double *lat_deg, double *lon_deg, gpointer user_data, GError **error)
{
  const char *const *known = user_data;

  if (!g_strv_contains (known, name))
    return ra_import_fail (error, "\"%s\" is not known", name);
  *lat_deg = 1;
  *lon_deg = 2;
  return TRUE;
}

static void
test_countries (void)
{
  static const char table[] = "City,State,Country,km\nParis,,United States,5\nParis,Texas,USA,5\nParis,TX,,5\n"
                              "Paris,France,,5\n\"Paris, France\",,France,5\nParis,,,5\n";
  static const char *const known[] = { "Paris, United States", "Paris, France", "Paris", NULL };
  const RaImportOptions options = { .find_place = find_place, .places = (gpointer)known };
  g_autoptr (RaImport) import = ra_import_parse ("t", table, strlen (table), &options, NULL);

  g_assert_nonnull (import);
  g_assert_cmpuint (import->n_understood, ==, 4);
  g_assert_cmpuint (import->problems->len, ==, 2);
  for (guint i = 0; i < import->problems->len; i++) {
    const RaImportRemark *problem = g_ptr_array_index (import->problems, i);
    g_assert_cmpuint (problem->row, ==, 3 + i);
    g_assert_nonnull (strstr (problem->text, i == 0 ? "column 2, \"Texas\"" : "column 2, \"TX\""));
  }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (ra_import_parse ("t", REFUSED[i][0], strlen (REFUSED[i][0]), NULL, &error));
    g_assert_nonnull (error);
    g_assert_cmpstr (error->message, ==, REFUSED[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/points/hemispheres", test_hemispheres);
  g_test_add_func ("/import/points/parts", test_parts);
  g_test_add_func ("/import/points/no-headings", test_no_headings);
  g_test_add_func ("/import/points/empty", test_empty);
  g_test_add_func ("/import/points/countries", test_countries);
  g_test_add_func ("/import/points/refused", test_refused);
  return g_test_run ();
}
