/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-line.h"

#include <math.h>

#include "app/layout/finding-others.h"
#include "app/layout/furniture.h"
#include "geo/geodesic.h"

/* A geodesic of a continent bends little. */
#define N_STEPS 64
#define LINE_PX 2.0
/* About its end stands the name of the place and how far that is. */
#define END_PX 16.0

static void
add_line (const RaMapBuild *build, RaSceneLayer *layer, const RaSite *site, const RaGeodesic *way)
{
  RaPoint points[N_STEPS + 1];
  for (guint i = 0; i <= N_STEPS; i++) {
    double lat_deg;
    double lon_deg;
    ra_geodesic_direct (site->lat_deg, site->lon_deg, way->azimuth1_deg, way->distance_m * i / N_STEPS, &lat_deg,
                        &lon_deg);
    /* What is torn is not drawn. */
    if (!ra_map_locate (build, lat_deg, lon_deg, &points[i]))
      return;
  }
  /* Names keep off it, but for those of its ends. */
  for (guint i = 1; i < N_STEPS; i++)
    if (hypot (points[i + 1].x - points[N_STEPS].x, points[i + 1].y - points[N_STEPS].y) > END_PX * build->unit)
      ra_label_placer_reserve_way (build->placer, points[i], points[i + 1]);
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, points, G_N_ELEMENTS (points));
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = path, .stroke = build->style->text, .stroke_width = LINE_PX * build->unit });
}

char *
ra_map_add_finding_line (const RaMapBuild *build, const GPtrArray *capitals, RaSceneLayer *layer, const RaPlace **place)
{
  const RaMapSpec *spec = build->spec;
  const RaSite *site = NULL;
  *place = NULL;
  if (spec->headline == NULL || spec->compare_with != NULL || !ra_scenario_has_finding (spec->scenario))
    return NULL;
  const RaPlace *found = ra_finding_find_supposed (spec, capitals, &site);
  if (found == NULL)
    return NULL;
  *place = found;
  const RaGeodesic way = ra_geodesic_inverse (site->lat_deg, site->lon_deg, found->lat_deg, found->lon_deg);
  if (layer != NULL)
    add_line (build, layer, site, &way);
  const RaScenarioRing distance = { .max_km = round (way.distance_m / 1000) };
  g_autofree char *range = ra_translate_range (spec->translations, &distance);
  if (ra_page_is_small (build))
    return g_steal_pointer (&range);
  g_autofree char *from = ra_translate_format (spec->translations, "from {site}", "site",
                                               ra_translate_name (spec->translations, RA_NAME_SITE, site->name), NULL);
  return g_strdup_printf ("%s\n%s", range, from);
}

/* To tens of kilometres: sites are known to a town. A small page has no room for them. */
char **
ra_map_list_distances (const RaMapBuild *build, const GPtrArray *capitals)
{
  RaScenarioRing flight;
  if (!ra_map_spec_is_beside (build->spec) || !ra_finding_find_told_flight (build->spec, &flight))
    return NULL;
  char **distances = g_new0 (char *, capitals->len + 1);
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    const double way_m = ra_geodesic_distance_m (flight.lat_deg, flight.lon_deg, place->lat_deg, place->lon_deg);
    const RaScenarioRing rounded = { .max_km = 10 * round (way_m / 10e3) };
    distances[i] = ra_translate_range (build->spec->translations, &rounded);
  }
  return distances;
}
