/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-figure.h"

#include "app/layout/finding-others.h"
#include "app/layout/finding.h"
#include "app/layout/furniture.h"

/* Of the figures of rings in each role, and of what is gone that of the leader and any other. */
static const double figure_px[] = { [RA_ROLE_EQUAL] = 23,  [RA_ROLE_LEAD] = 30,  [RA_ROLE_FELLOW] = 30,
                                    [RA_ROLE_BEYOND] = 17, [RA_ROLE_LATER] = 17, [RA_ROLE_SIDE] = 11.5 };
#define GONE_LEAD_PX    22.5
#define NARROW_CLASS_PX 24.0
/* Of the limit that the headline speaks of, beside the flight. */
#define LIMIT_PX 27.0
#define ASIDE_PX 12.0
/* And on a small page, where the sea has no room for more. */
#define SMALL_LIMIT_PX      21.0
#define WIDE_KM             1000.0
#define SMALL_PAGE_ASIDE_PX 17.0
#define SMALL_PAGE_PX       24.0
#define SMALL_PAGE_BACK_PX  14.5

static gboolean
is_gone (const RaRingGroup *group)
{
  return group->deployed && group->status == RA_STATUS_REMOVED;
}

gboolean
ra_ring_figure_is_aside (const RaMapBuild *build, const RaRingGroup *group)
{
  const gboolean gone = is_gone (group) && (group->role == RA_ROLE_FELLOW || group->role == RA_ROLE_BEYOND);
  const gboolean later = group->role == RA_ROLE_LATER && build->spec->headline == NULL;
  return group->claim != NULL && (group->role == RA_ROLE_SIDE || later || gone);
}

gboolean
ra_ring_figure_is_amid (const RaRingGroup *group)
{
  return group->role == RA_ROLE_FELLOW && group->rings->len > 1 && !is_gone (group);
}

gboolean
ra_ring_figure_tells_of_gone (const RaMapBuild *build)
{
  g_autoptr (GArray) freed = ra_finding_list_freed (build->spec);
  return freed != NULL;
}

/* Where other figures than this one reach the place that the headline is about. */
static gboolean
leaves_lead (const RaMapBuild *build, const RaRingGroup *group)
{
  for (guint i = 0; group->role == RA_ROLE_EQUAL && group->reaches == NULL && i < build->groups->len; i++)
    if (((const RaRingGroup *)g_ptr_array_index (build->groups, i))->reaches != NULL)
      return TRUE;
  return FALSE;
}

/* A limit is half a continent away from what the page is about: on a small one its words would stand across that. */
static gboolean
stands_at_sea (const RaMapBuild *build, const RaRingGroup *group)
{
  return group->limits && ra_map_spec_is_beside (build->spec) && ra_page_is_small (build);
}

double
ra_ring_figure_size (const RaMapBuild *build, const RaRingGroup *group)
{
  const gboolean leads = (group->flight || group->reaches != NULL) && group->role == RA_ROLE_EQUAL;
  double px = group->limits ? LIMIT_PX : figure_px[leads ? RA_ROLE_LEAD : group->role];
  /* What would change is read first: the figure by which nothing would stands back. */
  if (group->role == RA_ROLE_FELLOW && ra_ring_figure_tells_of_gone (build))
    px = ra_page_is_small (build) ? SMALL_PAGE_BACK_PX : figure_px[RA_ROLE_EQUAL];
  /* Of two classes of a treaty the wider one bans more. */
  if (group->role == RA_ROLE_LEAD && !group->deployed && group->system != NULL
      && g_array_index (group->rings, RaScenarioRing, 0).max_km <= WIDE_KM)
    px = NARROW_CLASS_PX;
  if (is_gone (group) && group->role == RA_ROLE_LEAD)
    px = ra_page_is_small (build) ? SMALL_PAGE_ASIDE_PX : GONE_LEAD_PX;
  else if (group->role != RA_ROLE_SIDE
           && (ra_ring_figure_is_aside (build, group) || (is_gone (group) && group->role != RA_ROLE_EQUAL)))
    px = ASIDE_PX;
  if (!ra_page_is_small (build))
    return px;
  if (stands_at_sea (build, group))
    return SMALL_LIMIT_PX;
  return MIN (px, leaves_lead (build, group) ? SMALL_PAGE_ASIDE_PX : SMALL_PAGE_PX);
}

RaLabelSide
ra_ring_figure_side (const RaMapBuild *build, const RaRingGroup *group)
{
  if (group->role == RA_ROLE_LATER || is_gone (group))
    return RA_LABEL_OUTSIDE;
  const gboolean wide = g_array_index (group->rings, RaScenarioRing, 0).max_km > WIDE_KM;
  if (group->role != RA_ROLE_LEAD || !wide)
    return RA_LABEL_EITHER_SIDE;
  const gboolean small = ra_map_spec_is_beside (build->spec) && ra_page_is_small (build);
  return small && !ra_ring_figure_tells_of_gone (build) ? RA_LABEL_OUTSIDE : RA_LABEL_INSIDE;
}

gboolean
ra_ring_figure_is_calm (const RaMapBuild *build, const RaRingGroup *group, gboolean next)
{
  if (stands_at_sea (build, group))
    return TRUE;
  const gboolean wide = g_array_index (group->rings, RaScenarioRing, 0).max_km > WIDE_KM;
  return ra_map_spec_is_beside (build->spec) && group->deployed && (!is_gone (group) || group->role == RA_ROLE_LEAD)
         && (((group->role == RA_ROLE_LEAD || group->role == RA_ROLE_LATER) && wide)
             || (group->role == RA_ROLE_FELLOW && next && !ra_page_is_small (build)));
}

/* The middle of the centres of several rings, which one figure is of: beside the outermost it would be that one's. */
static gboolean
find_midst (const RaMapBuild *build, const RaRingGroup *group, RaPoint *midst)
{
  RaPoint sum = { 0, 0 };
  for (guint i = 0; i < group->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, i);
    RaPoint at;
    if (!ra_map_locate (build, ring->lat_deg, ring->lon_deg, &at))
      return FALSE;
    sum = (RaPoint) { sum.x + at.x, sum.y + at.y };
  }
  *midst = (RaPoint) { sum.x / group->rings->len, sum.y / group->rings->len };
  return TRUE;
}

gboolean
ra_ring_figure_near (const RaMapBuild *build, const RaRingGroup *group, RaPoint *near)
{
  if (group->reaches != NULL)
    return ra_map_locate (build, group->reaches->lat_deg, group->reaches->lon_deg, near);
  if (stands_at_sea (build, group)) {
    const RaBox *map = &build->scene->map;
    *near = (RaPoint) { (map->x_min + map->x_max) / 2, (map->y_min + map->y_max) / 2 };
    return TRUE;
  }
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  RaPoint from, to;
  if (ra_ring_figure_is_amid (group))
    return find_midst (build, group, near);
  if (!group->flight || group->rings->len > 1 || !ra_map_locate (build, ring->lat_deg, ring->lon_deg, &from)
      || !ra_map_locate (build, ring->claim->end_lat_deg, ring->claim->end_lon_deg, &to))
    return FALSE;
  *near = (RaPoint) { (from.x + to.x) / 2, (from.y + to.y) / 2 };
  return TRUE;
}
