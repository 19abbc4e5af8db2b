/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach-private.h"

#include <math.h>
#include <stdlib.h>

#include "geo/sphere.h"

/* A length on the ellipsoid against the same latitudes and longitudes on the mean sphere: radii of curvature lie
 * between 6,335.4 km (meridian, equator) and 6,399.6 km (poles), and so does the ratio, with room to spare. */
#define LEAST_RATIO    0.9943
#define GREATEST_RATIO 1.0046

/* More than what sums and differences of lengths round away. */
#define ROUNDING_KM 1e-3
/* Height and width of a cell. */
#define CELL_DEG 5.0
#define COLUMNS  ((guint)(360 / CELL_DEG))
#define ROWS     ((guint)(180 / CELL_DEG))

/* Rings with one centre: the distance to a place is theirs together. */
typedef struct {
  double lat_deg;
  double lon_deg;
  RaVec3 direction;
  const RaPlace *place; /* to which the distances are; NULL before the first */
  double lowest_km;
  double highest_km;
  double exact_km; /* NAN until it was needed */
} Centre;

/* The rings whose centres lie in one piece of the Earth: most places are too far from most pieces to look at them. */
typedef struct {
  GArray *rings;    /* guint, ascending */
  RaVec3 middle;    /* of the cap that holds the centres */
  double radius_km; /* of it, on the sphere */
  double most_km;   /* the greatest radius */
  double disc_km;   /* that of discs; negative where there is none */
  double lowest_km; /* of the distance from the place in hand to any centre */
  double highest_km;
} Cell;

typedef struct {
  RaReach *reach;
  GArray *centres;   /* Centre */
  GArray *centre_of; /* guint, for each ring */
  GPtrArray *cells;  /* Cell *, those that have rings */
  double edge_km;    /* farther from its edge a place is near that of no ring */
} Measure;

double
ra_reach_margin_km (const RaScenarioRing *ring, double distance_km, double *radius_km)
{
  const double outer_km = ring->max_km - distance_km;
  const double inner_km = distance_km - ring->min_km;
  const gboolean inner_is_nearer = ring->min_km > 0 && inner_km < outer_km;
  if (radius_km != NULL)
    *radius_km = inner_is_nearer ? ring->min_km : ring->max_km;
  return inner_is_nearer ? inner_km : outer_km;
}

static void
cell_free (gpointer data)
{
  Cell *cell = data;
  g_array_unref (cell->rings);
  g_free (cell);
}

static guint
hash_of_centre (gconstpointer key)
{
  const RaScenarioRing *ring = key;
  return (guint)(gint64)(ring->lat_deg * 1e6) * 31 + (guint)(gint64)(ring->lon_deg * 1e6);
}

static gboolean
have_one_centre (gconstpointer a, gconstpointer b)
{
  const RaScenarioRing *first = a;
  const RaScenarioRing *second = b;
  return first->lat_deg == second->lat_deg && first->lon_deg == second->lon_deg;
}

static guint
add_centre (Measure *self, const RaScenarioRing *ring)
{
  const RaPoint point = { ra_radians (ring->lon_deg), ra_radians (ring->lat_deg) };
  const Centre centre
      = { .lat_deg = ring->lat_deg, .lon_deg = ring->lon_deg, .direction = ra_vec3_from_lonlat (point) };
  g_array_append_val (self->centres, centre);
  return self->centres->len - 1;
}

static void
find_centres (Measure *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash_of_centre, have_one_centre);
  for (guint i = 0; i < self->reach->rings->len; i++) {
    RaScenarioRing *ring = &g_array_index (self->reach->rings, RaScenarioRing, i);
    gpointer found = NULL;
    if (!g_hash_table_lookup_extended (known, ring, NULL, &found)) {
      found = GUINT_TO_POINTER (add_centre (self, ring));
      g_hash_table_insert (known, ring, found);
    }
    const guint centre = GPOINTER_TO_UINT (found);
    g_array_append_val (self->centre_of, centre);
  }
}

static guint
cell_index (const RaScenarioRing *ring)
{
  const guint row = (guint)CLAMP ((ring->lat_deg + 90) / CELL_DEG, 0, ROWS - 1);
  const guint column = (guint)CLAMP ((ring->lon_deg + 180) / CELL_DEG, 0, COLUMNS - 1);
  return row * COLUMNS + column;
}

