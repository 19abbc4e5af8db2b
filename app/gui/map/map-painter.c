/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-painter.h"

/* A turning map is drawn coarsely until it has stood still for this long. */
#define REST_MS 40
/* A new picture is asked for while this share of the margin is still left, so that it comes before it is needed. */
#define MARGIN_LEFT 0.35

struct _RaMapPainter {
  GObject parent_instance;
  GtkWidget *widget; /* borrowed */
  RaMapState *state;
  RaPoint corner; /* (width, height) of what covers the lower right one */
  RaWidthPart part;
  RaRenderQueue *queue;
  RaPicture *picture; /* the last that came; NULL before */
  guint rest_id;      /* fires when the map has come to rest */
};

enum { SIGNAL_PAINTED, SIGNAL_FAILED, SIGNAL_RESTED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapPainter, ra_map_painter, G_TYPE_OBJECT)

void
ra_map_painter_push (RaMapPainter *self, RaRenderJob *job)
{
  g_return_if_fail (RA_IS_MAP_PAINTER (self));
  ra_render_queue_push (self->queue, job);
}

/* A job for a map that @moves leaves processors to the frames that are shown meanwhile: one that comes late is seen to
 * stutter, a new picture that does not. */
static void
push_job (RaMapPainter *self, RaQuality quality, gboolean moves)
{
  RaRenderJob *job = ra_render_job_new (ra_map_state_get_spec (self->state), gtk_widget_get_scale_factor (self->widget),
                                        quality, ra_map_state_get_content_serial (self->state));

  ra_render_job_cover (job, self->corner);
  ra_render_job_show (job, self->part);
  job->alone = moves;
  ra_map_painter_push (self, job);
}

static gboolean
picture_covers (const RaPicture *picture, const RaViewport *viewport)
{
  const double spare_px = MARGIN_LEFT * MIN (picture->margin_x_px, picture->margin_y_px);
  const RaBox wanted = ra_viewport_get_plane_box (viewport, spare_px);
  const RaBox drawn = ra_viewport_get_plane_box (&picture->viewport, 0.0);

  return ra_box_holds (&drawn, &wanted);
}

/* Whether the picture is one of what the state shows, as fine as it can be, wherever the frame lies in it. */
static gboolean
is_true (RaMapPainter *self, const RaPicture *picture)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  return picture->quality == RA_QUALITY_FULL && picture->content_serial == ra_map_state_get_content_serial (self->state)
         && picture->scale == gtk_widget_get_scale_factor (self->widget)
         && ra_viewport_same_plane (&picture->viewport, viewport)
         && picture->viewport.metres_per_px == viewport->metres_per_px;
}

/* Whether the picture needs no successor. */
static gboolean
picture_suffices (RaMapPainter *self)
{
  return self->picture != NULL && !self->picture->bare && is_true (self, self->picture)
         && picture_covers (self->picture, ra_map_state_get_viewport (self->state));
}

/* Whether the frame lies in the middle of the picture, if both are of one plane and zoom. */
static gboolean
is_centred (const RaPicture *picture, const RaViewport *viewport)
{
  return picture->viewport.x_m == viewport->x_m && picture->viewport.y_m == viewport->y_m
         && picture->viewport.width_px == viewport->width_px + 2.0 * picture->margin_x_px
         && picture->viewport.height_px == viewport->height_px + 2.0 * picture->margin_y_px;
}

static gboolean
same_part (RaWidthPart a, RaWidthPart b)
{
  return a.from == b.from && a.to == b.to;
}

/* While the map moves its texts go along with it, cut or not; where it comes to rest they are laid out anew. One that
 * no layout can help stays as it is. */
static gboolean
texts_suffice (RaMapPainter *self)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  return (is_centred (self->picture, viewport) && same_part (self->picture->part, self->part))
         || !(ra_picture_cuts_text (self->picture, viewport, self->part)
              || ra_picture_hides_text (self->picture, viewport, self->corner));
}

/* Before it has a size there is nothing to draw. */
static gboolean
can_draw (RaMapPainter *self)
{
  return gtk_widget_get_mapped (self->widget) && gtk_widget_get_width (self->widget) > 0;
}

void
ra_map_painter_begin (RaMapPainter *self)
{
  g_return_if_fail (RA_IS_MAP_PAINTER (self));
  push_job (self, RA_QUALITY_FULL, FALSE);
}

void
ra_map_painter_refresh (RaMapPainter *self)
{
  g_return_if_fail (RA_IS_MAP_PAINTER (self));
  if (can_draw (self) && !picture_suffices (self))
    push_job (self, RA_QUALITY_FULL, self->rest_id != 0);
}

/* Of a map that is at rest. A picture that was asked for on the way may cut texts where the map has stopped. */
static void
settle (RaMapPainter *self)
{
  if (can_draw (self) && !(picture_suffices (self) && texts_suffice (self)))
    push_job (self, RA_QUALITY_FULL, FALSE);
}

static gboolean
rest_cb (gpointer user_data)
{
  RaMapPainter *self = RA_MAP_PAINTER (user_data);

  self->rest_id = 0;
  settle (self);
  g_signal_emit (self, signals[SIGNAL_RESTED], 0);
  return G_SOURCE_REMOVE;
}

