/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-engine.h"

#include <math.h>

#include "app/layout/difference.h"
#include "app/layout/inset.h"
#include "app/layout/map-layers.h"
#include "app/layout/map-names.h"
#include "app/layout/map-sites.h"
#include "app/layout/page-frame.h"
#include "app/layout/reference-layers.h"
#include "app/layout/ring-centres.h"
#include "app/layout/ring-dress.h"
#include "app/layout/ring-quiet.h"
#include "app/layout/visible-cap.h"
#include "app/scene/text.h"

/* Of the tints of rings those in an inset. */
#define INSET_TINT 0.5

struct _RaMapEngine {
  RaBasemap *basemap;
  RaPlanarCache *cache;
  RaPlanarCache *locator_cache;
  RaPlanarCache *inset_cache;
  gboolean for_one;
  gboolean knows_fonts;
  gboolean wordless;
};

RaMapEngine *
ra_map_engine_new (RaBasemap *basemap)
{
  RaMapEngine *self = g_new0 (RaMapEngine, 1);
  self->basemap = ra_basemap_ref (basemap);
  self->cache = ra_planar_cache_new (basemap);
  self->locator_cache = ra_planar_cache_new (basemap);
  self->inset_cache = ra_planar_cache_new (basemap);
  return self;
}

/* Asked once, by the first map with words. */
static gboolean
is_wordless (RaMapEngine *self)
{
  if (!self->knows_fonts) {
    g_autofree char *typeface = ra_text_find_typeface ();
    self->wordless = typeface == NULL;
    self->knows_fonts = TRUE;
  }
  return self->wordless;
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
  ra_planar_cache_free (self->inset_cache);
  ra_basemap_unref (self->basemap);
  g_free (self);
}

void
ra_map_engine_set_alone (RaMapEngine *self, gboolean alone)
{
  ra_planar_cache_set_alone (self->cache, alone);
  ra_planar_cache_set_alone (self->locator_cache, alone);
  ra_planar_cache_set_alone (self->inset_cache, alone);
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
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    const double half = (ra_map_site_half_px (build, site->kind) + 1.5) * build->unit;
    RaPoint at;
    if (!ra_inset_tells (build, site->site->lat_deg, site->site->lon_deg)
        && ra_map_locate (build, site->site->lat_deg, site->site->lon_deg, &at) && is_first_at (known, at))
      ra_label_placer_reserve (build->placer, (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half });
  }
}

static gboolean
shows_ring_labels (const RaMapBuild *build)
{
  return (build->spec->show & RA_SHOW_RINGS) && (build->spec->show & RA_SHOW_RING_LABELS)
         && build->spec->compare_with == NULL;
}

/* Those that the map needs stand before the labels of rings, the others after them. */
static gboolean
add_names (const RaMapBuild *build, RaMapNames *names, GError **error)
{
  const RaShow show = build->spec->show;
  if (!ra_map_names_add_needed (names, error))
    return FALSE;
  if (show & RA_SHOW_RING_LABELS)
    ra_map_add_compass_label (build);
  if (shows_ring_labels (build))
    ra_map_add_ring_labels (build);
  ra_map_names_add_rest (names);
  return build->quiet || !(show & RA_SHOW_AREA_NAMES) || !(show & RA_SHOW_BASE) || ra_map_add_sea_names (build, error);
}

static guint
find_layer (const RaScene *scene, const char *id)
{
  guint i = 0;
  while (i < scene->layers->len && !g_str_equal (((const RaSceneLayer *)g_ptr_array_index (scene->layers, i))->id, id))
    i++;
  return i;
}

