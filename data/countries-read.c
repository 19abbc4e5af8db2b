/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/countries-read.h"

#include <string.h>

#include "data/catalogue-read.h"
#include "data/countries-private.h"

typedef struct {
  RaCountries *countries;
  const RaCatalogue *catalogue;
  RaCountryFacts *country;
} Reader;

static void
read_alliance (const RaJsonCursor *cursor, gpointer user_data)
{
  RaCountries *self = ((Reader *)user_data)->countries;
  char *id = ra_json_string (cursor, "id", RA_JSON_REQUIRED);
  g_autofree char *name = ra_json_string (cursor, "name", RA_JSON_REQUIRED);

  if (id != NULL && !g_hash_table_add (self->alliances, id))
    ra_json_fail (cursor, "id", RA_FORMAT_ERROR_INVALID, "\"%s\" is taken already", id);
}

static char *
read_day (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  char *day = ra_json_date (cursor, member, need);

  if (day != NULL && strlen (day) != strlen ("YYYY-MM-DD"))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a day such as 2019-02-10");
  return day;
}

static void
read_membership (const RaJsonCursor *cursor, gpointer user_data)
{
  const Reader *reader = user_data;
  RaMembership *membership = g_new0 (RaMembership, 1);

  g_ptr_array_add (reader->country->memberships, membership);
  membership->alliance = ra_json_string (cursor, "alliance", RA_JSON_REQUIRED);
  if (membership->alliance != NULL && !g_hash_table_contains (reader->countries->alliances, membership->alliance))
    ra_json_fail (cursor, "alliance", RA_FORMAT_ERROR_UNKNOWN, "there is no alliance \"%s\"", membership->alliance);
  membership->from = read_day (cursor, "from", RA_JSON_REQUIRED);
  membership->to = read_day (cursor, "to", RA_JSON_OPTIONAL);
  if (membership->from != NULL && membership->to != NULL && strcmp (membership->from, membership->to) > 0)
    ra_json_fail (cursor, "to", RA_FORMAT_ERROR_INVALID, "must not be before from");
  membership->sources = ra_catalogue_read_sources (reader->catalogue, cursor, RA_JSON_REQUIRED);
  membership->note = ra_json_string (cursor, "note", RA_JSON_OPTIONAL);
}

static void
read_country (const RaJsonCursor *cursor, gpointer user_data)
{
  Reader *reader = user_data;
  RaCountryFacts *country = ra_countries_add (reader->countries);

  country->code = ra_catalogue_read_country_code (cursor, "code", RA_JSON_REQUIRED);
  country->iso_a2 = ra_json_string (cursor, "iso_a2", RA_JSON_OPTIONAL);
  country->name = ra_json_string (cursor, "name", RA_JSON_REQUIRED);
  country->short_name = ra_json_string (cursor, "short", RA_JSON_OPTIONAL);
  if (country->code != NULL && g_hash_table_contains (reader->countries->of_code, country->code))
    ra_json_fail (cursor, "code", RA_FORMAT_ERROR_INVALID, "\"%s\" is taken already", country->code);
  else if (country->code != NULL)
    g_hash_table_insert (reader->countries->of_code, country->code, country);
  reader->country = country;
  ra_json_each (cursor, "memberships", RA_JSON_OPTIONAL, read_membership, reader);
}

/* After all countries are known. One step alone, so that no two are part of each other. */
static void
read_part_of (const RaJsonCursor *cursor, gpointer user_data)
{
  const Reader *reader = user_data;
  RaCountryFacts *country = g_ptr_array_index (reader->countries->all, (guint)cursor->index);
  g_autofree char *code = ra_json_string (cursor, "part_of", RA_JSON_OPTIONAL);
  const RaCountryFacts *whole = ra_countries_find (reader->countries, code);

  if (code == NULL)
    return;
  if (whole == NULL)
    ra_json_fail (cursor, "part_of", RA_FORMAT_ERROR_UNKNOWN, "there is no country \"%s\"", code);
  else if (whole == country || whole->part_of != NULL)
    ra_json_fail (cursor, "part_of", RA_FORMAT_ERROR_INVALID, "\"%s\" is no country of its own", code);
  else
    country->part_of = whole;
}

void
ra_countries_read (RaCountries *self, const RaJsonCursor *root, const RaCatalogue *catalogue)
{
  Reader reader = { self, catalogue, NULL };

  ra_json_each (root, "alliances", RA_JSON_OPTIONAL, read_alliance, &reader);
  ra_json_each (root, "countries", RA_JSON_REQUIRED, read_country, &reader);
  if (!ra_json_failed (root))
    ra_json_each (root, "countries", RA_JSON_REQUIRED, read_part_of, &reader);
}
