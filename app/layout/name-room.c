/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/name-room.h"

#include <math.h>

#include "app/layout/inner-box.h"
#include "app/layout/path-runs.h"

/* A disc of no larger radius on the page has room for one name and a remark. */
#define SMALL_DISC_PX 110.0
/* Thousands of rings leave no room off their lines. */
#define MOST_POINTS 20000

/* What is told of a place is told for its neighbourhood. */
#define NEIGHBOUR_PX 62.0

static gboolean
is_read_by (const RaRingGroup *group)
{
  return group->flight || group->role == RA_ROLE_LEAD || group->role == RA_ROLE_EQUAL;
}

static gboolean
is_gone (const RaRingGroup *group)
{
  return group->deployed && group->status == RA_STATUS_REMOVED;
}

static gboolean
is_off_lines (const RaMapBuild *build, const RaBox *box, gboolean standing)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    const RaPath *line = group->guide != NULL ? group->guide : group->outline;
    if (is_read_by (group) && !(standing && is_gone (group)) && line != NULL && ra_path_n_points (line) <= MOST_POINTS
        && !ra_box_avoids_lines (line, box))
      return FALSE;
  }
  return TRUE;
}

gboolean
ra_name_room_is_off_lines (const RaMapBuild *build, const RaBox *box)
{
  return is_off_lines (build, box, FALSE);
}

gboolean
ra_name_room_is_off_standing_lines (const RaMapBuild *build, const RaBox *box)
{
  return is_off_lines (build, box, TRUE);
}

static gboolean
has_site_in (const RaRingGroup *group, const char *code)
{
  for (guint i = 0; i < group->rings->len; i++) {
    const RaSite *site = g_array_index (group->rings, RaScenarioRing, i).site;
    if (site != NULL && code != NULL && g_strcmp0 (site->country, code) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_small_disc (const RaMapBuild *build, const RaRingGroup *group)
{
  const double largest_km = SMALL_DISC_PX * build->unit * build->spec->viewport.metres_per_px / 1000;
  for (guint i = 0; i < group->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, i);
    if (ring->min_km > 0 || ring->max_km > largest_km)
      return FALSE;
  }
  return !group->flight;
}

gboolean
ra_name_room_is_off_discs (const RaMapBuild *build, const RaBox *box, const char *code)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (!is_small_disc (build, group) || has_site_in (group, code) || (code != NULL && group->style.tint == 0))
      continue;
    for (guint k = 0; group->fills != NULL && k < group->fills->len; k++) {
      const RaPath *disc = g_ptr_array_index (group->fills, k);
      g_autoptr (GArray) runs = ra_path_list_runs (disc, TRUE);
      if (!ra_box_avoids_rings (disc, runs, box))
        return FALSE;
    }
  }
  return TRUE;
}

gboolean
ra_name_room_is_near_named (const RaMapBuild *build, const GPtrArray *places, const gboolean *named, guint number)
{
  const RaPlace *place = g_ptr_array_index (places, number);
  RaPoint at;
  RaPoint other_at;
  if (!ra_map_locate (build, place->lat_deg, place->lon_deg, &at))
    return FALSE;
  for (guint k = 0; k < places->len; k++) {
    const RaPlace *other = g_ptr_array_index (places, k);
    if (named[k] && ra_map_locate (build, other->lat_deg, other->lon_deg, &other_at)
        && hypot (at.x - other_at.x, at.y - other_at.y) < NEIGHBOUR_PX * build->unit)
      return TRUE;
  }
  return FALSE;
}
