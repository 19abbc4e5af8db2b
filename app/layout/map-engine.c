/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-engine.h"

#include <math.h>

#include "app/layout/difference.h"
#include "app/layout/map-layers.h"
#include "app/layout/map-names.h"
#include "app/layout/map-sites.h"
#include "app/scene/text.h"

/* Of the pictures: the program's own licence does not reach what is made with it. */
#define LICENCE                                                                                                        \
  RA_TRANSLATABLE (                                                                                                    \
      "Map data: Natural Earth, public domain. Range Atlas claims no rights in the pictures that it makes.")
/* Points on each side of the frame that tell what it shows. */
#define BORDER_POINTS 12
/* Beyond, a frame is no longer a patch about its middle. */
#define WIDEST_CAP_RAD 1.0

/* Places of one figure that the description names. */
#define MOST_SITES_TOLD 12

struct _RaMapEngine {
  RaBasemap *basemap;
  RaPlanarCache *cache;
  RaPlanarCache *locator_cache;
  gboolean for_one;
  gboolean wordless;
};

RaMapEngine *
ra_map_engine_new (RaBasemap *basemap)
{
  RaMapEngine *self = g_new0 (RaMapEngine, 1);
  self->basemap = ra_basemap_ref (basemap);
  self->cache = ra_planar_cache_new (basemap);
  self->locator_cache = ra_planar_cache_new (basemap);
  g_autofree char *typeface = ra_text_find_typeface ();
  self->wordless = typeface == NULL;
  return self;
}

RaMapEngine *
ra_map_engine_new_for_one (RaBasemap *basemap)
{
  RaMapEngine *self = ra_map_engine_new (basemap);
  self->for_one = TRUE;
  return self;
}

void
ra_map_engine_free (RaMapEngine *self)
{
  if (self == NULL)
    return;
  ra_planar_cache_free (self->cache);
  ra_planar_cache_free (self->locator_cache);
  ra_basemap_unref (self->basemap);
  g_free (self);
}

/* Whether a mark stands there already, as near as half a pixel at scale 1: a thousand at one place take the room of
 * one. */
static gboolean
is_first_at (GHashTable *known, RaPoint at)
{
  const guint64 column = (guint32)lround (at.x * 2);
  const guint64 row = (guint32)lround (at.y * 2);
  const guint64 key = column << 32 | row;
  return g_hash_table_add (known, g_memdup2 (&key, sizeof key));
}

/* Furniture and labels keep off the marks of sites. */
static void
reserve_sites (const RaMapBuild *build)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  const double half = 6 * build->unit;
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    RaPoint at;
    if (ra_map_locate (build, site->site->lat_deg, site->site->lon_deg, &at) && is_first_at (known, at))
      ra_label_placer_reserve (build->placer, (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half });
  }
}

/* Those that the map needs stand before the labels of rings, the others after them. */
static gboolean
add_names (const RaMapBuild *build, GError **error)
{
  const RaShow show = build->spec->show;
  g_autoptr (RaMapNames) names = ra_map_names_new (build, error);
  if (names == NULL)
    return FALSE;
  ra_map_names_add_needed (names);
  if (show & RA_SHOW_RING_LABELS)
    ra_map_add_compass_label (build);
  if ((show & RA_SHOW_RINGS) && (show & RA_SHOW_RING_LABELS) && build->spec->compare_with == NULL)
    ra_map_add_ring_labels (build);
  ra_map_names_add_rest (names);
  return !(show & RA_SHOW_AREA_NAMES) || !(show & RA_SHOW_BASE) || ra_map_add_sea_names (build, error);
}

/* What is not ground: in the order in which things find their place, which is not the order in which they are drawn. */
static gboolean
add_annotations (const RaMapBuild *build, GError **error)
{
  const RaShow show = build->spec->show;
  if (build->wordless) {
    if (show & RA_SHOW_SITES)
      ra_map_add_sites (build);
    return TRUE;
  }
  if (show & RA_SHOW_SITES)
    reserve_sites (build);
  /* Drawn on top of all, but first to take its place. */
  g_autoptr (RaScene) aside = ra_scene_new (0, 0);
  RaSceneLayer *locator = ra_scene_add_layer (aside, "locator", "Locator");
  RaSceneLayer *furniture = ra_scene_add_layer (aside, "furniture", "Title, legend and notes");
  if ((show & RA_SHOW_FURNITURE) && !ra_map_add_furniture (build, furniture, locator, error))
    return FALSE;
  if (show & RA_SHOW_SITES)
    ra_map_add_sites (build);
  if (!add_names (build, error))
    return FALSE;
  if ((show & RA_SHOW_PLACES) && !ra_map_add_cities (build, error))
    return FALSE;
  if (locator->items->len > 0)
    g_ptr_array_add (build->scene->layers, g_ptr_array_steal_index (aside->layers, 0));
  g_ptr_array_add (build->scene->layers, g_ptr_array_steal_index (aside->layers, aside->layers->len - 1));
  return TRUE;
}

