/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and GeoJSON as people and programs write them. */
#include <string.h>

#include "tests/data/import/kinds.h"

static const TestKind TABLES[] = {
  { "miles in the heading", "Name,Lat,Lon,Range (mi)\nA,54.7,20.5,300\n", "A 54.7 20.5 0-482.8032\n", NULL },
  { "miles without brackets", "Name,Lat,Lon,Max range miles\nA,54.7,20.5,300\n", "A 54.7 20.5 0-482.8032\n", NULL },
  { "metres", "Name,Lat,Lon,radius_m\nA,54.7,20.5,300000\n", "A 54.7 20.5 0-300\n", NULL },
  { "nautical band", "Site,Latitude_DD,Longitude_DD,Max_Range_NM,Min_Range_NM\nA,54.7,20.5,270,10\n",
    "A 54.7 20.5 18.52-500.04\n", NULL },
  { "units by row", "name,lat,lon,radius,radius_units\nA,1.5,2.5,500000,m\nB,1.5,2.5,300,mi\n",
    "A 1.5 2.5 0-500\nB 1.5 2.5 0-482.8032\n", NULL },
  { "unknown unit of a row", "name,lat,lon,radius,unit\nA,1.5,2.5,5,leagues\n", "", "unit \"leagues\" is not known" },
  { "units in cells", "name,lat,lon,range\nA,1.5,2.5,300 mi\nB,1.5,2.5,500 km\n",
    "A 1.5 2.5 0-482.8032\nB 1.5 2.5 0-500\n", NULL },
  { "a bare cell among units", "name,lat,lon,range\nA,1.5,2.5,300 mi\nB,1.5,2.5,500\n", "A 1.5 2.5 0-482.8032\n",
    "names no unit, and other rows do" },
  { "another unit than the heading's", "name,lat,lon,range (km)\nA,1.5,2.5,300 mi\n", "A 1.5 2.5 0-482.8032\n",
    "in its own unit" },
  { "the same in two units", "name,lat,lon,Range (mi),Range (km)\nA,1.5,2.5,311,500\n", "A 1.5 2.5 0-500\n", NULL },
  { "each row in one of two units", "name,lat,lon,Range (mi),Range (km)\nA,1.5,2.5,300,\nB,1.5,2.5,,500\n",
    "A 1.5 2.5 0-482.8032\nB 1.5 2.5 0-500\n", NULL },
  { "notes below", "name,lat,lon,range\nA,1.5,2.5,500\nSource: somebody,,,\n", "A 1.5 2.5 0-500\n",
    "stands below the table" },
  { "a footnote below", "name,lat,lon,range\nA,1.5,2.5,500[1]\n[1] by its maker,,,\n", "A 1.5 2.5 0-500\n",
    "stands below the table" },
  { "a sum below", "name;lat;lon;range\nA;1.5;2.5;500\nSumme:;;;500\n", "A 1.5 2.5 0-500\n", "stands below the table" },
  { "a place that is called so", "name;lat;lon;range\nTotal;1.5;2.5;500\n", "Total 1.5 2.5 0-500\n", NULL },
  { "positions without a heading", "A,\"1.5, 2.5\",500\nB,\"3.5, 4.5\",600\n", "A 1.5 2.5 0-500\nB 3.5 4.5 0-600\n",
    "column 2 for the coordinates" },
  { "degrees with hyphens", "name,lat,lon\nA,54-30-00N,020-30E\n", "A 54.5 20.5\n", NULL },
  { "yards", "name,lat,lon,Range (yards)\nA,1.5,2.5,500\n", "A 1.5 2.5 0-0.4572\n", "is the unit right?" },
  { "thousands by the column", "name;lat;lon;range\nA;1;2;\"1,500\"\nB;1;2;\"2,350.5\"\n",
    "A 1 2 0-1500\nB 1 2 0-2350.5\n", NULL },
  { "fractions by the column", "name;lat;lon;range\nA;1;2;1.500\nB;1;2;499,5\n", "A 1 2 0-1500\nB 1 2 0-499.5\n",
    NULL },
  { "thousands beside coordinates with dots", "name,lat,lon,range (km)\nA,1.5,2.5,2.350\nB,1.5,3.5,1.500\n", "",
    "can be 2350 or 2.35" },
  { "three digits of a fraction", "name,lat,lon,range (km)\nA,1.5,2.5,2.350\nB,1.5,3.5,500.000\n",
    "A 1.5 2.5 0-2.35\nB 1.5 3.5 0-500\n", NULL },
  { "Wikipedia's range", "name,lat,lon,range\nA,1.5,2.5,\"500–2,500[1]\"\n", "A 1.5 2.5 500-2500\n", NULL },
  { "a qualified range", "name,lat,lon,range\nA,1.5,2.5,up to 500 km\n", "A 1.5 2.5 0-500\n",
    "taken as the figure alone" },
  { "several ranges in a cell", "name,lat,lon,range\nA,1.5,2.5,\"500, 1000\"\n", "A 1.5 2.5 0-500\nA 1.5 2.5 0-1000\n",
    NULL },
  { "several columns", "name,lat,lon,range1,range2\nA,1.5,2.5,500,1000\n", "A 1.5 2.5 0-500\nA 1.5 2.5 0-1000\n",
    NULL },
  { "two bands", "name,lat,lon,min1,max1,min2,max2\nA,1.5,2.5,1,2,3,4\n", "A 1.5 2.5 1-2\nA 1.5 2.5 3-4\n", NULL },
  { "no figure", "name,lat,lon,range\nA,1.5,2.5,n/a\n", "A 1.5 2.5\n", "no ring is drawn" },
  { "no coordinates", "name,lat,lon,range\nA,NULL,NULL,5\n", "", "no coordinates" },
  { "a title above", "Ranges of 2021;;;\n\nOrt;Breite;Länge;Reichweite (km)\nA;1,5;2,5;500\n", "A 1.5 2.5 0-500\n",
    "stands above the heading" },
  { "a second table below", "Name,Lat,Lon,Range (km)\nA,1.5,2.5,500\n\nName,Lat,Lon,Range (mi)\nB,1.5,3.5,300\n",
    "A 1.5 2.5 0-500\n", "belongs to the table that begins in row 4" },
  { "the same heading on each page", "Name,Lat,Lon,km\nA,1.5,2.5,500\nName,Lat,Lon,km\nB,1.5,3.5,300\n",
    "A 1.5 2.5 0-500\nB 1.5 3.5 0-300\n", "latitude \"Lat\"" },
  { "units below", "Site,Latitude,Longitude,Range\n,deg,deg,mi\nA,1.5,2.5,300\n", "A 1.5 2.5 0-482.8032\n", NULL },
  { "marks of direction and no width",
    "name,lat,lon,range (km)\nA,\u200e1.5,2.5\u200b,\ufeff500\u200e\nB,1,2,\u2067300\u2069\n",
    "A 1.5 2.5 0-500\nB 1 2 0-300\n", NULL },
  { "the end of a text of DOS", "name,lat,lon,range (km)\nA,1.5,2.5,500\x1a\x1a", "A 1.5 2.5 0-500\n", NULL },
  { "no heading", "Kaliningrad,54.706,20.511,500\n", "Kaliningrad 54.706 20.511 0-500\n", "there is no heading" },
  { "no heading, longitude first", "A\t120.5\t54.7\nB\t20.5\t44.25\n", "A 54.7 120.5\nB 44.25 20.5\n",
    "column 3 for the latitude" },
  { "figures as spreadsheets write large ones", "name,lat,lon,range m\nA,1.5,2.5,5.0E+05\n", "A 1.5 2.5 0-500\n",
    NULL },
  { "a WKB", "name,geom,range_km\nA,010100000000000000008034400000000000404B40,500\n", "A 54.5 20.5 0-500\n", NULL },
  { "GeoJSON in a cell",
    "name,geometry,range_km\nA,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[20.5,54.5]}\",500\n",
    "A 54.5 20.5 0-500\n", NULL },
  { "bars", "name|lat|lon|range\nA|1.5|2.5|500\n", "A 1.5 2.5 0-500\n", NULL },
  { "a pair that begins with the longitude", "name,\"lon, lat\",range\nA,\"20.5, 1.5\",500\n", "A 1.5 20.5 0-500\n",
    NULL },
  { "a pair in words of German", "Ort;Koordinaten (Länge, Breite);Reichweite\nA;20.5, 1.5;500\n", "A 1.5 20.5 0-500\n",
    NULL },
  { "a pair in brackets without spaces", "name,Coords (long;lat),range\nA,\"20.5, 1.5\",500\n", "A 1.5 20.5 0-500\n",
    NULL },
  { "a pair as one word in brackets", "name,Coordinates (lonlat),range\nA,\"20.5, 1.5\",500\n", "A 1.5 20.5 0-500\n",
    NULL },
  { "units under a heading of their own", "name,lat,lon,range,Foo\nA,1.5,2.5,300,mi\nB,1.5,2.5,500,km\n",
    "A 1.5 2.5 0-482.8032\nB 1.5 2.5 0-500\n", "is taken for the units of the ranges" },
  { "units under no heading", "name,lat,lon,range,\nA,1.5,2.5,300,mi\n", "A 1.5 2.5 0-482.8032\n",
    "is taken for the units of the ranges" },
  { "units of something else", "name,lat,lon,range (km),height,unit of it\nA,1.5,2.5,300,9,ft\n", "A 1.5 2.5 0-300\n",
    "is not known and not read" },
  { "letters that may be units", "name,lat,lon,range,Foo\nA,1.5,2.5,300,m\n", "A 1.5 2.5 0-300\n",
    "is not known and not read" },
  { "hemispheres as headings", "Название;с. ш.;з. д.;Дальность (км)\nA;40,5;74,5;500\n", "A 40.5 -74.5 0-500\n", NULL },
  { "letters of hemispheres as headings", "name,N,E,range\nA,40.5,74.5,500\n", "A 40.5 74.5 0-500\n", NULL },
  { "letters beside coordinates", "name,N,E,lat,lon\nA,1,2,40.5,74.5\n", "A 40.5 74.5\n", "is not known and not read" },
  { "ends of a band", "name,lat,lon,Range from (km),Range to (km)\nA,1.5,2.5,500,5500\n", "A 1.5 2.5 500-5500\n",
    NULL },
  { "longitudes to 360", "name,lat,lon\nA,1.5,190.25\nB,1.5,2.5\n", "A 1.5 -169.75\nB 1.5 2.5\n", "from 0 to 360" },
  { "longitudes beyond", "name,lat,lon\nA,1.5,-190.25\n", "", "must be between" },
  { "west by the heading", "name,lat,Longitude (W)\nA,1.5,77.25\n", "A 1.5 -77.25\n", NULL },
  { "east in German", "Ort;Breite;Länge\nA;43° 30' N;44° 30' O\n", "A 43.5 44.5\n", NULL },
  { "west in French", "Nom;Latitude;Longitude;Portée (km)\nBrest;48° 30' N;4° 30' O;500\n", "Brest 48.5 -4.5 0-500\n",
    NULL },
  { "O without a language", "name,lat,lon\nA,48,4 O\n", "", "write E or W" },
  { "Polish", "Nazwa;Szerokość;Długość;Zasięg (km)\nA;54,48;17,10;500\n", "A 54.48 17.1 0-500\n", NULL },
  { "Russian", "Название;Широта;Долгота;Дальность, км\nА;54° 30' с. ш.;20° 30' в. д.;500\n", "А 54.5 20.5 0-500\n",
    NULL },
  { "Ukrainian", "Назва;Широта;Довгота;Дальність (миль)\nА;50,5;30,5;300\n", "А 50.5 30.5 0-482.8032\n", NULL },
  { "Romanian", "Nume;Latitudine;Longitudine;Rază de acțiune (km)\nA;44,5;24,5;500\n", "A 44.5 24.5 0-500\n", NULL },
  { "Spanish", "Nombre;Latitud;Longitud;Alcance (millas)\nRota;36,5;-6,25;300\n", "Rota 36.5 -6.25 0-482.8032\n",
    NULL },
  { "Italian", "Luogo;Latitudine;Longitudine;Gittata massima (miglia)\nAviano;46,0;12,6;300\n",
    "Aviano 46 12.6 0-482.8032\n", NULL },
  { "west in Italian", "Nome;Latitudine;Longitudine;Raggio d'azione (km)\nA;46,5;12,5 O;2.350\n",
    "A 46.5 -12.5 0-2350\n", NULL },
  { "ranges of two missiles", "name,lat,lon,Range Iskander (km),Range 9M729 (km)\nA,1.5,2.5,500,2350\n",
    "A 1.5 2.5 0-500\nA 1.5 2.5 0-2350\n", "is taken for ranges" },
  { "a missile's diameter", "name,lat,lon,Range (km),Diameter (m)\nA,1.5,2.5,500,0.92\n", "A 1.5 2.5 0-500\n",
    "is not known and not read" },
  { "WKT", "WKT,name,range\n\"POINT (20.5 54.75)\",A,500\n", "A 54.75 20.5 0-500\n", NULL },
  { "coordinates under another name", "name,Where,range\nA,\"54.5, 20.5\",500\n", "A 54.5 20.5 0-500\n",
    "which stand in it" },
  { "longitude first", "name,lonlat\nA,20.5 54.5\n", "A 54.5 20.5\n", NULL },
  { "formulas", "name,lat,lon\nA,\"=\"\"54.5\"\"\",'20.5\n", "A 54.5 20.5\n", NULL },
  { "a row twice", "name,lat,lon,range\nA,1.5,2.5,5\nA,1.5,2.5,5\n", "A 1.5 2.5 0-5\n", "says the same as row 2" },
  { "zero and zero", "name,lat,lon\nA,0,0\n", "A 0 0\n", "are the coordinates missing?" },
  { "days and months by the column", "name,lat,lon,date\nA,1.5,2.5,23/02/2019\nB,1.5,2.5,10/02/2019\n",
    "A 1.5 2.5\nB 1.5 2.5\n", NULL },
  { "a spreadsheet's day", "name,lat,lon,date\nA,1.5,2.5,43506\n", "A 1.5 2.5\n", "2019-02-10" },
  { "grids and codes", "name,coordinates\nA,33N 500000 0\nB,62G20000+\n", "A 0 15\nB 0.5 -179.5\n", NULL },
  { "no unit at all", "name,lat,lon,range\nA,1.5,2.5,500\n", "A 1.5 2.5 0-500\n",
    "\"range\", names no unit: taken as kilometres" },
  { "no figure in any row", "name,lat,lon,range (km)\nA,1.5,2.5,\n", "A 1.5 2.5\n", "has no figure in any row" },
  { "kilometres in a title", "Within 300 miles,,,\nname,lat,lon,range\nA,1.5,2.5,500\n", "A 1.5 2.5 0-500\n",
    "taken as kilometres" },
  { "two rows of headings", "Site,Position,,Range (mi),\n,Lat,Lon,min,max\nA,1.5,2.5,100,300\n",
    "A 1.5 2.5 160.9344-482.8032\n", NULL },
  { "units of two rows of headings", ",Position,,Range,\nSite,Lat,Lon,min (km),max (km)\nA,1.5,2.5,50,500\n",
    "A 1.5 2.5 50-500\n", NULL },
  { "a date for a range", "name,lat,lon,range (km)\nA,1.5,2.5,2023/05/03\nB,1.5,2.5,3.5.2023\nC,1.5,2.5,500/1000\n",
    "C 1.5 2.5 0-500\nC 1.5 2.5 0-1000\n", "\"2023/05/03\": a date, and no distance" },
  { "digits of Arabic", "name,lat,lon,range (km)\nA ١,٥٤٫٥,٢٠٫٥,١٬٥٠٠\nقاعدة ١,۱,۲,۵۰۰\n",
    "A 1 54.5 20.5 0-1500\nقاعدة ١ 1 2 0-500\n", NULL },
  { "the same in one cell", "name,lat,lon,range\nA,1.5,2.5,298 mi / 480 km\nB,1.5,2.5,\"480 km, 2350 km\"\n",
    "A 1.5 2.5 0-480\nB 1.5 2.5 0-480\nB 1.5 2.5 0-2350\n", NULL },
  { "a table of Markdown", "| name | lat | lon | km |\n| --- | :-: | --- | --- |\n| A | 1.5 | 2.5 | 500 |\n",
    "A 1.5 2.5 0-500\n", NULL },
  { "a table of a database", " name | lat | lon | km\n------+-----+-----+----\n A | 1.5 | 2.5 | 500\n",
    "A 1.5 2.5 0-500\n", NULL },
  { "curly marks", "name,lat,lon\n“A, b”,1.5,2.5\n", "", "do not hold a cell together" },
};