static Cell *
ensure_cell (Measure *self, Cell **by_index, const RaScenarioRing *ring)
{
  Cell **cell = &by_index[cell_index (ring)];
  if (*cell == NULL) {
    *cell = g_new0 (Cell, 1);
    (*cell)->rings = g_array_new (FALSE, FALSE, sizeof (guint));
    (*cell)->disc_km = -1;
    g_ptr_array_add (self->cells, *cell);
  }
  return *cell;
}

static void
find_cells (Measure *self)
{
  g_autofree Cell **by_index = g_new0 (Cell *, (gsize)ROWS * COLUMNS);
  for (guint i = 0; i < self->reach->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (self->reach->rings, RaScenarioRing, i);
    Cell *cell = ensure_cell (self, by_index, ring);
    g_array_append_val (cell->rings, i);
    cell->most_km = MAX (cell->most_km, ring->max_km);
    self->edge_km = MAX (self->edge_km, RA_REACH_EDGE_PART * ring->max_km);
    if (!(ring->min_km > 0))
      cell->disc_km = MAX (cell->disc_km, ring->max_km);
  }
}

static double
angle_between (RaVec3 a, RaVec3 b)
{
  return atan2 (ra_vec3_length (ra_vec3_cross (a, b)), ra_vec3_dot (a, b));
}

static double
arc_km (RaVec3 a, RaVec3 b)
{
  return angle_between (a, b) * RA_EARTH_RADIUS_M / 1000;
}

static const Centre *
centre_of_ring (const Measure *self, guint ring)
{
  return &g_array_index (self->centres, Centre, g_array_index (self->centre_of, guint, ring));
}

/* About the first centre, which is as good as any: a cell is small. */
static void
find_cap (const Measure *self, Cell *cell)
{
  cell->middle = centre_of_ring (self, g_array_index (cell->rings, guint, 0))->direction;
  for (guint i = 1; i < cell->rings->len; i++) {
    const Centre *centre = centre_of_ring (self, g_array_index (cell->rings, guint, i));
    cell->radius_km = MAX (cell->radius_km, arc_km (cell->middle, centre->direction));
  }
  cell->radius_km += ROUNDING_KM;
}

/* Between what the best margin lies: at least what the disc of a cell gives, at most what its greatest radius does. */
static void
bound_cells (const Measure *self, RaVec3 at, double *least_km, double *greatest_km)
{
  *least_km = -INFINITY;
  *greatest_km = -INFINITY;
  for (guint i = 0; i < self->cells->len; i++) {
    Cell *cell = g_ptr_array_index (self->cells, i);
    const double distance_km = arc_km (at, cell->middle);
    cell->lowest_km = MAX (distance_km - cell->radius_km, 0) * LEAST_RATIO;
    cell->highest_km = (distance_km + cell->radius_km) * GREATEST_RATIO;
    *greatest_km = MAX (*greatest_km, cell->most_km - cell->lowest_km);
    if (cell->disc_km >= 0)
      *least_km = MAX (*least_km, cell->disc_km - cell->highest_km);
  }
}

static void
bound_distances (Centre *centre, const RaPlace *place, RaVec3 at)
{
  if (centre->place == place)
    return;
  const double distance_km = arc_km (at, centre->direction);
  centre->place = place;
  centre->lowest_km = distance_km * LEAST_RATIO;
  centre->highest_km = distance_km * GREATEST_RATIO;
  centre->exact_km = NAN;
}

static double
exact_distance_km (Centre *centre, const RaPlace *place)
{
  if (isnan (centre->exact_km))
    centre->exact_km = ra_geodesic_distance_m (centre->lat_deg, centre->lon_deg, place->lat_deg, place->lon_deg) / 1000;
  return centre->exact_km;
}

/* The margin as a function of distance rises to the middle of a band and falls from there. */
static void
bound_margin (const RaScenarioRing *ring, const Centre *centre, double *least_km, double *greatest_km)
{
  const double at_lowest = ra_reach_margin_km (ring, centre->lowest_km, NULL);
  const double at_highest = ra_reach_margin_km (ring, centre->highest_km, NULL);
  const double middle_km = ring->min_km > 0 ? (ring->min_km + ring->max_km) / 2 : 0;
  *least_km = MIN (at_lowest, at_highest);
  *greatest_km = MAX (at_lowest, at_highest);
  if (centre->lowest_km < middle_km && middle_km < centre->highest_km)
    *greatest_km = ra_reach_margin_km (ring, middle_km, NULL);
}

/* What is known of the place in hand. */
typedef struct {
  RaReachPlace result;
  RaVec3 at;
  double best_least_km; /* what the best margin cannot be less than */
} Finding;

