/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/prepared.h"

#include <string.h>

#include "data/formats/file-read.h"
#include "data/prepared-private.h"

/* A shapefile's index: a head, and so many bytes for each record. */
#define INDEX_HEAD   100
#define INDEX_RECORD 8

static gboolean
is_head (const RaPreparedHead *head, gsize size)
{
  return size >= sizeof *head && memcmp (head->magic, RA_PREPARED_MAGIC, sizeof head->magic) == 0
         && head->byte_order == RA_PREPARED_ORDER && head->entry_size == sizeof (RaPreparedEntry)
         && head->member_size == sizeof (RaMember)
         && head->n_entries <= (size - sizeof *head) / sizeof (RaPreparedEntry);
}

RaPrepared *
ra_prepared_open (const char *path)
{
  g_autoptr (GMappedFile) file = ra_file_check (path, 0, NULL) ? g_mapped_file_new (path, FALSE, NULL) : NULL;
  if (file == NULL)
    return NULL;
  const gsize size = g_mapped_file_get_length (file);
  const RaPreparedHead *head = (const RaPreparedHead *)(gconstpointer)g_mapped_file_get_contents (file);
  if (head == NULL || !is_head (head, size))
    return NULL;
  RaPrepared *self = g_new (RaPrepared, 1);
  self->bytes = g_mapped_file_get_bytes (file);
  self->head = head;
  self->entries = (const RaPreparedEntry *)(gconstpointer)(head + 1);
  return self;
}

void
ra_prepared_free (RaPrepared *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
is_same_file (const char *path, const RaPreparedSource *known)
{
  RaPreparedSource now;
  if (!ra_prepared_look (path, &now) || now.size != known->size)
    return FALSE;
  /* What was copied or unpacked is the same at another time. */
  return now.changed_s == known->changed_s
         || (ra_prepared_digest (path, now.sha256) && memcmp (now.sha256, known->sha256, sizeof now.sha256) == 0);
}

static gboolean
is_made_from (const RaPreparedEntry *entry, const char *shp_path)
{
  for (guint i = 0; i < RA_PREPARED_FILES; i++) {
    g_autofree char *path = ra_prepared_source_path (shp_path, i);
    if (!is_same_file (path, &entry->sources[i]))
      return FALSE;
  }
  return TRUE;
}

gconstpointer
ra_prepared_array (const RaPrepared *self, const RaPreparedEntry *entry, guint array, gsize element_size)
{
  const gsize size = g_bytes_get_size (self->bytes);
  const guint64 offset = entry->offsets[array];
  if (offset % RA_PREPARED_ALIGNMENT != 0 || offset > size || entry->counts[array] > (size - offset) / element_size)
    return NULL;
  return (const char *)g_bytes_get_data (self->bytes, NULL) + offset;
}

/* Nothing may lead out of the arrays, or to a record that the shapefile does not have. */
static gboolean
is_sound (const RaFeatureData *data, guint64 n_records)
{
  guint end = 0;
  for (guint i = 0; i < data->n_parts; i++) {
    if (data->part_ends[i] <= end || data->part_ends[i] > data->n_points)
      return FALSE;
    end = data->part_ends[i];
  }
  for (guint i = 0; i < data->n_members; i++) {
    const RaMember *member = &data->members[i];
    if (member->first_part > data->n_parts || member->n_parts > data->n_parts - member->first_part
        || member->feature >= n_records)
      return FALSE;
  }
  return TRUE;
}

static RaFeatureSet *
get_entry (const RaPrepared *self, const RaPreparedEntry *entry)
{
  const RaFeatureData data = { .points = ra_prepared_array (self, entry, RA_PREPARED_POINTS, sizeof (RaPoint)),
                               .n_points = entry->counts[RA_PREPARED_POINTS],
                               .part_ends = ra_prepared_array (self, entry, RA_PREPARED_PART_ENDS, sizeof (guint)),
                               .n_parts = entry->counts[RA_PREPARED_PART_ENDS],
                               .members = ra_prepared_array (self, entry, RA_PREPARED_MEMBERS, sizeof (RaMember)),
                               .n_members = entry->counts[RA_PREPARED_MEMBERS] };
  const guint64 index_size = entry->sources[1].size;
  const guint64 n_records = index_size > INDEX_HEAD ? (index_size - INDEX_HEAD) / INDEX_RECORD : 0;
  if (data.points == NULL || data.part_ends == NULL || data.members == NULL || entry->kind > RA_GEOMETRY_POLYGONS
      || !is_sound (&data, n_records))
    return NULL;
  return ra_feature_set_new_mapped ((RaGeometryKind)entry->kind, &data, self->bytes);
}

const RaPreparedEntry *
ra_prepared_find (const RaPrepared *self, const char *key, const char *shp_path)
{
  for (guint i = 0; i < self->head->n_entries; i++) {
    const RaPreparedEntry *entry = &self->entries[i];
    if (strncmp (entry->key, key, sizeof entry->key) == 0)
      return is_made_from (entry, shp_path) ? entry : NULL;
  }
  return NULL;
}

RaFeatureSet *
ra_prepared_get (const RaPrepared *self, const char *key, const char *shp_path)
{
  const RaPreparedEntry *entry = ra_prepared_find (self, key, shp_path);
  return entry != NULL ? get_entry (self, entry) : NULL;
}
