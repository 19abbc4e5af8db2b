/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map-view-private.h"

#include <glib/gi18n.h>

#include <math.h>

#include "app/gui/map-words.h"

/* A turning map is drawn coarsely until it has stood still for this long. */
#define REST_MS 80
/* A new picture is asked for while this share of the margin is still left, so that it comes before it is needed. */
#define MARGIN_LEFT   0.35
#define MIN_WIDTH_PX  280
#define MIN_HEIGHT_PX 240

enum { SIGNAL_POINTER_CHANGED, SIGNAL_RENDERED, SIGNAL_FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapView, ra_map_view, GTK_TYPE_WIDGET)

void
ra_map_view_pointer_changed (RaMapView *self)
{
  g_signal_emit (self, signals[SIGNAL_POINTER_CHANGED], 0);
}

static void
update_description (RaMapView *self)
{
  g_autofree char *words = ra_map_words_describe (ra_map_state_get_spec (self->state));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
push_job (RaMapView *self, RaQuality quality)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);

  ra_render_queue_push (self->queue, ra_render_job_new (spec, gtk_widget_get_scale_factor (GTK_WIDGET (self)), quality,
                                                        ra_map_state_get_content_serial (self->state)));
}

static gboolean
picture_covers (const RaPicture *picture, const RaViewport *viewport)
{
  const double spare_px = MARGIN_LEFT * MIN (picture->margin_x_px, picture->margin_y_px);
  const RaBox wanted = ra_viewport_get_plane_box (viewport, spare_px);
  const RaBox drawn = ra_viewport_get_plane_box (&picture->viewport, 0.0);

  return ra_box_holds (&drawn, &wanted);
}

/* Whether the picture needs no successor. */
static gboolean
picture_suffices (RaMapView *self)
{
  const RaPicture *picture = self->picture;
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  return picture != NULL && picture->quality == RA_QUALITY_FULL
         && picture->content_serial == ra_map_state_get_content_serial (self->state)
         && picture->scale == gtk_widget_get_scale_factor (GTK_WIDGET (self))
         && ra_viewport_same_plane (&picture->viewport, viewport)
         && picture->viewport.metres_per_px == viewport->metres_per_px && picture_covers (picture, viewport);
}

/* Before it has a size there is nothing to draw. */
static gboolean
can_draw (RaMapView *self)
{
  return self->queue != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
         && gtk_widget_get_width (GTK_WIDGET (self)) > 0;
}

static void
refresh (RaMapView *self)
{
  if (can_draw (self) && !picture_suffices (self))
    push_job (self, RA_QUALITY_FULL);
}

static gboolean
rest_cb (gpointer user_data)
{
  RaMapView *self = RA_MAP_VIEW (user_data);

  self->rest_id = 0;
  refresh (self);
  update_description (self);
  return G_SOURCE_REMOVE;
}

static void
await_rest (RaMapView *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

static void
picture_done (RaPicture *picture, const GError *error, gpointer user_data)
{
  RaMapView *self = RA_MAP_VIEW (user_data);

  if (picture == NULL) {
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
    return;
  }
  g_clear_pointer (&self->picture, ra_picture_free);
  self->picture = picture;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!ra_render_queue_is_busy (self->queue) && self->rest_id == 0)
    refresh (self);
  g_signal_emit (self, signals[SIGNAL_RENDERED], 0);
}

static void
content_changed_cb (RaMapView *self)
{
  refresh (self);
  update_description (self);
}

/* A move within the plane only shifts the picture. Any other turns the map into one that no shifting makes of the old:
 * a coarse picture has to serve until it rests. */
static void
viewport_changed_cb (RaMapView *self)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  ra_map_view_pointer_changed (self);
  await_rest (self);
  if (self->picture == NULL || !can_draw (self))
    return;
  if (ra_viewport_same_plane (&self->picture->viewport, viewport) && self->picture->quality == RA_QUALITY_FULL)
    refresh (self);
  else
    push_job (self, RA_QUALITY_QUICK);
}

/* Where the top left corner of the picture lies in the frame. Where the planes differ there is no right answer for an
 * instant: a map whose meridian has moved is shifted along with its middle, a globe stays in its place. */
static void
place_picture (RaMapView *self, double *x_px, double *y_px)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  const RaViewport *drawn = &self->picture->viewport;
  const double zoom = drawn->metres_per_px / viewport->metres_per_px;
  const gboolean same_plane = ra_viewport_same_plane (drawn, viewport);
  RaProjection *projection = ra_map_state_get_projection (self->state);
  double x_m = drawn->x_m, y_m = drawn->y_m;

  if (!same_plane && drawn->projection.name == viewport->projection.name && projection != NULL
      && ra_projection_get_follow (projection) == RA_FOLLOW_LONGITUDE)
    ra_projection_forward (projection, 0.0, drawn->projection.centre_lon_deg, &x_m, &(double) { 0.0 });
  if (!same_plane && drawn->projection.name != viewport->projection.name) {
    x_m = viewport->x_m;
    y_m = viewport->y_m;
  }
  ra_viewport_to_page (viewport, x_m, y_m, x_px, y_px);
  *x_px -= drawn->width_px / 2.0 * zoom;
  *y_px -= drawn->height_px / 2.0 * zoom;
}

