/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/story-names.h"

#include <math.h>
#include <string.h>

#include "app/layout/inset.h"
#include "app/layout/map-sites.h"
#include "geo/geodesic.h"
#include "geo/sphere.h"

/* A capital at this distance from a site pulls half as much as one beside it. */
#define HALF_PULL_M 1e6
/* Who sees which countries belong to an alliance wants to know what they are called. */
#define MEMBER_PULL 3
/* Below a headline a country that is farther than this from all sites and members tells nobody where these are. */
#define FARTHEST_TOLD_M 7e5
/* In a frame of more than a continent, of its width: nobody finds a site by towns alone there. */
#define WORLD_FRAME_M     14e6
#define FARTHEST_OF_WORLD 0.18
/* So many of the others: more would leave no room for what the rings say. */
#define N_OTHER       12
#define N_QUIET_OTHER 3

/* By so much, and more, may a length on the ellipsoid differ from that on the sphere, of two lengths that are
 * compared. */
#define ELLIPSOID_PART 0.02

typedef enum { STORY_SITE, STORY_PARTY, STORY_OTHER } Kind;

typedef struct {
  const char *code;
  Kind kind;
  double pull;
} Entry;

static const char *const alliances[] = { "NATO", "Warsaw Pact" };

struct _RaStoryNames {
  gboolean shows[G_N_ELEMENTS (alliances)]; /* whether the map tints its members */
  GPtrArray *codes;
  GArray *entries; /* in the order of the codes once all are known */
  guint n_parties;
  guint n_needed;
};

static Entry *
find_entry (const RaStoryNames *self, const char *code)
{
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = &g_array_index (self->entries, Entry, i);
    if (g_str_equal (entry->code, code))
      return entry;
  }
  return NULL;
}

static Entry *
put_entry (RaStoryNames *self, const char *code, Kind kind)
{
  Entry *known = find_entry (self, code);
  if (known != NULL) {
    known->kind = MIN (known->kind, kind);
    return known;
  }
  const Entry entry = { .code = code, .kind = kind };
  g_array_append_val (self->entries, entry);
  return &g_array_index (self->entries, Entry, self->entries->len - 1);
}

static gboolean
holds_word (const char *text, const char *word)
{
  const char *at = strstr (text, word);
  return at != NULL && !g_ascii_isalpha (at[strlen (word)]) && (at == text || !g_ascii_isalpha (at[-1]));
}

/* Who owns what stands there, and who speaks: "United States and Germany". */
static void
add_parties (RaStoryNames *self, const RaMapSpec *spec)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->system->country != NULL && ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      put_entry (self, deployment->system->country, STORY_PARTY);
  }
  const GPtrArray *positions = ra_scenario_get_positions (spec->scenario);
  const GPtrArray *countries
      = ra_countries_get_all (ra_catalogue_get_countries (ra_scenario_get_catalogue (spec->scenario)));
  for (guint i = 0; i < positions->len; i++)
    for (guint k = 0; k < countries->len; k++) {
      const RaCountryFacts *country = g_ptr_array_index (countries, k);
      if (holds_word (((const RaPosition *)g_ptr_array_index (positions, i))->party, country->name))
        put_entry (self, country->code, STORY_PARTY);
    }
}

/* A site or the centre of a ring. */
typedef struct {
  RaPoint at; /* degrees */
  RaVec3 direction;
} Mark;

static void
add_mark (GArray *marks, double lat_deg, double lon_deg)
{
  const RaPoint point = { ra_radians (lon_deg), ra_radians (lat_deg) };
  const Mark mark = { { lon_deg, lat_deg }, ra_vec3_from_lonlat (point) };
  g_array_append_val (marks, mark);
}

/* Straight through the Earth. */
static double
chord_of (RaVec3 a, const Mark *mark)
{
  return ra_vec3_length ((RaVec3) { a.x - mark->direction.x, a.y - mark->direction.y, a.z - mark->direction.z });
}

/* From the nearest mark; 0 where there is none. Lengths on the ellipsoid differ by less than ELLIPSOID_PART from those
 * on the sphere, so that the others need not be measured: there may be a hundred thousand. */
static double
distance_m (const RaPlace *place, const GArray *marks)
{
  const RaVec3 at = ra_vec3_from_lonlat ((RaPoint) { ra_radians (place->lon_deg), ra_radians (place->lat_deg) });
  double least_m = marks->len > 0 ? G_MAXDOUBLE : 0;
  double least_chord = G_MAXDOUBLE;
  for (guint i = 0; i < marks->len; i++)
    least_chord = MIN (least_chord, chord_of (at, &g_array_index (marks, Mark, i)));
  /* Arcs differ by no less than chords do. */
  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);
    if (chord_of (at, mark) <= least_chord * (1 + ELLIPSOID_PART))
      least_m = MIN (least_m, ra_geodesic_distance_m (place->lat_deg, place->lon_deg, mark->at.y, mark->at.x));
  }
  return least_m;
}

static gboolean
is_in_frame (const RaMapBuild *build, const RaPlace *place)
{
  RaPoint at;
  return !ra_inset_tells (build, place->lat_deg, place->lon_deg)
         && ra_map_locate (build, place->lat_deg, place->lon_deg, &at) && at.x >= 0 && at.y >= 0
         && at.x <= build->spec->viewport.width_px && at.y <= build->spec->viewport.height_px;
}

