/* The rings of a map in groups that are drawn in one style: all rings of one claim that have the same status.
 *
 * Rings of the user's own are told apart one by one up to RA_MOST_OWN_GROUPS of them. Of more, as a long table brings
 * them, those of one class of size are a group (ring-sizes.h), all in one hue. */
#pragma once

#include "app/layout/ring-group.h"
#include "geo/project.h"

G_BEGIN_DECLS

#define RA_MOST_OWN_GROUPS 8

/* The groups without paths: what is known before a map is drawn. A figure that was published after the map's day is not
 * drawn about what is gone on that day. */
GPtrArray *ra_ring_groups_gather (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Array of RaRingGroup *, largest rings first, so that smaller ones lie on top. NULL when cancelled. */
GPtrArray *ra_ring_groups_build (const RaMapSpec *spec, RaProjection *projection, double device_scale,
                                 GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
