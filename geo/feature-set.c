/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/feature-set.h"

#ifdef G_OS_UNIX
#include <sys/mman.h>
#include <unistd.h>
#endif

RaFeatureSet *
ra_feature_set_new (RaGeometryKind kind)
{
  RaFeatureSet *self = g_new (RaFeatureSet, 1);
  self->kind = kind;
  self->path = ra_path_new ();
  self->members = g_array_new (FALSE, FALSE, sizeof (RaMember));
  self->bytes = NULL;
  return self;
}

RaFeatureSet *
ra_feature_set_new_mapped (RaGeometryKind kind, const RaFeatureData *data, GBytes *bytes)
{
  RaFeatureSet *self = ra_feature_set_new (kind);
  g_array_append_vals (self->path->part_ends, data->part_ends, data->n_parts);
  g_array_append_vals (self->members, data->members, data->n_members);
  /* An array of its public members alone: it can be read and indexed like any other. */
  g_array_unref (self->path->points);
  self->path->points = g_new0 (GArray, 1);
  self->path->points->data = (char *)(gpointer)data->points;
  self->path->points->len = data->n_points;
  self->bytes = g_bytes_ref (bytes);
  return self;
}

void
ra_feature_set_free (RaFeatureSet *self)
{
  if (self == NULL)
    return;
  if (self->bytes != NULL) {
    g_free (self->path->points);
    self->path->points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
    g_bytes_unref (self->bytes);
  }
  ra_path_free (self->path);
  g_array_unref (self->members);
  g_free (self);
}

void
ra_feature_set_release (const RaFeatureSet *self)
{
#ifdef G_OS_UNIX
  if (self->bytes == NULL)
    return;
  const guintptr page = (guintptr)sysconf (_SC_PAGESIZE);
  const guintptr points = (guintptr)self->path->points->data;
  const guintptr start = (points + page - 1) / page * page;
  const guintptr end = (points + self->path->points->len * sizeof (RaPoint)) / page * page;
  if (end > start)
    madvise ((gpointer)start, end - start, MADV_DONTNEED);
#else
  (void)self;
#endif
}

void
ra_feature_set_end_member (RaFeatureSet *self, guint feature, guint klass, RaCap bounds)
{
  RaMember member = { .feature = feature, .klass = klass, .bounds = bounds };
  if (self->members->len > 0) {
    const RaMember *last = ra_feature_set_member (self, self->members->len - 1);
    member.first_part = last->first_part + last->n_parts;
  }
  member.n_parts = ra_path_n_parts (self->path) - member.first_part;
  g_array_append_val (self->members, member);
}

RaFeatureSet *
ra_feature_set_pick (const RaFeatureSet *features, guint klass)
{
  g_autoptr (RaFeatureSet) self = ra_feature_set_new (features->kind);
  for (guint i = 0; i < features->members->len; i++) {
    const RaMember *member = ra_feature_set_member (features, i);
    if (member->klass != klass)
      continue;
    for (guint k = 0; k < member->n_parts; k++) {
      guint n;
      const RaPoint *points = ra_path_part (features->path, member->first_part + k, &n);
      ra_path_add_part (self->path, points, n);
    }
    ra_feature_set_end_member (self, member->feature, klass, member->bounds);
  }
  return self->members->len > 0 ? g_steal_pointer (&self) : NULL;
}

RaFeatureSet *
ra_feature_set_outlines (const RaFeatureSet *polygons)
{
  RaFeatureSet *self = ra_feature_set_new (RA_GEOMETRY_LINES);
  for (guint i = 0; i < polygons->members->len; i++) {
    const RaMember *member = ra_feature_set_member (polygons, i);
    for (guint k = 0; k < member->n_parts; k++) {
      guint n;
      const RaPoint *points = ra_path_part (polygons->path, member->first_part + k, &n);
      for (guint j = 0; j <= n; j++)
        ra_path_add (self->path, points[j % n].x, points[j % n].y);
      ra_path_end_part (self->path, 2);
      ra_feature_set_end_member (self, member->feature, member->klass, member->bounds);
    }
  }
  return self;
}
