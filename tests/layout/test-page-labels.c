/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of countries on pages of many sizes, in all languages: in no other country. */
#include "app/scene/text.h"
#include "geo/sphere.h"
#include "tests/layout/helpers.h"

#define MM      (96 / 25.4)
#define NEAR_PX 10.0

static const struct {
  const char *name;
  double width, height;
} pages[] = {
  { "phone", 375, 500 }, { "column-1", 88 * MM, 110 * MM }, { "column-2", 118.5 * MM, 100 * MM }, { "web", 1200, 675 },
  { "small", 800, 560 }, { "portrait", 1080, 1350 },
};

static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };

typedef struct {
  const RaScene *scene;
  RaProjection *projection;
  double metres_per_px;
  RaPoint origin; /* of the plane, on the page */
  const char *where;
  guint n_abroad;
  guint n_countries;
} Page;

static const RaSceneIdentity *
identity_of (const Page *self, RaSceneSpan of)
{
  return of.n > 0 ? &g_array_index (self->scene->identities, RaSceneIdentity, of.first) : NULL;
}

/* The page shows the plane where the mark of a site says that it does. */
static gboolean
find_origin (Page *self)
{
  const RaSceneLayer *sites = ra_scene_find_layer (self->scene, "sites");
  for (guint i = 0; sites != NULL && i < sites->items->len; i++) {
    const RaSceneMark *mark = &g_array_index (sites->items, RaSceneItem, i).mark;
    const RaSceneIdentity *site = identity_of (self, mark->of);
    double x_m, y_m;
    if (site == NULL || !ra_projection_forward (self->projection, site->lat_deg, site->lon_deg, &x_m, &y_m))
      continue;
    self->origin = (RaPoint) { mark->x - x_m / self->metres_per_px, mark->y + y_m / self->metres_per_px };
    return TRUE;
  }
  return FALSE;
}

/* The code of the country at the point of the page; NULL at sea. */
static const char *
country_at (const Page *self, RaPoint at)
{
  const RaFeatureSet *features
      = ra_basemap_get (test_basemap (), RA_LAYER_COUNTRIES, RA_SCALE_50M, RA_BOUNDARIES_UN, NULL);
  const GPtrArray *countries = ra_basemap_get_countries (test_basemap (), RA_SCALE_50M, RA_BOUNDARIES_UN, NULL);
  double lat_deg, lon_deg;
  if (!ra_projection_inverse (self->projection, (at.x - self->origin.x) * self->metres_per_px,
                              (self->origin.y - at.y) * self->metres_per_px, &lat_deg, &lon_deg))
    return NULL;
  const RaPoint point = { ra_radians (lon_deg), ra_radians (lat_deg) };
  for (guint i = 0; i < features->members->len; i++) {
    const RaMember *member = ra_feature_set_member (features, i);
    g_autoptr (RaPath) rings = ra_path_new ();
    for (guint k = 0; k < member->n_parts; k++) {
      guint n;
      const RaPoint *points = ra_path_part (features->path, member->first_part + k, &n);
      ra_path_add_part (rings, points, n);
    }
    if (ra_rings_contain_from_pole (rings, point, ra_rings_hold_south_pole (rings)))
      return ((const RaCountry *)g_ptr_array_index (countries, member->feature))->code;
  }
  return NULL;
}

/* Whether the country reaches as near to the middle of its name: one of two rows stands above or below. */
static gboolean
is_about (const Page *self, const char *code, RaPoint middle)
{
  for (int i = -1; i <= 1; i++)
    for (int k = -1; k <= 1; k++)
      if (g_strcmp0 (country_at (self, (RaPoint) { middle.x + i * NEAR_PX, middle.y + k * NEAR_PX }), code) == 0)
        return TRUE;
  return FALSE;
}

static void
check_countries (Page *self)
{
  const RaSceneLayer *names = ra_scene_find_layer (self->scene, "country-names");
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; names != NULL && i < names->items->len; i++) {
    const RaSceneItem *item = &g_array_index (names->items, RaSceneItem, i);
    const RaSceneIdentity *country = identity_of (self, item->text.of);
    RaPoint corners[4];
    if (item->kind != RA_SCENE_TEXT || country == NULL)
      continue;
    ra_text_measure_ink (context, &item->text, corners);
    const RaBox box = ra_box_of_points (corners, G_N_ELEMENTS (corners));
    const RaPoint middle = { (box.x_min + box.x_max) / 2, (box.y_min + box.y_max) / 2 };
    const char *there = country_at (self, middle);
    self->n_countries++;
    if (there == NULL || is_about (self, country->id, middle))
      continue;
    g_test_message ("%s: the name of %s stands in %s", self->where, country->id, there);
    self->n_abroad++;
  }
  g_object_unref (context);
}

static void
check_page (RaMapEngine *engine, const char *id, guint k, const char *language, Page *sum)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) spec = test_page_spec (id, pages[k].width, pages[k].height, language);
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, &error);
  g_assert_no_error (error);
  g_autofree char *where = g_strdup_printf ("%s, %s, %s", id, pages[k].name, language != NULL ? language : "en");
  Page page
      = { .scene = scene, .projection = projection, .metres_per_px = spec->viewport.metres_per_px, .where = where };
  if (find_origin (&page))
    check_countries (&page);
  sum->n_abroad += page.n_abroad;
  sum->n_countries += page.n_countries;
}

/* One language for each page by turns, all of them where more samples are asked for. */
static void
test_pages (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  const guint n_languages = CLAMP (test_samples (1), 1, G_N_ELEMENTS (languages));
  Page sum = { 0 };
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (pages); k++)
      for (guint l = 0; l < n_languages; l++)
        check_page (engine, ids[i], k, languages[(i + k + l) % G_N_ELEMENTS (languages)], &sum);
  /* So many are left where a counted capital speaks for its country. */
  g_assert_cmpuint (sum.n_countries, >, 280);
  g_assert_cmpuint (sum.n_abroad, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-labels/pages", test_pages);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
