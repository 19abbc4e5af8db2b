/* What of the sphere a projection can show without tearing: about a pole as elsewhere, for a cap or a cut is a piece of
 * the sphere and not of its longitudes. */
#pragma once

#include "geo/clip-region.h"

G_BEGIN_DECLS

#define RA_MAX_CLIPS 4

/* How a map ends. */
typedef enum {
  RA_END_NOWHERE,   /* the whole Earth, but for a point */
  RA_END_CIRCLE,    /* at a distance from the centre of the last cap */
  RA_END_PARALLELS, /* at one or two parallels */
  RA_END_HALF,      /* half of the Earth about a meridian */
} RaFrameEnd;

/* What of the sphere a projection shows: the clips are applied one after the other. A meridian cut comes last,
 * because it leaves longitudes unwrapped. */
typedef struct {
  RaClip clips[RA_MAX_CLIPS];
  guint n_clips;
  gboolean is_cut; /* the last clip is a meridian cut */
  double lon_rad;  /* of the central meridian */
  RaPoint home;    /* radians: a point that the formula was made for */
  RaFrameEnd end;
} RaFrame;

/* The frame of a "+proj" string, from its +proj, +lat_0, +lon_0 and a few more parameters. */
RaFrame ra_projection_frame_of (const char *definition);
/* Whether the map is in several pieces, which no one cut parts rightly. */
gboolean ra_projection_is_interrupted (const char *definition);

G_END_DECLS
