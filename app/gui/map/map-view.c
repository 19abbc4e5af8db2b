/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-view-private.h"
#include "app/gui/map/picture-hits.h"
#include "app/gui/map/picture-snapshot.h"

#include <glib/gi18n.h>

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
ra_map_view_emit_measured (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_MEASURED], 0);
}

/* NULL before the first. */
static const RaPicture *
get_picture (RaMapView *self)
{
  return self->painter != NULL ? ra_map_painter_get_picture (self->painter) : NULL;
}

/* What is drawn */

static RaPictureQuery
query_at (RaMapView *self, RaPoint page, double tolerance_px)
{
  return (RaPictureQuery) { .picture = get_picture (self),
                            .state = self->state,
                            .basemap = self->basemap,
                            .page = page,
                            .tolerance_px = tolerance_px };
}

gboolean
ra_map_view_find_place (RaMapView *self, RaPoint page, double tolerance_px, RaMapPlace *place)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  const RaPictureQuery query = query_at (self, page, tolerance_px);

  return ra_picture_find_place (&query, place);
}

GArray *
ra_map_view_find_rings (RaMapView *self, RaPoint page, double tolerance_px)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  const RaPictureQuery query = query_at (self, page, tolerance_px);

  return ra_picture_find_rings (&query);
}

GArray *
ra_map_view_list_places (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  const RaPicture *picture = get_picture (self);

  if (picture == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RaMapPlace));
  return ra_map_places_new (picture->index, ra_map_state_get_spec (self->state), self->basemap);
}

/* What is looked at */

static gboolean
look_at_page (RaMapView *self, RaLookKind kind, RaPoint page, RaLook *look)
{
  *look = (RaLook) { .kind = kind, .page = page };
  return ra_look_invert (self->state, page, &look->lat_deg, &look->lon_deg);
}

/* On a mark one means the place itself, as a click there would. */
static gboolean
look_at_pointer (RaMapView *self, RaLook *look)
{
  const RaPoint pointer = { self->pointer_x_px, self->pointer_y_px };
  RaMapPlace place;

  if (!look_at_page (self, RA_LOOK_POINTER, pointer, look))
    return FALSE;
  if (ra_map_view_find_place (self, pointer, RA_POINTER_REACH_PX, &place)) {
    look->name = place.name;
    look->lat_deg = place.lat_deg;
    look->lon_deg = place.lon_deg;
  }
  return TRUE;
}

gboolean
ra_map_view_get_look (RaMapView *self, RaLook *look)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  if (self->state == NULL)
    return FALSE;
  if (self->walk_name != NULL) {
    *look = (RaLook) {
      .kind = RA_LOOK_PLACE, .lat_deg = self->walk_lat_deg, .lon_deg = self->walk_lon_deg, .name = self->walk_name
    };
    return ra_look_locate (self->state, look->lat_deg, look->lon_deg, &look->page);
  }
  if (self->pointer_inside && !self->keyboard)
    return look_at_pointer (self, look);
  return gtk_widget_has_focus (GTK_WIDGET (self))
         && look_at_page (self, RA_LOOK_CENTRE,
                          (RaPoint) { gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                      gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 },
                          look);
}

gboolean
ra_map_view_get_pointer (RaMapView *self, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return self->state != NULL && self->pointer_inside
         && ra_look_invert (self->state, (RaPoint) { self->pointer_x_px, self->pointer_y_px }, lat_deg, lon_deg);
}

char *
ra_map_view_describe_look (RaMapView *self, guint n_covers)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  RaLook look;

  return ra_map_view_get_look (self, &look) ? ra_look_describe (&look, self->state, n_covers) : NULL;
}

void
ra_map_view_update_description (RaMapView *self)
{
  RaLook look;
  const gboolean looking = ra_map_view_get_look (self, &look);
  g_autofree char *words = ra_look_describe_map (looking ? &look : NULL, self->state);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* Painting */

static void
painted_cb (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_RENDERED], 0);
}

static void
failed_cb (RaMapView *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
}

/* Clicks */

static void
clicked_cb (RaMapView *self)
{
  const RaMapClick *click = ra_map_clicks_get (self->clicks);
  gboolean taken;

  g_signal_emit (self, signals[SIGNAL_CLICKED], 0, click->lat_deg, click->lon_deg, &taken);
}

static void
double_clicked_cb (RaMapView *self)
{
  g_signal_emit (self, signals[SIGNAL_DOUBLE_CLICKED], 0);
}

/* What is looked at: the place walked to, the middle of a map that the keyboard has moved, else where the pointer is.
 */
static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  RaLook look;

  (void)name;
  (void)parameter;
  if (ra_map_view_get_look (self, &look))
    ra_map_clicks_emit (self->clicks, (RaMapClick) { .lat_deg = look.lat_deg,
                                                     .lon_deg = look.lon_deg,
                                                     .page = look.page,
                                                     .tolerance_px = RA_POINTER_REACH_PX,
                                                     .firm = TRUE });
}

static void
install_click_actions (GtkWidgetClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  gtk_widget_class_install_action (klass, "map.activate", NULL, activate_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i], 0, "map.activate", NULL);
}

/* The lengths of a measured line stand on the map. */
static void
units_changed_cb (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ra_map_view_update_description (self);
}

static void
viewport_changed_cb (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ra_map_view_pointer_changed (self);
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
  if (ra_map_painter_get_picture (self->painter) == NULL)
    ra_map_painter_refresh (self->painter);
}

static void
ra_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  const RaPicture *picture = get_picture (self);
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0.0F, 0.0F, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));

  if (picture == NULL || bounds.size.width < 1.0F || bounds.size.height < 1.0F)
    return;
  gtk_snapshot_push_clip (snapshot, &bounds);
  ra_picture_snapshot (picture,
                       ra_picture_place (&picture->viewport, ra_map_state_get_viewport (self->state),
                                         ra_map_state_get_projection (self->state)),
                       &bounds, snapshot);
  ra_map_view_snapshot_overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
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
  ra_map_painter_refresh (self->painter);
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
  if (self->painter != NULL)
    ra_map_painter_stop (self->painter);
  g_clear_object (&self->painter);
  g_clear_object (&self->clicks);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
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
  install_click_actions (widget_class);
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
  self->clicks = ra_map_clicks_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->clicks, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect_swapped (self->clicks, "double-clicked", G_CALLBACK (double_clicked_cb), self);
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
  ra_map_clicks_set_state (self->clicks, state);
  self->painter = ra_map_painter_new (GTK_WIDGET (self), state, basemap);
  g_signal_connect_swapped (self->painter, "painted", G_CALLBACK (painted_cb), self);
  g_signal_connect_swapped (self->painter, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->painter, "rested", G_CALLBACK (ra_map_view_update_description), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (ra_map_view_update_description), self);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (ra_map_view_stop_walk), self);
  g_signal_connect_swapped (state, "viewport-changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect_swapped (state, "units-changed", G_CALLBACK (units_changed_cb), self);
}

const RaMapClick *
ra_map_view_get_click (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  return ra_map_clicks_get (self->clicks);
}

GdkTexture *
ra_map_view_get_texture (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  const RaPicture *picture = get_picture (self);

  return picture != NULL ? picture->texture : NULL;
}

gboolean
ra_map_view_is_settled (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return self->painter != NULL && ra_map_painter_is_settled (self->painter);
}