/* "Shuya, Mozdok and 5 more"; NULL for a ring about no site. */
static char *
list_sites (const RaTranslations *translations, const GArray *rings)
{
  g_autoptr (GString) sites = g_string_new (NULL);
  for (guint i = 0; i < MIN (rings->len, MOST_SITES_TOLD); i++) {
    const RaSite *site = g_array_index (rings, RaScenarioRing, i).site;
    if (site != NULL)
      g_string_append_printf (sites, "%s%s", sites->len > 0 ? ", " : "",
                              ra_translate_name (translations, RA_NAME_SITE, site->name));
  }
  if (sites->len == 0)
    return NULL;
  if (rings->len <= MOST_SITES_TOLD)
    return g_strdup (sites->str);
  const guint n_more = rings->len - MOST_SITES_TOLD;
  g_autofree char *number = ra_translate_number (translations, n_more);
  return ra_translate_count (translations, n_more, "{list} and {n} more", "{list} and {n} more", "list", sites->str,
                             "n", number, NULL);
}

/* "9M729 / SSC-8 480 km, Russian MOD, 23 Jan 2019 around Shuya, Mozdok" */
static char *
describe_group (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  g_autofree char *sites = list_sites (translations, group->rings);
  g_autofree char *figure
      = group->system == NULL
            ? g_strdup (group->label)
            : g_strdup_printf ("%s %s", ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name),
                               group->label);
  if (sites == NULL)
    return g_steal_pointer (&figure);
  return ra_translate_format (translations, "{figure} around {sites}", "figure", figure, "sites", sites, NULL);
}

static char *
describe_rings (const RaMapBuild *build)
{
  const RaTranslations *translations = build->spec->translations;
  const char *title = ra_map_spec_get_title (build->spec);
  g_autoptr (GString) rings = g_string_new (NULL);
  GString *text = g_string_new (ra_translate (translations, "Map"));
  if (title != NULL && title[0] != '\0')
    g_string_append_printf (text, ": %s", title);
  for (guint i = 0; i < build->groups->len; i++) {
    g_autofree char *group = describe_group (build, g_ptr_array_index (build->groups, i));
    g_string_append_printf (rings, "%s%s", i > 0 ? "; " : "", group);
  }
  g_autofree char *sentence = rings->len > 0
                                  ? ra_translate_format (translations, "Rings: {rings}.", "rings", rings->str, NULL)
                                  : g_strdup (ra_translate (translations, "No range rings."));
  g_string_append_printf (text, ". %s", sentence);
  return g_string_free (text, FALSE);
}

static char *
describe_map (const RaMapBuild *build)
{
  if (build->spec->alt_text != NULL)
    return g_strdup (build->spec->alt_text);
  if (build->spec->compare_with != NULL)
    return ra_map_describe_difference (build);
  return describe_rings (build);
}

/* Those of rings have been put together in the language already. */
static void
translate_layers (const RaMapBuild *build)
{
  for (guint i = 0; i < build->scene->layers->len; i++) {
    RaSceneLayer *layer = g_ptr_array_index (build->scene->layers, i);
    g_autofree char *english = layer->title;
    layer->title = g_strdup (ra_translate (build->spec->translations, english));
  }
}

static void
fill_metadata (const RaMapBuild *build)
{
  RaSceneMetadata *metadata = &build->scene->metadata;
  const char *title = ra_map_spec_get_title (build->spec);
  const RaTranslations *translations = build->spec->translations;
  metadata->language = g_strdup (ra_translations_get_language (translations));
  metadata->title = g_strdup (title != NULL && title[0] != '\0' ? title : ra_translate (translations, "Range map"));
  metadata->description = describe_map (build);
  metadata->credit = g_strdup (ra_translate (translations, "Made with Natural Earth"));
  metadata->licence = g_strdup (ra_translate (translations, LICENCE));
  metadata->sources = ra_map_describe_sources (build);
  metadata->boundaries = ra_map_describe_boundaries (build);
}

static GPtrArray *
list_groups (const RaMapBuild *build)
{
  if (!(build->spec->show & RA_SHOW_RINGS))
    return g_ptr_array_new ();
  if (build->spec->compare_with != NULL)
    return ra_map_list_compared_figures (build->spec);
  return ra_ring_groups_build (build->spec, build->projection, build->device_scale, build->cancellable);
}

static void
identify_groups (const RaMapBuild *build)
{
  for (guint i = 0; i < build->groups->len; i++) {
    RaRingGroup *group = g_ptr_array_index (build->groups, i);
    group->span = ra_map_identify_rings (build, group->rings);
  }
}

