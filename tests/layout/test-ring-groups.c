/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rings gathered to groups: a few of the user's own stay apart, many are gathered by size and none is lost. */
#include "app/layout/ring-groups.h"

#include "app/layout/ring-sizes.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

static const TestView view = { "europe", 54.71, 20.51, 10e3, 600, 400 };

/* @n rings of the user's own whose radii are first_km, first_km + 1 and so on, @n_sizes of them in turn. */
static RaMapSpec *
spec_of (guint n, guint n_sizes, double first_km)
{
  RaMapSpec *spec = test_plain_spec (&view, NULL);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *text
        = g_strdup_printf ("%g,%g:%g:P%u", 45 + i % 20 * 1.0, 10 + i / 20 * 1.0, first_km + i % n_sizes, i);
    g_ptr_array_add (spec->rings, ra_extra_ring_parse (text, &error));
    g_assert_no_error (error);
  }
  return spec;
}

static GPtrArray *
groups_of (const RaMapSpec *spec)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  GPtrArray *groups = ra_ring_groups_build (spec, projection, 1, NULL);
  g_assert_nonnull (groups);
  return groups;
}

static guint
count_rings (const GPtrArray *groups)
{
  guint count = 0;
  for (guint i = 0; i < groups->len; i++)
    count += ((const RaRingGroup *)g_ptr_array_index (groups, i))->rings->len;
  return count;
}

static void
test_few (void)
{
  g_autoptr (RaMapSpec) spec = spec_of (RA_MOST_OWN_GROUPS, 3, 100);
  g_autoptr (GPtrArray) groups = groups_of (spec);
  g_assert_cmpuint (groups->len, ==, RA_MOST_OWN_GROUPS);
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    g_assert_cmpuint (group->rings->len, ==, 1);
    g_assert_true (g_str_has_prefix (group->label, "P"));
    g_assert_null (group->key);
  }
}

static void
test_sizes (void)
{
  g_autoptr (RaMapSpec) spec = spec_of (1201, 3, 100);
  g_autoptr (GPtrArray) groups = groups_of (spec);
  static const char *const keys[] = { "102 km, 400 rings", "101 km, 400 rings", "100 km, 401 rings" };
  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (keys));
  g_assert_cmpuint (count_rings (groups), ==, 1201);
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    g_assert_cmpstr (group->key, ==, keys[i]);
    g_assert_true (g_str_has_prefix (group->key, group->label));
    g_assert_false (group->mixed);
    g_assert_cmpuint (ra_path_n_points (group->outline), >, 0);
    g_assert_cmpuint (ra_path_n_points (group->covered), ==, 0);
    for (guint k = 0; k < group->rings->len; k++)
      g_assert_cmpfloat (g_array_index (group->rings, RaScenarioRing, k).max_km, ==, 102 - i);
  }
}

/* Four hundred sizes are five classes of about as many rings each, in one hue that pales; no ring is lost. */
static void
test_classes (void)
{
  g_autoptr (RaMapSpec) spec = spec_of (1000, 400, 100);
  g_autoptr (GPtrArray) groups = groups_of (spec);
  g_assert_cmpuint (groups->len, ==, RA_MOST_SIZES);
  g_assert_cmpuint (count_rings (groups), ==, 1000);
  double least_km = G_MAXDOUBLE;
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    g_test_message ("%s", group->key);
    g_assert_true (group->mixed);
    g_assert_cmpuint (group->rings->len, >=, 190);
    g_assert_cmpuint (group->rings->len, <=, 210);
    double own_km = G_MAXDOUBLE;
    for (guint k = 0; k < group->rings->len; k++) {
      const double km = g_array_index (group->rings, RaScenarioRing, k).max_km;
      g_assert_cmpfloat (km, <, least_km);
      own_km = MIN (own_km, km);
    }
    least_km = own_km;
    if (i > 0)
      g_assert_cmpfloat (group->style.colour.blue, <=,
                         ((const RaRingGroup *)g_ptr_array_index (groups, i - 1))->style.colour.blue);
  }
  g_assert_cmpstr (((const RaRingGroup *)g_ptr_array_index (groups, 4))->key, ==, "100–165 km, 198 rings");
}

/* Rings of deployments keep their own groups beside them. */
static void
test_with_claims (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = spec_of (30, 1, 100);
  g_autoptr (GPtrArray) alone = groups_of (spec);
  g_assert_cmpuint (alone->len, ==, 1);
  ra_map_spec_set_scenario (spec, scenario);
  g_autoptr (GPtrArray) groups = groups_of (spec);
  g_assert_cmpuint (groups->len, ==, 5);
}

static GPtrArray *
groups_of_scenario (const char *id)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = spec_of (0, 1, 100);
  ra_map_spec_set_scenario (spec, scenario);
  spec->plain = FALSE;
  return groups_of (spec);
}

/* Where none leads, of several rings the larger are the paler, so that the map is read through them. */
static void
test_tints (void)
{
  g_autoptr (GPtrArray) groups = groups_of_scenario ("us-german-announcement-2024");
  g_assert_cmpuint (groups->len, >, 2);
  for (guint i = 1; i < groups->len; i++)
    g_assert_cmpfloat (((const RaRingGroup *)g_ptr_array_index (groups, i - 1))->style.tint, <,
                       ((const RaRingGroup *)g_ptr_array_index (groups, i))->style.tint);
}

/* And figures about one missile are in its hue, the larger the paler and the thinner. */
static void
test_claims_apart (void)
{
  g_autoptr (GPtrArray) groups = groups_of_scenario ("us-german-announcement-2024");
  const RaRingGroup *larger = NULL;
  guint n = 0;
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    if (!g_str_equal (group->system->id, "tomahawk"))
      continue;
    n++;
    if (larger != NULL) {
      g_assert_cmpfloat (group->style.weight, >, larger->style.weight);
      g_assert_cmpfloat (group->style.colour.green, <, larger->style.colour.green);
    }
    larger = group;
  }
  g_assert_cmpuint (n, ==, 2);
}

static void
test_legend (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) spec = spec_of (1000, 400, 100);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  spec->plain = FALSE;
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (test_layer_says (scene, "furniture", "100–165 km, 198 rings"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-groups/few", test_few);
  g_test_add_func ("/ring-groups/sizes", test_sizes);
  g_test_add_func ("/ring-groups/classes", test_classes);
  g_test_add_func ("/ring-groups/with-claims", test_with_claims);
  g_test_add_func ("/ring-groups/tints", test_tints);
  g_test_add_func ("/ring-groups/claims-apart", test_claims_apart);
  g_test_add_func ("/ring-groups/legend", test_legend);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
