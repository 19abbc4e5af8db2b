/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lint/lint-private.h"

#include "app/layout/inner-box.h"
#include "app/layout/map-sites.h"
#include "app/layout/page-foot.h"
#include "data/countries.h"
#include "geo/digits.h"

/* On a frame that is wider, not every country can be named. */
#define WIDEST_WITH_COUNTRIES_M 8e6

static gboolean
is_ring_line (const RaLint *self, const RaSceneLayer *layer)
{
  return layer->inset == self->inset && layer->items->len > 0
         && g_str_has_prefix (layer->id, self->inset ? "inset-ring-line-" : "ring-line-");
}

static const RaScenePath *
outline_of (const RaSceneLayer *layer)
{
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_PATH && !item->path.inner)
      return &item->path;
  }
  return NULL;
}

/* The box of what covers the map: panels, and letters of furniture. */
static gboolean
covers (const RaLint *self, const RaSceneItem *item, RaBox *box)
{
  if (ra_lint_is_panel (item, box))
    return ra_box_overlaps (box, &self->map);
  if (item->kind != RA_SCENE_TEXT)
    return FALSE;
  RaPoint corners[4];
  ra_lint_measure_text (self, &item->text, corners);
  *box = ra_box_of_points (corners, 4);
  return ra_box_overlaps (box, &self->map);
}

/* What of the box lies on the map, less a hair at its edge. */
static RaBox
part_on_map (const RaBox *map, const RaBox *box)
{
  return (RaBox) { MAX (box->x_min, map->x_min + 0.5), MAX (box->y_min, map->y_min + 0.5),
                   MIN (box->x_max, map->x_max - 0.5), MIN (box->y_max, map->y_max - 0.5) };
}

static gboolean
is_line_covered (const RaLint *self, const RaSceneLayer *furniture, const RaPath *line, RaBox *where)
{
  for (guint i = 0; i < furniture->items->len; i++) {
    RaBox box;
    if (!covers (self, &g_array_index (furniture->items, RaSceneItem, i), &box))
      continue;
    *where = part_on_map (&self->map, &box);
    if (where->x_min < where->x_max && where->y_min < where->y_max && !ra_box_avoids_lines (line, where))
      return TRUE;
  }
  return FALSE;
}

static void
check_covered_rings (const RaLint *self, const RaSceneLayer *furniture)
{
  for (guint i = 0; i < self->scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->scene->layers, i);
    const RaScenePath *line = is_ring_line (self, layer) ? outline_of (layer) : NULL;
    RaBox where;
    if (line == NULL || !is_line_covered (self, furniture, line->path, &where))
      continue;
    g_autofree char *name = ra_lint_quote (self, layer->title);
    ra_lint_add (self, RA_LINT_COVERED_RING, &where,
                 ra_translate_format (self->target->translations, "{name}: covered by title, legend or notes.", "name",
                                      name, NULL));
  }
}

static gboolean
is_of (const RaSceneItem *item, RaSceneSpan of)
{
  const RaSceneSpan own
      = item->kind == RA_SCENE_PATH ? item->path.of : (item->kind == RA_SCENE_TEXT ? item->text.of : item->mark.of);
  return own.n == of.n && own.first == of.first;
}

static gboolean
layer_tells (const RaSceneLayer *layer, RaSceneSpan of)
{
  for (guint i = 0; layer != NULL && i < layer->items->len; i++)
    if (is_of (&g_array_index (layer->items, RaSceneItem, i), of))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_key (const RaScene *scene, RaSceneSpan of)
{
  for (guint i = 0; i < scene->key->len; i++)
    if (g_array_index (scene->key, RaSceneSpan, i).first == of.first)
      return TRUE;
  return FALSE;
}

static void
check_explained (const RaLint *self)
{
  const RaSceneLayer *labels = ra_scene_find_layer (self->scene, "ring-labels");
  const RaSceneLayer *notes = ra_scene_find_layer (self->scene, "site-labels");
  for (guint i = 0; i < self->scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->scene->layers, i);
    const RaScenePath *line = is_ring_line (self, layer) ? outline_of (layer) : NULL;
    if (line == NULL || line->of.n == 0 || ra_box_avoids_lines (line->path, &self->map)
        || layer_tells (labels, line->of) || layer_tells (notes, line->of) || is_in_key (self->scene, line->of))
      continue;
    g_autofree char *name = ra_lint_quote (self, layer->title);
    ra_lint_add (self, RA_LINT_UNEXPLAINED_RING, NULL,
                 ra_translate_format (self->target->translations, "{name}: neither a label nor a key says what it is.",
                                      "name", name, NULL));
  }
}

