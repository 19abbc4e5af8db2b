/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/compass-circles.h"

#include <math.h>

#include "geo/clip-rectangle.h"

/* Of the arms of the cross that the scale is measured on: long enough for PROJ's last digits. */
#define PROBE_M 1000.0
/* How far a chord may leave the circle, in device pixels. */
#define TOLERANCE_PX 0.05
#define FEWEST_STEPS 180
#define MOST_STEPS   7200
/* Halvings of a step on the way to the edge of the Earth. */
#define BISECTIONS 16
/* Beyond the frame, for the widest stroke. */
#define MARGIN_PX 16
/* Points of a circle that are asked how far off they are. */
#define ERROR_POINTS  720
#define LEAST_ERROR_M 1000.0
/* Of one group of rings. */
#define MOST_CIRCLES 100

/* The parallelogram that two arms of the cross span. */
static double
span (RaPoint middle, RaPoint one, RaPoint other)
{
  return fabs ((one.x - middle.x) * (other.y - middle.y) - (one.y - middle.y) * (other.x - middle.x));
}

/* The mean of the quarters of the cross: what grows to one side shrinks to the other. An arm across the seam of the map
 * is far too long; what it spans is left out. 0 when there is no quarter. */
static double
mean_span (const double *spans, guint n)
{
  double least = G_MAXDOUBLE;
  double sum = 0;
  guint count = 0;
  for (guint i = 0; i < n; i++)
    least = MIN (least, spans[i]);
  for (guint i = 0; i < n; i++) {
    if (spans[i] <= 2 * least) {
      sum += spans[i];
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}

gboolean
ra_compass_scale (RaProjection *projection, double lat_deg, double lon_deg, double *scale)
{
  RaPoint middle;
  if (!ra_projection_forward (projection, lat_deg, lon_deg, &middle.x, &middle.y))
    return FALSE;
  RaPoint arms[4];
  gboolean shown[4];
  for (guint i = 0; i < G_N_ELEMENTS (arms); i++) {
    double lat;
    double lon;
    ra_geodesic_direct (lat_deg, lon_deg, 90.0 * i, PROBE_M, &lat, &lon);
    shown[i] = ra_projection_forward (projection, lat, lon, &arms[i].x, &arms[i].y);
  }
  double spans[G_N_ELEMENTS (arms)];
  guint n_spans = 0;
  for (guint i = 0; i < G_N_ELEMENTS (arms); i++) {
    const guint next = (i + 1) % G_N_ELEMENTS (arms);
    if (shown[i] && shown[next])
      spans[n_spans++] = span (middle, arms[i], arms[next]);
  }
  *scale = sqrt (mean_span (spans, n_spans)) / PROBE_M;
  return *scale > 0;
}

/* What the compasses draw for one ring: circles in the plane, metres. */
typedef struct {
  RaPoint centre;
  double min; /* 0 for a disc */
  double max;
} Drawn;

static gboolean
draw_with_compasses (RaProjection *projection, const RaRangeRing *ring, Drawn *drawn)
{
  double scale;
  if (!(ring->max_m > 0) || ring->max_m >= RA_WHOLE_EARTH_M
      || !ra_compass_scale (projection, ring->lat_deg, ring->lon_deg, &scale)
      || !ra_projection_forward (projection, ring->lat_deg, ring->lon_deg, &drawn->centre.x, &drawn->centre.y))
    return FALSE;
  drawn->min = scale * MAX (ring->min_m, 0);
  drawn->max = scale * ring->max_m;
  return TRUE;
}

/* @turn clockwise from the top, in whole circles. */
static RaPoint
circle_point (RaPoint centre, double radius, double turn)
{
  const double angle = 2 * G_PI * turn;
  return (RaPoint) { centre.x + radius * sin (angle), centre.y + radius * cos (angle) };
}

/* One circle of a group of rings, while it is walked. */
typedef struct {
  const RaMapBuild *build;
  const Drawn *all; /* of the group */
  guint n_all;
  guint current;
  double radius;
} Walk;

/* Rings of one claim are drawn as one outline, and so are the circles: fourteen of them would be a knot. */
static gboolean
is_covered (const Walk *self, RaPoint point)
{
  const Drawn *own = &self->all[self->current];
  for (guint i = 0; i < self->n_all; i++) {
    const Drawn *other = &self->all[i];
    const gboolean same
        = own->centre.x == other->centre.x && own->centre.y == other->centre.y && own->max == other->max;
    const double distance = hypot (point.x - other->centre.x, point.y - other->centre.y);
    /* Of equal circles the first is seen. */
    if (same ? i < self->current : distance < other->max && (other->min <= 0 || distance > other->min))
      return TRUE;
  }
  return FALSE;
}

/* Compasses draw on the map, not beside it. */
static gboolean
is_seen (const Walk *self, double turn)
{
  const RaPoint point = circle_point (self->all[self->current].centre, self->radius, turn);
  double lat_deg;
  double lon_deg;
  return !is_covered (self, point)
         && ra_projection_inverse (self->build->projection, point.x, point.y, &lat_deg, &lon_deg);
}

/* The last turn that is seen between @seen, which is, and @unseen, which is not. */
static double
find_end (const Walk *self, double seen, double unseen)
{
  for (guint i = 0; i < BISECTIONS; i++) {
    const double middle = (seen + unseen) / 2;
    if (is_seen (self, middle))
      seen = middle;
    else
      unseen = middle;
  }
  return seen;
}

static void
add_page_point (const Walk *self, double turn, RaPath *out)
{
  const RaPoint plane = circle_point (self->all[self->current].centre, self->radius, turn);
  RaPoint page;
  ra_viewport_to_page (&self->build->spec->viewport, plane.x, plane.y, &page.x, &page.y);
  ra_path_add (out, page.x, page.y);
}

/* Appends what is seen of the circle to @out in page units. */
static void
walk_circle (const Walk *self, RaPath *out)
{
  const double radius_px = self->radius / self->build->spec->viewport.metres_per_px * self->build->device_scale;
  const double sagitta = MIN (TOLERANCE_PX / radius_px, 1);
  const guint n_steps = (guint)CLAMP (ceil (G_PI / sqrt (2 * sagitta)), FEWEST_STEPS, MOST_STEPS);
  gboolean seen = is_seen (self, 0);
  if (seen)
    add_page_point (self, 0, out);
  for (guint i = 1; i <= n_steps; i++) {
    const double before = (double)(i - 1) / n_steps;
    const double turn = (double)i / n_steps;
    const gboolean next = is_seen (self, turn);
    if (seen != next)
      add_page_point (self, seen ? find_end (self, before, turn) : find_end (self, turn, before), out);
    if (seen && !next)
      ra_path_end_part (out, 2);
    if (next)
      add_page_point (self, turn, out);
    seen = next;
  }
  ra_path_end_part (out, 2);
}

/* What is no more would only be one circle more, and a long table is no lesson. */
static gboolean
is_worth_it (const RaRingGroup *group)
{
  return group->rings->len <= MOST_CIRCLES && (!group->deployed || group->status != RA_STATUS_REMOVED);
}

static void
walk_group (const RaMapBuild *build, const RaRingGroup *group, RaPath *out)
{
  g_autofree Drawn *all = g_new (Drawn, group->rings->len);
  Walk walk = { .build = build, .all = all };
  for (guint i = 0; i < group->rings->len; i++) {
    const RaRangeRing ring = ra_scenario_ring_to_range (&g_array_index (group->rings, RaScenarioRing, i));
    walk.n_all += draw_with_compasses (build->projection, &ring, &all[walk.n_all]) ? 1 : 0;
  }
  for (; walk.current < walk.n_all; walk.current++) {
    walk.radius = all[walk.current].max;
    walk_circle (&walk, out);
    walk.radius = all[walk.current].min;
    if (walk.radius > 0)
      walk_circle (&walk, out);
  }
}

/* The circles of all rings of the map, as lines cut at the frame. */
static RaPath *
trace_all (const RaMapBuild *build)
{
  g_autoptr (RaPath) whole = ra_path_new ();
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (is_worth_it (group))
      walk_group (build, group, whole);
  }
  const RaBox page = { -MARGIN_PX, -MARGIN_PX, build->scene->width + MARGIN_PX, build->scene->height + MARGIN_PX };
  RaPath *cut = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (whole); part++) {
    guint n;
    const RaPoint *points = ra_path_part (whole, part, &n);
    ra_clip_line_to_box (points, n, &page, cut);
  }
  return cut;
}

