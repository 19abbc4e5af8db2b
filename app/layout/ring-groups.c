/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-groups.h"

#include <math.h>

#include "app/layout/cut-corners.h"
#include "app/layout/flight-lines.h"
#include "app/layout/page-path.h"
#include "app/layout/path-runs.h"
#include "app/layout/ring-doubles.h"
#include "app/layout/ring-dress.h"
#include "app/layout/ring-sizes.h"
#include "app/layout/story-aside.h"
#include "geo/ring-outline.h"

/* How far each of the three steps that bend a ring (vertices, resampling, thinning) may move it, in device pixels; an
 * inflexion can make resampling miss by three times as much, so that it is a quarter of a pixel in all. */
#define TOLERANCE_PX 0.05
/* Rings at the far side of a small map need no more care than this. */
#define FINEST_TOLERANCE_M 0.5
/* How far the line of the largest class is mixed with land. */
#define PALEST_LINE 0.4
/* Of the sum of the frame's sides. */
#define SCRAP_SHARE 0.1

static void
group_free (gpointer data)
{
  RaRingGroup *group = data;
  g_free (group->id);
  g_free (group->label);
  g_free (group->remark);
  g_free (group->key);
  g_array_unref (group->rings);
  g_clear_pointer (&group->fills, g_ptr_array_unref);
  ra_path_free (group->outline);
  ra_path_free (group->guide);
  g_clear_pointer (&group->runs, g_array_unref);
  ra_path_free (group->covered);
  g_free (group);
}

static gboolean
belongs (const RaRingGroup *group, const RaScenarioRing *ring)
{
  if (ring->claim == NULL || group->claim != ring->claim)
    return FALSE;
  if (!group->deployed || ring->deployment == NULL)
    return !group->deployed && ring->deployment == NULL;
  const RaScenarioRing *first = &g_array_index (group->rings, RaScenarioRing, 0);
  return group->status == ring->deployment->status && first->deployment->contested == ring->deployment->contested
         && g_strcmp0 (first->label, ring->label) == 0;
}

/* Whoever sees one ring of what is alleged, imagined or gone must see that it is. */
static gboolean
needs_remark (const RaDeployment *deployment)
{
  return deployment != NULL
         && (deployment->status == RA_STATUS_ALLEGED || deployment->status == RA_STATUS_DENIED
             || deployment->status == RA_STATUS_HYPOTHETICAL || deployment->status == RA_STATUS_REMOVED);
}

/* Who alleges and who denies belongs to each ring; of what is imagined or gone the word says enough. NULL: nothing. */
static char *
make_remark (const RaTranslations *translations, const RaScenarioRing *ring)
{
  if (!needs_remark (ring->deployment))
    return NULL;
  const gboolean own_label = ring->label != NULL && ring->deployment->status != RA_STATUS_HYPOTHETICAL
                             && ring->deployment->status != RA_STATUS_REMOVED;
  return g_strdup (
      own_label ? ra_translate_name (translations, RA_NAME_SCENARIO, ring->label)
                : ra_translate_name (translations, RA_NAME_STATUS, ra_deployment_get_status_text (ring->deployment)));
}

static char *
make_label (const RaMapSpec *spec, const RaScenarioRing *ring, const char *remark)
{
  const RaTranslations *translations = spec->translations;
  g_autofree char *figure = ra_translate_claim (translations, ring);
  /* Beside a circle that is wrong. It is the drawing that is true, not the claim: hence not "true range". */
  g_autofree char *claim = (spec->show & RA_SHOW_COMPASS_CIRCLES)
                               ? ra_translate_format (translations, "True distance: {figure}", "figure", figure, NULL)
                               : g_strdup (figure);
  return remark != NULL ? g_strdup_printf ("%s – %s", claim, remark) : g_steal_pointer (&claim);
}

