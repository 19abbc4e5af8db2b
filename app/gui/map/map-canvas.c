/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-canvas.h"

#include "app/gui/map/map-veil.h"
#include "app/gui/map/picture-hits.h"
#include "app/gui/map/picture-snapshot.h"

#define MIN_WIDTH_PX  280
#define MIN_HEIGHT_PX 96

typedef struct {
  RaMapState *state; /* NULL before it is set up, as are the others */
  RaBasemap *basemap;
  RaRenderQueue *queue; /* NULL: none is given */
  RaMapPainter *painter;
  RaMapVeil *veil;
} RaMapCanvasPrivate;

enum { SIGNAL_RENDERED, SIGNAL_FAILED, SIGNAL_RESTED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (RaMapCanvas, ra_map_canvas, GTK_TYPE_WIDGET)

static RaMapCanvasPrivate *
get_private (RaMapCanvas *self)
{
  return ra_map_canvas_get_instance_private (self);
}

/* NULL before the first. */
static const RaPicture *
get_picture (RaMapCanvas *self)
{
  return get_private (self)->painter != NULL ? ra_map_painter_get_picture (get_private (self)->painter) : NULL;
}

static RaPictureQuery
query_at (RaMapCanvas *self, RaPoint page, double tolerance_px)
{
  return (RaPictureQuery) { .picture = get_picture (self),
                            .state = get_private (self)->state,
                            .basemap = get_private (self)->basemap,
                            .page = page,
                            .tolerance_px = tolerance_px };
}

gboolean
ra_map_canvas_find_point (RaMapCanvas *self, RaPoint page, double tolerance_px, RaNamedPoint *point)
{
  g_return_val_if_fail (RA_IS_MAP_CANVAS (self), FALSE);
  const RaPictureQuery query = query_at (self, page, tolerance_px);

  return ra_picture_find_point (&query, point);
}

GArray *
ra_map_canvas_find_rings (RaMapCanvas *self, RaPoint page, double tolerance_px)
{
  g_return_val_if_fail (RA_IS_MAP_CANVAS (self), NULL);
  const RaPictureQuery query = query_at (self, page, tolerance_px);

  return ra_picture_find_rings (&query);
}

GArray *
ra_map_canvas_list_points (RaMapCanvas *self)
{
  g_return_val_if_fail (RA_IS_MAP_CANVAS (self), NULL);
  const RaPicture *picture = get_picture (self);

  if (picture == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RaNamedPoint));
  return ra_named_points_new (picture->index, ra_map_state_get_spec (get_private (self)->state),
                              get_private (self)->basemap);
}

static void
painted_cb (RaMapCanvas *self)
{
  g_signal_emit (self, signals[SIGNAL_RENDERED], 0);
}

static void
failed_cb (RaMapCanvas *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
}

static void
ra_map_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  (void)widget;
  (void)for_size;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH_PX : MIN_HEIGHT_PX;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ra_map_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RaMapCanvas *self = RA_MAP_CANVAS (widget);

  (void)baseline;
  if (get_private (self)->state == NULL || width <= 0 || height <= 0)
    return;
  ra_map_state_set_frame (get_private (self)->state, width, height);
  if (ra_map_painter_get_picture (get_private (self)->painter) == NULL)
    ra_map_painter_refresh (get_private (self)->painter);
}

static void
ra_map_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaMapCanvas *self = RA_MAP_CANVAS (widget);
  const RaPicture *picture = get_picture (self);
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0.0F, 0.0F, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));

  if (picture == NULL || bounds.size.width < 1.0F || bounds.size.height < 1.0F)
    return;
  const double opacity = ra_map_veil_get_opacity (get_private (self)->veil);
  gtk_snapshot_push_clip (snapshot, &bounds);
  if (opacity < 1.0)
    gtk_snapshot_push_opacity (snapshot, opacity);
  ra_picture_snapshot (picture,
                       ra_picture_offset (&picture->viewport, ra_map_state_get_viewport (get_private (self)->state),
                                          ra_map_state_get_projection (get_private (self)->state)),
                       &bounds, gtk_native_get_renderer (gtk_widget_get_native (widget)), snapshot);
  if (opacity < 1.0)
    gtk_snapshot_pop (snapshot);
  if (RA_MAP_CANVAS_GET_CLASS (self)->overlay != NULL)
    RA_MAP_CANVAS_GET_CLASS (self)->overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
