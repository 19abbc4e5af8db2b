/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-heading.h"

static const struct {
  const char *text;
  RaField field;
  const char *unit;
  const char *language;
} CASES[] = {
  { "name", RA_FIELD_NAME, "", "" },
  { "Site Name", RA_FIELD_NAME, "", "" },
  { "Название", RA_FIELD_NAME, "", "ru" },
  { "Найменування", RA_FIELD_NAME, "", "uk" },
  { "Missile_Name", RA_FIELD_SYSTEM, "", "" },
  { "Latitude_DD", RA_FIELD_LAT, "", "" },
  { "decimalLatitude", RA_FIELD_LAT, "", "" },
  { "Szerokość geograficzna", RA_FIELD_LAT, "", "pl" },
  { "Широта", RA_FIELD_LAT, "", "" },
  { "Länge", RA_FIELD_LON, "", "de" },
  { "lon (WGS84)", RA_FIELD_LON, "WGS84", "" },
  { "Довгота", RA_FIELD_LON, "", "uk" },
  { "Longitudine", RA_FIELD_LON, "", "" },
  { "lat_long", RA_FIELD_COORDINATES, "", "" },
  { "Współrzędne", RA_FIELD_COORDINATES, "", "pl" },
  { "WKT", RA_FIELD_COORDINATES, "", "" },
  { "range", RA_FIELD_MAX_KM, "", "" },
  { "Range (mi)", RA_FIELD_MAX_KM, "mi", "" },
  { "Range, km", RA_FIELD_MAX_KM, "km", "" },
  { "Range miles", RA_FIELD_MAX_KM, "miles", "" },
  { "Range (mi, max)", RA_FIELD_MAX_KM, "mi, max", "" },
  { "Range (miles (US))", RA_FIELD_MAX_KM, "miles US", "" },
  { "range_m", RA_FIELD_MAX_KM, "m", "" },
  { "maxRangeKm", RA_FIELD_MAX_KM, "km", "" },
  { "Max_Range_NM", RA_FIELD_MAX_KM, "nm", "" },
  { "Min_Range_NM", RA_FIELD_MIN_KM, "nm", "" },
  { "min", RA_FIELD_MIN_KM, "", "" },
  { "km", RA_FIELD_MAX_KM, "km", "" },
  { "R_km", RA_FIELD_MAX_KM, "km", "" },
  { "R (km)", RA_FIELD_MAX_KM, "km", "" },
  { "R", RA_N_FIELDS, "", "" },
  { "(km)", RA_N_FIELDS, "km", "" },
  { "dł.", RA_FIELD_LON, "", "pl" },
  { "Reichweite [km]", RA_FIELD_MAX_KM, "km", "de" },
  { "Portée (km)", RA_FIELD_MAX_KM, "km", "fr" },
  { "Rayon d'action (km)", RA_FIELD_MAX_KM, "km", "fr" },
  { "Zasięg rażenia (km)", RA_FIELD_MAX_KM, "km", "pl" },
  { "Дальность действия, км", RA_FIELD_MAX_KM, "км", "ru" },
  { "Максимальная дальность (км)", RA_FIELD_MAX_KM, "км", "ru" },
  { "Дальність (км)", RA_FIELD_MAX_KM, "км", "uk" },
  { "Rază de acțiune (km)", RA_FIELD_MAX_KM, "km", "ro" },
  { "Alcance mínimo (km)", RA_FIELD_MIN_KM, "km", "es" },
  { "radius_units", RA_FIELD_UNITS, "", "" },
  { "Range Iskander (km)", RA_FIELD_MAX_KM, "km", "" },
  { "Range error (km)", RA_N_FIELDS, "km", "" },
  { "range_value", RA_FIELD_MAX_KM, "", "" },
  { "Range type", RA_N_FIELDS, "", "" },
  { "Distance from Moscow (km)", RA_N_FIELDS, "km", "" },
  { "Max altitude (km)", RA_N_FIELDS, "km", "" },
  { "Elevation (m)", RA_N_FIELDS, "m", "" },
  { "lon,lat", RA_FIELD_COORDINATES, "lat", "" },
  { "Longitude, Latitude", RA_FIELD_COORDINATES, "Latitude", "" },
  { "Länge/Breite", RA_FIELD_COORDINATES, "", "de" },
  { "довгота і широта", RA_FIELD_COORDINATES, "", "uk" },
  { "Coordinates (lon, lat)", RA_FIELD_COORDINATES, "lon, lat", "" },
  { "Koordinaten (Breite; Länge)", RA_FIELD_COORDINATES, "Breite; Länge", "de" },
  { "latitud y longitud", RA_FIELD_COORDINATES, "", "" },
  { "lat (y)", RA_FIELD_LAT, "y", "" },
  { "Range[2] (km)", RA_FIELD_MAX_KM, "km", "" },
  { "Range (mi)[a]", RA_FIELD_MAX_KM, "mi", "" },
  { "Reichweite [Anm. 12] [km]", RA_FIELD_MAX_KM, "km", "de" },
  { "Дальность, км[прим. 1][2]", RA_FIELD_MAX_KM, "км", "ru" },
  { "Range[note 1]", RA_FIELD_MAX_KM, "", "" },
  { "Range [2019]", RA_FIELD_MAX_KM, "2019", "" },
  { "Range [miles 2]", RA_FIELD_MAX_KM, "miles 2", "" },
  { "Range [km x 10]", RA_FIELD_MAX_KM, "km x 10", "" },
  { "Range [k]", RA_FIELD_MAX_KM, "k", "" },
  { "Range (km)[lower-alpha 3]", RA_FIELD_MAX_KM, "km", "" },
  { "Range [km", RA_FIELD_MAX_KM, "km", "" },
  { "Range [m]", RA_FIELD_MAX_KM, "m", "" },
  { "Latitude[b]", RA_FIELD_LAT, "", "" },
  { "Mindestreichweite", RA_FIELD_MIN_KM, "", "de" },
  { "Höchstreichweite (km)", RA_FIELD_MAX_KM, "km", "de" },
  { "MAXRANGE(MI)", RA_FIELD_MAX_KM, "MI", "" },
  { "minrangekm", RA_FIELD_MIN_KM, "km", "" },
  { "rmin", RA_FIELD_MIN_KM, "", "" },
  { "rangers", RA_N_FIELDS, "", "" },
  { "Range from (km)", RA_FIELD_MIN_KM, "km", "" },
  { "Reichweite bis", RA_FIELD_MAX_KM, "", "de" },
  { "Дальность от", RA_FIELD_MIN_KM, "", "ru" },
  { "Donośność (km)", RA_FIELD_MAX_KM, "km", "pl" },
  { "Ед. изм.", RA_FIELD_UNITS, "", "" },
  { "Maßeinheit", RA_FIELD_UNITS, "", "" },
  { "Unitate de măsură", RA_FIELD_UNITS, "", "" },
  { "m", RA_N_FIELDS, "", "" },
  { "population", RA_N_FIELDS, "", "" },
  { "", RA_N_FIELDS, "", "" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (RaHeading) heading = ra_heading_new (CASES[i].text);
    g_test_message ("%s", CASES[i].text);
    g_assert_cmpint (heading->field, ==, CASES[i].field);
    g_assert_cmpstr (heading->unit, ==, CASES[i].unit);
    if (heading->field != RA_N_FIELDS)
      g_assert_cmpstr (heading->language, ==, CASES[i].language);
    g_assert_false (heading->doubtful);
  }
}

