/* Between the files of the projection: what the table says, what the frame is. */
#pragma once

#include <proj.h>

#include "geo/clip.h"
#include "geo/projection.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PJ_CONTEXT, proj_context_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PJ, proj_destroy)

#define RA_MAX_CLIPS 3

/* What of the sphere a projection shows: the clips are applied one after the other. A meridian cut comes last,
 * because it leaves longitudes unwrapped. */
typedef struct {
  RaClip clips[RA_MAX_CLIPS];
  guint n_clips;
  gboolean is_cut; /* the last clip is a meridian cut */
  double lon_rad;  /* of the central meridian */
} RaFrame;

/* A row of the table with what PROJ and the frame need. */
typedef struct {
  RaProjectionInfo info;
  const char *definition; /* "+proj" string without the parameters that follow the centre */
} RaProjectionRow;

const RaProjectionRow *ra_projection_find_row (const char *name);

/* The frame of a "+proj" string, from its +proj, +lat_0, +lon_0 and a few more parameters. */
RaFrame ra_projection_frame_of (const char *definition);
/* Whether the map is in several pieces, which no one cut parts rightly. */
gboolean ra_projection_is_interrupted (const char *definition);

const RaFrame *ra_projection_get_frame (const RaProjection *self);

/* Radians inside the frame to metres; longitudes as the frame's last clip leaves them. FALSE when PROJ's answer is not
 * finite or beyond any map. */
gboolean ra_projection_forward_rad (RaProjection *self, RaPoint lonlat, RaPoint *plane);

/* The value of parameter @key ("lat_0") in a "+proj" string; @fallback when it is absent or no number. */
double ra_proj_string_get_number (const char *definition, const char *key, double fallback);
/* The same for an angle as PROJ reads it, with minutes and a letter for the direction if need be ("10d30'W"). */
double ra_proj_string_get_angle_deg (const char *definition, const char *key, double fallback_deg);
/* Longitude of the prime meridian that longitudes count from, east of Greenwich. */
double ra_proj_string_get_meridian_deg (const char *definition);
/* The word after "+key="; NULL when there is none. */
char *ra_proj_string_get_word (const char *definition, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
