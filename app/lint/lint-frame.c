/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lint/lint-private.h"

#include <math.h>

#include "app/layout/map-sites.h"
#include "geo/digits.h"

/* Less than this beyond the frame is rounding. */
#define CUT_PX 0.5
/* Names that are told one by one. */
#define MOST_NAMES 5
/* A mark stands on its site to this. */
#define SAME_PX 0.01

static gboolean
is_within (const RaBox *frame, RaPoint at)
{
  return at.x >= frame->x_min - CUT_PX && at.y >= frame->y_min - CUT_PX && at.x <= frame->x_max + CUT_PX
         && at.y <= frame->y_max + CUT_PX;
}

/* The page without the strips of furniture that run along all of its upper or lower edge. */
static RaBox
visible_frame (const RaLint *self)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (self->scene, "furniture");
  RaBox frame = self->scene->map;
  for (guint i = 0; furniture != NULL && i < furniture->items->len; i++) {
    RaBox panel;
    if (!ra_lint_is_panel (&g_array_index (furniture->items, RaSceneItem, i), &panel) || panel.x_min > frame.x_min
        || panel.x_max < frame.x_max)
      continue;
    if (panel.y_min <= 0)
      frame.y_min = MAX (frame.y_min, panel.y_max);
    if (panel.y_max >= self->scene->height)
      frame.y_max = MIN (frame.y_max, panel.y_min);
  }
  return frame;
}

/* "A, B and 3 more"; of one name at least. */
static char *
join_names (const RaLint *self, const GPtrArray *names)
{
  const RaTranslations *translations = self->target->translations;
  const guint shown = names->len <= MOST_NAMES + 1 ? names->len : MOST_NAMES;
  const guint n_more = names->len - shown;
  const guint n_listed = n_more > 0 ? shown : MAX (1, shown - 1);
  g_autoptr (GString) list = g_string_new (g_ptr_array_index (names, 0));
  for (guint i = 1; i < n_listed; i++)
    g_string_append_printf (list, ", %s", (const char *)g_ptr_array_index (names, i));
  if (n_more > 0)
    return ra_translate_count (translations, n_more, "{list} and {n} more", "{list} and {n} more", "list", list->str,
                               "n", ra_digits (n_more, 0).text, NULL);
  if (shown == 1)
    return g_strdup (list->str);
  return ra_translate_format (translations, "{a} and {b}", "a", list->str, "b", g_ptr_array_index (names, shown - 1),
                              NULL);
}

static const char *
translate_site (const RaLint *self, const RaMapSite *site)
{
  return ra_translate_name (self->target->translations, RA_NAME_SITE, site->site->name);
}

static gboolean
locate (const RaLint *self, const RaMapSite *site, RaPoint *at)
{
  return ra_map_locate (&self->build, site->site->lat_deg, site->site->lon_deg, at);
}

static void
tell_sites_outside (const RaLint *self, const GPtrArray *sites)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    RaPoint at;
    if (!locate (self, site, &at) || !is_within (&self->scene->map, at))
      g_ptr_array_add (names, (gpointer)translate_site (self, site));
  }
  if (names->len == 0)
    return;
  g_autofree char *list = join_names (self, names);
  ra_lint_add (
      self, RA_LINT_SITE_OUTSIDE, NULL,
      ra_translate_format (self->target->translations, "{list}: outside what the frame shows.", "list", list, NULL));
}

static const char *
name_of_mark (const RaLint *self, const GPtrArray *sites, const RaSceneMark *mark)
{
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    RaPoint at;
    if (locate (self, site, &at) && hypot (at.x - mark->x, at.y - mark->y) < SAME_PX)
      return translate_site (self, site);
  }
  return NULL;
}

/* The first piece of furniture that lies over the box, as a path or a text; FALSE when none does. Swatches of a legend
 * are marks too: these lie on a panel. */