/* Whether a line or an area of these rings is on the map. */
static gboolean
is_on_map (const RaScene *scene, RaSceneSpan of)
{
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; g_str_has_prefix (layer->id, "ring-") && k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      if (item->kind != RA_SCENE_PATH || !is_of (item, of) || ra_path_n_points (item->path.path) == 0)
        continue;
      const RaPath *path = item->path.path;
      const RaBox box = ra_box_of_points ((const RaPoint *)(gconstpointer)path->points->data, ra_path_n_points (path));
      if (ra_box_overlaps (&box, &scene->map))
        return TRUE;
    }
  }
  return FALSE;
}

static void
check_key (const RaLint *self)
{
  for (guint i = 0; i < self->scene->key->len; i++) {
    const RaSceneSpan of = g_array_index (self->scene->key, RaSceneSpan, i);
    if (of.n > 0 && !is_on_map (self->scene, of))
      ra_lint_add (self, RA_LINT_STRAY_KEY, NULL,
                   g_strdup (ra_translate (self->target->translations,
                                           "The key has an entry for rings that the map does not show.")));
  }
}

static gboolean
is_named (const RaScene *scene, const char *code)
{
  for (guint i = 0; i < scene->identities->len; i++) {
    const RaSceneIdentity *identity = &g_array_index (scene->identities, RaSceneIdentity, i);
    if (identity->kind == RA_SUBJECT_COUNTRY && g_strcmp0 (identity->id, code) == 0)
      return TRUE;
  }
  return FALSE;
}

static const char *
country_of (const RaLint *self, const RaSite *site)
{
  const RaCountries *countries = ra_catalogue_get_countries (ra_scenario_get_catalogue (self->build.spec->scenario));
  const RaCountryFacts *facts = ra_countries_find (countries, site->country);
  if (facts == NULL)
    return site->country;
  return ra_translate_name (self->target->translations, RA_NAME_COUNTRY,
                            facts->short_name != NULL ? facts->short_name : facts->name);
}

static void
check_countries (const RaLint *self)
{
  const RaMapSpec *spec = self->build.spec;
  const RaBox *map = &self->map;
  const double width_m = (map->x_max - map->x_min) * spec->viewport.metres_per_px;
  if ((!self->inset && ra_scene_find_layer (self->scene, "country-names") == NULL) || width_m > WIDEST_WITH_COUNTRIES_M)
    return;
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    RaPoint at;
    if (site->country == NULL || !ra_map_locate (&self->build, site->lat_deg, site->lon_deg, &at) || at.x < map->x_min
        || at.x > map->x_max || at.y < map->y_min || at.y > map->y_max || is_named (self->scene, site->country)
        || !g_hash_table_add (told, site->country))
      continue;
    ra_lint_add (self, RA_LINT_UNNAMED_COUNTRY, NULL,
                 ra_translate_format (self->target->translations,
                                      "{site}: the country of this site, {country}, is not named.", "site",
                                      ra_translate_name (self->target->translations, RA_NAME_SITE, site->name),
                                      "country", country_of (self, site), NULL));
  }
}

/* The lines of the foot stand below the map, in the size of the last one and below one another. */
static void
check_foot (const RaLint *self, const RaSceneLayer *furniture)
{
  const RaSceneItem *last
      = furniture->items->len > 0 ? &g_array_index (furniture->items, RaSceneItem, furniture->items->len - 1) : NULL;
  guint n_words = 0;
  for (guint i = 0; last != NULL && last->kind == RA_SCENE_TEXT && i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && item->text.y > self->scene->map.y_max && item->text.size == last->text.size
        && item->text.x == last->text.x)
      n_words += ra_count_words (item->text.text);
  }
  if (n_words <= RA_FOOT_MOST_WORDS)
    return;
  ra_lint_add (self, RA_LINT_LONG_FOOT, NULL,
               ra_translate_format (self->target->translations, "The foot has {n} words, more than {most}.", "n",
                                    ra_digits (n_words, 0).text, "most", ra_digits (RA_FOOT_MOST_WORDS, 0).text, NULL));
}

void
ra_lint_check_map (const RaLint *self)
{
  const RaSceneLayer *furniture = ra_lint_find_layer (self, "furniture");
  if (self->build.spec->plain || furniture == NULL)
    return;
  check_covered_rings (self, furniture);
  if (ra_map_spec_is_beside (self->build.spec))
    check_explained (self);
  check_countries (self);
}

void
ra_lint_check_page (const RaLint *self)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (self->scene, "furniture");
  if (self->build.spec->plain || furniture == NULL || !ra_map_spec_is_beside (self->build.spec))
    return;
  check_key (self);
  check_foot (self, furniture);
}