/* Whether the map tints the country as one of an alliance. */
static gboolean
is_shown_as_member (const RaStoryNames *self, const RaMapSpec *spec, const char *code)
{
  const RaCountries *facts = ra_catalogue_get_countries (ra_scenario_get_catalogue (spec->scenario));
  const RaCountryFacts *country = ra_countries_find (facts, code);
  for (guint i = 0; i < G_N_ELEMENTS (alliances); i++)
    if (self->shows[i] && ra_country_is_member (country, alliances[i], ra_map_spec_get_date (spec)))
      return TRUE;
  return FALSE;
}

/* How many live in the towns of each country, by its code. */
static GHashTable *
count_people (const RaMapBuild *build)
{
  GHashTable *people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const GPtrArray *places = ra_basemap_get_places (build->basemap, build->spec->boundaries, NULL);
  for (guint i = 0; places != NULL && i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    double *sum = g_hash_table_lookup (people, place->country_a3);
    if (sum == NULL) {
      sum = g_new0 (double, 1);
      g_hash_table_insert (people, place->country_a3, sum);
    }
    *sum += place->population;
  }
  return people;
}

static gboolean
is_member (const RaMapSpec *spec, const char *code)
{
  const RaCountries *facts = ra_catalogue_get_countries (ra_scenario_get_catalogue (spec->scenario));
  const char *date = ra_map_spec_get_date (spec);
  return date != NULL && ra_country_is_member (ra_countries_find (facts, code), "NATO", date);
}

/* Where a map has a headline: its sites, and the capitals of members, whether it tints them or not. NULL: whatever is
 * in the frame is told. */
static GArray *
list_told (const RaStoryNames *self, const RaMapBuild *build, const GPtrArray *capitals, const GArray *marks)
{
  if (build->spec->headline == NULL || !ra_map_spec_is_beside (build->spec))
    return NULL;
  g_autoptr (GArray) told = g_array_copy ((GArray *)marks);
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (is_shown_as_member (self, build->spec, place->country_a3) || is_member (build->spec, place->country_a3))
      add_mark (told, place->lat_deg, place->lon_deg);
  }
  return told->len > marks->len ? g_steal_pointer (&told) : NULL;
}

static void
add_capitals (RaStoryNames *self, const RaMapBuild *build, const GPtrArray *capitals, const GArray *marks)
{
  g_autoptr (GHashTable) people = count_people (build);
  g_autoptr (GArray) told = list_told (self, build, capitals, marks);
  const double frame_m = build->spec->viewport.width_px * build->spec->viewport.metres_per_px;
  const double farthest_m = frame_m > WORLD_FRAME_M ? FARTHEST_OF_WORLD * frame_m : FARTHEST_TOLD_M;
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (!is_in_frame (build, place)
        || (told != NULL && find_entry (self, place->country_a3) == NULL && distance_m (place, told) > farthest_m))
      continue;
    Entry *entry = put_entry (self, place->country_a3, STORY_OTHER);
    const double near = distance_m (place, marks) / HALF_PULL_M;
    const double weight = is_shown_as_member (self, build->spec, place->country_a3) ? MEMBER_PULL : 1;
    const double *of_country = g_hash_table_lookup (people, place->country_a3);
    entry->pull
        = MAX (entry->pull, weight * (of_country != NULL ? *of_country : place->population) / (1 + near * near));
  }
}

/* Sites, and where a map has none of its own, centres of its rings. */
static GArray *
list_marks (RaStoryNames *self, const RaMapBuild *build)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    add_mark (marks, site->lat_deg, site->lon_deg);
    if (site->country != NULL && !ra_inset_tells (build, site->lat_deg, site->lon_deg))
      put_entry (self, site->country, STORY_SITE);
  }
  return marks;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  if (one->pull != other->pull)
    return one->pull > other->pull ? -1 : 1;
  return strcmp (one->code, other->code);
}

static void
count_needed (RaStoryNames *self, gboolean quiet)
{
  while (self->n_parties < self->entries->len
         && g_array_index (self->entries, Entry, self->n_parties).kind != STORY_OTHER)
    self->n_parties++;
  self->n_needed = MIN (self->n_parties + (quiet ? N_QUIET_OTHER : N_OTHER), self->entries->len);
}

RaStoryNames *
ra_story_names_new (const RaMapBuild *build, const GPtrArray *capitals)
{
  RaStoryNames *self = g_new0 (RaStoryNames, 1);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->codes = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (alliances); i++)
    self->shows[i] = ra_map_shows_members (build->spec, alliances[i]);
  g_autoptr (GArray) marks = list_marks (self, build);
  add_parties (self, build->spec);
  add_capitals (self, build, capitals, marks);
  g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (self->codes, (gpointer)g_array_index (self->entries, Entry, i).code);
  count_needed (self, build->quiet);
  return self;
}

void
ra_story_names_free (RaStoryNames *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

const GPtrArray *
ra_story_names_get_codes (const RaStoryNames *self)
{
  return self->codes;
}

guint
ra_story_names_get_n_parties (const RaStoryNames *self)
{
  return self->n_parties;
}

gboolean
ra_story_names_has_site (const RaStoryNames *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, FALSE);
  const Entry *entry = find_entry (self, code);
  return entry != NULL && entry->kind == STORY_SITE;
}

guint
ra_story_names_get_n_needed (const RaStoryNames *self)
{
  return self->n_needed;
}

guint
ra_story_names_find_capital (const GPtrArray *capitals, const char *code)
{
  for (guint i = 0; i < capitals->len; i++)
    if (g_str_equal (((const RaPlace *)g_ptr_array_index (capitals, i))->country_a3, code))
      return i;
  return G_MAXUINT;
}
