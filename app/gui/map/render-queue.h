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

RaRenderQueue *ra_render_queue_new (RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
/* From now on @func is called in the main context with each picture, never for a cancelled job. With @seen, which may
 * be NULL, jobs draw what the frame shows first, and it is called with a picture of that while they draw the margin. */
void ra_render_queue_follow (RaRenderQueue *self, RaPictureFunc func, RaPictureFunc seen, gpointer user_data);
/* Before there is a frame to be drawn: makes ready, on one processor, what pictures of maps like @spec need, their
 * projected layers and their letters. Nobody is called. */
void ra_render_queue_prepare (RaRenderQueue *self, const RaMapSpec *spec, double device_scale);

/* Takes over @job. */
void ra_render_queue_push (RaRenderQueue *self, RaRenderJob *job);
gboolean ra_render_queue_is_busy (RaRenderQueue *self);
/* Drops what waits, cancels what runs, and calls back no more. */
void ra_render_queue_stop (RaRenderQueue *self);

G_END_DECLS