/* Of two rings with the same margin the first of the list counts. */
static void
note_margin (Finding *finding, guint i, double margin_km, double distance_km, double radius_km)
{
  RaReachPlace *result = &finding->result;
  if (margin_km < result->margin_km || (margin_km == result->margin_km && i > result->nearest))
    return;
  result->nearest = i;
  result->margin_km = margin_km;
  result->distance_km = distance_km;
  result->at_edge = fabs (margin_km) <= RA_REACH_EDGE_PART * radius_km;
}

static void
measure_ring (const Measure *self, guint i, Finding *finding)
{
  RaReach *reach = self->reach;
  const RaScenarioRing *ring = &g_array_index (reach->rings, RaScenarioRing, i);
  Centre *centre = &g_array_index (self->centres, Centre, g_array_index (self->centre_of, guint, i));
  double least_km = 0;
  double greatest_km = 0;
  double radius_km = 0;
  bound_distances (centre, finding->result.place, finding->at);
  bound_margin (ring, centre, &least_km, &greatest_km);
  const gboolean may_be_best = greatest_km >= finding->best_least_km;
  finding->best_least_km = MAX (finding->best_least_km, least_km);
  if (may_be_best || (least_km < 0 && greatest_km >= 0)) {
    least_km = ra_reach_margin_km (ring, exact_distance_km (centre, finding->result.place), &radius_km);
    note_margin (finding, i, least_km, centre->exact_km, radius_km);
  }
  if (least_km >= 0) {
    g_array_append_val (reach->covers, i);
    finding->result.n_covers++;
  }
}

/* Whether the margin is surely so far from 0 that a place is near no ring's edge: then that is all that is told. */
static gboolean
is_brief (const Measure *self, const RaPlace *place, double least_km, double greatest_km)
{
  return self->reach->brief && !place->capital && (least_km > self->edge_km || greatest_km < -self->edge_km);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint first = *(const guint *)a;
  const guint second = *(const guint *)b;
  return (first > second) - (first < second);
}

static void
measure_rings (const Measure *self, Finding *finding)
{
  RaReach *reach = self->reach;
  finding->result.margin_km = -INFINITY;
  for (guint k = 0; k < self->cells->len; k++) {
    const Cell *cell = g_ptr_array_index (self->cells, k);
    const double greatest_km = cell->most_km - cell->lowest_km;
    for (guint i = 0; (greatest_km >= 0 || greatest_km >= finding->best_least_km) && i < cell->rings->len; i++)
      measure_ring (self, g_array_index (cell->rings, guint, i), finding);
  }
  RaReachPlace *result = &finding->result;
  result->in_range = result->n_covers > 0;
  if (result->n_covers > 1)
    qsort (&g_array_index (reach->covers, guint, result->first_cover), result->n_covers, sizeof (guint),
           compare_numbers);
  if (reach->rings->len == 0)
    result->margin_km = NAN;
}

static void
measure_place (const Measure *self, const RaPlace *place)
{
  const RaPoint point = { ra_radians (place->lon_deg), ra_radians (place->lat_deg) };
  Finding finding = { { .place = place, .distance_km = NAN, .margin_km = NAN, .first_cover = self->reach->covers->len },
                      ra_vec3_from_lonlat (point),
                      -INFINITY };
  double greatest_km;
  bound_cells (self, finding.at, &finding.best_least_km, &greatest_km);
  if (is_brief (self, place, finding.best_least_km, greatest_km))
    finding.result.in_range = finding.best_least_km > 0;
  else
    measure_rings (self, &finding);
  g_array_append_val (self->reach->places, finding.result);
}

gboolean
ra_reach_measure_places (RaReach *self, const RaWork *work, GError **error)
{
  const RaWork told = work != NULL ? *work : (RaWork) { NULL, NULL };
  const GPtrArray *places = ra_basemap_get_places (self->basemap, self->boundaries, error);
  if (places == NULL)
    return FALSE;
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (RaReachPlace), places->len);
  self->covers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) centres = g_array_new (FALSE, FALSE, sizeof (Centre));
  g_autoptr (GArray) centre_of = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (cell_free);
  Measure measure = { self, centres, centre_of, cells, 0 };
  find_centres (&measure);
  find_cells (&measure);
  for (guint i = 0; i < cells->len; i++)
    find_cap (&measure, g_ptr_array_index (cells, i));
  ra_steps_expect (told.progress, places->len);
  for (guint i = 0; i < places->len; i++) {
    if (g_cancellable_set_error_if_cancelled (told.cancellable, error))
      return FALSE;
    measure_place (&measure, g_ptr_array_index (places, i));
    ra_steps_make (told.progress, 1);
  }
  return TRUE;
}
