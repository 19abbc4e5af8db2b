/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-focus.h"

#include <glib/gi18n.h>

#include "app/layout/map-sites.h"
#include "app/model/map-text.h"
#include "app/model/point-text.h"

/* Of the ranges that cover a point so many are read out. */
#define MOST_COVERS 3

char *
ra_focus_describe (const RaFocus *self, RaMapState *state, guint n_covers)
{
  return ra_point_text (ra_map_state_get_spec (state),
                        &(RaPointQuestion) { .lat_deg = self->lat_deg,
                                             .lon_deg = self->lon_deg,
                                             .name = self->kind == RA_FOCUS_CENTRE ? _ ("Centre") : self->name,
                                             .n_covers = n_covers,
                                             .brief = n_covers == 0,
                                             .units = ra_map_state_get_units (state) });
}

/* The map, and where its sites are. */
static char *
describe_whole (RaMapState *state)
{
  const RaMapSpec *spec = ra_map_state_get_spec (state);
  g_autofree char *map = ra_map_text_describe (spec, ra_map_state_get_units (state));
  g_autofree char *sites = ra_map_text_sites (spec, ra_map_state_get_units (state));

  return g_strjoin ("\n", map, sites, NULL);
}

/* First what the keyboard has come to, then the map; who walks from site to site has heard the list of them. The
 * pointer is no concern of those who do not see it. */
char *
ra_focus_describe_map (const RaFocus *focus, RaMapState *state)
{
  g_autofree char *map = focus == NULL || focus->kind == RA_FOCUS_POINTER || focus->kind == RA_FOCUS_CENTRE
                             ? describe_whole (state)
                             : ra_map_text_describe (ra_map_state_get_spec (state), ra_map_state_get_units (state));

  if (focus == NULL || focus->kind == RA_FOCUS_POINTER)
    return g_steal_pointer (&map);
  g_autofree char *point = ra_focus_describe (focus, state, MOST_COVERS);
  return g_strdup_printf ("%s\n%s", point, map);
}

gboolean
ra_focus_locate (RaMapState *state, double lat_deg, double lon_deg, RaPoint *page)
{
  RaProjection *projection = ra_map_state_get_projection (state);
  double x_m, y_m;

  if (projection == NULL || !ra_projection_forward (projection, lat_deg, lon_deg, &x_m, &y_m))
    return FALSE;
  ra_viewport_to_page (ra_map_state_get_viewport (state), x_m, y_m, &page->x, &page->y);
  return TRUE;
}

gboolean
ra_focus_invert (RaMapState *state, RaPoint page, double *lat_deg, double *lon_deg)
{
  RaProjection *projection = ra_map_state_get_projection (state);
  double x_m, y_m;

  ra_viewport_to_plane (ra_map_state_get_viewport (state), page.x, page.y, &x_m, &y_m);
  return projection != NULL && ra_projection_inverse (projection, x_m, y_m, lat_deg, lon_deg);
}

gboolean
ra_focus_has_site_within (RaMapState *state, RaBox page)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (ra_map_state_get_spec (state));

  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    RaPoint at;

    if (ra_focus_locate (state, site->lat_deg, site->lon_deg, &at) && at.x >= page.x_min && at.x <= page.x_max
        && at.y >= page.y_min && at.y <= page.y_max)
      return TRUE;
  }
  return FALSE;
}
