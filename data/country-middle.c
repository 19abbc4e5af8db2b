/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/country-middle.h"

#include "geo/inner-point.h"
#include "geo/measure.h"

/* The coarsest that has the small countries, too. */
#define SCALE RA_SCALE_50M

/* The largest polygon of the country; NULL where there is none. */
static const RaMember *
find_largest (const RaFeatureSet *features, const GPtrArray *countries, const char *code)
{
  const RaMember *largest = NULL;
  double largest_m2 = 0;

  for (guint i = 0; i < features->members->len; i++) {
    const RaMember *member = ra_feature_set_member (features, i);
    const RaCountry *country = g_ptr_array_index (countries, member->feature);
    const double m2 = g_str_equal (country->code, code) ? ra_measure_member_m2 (features, member) : 0;

    if (m2 > largest_m2) {
      largest = member;
      largest_m2 = m2;
    }
  }
  return largest;
}

gboolean
ra_country_find_middle (RaBasemap *basemap, const char *code, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (basemap != NULL && code != NULL, FALSE);
  const RaScale scale = ra_basemap_nearest_scale (basemap, SCALE);
  const RaFeatureSet *features = ra_basemap_get (basemap, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN, NULL);
  const GPtrArray *countries = ra_basemap_get_countries (basemap, scale, RA_BOUNDARIES_UN, NULL);
  const RaMember *member = features != NULL && countries != NULL ? find_largest (features, countries, code) : NULL;

  return member != NULL && ra_inner_point (features, member, lat_deg, lon_deg);
}