/* Figures that find their place before the sites are drawn above these, as all others are. */
static void
raise_ring_labels (RaScene *scene)
{
  const guint labels = find_layer (scene, "ring-labels");
  const guint sites = find_layer (scene, "site-labels");
  if (labels < sites && sites < scene->layers->len)
    g_ptr_array_insert (scene->layers, (int)sites, g_ptr_array_steal_index (scene->layers, labels));
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
  if (build->outer != NULL)
    ra_inset_add_title (build, furniture);
  if (ra_map_spec_is_beside (build->spec))
    ra_map_add_inner_furniture (build, furniture);
  else if ((show & RA_SHOW_FURNITURE) && !ra_map_add_furniture (build, furniture, locator, error))
    return FALSE;
  g_autoptr (RaMapNames) names = ra_map_names_new (build, error);
  if (names == NULL)
    return FALSE;
  ra_map_names_hold_marks (names);
  if (shows_ring_labels (build))
    ra_map_add_lead_labels (build);
  ra_map_names_add_first (names);
  g_autoptr (GPtrArray) pins_left = ra_map_add_pins (build);
  if (show & RA_SHOW_SITES)
    ra_map_add_sites (build);
  ra_map_add_pins_left (build, pins_left);
  if ((show & RA_SHOW_SITES) && (show & RA_SHOW_RINGS) && build->spec->compare_with == NULL)
    ra_map_add_ring_centres (build);
  if (!add_names (build, names, error))
    return FALSE;
  if ((show & RA_SHOW_PLACES) && !build->quiet && !ra_map_add_cities (build, error))
    return FALSE;
  ra_map_add_hatch_label (build);
  raise_ring_labels (build->scene);
  if (locator->items->len > 0)
    g_ptr_array_add (build->scene->layers, g_ptr_array_steal_index (aside->layers, 0));
  g_ptr_array_add (build->scene->layers, g_ptr_array_steal_index (aside->layers, aside->layers->len - 1));
  return TRUE;
}

/* The map beside an inset tells of the bands: in the panel, which shows them larger, they are the ground of what it
 * tells. */
static void
pale (GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    ((RaRingGroup *)g_ptr_array_index (groups, i))->style.tint *= INSET_TINT;
}

static GPtrArray *
list_groups (const RaMapBuild *build)
{
  if (!(build->spec->show & RA_SHOW_RINGS))
    return g_ptr_array_new ();
  if (build->spec->compare_with != NULL)
    return ra_map_list_compared_figures (build->spec);
  GPtrArray *groups = ra_ring_groups_build (build->spec, build->projection, build->device_scale, build->cancellable);
  const GPtrArray *capitals = ra_basemap_get_capitals (build->basemap, build->spec->boundaries, NULL);
  if (groups != NULL)
    ra_ring_groups_quieten (groups, build->spec, build->page);
  if (groups != NULL && capitals != NULL)
    ra_ring_groups_stress_decisive (groups, build->spec, capitals);
  if (groups != NULL && build->outer != NULL)
    pale (groups);
  return groups;
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
  if (build->groups == NULL || !ra_map_add_ground (build, error) || !ra_map_add_references (build))
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
  ra_map_fill_metadata (build);
  return !g_cancellable_is_cancelled (build->cancellable);
}

/* The map in its frame: a placer for its labels, and what the cache is to keep. */
static gboolean
build_map (RaMapEngine *self, RaMapBuild *build, GError **error)
{
  const RaMapSpec *spec = build->spec;
  const RaPoint size = { spec->viewport.width_px, spec->viewport.height_px };
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new ((RaBox) { 2, 2, size.x - 2, size.y - 2 });
  if (spec->seen.x_max > spec->seen.x_min)
    ra_label_placer_set_shown (
        placer, (RaBox) { spec->seen.x_min + 2, spec->seen.y_min + 2, spec->seen.x_max - 2, spec->seen.y_max - 2 });
  if (spec->covered.x_max > spec->covered.x_min)
    ra_label_placer_reserve (placer, spec->covered);
  RaCap visible;
  const gboolean culls = ra_visible_cap (&spec->viewport, build->projection, &visible);
  if (self->for_one)
    ra_planar_cache_set_visible (build->cache, culls ? &visible : NULL);
  else
    ra_planar_cache_see (build->cache, culls ? &visible : NULL);
  g_autoptr (GHashTable) crowded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  build->placer = placer;
  build->crowded = crowded;
  const gboolean built = build_scene (build, error);
  build->placer = NULL;
  build->crowded = NULL;
  return built;
}

static gboolean
begin_inset (RaMapEngine *self, const RaMapSpec *spec, const RaBox *box, RaInset *inset, GError **error)
{
  *inset = (RaInset) { .box = *box, .viewport = ra_inset_frame (spec, box) };
  inset->projection = ra_planar_cache_set_projection (self->inset_cache, &inset->viewport.projection, error);
  return inset->projection != NULL;
}

