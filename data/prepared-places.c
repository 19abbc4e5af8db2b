/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "data/prepared-private.h"
#include "data/prepared.h"

typedef struct {
  const RaPreparedPlace *records;
  guint n_records;
  const char *text;
  guint text_size;
} Places;

static gboolean
find_places (const RaPrepared *self, const RaPreparedEntry *entry, Places *places)
{
  *places = (Places) { ra_prepared_array (self, entry, RA_PREPARED_RECORDS, sizeof (RaPreparedPlace)),
                       entry->counts[RA_PREPARED_RECORDS], ra_prepared_array (self, entry, RA_PREPARED_TEXT, 1),
                       entry->counts[RA_PREPARED_TEXT] };
  /* The last word ends, so that all do. */
  return entry->kind == RA_PREPARED_PLACES && places->records != NULL && places->text != NULL && places->text_size > 0
         && places->text[places->text_size - 1] == '\0';
}

static gboolean
is_sound (const Places *places, const RaPreparedPlace *record)
{
  return record->name < places->text_size && record->country < places->text_size
         && record->country_a3 < places->text_size && fabs (record->lat_deg) <= 90 && fabs (record->lon_deg) <= 180;
}

static RaPlace *
place_new (const char *text, const RaPreparedPlace *record)
{
  RaPlace *place = g_new (RaPlace, 1);
  *place = (RaPlace) { .name = (char *)text + record->name,
                       .country = (char *)text + record->country,
                       .country_a3 = (char *)text + record->country_a3,
                       .lat_deg = record->lat_deg,
                       .lon_deg = record->lon_deg,
                       .capital = record->capital != 0,
                       .population = record->population };
  return place;
}

GPtrArray *
ra_prepared_get_places (const RaPrepared *self, const char *key, const char *shp_path, gboolean capitals)
{
  const RaPreparedEntry *entry = ra_prepared_find (self, key, shp_path);
  Places places;
  if (entry == NULL || !find_places (self, entry, &places))
    return NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_full (capitals ? 0 : places.n_records, g_free);
  for (guint i = 0; i < places.n_records; i++) {
    const RaPreparedPlace *record = &places.records[i];
    if (!is_sound (&places, record))
      return NULL;
    if (record->capital != 0 || !capitals)
      g_ptr_array_add (list, place_new (places.text, record));
  }
  return g_steal_pointer (&list);
}