static gboolean
wants_circles (const RaMapBuild *build)
{
  return (build->spec->show & RA_SHOW_COMPASS_CIRCLES) != 0 && build->spec->compare_with == NULL
         && build->groups->len > 0;
}

void
ra_map_stroke_compasses (const RaMapBuild *build, RaSceneLayer *layer, RaPath *path)
{
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path,
                                                  .stroke = build->style->accent,
                                                  .stroke_width = 1.5 * build->unit,
                                                  .dashes = { 10 * build->unit, 5 * build->unit },
                                                  .n_dashes = 2,
                                                  .butt_caps = TRUE });
}

void
ra_map_add_compass_circles (const RaMapBuild *build)
{
  if (!wants_circles (build))
    return;
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "compass-circles", RA_COMPASS_CIRCLE_NAME);
  ra_map_stroke_compasses (build, layer, trace_all (build));
}

void
ra_map_add_compass_label (const RaMapBuild *build)
{
  if (!wants_circles (build))
    return;
  g_autoptr (RaPath) path = trace_all (build);
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "compass-label", "Label of the compasses' circle");
  const char *text = ra_translate (build->spec->translations, RA_COMPASS_CIRCLE_NAME);

  ra_label_placer_limit (build->placer, TRUE);
  const gboolean placed = ra_map_label_line (build, layer, path, text, build->style->accent);
  ra_label_placer_limit (build->placer, FALSE);
  if (!placed && ra_label_placer_has_margin (build->placer))
    ra_map_label_line (build, layer, path, text, build->style->accent);
}

