/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/position.h"

/* Kaliningrad, 54.7 N 20.5 E, as people, programs and encyclopaedias write it. */
static const char *const SAME[] = {
  "Lat 54.7 Lon 20.5",
  "lat: 54.7, lon: 20.5",
  "Latitude: 54.7° Longitude: 20.5°",
  "Lat. 54°42' N, Long. 20°30' E",
  "lat. N 54°42', long. E 20°30'",
  "lat=54.7&lng=20.5",
  "lon 20.5 lat 54.7",
  "Longitude 20.5, Latitude 54.7",
  "{lat: 54.7, lng: 20.5}",
  "{\"lat\": 54.7, \"lon\": 20.5}",
  "szer. geogr. 54,7 dł. geogr. 20,5",
  "szerokość geograficzna 54,7, długość geograficzna 20,5",
  "szer. 54°42′ N, dł. 20°30′ E",
  "54°42′N szer. geogr. 20°30′E dł. geogr.",
  "54° 42' szer. geogr. pn., 20° 30' dł. geogr. wsch.",
  "Breite 54,7 Länge 20,5",
  "geogr. Breite 54,7; geogr. Länge 20,5",
  "Breitengrad 54.7, Längengrad 20.5",
  "54° 42′ de latitude nord, 20° 30′ de longitude est",
  "54,7 degrés de latitude nord, 20,5 degrés de longitude est",
  "широта 54,7, долгота 20,5",
  "Долгота 20.5 Широта 54.7",
  "Ш: 54.7 Д: 20.5",
  "широта 54,7 довгота 20,5",
  "latitudine 54,7 longitudine 20,5",
  "54°42′ latitudine nordică, 20°30′ longitudine estică",
  "latitud 54,7 longitud 20,5",
  "54.7 degrees north, 20.5 degrees east",
  "54 degrees 42 minutes N 20 degrees 30 minutes E",
  "54 Grad 42 Minuten Nord, 20 Grad 30 Minuten Ost",
  "54*42'00\"N 20*30'00\"E",
  "54.7 | 20.5",
  "geo:54.7,20.5",
  "geo:54.7,20.5,12;u=35",
  "geo:0,0?q=54.7,20.5(Kaliningrad)",
  "+54.7+020.5/",
  "+5442+02030/",
  "+544200+0203000+012/",
  "{{coord|54|42|N|20|30|E|type:city|display=title}}",
  "{{Coord|54.7|20.5}}",
  "https://www.openstreetmap.org/#map=11/54.7/20.5",
  "https://www.openstreetmap.org/?mlat=54.7&mlon=20.5#map=5/1/2",
  "https://www.google.com/maps/@54.7,20.5,11z",
  "https://www.google.com/maps/place/X/@1.5,2.5,11z/data=!4m2!3d54.7!4d20.5",
  "https://maps.google.com/?q=54.7,20.5",
  "https://www.bing.com/maps?cp=54.7~20.5&lvl=9",
  "https://wego.here.com/?map=54.7,20.5,9,normal",
  "https://mapy.cz/zakladni?x=20.5&y=54.7&z=9",
  "https://2gis.ru/kaliningrad/geo/20.5,54.7",
  "https://geohack.toolforge.org/geohack.php?pagename=Kaliningrad&params=54_42_N_20_30_E_region:RU_type:city",
  "https://geohack.toolforge.org/geohack.php?params=54.7_N_20.5_E",
  "https://yandex.ru/maps/?ll=20.5%2C54.7&z=11",
};

static void
test_same (gconstpointer data)
{
  double lat = 0;
  double lon = 0;
  g_autoptr (GError) error = NULL;

  ra_position_read (data, NULL, &lat, &lon, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (lat, 54.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (lon, 20.5, 1e-9);
}

static void
test_signs (void)
{
  double lat = 0;
  double lon = 0;

  g_assert_true (ra_position_read ("Lat -12.5, Lon -77", NULL, &lat, &lon, NULL));
  g_assert_cmpfloat (lat, ==, -12.5);
  g_assert_cmpfloat (lon, ==, -77);
  g_assert_true (ra_position_read ("-1230-07700/", NULL, &lat, &lon, NULL));
  g_assert_cmpfloat (lat, ==, -12.5);
  g_assert_cmpfloat (lon, ==, -77);
}

/* Never half understood: another system, one axis alone or twice, a place off the Earth. */
static void
test_refused (void)
{
  static const char *const bad[] = {
    "Lat 54.7",
    "Lat 54.7 Lat 20.5",
    "Lat 54.7 20.5",
    "Lon 54.7 N, Lat 20.5 E",
    "geo:54.7,20.5;crs=epsg:3857",
    "geo:154.7,20.5",
    "+54.7+20.5/",
    "+5442+020/",
    "{{coord|54|42|N}}",
    "54 42 N",
    "54 20 E",
    "https://example.org/54.7/20.5",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    double lat = 0;
    double lon = 0;

    g_test_message ("%s", bad[i]);
    g_assert_false (ra_position_read (bad[i], NULL, &lat, &lon, NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (SAME); i++) {
    g_autofree char *path = g_strdup_printf ("/position-words/same/%u", i);
    g_test_add_data_func (path, SAME[i], test_same);
  }
  g_test_add_func ("/position-words/signs", test_signs);
  g_test_add_func ("/position-words/refused", test_refused);
  return g_test_run ();
}