static void
test_details (void)
{
  g_autoptr (RaHeading) second = ra_heading_new ("range2");
  g_autoptr (RaHeading) doubtful = ra_heading_new ("Range leagues");
  g_autoptr (RaHeading) west = ra_heading_new ("Longitude (°W)");
  g_autoptr (RaHeading) south = ra_heading_new ("lat_s");
  g_autoptr (RaHeading) east = ra_heading_new ("Longitude (E)");
  g_autoptr (RaHeading) turned = ra_heading_new ("LonLat");
  g_autoptr (RaHeading) pair = ra_heading_new ("Länge, Breite");
  g_autoptr (RaHeading) straight = ra_heading_new ("Coordinates (lat; lon)");
  g_autoptr (RaHeading) radians = ra_heading_new ("lat [rad]");
  g_autoptr (RaHeading) grad = ra_heading_new ("Breite (Grad)");

  g_assert_cmpuint (second->number, ==, 2);
  g_assert_true (doubtful->doubtful && doubtful->field == RA_FIELD_MAX_KM);
  g_assert_cmpint (west->letter, ==, 'W');
  g_assert_cmpint (south->letter, ==, 'S');
  g_assert_cmpint (east->letter, ==, '\0');
  g_assert_true (turned->lon_first && turned->field == RA_FIELD_COORDINATES);
  g_assert_true (pair->lon_first && pair->field == RA_FIELD_COORDINATES);
  g_assert_true (!straight->lon_first && straight->field == RA_FIELD_COORDINATES);
  g_assert_false (ra_heading_is_in_degrees (radians));
  g_assert_true (ra_heading_is_in_degrees (grad));
  g_assert_true (ra_heading_is_in_degrees (west));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/heading/names", test_names);
  g_test_add_func ("/import/heading/details", test_details);
  return g_test_run ();
}
