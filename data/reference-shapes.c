/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/reference-shapes.h"

#include <math.h>
#include <string.h>

#include "data/formats/geojson-words.h"
#include "data/formats/limits.h"

/* A tenth of a metre. */
#define DIGITS 1e6
/* Maps of the Pacific go on beyond the antimeridian. */
#define FARTHEST_LON_DEG 540
/* A longer edge would be taken for the shorter way round the Earth. */
#define LONGEST_EDGE_DEG 90

void
ra_reference_shapes_init (RaReferenceShapes *self)
{
  *self = (RaReferenceShapes) { .rings = ra_path_new (),
                                .ring_labels = g_array_new (FALSE, FALSE, sizeof (RaPartLabel)),
                                .lines = ra_path_new (),
                                .points = g_array_new (FALSE, FALSE, sizeof (RaPoint)) };
}

void
ra_reference_shapes_clear (RaReferenceShapes *self)
{
  g_clear_pointer (&self->rings, ra_path_free);
  g_clear_pointer (&self->ring_labels, g_array_unref);
  g_clear_pointer (&self->lines, ra_path_free);
  g_clear_pointer (&self->points, g_array_unref);
}

/* How deep the brackets round a position are nested, and what they hold. */
typedef struct {
  const char *type;
  guint depth;
  enum { POINTS, LINES, RINGS } kind;
} Nesting;

static const Nesting NESTINGS[] = {
  { "Point", 0, POINTS },          { "MultiPoint", 1, POINTS }, { "LineString", 1, LINES },
  { "MultiLineString", 2, LINES }, { "Polygon", 2, RINGS },     { "MultiPolygon", 3, RINGS },
};

typedef struct {
  RaReferenceShapes *shapes;
  const Nesting *nesting;
  GArray *part;       /* RaPoint: of the line or ring that is being read */
  guint ring;         /* its number in its polygon */
  gboolean clockwise; /* the first ring of that */
  char *reason;
} Reading;

static guint
count_points (const Reading *self)
{
  const RaReferenceShapes *shapes = self->shapes;
  return ra_path_n_points (shapes->rings) + ra_path_n_points (shapes->lines) + shapes->points->len + self->part->len;
}

static void
fail (Reading *self, const char *reason)
{
  if (self->reason == NULL)
    self->reason = g_strdup (reason);
}

static double
rounded (double value)
{
  return floor (value * DIGITS + 0.5) / DIGITS;
}

static void
add_position (Reading *self, const double *values)
{
  const RaPoint point = { rounded (values[0]), rounded (values[1]) };
  if (fabs (point.y) > 90 && fabs (point.x) <= 90 && fabs (point.y) <= 180)
    fail (self, "a latitude beyond 90; longitude and latitude seem to be swapped");
  else if (fabs (point.y) > 90 || fabs (point.x) > FARTHEST_LON_DEG)
    fail (self, "coordinates that are no degrees of longitude and latitude (WGS84)");
  else if (count_points (self) >= RA_LIMIT_LAYER_POINTS)
    fail (self, "more than " G_STRINGIFY (RA_LIMIT_LAYER_POINTS) " points; simplify it first");
  else
    g_array_append_val (self->nesting->kind == POINTS ? self->shapes->points : self->part, point);
}

static void
read_position (Reading *self, const RaJsonItem *list)
{
  const char *at = list->value + 1;
  double values[2];
  for (guint i = 0; i < 2; i++) {
    RaJsonItem item;
    at = ra_json_next_item (at, list->value_end, FALSE, &item);
    if (at == NULL || (*item.value != '-' && !g_ascii_isdigit (*item.value))) {
      fail (self, "a position needs two numbers, longitude and latitude");
      return;
    }
    values[i] = g_ascii_strtod (item.value, NULL);
  }
  add_position (self, values);
}