ra_map_canvas_map (GtkWidget *widget)
{
  RaMapCanvas *self = RA_MAP_CANVAS (widget);

  GTK_WIDGET_CLASS (ra_map_canvas_parent_class)->map (widget);
  if (get_private (self)->state == NULL)
    return;
  /* Another map of the same state may have had another frame meanwhile. */
  if (gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0)
    ra_map_state_set_frame (get_private (self)->state, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  ra_map_painter_refresh (get_private (self)->painter);
}

static void
rested_cb (RaMapCanvas *self)
{
  g_signal_emit (self, signals[SIGNAL_RESTED], 0);
}

static void
ra_map_canvas_dispose (GObject *object)
{
  RaMapCanvasPrivate *private = get_private (RA_MAP_CANVAS (object));

  if (private->painter != NULL)
    ra_map_painter_stop (private->painter);
  g_clear_object (&private->veil);
  g_clear_object (&private->painter);
  g_clear_object (&private->queue);
  g_clear_object (&private->state);
  g_clear_pointer (&private->basemap, ra_basemap_unref);
  G_OBJECT_CLASS (ra_map_canvas_parent_class)->dispose (object);
}

static void
ra_map_canvas_class_init (RaMapCanvasClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_map_canvas_dispose;
  widget_class->snapshot = ra_map_canvas_snapshot;
  widget_class->measure = ra_map_canvas_measure;
  widget_class->size_allocate = ra_map_canvas_size_allocate;
  widget_class->map = ra_map_canvas_map;
  signals[SIGNAL_RENDERED] = g_signal_new ("rendered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED]
      = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_RESTED] = g_signal_new ("rested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_canvas_init (RaMapCanvas *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
ra_map_canvas_take_queue (RaMapCanvas *self, RaRenderQueue *queue)
{
  g_return_if_fail (RA_IS_MAP_CANVAS (self) && RA_IS_RENDER_QUEUE (queue));
  g_return_if_fail (get_private (self)->queue == NULL);
  get_private (self)->queue = queue;
}

void
ra_map_canvas_set_up (RaMapCanvas *self, RaMapState *state, RaBasemap *basemap)
{
  g_return_if_fail (RA_IS_MAP_CANVAS (self));
  RaMapCanvasPrivate *private = get_private (self);

  g_return_if_fail (private->state == NULL);
  private->state = g_object_ref (state);
  private->basemap = ra_basemap_ref (basemap);
  if (private->queue == NULL)
  private->queue = ra_render_queue_new (basemap);
  private->painter = ra_map_painter_new (GTK_WIDGET (self), state, private->queue);
  private->veil = ra_map_veil_new (GTK_WIDGET (self), state, private->painter);
  g_signal_connect_swapped (private->painter, "painted", G_CALLBACK (painted_cb), self);
  g_signal_connect_swapped (private->painter, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (private->painter, "rested", G_CALLBACK (rested_cb), self);
  g_signal_connect_object (state, "viewport-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
ra_map_canvas_expect (RaMapCanvas *self, int width_px, int height_px)
{
  g_return_if_fail (RA_IS_MAP_CANVAS (self) && get_private (self)->state != NULL);
  g_return_if_fail (width_px > 0 && height_px > 0);
  ra_map_state_set_frame (get_private (self)->state, width_px, height_px);
  ra_map_painter_begin (get_private (self)->painter);
}

RaMapPainter *
ra_map_canvas_get_painter (RaMapCanvas *self)
{
  g_return_val_if_fail (RA_IS_MAP_CANVAS (self), NULL);
  return get_private (self)->painter;
}
