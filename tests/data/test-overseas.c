/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of parts overseas forgets none that its own rule asks for, and has none that the map does not show. */
#include "data/overseas.h"

#include <math.h>

#include "geo/sphere.h"
#include "tests/data/basemap-helpers.h"

#define FAR_KM 500.0
/* Of a coast every so many points, so that islands of a few points keep all. */
#define POINTS_OF_MEMBER 300

/* Far from their main land by that rule, and yet counted with it: a country that lies all over an ocean has no main
 * land which a ring could cover. */
static const char *const ARCHIPELAGOS[] = { "ATF", "COK", "FSM", "IOA", "KIR", "PYF", "SGS", "SHN", "SYC", "UMI" };

static GArray *
list_points (const RaFeatureSet *features, const RaMember *member)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RaVec3));
  guint n;
  const RaPoint *ring = ra_path_part (features->path, member->first_part, &n);
  const guint step = MAX (1, n / POINTS_OF_MEMBER);

  for (guint i = 0; i < n; i += step) {
    const RaVec3 point = ra_vec3_from_lonlat (ring[i]);
    g_array_append_val (points, point);
  }
  return points;
}

static gboolean
is_near (const RaMember *a, const GArray *of_a, const RaMember *b, const GArray *of_b)
{
  const double near_rad = FAR_KM * 1000 / RA_EARTH_RADIUS_M;

  if (ra_acos (ra_vec3_dot (a->bounds.centre, b->bounds.centre))
      > near_rad + a->bounds.radius_rad + b->bounds.radius_rad)
    return FALSE;
  for (guint i = 0; i < of_a->len; i++)
    for (guint k = 0; k < of_b->len; k++)
      if (ra_vec3_dot (g_array_index (of_a, RaVec3, i), g_array_index (of_b, RaVec3, k)) >= cos (near_rad))
        return TRUE;
  return FALSE;
}

static guint
find_main_land (const GPtrArray *mine, const gboolean *listed)
{
  guint largest = 0;
  double radius_rad = 0;

  for (guint i = 0; i < mine->len; i++) {
    const RaMember *member = g_ptr_array_index (mine, i);
    if (!listed[i] && member->bounds.radius_rad > radius_rad) {
      radius_rad = member->bounds.radius_rad;
      largest = i;
    }
  }
  return largest;
}

/* Marks in @reached all members of @mine that can be reached from the main land by steps of at most FAR_KM. */
static void
reach_from_main_land (const GPtrArray *mine, const GPtrArray *points, guint largest, gboolean *reached)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  reached[largest] = TRUE;
  g_array_append_val (queue, largest);
  for (guint at = 0; at < queue->len; at++) {
    const guint from = g_array_index (queue, guint, at);
    for (guint to = 0; to < mine->len; to++)
      if (!reached[to]
          && is_near (g_ptr_array_index (mine, from), g_ptr_array_index (points, from), g_ptr_array_index (mine, to),
                      g_ptr_array_index (points, to))) {
        reached[to] = TRUE;
        g_array_append_val (queue, to);
      }
  }
}

static gboolean
is_listed (const RaFeatureSet *features, const RaMember *member, const char *code)
{
  guint n;
  const RaPoint *ring = ra_path_part (features->path, member->first_part, &n);

  for (guint i = 0; i < n; i++)
    if (ra_overseas_find (code, ra_degrees (ring[i].y), ra_degrees (ring[i].x)) < 0)
      return FALSE;
  return TRUE;
}

static guint
check_country (const RaFeatureSet *features, guint feature, const RaCountry *country)
{
  g_autoptr (GPtrArray) mine = g_ptr_array_new ();
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  guint forgotten = 0;

  for (guint i = 0; i < features->members->len; i++) {
    const RaMember *member = ra_feature_set_member (features, i);
    if (member->feature == feature) {
      g_ptr_array_add (mine, (gpointer)member);
      g_ptr_array_add (points, list_points (features, member));
    }
  }
  g_autofree gboolean *reached = g_new0 (gboolean, mine->len + 1);
  g_autofree gboolean *listed = g_new0 (gboolean, mine->len + 1);
  for (guint i = 0; i < mine->len; i++)
    listed[i] = is_listed (features, g_ptr_array_index (mine, i), country->code);
  if (mine->len > 0)
    reach_from_main_land (mine, points, find_main_land (mine, listed), reached);
  for (guint i = 0; i < mine->len; i++) {
    const RaPoint middle = ra_vec3_to_lonlat (((const RaMember *)g_ptr_array_index (mine, i))->bounds.centre);
    if (reached[i] || listed[i])
      continue;
    g_test_message ("%s (%s): %.2f, %.2f is far from its main land and not listed", country->name, country->code,
                    ra_degrees (middle.y), ra_degrees (middle.x));
    forgotten++;
  }
  return forgotten;
}

static gboolean
is_archipelago (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (ARCHIPELAGOS); i++)
    if (g_str_equal (ARCHIPELAGOS[i], code))
      return TRUE;
  return code[0] == '\0';
}

static void
test_none_forgotten (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "natural-earth", NULL);
  RaBasemap *basemap = test_open_basemap (folder);
  const RaFeatureSet *features = ra_basemap_get (basemap, RA_LAYER_COUNTRIES, RA_SCALE_10M, RA_BOUNDARIES_UN, &error);
  const GPtrArray *countries = ra_basemap_get_countries (basemap, RA_SCALE_10M, RA_BOUNDARIES_UN, &error);
  guint forgotten = 0;

  g_assert_no_error (error);
  for (guint feature = 0; feature < countries->len; feature++) {
    const RaCountry *country = g_ptr_array_index (countries, feature);
    if (!is_archipelago (country->code))
      forgotten += check_country (features, feature, country);
  }
  ra_basemap_unref (basemap);
  g_assert_cmpuint (forgotten, ==, 0);
}

/* Towns, and whether they are counted apart: islands far off, another continent, exclaves and islands that are near. */
static void
test_places (void)
{
  static const struct {
    const char *of;
    double lat_deg, lon_deg;
    const char *code; /* NULL: main land */
  } places[] = {
    { "ESP", 35.89, -5.31, "ES-CE" }, { "ESP", 35.29, -2.94, "ES-CE" },  { "ESP", 36.01, -5.61, NULL },
    { "ESP", 39.57, 2.65, NULL },     { "FRA", 42.0, 9.0, NULL },        { "RUS", 54.71, 20.51, NULL },
    { "NZL", -9.2, -171.85, "TKL" },  { "COL", 12.58, -81.7, "CO-SAP" }, { "MYS", 5.98, 116.07, "MY-13" },
    { "MYS", 3.14, 101.69, NULL },    { "USA", 52.9, 172.9, "US-AK" },   { "NOR", 78.22, 15.65, "SJM" },
    { "GNQ", 3.75, 8.78, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    const int found = ra_overseas_find (places[i].of, places[i].lat_deg, places[i].lon_deg);
    g_assert_cmpstr (found < 0 ? NULL : ra_overseas_get ((guint)found)->code, ==, places[i].code);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overseas/none-forgotten", test_none_forgotten);
  g_test_add_func ("/overseas/places", test_places);
  return g_test_run ();
}
