/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-view-private.h"

#include <glib/gi18n.h>

/* A turning map is drawn coarsely until it has stood still for this long. */
#define REST_MS 80
/* A new picture is asked for while this share of the margin is still left, so that it comes before it is needed. */
#define MARGIN_LEFT   0.35
#define MIN_WIDTH_PX  280
#define MIN_HEIGHT_PX 96

enum {
  SIGNAL_POINTER_CHANGED,
  SIGNAL_CLICKED,
  SIGNAL_DOUBLE_CLICKED,
  SIGNAL_MEASURED,
  SIGNAL_RENDERED,
  SIGNAL_FAILED,
  N_SIGNALS
};

enum { PROP_0, PROP_MEASURING, N_PROPERTIES };

static guint signals[N_SIGNALS];
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RaMapView, ra_map_view, GTK_TYPE_WIDGET)

void
ra_map_view_pointer_changed (RaMapView *self)
{
  if (self->measuring || self->keyboard)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_POINTER_CHANGED], 0);
}

void
ra_map_view_emit_clicked (RaMapView *self)
{
  gboolean taken;

  g_signal_emit (self, signals[SIGNAL_CLICKED], 0, self->click.lat_deg, self->click.lon_deg, &taken);
}

void
ra_map_view_emit_double_clicked (RaMapView *self)
{
  g_signal_emit (self, signals[SIGNAL_DOUBLE_CLICKED], 0);
}

void
ra_map_view_emit_measured (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_MEASURED], 0);
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

/* While the map moves its texts go along with it, cut or not; where it comes to rest they are laid out anew. One that
 * no layout can help stays as it is. */
static gboolean
texts_suffice (RaMapView *self)
{
  const RaPicture *picture = self->picture;
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  return (picture->viewport.x_m == viewport->x_m && picture->viewport.y_m == viewport->y_m
          && picture->viewport.width_px == viewport->width_px + 2.0 * picture->margin_x_px
          && picture->viewport.height_px == viewport->height_px + 2.0 * picture->margin_y_px)
         || !ra_picture_cuts_text (picture, viewport);
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

/* Of a map that is at rest. A picture that was asked for on the way may cut texts where the map has stopped. */
static void
settle (RaMapView *self)
{
  if (can_draw (self) && !(picture_suffices (self) && texts_suffice (self)))
    push_job (self, RA_QUALITY_FULL);
}

static gboolean
rest_cb (gpointer user_data)
{
  RaMapView *self = RA_MAP_VIEW (user_data);

  self->rest_id = 0;
  settle (self);
  ra_map_view_update_description (self);
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
    settle (self);
  g_signal_emit (self, signals[SIGNAL_RENDERED], 0);
}

/* The lengths of a measured line stand on the map. */
static void
units_changed_cb (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ra_map_view_update_description (self);
}

static void
content_changed_cb (RaMapView *self)
{
  refresh (self);
  ra_map_view_update_description (self);
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
  /* Another map of the same state may have had another frame meanwhile. */
  if (gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0)
    ra_map_state_set_frame (self->state, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  refresh (self);
  ra_map_view_update_description (self);
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
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  G_OBJECT_CLASS (ra_map_view_parent_class)->dispose (object);
}

static void
ra_map_view_finalize (GObject *object)
{
  RaMapView *self = RA_MAP_VIEW (object);

  g_clear_pointer (&self->walk_name, g_free);
  g_clear_pointer (&self->held_name, g_free);
  g_clear_pointer (&self->line, ra_measured_line_free);
  G_OBJECT_CLASS (ra_map_view_parent_class)->finalize (object);
}

static void
ra_map_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_MEASURING)
    g_value_set_boolean (value, RA_MAP_VIEW (object)->measuring);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
ra_map_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_MEASURING)
    ra_map_view_set_measuring (RA_MAP_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_POINTER_CHANGED]
      = g_signal_new ("pointer-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLICKED] = g_signal_new_class_handler (
      "clicked", type, G_SIGNAL_RUN_LAST, G_CALLBACK (ra_map_view_measure_clicked), g_signal_accumulator_true_handled,
      NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_DOUBLE_CLICKED]
      = g_signal_new ("double-clicked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MEASURED] = g_signal_new ("measured", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RENDERED] = g_signal_new ("rendered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED]
      = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ra_map_view_class_init (RaMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ra_map_view_dispose;
  object_class->finalize = ra_map_view_finalize;
  object_class->get_property = ra_map_view_get_property;
  object_class->set_property = ra_map_view_set_property;
  widget_class->snapshot = ra_map_view_snapshot;
  widget_class->measure = ra_map_view_measure;
  widget_class->size_allocate = ra_map_view_size_allocate;
  widget_class->map = ra_map_view_map;
  widget_class->unmap = ra_map_view_unmap;

  properties[PROP_MEASURING] = g_param_spec_boolean (
      "measuring", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  install_signals (G_TYPE_FROM_CLASS (klass));
  ra_map_view_install_actions (widget_class);
  ra_map_view_install_click_actions (widget_class);
  ra_map_view_install_walk_actions (widget_class);
  ra_map_view_install_measure_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ra_map_view_init (RaMapView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Map"), -1);
  self->line = ra_measured_line_new ();
  ra_map_view_add_gestures (self);
  ra_map_view_add_clicks (self);
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
  self->basemap = ra_basemap_ref (basemap);
  self->queue = ra_render_queue_new (basemap, picture_done, self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (content_changed_cb), self);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (ra_map_view_stop_walk), self);
  g_signal_connect_swapped (state, "viewport-changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect_swapped (state, "units-changed", G_CALLBACK (units_changed_cb), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (content_changed_cb), NULL);
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
  return self->rest_id == 0 && self->queue != NULL && !ra_render_queue_is_busy (self->queue) && picture_suffices (self)
         && texts_suffice (self);
}