static RaRingGroup *
group_new (const RaMapSpec *spec, const RaScenarioRing *ring, guint n_groups, guint n_extras)
{
  RaRingGroup *group = g_new0 (RaRingGroup, 1);
  group->system = ring->system;
  group->claim = ring->claim;
  group->deployed = ring->deployment != NULL;
  group->status = group->deployed ? ring->deployment->status : RA_STATUS_CONFIRMED;
  group->rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  const RaCatalogue *catalogue = ra_scenario_get_catalogue (spec->scenario);
  const RaColour colour = ring->system != NULL ? ra_style_colour_of (spec->theme, catalogue, ring->system)
                                               : ra_style_extra_colour (spec->theme, n_extras);
  group->style = ra_style_ring (spec->theme, colour, ring->claim, ring->deployment);
  group->remark = make_remark (spec->translations, ring);
  group->label = make_label (spec, ring, group->remark);
  group->id = ring->claim != NULL ? g_strdup_printf ("%s-%u", ring->claim->id, n_groups)
                                  : g_strdup_printf ("ring-%u", n_groups);
  return group;
}

typedef struct {
  const RaMapSpec *spec;
  GPtrArray *groups;
  guint n_extras; /* groups of the user's own */
} Gathering;

static RaRingGroup *
add_group (Gathering *self, const RaScenarioRing *ring)
{
  RaRingGroup *group = group_new (self->spec, ring, self->groups->len, self->n_extras);
  self->n_extras += ring->system == NULL ? 1 : 0;
  g_ptr_array_add (self->groups, group);
  return group;
}

static RaRingGroup *
find_group (const Gathering *self, const RaScenarioRing *ring)
{
  for (guint i = 0; i < self->groups->len; i++) {
    RaRingGroup *group = g_ptr_array_index (self->groups, i);
    if (belongs (group, ring))
      return group;
  }
  return NULL;
}

/* One hue, paler from class to class: of many rings no colour could tell whose they are. */
static RaColour
colour_of_class (RaTheme theme, guint i, guint n)
{
  return ra_style_paler (theme, ra_style_extra_colour (theme, 0), n > 1 ? PALEST_LINE * (n - 1 - i) / (n - 1) : 0);
}

/* The key of a class: "150–300 km, 12 rings", "500 km, 2,497 rings". */
static RaRingGroup *
add_class_group (Gathering *self, const RaSizeClass *class, double min_km)
{
  const gboolean one_size = class->least_km == class->most_km;
  const RaScenarioRing ring = { .min_km = one_size ? min_km : class->least_km, .max_km = class->most_km };
  const RaTranslations *translations = self->spec->translations;
  g_autofree char *range = ra_translate_range (translations, &ring);
  g_autofree char *count = ra_translate_number (translations, class->n);
  RaRingGroup *group = add_group (self, &ring);
  g_free (group->label);
  group->label = g_strdup (range);
  group->key = ra_translate_count (translations, class->n, "{range}, {n} ring", "{range}, {n} rings", "range", range,
                                   "n", count, NULL);
  group->mixed = !one_size;
  return group;
}

static void
gather_by_size (Gathering *self, const GPtrArray *rings)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < rings->len; i++)
    g_array_append_val (sizes, ((const RaScenarioRing *)g_ptr_array_index (rings, i))->max_km);
  g_autoptr (GArray) classes = ra_size_classes (sizes);
  for (guint i = 0; i < classes->len; i++) {
    const RaSizeClass *class = &g_array_index (classes, RaSizeClass, i);
    RaRingGroup *group = NULL;
    for (guint k = 0; k < rings->len; k++) {
      const RaScenarioRing *ring = g_ptr_array_index (rings, k);
      if (ring->max_km < class->least_km || ring->max_km > class->most_km)
        continue;
      group = group != NULL ? group : add_class_group (self, class, ring->min_km);
      g_array_append_val (group->rings, *ring);
    }
    if (group != NULL)
      group->style.colour = colour_of_class (self->spec->theme, i, classes->len);
  }
}

