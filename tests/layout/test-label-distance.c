/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of sites, capitals and cities on the maps of windows of many sizes, in all languages: near their marks, and
 * nothing of a site reaches over the edge of what is seen. */
#include <math.h>

#include "app/layout/view-fit.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"

/* Of a name from its mark: with a line to it, and without one where letters are of their usual size. */
#define FARTHEST_PX 60.0
#define NEAR_PX     14.0
/* Letters do not fill the box that is kept for them. */
#define SLACK_PX 1.0
/* What a window draws beyond its edges, so that it can be moved. */
#define MARGIN_SHARE 0.3

/* The part of a window that its map has, alone and beside another. */
static const struct {
  double width_px, height_px;
} sizes[] = { { 360, 380 }, { 540, 440 }, { 900, 560 }, { 950, 860 }, { 1280, 680 }, { 1900, 860 } };

static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };

static RaMapSpec *
make_spec (RaScenario *scenario, double width_px, double height_px, const char *language)
{
  RaMapSpec *spec = ra_view_fit_new_map (scenario, width_px, height_px);
  g_autoptr (RaTranslations) translations = language != NULL ? test_load_translations (language) : NULL;
  ra_map_spec_set_translations (spec, translations);
  spec->show &= ~RA_SHOW_FURNITURE;
  const double margin_x_px = ceil (MARGIN_SHARE * width_px);
  const double margin_y_px = ceil (MARGIN_SHARE * height_px);
  const double right = margin_x_px + width_px;
  const double bottom = margin_y_px + height_px;
  spec->seen = (RaBox) { margin_x_px, margin_y_px, right, bottom };
  spec->viewport.width_px += 2 * margin_x_px;
  spec->viewport.height_px += 2 * margin_y_px;
  /* Where the buttons of the window stand. */
  spec->covered = (RaBox) { right - 48, bottom - 130, right, bottom };
  return spec;
}

typedef struct {
  const RaScene *scene;
  RaBox seen;
  const char *where; /* for messages */
  double near_px;
  guint n_names;
  guint n_marks;
  guint n_places; /* with a name */
} Check;

static gboolean
holds (const RaBox *box, RaPoint at)
{
  return at.x >= box->x_min && at.x <= box->x_max && at.y >= box->y_min && at.y <= box->y_max;
}

static const char *
name_of (const Check *self, const RaSceneSpan *of)
{
  return of->n > 0 ? g_array_index (self->scene->identities, RaSceneIdentity, of->first).id : "a place";
}

static RaBox
unite (RaBox a, RaBox b)
{
  return (RaBox) { MIN (a.x_min, b.x_min), MIN (a.y_min, b.y_min), MAX (a.x_max, b.x_max), MAX (a.y_max, b.y_max) };
}

/* Whether it is the note below the name of a site that tells of a ring about it, of the name that comes before it. */
static gboolean
is_note_of (const Check *self, const RaSceneItem *item, gboolean of_name)
{
  const RaSceneSpan of = item->text.of;
  return of_name && of.n > 0
         && g_array_index (self->scene->identities, RaSceneIdentity, of.first).kind == RA_SUBJECT_RING;
}

/* All letters of the label in @layer of one site or place; FALSE where it has none. */
static gboolean
measure_name (const Check *self, const RaSceneLayer *layer, const RaSceneSpan *of, RaBox *whole)
{
  PangoContext *context = ra_text_context_new ();
  gboolean found = FALSE;
  gboolean own = FALSE;
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    own = item->kind == RA_SCENE_TEXT && (item->text.of.first == of->first || is_note_of (self, item, own));
    if (!own)
      continue;
    RaPoint corners[4];
    ra_text_measure_ink (context, &item->text, corners);
    const RaBox box = ra_box_of_points (corners, G_N_ELEMENTS (corners));
    *whole = found ? unite (*whole, box) : box;
    found = TRUE;
  }
  g_object_unref (context);
  return found;
}

/* Whether a line to a name begins within the mark. */
static gboolean
has_leader (const Check *self, const RaSceneMark *mark)
{
  const RaSceneLayer *layer = ra_scene_find_layer (self->scene, "site-leaders");
  for (guint i = 0; i < layer->items->len; i++) {
    const RaScenePath *path = &g_array_index (layer->items, RaSceneItem, i).path;
    const RaPoint *ends = (const RaPoint *)(gconstpointer)path->path->points->data;
    if (hypot (ends[0].x - mark->x, ends[0].y - mark->y) <= mark->size / 2 + SLACK_PX)
      return TRUE;
  }
  return FALSE;
}

static double
distance_to (const RaBox *box, RaPoint at)
{
  return hypot (MAX (MAX (box->x_min - at.x, at.x - box->x_max), 0),
                MAX (MAX (box->y_min - at.y, at.y - box->y_max), 0));
}

static void
check_distance (const Check *self, const RaSceneMark *mark, const RaBox *box)
{
  const double distance = distance_to (box, (RaPoint) { mark->x, mark->y });
  if (distance > FARTHEST_PX + SLACK_PX)
    g_error ("%s: %s stands %.0f px from its mark", self->where, name_of (self, &mark->of), distance);
  const double lens_px = mark->symbol == RA_SYMBOL_LENS ? mark->size / 2 : 0;
  if (distance > self->near_px + lens_px && !has_leader (self, mark))
    g_error ("%s: %s stands %.0f px from its mark, without a line", self->where, name_of (self, &mark->of), distance);
}

