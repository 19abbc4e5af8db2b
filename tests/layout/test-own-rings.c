/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps of rings of the user's own: where they are about, what the map is called, what the frame shows. */
#include <string.h>

#include "app/layout/title-text.h"
#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "tests/layout/helpers.h"

static RaMapSpec *
spec_of (const char *const *rings)
{
  RaMapSpec *spec = ra_view_fit_new_map (test_empty_scenario (), 1600, 1000);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  for (guint i = 0; rings[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;
    g_ptr_array_add (spec->rings, ra_extra_ring_parse (rings[i], &error));
    g_assert_no_error (error);
  }
  return spec;
}

static guint
count (const RaScene *scene, const char *layer_id, const char *word)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  guint n = 0;
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (word == NULL ? item->kind == RA_SCENE_PATH
                     : item->kind == RA_SCENE_TEXT && strstr (item->text.text, word) != NULL)
      n++;
  }
  return n;
}

/* A mark and a name in the middle of each; a capital that is the middle is not named twice. */
static void
test_centres (void)
{
  static const char *const rings[] = { "54.71,20.51:500:Base", "52.25,21.0:900:Warsaw", "50,30:300", NULL };
  g_autoptr (RaMapSpec) spec = spec_of (rings);
  g_assert_true (ra_view_wish_choose (spec, &(RaViewWish) { 0 }, NULL));
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_cmpuint (count (scene, "ring-centres", NULL), ==, 3);
  g_assert_cmpuint (count (scene, "ring-centres", "Base"), ==, 1);
  g_assert_cmpuint (count (scene, "ring-centres", "Warsaw"), ==, 1);
  g_assert_cmpuint (count (scene, "places", "Warsaw"), ==, 0);
  g_assert_cmpuint (count (scene, "places", "Berlin"), ==, 1);
  g_assert_cmpuint (count (scene, "ring-labels", "Base"), ==, 0);
  spec->show &= ~RA_SHOW_SITES;
  g_autoptr (RaScene) without = test_build (spec);
  g_assert_null (ra_scene_find_layer (without, "ring-centres"));
}

/* The foot calls no ring of the user's own a published figure. */
static void
test_foot (void)
{
  static const char *const rings[] = { "52.25,21.0:500", NULL };
  g_autoptr (RaMapSpec) own = spec_of (rings);
  g_autoptr (RaMapSpec) published = test_page_spec ("status-quo-2021", 1600, 1000, NULL);
  g_autoptr (RaScene) of_own = test_build (own);
  g_autoptr (RaScene) of_published = test_build (published);
  g_assert_cmpuint (count (of_own, "furniture", "published"), ==, 0);
  g_assert_cmpuint (count (of_own, "furniture", "Rings are distances over the ground"), ==, 1);
  g_assert_cmpuint (count (of_published, "furniture", "Rings are published distances"), ==, 1);
}

/* The ring of a table's place bears its name, which the mark of the place says already. */
static void
test_own_site (void)
{
  static const char text[]
      = "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\","
        " \"sites\": [{\"id\": \"own-b\", \"name\": \"Bravo Field\", \"lat\": 50.06, \"lon\": 19.94}],"
        " \"rings\": [{\"site\": \"own-b\", \"max_km\": 400, \"label\": \"Bravo Field\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = ra_scenario_parse (test_catalogue (), "t", text, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->furniture = RA_FURNITURE_BESIDE;
  g_assert_true (ra_view_wish_choose (spec, &(RaViewWish) { 0 }, NULL));
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_cmpuint (count (scene, "ring-centres", NULL), ==, 1);
  g_assert_cmpuint (count (scene, "ring-centres", "Bravo Field"), ==, 0);
  g_assert_cmpuint (count (scene, "ring-labels", "Bravo Field"), ==, 0);
  g_assert_cmpuint (count (scene, "site-labels", "Bravo Field"), ==, 1);
}

/* Without a scenario the rings are the map. */
static void
test_frame (void)
{
  static const char *const small[] = { "54.71,20.51:150", NULL };
  static const char *const far[] = { "-33.9,18.4:2000:Cape Town", NULL };
  g_autoptr (RaMapSpec) one = spec_of (small);
  g_assert_true (ra_view_wish_choose (one, &(RaViewWish) { 0 }, NULL));
  g_assert_cmpfloat (one->viewport.height_px * one->viewport.metres_per_px, <, 600e3);
  g_assert_cmpfloat (one->viewport.height_px * one->viewport.metres_per_px, >, 300e3);
  g_autoptr (RaMapSpec) other = spec_of (far);
  g_assert_true (ra_view_wish_choose (other, &(RaViewWish) { 0 }, NULL));
  double lat_deg, lon_deg;
  g_assert_true (ra_viewport_get_centre (&other->viewport, &lat_deg, &lon_deg));
  g_assert_cmpfloat_with_epsilon (lat_deg, -33.9, 5);
  /* A frame that is asked for stays. */
  const RaViewWish wish = { .has_centre = TRUE, .centre_lat_deg = 50, .centre_lon_deg = 10, .width_km = 3000 };
  g_assert_true (ra_view_wish_choose (one, &wish, NULL));
  g_assert_cmpfloat_with_epsilon (one->viewport.width_px * one->viewport.metres_per_px, 3000e3, 1);
}

static void
assert_title (const char *const *rings, const char *wanted)
{
  g_autoptr (RaMapSpec) spec = spec_of (rings);
  g_autofree char *title = ra_title_draft (spec);
  g_assert_cmpstr (title, ==, wanted);
}

static void
test_title (void)
{
  assert_title ((const char *const[]) { "54.71,20.51:500:Kaliningrad", NULL }, "500 km around Kaliningrad");
  assert_title ((const char *const[]) { "1,2:500-900:A", "3,4:100:B", NULL }, "500–900 km around A; 100 km around B");
  assert_title ((const char *const[]) { "1,2:500", NULL }, "500 km, 1 ring");
  assert_title ((const char *const[]) { "1,2:500", "1,3:200", "1,4:200", "1,5:200", NULL }, "200–500 km, 4 rings");
  assert_title ((const char *const[]) { NULL }, NULL);
  g_autoptr (RaMapSpec) spec = spec_of ((const char *const[]) { "1,2:500", NULL });
  spec->title = g_strdup ("Mine");
  g_assert_null (ra_title_draft (spec));
}

/* No story says which names such a page needs: those of the country that fills it, though its capital is elsewhere, and
 * of a few large cities. */
static void
test_names (void)
{
  static const RaPoint sizes[] = { { 1600, 1000 }, { 375, 500 } };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (RaMapSpec) spec = spec_of ((const char *const[]) { "34.7,-86.6:500:A", "39.7,-105:300:B", NULL });
    spec->viewport.width_px = sizes[i].x;
    spec->viewport.height_px = sizes[i].y;
    g_assert_true (ra_view_wish_choose (spec, &(RaViewWish) { 0 }, NULL));
    g_autoptr (RaScene) scene = test_build (spec);
    g_assert_cmpuint (count (scene, "country-names", "UNITED STATES"), ==, 1);
    g_assert_cmpuint (count (scene, "cities", "Chicago") + count (scene, "cities", "Dallas"), >=, i == 0 ? 1 : 0);
    g_assert_cmpuint (count (scene, "cities", ""), <=, 10);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-rings/centres", test_centres);
  g_test_add_func ("/own-rings/foot", test_foot);
  g_test_add_func ("/own-rings/own-site", test_own_site);
  g_test_add_func ("/own-rings/frame", test_frame);
  g_test_add_func ("/own-rings/names", test_names);
  g_test_add_func ("/own-rings/title", test_title);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
