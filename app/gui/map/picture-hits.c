/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/picture-hits.h"

#include "app/model/hit-test.h"
#include "app/model/picture-offset.h"

/* @projection is that of the picture; NULL: marks are enough. */
static RaHit
hit (const RaPictureQuery *query, RaProjection *projection)
{
  const RaPicture *picture = query->picture;
  const RaPictureOffset point = ra_picture_offset (&picture->viewport, ra_map_state_get_viewport (query->state),
                                                   ra_map_state_get_projection (query->state));

  return ra_hit_test (&(RaHitQuery) { .drawn = picture->index,
                                      .viewport = &picture->viewport,
                                      .projection = projection,
                                      .page = ra_picture_offset_to_page (&point, query->page),
                                      .tolerance_px = query->tolerance_px / point.zoom });
}

gboolean
ra_picture_find_point (const RaPictureQuery *query, RaNamedPoint *point)
{
  if (query->picture == NULL)
    return FALSE;
  g_auto (RaHit) found = hit (query, NULL);

  return found.mark >= 0
         && ra_named_point_find (&g_array_index (query->picture->index->identities, RaSceneIdentity, found.mark),
                                 ra_map_state_get_spec (query->state), query->basemap, point);
}

GArray *
ra_picture_find_rings (const RaPictureQuery *query)
{
  /* Not the state's, which may show another plane by now. */
  g_autoptr (RaProjection) projection
      = query->picture != NULL ? ra_projection_new (&query->picture->viewport.projection, NULL) : NULL;

  if (projection == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  g_auto (RaHit) found = hit (query, projection);

  return ra_drawn_rings_find (query->picture->index, found.rings, ra_map_state_get_spec (query->state));
}
