/* What the tests of the reports start from: the catalogue and base map of the source tree, and shapefiles made up. */
#pragma once

#include "app/report/reach.h"

G_BEGIN_DECLS

RaCatalogue *test_load_catalogue (void);
/* A scenario of the catalogue, or "none". */
RaScenario *test_load_scenario (const char *id);
/* Borrowed; read once. */
RaBasemap *test_get_basemap (void);

/* The report of @id with the rings of the texts (as of --ring) added; @rings ends with NULL, or is NULL. */
RaReach *test_reach (const char *id, const char *const *rings, gboolean bands);

const RaReachPlace *test_find_place (const RaReach *reach, const char *name, const char *country);
const RaReachCountry *test_find_country (const RaReach *reach, const char *code);

/* A square of longitude and latitude in degrees. */
typedef struct {
  double west, south, east, north;
  const char *name;
  const char *adm0_a3;
  const char *iso_a3_eh;
} TestBox;

/* Writes the boxes to @folder as ne_50m_admin_0_countries.shp, .shx and .dbf. */
void test_write_countries (const char *folder, const TestBox *boxes, guint n_boxes);
void test_remove_folder (const char *folder);

G_END_DECLS
