/* The render queue: one job running in a worker thread, at most one more waiting.
 *
 * A newer job takes the place of the one that waits. The running job is cancelled only when its picture would be wrong;
 * one that is merely a little out of date is let finish, or a long drag would show nothing at all. */
#pragma once

#include "app/gui/map/render-job.h"

G_BEGIN_DECLS

#define RA_TYPE_RENDER_QUEUE (ra_render_queue_get_type ())
G_DECLARE_FINAL_TYPE (RaRenderQueue, ra_render_queue, RA, RENDER_QUEUE, GObject)

/* Called in the main context with a picture, which it takes over, or with an error; never for a cancelled job. */
typedef void (*RaRenderQueueFunc) (RaPicture *picture, const GError *error, gpointer user_data);

RaRenderQueue *
ra_render_queue_new (RaBasemap *basemap, RaRenderQueueFunc func, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

/* Takes over @job. */
void ra_render_queue_push (RaRenderQueue *self, RaRenderJob *job);
gboolean ra_render_queue_is_busy (RaRenderQueue *self);
/* Drops what waits, cancels what runs, and calls back no more. */
void ra_render_queue_stop (RaRenderQueue *self);

G_END_DECLS
