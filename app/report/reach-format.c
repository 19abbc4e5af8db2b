/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach-private.h"

char *
ra_reach_format (const RaReach *self, const RaReachFormatOptions *options, GError **error)
{
  g_autoptr (GPtrArray) groups = ra_reach_split (self, options->by, error);
  if (groups == NULL)
    return NULL;
  switch (options->format) {
  case RA_REACH_JSON:
    return ra_reach_to_json (self, groups, options);
  case RA_REACH_CSV:
    return ra_reach_to_csv (self, groups, options);
  case RA_REACH_TEXT:
  case RA_REACH_MD:
  default:
    return ra_reach_to_page (self, groups, options);
  }
}
