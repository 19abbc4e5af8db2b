/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/prepared.h"

#include <string.h>

#include "data/prepared-private.h"

#define MOMENT_S 2

static void
append_zeros (GByteArray *to, gsize n)
{
  const guint from = to->len;
  g_byte_array_set_size (to, from + (guint)n);
  memset (to->data + from, 0, n);
}

/* The offset at which the array begins. */
static guint64
append_array (GByteArray *to, gconstpointer data, gsize size)
{
  append_zeros (to, (RA_PREPARED_ALIGNMENT - to->len % RA_PREPARED_ALIGNMENT) % RA_PREPARED_ALIGNMENT);
  const guint64 offset = to->len;
  if (size > 0)
    g_byte_array_append (to, data, (guint)size);
  return offset;
}

static gboolean
same_array (const GArray *a, const GArray *b, gsize element_size)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * element_size) == 0);
}

static gboolean
same_features (const RaFeatureSet *a, const RaFeatureSet *b)
{
  return a->kind == b->kind && same_array (a->path->points, b->path->points, sizeof (RaPoint))
         && same_array (a->path->part_ends, b->path->part_ends, sizeof (guint))
         && same_array (a->members, b->members, sizeof (RaMember));
}

static void
add_features (GByteArray *to, RaPreparedEntry *entry, const RaFeatureSet *features)
{
  const struct {
    const GArray *array;
    gsize element_size;
  } arrays[RA_PREPARED_ARRAYS] = { [RA_PREPARED_POINTS] = { features->path->points, sizeof (RaPoint) },
                                   [RA_PREPARED_PART_ENDS] = { features->path->part_ends, sizeof (guint) },
                                   [RA_PREPARED_MEMBERS] = { features->members, sizeof (RaMember) } };
  for (guint i = 0; i < RA_PREPARED_ARRAYS; i++) {
    entry->counts[i] = arrays[i].array->len;
    entry->offsets[i] = append_array (to, arrays[i].array->data, arrays[i].array->len * arrays[i].element_size);
  }
}

/* The offset of the word, which stands in the text once. */
static guint32
take_word (GByteArray *text, GHashTable *known, const char *word)
{
  gpointer offset;
  if (g_hash_table_lookup_extended (known, word, NULL, &offset))
    return GPOINTER_TO_UINT (offset);
  const guint32 at = text->len;
  g_byte_array_append (text, (const guint8 *)word, (guint)strlen (word) + 1);
  g_hash_table_insert (known, (gpointer)word, GUINT_TO_POINTER (at));
  return at;
}

static void
add_places (GByteArray *to, RaPreparedEntry *entry, const GPtrArray *places)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree RaPreparedPlace *records = g_new0 (RaPreparedPlace, places->len + 1);
  for (guint i = 0; i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    records[i] = (RaPreparedPlace) { take_word (text, known, place->name),
                                     take_word (text, known, place->country),
                                     take_word (text, known, place->country_a3),
                                     place->capital ? 1 : 0,
                                     place->lat_deg,
                                     place->lon_deg,
                                     place->population };
  }
  entry->kind = RA_PREPARED_PLACES;
  entry->counts[RA_PREPARED_RECORDS] = places->len;
  entry->offsets[RA_PREPARED_RECORDS] = append_array (to, records, places->len * sizeof (RaPreparedPlace));
  entry->counts[RA_PREPARED_TEXT] = text->len;
  entry->offsets[RA_PREPARED_TEXT] = append_array (to, text->data, text->len);
}

/* A build that is to give the same bytes anywhere has no times in it; and what was written a moment ago may be written
 * again without a later time. */
static gint64
time_to_keep (gint64 changed_s)
{
  const gint64 now_s = g_get_real_time () / G_USEC_PER_SEC;
  return g_getenv ("SOURCE_DATE_EPOCH") == NULL && changed_s + MOMENT_S < now_s ? changed_s : -1;
}

static gboolean
describe_sources (RaPreparedEntry *entry, const char *shp_path, GError **error)
{
  for (guint i = 0; i < RA_PREPARED_FILES; i++) {
    g_autofree char *path = ra_prepared_source_path (shp_path, i);
    RaPreparedSource *source = &entry->sources[i];
    if (!ra_prepared_look (path, source) || !ra_prepared_digest (path, source->sha256)) {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: cannot be read", path);
      return FALSE;
    }
    source->changed_s = time_to_keep (source->changed_s);
  }
  return TRUE;
}

static void
add_once (GByteArray *to, RaPreparedEntry *entries, const GArray *layers, guint i)
{
  const RaFeatureSet *features = g_array_index (layers, RaPreparedLayer, i).features;
  for (guint like = 0; like < i; like++) {
    const RaFeatureSet *other = g_array_index (layers, RaPreparedLayer, like).features;
    if (other != NULL && same_features (other, features)) {
      entries[i] = entries[like];
      return;
    }
  }
  add_features (to, &entries[i], features);
  entries[i].kind = features->kind;
}

static gboolean
add_layer (GByteArray *to, RaPreparedEntry *entries, const GArray *layers, guint i, GError **error)
{
  const RaPreparedLayer *layer = &g_array_index (layers, RaPreparedLayer, i);
  RaPreparedEntry *entry = &entries[i];
  g_return_val_if_fail (strlen (layer->key) < sizeof entry->key, FALSE);
  if (layer->features != NULL)
    add_once (to, entries, layers, i);
  else
    add_places (to, entry, layer->places);
  memset (entry->key, 0, sizeof entry->key);
  memcpy (entry->key, layer->key, strlen (layer->key));
  return describe_sources (entry, layer->shp_path, error);
}

gboolean
ra_prepared_write (const char *path, const GArray *layers, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  const gsize entries_size = layers->len * sizeof (RaPreparedEntry);
  g_autofree RaPreparedEntry *entries = g_new0 (RaPreparedEntry, layers->len + 1);
  RaPreparedHead head = { .byte_order = RA_PREPARED_ORDER,
                          .entry_size = sizeof (RaPreparedEntry),
                          .member_size = sizeof (RaMember),
                          .n_entries = layers->len };
  memcpy (head.magic, RA_PREPARED_MAGIC, sizeof head.magic);
  append_zeros (file, sizeof head + entries_size);
  for (guint i = 0; i < layers->len; i++) {
    if (!add_layer (file, entries, layers, i, error))
      return FALSE;
  }
  memcpy (file->data, &head, sizeof head);
  memcpy (file->data + sizeof head, entries, entries_size);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  return g_file_replace_contents (target, (const char *)file->data, file->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  NULL, error);
}
