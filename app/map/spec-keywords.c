/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/map/spec-keywords.h"

const char *const ra_theme_keywords[RA_N_THEMES + 1] = { "light", "dark", "print", "contrast", NULL };
const char *const ra_boundaries_keywords[] = { [RA_BOUNDARIES_UN] = "un", [RA_BOUNDARIES_DE_FACTO] = "de-facto", NULL };
const char *const ra_detail_keywords[]
    = { [RA_DETAIL_AUTO] = "auto", [RA_DETAIL_110M] = "110m", [RA_DETAIL_50M] = "50m", [RA_DETAIL_10M] = "10m", NULL };

const char *const ra_default_part_keywords[]
    = { "base",      "graticule", "rings",      "ring-labels", "sites", "places",
        "furniture", "members",   "area-names", "under",       "inset", NULL };
const RaShow ra_default_parts[]
    = { RA_SHOW_BASE,      RA_SHOW_GRATICULE, RA_SHOW_RINGS,      RA_SHOW_RING_LABELS, RA_SHOW_SITES, RA_SHOW_PLACES,
        RA_SHOW_FURNITURE, RA_SHOW_MEMBERS,   RA_SHOW_AREA_NAMES, RA_SHOW_UNDER,       RA_SHOW_INSET };

gboolean
ra_theme_from_string (const char *word, RaTheme *theme)
{
  for (guint i = 0; i < RA_N_THEMES; i++) {
    if (g_str_equal (ra_theme_keywords[i], word)) {
      *theme = (RaTheme)i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
ra_theme_to_string (RaTheme theme)
{
  g_return_val_if_fail (theme < RA_N_THEMES, NULL);
  return ra_theme_keywords[theme];
}
