/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/report/reach-private.h"
#include "data/formats/format-error.h"
#include "data/formats/limits.h"
#include "data/overseas.h"
#include "geo/overlap.h"
#include "geo/pieces.h"

/* How true the rings' outlines are followed when areas are measured: far finer than the countries' own outlines. */
#define TOLERANCE_M 100.0

static RaReach *
reach_new (RaScenario *scenario, const RaReachOptions *options)
{
  RaReach *self = g_new0 (RaReach, 1);
  self->scenario = ra_scenario_ref (scenario);
  self->basemap = ra_basemap_ref (options->basemap);
  self->date = g_strdup (options->date != NULL ? options->date : ra_scenario_get_date (scenario));
  self->bands = options->bands;
  self->brief = options->brief;
  self->scale = ra_basemap_nearest_scale (options->basemap, options->scale);
  self->boundaries = options->boundaries;
  return self;
}

static void
keep_claim (GArray *rings, const char *claim)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    g_autofree char *id = ra_reach_ring_id (ring);
    if (g_str_equal (id, claim))
      g_array_append_vals (kept, ring, 1);
  }
  g_array_set_size (rings, 0);
  if (kept->len > 0)
    g_array_append_vals (rings, kept->data, kept->len);
}

typedef struct {
  RaReach *reach;
  const RaWork *work;
} Halves;

/* Places and countries do not need each other. */
static gboolean
measure_half (guint half, gpointer data, GError **error)
{
  const Halves *self = data;
  return half == 0 ? ra_reach_measure_places (self->reach, self->work, error)
                   : ra_reach_measure_countries (self->reach, self->work, error);
}

RaReach *
ra_reach_new (RaScenario *scenario, const RaReachOptions *options, GError **error)
{
  g_return_val_if_fail (scenario != NULL && options->basemap != NULL, NULL);

  g_autoptr (RaReach) self = reach_new (scenario, options);
  const RaRingListOptions list = { .date = self->date, .hidden_ids = options->hidden_ids, .extra = options->extra };
  self->rings = ra_counted_rings (scenario, &list, self->bands);
  if (options->claim != NULL)
    keep_claim (self->rings, options->claim);
  if (options->places_only)
    self->countries = g_array_new (FALSE, FALSE, sizeof (RaReachCountry));
  Halves halves = { self, &options->work };
  return ra_pieces_run (options->places_only ? 1 : 2, measure_half, &halves, options->work.cancellable, error)
             ? g_steal_pointer (&self)
             : NULL;
}

static void
add_country (RaReach *self, const RaCountry *country, gboolean overseas, const RaOverlap *overlap)
{
  RaReachCountry reach = { .country = country, .overseas = overseas };
  if (overlap != NULL && isnan (overlap->area_m2))
    reach.total_km2 = NAN;
  if (overlap != NULL && overlap->area_m2 > 0) {
    reach.total_km2 = overlap->area_m2 / 1e6;
    reach.area_km2 = CLAMP (overlap->covered_m2 / 1e6, 0, reach.total_km2);
    reach.share = reach.area_km2 / reach.total_km2;
  }
  reach.extent = reach.share >= RA_REACH_WHOLE_SHARE ? RA_REACH_ALL : (reach.share > 0 ? RA_REACH_PART : RA_REACH_NONE);
  g_array_append_val (self->countries, reach);
}

/* Without a ring nothing is covered, but the countries still have their areas: a ring of no radius measures them. */
static GArray *
measure_overlaps (const RaReach *self, const RaFeatureSet *features, const RaWork *work, GError **error)
{
  const guint n_rings = MAX (self->rings->len, 1);
  g_autofree RaRangeRing *rings = g_new0 (RaRangeRing, n_rings);
  for (guint i = 0; i < self->rings->len; i++)
    rings[i] = ra_scenario_ring_to_range (&g_array_index (self->rings, RaScenarioRing, i));
  const RaOverlapOptions options
      = { .tolerance_m = TOLERANCE_M, .met_only = self->brief, .work = work != NULL ? *work : (RaWork) { NULL, NULL } };
  return ra_overlap_measure (features, rings, n_rings, &options, error);
}

static void
part_free (gpointer data)
{
  RaCountry *part = data;
  g_free (part->name);
  g_free (part->code);
  g_free (part);
}