/* Between two pixels of the screen the picture would be blurred. */
static double
on_device_pixel (double value_px, double scale)
{
  return round (value_px * scale) / scale;
}

static void
ra_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  const float width = (float)gtk_widget_get_width (widget), height = (float)gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0.0F, 0.0F, width, height);
  double x_px, y_px, zoom, scale;

  if (self->picture == NULL || width < 1.0F || height < 1.0F)
    return;
  place_picture (self, &x_px, &y_px);
  zoom = self->picture->viewport.metres_per_px / ra_map_state_get_viewport (self->state)->metres_per_px;
  if (zoom == 1.0) {
    x_px = on_device_pixel (x_px, self->picture->scale);
    y_px = on_device_pixel (y_px, self->picture->scale);
  }
  /* The texture is a whole number of device pixels, which may be a little more than the page. */
  scale = zoom / self->picture->scale;
  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA) { (float)self->picture->background.red, (float)self->picture->background.green,
                                          (float)self->picture->background.blue, 1.0F },
                             &bounds);
  gtk_snapshot_append_texture (snapshot, self->picture->texture,
                               &GRAPHENE_RECT_INIT ((float)x_px, (float)y_px,
                                                    (float)(gdk_texture_get_width (self->picture->texture) * scale),
                                                    (float)(gdk_texture_get_height (self->picture->texture) * scale)));
  gtk_snapshot_pop (snapshot);
}

static void
ra_map_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  (void)widget;
  (void)for_size;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH_PX : MIN_HEIGHT_PX;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ra_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  (void)baseline;
  if (self->state == NULL || width <= 0 || height <= 0)
    return;
  ra_map_state_set_frame (self->state, width, height);
  if (self->picture == NULL)
    refresh (self);
}

static void
ra_map_view_map (GtkWidget *widget)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  GTK_WIDGET_CLASS (ra_map_view_parent_class)->map (widget);
  if (self->state == NULL)
    return;
  refresh (self);
  update_description (self);
}

static void
ra_map_view_unmap (GtkWidget *widget)
{
  ra_map_view_stop_kinetic (RA_MAP_VIEW (widget));
  GTK_WIDGET_CLASS (ra_map_view_parent_class)->unmap (widget);
}

static void
ra_map_view_dispose (GObject *object)
{
  RaMapView *self = RA_MAP_VIEW (object);

  ra_map_view_stop_kinetic (self);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->queue != NULL)
    ra_render_queue_stop (self->queue);
  g_clear_object (&self->queue);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  g_clear_pointer (&self->picture, ra_picture_free);
  G_OBJECT_CLASS (ra_map_view_parent_class)->dispose (object);
}

static void
ra_map_view_class_init (RaMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ra_map_view_dispose;
  widget_class->snapshot = ra_map_view_snapshot;
  widget_class->measure = ra_map_view_measure;
  widget_class->size_allocate = ra_map_view_size_allocate;
  widget_class->map = ra_map_view_map;
  widget_class->unmap = ra_map_view_unmap;

  signals[SIGNAL_POINTER_CHANGED] = g_signal_new ("pointer-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RENDERED]
      = g_signal_new ("rendered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  ra_map_view_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ra_map_view_init (RaMapView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Map"), -1);
  ra_map_view_add_gestures (self);
}

GtkWidget *
ra_map_view_new (void)
{
  return g_object_new (RA_TYPE_MAP_VIEW, NULL);
}

void
ra_map_view_set_up (RaMapView *self, RaMapState *state, RaBasemap *basemap)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  g_return_if_fail (self->state == NULL);
  self->state = g_object_ref (state);
  self->queue = ra_render_queue_new (basemap, picture_done, self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (content_changed_cb), self);
  g_signal_connect_swapped (state, "viewport-changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (content_changed_cb), NULL);
}

gboolean
ra_map_view_get_pointer (RaMapView *self, double *lat_deg, double *lon_deg)
{
  RaProjection *projection;
  double x_m, y_m;

  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  if (self->state == NULL || !self->pointer_inside)
    return FALSE;
  projection = ra_map_state_get_projection (self->state);
  ra_viewport_to_plane (ra_map_state_get_viewport (self->state), self->pointer_x_px, self->pointer_y_px, &x_m, &y_m);
  return projection != NULL && ra_projection_inverse (projection, x_m, y_m, lat_deg, lon_deg);
}

GdkTexture *
ra_map_view_get_texture (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  return self->picture != NULL ? self->picture->texture : NULL;
}

gboolean
ra_map_view_is_settled (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return self->rest_id == 0 && self->queue != NULL && !ra_render_queue_is_busy (self->queue) && picture_suffices (self);
}