static gboolean
is_covered (const RaLint *self, const RaSceneLayer *furniture, const RaBox *box)
{
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    RaBox taken = RA_BOX_EMPTY;
    if (item->kind == RA_SCENE_PATH) {
      const RaPath *path = item->path.path;
      taken = ra_box_of_points ((const RaPoint *)(gconstpointer)path->points->data, ra_path_n_points (path));
    } else if (item->kind == RA_SCENE_TEXT) {
      RaPoint corners[4];
      ra_lint_measure_text (self, &item->text, corners);
      taken = ra_box_of_points (corners, 4);
    }
    if (ra_box_overlaps (&taken, box))
      return TRUE;
  }
  return FALSE;
}

static void
tell_covered_sites (const RaLint *self, const GPtrArray *sites)
{
  const RaSceneLayer *marks = ra_scene_find_layer (self->scene, "sites");
  const RaSceneLayer *furniture = ra_scene_find_layer (self->scene, "furniture");
  for (guint i = 0; marks != NULL && furniture != NULL && i < marks->items->len; i++) {
    const RaSceneMark *mark = &g_array_index (marks->items, RaSceneItem, i).mark;
    const double half = mark->size / 2;
    const RaBox box = { mark->x - half, mark->y - half, mark->x + half, mark->y + half };
    /* What furniture beside the map lies over is not shown at all. */
    const char *name = ra_box_overlaps (&box, &self->scene->map) ? name_of_mark (self, sites, mark) : NULL;
    if (name != NULL && is_covered (self, furniture, &box))
      ra_lint_add (self, RA_LINT_COVERED_SITE, &box,
                   ra_translate_format (self->target->translations, "{name}: covered by title, legend or notes.",
                                        "name", name, NULL));
  }
}

void
ra_lint_check_sites (const RaLint *self)
{
  const RaMapSpec *spec = self->build.spec;
  if (spec->plain || !(spec->show & RA_SHOW_SITES))
    return;
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
  tell_sites_outside (self, sites);
  tell_covered_sites (self, sites);
}

static char *
describe_ring (const RaLint *self, const RaScenarioRing *ring)
{
  const RaTranslations *translations = self->target->translations;
  g_autofree char *range = ra_translate_range (translations, ring);
  if (ring->system != NULL)
    return g_strdup_printf ("%s, %s", ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name), range);
  if (ring->label == NULL)
    return g_steal_pointer (&range);
  g_autofree char *name = ra_lint_quote (self, ra_translate_name (translations, RA_NAME_SCENARIO, ring->label));
  return g_strdup_printf ("%s, %s", name, range);
}

static void
tell_origin (const RaLint *self, const RaScenarioRing *ring)
{
  const RaTranslations *translations = self->target->translations;
  const RaClaim *claim = ring->claim;
  g_autofree char *name = describe_ring (self, ring);
  if (claim == NULL)
    ra_lint_add (self, RA_LINT_OWN_RING, NULL,
                 ra_translate_format (translations,
                                      "{ring}: a ring of the user's own, shown without claimant and source.", "ring",
                                      name, NULL));
  else if (claim->claimant == NULL || claim->claimant[0] == '\0')
    ra_lint_add (self, RA_LINT_MISSING_SOURCE, NULL,
                 ra_translate_format (translations, "{ring}: the figure has no claimant.", "ring", name, NULL));
  else if (claim->sources == NULL || claim->sources->len == 0)
    ra_lint_add (self, RA_LINT_MISSING_SOURCE, NULL,
                 ra_translate_format (translations, "{ring}: the figure has no source.", "ring", name, NULL));
}

/* Each claim is told once, and each ring of the user's own. */
static void
tell_origins (const RaLint *self, const GArray *rings)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL || g_hash_table_add (told, (gpointer)ring->claim))
      tell_origin (self, ring);
  }
}

/* Paths go on for a little beyond the frame, so that what crosses it has points there; a limb or a cut of the Earth
 * ends them inside. */
