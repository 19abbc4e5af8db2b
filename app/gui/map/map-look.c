/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader of the map looks at, and how it is said. */

#include "app/gui/map/map-view-private.h"

#include <glib/gi18n.h>

#include "app/model/map-words.h"
#include "app/model/picture-place.h"
#include "app/model/point-words.h"

/* Of the ranges that cover a point so many are read out. */
#define MOST_COVERS 3

gboolean
ra_map_view_locate (RaMapView *self, double lat_deg, double lon_deg, RaPoint *page)
{
  RaProjection *projection = ra_map_state_get_projection (self->state);
  double x_m, y_m;

  if (projection == NULL || !ra_projection_forward (projection, lat_deg, lon_deg, &x_m, &y_m))
    return FALSE;
  ra_viewport_to_page (ra_map_state_get_viewport (self->state), x_m, y_m, &page->x, &page->y);
  return TRUE;
}

gboolean
ra_map_view_invert (RaMapView *self, RaPoint page, double *lat_deg, double *lon_deg)
{
  RaProjection *projection = ra_map_state_get_projection (self->state);
  double x_m, y_m;

  ra_viewport_to_plane (ra_map_state_get_viewport (self->state), page.x, page.y, &x_m, &y_m);
  return projection != NULL && ra_projection_inverse (projection, x_m, y_m, lat_deg, lon_deg);
}

/* What the picture shows at that point of the widget, where it now lies. @projection is that of the picture; NULL:
 * marks are enough. */
static RaHit
hit_picture (RaMapView *self, RaPoint page, double tolerance_px, RaProjection *projection)
{
  const RaPicture *picture = ra_map_view_get_picture (self);
  const RaPicturePlace place = ra_picture_place (&picture->viewport, ra_map_state_get_viewport (self->state),
                                                 ra_map_state_get_projection (self->state));

  return ra_hit_test (&(RaHitQuery) { .drawn = picture->index,
                                      .viewport = &picture->viewport,
                                      .projection = projection,
                                      .page = ra_picture_place_to_page (&place, page),
                                      .tolerance_px = tolerance_px / place.zoom });
}

gboolean
ra_map_view_find_place (RaMapView *self, RaPoint page, double tolerance_px, RaMapPlace *place)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  if (ra_map_view_get_picture (self) == NULL)
    return FALSE;
  g_auto (RaHit) hit = hit_picture (self, page, tolerance_px, NULL);

  return hit.mark >= 0
         && ra_map_place_find (
             &g_array_index (ra_map_view_get_picture (self)->index->identities, RaSceneIdentity, hit.mark),
             ra_map_state_get_spec (self->state), self->basemap, place);
}

GArray *
ra_map_view_find_rings (RaMapView *self, RaPoint page, double tolerance_px)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  /* Not the state's, which may show another plane by now. */
  g_autoptr (RaProjection) projection
      = ra_map_view_get_picture (self) != NULL
            ? ra_projection_new (&ra_map_view_get_picture (self)->viewport.projection, NULL)
            : NULL;

  if (projection == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  g_auto (RaHit) hit = hit_picture (self, page, tolerance_px, projection);

  return ra_map_rings_find (ra_map_view_get_picture (self)->index, hit.rings, ra_map_state_get_spec (self->state));
}

GArray *
ra_map_view_list_places (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  if (ra_map_view_get_picture (self) == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RaMapPlace));
  return ra_map_places_new (ra_map_view_get_picture (self)->index, ra_map_state_get_spec (self->state), self->basemap);
}

static gboolean
look_at_page (RaMapView *self, RaLookKind kind, RaPoint page, RaLook *look)
{
  *look = (RaLook) { .kind = kind, .page = page };
  return ra_map_view_invert (self, page, &look->lat_deg, &look->lon_deg);
}

/* On a mark one means the place itself, as a click there would. */
static gboolean
look_at_pointer (RaMapView *self, RaLook *look)
{
  const RaPoint pointer = { self->pointer_x_px, self->pointer_y_px };
  RaMapPlace place;

  if (!look_at_page (self, RA_LOOK_POINTER, pointer, look))
    return FALSE;
  if (ra_map_view_find_place (self, pointer, RA_POINTER_REACH_PX, &place)) {
    look->name = place.name;
    look->lat_deg = place.lat_deg;
    look->lon_deg = place.lon_deg;
  }
  return TRUE;
}

gboolean
ra_map_view_get_look (RaMapView *self, RaLook *look)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  if (self->state == NULL)
    return FALSE;
  if (self->walk_name != NULL) {
    *look = (RaLook) {
      .kind = RA_LOOK_PLACE, .lat_deg = self->walk_lat_deg, .lon_deg = self->walk_lon_deg, .name = self->walk_name
    };
    return ra_map_view_locate (self, look->lat_deg, look->lon_deg, &look->page);
  }
  if (self->pointer_inside && !self->keyboard)
    return look_at_pointer (self, look);
  return gtk_widget_has_focus (GTK_WIDGET (self))
         && look_at_page (self, RA_LOOK_CENTRE,
                          (RaPoint) { gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                      gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 },
                          look);
}

gboolean
ra_map_view_get_pointer (RaMapView *self, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return self->state != NULL && self->pointer_inside
         && ra_map_view_invert (self, (RaPoint) { self->pointer_x_px, self->pointer_y_px }, lat_deg, lon_deg);
}

char *
ra_map_view_describe_look (RaMapView *self, guint n_covers)
{
  RaLook look;

  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  if (!ra_map_view_get_look (self, &look))
    return NULL;
  return ra_point_words (ra_map_state_get_spec (self->state),
                         &(RaPointQuestion) { .lat_deg = look.lat_deg,
                                              .lon_deg = look.lon_deg,
                                              .name = look.kind == RA_LOOK_CENTRE ? _ ("Centre") : look.name,
                                              .n_covers = n_covers,
                                              .units = ra_map_state_get_units (self->state) });
}

/* First what the keyboard has come to, then the map. The pointer is no concern of those who do not see it. */
void
ra_map_view_update_description (RaMapView *self)
{
  g_autofree char *map
      = ra_map_words_describe (ra_map_state_get_spec (self->state), ra_map_state_get_units (self->state));
  g_autofree char *point = NULL;
  g_autofree char *words = NULL;
  RaLook look;

  if (ra_map_view_get_look (self, &look) && look.kind != RA_LOOK_POINTER)
    point = ra_map_view_describe_look (self, MOST_COVERS);
  words = point != NULL ? g_strdup_printf ("%s\n%s", point, map) : g_steal_pointer (&map);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
