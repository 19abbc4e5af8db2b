/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/band-words.h"

#include <string.h>

typedef enum { NOT_YET, IN_FORCE, NO_LONGER } When;

static When
when_is (const RaSystem *band, const char *day)
{
  if (strcmp (day, band->in_force_from) < 0)
    return NOT_YET;
  return band->in_force_to == NULL || strcmp (day, band->in_force_to) < 0 ? IN_FORCE : NO_LONGER;
}

/* Whole years between two full dates. */
static guint
count_years (const char *from, const char *to)
{
  const guint years = (guint)(g_ascii_strtoull (to, NULL, 10) - g_ascii_strtoull (from, NULL, 10));
  return years - (strcmp (to + strlen ("YYYY"), from + strlen ("YYYY")) < 0 ? 1 : 0);
}

guint
ra_band_count_years (const RaSystem *band)
{
  g_return_val_if_fail (band != NULL, 0);
  const gsize full = strlen ("YYYY-MM-DD");
  if (band->in_force_from == NULL || band->in_force_to == NULL || strlen (band->in_force_from) != full
      || strlen (band->in_force_to) != full || strcmp (band->in_force_from, band->in_force_to) > 0)
    return 0;
  return count_years (band->in_force_from, band->in_force_to);
}

const char *
ra_band_tell_ban (const RaMapSpec *spec, const RaClaim *claim)
{
  static const char *const words[][3] = {
    [RA_INF_SHORTER] = { [NOT_YET] = RA_TRANSLATABLE ("shorter-range: not yet banned"),
                         [IN_FORCE] = RA_TRANSLATABLE ("shorter-range: banned"),
                         [NO_LONGER] = RA_TRANSLATABLE ("shorter-range: no longer banned") },
    [RA_INF_INTERMEDIATE] = { [NOT_YET] = RA_TRANSLATABLE ("intermediate-range: not yet banned"),
                              [IN_FORCE] = RA_TRANSLATABLE ("intermediate-range: banned"),
                              [NO_LONGER] = RA_TRANSLATABLE ("intermediate-range: no longer banned") },
  };
  const char *day = ra_map_spec_get_date (spec);
  if (day == NULL || claim == NULL || !g_str_equal (claim->system->kind, "treaty band")
      || claim->system->in_force_from == NULL)
    return NULL;
  const RaInfClass class = claim->system->inf_class;
  const char *told = class < G_N_ELEMENTS (words) ? words[class][when_is (claim->system, day)] : NULL;
  return told != NULL ? ra_translate (spec->translations, told) : NULL;
}