static void
await_rest (RaMapPainter *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

/* Whether @picture, without its margin or with it, is all that the frame shows. */
static gboolean
fills_frame (RaMapPainter *self, const RaPicture *picture)
{
  return is_true (self, picture) && is_centred (picture, ra_map_state_get_viewport (self->state));
}

/* Without its margin a picture serves where the frame still is. */
static void
picture_seen (RaPicture *picture, const GError *error, gpointer user_data)
{
  RaMapPainter *self = RA_MAP_PAINTER (user_data);

  (void)error;
  if (!fills_frame (self, picture)) {
    ra_picture_free (picture);
    return;
  }
  g_clear_pointer (&self->picture, ra_picture_free);
  self->picture = picture;
  gtk_widget_queue_draw (self->widget);
}

static void
picture_done (RaPicture *picture, const GError *error, gpointer user_data)
{
  RaMapPainter *self = RA_MAP_PAINTER (user_data);

  if (picture == NULL) {
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
    return;
  }
  /* What came with it beyond the frame is not seen yet. */
  if (self->picture == NULL || !self->picture->bare || !fills_frame (self, self->picture))
    gtk_widget_queue_draw (self->widget);
  g_clear_pointer (&self->picture, ra_picture_free);
  self->picture = picture;
  if (!ra_render_queue_is_busy (self->queue) && self->rest_id == 0)
    settle (self);
  g_signal_emit (self, signals[SIGNAL_PAINTED], 0);
}

/* A move within the plane only shifts the picture. Any other turns the map into one that no shifting makes of the old:
 * a coarse picture has to serve until it rests. Another projection is no move: the map is at rest at once. */
static void
viewport_changed_cb (RaMapPainter *self)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  await_rest (self);
  if (self->picture == NULL || !can_draw (self))
    return;
  if (!g_str_equal (self->picture->viewport.projection.name, viewport->projection.name))
    push_job (self, RA_QUALITY_FULL, FALSE);
  else if (ra_viewport_same_plane (&self->picture->viewport, viewport) && self->picture->quality == RA_QUALITY_FULL)
    ra_map_painter_refresh (self);
  else
    push_job (self, RA_QUALITY_QUICK, TRUE);
}

static void
ra_map_painter_dispose (GObject *object)
{
  RaMapPainter *self = RA_MAP_PAINTER (object);

  ra_map_painter_stop (self);
  g_clear_object (&self->queue);
  g_clear_object (&self->state);
  g_clear_pointer (&self->picture, ra_picture_free);
  G_OBJECT_CLASS (ra_map_painter_parent_class)->dispose (object);
}

static void
ra_map_painter_class_init (RaMapPainterClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_map_painter_dispose;
  signals[SIGNAL_PAINTED] = g_signal_new ("painted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED]
      = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_RESTED] = g_signal_new ("rested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_painter_init (RaMapPainter *self)
{
  self->part = RA_WHOLE_WIDTH;
}

RaMapPainter *
ra_map_painter_new (GtkWidget *widget, RaMapState *state, RaRenderQueue *queue)
{
  RaMapPainter *self = g_object_new (RA_TYPE_MAP_PAINTER, NULL);

  self->widget = widget;
  self->state = g_object_ref (state);
  self->queue = g_object_ref (queue);
  ra_render_queue_follow (queue, picture_done, picture_seen, self);
  g_signal_connect_object (state, "content-changed", G_CALLBACK (ra_map_painter_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "viewport-changed", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "notify::scale-factor", G_CALLBACK (ra_map_painter_refresh), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
ra_map_painter_cover (RaMapPainter *self, RaPoint corner)
{
  g_return_if_fail (RA_IS_MAP_PAINTER (self));
  self->corner = corner;
}

void
ra_map_painter_show (RaMapPainter *self, RaWidthPart part)
{
  g_return_if_fail (RA_IS_MAP_PAINTER (self));
  g_return_if_fail (part.from >= 0.0 && part.to <= 1.0);
  if (same_part (self->part, part))
    return;
  self->part = part;
  await_rest (self);
}

void
ra_map_painter_stop (RaMapPainter *self)
{
  g_return_if_fail (RA_IS_MAP_PAINTER (self));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  if (self->queue != NULL)
    ra_render_queue_stop (self->queue);
}

const RaPicture *
ra_map_painter_get_picture (RaMapPainter *self)
{
  g_return_val_if_fail (RA_IS_MAP_PAINTER (self), NULL);
  return self->picture;
}

gboolean
ra_map_painter_shows_final (RaMapPainter *self)
{
  g_return_val_if_fail (RA_IS_MAP_PAINTER (self), FALSE);
  if (ra_map_painter_is_settled (self))
    return TRUE;
  return self->picture != NULL && self->picture->bare && fills_frame (self, self->picture);
}

gboolean
ra_map_painter_is_settled (RaMapPainter *self)
{
  g_return_val_if_fail (RA_IS_MAP_PAINTER (self), FALSE);
  return self->rest_id == 0 && !ra_render_queue_is_busy (self->queue) && picture_suffices (self)
         && texts_suffice (self);
}
