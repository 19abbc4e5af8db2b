/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/projection-private.h"

static char *
words_of_angle (double angle_deg, const char *positive, const char *negative)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  /* To a tenth, and no "-0". */
  const double rounded = floor (fabs (angle_deg) * 10 + 0.5) / 10;
  g_ascii_formatd (number, sizeof number, rounded == floor (rounded) ? "%.0f" : "%.1f", rounded);
  return g_strdup_printf ("%s° %s", number, angle_deg >= 0 ? positive : negative);
}

/* The cap that a circle end is about: the smallest. */
static const RaClip *
smallest_cap (const RaFrame *frame)
{
  const RaClip *smallest = NULL;
  for (guint i = 0; i < frame->n_clips; i++) {
    const RaClip *clip = &frame->clips[i];
    if (clip->kind == RA_CLIP_CAP && (smallest == NULL || clip->cap.radius_rad < smallest->cap.radius_rad))
      smallest = clip;
  }
  return smallest;
}

static char *
describe_circle (const RaFrame *frame)
{
  const RaClip *cap = smallest_cap (frame);
  if (cap == NULL)
    return NULL;
  const RaPoint centre = ra_vec3_to_lonlat (cap->cap.centre);
  g_autofree char *lat = words_of_angle (ra_degrees (centre.y), "N", "S");
  g_autofree char *lon = words_of_angle (ra_degrees (centre.x), "E", "W");
  return g_strdup_printf ("%.0f degrees from %s, %s", ra_degrees (cap->cap.radius_rad), lat, lon);
}

/* A cap about a pole that reaches over the equator ends at a parallel on the other side of it. */
static char *
describe_parallels (const RaFrame *frame)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < frame->n_clips; i++) {
    const RaClip *clip = &frame->clips[i];
    if (clip->kind != RA_CLIP_CAP)
      continue;
    const double reach_deg = ra_degrees (clip->cap.radius_rad) - 90;
    g_autofree char *lat = words_of_angle (clip->cap.centre.z < 0 ? reach_deg : -reach_deg, "N", "S");
    g_string_append_printf (text, "%s%s", text->len > 0 ? " and " : "at ", lat);
  }
  return g_string_free (text, FALSE);
}

char *
ra_projection_describe_end (const RaProjection *self)
{
  const RaFrame *frame = ra_projection_get_frame (self);
  g_autofree char *meridian = NULL;
  switch (frame->end) {
  case RA_END_NOWHERE:
    return NULL;
  case RA_END_CIRCLE:
    return describe_circle (frame);
  case RA_END_PARALLELS:
    return describe_parallels (frame);
  case RA_END_HALF:
    meridian = words_of_angle (ra_degrees (frame->lon_rad), "E", "W");
    return g_strdup_printf ("90 degrees from the meridian of %s (on the equator 77 degrees)", meridian);
  }
  g_return_val_if_reached (NULL);
}
