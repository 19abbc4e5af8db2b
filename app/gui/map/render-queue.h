/* The render queue: one job running in a worker thread, at most one more waiting.
 *
 * A newer job takes the place of the one that waits. The running job is cancelled only when its picture would be wrong;
 * one that is merely a little out of date is let finish, or a long drag would show nothing at all, unless the map has
 * come to rest elsewhere. */
#pragma once

#include "app/gui/map/render-job.h"

G_BEGIN_DECLS

#define RA_TYPE_RENDER_QUEUE (ra_render_queue_get_type ())
G_DECLARE_FINAL_TYPE (RaRenderQueue, ra_render_queue, RA, RENDER_QUEUE, GObject)

/* @func is called in the main context, never for a cancelled job. */
RaRenderQueue *
ra_render_queue_new (RaBasemap *basemap, RaPictureFunc func, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
/* From now on jobs draw what the frame shows first, and @seen is called in the main context with a picture of that
 * while they draw the margin. With the same data as the other. */
void ra_render_queue_set_seen (RaRenderQueue *self, RaPictureFunc seen);

/* Takes over @job. */
void ra_render_queue_push (RaRenderQueue *self, RaRenderJob *job);
gboolean ra_render_queue_is_busy (RaRenderQueue *self);
/* Drops what waits, cancels what runs, and calls back no more. */
void ra_render_queue_stop (RaRenderQueue *self);

G_END_DECLS