/* A map as any other, of sites and capitals, that is put on the page of @build. */
static gboolean
add_inset (RaMapEngine *self, const RaMapBuild *build, GError **error)
{
  const RaInset *inset = build->inset;
  RaMapSpec spec = *build->spec; /* borrows all that it points to */
  g_autoptr (RaScene) scene = ra_scene_new (inset->viewport.width_px, inset->viewport.height_px);
  RaMapBuild panel = *build;
  spec.viewport = inset->viewport;
  spec.show &= ~(RaShow)RA_SHOW_AREA_NAMES;
  panel.spec = &spec;
  panel.cache = self->inset_cache;
  panel.projection = inset->projection;
  panel.scene = scene;
  panel.groups = NULL;
  panel.inset = NULL;
  panel.keyed = FALSE; /* the key is that of the map */
  panel.outer = build->scene;
  const gboolean built = build_map (self, &panel, error);
  g_clear_pointer (&panel.groups, g_ptr_array_unref);
  if (built)
    ra_inset_join (build, scene, inset);
  return built;
}

/* Where furniture stands beside it, the map is laid out in what that leaves, as a page of its own. */
static gboolean
build_page (RaMapEngine *self, RaMapBuild *build, GError **error)
{
  const RaMapSpec *spec = build->spec;
  RaScene *scene = build->scene;
  if (!ra_map_spec_is_beside (spec) || build->wordless)
    return build_map (self, build, error);
  build->groups = spec->compare_with != NULL ? ra_map_list_compared_figures (spec) : ra_ring_groups_gather (spec);
  ra_ring_groups_quieten (build->groups, spec, build->page);
  const RaPageFrame frame = ra_page_frame_measure (build);
  g_clear_pointer (&build->groups, g_ptr_array_unref);
  RaMapSpec inner = *spec; /* borrows all that it points to */
  inner.viewport = ra_page_frame_narrow (&spec->viewport, &frame.map);
  scene->width = inner.viewport.width_px;
  scene->height = inner.viewport.height_px;
  RaInset inset;
  const gboolean wants_inset = frame.inset.x_max > frame.inset.x_min;
  if (wants_inset && !begin_inset (self, spec, &frame.inset, &inset, error))
    return FALSE;
  build->spec = &inner;
  build->inset = wants_inset ? &inset : NULL;
  build->quiet = ra_inset_is_wanted (spec);
  build->keyed = frame.key.y_max > frame.key.y_min;
  const gboolean built = build_map (self, build, error) && ra_page_frame_put_round (&frame, build, error)
                         && (!wants_inset || add_inset (self, build, error));
  build->spec = spec;
  build->inset = NULL;
  return built;
}

RaScene *
ra_map_engine_build (RaMapEngine *self, const RaMapSpec *spec, double device_scale, GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (spec != NULL && spec->viewport.metres_per_px > 0 && device_scale > 0, NULL);

  RaProjection *projection = ra_planar_cache_set_projection (self->cache, &spec->viewport.projection, error);
  if (projection == NULL)
    return NULL;
  const RaPoint page = { spec->viewport.width_px, spec->viewport.height_px };
  const double unit
      = spec->plain ? ra_viewport_get_line_unit (&spec->viewport) : ra_viewport_get_unit (&spec->viewport);
  g_autoptr (RaScene) scene = ra_scene_new (page.x, page.y);
  scene->background = ra_style_of_theme (spec->theme)->panel;
  RaMapBuild build = { .spec = spec,
                       .style = ra_style_of_theme (spec->theme),
                       .basemap = self->basemap,
                       .cache = self->cache,
                       .locator_cache = self->locator_cache,
                       .projection = projection,
                       .device_scale = device_scale,
                       .unit = unit,
                       .page = page,
                       .text = spec->plain ? NULL : ra_text_context_new (),
                       .wordless = spec->plain || is_wordless (self),
                       .scene = scene,
                       .cancellable = cancellable };
  if (build.text != NULL)
    pango_context_set_language (build.text,
                                pango_language_from_string (ra_translations_get_language (spec->translations)));
  GError *failure = NULL;
  const gboolean built = build_page (self, &build, &failure);
  g_clear_pointer (&build.groups, g_ptr_array_unref);
  g_clear_object (&build.text);
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