/* An edge of a flat file goes straight from one longitude to the other. */
static void
add_part (RaPath *path, const GArray *part, gboolean closed, gboolean reversed)
{
  for (guint i = 0; i < part->len; i++) {
    const RaPoint at = g_array_index (part, RaPoint, reversed ? part->len - 1 - i : i);
    const RaPoint next = g_array_index (part, RaPoint, (reversed ? 2 * part->len - 2 - i : i + 1) % part->len);
    const guint n = closed || i + 1 < part->len ? (guint)ceil (fabs (next.x - at.x) / LONGEST_EDGE_DEG) : 1;
    for (guint k = 0; k < MAX (n, 1); k++)
      ra_path_add (path, rounded (at.x + (next.x - at.x) * k / MAX (n, 1)),
                   rounded (at.y + (next.y - at.y) * k / MAX (n, 1)));
  }
}

static gboolean
runs_clockwise (const GArray *part)
{
  double twice = 0;
  for (guint i = 0; i < part->len; i++) {
    const RaPoint a = g_array_index (part, RaPoint, i);
    const RaPoint b = g_array_index (part, RaPoint, (i + 1) % part->len);
    twice += a.x * b.y - b.x * a.y;
  }
  return twice < 0;
}

/* All rings but the first of a polygon are holes, whichever way they run; to the map they are holes because they run
 * the other way. */
static void
end_ring (Reading *self)
{
  RaReferenceShapes *shapes = self->shapes;
  const RaPartLabel label = { .feature = shapes->n_polygons };
  const gboolean clockwise = runs_clockwise (self->part);
  if (self->ring++ == 0)
    self->clockwise = clockwise;
  add_part (shapes->rings, self->part, TRUE, self->ring > 1 && clockwise == self->clockwise);
  if (ra_path_end_part (shapes->rings, 3))
    g_array_append_val (shapes->ring_labels, label);
}

/* The innermost list but one is a line or a ring. */
static void
end_part (Reading *self)
{
  if (self->nesting->kind == RINGS)
    end_ring (self);
  else if (self->nesting->kind == LINES) {
    add_part (self->shapes->lines, self->part, FALSE, FALSE);
    (void)ra_path_end_part (self->shapes->lines, 2);
  }
  g_array_set_size (self->part, 0);
}

static void
read_list (Reading *self, const RaJsonItem *list, guint depth)
{
  if (*list->value != '[') {
    fail (self, "coordinates that are no list");
    return;
  }
  if (depth == 0) {
    read_position (self, list);
    return;
  }
  RaJsonItem item;
  for (const char *at = list->value + 1;
       self->reason == NULL && (at = ra_json_next_item (at, list->value_end, FALSE, &item)) != NULL;)
    read_list (self, &item, depth - 1);
  if (depth == 1)
    end_part (self);
  else if (depth == 2 && self->nesting->kind == RINGS) {
    self->shapes->n_polygons++;
    self->ring = 0;
  }
}

static char *
add_coordinates (RaReferenceShapes *self, const RaJsonCursor *geometry, const Nesting *nesting)
{
  const RaJsonItem *coordinates = ra_json_place_find (geometry->place, "coordinates");
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  Reading reading = { .shapes = self, .nesting = nesting, .part = part };
  if (coordinates == NULL || *coordinates->value != '[')
    return g_strdup ("a geometry without coordinates");
  read_list (&reading, coordinates, nesting->depth);
  return reading.reason;
}

static void
add_member (const RaJsonCursor *geometry, gpointer user_data)
{
  Reading *self = user_data;
  g_autofree char *reason = geometry->place != NULL && self->reason == NULL
                                ? ra_reference_shapes_add (self->shapes, geometry)
                                : g_strdup ("no geometry that GeoJSON knows");
  if (reason != NULL)
    fail (self, reason);
}

char *
ra_reference_shapes_add (RaReferenceShapes *self, const RaJsonCursor *geometry)
{
  g_return_val_if_fail (self != NULL && geometry != NULL && geometry->place != NULL, NULL);
  const char *type = ra_json_peek_text (ra_json_object (geometry), "type");
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (NESTINGS); i++)
    if (g_str_equal (type, NESTINGS[i].type))
      return add_coordinates (self, geometry, &NESTINGS[i]);
  if (g_strcmp0 (type, "GeometryCollection") != 0
      || ra_json_peek (ra_json_object (geometry), "geometries", JSON_NODE_ARRAY) == NULL)
    return g_strdup ("no geometry that GeoJSON knows");
  Reading reading = { .shapes = self };
  ra_json_each_of_any_kind (geometry, "geometries", add_member, &reading);
  return reading.reason;
}
