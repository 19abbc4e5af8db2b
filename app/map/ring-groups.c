/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ring-groups.h"

#include "geo/ring-outline.h"
#include "page-path.h"

/* How far each of the three steps that bend a ring (vertices, resampling, thinning) may move it, in device pixels; an
 * inflexion can make resampling miss by three times as much, so that it is a quarter of a pixel in all. */
#define TOLERANCE_PX 0.05
/* Rings at the far side of a small map need no more care than this. */
#define FINEST_TOLERANCE_M 0.5

static void
group_free (gpointer data)
{
  RaRingGroup *group = data;
  g_free (group->id);
  g_free (group->label);
  g_array_unref (group->rings);
  g_clear_pointer (&group->fills, g_ptr_array_unref);
  ra_path_free (group->outline);
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

/* Whoever sees one ring of what is alleged or imagined must see that it is. */
static gboolean
needs_words (const RaDeployment *deployment)
{
  return deployment != NULL
         && (deployment->status == RA_STATUS_ALLEGED || deployment->status == RA_STATUS_DENIED
             || deployment->status == RA_STATUS_HYPOTHETICAL);
}

static char *
make_label (const RaMapSpec *spec, const RaScenarioRing *ring)
{
  g_autofree char *figure = ra_scenario_ring_format_claim (ring);
  /* Beside a circle that is wrong. It is the drawing that is true, not the claim: hence not "true range". */
  g_autofree char *claim = g_strconcat ((spec->show & RA_SHOW_COMPASS_CIRCLES) ? "True distance: " : "", figure, NULL);
  if (!needs_words (ring->deployment))
    return g_steal_pointer (&claim);
  return g_strdup_printf ("%s – %s", claim,
                          ring->label != NULL ? ring->label : ra_status_to_string (ring->deployment->status));
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
  group->label = make_label (spec, ring);
  group->id = ring->claim != NULL ? g_strdup_printf ("%s-%u", ring->claim->id, n_groups)
                                  : g_strdup_printf ("ring-%u", n_groups);
  return group;
}

/* Gathers the rings of the map to groups without paths. */
static GPtrArray *
gather (const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  guint n_extras = 0;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    RaRingGroup *home = NULL;
    for (guint k = 0; k < groups->len && home == NULL; k++) {
      RaRingGroup *group = g_ptr_array_index (groups, k);
      home = belongs (group, ring) ? group : NULL;
    }
    if (home == NULL) {
      home = group_new (spec, ring, groups->len, n_extras);
      n_extras += ring->system == NULL ? 1 : 0;
      g_ptr_array_add (groups, home);
    }
    g_array_append_val (home->rings, *ring);
  }
  return groups;
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

static gboolean
draw_group (RaRingGroup *group, const RaMapSpec *spec, RaProjection *projection, double device_scale,
            GCancellable *cancellable)
{
  const double tolerance_m = MAX (TOLERANCE_PX * spec->viewport.metres_per_px / device_scale, FINEST_TOLERANCE_M);
  const RaSampling sampling = { .tolerance_m = tolerance_m };
  g_autoptr (RaFeatureSet) discs = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  g_autofree RaRangeRing *ranges = g_new (RaRangeRing, group->rings->len);
  for (guint i = 0; i < group->rings->len; i++) {
    ranges[i] = ra_scenario_ring_to_range (&g_array_index (group->rings, RaScenarioRing, i));
    ra_range_ring_add (discs, &ranges[i], tolerance_m, i, i);
  }
  ra_ring_outline_add (lines, ranges, group->rings->len, tolerance_m);
  g_autoptr (RaPlanar) planar_discs = ra_project_features (projection, discs, &sampling, cancellable);
  g_autoptr (RaPlanar) planar_lines = ra_project_features (projection, lines, &sampling, cancellable);
  if (planar_discs == NULL || planar_lines == NULL)
    return FALSE;
  add_fills (group, spec, discs, planar_discs, device_scale);
  group->outline = to_page (spec, lines, RA_OUTLINE_FREE, planar_lines, device_scale);
  group->covered = to_page (spec, lines, RA_OUTLINE_COVERED, planar_lines, device_scale);
  return TRUE;
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

GPtrArray *
ra_ring_groups_build (const RaMapSpec *spec, RaProjection *projection, double device_scale, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) groups = gather (spec);
  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++) {
    if (!draw_group (g_ptr_array_index (groups, i), spec, projection, device_scale, cancellable))
      return NULL;
  }
  return g_steal_pointer (&groups);
}
