/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/overseas.h"

#include "data/translations.h"

static const RaOverseas parts[] = {
  { "GUF", "FRA", RA_TRANSLATABLE ("French Guiana (France)"), 1, 7, -56, -50 },
  { "GLP", "FRA", RA_TRANSLATABLE ("Guadeloupe (France)"), 15.6, 17, -62.2, -60.8 },
  { "MTQ", "FRA", RA_TRANSLATABLE ("Martinique (France)"), 14, 15.3, -61.6, -60.5 },
  { "REU", "FRA", RA_TRANSLATABLE ("Réunion (France)"), -22, -20, 55, 56.2 },
  { "MYT", "FRA", RA_TRANSLATABLE ("Mayotte (France)"), -13.5, -12, 44.5, 46 },
  { "BES", "NLD", RA_TRANSLATABLE ("Caribbean Netherlands"), 11, 19, -70, -61 },
  { "SJM", "NOR", RA_TRANSLATABLE ("Svalbard and Jan Mayen (Norway)"), 70.5, 82, -10, 36 },
  { "BVT", "NOR", RA_TRANSLATABLE ("Bouvet Island (Norway)"), -56, -52, 2, 5 },
  { "ES-CE", "ESP", RA_TRANSLATABLE ("Ceuta and Melilla (Spain)"), 35.1, 35.95, -5.5, -2.8 },
  { "ES-CN", "ESP", RA_TRANSLATABLE ("Canary Islands (Spain)"), 27, 30, -19, -13 },
  { "PT-20", "PRT", RA_TRANSLATABLE ("Azores (Portugal)"), 36, 40.5, -32, -24 },
  { "PT-30", "PRT", RA_TRANSLATABLE ("Madeira (Portugal)"), 29.5, 33.6, -17.6, -15.5 },
  { "US-AK", "USA", RA_TRANSLATABLE ("Alaska (United States)"), 51, 72, -180, -129 },
  { "US-AK", "USA", RA_TRANSLATABLE ("Alaska (United States)"), 51, 54, 172, 180 },
  { "US-HI", "USA", RA_TRANSLATABLE ("Hawaii (United States)"), 18, 29, -179, -154 },
  { "CL-EI", "CHL", RA_TRANSLATABLE ("Easter Island (Chile)"), -29, -25, -111, -104 },
  { "CL-DV", "CHL", RA_TRANSLATABLE ("Desventuradas Islands (Chile)"), -27, -26, -81, -79 },
  { "CL-JF", "CHL", RA_TRANSLATABLE ("Juan Fernández Islands (Chile)"), -35, -33, -81.5, -78 },
  { "EC-W", "ECU", RA_TRANSLATABLE ("Galápagos Islands (Ecuador)"), -2, 2, -93, -88 },
  { "ZA-PE", "ZAF", RA_TRANSLATABLE ("Prince Edward Islands (South Africa)"), -48, -46, 37, 39 },
  { "AU-LH", "AUS", RA_TRANSLATABLE ("Lord Howe Island (Australia)"), -32, -31, 158.5, 159.5 },
  { "AU-MQ", "AUS", RA_TRANSLATABLE ("Macquarie Island (Australia)"), -55.5, -53.5, 158, 160 },
  { "NZ-CI", "NZL", RA_TRANSLATABLE ("Chatham Islands (New Zealand)"), -45, -43, -178, -175 },
  { "NZ-AP", "NZL", RA_TRANSLATABLE ("Antipodes Islands (New Zealand)"), -50, -49, 178, 180 },
  { "NZ-KE", "NZL", RA_TRANSLATABLE ("Kermadec Islands (New Zealand)"), -32, -29, -179, -177 },
  { "TKL", "NZL", RA_TRANSLATABLE ("Tokelau (New Zealand)"), -10, -8, -173, -171 },
  { "BR-PE", "BRA", RA_TRANSLATABLE ("Saint Peter and Saint Paul Rocks (Brazil)"), 0.5, 1.2, -29.7, -29 },
  { "BR-TR", "BRA", RA_TRANSLATABLE ("Trindade and Martim Vaz (Brazil)"), -21, -20, -30, -28 },
  { "CO-SAP", "COL", RA_TRANSLATABLE ("San Andrés and Providencia (Colombia)"), 11, 16, -82.5, -78 },
  { "GQ-AN", "GNQ", RA_TRANSLATABLE ("Annobón (Equatorial Guinea)"), -2, -1, 5, 6 },
  { "JP-MT", "JPN", RA_TRANSLATABLE ("Minami-Torishima (Japan)"), 23, 25, 153, 155 },
  { "MU-AG", "MUS", RA_TRANSLATABLE ("Agaléga (Mauritius)"), -11, -10, 56, 57 },
  { "MU-RO", "MUS", RA_TRANSLATABLE ("Rodrigues (Mauritius)"), -20, -19.4, 63, 64 },
  { "MY-13", "MYS", RA_TRANSLATABLE ("Sabah and Sarawak (Malaysia)"), 0.5, 8, 109, 120 },
  { "IN-AN", "IND", RA_TRANSLATABLE ("Andaman and Nicobar Islands (India)"), 6, 14.5, 91.5, 95 },
};

const RaOverseas *
ra_overseas_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (parts), NULL);
  return &parts[index];
}

/* A part in two boxes, across 180 degrees, has the index of the first. */
static guint
first_of (guint index)
{
  while (index > 0 && g_str_equal (parts[index - 1].code, parts[index].code))
    index--;
  return index;
}

int
ra_overseas_find (const char *of, double lat_deg, double lon_deg)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const RaOverseas *part = &parts[i];
    if (g_str_equal (part->of, of) && lat_deg >= part->south_deg && lat_deg <= part->north_deg
        && lon_deg >= part->west_deg && lon_deg <= part->east_deg)
      return (int)first_of (i);
  }
  return -1;
}