static gboolean
crosses_frame (const RaBox *frame, const RaSceneLayer *layer)
{
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    const RaPath *path = item->kind == RA_SCENE_PATH ? item->path.path : NULL;
    for (guint k = 0; path != NULL && k < ra_path_n_points (path); k++)
      if (!is_within (frame, g_array_index (path->points, RaPoint, k)))
        return TRUE;
  }
  return FALSE;
}

/* The edge of what a scenario covers, in a comparison, is a line of rings too. */
static gboolean
is_ring_line (const RaSceneLayer *layer)
{
  return g_str_has_prefix (layer->id, "ring-line-") || g_str_equal (layer->id, "outline-a")
         || g_str_equal (layer->id, "outline-b");
}

/* A ring that does not cross the frame lies within it or beside it, and any point of it tells which. */
static gboolean
is_beside_frame (const RaLint *self, const RaBox *frame, const RaScenarioRing *ring)
{
  double lat_deg;
  double lon_deg;
  ra_geodesic_direct (ring->lat_deg, ring->lon_deg, 0, ring->max_km * 1000, &lat_deg, &lon_deg);
  RaPoint at;
  return ra_map_locate (&self->build, lat_deg, lon_deg, &at) && !is_within (frame, at);
}

static gboolean
layer_tells (const RaScene *scene, const char *id, RaSceneSpan of)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, id);
  for (guint i = 0; layer != NULL && of.n > 0 && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && item->text.of.first == of.first && item->text.of.n == of.n)
      return TRUE;
  }
  return FALSE;
}

/* Whether the page says what the frame cuts: by a label on the part that is seen, by a note at its site, or by a globe
 * that shows all of the rings. */
static gboolean
is_told (const RaLint *self, const RaSceneLayer *line)
{
  const RaScene *scene = self->scene;
  const RaSceneSpan of = g_array_index (line->items, RaSceneItem, 0).path.of;
  return (ra_map_spec_is_beside (self->build.spec) && ra_scene_find_layer (scene, "locator") != NULL)
         || layer_tells (scene, "ring-labels", of) || layer_tells (scene, "site-labels", of);
}

static void
tell_cut_ring (const RaLint *self, const char *title)
{
  g_autofree char *name = ra_lint_quote (self, title);
  ra_lint_add (self, RA_LINT_CUT_RING, NULL,
               ra_translate_format (self->target->translations, "{name}: cut by the frame.", "name", name, NULL));
}

static void
tell_cut_rings (const RaLint *self, const GArray *rings)
{
  const RaBox frame = visible_frame (self);
  guint beside = 0;
  guint n_cut = 0;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < self->scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->scene->layers, i);
    if (!is_ring_line (layer) || !crosses_frame (&frame, layer))
      continue;
    n_cut++;
    if (!is_told (self, layer))
      g_ptr_array_add (names, layer->title);
  }
  for (guint i = 0; i < rings->len; i++)
    beside += is_beside_frame (self, &frame, &g_array_index (rings, RaScenarioRing, i)) ? 1 : 0;
  for (guint i = 0; i < names->len; i++)
    tell_cut_ring (self, g_ptr_array_index (names, i));
  if (beside > 0 && n_cut == 0)
    ra_lint_add (self, RA_LINT_CUT_RING, NULL,
                 ra_translate_count (self->target->translations, beside, "A ring lies beside what the frame shows.",
                                     "{n} rings lie beside what the frame shows.", "n", ra_digits (beside, 0).text,
                                     NULL));
}

void
ra_lint_check_rings (const RaLint *self)
{
  const RaMapSpec *spec = self->build.spec;
  if (!(spec->show & RA_SHOW_RINGS))
    return;
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  if (spec->compare_with != NULL) {
    g_autoptr (GArray) others = ra_ring_list (spec->compare_with, &(RaRingListOptions) { .date = spec->date });
    g_array_append_vals (rings, others->data, others->len);
  }
  tell_origins (self, rings);
  tell_cut_rings (self, rings);
}
