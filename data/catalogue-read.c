/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/catalogue-read.h"

#include <string.h>

#include "data/catalogue-private.h"
#include "data/source-private.h"
#include "geo/geodesic.h"

/* Half of the longest way round the Earth: no ring can be wider. */
#define MAX_RANGE_KM 20040.0

/* In the order of the enumerations. */
static const char *const CONFIDENCE_WORDS[] = { "A", "B", "C", "G", "calc", NULL };
static const char *const INF_CLASS_WORDS[] = { "none", "outside", "shorter-range", "intermediate-range", NULL };
static const char *const PARTY_WORDS[] = { "none", "russia", "west", "belarus", "ukraine", "press", NULL };

const char *
ra_confidence_to_string (RaConfidence confidence)
{
  g_return_val_if_fail (confidence < G_N_ELEMENTS (CONFIDENCE_WORDS) - 1, NULL);
  return CONFIDENCE_WORDS[confidence];
}

const char *
ra_party_to_string (RaParty party)
{
  g_return_val_if_fail (party < G_N_ELEMENTS (PARTY_WORDS) - 1, NULL);
  return party != RA_PARTY_NONE ? PARTY_WORDS[party] : NULL;
}

const char *
ra_inf_class_to_string (RaInfClass inf_class)
{
  g_return_val_if_fail (inf_class < G_N_ELEMENTS (INF_CLASS_WORDS) - 1, NULL);
  return INF_CLASS_WORDS[inf_class];
}

RaInfClass
ra_inf_class_of_range (double range_km)
{
  if (range_km >= 500.0 && range_km <= 1000.0)
    return RA_INF_SHORTER;
  if (range_km > 1000.0 && range_km <= 5500.0)
    return RA_INF_INTERMEDIATE;
  return RA_INF_OUTSIDE;
}

static gconstpointer
find_source (gconstpointer catalogue, const char *id)
{
  return ra_catalogue_find_source (catalogue, id);
}

GPtrArray *
ra_catalogue_read_sources (const RaCatalogue *self, const RaJsonCursor *cursor, RaJsonNeed need)
{
  return ra_json_ids (cursor, "sources", need, "source", find_source, self);
}

static void
fail_taken (const RaJsonCursor *cursor, const char *id)
{
  ra_json_fail (cursor, "id", RA_FORMAT_ERROR_INVALID, "\"%s\" is taken already", id);
}

char *
ra_catalogue_read_country_code (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  g_autofree char *code = ra_json_string (cursor, member, need);

  if (code == NULL || (strlen (code) == 3 && strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3))
    return g_steal_pointer (&code);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be three capital letters such as ROU");
  return NULL;
}

void
ra_catalogue_read_source (const RaJsonCursor *cursor, gpointer catalogue)
{
  RaSource *source = ra_source_read (cursor);

  if (!ra_catalogue_add_source (catalogue, source))
    fail_taken (cursor, source->id);
}

static void
read_figures (const RaJsonCursor *cursor, RaClaim *claim)
{
  claim->min_km = ra_json_number_or (cursor, "min_km", 0, MAX_RANGE_KM, 0);
  claim->max_km = ra_json_number (cursor, "max_km", 0, MAX_RANGE_KM);
  if (claim->min_km * 1000 >= RA_WHOLE_EARTH_M)
    ra_json_fail (cursor, "min_km", RA_FORMAT_ERROR_INVALID, "no point of the Earth is farther than 20003.9 km");
  else if (claim->max_km <= claim->min_km)
    ra_json_fail (cursor, "max_km", RA_FORMAT_ERROR_INVALID, "must be a number above min_km");
  claim->at_least = ra_json_boolean (cursor, "at_least", FALSE);
  claim->flown = ra_json_has (cursor, "flown_to");
  if (claim->flown)
    ra_json_lat_lon (cursor, "flown_to", &claim->end_lat_deg, &claim->end_lon_deg);
  if (claim->flown && !claim->at_least)
    ra_json_fail (cursor, "flown_to", RA_FORMAT_ERROR_INVALID,
                  "a distance flown is a lower bound: at_least is missing");
}

RaConfidence
ra_catalogue_read_confidence (const RaJsonCursor *cursor)
{
  return (RaConfidence)ra_json_keyword (cursor, "confidence", CONFIDENCE_WORDS, -1);
}

