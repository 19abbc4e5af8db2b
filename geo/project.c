/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/project.h"

#include "geo/clip.h"
#include "geo/projection-private.h"

typedef struct {
  RaProjection *projection;
  const RaFrame *frame;
  const RaFeatureSet *features;
  RaSampling sampling;
  RaPlanar *out;
  RaPath *scratch[2];
} Job;

void
ra_planar_free (RaPlanar *self)
{
  if (self == NULL)
    return;
  ra_path_free (self->path);
  g_array_unref (self->parts);
  g_free (self);
}

static RaPlanar *
planar_new (void)
{
  RaPlanar *self = g_new (RaPlanar, 1);
  self->path = ra_path_new ();
  self->parts = g_array_new (FALSE, FALSE, sizeof (RaPlanarPart));
  return self;
}

static void
emit_part (Job *self, const RaPoint *points, guint n_points, guint member)
{
  guint part = ra_path_n_parts (self->out->path);
  ra_resample (self->projection, points, n_points, self->features->kind == RA_GEOMETRY_POLYGONS, &self->sampling,
               self->out->path);
  for (; part < ra_path_n_parts (self->out->path); part++) {
    guint n;
    const RaPoint *planar = ra_path_part (self->out->path, part, &n);
    const RaPlanarPart entry = { member, ra_box_of_points (planar, n) };
    g_array_append_val (self->out->parts, entry);
  }
}

static void
emit_path (Job *self, const RaPath *path, guint member)
{
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    emit_part (self, points, n, member);
  }
}

static gboolean
lies_outside (const RaCap *within, const RaCap *bounds)
{
  if (within == NULL)
    return FALSE;
  return ra_acos (ra_vec3_dot (within->centre, bounds->centre)) > within->radius_rad + bounds->radius_rad;
}

/* A member that all clips hold, and whose longitudes stay, goes to the projection without a copy. */
static gboolean
needs_clip (const Job *self, const RaMember *member, gboolean *hidden)
{
  gboolean needs = FALSE;
  *hidden = lies_outside (self->sampling.within, &member->bounds);
  for (guint i = 0; i < self->frame->n_clips; i++) {
    const RaClipRelation relation = ra_clip_relate (&self->frame->clips[i], &member->bounds);
    needs |= relation == RA_CLIP_ACROSS || ra_clip_turns (&self->frame->clips[i]);
    *hidden |= relation == RA_CLIP_OUTSIDE;
  }
  return needs;
}

static void
clip_path (const Job *self, const RaClip *clip, const RaCap *bounds, const RaPath *in, RaPath *out)
{
  if (ra_clip_relate (clip, bounds) == RA_CLIP_INSIDE)
    ra_clip_turn (clip, in, out);
  else if (self->features->kind == RA_GEOMETRY_POLYGONS)
    ra_clip_polygon (clip, in, out);
  else
    ra_clip_lines (clip, in, out);
}

static const RaPath *
clip_member (Job *self, const RaMember *member)
{
  RaPath *in = self->scratch[0];
  RaPath *out = self->scratch[1];
  ra_path_clear (in);
  for (guint i = 0; i < member->n_parts; i++) {
    guint n;
    const RaPoint *points = ra_path_part (self->features->path, member->first_part + i, &n);
    ra_path_add_part (in, points, n);
  }
  for (guint i = 0; i < self->frame->n_clips; i++) {
    const RaClip *clip = &self->frame->clips[i];
    if (!ra_clip_turns (clip) && ra_clip_relate (clip, &member->bounds) == RA_CLIP_INSIDE)
      continue;
    ra_path_clear (out);
    clip_path (self, clip, &member->bounds, in, out);
    RaPath *swap = in;
    in = out;
    out = swap;
    /* An empty path would mean the whole sphere to the next clip. */
    if (ra_path_n_parts (in) == 0)
      break;
  }
  return in;
}

static void
project_member (Job *self, guint index)
{
  const RaMember *member = ra_feature_set_member (self->features, index);
  gboolean hidden;
  const gboolean clip = needs_clip (self, member, &hidden);
  if (hidden)
    return;
  if (clip) {
    emit_path (self, clip_member (self, member), index);
    return;
  }
  for (guint i = 0; i < member->n_parts; i++) {
    guint n;
    const RaPoint *points = ra_path_part (self->features->path, member->first_part + i, &n);
    emit_part (self, points, n, index);
  }
}

RaPlanar *
ra_project_features (RaProjection *projection, const RaFeatureSet *features, const RaSampling *sampling,
                     GCancellable *cancellable)
{
  g_autoptr (RaPath) scratch_a = ra_path_new ();
  g_autoptr (RaPath) scratch_b = ra_path_new ();
  g_autoptr (RaPlanar) out = planar_new ();
  Job job = { projection, ra_projection_get_frame (projection), features, *sampling, out, { scratch_a, scratch_b } };
  for (guint i = 0; i < features->members->len; i++) {
    if (g_cancellable_is_cancelled (cancellable))
      return NULL;
    project_member (&job, i);
  }
  return g_steal_pointer (&out);
}

RaPlanar *
ra_project_outline (RaProjection *projection, const RaSampling *sampling)
{
  g_autoptr (RaFeatureSet) sphere = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_feature_set_end_member (sphere, 0, 0, (RaCap) { { 1, 0, 0 }, RA_PI });
  return ra_project_features (projection, sphere, sampling, NULL);
}

RaBox
ra_projection_get_extent (RaProjection *self)
{
  g_autoptr (RaPlanar) outline = ra_project_outline (self, &(RaSampling) { .tolerance_m = 1000 });
  return ra_box_of_points ((const RaPoint *)(gpointer)outline->path->points->data, ra_path_n_points (outline->path));
}
