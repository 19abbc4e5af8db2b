/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/country-areas.h"

#include "app/layout/furniture.h"
#include "app/layout/inner-box.h"
#include "app/layout/page-path.h"

/* A corner of a country at the edge of the map is not named: neither a part of the country, nor of the frame, that
 * would be missed. */
#define CORNER_OF_COUNTRY 0.1
#define CORNER_OF_FRAME   0.02
/* Labels keep off the frame. */
#define INSET_PX     6.0
#define TOLERANCE_PX 2.0

static void
area_clear (gpointer data)
{
  RaCountryArea *area = data;
  g_clear_pointer (&area->rings, ra_path_free);
  g_clear_pointer (&area->runs, g_array_unref);
}

gboolean
ra_map_get_land (const RaMapBuild *build, RaMapLand *land, GError **error)
{
  const RaScale scale = ra_map_choose_scale (build, 1);
  land->countries = ra_basemap_get_countries (build->basemap, scale, build->spec->boundaries, error);
  if (land->countries == NULL)
    return FALSE;
  land->planar = ra_planar_cache_get (build->cache, RA_LAYER_COUNTRIES, scale, build->spec->boundaries,
                                      build->cancellable, &land->features, error);
  return land->planar != NULL;
}

RaPath *
ra_map_land_path (const RaMapBuild *build, const RaMapLand *land, const guint8 *wanted, double inset_px)
{
  const RaPagePathOptions options = { .planar = land->planar,
                                      .features = land->features,
                                      .klass = RA_ANY_CLASS,
                                      .wanted = wanted,
                                      .closed = TRUE,
                                      .tolerance_px = TOLERANCE_PX,
                                      .margin_px = -inset_px };
  return ra_page_path (&build->spec->viewport, &options);
}

/* Features that have a part in the frame large enough to name. */
static guint8 *
list_candidates (const RaMapBuild *build, const RaMapLand *land)
{
  const RaViewport *viewport = &build->spec->viewport;
  const RaBox shown = ra_viewport_get_plane_box (viewport, 0);
  const double smallest_m = RA_COUNTRY_LEAST_SIDE_PX * build->unit * viewport->metres_per_px;
  guint8 *candidates = g_new0 (guint8, land->countries->len + 1);
  for (guint i = 0; i < land->planar->parts->len; i++) {
    const RaPlanarPart *part = &g_array_index (land->planar->parts, RaPlanarPart, i);
    const guint feature = ra_feature_set_member (land->features, part->member)->feature;
    if (feature < land->countries->len && part->box.x_max - part->box.x_min >= smallest_m / 2
        && part->box.y_max - part->box.y_min >= smallest_m / 2 && ra_box_overlaps (&part->box, &shown))
      candidates[feature] = 1;
  }
  return candidates;
}

/* Whether the frame cuts off nearly all of the country. Its largest part's bounds stand for the whole. */
static gboolean
is_corner (const RaMapBuild *build, const RaMapLand *land, const RaCountryArea *area)
{
  const RaViewport *viewport = &build->spec->viewport;
  double whole_m2 = 0;
  for (guint i = 0; i < land->planar->parts->len; i++) {
    const RaPlanarPart *part = &g_array_index (land->planar->parts, RaPlanarPart, i);
    if (ra_feature_set_member (land->features, part->member)->feature == area->feature)
      whole_m2 = MAX (whole_m2, (part->box.x_max - part->box.x_min) * (part->box.y_max - part->box.y_min));
  }
  const double whole = whole_m2 / viewport->metres_per_px / viewport->metres_per_px;
  return area->area < CORNER_OF_COUNTRY * whole
         && area->area < CORNER_OF_FRAME * viewport->width_px * viewport->height_px;
}

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const RaCountryArea *one = a;
  const RaCountryArea *other = b;
  if (one->area != other->area)
    return one->area > other->area ? -1 : 1;
  return one->feature < other->feature ? -1 : 1;
}

GArray *
ra_country_areas_list (const RaMapBuild *build, const RaMapLand *land)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (RaCountryArea));
  g_array_set_clear_func (areas, area_clear);
  const double smallest = RA_COUNTRY_LEAST_SIDE_PX * RA_COUNTRY_LEAST_SIDE_PX * build->unit * build->unit;
  g_autofree guint8 *candidates = list_candidates (build, land);
  g_autofree guint8 *wanted = g_new0 (guint8, land->countries->len + 1);
  for (guint feature = 0; feature < land->countries->len; feature++) {
    if (!candidates[feature])
      continue;
    wanted[feature] = 1;
    RaCountryArea area
        = { .feature = feature, .rings = ra_map_land_path (build, land, wanted, INSET_PX * build->unit) };
    wanted[feature] = 0;
    area.runs = ra_path_list_runs (area.rings, TRUE);
    area.area = ra_rings_area (area.rings);
    if (area.area >= smallest && !is_corner (build, land, &area))
      g_array_append_val (areas, area);
    else
      area_clear (&area);
  }
  g_array_sort (areas, compare_areas);
  return areas;
}