static void
read_standing (const RaJsonCursor *cursor, RaClaim *claim)
{
  claim->confidence = ra_catalogue_read_confidence (cursor);
  claim->shown = ra_json_boolean (cursor, "shown", FALSE);
  if (claim->shown && claim->confidence == RA_CONFIDENCE_G)
    ra_json_fail (cursor, "shown", RA_FORMAT_ERROR_INVALID, "must be false for a claim of confidence G");
}

typedef struct {
  RaCatalogue *catalogue;
  RaSystem *system;
} ClaimReader;

static void
read_claim (const RaJsonCursor *cursor, gpointer user_data)
{
  const ClaimReader *reader = user_data;
  RaClaim *claim = g_new0 (RaClaim, 1);

  claim->id = ra_json_string (cursor, "id", RA_JSON_REQUIRED);
  read_figures (cursor, claim);
  claim->claimant = ra_json_string (cursor, "claimant", RA_JSON_REQUIRED);
  claim->claimant_short = ra_json_string (cursor, "claimant_short", RA_JSON_OPTIONAL);
  if (claim->claimant_short == NULL)
    claim->claimant_short = g_strdup (claim->claimant);
  claim->party = (RaParty)ra_json_keyword (cursor, "party", PARTY_WORDS, RA_PARTY_NONE);
  claim->date = ra_json_date_or_undated (cursor, "date");
  claim->sources = ra_catalogue_read_sources (reader->catalogue, cursor, RA_JSON_REQUIRED);
  read_standing (cursor, claim);
  claim->note = ra_json_string (cursor, "note", RA_JSON_OPTIONAL);
  if (!ra_catalogue_add_claim (reader->catalogue, reader->system, claim))
    fail_taken (cursor, claim->id);
}

void
ra_catalogue_read_system (const RaJsonCursor *cursor, gpointer catalogue)
{
  RaSystem *system = g_new0 (RaSystem, 1);
  ClaimReader reader = { catalogue, system };

  system->id = ra_json_string (cursor, "id", RA_JSON_REQUIRED);
  system->name = ra_json_string (cursor, "name", RA_JSON_REQUIRED);
  system->kind = ra_json_string (cursor, "kind", RA_JSON_REQUIRED);
  system->country = ra_catalogue_read_country_code (cursor, "country", RA_JSON_OPTIONAL);
  system->inf_class = (RaInfClass)ra_json_keyword (cursor, "inf_class", INF_CLASS_WORDS, RA_INF_NONE);
  system->inf_contested = ra_json_boolean (cursor, "inf_contested", FALSE);
  system->in_force_from = ra_json_date (cursor, "in_force_from", RA_JSON_OPTIONAL);
  system->in_force_to = ra_json_date (cursor, "in_force_to", RA_JSON_OPTIONAL);
  system->note = ra_json_string (cursor, "note", RA_JSON_OPTIONAL);
  if (!ra_catalogue_add_system (catalogue, system))
    fail_taken (cursor, system->id);
  ra_json_each (cursor, "claims", RA_JSON_OPTIONAL, read_claim, &reader);
}

void
ra_catalogue_read_site (const RaJsonCursor *cursor, gpointer catalogue)
{
  RaSite *site = g_atomic_rc_box_new0 (RaSite);

  site->id = ra_json_string (cursor, "id", RA_JSON_REQUIRED);
  site->name = ra_json_string (cursor, "name", RA_JSON_REQUIRED);
  site->country = ra_catalogue_read_country_code (cursor, "country", RA_JSON_OPTIONAL);
  site->group = ra_json_string (cursor, "group", RA_JSON_OPTIONAL);
  site->lat_deg = ra_json_number (cursor, "lat", -90, 90);
  site->lon_deg = ra_json_number (cursor, "lon", -180, 180);
  site->precision = ra_json_string (cursor, "precision", RA_JSON_OPTIONAL);
  site->role = ra_json_string (cursor, "role", RA_JSON_OPTIONAL);
  site->status = ra_json_string (cursor, "status", RA_JSON_OPTIONAL);
  site->sources = ra_catalogue_read_sources (catalogue, cursor, RA_JSON_OPTIONAL);
  site->confidence = (RaConfidence)ra_json_keyword (cursor, "confidence", CONFIDENCE_WORDS, RA_CONFIDENCE_G);
  site->note = ra_json_string (cursor, "note", RA_JSON_OPTIONAL);
  site->landmark = ra_json_boolean (cursor, "landmark", FALSE);
  if (!ra_catalogue_add_site (catalogue, site))
    fail_taken (cursor, site->id);
}