/* Gathers the rings of the map to groups without paths. */
static GPtrArray *
gather (const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_story_list_rings (spec);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  Gathering self = { .spec = spec, .groups = g_ptr_array_new_with_free_func (group_free) };
  ra_ring_doubles_leave_out (spec, rings);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL)
      g_ptr_array_add (own, (gpointer)ring);
  }
  const gboolean by_size = own->len > RA_MOST_OWN_GROUPS;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL && by_size)
      continue;
    RaRingGroup *home = find_group (&self, ring);
    if (home == NULL)
      home = add_group (&self, ring);
    g_array_append_val (home->rings, *ring);
  }
  if (by_size)
    gather_by_size (&self, own);
  return self.groups;
}

static RaPath *
to_page (const RaMapSpec *spec, const RaFeatureSet *features, guint klass, const RaPlanar *planar, double device_scale)
{
  const RaPagePathOptions options = { .planar = planar,
                                      .features = features,
                                      .klass = klass,
                                      .closed = features->kind == RA_GEOMETRY_POLYGONS,
                                      .tolerance_px = TOLERANCE_PX / device_scale,
                                      .margin_px = 16 };
  return ra_page_path (&spec->viewport, &options);
}

static void
add_fills (RaRingGroup *group, const RaMapSpec *spec, const RaFeatureSet *discs, const RaPlanar *planar,
           double device_scale)
{
  group->fills = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_path_free);
  if (!(spec->show & RA_SHOW_OVERLAPS)) {
    g_ptr_array_add (group->fills, to_page (spec, discs, RA_ANY_CLASS, planar, device_scale));
    return;
  }
  /* The class of a disc is the number of its ring. */
  for (guint i = 0; i < group->rings->len; i++)
    g_ptr_array_add (group->fills, to_page (spec, discs, i, planar, device_scale));
}

/* The outline as it is at scale 1: labels that find their place by it stand alike in a picture of any scale. */
static RaPath *
draw_guide (const RaRingGroup *group, const RaMapSpec *spec, RaProjection *projection, const RaRangeRing *ranges)
{
  const RaSampling sampling = { .tolerance_m = MAX (TOLERANCE_PX * spec->viewport.metres_per_px, FINEST_TOLERANCE_M) };
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  ra_ring_outline_add (lines, ranges, group->rings->len, sampling.tolerance_m);
  g_autoptr (RaPlanar) planar = ra_project_features (projection, lines, &sampling, NULL);
  return to_page (spec, lines, RA_OUTLINE_FREE, planar, 1);
}

/* What of a group is drawn, on the sphere. */
typedef struct {
  RaFeatureSet *discs;
  RaFeatureSet *lines;
  RaRangeRing *ranges; /* NULL for flights */
} Shapes;

static void
shapes_init (Shapes *self, const RaRingGroup *group, double tolerance_m)
{
  self->discs = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  self->ranges = group->flight ? NULL : g_new (RaRangeRing, group->rings->len);
  self->lines = group->flight ? ra_flight_lines_make (group->rings) : ra_feature_set_new (RA_GEOMETRY_LINES);
  for (guint i = 0; self->ranges != NULL && i < group->rings->len; i++) {
    self->ranges[i] = ra_scenario_ring_to_range (&g_array_index (group->rings, RaScenarioRing, i));
    ra_range_ring_add (self->discs, &self->ranges[i], tolerance_m, i, i);
  }
  if (self->ranges != NULL)
    ra_ring_outline_add (self->lines, self->ranges, group->rings->len, tolerance_m);
}

static void
shapes_clear (Shapes *self)
{
  ra_feature_set_free (self->discs);
  ra_feature_set_free (self->lines);
  g_free (self->ranges);
}

/* On a page what would be gone is told by the line that is read: a scrap of it in a corner is none that leads anywhere.
 */
