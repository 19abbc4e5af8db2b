/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-quiet.h"

#include "app/layout/furniture.h"

static gboolean
has_gone (const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    if (group->deployed && group->status == RA_STATUS_REMOVED)
      return TRUE;
  }
  return FALSE;
}

void
ra_ring_groups_quieten (GPtrArray *groups, const RaMapSpec *spec, RaPoint page)
{
  g_return_if_fail (groups != NULL && spec != NULL);
  const gboolean small = ra_map_is_small_page (page.x, page.y);
  if (!ra_map_spec_is_beside (spec) || spec->plain || (!small && !has_gone (groups)))
    return;
  for (guint i = groups->len; i > 0; i--) {
    RaRingGroup *group = g_ptr_array_index (groups, i - 1);
    group->noted = group->role == RA_ROLE_SIDE && group->deployed;
    if (group->role == RA_ROLE_LATER)
      g_ptr_array_remove_index (groups, i - 1);
  }
}
