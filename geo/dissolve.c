/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/dissolve.h"

/* Steps of a longitude or latitude in which ends are compared: a half turn has fewer than 2^31, and one is a
 * centimetre. Neighbours that were filled with points from either end differ by less. */
#define STEPS_A_RADIAN 6e8

typedef struct {
  guint64 from; /* where it begins and ends, in steps */
  guint64 to;
  RaPoint point; /* at which it begins */
  gboolean used;
} Edge;

static guint64
place_of (RaPoint point)
{
  /* Both ends of the world's map are one meridian. */
  const double lon_rad = point.x <= -RA_PI ? RA_PI : point.x;
  const guint32 x = (guint32)(gint32)lround (lon_rad * STEPS_A_RADIAN);
  const guint32 y = (guint32)(gint32)lround (point.y * STEPS_A_RADIAN);
  return (guint64)x << 32 | y;
}

static GArray *
list_edges (const RaPath *rings)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (Edge), ra_path_n_points (rings));
  for (guint part = 0; part < ra_path_n_parts (rings); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rings, part, &n);
    for (guint i = 0; i < n; i++) {
      const Edge edge = { place_of (points[i]), place_of (points[(i + 1) % n]), points[i], FALSE };
      if (edge.from != edge.to)
        g_array_append_val (edges, edge);
    }
  }
  return edges;
}

static int
compare (guint64 a, guint64 b)
{
  return (a > b) - (a < b);
}

/* Edges between the same ends stand together, those of one direction first. */
static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const Edge *one = a;
  const Edge *other = b;
  const int lower = compare (MIN (one->from, one->to), MIN (other->from, other->to));
  const int upper = compare (MAX (one->from, one->to), MAX (other->from, other->to));
  return lower != 0 ? lower : (upper != 0 ? upper : compare (one->from, other->from));
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const Edge *one = a;
  const Edge *other = b;
  const int from = compare (one->from, other->from);
  return from != 0 ? from : compare (one->to, other->to);
}

/* Leaves of the edges that nobody runs the other way. */
static void
drop_shared (GArray *edges)
{
  g_array_sort (edges, compare_ends);
  Edge *all = (Edge *)(gpointer)edges->data;
  guint n_kept = 0;
  for (guint start = 0, end = 0; start < edges->len; start = end) {
    guint turn = start;
    for (end = start; end < edges->len && MIN (all[end].from, all[end].to) == MIN (all[start].from, all[start].to)
                      && MAX (all[end].from, all[end].to) == MAX (all[start].from, all[start].to);
         end++)
      turn += all[end].from == all[start].from ? 1 : 0;
    const guint n_shared = MIN (turn - start, end - turn);
    const guint first = end - turn > n_shared ? turn + n_shared : start + n_shared;
    const guint last = end - turn > n_shared ? end : turn;
    for (guint i = first; i < last; i++)
      all[n_kept++] = all[i];
  }
  g_array_set_size (edges, n_kept);
}

/* One that nobody has used and that begins there; NULL where none does. */
static Edge *
take_from (GArray *edges, guint64 place)
{
  guint low = 0;
  guint high = edges->len;
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    if (g_array_index (edges, Edge, middle).from < place)
      low = middle + 1;
    else
      high = middle;
  }
  for (; low < edges->len && g_array_index (edges, Edge, low).from == place; low++) {
    Edge *edge = &g_array_index (edges, Edge, low);
    if (!edge->used) {
      edge->used = TRUE;
      return edge;
    }
  }
  return NULL;
}

/* Adds the ring that comes back to where it begins, in degrees; FALSE when none does. */
static gboolean
join_ring (GArray *edges, guint64 start, RaPath *rings)
{
  guint64 at = start;
  do {
    const Edge *edge = take_from (edges, at);
    if (edge == NULL)
      return FALSE;
    ra_path_add (rings, ra_degrees (edge->point.x), ra_degrees (edge->point.y));
    at = edge->to;
  } while (at != start);
  ra_path_end_part (rings, 3);
  return TRUE;
}

RaFeatureSet *
ra_dissolve (const RaFeatureSet *features)
{
  g_return_val_if_fail (features != NULL && features->kind == RA_GEOMETRY_POLYGONS, NULL);

  g_autoptr (GArray) edges = list_edges (features->path);
  drop_shared (edges);
  g_array_sort (edges, compare_starts);
  g_autoptr (RaPath) rings = ra_path_new_sized (edges->len, 1);
  for (guint i = 0; i < edges->len; i++) {
    const Edge *edge = &g_array_index (edges, Edge, i);
    if (!edge->used && !join_ring (edges, edge->from, rings))
      return NULL;
  }
  /* Which of the rings of one record are holes is told by the way they run. */
  g_autofree RaPartLabel *labels = g_new0 (RaPartLabel, ra_path_n_parts (rings) + 1);
  return ra_feature_set_from_rings (rings, labels);
}