static void
leave_out_scraps (RaRingGroup *group, const RaMapSpec *spec)
{
  const RaViewport *viewport = &spec->viewport;
  const RaBox frame = { 0, 0, viewport->width_px, viewport->height_px };
  const double least = SCRAP_SHARE * (viewport->width_px + viewport->height_px);
  RaPath **const lines[] = { &group->outline, &group->guide };
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (RaPath) whole = *lines[i];
    *lines[i] = ra_path_leave_out_corners (whole, &frame, least);
  }
}

static void
draw_shapes (RaRingGroup *group, const RaMapSpec *spec, RaProjection *projection, const Shapes *shapes,
             const RaPlanar *const planar[2], double device_scale)
{
  add_fills (group, spec, shapes->discs, planar[0], device_scale);
  const guint klass = group->flight ? RA_ANY_CLASS : RA_OUTLINE_FREE;
  group->outline = to_page (spec, shapes->lines, klass, planar[1], device_scale);
  group->guide = device_scale == 1 || group->key != NULL || group->flight
                     ? ra_path_copy (group->outline)
                     : draw_guide (group, spec, projection, shapes->ranges);
  if (group->deployed && group->status == RA_STATUS_REMOVED && ra_map_spec_is_beside (spec))
    leave_out_scraps (group, spec);
  group->runs = ra_path_list_runs (group->guide, FALSE);
  /* Of so many rings it would be a veil over the map. */
  group->covered = group->key == NULL && !group->flight
                       ? to_page (spec, shapes->lines, RA_OUTLINE_COVERED, planar[1], device_scale)
                       : ra_path_new ();
}

static gboolean
draw_group (RaRingGroup *group, const RaMapSpec *spec, RaProjection *projection, double device_scale,
            GCancellable *cancellable)
{
  const double tolerance_m = MAX (TOLERANCE_PX * spec->viewport.metres_per_px / device_scale, FINEST_TOLERANCE_M);
  const RaSampling sampling = { .tolerance_m = tolerance_m };
  Shapes shapes;
  shapes_init (&shapes, group, tolerance_m);
  g_autoptr (RaPlanar) planar_discs = ra_project_features (projection, shapes.discs, &sampling, cancellable);
  g_autoptr (RaPlanar) planar_lines = ra_project_features (projection, shapes.lines, &sampling, cancellable);
  const RaPlanar *const planar[] = { planar_discs, planar_lines };
  const gboolean projected = planar_discs != NULL && planar_lines != NULL;
  if (projected)
    draw_shapes (group, spec, projection, &shapes, planar, device_scale);
  shapes_clear (&shapes);
  return projected;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const RaRingGroup *group_a = *(const RaRingGroup *const *)a;
  const RaRingGroup *group_b = *(const RaRingGroup *const *)b;
  const double km_a = g_array_index (group_a->rings, RaScenarioRing, 0).max_km;
  const double km_b = g_array_index (group_b->rings, RaScenarioRing, 0).max_km;
  if (km_a != km_b)
    return km_a > km_b ? -1 : 1;
  return strcmp (group_a->id, group_b->id);
}

/* A distance flown is no lower bound all round. */
static void
mark_flight (RaRingGroup *group)
{
  group->flight = ra_flight_lines_are (group->rings);
  group->style.flight = group->flight;
  group->style.lower_bound = group->style.lower_bound && !group->flight;
}

GPtrArray *
ra_ring_groups_gather (const RaMapSpec *spec)
{
  GPtrArray *groups = gather (spec);
  for (guint i = 0; i < groups->len; i++)
    mark_flight (g_ptr_array_index (groups, i));
  g_ptr_array_sort (groups, compare_groups);
  ra_ring_groups_dress (groups, spec);
  return groups;
}

GPtrArray *
ra_ring_groups_build (const RaMapSpec *spec, RaProjection *projection, double device_scale, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
  for (guint i = 0; i < groups->len; i++) {
    if (!draw_group (g_ptr_array_index (groups, i), spec, projection, device_scale, cancellable))
      return NULL;
  }
  return g_steal_pointer (&groups);
}
