/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-private.h"

double
ra_clip_edge_length (const RaClip *self)
{
  return self->kind == RA_CLIP_CAP ? RA_TAU : RA_TAU + 2;
}

RaPoint
ra_clip_edge_point (const RaClip *self, double at)
{
  return self->kind == RA_CLIP_CAP ? ra_clip_cap_edge_point (self, at) : ra_clip_meridian_edge_point (at);
}

void
ra_clip_edge_trace (const RaClip *self, double from, double length, int direction, RaPath *out)
{
  if (self->kind == RA_CLIP_CAP)
    ra_clip_cap_trace (self, from, length, direction, out);
  else
    ra_clip_meridian_trace (from, length, direction, out);
}