#define POINT                      "\"geometry\": {\"type\": \"Point\", \"coordinates\": [20.5, 54.75]}"
#define FEATURE(properties)        "{\"type\": \"Feature\", " POINT ", \"properties\": {" properties "}}"
#define COLLECTION(more, features) "{\"type\": \"FeatureCollection\"" more ", \"features\": [" features "]}"

static const TestKind JSON[] = {
  { "units of a radius", FEATURE ("\"name\": \"A\", \"radius\": 500000, \"radius_units\": \"m\""),
    "A 54.75 20.5 0-500\n", NULL },
  { "a list", "[" FEATURE ("\"name\": \"A\"") "]", "A 54.75 20.5\n", NULL },
  { "a line each", FEATURE ("\"name\": \"A\"") "\r\n" FEATURE ("\"name\": \"B\"") "\n", "A 54.75 20.5\nB 54.75 20.5\n",
    NULL },
  { "a sequence", "\x1E" FEATURE ("\"name\": \"A\"") "\n\x1E" FEATURE ("\"name\": \"B\"") "\n",
    "A 54.75 20.5\nB 54.75 20.5\n", NULL },
  { "many points",
    "{\"type\": \"Feature\", \"geometry\": {\"type\": \"MultiPoint\", \"coordinates\": [[1, 2], [3, 4]]}, "
    "\"properties\": {\"name\": \"A\", \"range\": \"500–1,000 km\"}}",
    "A 2 1 500-1000\nA 4 3 500-1000\n", NULL },
  { "a collection",
    "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Point\", \"coordinates\": [1, 2]}]}", "- 2 1\n",
    NULL },
  { "texts for numbers", "{\"type\": \"Point\", \"coordinates\": [\"1.5\", \"2.5\"]}", "- 2.5 1.5\n", NULL },
  { "other names in other features", COLLECTION ("", FEATURE ("\"name\": \"A\"") "," FEATURE ("\"title\": \"B\"")),
    "A 54.75 20.5\nB 54.75 20.5\n", NULL },
  { "an EPSG code",
    COLLECTION (", \"crs\": {\"type\": \"EPSG\", \"properties\": {\"code\": 4326}}", FEATURE ("\"name\": \"A\"")),
    "A 54.75 20.5\n", NULL },
  { "another system in a feature",
    COLLECTION ("", "{\"type\": \"Feature\", " POINT
                    ", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:3857\"}}}"),
    "", "\"EPSG:3857\" is not WGS84" },
  { "a topology",
    "{\"type\": \"Topology\", \"transform\": {\"scale\": [0.5, 0.25], \"translate\": [20, 54]}, \"objects\": {\"a\": "
    "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Point\", \"coordinates\": [1, 3], "
    "\"properties\": {\"name\": \"A\"}}]}}, \"arcs\": []}",
    "A 54.75 20.5\n", NULL },
  { "Esri",
    "{\"geometryType\": \"esriGeometryPoint\", \"spatialReference\": {\"wkid\": 4326}, \"features\": [{\"attributes\": "
    "{\"name\": \"A\"}, \"geometry\": {\"x\": 20.5, \"y\": 54.75}}]}",
    "A 54.75 20.5\n", NULL },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    test_kind_check (&TABLES[i]);
}