gboolean
ra_compass_error (RaProjection *projection, double lat_deg, double lon_deg, double radius_m, RaCompassError *error)
{
  const RaRangeRing ring = { lat_deg, lon_deg, 0, radius_m };
  Drawn drawn;
  if (!draw_with_compasses (projection, &ring, &drawn))
    return FALSE;
  *error = (RaCompassError) { 0 };
  for (guint i = 0; i < ERROR_POINTS; i++) {
    const RaPoint point = circle_point (drawn.centre, drawn.max, (double)i / ERROR_POINTS);
    double lat;
    double lon;
    if (!ra_projection_inverse (projection, point.x, point.y, &lat, &lon))
      continue;
    const RaGeodesic way = ra_geodesic_inverse (lat_deg, lon_deg, lat, lon);
    const double off_m = way.distance_m - radius_m;
    if (off_m < error->short_m) {
      error->short_m = off_m;
      error->short_azimuth_deg = way.azimuth1_deg;
    } else if (off_m > error->over_m) {
      error->over_m = off_m;
      error->over_azimuth_deg = way.azimuth1_deg;
    }
  }
  return TRUE;
}

/* Groups come largest first. NULL when there is none. */
static const RaScenarioRing *
largest_ring (const RaMapBuild *build)
{
  for (guint i = 0; wants_circles (build) && i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (is_worth_it (group))
      return &g_array_index (group->rings, RaScenarioRing, 0);
  }
  return NULL;
}

static const char *
wind_of (double azimuth_deg)
{
  static const char *const winds[]
      = { "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west" };
  return winds[(guint)floor (azimuth_deg / 45 + 0.5) % G_N_ELEMENTS (winds)];
}

static void
append_error (GString *text, const RaTranslations *translations, double error_m, double azimuth_deg)
{
  if (fabs (error_m) < LEAST_ERROR_M)
    return;
  g_autofree char *km = ra_translate_number (translations, floor (fabs (error_m) / 1000 + 0.5));
  g_autofree char *error = ra_translate_format (
      translations,
      error_m < 0 ? RA_TRANSLATABLE ("{km} km short to the {wind}") : RA_TRANSLATABLE ("{km} km too far to the {wind}"),
      "km", km, "wind", ra_translate_name (translations, RA_NAME_WIND, wind_of (azimuth_deg)), NULL);
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", error);
}

/* NULL where the map has no such circle. */
static char *
describe_error (const RaMapBuild *build, const RaScenarioRing *ring)
{
  RaCompassError error;
  if (ring == NULL || !ra_compass_error (build->projection, ring->lat_deg, ring->lon_deg, ring->max_km * 1000, &error))
    return NULL;
  const RaTranslations *translations = build->spec->translations;
  GString *text = g_string_new (NULL);
  append_error (text, translations, error.short_m, error.short_azimuth_deg);
  append_error (text, translations, error.over_m, error.over_azimuth_deg);
  if (text->len == 0)
    g_string_append (text, ra_translate (translations, "no difference of 1 km or more"));
  return g_string_free (text, FALSE);
}

char *
ra_map_describe_compass_key (const RaMapBuild *build)
{
  const RaScenarioRing *ring = largest_ring (build);
  g_autofree char *error = describe_error (build, ring);
  if (error == NULL)
    return NULL;
  const RaTranslations *translations = build->spec->translations;
  g_autofree char *km = ra_translate_number (translations, ring->max_km);
  return ra_translate_format (translations, "Set to {km} km: {error}", "km", km, "error", error, NULL);
}

char *
ra_map_describe_compass_circle (const RaMapBuild *build)
{
  const RaScenarioRing *ring = largest_ring (build);
  g_autofree char *error = describe_error (build, ring);
  if (error == NULL)
    return NULL;
  const RaTranslations *translations = build->spec->translations;
  g_autofree char *km = ra_translate_number (translations, ring->max_km);
  if (ring->site == NULL)
    return ra_translate_format (
        translations, "Compasses set to {km} km by this map's scale at its centre draw the dashed circle: {error}",
        "km", km, "error", error, NULL);
  return ra_translate_format (
      translations, "Compasses set to {km} km by this map's scale at {site} draw the dashed circle: {error}", "km", km,
      "site", ra_translate_name (translations, RA_NAME_SITE, ring->site->name), "error", error, NULL);
}
