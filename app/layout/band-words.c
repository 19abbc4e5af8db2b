/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/band-words.h"

#include <string.h>

/* The first day in force, and the first one no longer. */
#define FIRST_DAY "1988-06-01"
#define ENDED_ON  "2019-08-02"

typedef enum { NOT_YET, IN_FORCE, NO_LONGER } When;

static When
when_is (const char *day)
{
  if (strcmp (day, FIRST_DAY) < 0)
    return NOT_YET;
  return strcmp (day, ENDED_ON) < 0 ? IN_FORCE : NO_LONGER;
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
  if (day == NULL || claim == NULL || !g_str_equal (claim->system->kind, "treaty band"))
    return NULL;
  const RaInfClass class = claim->system->inf_class;
  const char *told = class < G_N_ELEMENTS (words) ? words[class][when_is (day)] : NULL;
  return told != NULL ? ra_translate (spec->translations, told) : NULL;
}