/* The same polygons, with those of part k of data/overseas.h as feature @n_records + k. */
static RaFeatureSet
part_overseas (const RaFeatureSet *features, const GPtrArray *records)
{
  RaFeatureSet parted = *features;
  parted.members = g_array_copy (features->members);
  for (guint i = 0; i < parted.members->len; i++) {
    RaMember *member = &g_array_index (parted.members, RaMember, i);
    if (member->feature >= records->len)
      continue;
    const RaCountry *country = g_ptr_array_index (records, member->feature);
    const RaPoint middle = ra_vec3_to_lonlat (member->bounds.centre);
    const int part = ra_overseas_find (country->code, ra_degrees (middle.y), ra_degrees (middle.x));
    if (part >= 0)
      member->feature = records->len + (guint)part;
  }
  return parted;
}

/* Those that the map has. */
static void
add_overseas (RaReach *self, guint n_records, const GArray *overlaps)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
  for (guint i = n_records; i < overlaps->len; i++) {
    const RaOverlap *overlap = &g_array_index (overlaps, RaOverlap, i);
    if (overlap->area_m2 <= 0)
      continue;
    const RaOverseas *known = ra_overseas_get (i - n_records);
    RaCountry *part = g_new0 (RaCountry, 1);
    part->name = g_strdup (known->name);
    part->code = g_strdup (known->code);
    g_ptr_array_add (self->parts, part);
    add_country (self, part, TRUE, overlap);
  }
}

gboolean
ra_reach_measure_countries (RaReach *self, const RaWork *work, GError **error)
{
  self->countries = g_array_new (FALSE, FALSE, sizeof (RaReachCountry));
  const GPtrArray *records = ra_basemap_get_countries (self->basemap, self->scale, self->boundaries, error);
  if (records == NULL)
    return FALSE;
  GError *failure = NULL;
  const RaFeatureSet *features
      = ra_basemap_get (self->basemap, RA_LAYER_COUNTRIES, self->scale, self->boundaries, &failure);
  if (features == NULL) {
    if (failure != NULL)
      g_propagate_error (error, failure);
    return failure == NULL;
  }
  const RaFeatureSet parted = part_overseas (features, records);
  g_autoptr (GArray) overlaps = measure_overlaps (self, &parted, work, error);
  g_array_unref (parted.members);
  if (overlaps == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    const RaCountry *country = g_ptr_array_index (records, i);
    /* Land without names, which a folder may have in place of countries, is no country. */
    if (country->name[0] != '\0' || country->code[0] != '\0')
      add_country (self, country, FALSE, i < overlaps->len ? &g_array_index (overlaps, RaOverlap, i) : NULL);
  }
  add_overseas (self, records->len, overlaps);
  return TRUE;
}

static void
group_free (gpointer data)
{
  RaReachGroup *group = data;
  g_free (group->id);
  g_free (group->title);
  ra_reach_free (group->reach);
  g_free (group);
}

/* @known: the groups by their ids. */
static RaReachGroup *
find_or_add_group (GPtrArray *groups, GHashTable *known, const RaReach *self, const RaScenarioRing *ring, RaReachBy by)
{
  g_autofree char *id = by == RA_REACH_BY_CLAIM ? ra_reach_ring_id (ring) : ra_reach_site_id (ring);
  RaReachGroup *group = g_hash_table_lookup (known, id);
  if (group != NULL)
    return group;
  group = g_new0 (RaReachGroup, 1);
  group->id = g_steal_pointer (&id);
  group->title = by == RA_REACH_BY_CLAIM ? ra_reach_ring_title (ring) : ra_reach_site_name (ring);
  group->reach = reach_new (self->scenario, &(RaReachOptions) { .basemap = self->basemap,
                                                                .scale = self->scale,
                                                                .boundaries = self->boundaries,
                                                                .date = self->date,
                                                                .bands = self->bands,
                                                                .brief = self->brief });
  group->reach->rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  g_ptr_array_add (groups, group);
  g_hash_table_insert (known, group->id, group);
  return group;
}

GPtrArray *
ra_reach_split (const RaReach *self, RaReachBy by, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->rings->len && by != RA_REACH_BY_NOTHING; i++) {
    const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, i);
    const RaReachGroup *group = find_or_add_group (groups, known, self, ring, by);
    g_array_append_vals (group->reach->rings, ring, 1);
  }
  if (groups->len > RA_LIMIT_GROUPS) {
    g_set_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_INVALID, "%u %s; more than %d are not reported one by one",
                 groups->len, by == RA_REACH_BY_SITE ? "sites" : "claims", RA_LIMIT_GROUPS);
    return NULL;
  }
  for (guint i = 0; i < groups->len; i++) {
    RaReach *reach = ((const RaReachGroup *)g_ptr_array_index (groups, i))->reach;
    if (!ra_reach_measure_places (reach, NULL, error) || !ra_reach_measure_countries (reach, NULL, error))
      return NULL;
  }
  return g_steal_pointer (&groups);
}
