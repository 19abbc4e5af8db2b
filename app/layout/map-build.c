/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/flight-lines.h"
#include "app/layout/inner-box.h"
#include "app/layout/map-layers.h"

/* Thousands of rings leave no room off their lines, and all places would be tried in vain. */
#define MOST_POINTS 20000

gboolean
ra_map_locate (const RaMapBuild *build, double lat_deg, double lon_deg, RaPoint *page)
{
  double x_m;
  double y_m;
  if (!ra_projection_forward (build->projection, lat_deg, lon_deg, &x_m, &y_m))
    return FALSE;
  ra_viewport_to_page (&build->spec->viewport, x_m, y_m, &page->x, &page->y);
  return TRUE;
}

gboolean
ra_map_is_of_own_rings (const RaMapBuild *build)
{
  return build->groups->len > 0 && ra_scenario_get_deployments (build->spec->scenario)->len == 0;
}

gboolean
ra_map_is_on_earth (const RaMapBuild *build, const RaBox *box)
{
  const double xs[] = { box->x_min, box->x_max };
  const double ys[] = { box->y_min, box->y_max };
  for (guint i = 0; i < 4; i++) {
    RaPoint plane;
    double lat_deg, lon_deg;
    ra_viewport_to_plane (&build->spec->viewport, xs[i % 2], ys[i / 2], &plane.x, &plane.y);
    if (!ra_projection_inverse (build->projection, plane.x, plane.y, &lat_deg, &lon_deg))
      return FALSE;
  }
  return TRUE;
}

RaSceneSpan
ra_map_find_site (const RaMapBuild *build, const RaSite *site)
{
  const GArray *known = build->scene->identities;
  for (guint i = 0; i < known->len; i++) {
    const RaSceneIdentity *identity = &g_array_index (known, RaSceneIdentity, i);
    if (identity->kind == RA_SUBJECT_SITE && g_str_equal (identity->id, site->id))
      return (RaSceneSpan) { i, 1 };
  }
  return (RaSceneSpan) { 0 };
}

RaSceneSpan
ra_map_identify_rings (const RaMapBuild *build, const GArray *rings)
{
  const guint first = build->scene->identities->len;
  const gboolean flight = ra_flight_lines_are (rings);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    const RaSceneIdentity identity = { .kind = RA_SUBJECT_RING,
                                       .id = ring->site != NULL ? ring->site->id : NULL,
                                       .claim = ring->claim != NULL ? ring->claim->id : NULL,
                                       .lat_deg = ring->lat_deg,
                                       .lon_deg = ring->lon_deg,
                                       .min_km = ring->min_km,
                                       .max_km = ring->max_km,
                                       .flight = flight,
                                       .end_lat_deg = flight ? ring->claim->end_lat_deg : 0,
                                       .end_lon_deg = flight ? ring->claim->end_lon_deg : 0 };
    ra_scene_identify (build->scene, &identity);
  }
  return (RaSceneSpan) { first, rings->len };
}

guint
ra_map_count_crossings (const RaMapBuild *build, const RaBox *box, const RaPath *but)
{
  guint count = 0;
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    const RaPath *outline = group->guide;
    count += outline != NULL && outline != but && ra_path_n_points (outline) <= MOST_POINTS
                     && !ra_box_avoids_runs (outline, group->runs, box)
                 ? 1
                 : 0;
  }
  return count;
}

/* Publisher and year of each source behind the claims that are drawn, each once. */
static char *
describe_figures (const RaMapBuild *build)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < build->groups->len; i++) {
    const RaClaim *claim = ((const RaRingGroup *)g_ptr_array_index (build->groups, i))->claim;
    for (guint k = 0; claim != NULL && k < claim->sources->len; k++) {
      const RaSource *source = g_ptr_array_index (claim->sources, k);
      const char *who = ra_translate_name (build->spec->translations, RA_NAME_PUBLISHER,
                                           source->publisher != NULL ? source->publisher : source->title);
      char *name = source->date != NULL ? g_strdup_printf ("%s %.4s", who, source->date) : g_strdup (who);
      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  g_autofree char *list = g_strjoinv ("; ", (char **)names->pdata);
  return ra_translate_format (build->spec->translations, "Range figures: {list}", "list", list, NULL);
}

char *
ra_map_describe_references (const RaMapBuild *build)
{
  g_autoptr (GPtrArray) under = ra_map_spec_list_under (build->spec);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < under->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "",
                            ((const RaReferenceLayer *)g_ptr_array_index (under, i))->title);
  if (under->len == 0)
    return NULL;
  return ra_translate_format (build->spec->translations, "Reference layers: {list}", "list", list->str, NULL);
}

char *
ra_map_describe_sources (const RaMapBuild *build)
{
  g_autofree char *figures = describe_figures (build);
  g_autofree char *references = ra_map_describe_references (build);
  if (figures == NULL || references == NULL)
    return g_strdup (figures != NULL ? figures : references);
  return g_strdup_printf ("%s. %s", figures, references);
}