static void
check_mark (Check *self, const RaSceneMark *mark)
{
  const RaPoint at = { mark->x, mark->y };
  RaBox box;
  self->n_marks += holds (&self->seen, at) ? 1 : 0;
  if (!measure_name (self, ra_scene_find_layer (self->scene, "site-labels"), &mark->of, &box))
    return;
  const RaBox whole = unite (box, (RaBox) { at.x, at.y, at.x, at.y });
  self->n_names += holds (&self->seen, at) ? 1 : 0;
  check_distance (self, mark, &box);
  if (ra_box_overlaps (&self->seen, &whole) && !ra_box_holds (&self->seen, &whole))
    g_error ("%s: %s lies across the edge", self->where, name_of (self, &mark->of));
}

/* Also those of capitals. */
static void
check_leaders (const Check *self)
{
  const RaSceneLayer *layer = ra_scene_find_layer (self->scene, "site-leaders");
  for (guint i = 0; i < layer->items->len; i++) {
    const RaScenePath *path = &g_array_index (layer->items, RaSceneItem, i).path;
    const RaPoint *ends = (const RaPoint *)(gconstpointer)path->path->points->data;
    if (holds (&self->seen, ends[0]) != holds (&self->seen, ends[1]))
      g_error ("%s: the line of %s ends outside", self->where, name_of (self, &path->of));
  }
}

/* Capitals and cities; some have no more than a mark. */
static void
check_places (Check *self, const char *id)
{
  const RaSceneLayer *layer = ra_scene_find_layer (self->scene, id);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    RaBox box;
    if (item->kind != RA_SCENE_MARK || !measure_name (self, layer, &item->mark.of, &box))
      continue;
    check_distance (self, &item->mark, &box);
    self->n_places++;
  }
}

/* Nothing that may stand elsewhere lies under the buttons of the window. */
static void
check_covered (const Check *self)
{
  static const char *const ids[] = { "site-labels", "places", "cities", "ring-labels" };
  const RaBox covered = { self->seen.x_max - 48, self->seen.y_max - 130, self->seen.x_max, self->seen.y_max };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (self->scene, ids[i]);
    for (guint k = 0; layer != NULL && k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      RaPoint corners[4];
      if (item->kind != RA_SCENE_TEXT)
        continue;
      ra_text_measure_ink (context, &item->text, corners);
      const RaBox box = ra_box_of_points (corners, G_N_ELEMENTS (corners));
      if (ra_box_overlaps (&box, &covered))
        g_error ("%s: \"%s\" lies under the buttons", self->where, item->text.text);
    }
  }
  g_object_unref (context);
}

static void
check_map (Check *self)
{
  check_covered (self);
  check_places (self, "places");
  check_places (self, "cities");
  const RaSceneLayer *sites = ra_scene_find_layer (self->scene, "sites");
  for (guint i = 0; i < sites->items->len; i++)
    check_mark (self, &g_array_index (sites->items, RaSceneItem, i).mark);
  check_leaders (self);
}

/* What a map in a window shows of so many sites. */
typedef struct {
  guint n_names;
  guint n_marks;
  guint n_places;
} Count;

static void
check_window (RaMapEngine *engine, const char *id, guint size, const char *language, Count *count)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = make_spec (scenario, sizes[size].width_px, sizes[size].height_px, language);
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *where = g_strdup_printf ("%s, %.0f x %.0f, %s", id, sizes[size].width_px, sizes[size].height_px,
                                            language != NULL ? language : "en");
  Check check = { .scene = scene,
                  .seen = spec->seen,
                  .where = where,
                  .near_px = NEAR_PX * MAX (1, ra_viewport_get_unit (&spec->viewport)) + SLACK_PX };
  check_map (&check);
  count->n_names += check.n_names;
  count->n_marks += check.n_marks;
  count->n_places += check.n_places;
}

/* All scenarios in all sizes and languages are too many for each time: each scenario in each size, and each language
 * once with each of both. */
static void
test_windows (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  const guint n_languages = CLAMP (test_samples (1), 1, G_N_ELEMENTS (languages));
  Count count = { 0 };
  for (guint i = 0; ids[i] != NULL; i++)
    /* Every other size, in turn; all of them where all languages are asked for. */
    for (guint size = n_languages > 1 ? 0 : i % 2; size<G_N_ELEMENTS (sizes); size += n_languages> 1 ? 1 : 2)
      for (guint k = 0; k < n_languages; k++)
        check_window (engine, ids[i], size, languages[(i + size + k) % G_N_ELEMENTS (languages)], &count);
  /* Where Warsaw was once named 80 px away. */
  check_window (engine, "before-the-treaty", G_N_ELEMENTS (sizes) - 1, "de", &count);
  g_test_message ("%u of %u sites and %u places are named", count.n_names, count.n_marks, count.n_places);
  /* Leaving out all would hold as well. */
  g_assert_cmpuint (10 * count.n_names, >=, 9 * count.n_marks);
  g_assert_cmpuint (count.n_places, >, count.n_names);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-distance/windows", test_windows);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
