/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/check/check-private.h"

#include <string.h>

#include "geo/digits.h"

/* How much longer than the shortest position another may be. */
#define LONGEST_SHARE 1.6

typedef struct {
  const RaCatalogue *catalogue;
  const RaBorders *borders;
} SiteCheck;

static void
check_site (const RaJsonCursor *cursor, gpointer user_data)
{
  const SiteCheck *check = user_data;

  if (ra_json_failed (cursor))
    return;
  g_autofree char *id = ra_json_string (cursor, "id", RA_JSON_REQUIRED);
  const RaSite *site = ra_catalogue_find_site (check->catalogue, id);
  if (site == NULL || site->country == NULL)
    return;
  g_autofree char *complaint = ra_borders_complain (check->borders, site->country, site->lat_deg, site->lon_deg);
  if (complaint != NULL)
    ra_json_fail (cursor, "country", RA_FORMAT_ERROR_INVALID, "%s", complaint);
}

void
ra_check_sites (const RaJsonCursor *root, const RaCatalogue *catalogue, const RaBorders *borders)
{
  SiteCheck check = { catalogue, borders };

  ra_json_each (root, "sites", RA_JSON_OPTIONAL, check_site, &check);
}

static void
fail_unconfirmed (const RaJsonCursor *cursor, const char *member, const RaClaim *claim)
{
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "\"%s\" is unconfirmed (confidence G) and must not be shown",
                claim->id);
}

/* Goes through a list again beside the things that were read from it. An element that is no object is in neither. */
typedef struct {
  const GPtrArray *things;
  guint next;
} Walk;

static gconstpointer
walk_on (Walk *walk)
{
  return g_ptr_array_index (walk->things, walk->next++);
}

static void
check_deployment (const RaJsonCursor *cursor, gpointer walk)
{
  const RaDeployment *deployment = walk_on (walk);

  for (guint i = 0; i < deployment->claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (deployment->claims, i);
    if (claim->confidence == RA_CONFIDENCE_G)
      fail_unconfirmed (cursor, "claims", claim);
    else
      ra_check_seen (cursor, "claims", claim);
  }
}

static void
check_ring (const RaJsonCursor *cursor, gpointer walk)
{
  const RaExtraRing *ring = walk_on (walk);

  if (ra_json_failed (cursor))
    return;
  if (ring->claim == NULL && ring->label == NULL)
    ra_json_fail (cursor, "label", RA_FORMAT_ERROR_INVALID, "missing: a ring without a claim must say what it is");
  else if (ring->claim != NULL && ring->claim->confidence == RA_CONFIDENCE_G)
    fail_unconfirmed (cursor, "claim", ring->claim);
  else if (ring->claim != NULL)
    ra_check_seen (cursor, "claim", ring->claim);
}

/* Whether anything is shown on somebody's word: a map of rings of the user's own has no parties. */
static gboolean
rests_on_claims (const RaScenario *scenario)
{
  const GPtrArray *rings = ra_scenario_get_rings (scenario);

  for (guint i = 0; i < rings->len; i++)
    if (((const RaExtraRing *)g_ptr_array_index (rings, i))->claim != NULL)
      return TRUE;
  return ra_scenario_get_deployments (scenario)->len > 0;
}

static guint
count_parties (const GPtrArray *positions)
{
  g_autoptr (GHashTable) parties = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    if (position->party != NULL)
      g_hash_table_add (parties, position->party);
  }
  return g_hash_table_size (parties);
}

static glong
length_of (const RaPosition *position)
{
  return position->text == NULL ? 0 : g_utf8_strlen (position->text, -1);
}

static void
check_length (const RaJsonCursor *cursor, gpointer walk)
{
  const GPtrArray *positions = ((Walk *)walk)->things;
  const glong length = length_of (walk_on (walk));
  glong shortest = G_MAXLONG;

  for (guint i = 0; i < positions->len; i++) {
    const glong other = length_of (g_ptr_array_index (positions, i));
    if (other > 0)
      shortest = MIN (shortest, other);
  }
  if ((double)length > LONGEST_SHARE * (double)shortest)
    ra_json_fail (cursor, "text", RA_FORMAT_ERROR_INVALID,
                  "%ld characters, more than %s times the %ld of the shortest position", length,
                  ra_short_digits (LONGEST_SHARE, 3).text, shortest);
}

static void
check_list (const RaJsonCursor *root, const char *member, const GPtrArray *things, RaJsonEachFunc check)
{
  Walk walk = { things, 0 };

  ra_json_each (root, member, RA_JSON_OPTIONAL, check, &walk);
}

static void
check_step (const RaJsonCursor *cursor, gpointer scenarios)
{
  g_autofree char *id = ra_json_string (cursor, "scenario", RA_JSON_OPTIONAL);
  g_autofree char *name = g_strconcat (id, ".rangeatlas", NULL);
  g_autofree char *path = g_build_filename (scenarios, name, NULL);

  if (id != NULL && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    ra_json_fail (cursor, "scenario", RA_FORMAT_ERROR_UNKNOWN, "there is no scenario \"%s\"", id);
}

void
ra_check_scenario (const RaJsonCursor *root, const RaScenario *scenario, const char *scenarios)
{
  const GPtrArray *positions = ra_scenario_get_positions (scenario);

  check_list (root, "deployments", ra_scenario_get_deployments (scenario), check_deployment);
  check_list (root, "rings", ra_scenario_get_rings (scenario), check_ring);
  /* A table brings no positions. Whoever gives one side's must give the other's, and a story that has a summary both.
   */
  const gboolean tells = positions->len > 0 || ra_json_has (root, "summary");
  if (tells && rests_on_claims (scenario) && count_parties (positions) < 2)
    ra_json_fail (root, "positions", RA_FORMAT_ERROR_INVALID, "at least two parties must have their say");
  check_list (root, "positions", positions, check_length);
  ra_json_each (root, "steps", RA_JSON_OPTIONAL, check_step, (gpointer)scenarios);
}
