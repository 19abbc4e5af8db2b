/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/compare-private.h"

char *
ra_comparison_format (const RaComparison *self, const RaReachFormatOptions *options)
{
  switch (options->format) {
  case RA_REACH_JSON:
    return ra_comparison_to_json (self, options);
  case RA_REACH_CSV:
    return ra_comparison_to_csv (self, options);
  case RA_REACH_TEXT:
  case RA_REACH_MD:
  default:
    return ra_comparison_to_page (self, options);
  }
}