static gboolean
build_scene (RaMapBuild *build, GError **error)
{
  const gboolean compare = build->spec->compare_with != NULL && (build->spec->show & RA_SHOW_RINGS) != 0;
  build->groups = list_groups (build);
  if (build->groups == NULL || !ra_map_add_ground (build, error))
    return FALSE;
  if (compare && !ra_map_add_difference_areas (build, error))
    return FALSE;
  if (!compare) {
    identify_groups (build);
    ra_map_add_ring_fills (build);
  }
  if (!ra_map_add_borders (build, error))
    return FALSE;
  if (compare && !ra_map_add_difference_lines (build))
    return FALSE;
  if (!compare)
    ra_map_add_ring_lines (build);
  ra_map_add_compass_circles (build);
  if (!build->spec->plain && !add_annotations (build, error))
    return FALSE;
  translate_layers (build);
  fill_metadata (build);
  return !g_cancellable_is_cancelled (build->cancellable);
}

/* A cap that holds all the frame shows, or FALSE where that would be most of the Earth or the frame reaches beyond it.
 * Taken from points of the frame's border, with room for what bends between them. */
static gboolean
visible_cap (const RaViewport *viewport, RaProjection *projection, RaCap *cap)
{
  RaVec3 border[4 * BORDER_POINTS + 1];
  for (guint i = 0; i < G_N_ELEMENTS (border); i++) {
    const double along = (double)(i % BORDER_POINTS) / BORDER_POINTS;
    const guint side = i / BORDER_POINTS;
    const double x = side == 4 ? 0.5 : (side == 0 ? along : (side == 1 ? 1 : (side == 2 ? 1 - along : 0)));
    const double y = side == 4 ? 0.5 : (side == 0 ? 0 : (side == 1 ? along : (side == 2 ? 1 : 1 - along)));
    double x_m, y_m, lat_deg, lon_deg;
    ra_viewport_to_plane (viewport, x * viewport->width_px, y * viewport->height_px, &x_m, &y_m);
    if (!ra_projection_inverse (projection, x_m, y_m, &lat_deg, &lon_deg))
      return FALSE;
    border[i] = ra_vec3_from_lonlat ((RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) });
  }
  cap->centre = border[4 * BORDER_POINTS];
  cap->radius_rad = 0;
  for (guint i = 0; i < 4 * BORDER_POINTS; i++)
    cap->radius_rad = MAX (cap->radius_rad, ra_acos (ra_vec3_dot (cap->centre, border[i])));
  cap->radius_rad = cap->radius_rad * 1.1 + 0.01;
  return cap->radius_rad < WIDEST_CAP_RAD;
}

RaScene *
ra_map_engine_build (RaMapEngine *self, const RaMapSpec *spec, double device_scale, GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (spec != NULL && spec->viewport.metres_per_px > 0 && device_scale > 0, NULL);

  RaProjection *projection = ra_planar_cache_set_projection (self->cache, &spec->viewport.projection, error);
  if (projection == NULL)
    return NULL;
  if (self->for_one) {
    RaCap visible;
    const gboolean culls = visible_cap (&spec->viewport, projection, &visible);
    ra_planar_cache_set_visible (self->cache, culls ? &visible : NULL);
  }
  const double width = spec->viewport.width_px;
  const double height = spec->viewport.height_px;
  const double unit
      = spec->plain ? ra_viewport_get_line_unit (&spec->viewport) : ra_viewport_get_unit (&spec->viewport);
  g_autoptr (RaScene) scene = ra_scene_new (width, height);
  scene->background = ra_style_of_theme (spec->theme)->panel;
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new ((RaBox) { 2, 2, width - 2, height - 2 });
  if (spec->margin_x_px > 0 || spec->margin_y_px > 0)
    ra_label_placer_set_shown (placer, (RaBox) { spec->margin_x_px + 2, spec->margin_y_px + 2,
                                                 width - spec->margin_x_px - 2, height - spec->margin_y_px - 2 });
  RaMapBuild build = { .spec = spec,
                       .style = ra_style_of_theme (spec->theme),
                       .basemap = self->basemap,
                       .cache = self->cache,
                       .locator_cache = self->locator_cache,
                       .projection = projection,
                       .device_scale = device_scale,
                       .unit = unit,
                       .placer = placer,
                       .text = ra_text_context_new (),
                       .wordless = self->wordless,
                       .scene = scene,
                       .cancellable = cancellable };
  pango_context_set_language (build.text,
                              pango_language_from_string (ra_translations_get_language (spec->translations)));
  GError *failure = NULL;
  const gboolean built = build_scene (&build, &failure);
  g_clear_pointer (&build.groups, g_ptr_array_unref);
  g_object_unref (build.text);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  if (!built) {
    g_cancellable_set_error_if_cancelled (cancellable, error);
    return NULL;
  }
  return g_steal_pointer (&scene);
}
