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

static gboolean
add_layer (GByteArray *to, RaPreparedEntry *entries, const GArray *layers, guint i, GError **error)
{
  const RaPreparedLayer *layer = &g_array_index (layers, RaPreparedLayer, i);
  RaPreparedEntry *entry = &entries[i];
  guint like = 0;
  g_return_val_if_fail (strlen (layer->key) < sizeof entry->key, FALSE);
  while (like < i && !same_features (g_array_index (layers, RaPreparedLayer, like).features, layer->features))
    like++;
  *entry = entries[like];
  if (like == i)
    add_features (to, entry, layer->features);
  entry->kind = layer->features->kind;
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