static void
test_json (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (JSON); i++)
    test_kind_check (&JSON[i]);
}

/* What the user says about units counts where the table is silent or not understood, and nowhere else. */
static void
test_units (void)
{
  static const struct {
    const char *table;
    double max_km;
  } cases[] = {
    { "lat,lon,range\n1,2,300\n", 300 * 1.852 },
    { "lat,lon,range (mil)\n1,2,300\n", 300 * 1.852 },
    { "lat,lon,range (km)\n1,2,300\n", 300 },
    { "lat,lon,range\n1,2,300 mi\n", 300 * 1.609344 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const RaImportOptions options = { .unit_km = 1.852 };
    g_autoptr (RaImport) import = ra_import_parse ("t", cases[i].table, strlen (cases[i].table), &options, NULL);
    const RaImportRow *row = g_ptr_array_index (import->rows, 0);
    g_assert_cmpfloat_with_epsilon (row->max_km, cases[i].max_km, 1e-6);
  }
}

static const char *const REFUSED[][2] = {
  { "name,lat,lon,Range (mil)\nA,1,2,3\n",
    "t:1: column 4, \"Range (mil)\", is in \"mil\", which can mean several units; "
    "km, m, mi, nmi, ft and yd are read" },
  { "name,lat,lon,Range\n,deg,deg,leagues\nA,1,2,3\n",
    "t:1: column 4, \"Range (leagues)\", is in \"leagues\", which is no unit "
    "that is known; km, m, mi, nmi, ft and yd are read" },
  /* A decimal comma makes no pair of coordinates. */
  { "Ort;Breite;L nge\nA;50,9;6,9\nB;48,0;11,5\n", "t:1: the heading names no column lon" },
  { "name,lat,lon,Diameter (km)\nA,1,2,700\n",
    "t:1: column 4, \"Diameter (km)\", is a diameter; of a circle the half of it is the range: write ranges" },
  { "All ranges in nautical miles,,,\nname,lat,lon,Range\nA,1,2,270\n",
    "t:2: column 4, \"Range\", names no unit, and \"All ranges in nautical miles\" does; write it into the heading, or "
    "choose the unit for the table (--units)" },
  { "name,lat,lon,Range\nA,1,2,270\nAll ranges in miles\n",
    "t:1: column 4, \"Range\", names no unit, and \"All ranges in miles\" does; write it into the heading, or choose "
    "the unit for the table (--units)" },
  { "Ranges in sm,,,\nname,lat,lon,Range\nA,1,2,270\n",
    "t:2: column 4, \"Range\", names no unit, and \"Ranges in sm\" does; write it into the heading, or choose the "
    "unit for the table (--units)" },
  { "name,lat,lon,Range\nA,1,2,270\n* in statute miles\n",
    "t:1: column 4, \"Range\", names no unit, and \"* in statute miles\" does; write it into the heading, or choose "
    "the "
    "unit for the table (--units)" },
  { COLLECTION ("", FEATURE ("\"shape\": \"Circle\", \"radius\": 1500")),
    "t:1: property \"radius\" names no unit, and feature 1 is a circle, of which many programs write it in metres; "
    "choose the unit (--units)" },
  { "<!DOCTYPE html><html></html>", "t: a web page, and no table" },
  { "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", "
    "\"coordinates\": [1, 2]}, \"properties\": {\"radius_leagues\": 5}}]}",
    "t:1: property \"radius_leagues\" is in \"leagues\", which is no unit that is known; km, m, mi, nmi, ft and yd are "
    "read" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (ra_import_parse ("t", REFUSED[i][0], strlen (REFUSED[i][0]), NULL, &error));
    g_assert_cmpstr (error->message, ==, REFUSED[i][1]);
  }
}

/* A sequence is read line by line, and its faults are told so, whatever lines are empty. */
static void
test_lines (void)
{
  const char *text
      = "\n{\"type\":\"Point\",\"coordinates\":[2,1]}\r\n \r\n\n"
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[2,1]}}\n"
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[2,154]}}\n"
        "{\"type\":\"Feature\",\"properties\":{}}";
  static const guint expected[] = { 2, 6, 7 };
  g_autoptr (RaImport) import = ra_import_parse ("t", text, strlen (text), NULL, NULL);

  g_assert_nonnull (import);
  g_assert_cmpuint (import->problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (((const RaImportRemark *)g_ptr_array_index (import->problems, i))->row, ==, expected[i]);
  g_assert_cmpuint (import->rows->len, ==, 1);
}

/* JSON in UTF-16 needs no mark. */
static void
test_wide (void)
{
  static const char *const encodings[] = { "UTF-16LE", "UTF-16BE", "UTF-16" };
  const char *text = "{\"type\":\"Feature\",\"properties\":{\"name\":\"Kö\"},"
                     "\"geometry\":{\"type\":\"Point\",\"coordinates\":[2,1]}}";

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    gsize length = 0;
    g_autofree char *wide = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (RaImport) import = ra_import_parse ("t", wide, length, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (import->rows->len, ==, 1);
    g_assert_cmpstr (((const RaImportRow *)g_ptr_array_index (import->rows, 0))->name, ==, "Kö");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/kinds/tables", test_tables);
  g_test_add_func ("/import/kinds/json", test_json);
  g_test_add_func ("/import/kinds/units", test_units);
  g_test_add_func ("/import/kinds/refused", test_refused);
  g_test_add_func ("/import/kinds/lines", test_lines);
  g_test_add_func ("/import/kinds/wide", test_wide);
  return g_test_run ();
}
