/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/site-dragging.h"

#define TOLERANCE_PX 14.0 /* how near to its mark a site is grabbed */
#define MOVING_MS    90   /* rings are drawn anew no more often than this while the site moves */

struct _RaSiteDragging {
  GObject parent_instance;
  GtkWidget *view; /* borrowed */
  RaMapState *state;
  GHashTable *movable; /* set of ids */
  GtkGesture *drag;
  gboolean placing;
  char *grabbed;      /* id, NULL while nothing is */
  gboolean moved;     /* beyond the threshold */
  gboolean told;      /* "moving" has been emitted */
  double x_px, y_px;  /* where it is now */
  guint moving_id;    /* timeout */
  const char *cursor; /* as last set by us */
};

enum { PROP_0, PROP_PLACING, N_PROPS };
enum { SIGNAL_PLACED, SIGNAL_MOVING, SIGNAL_MOVED, SIGNAL_CANCELLED, N_SIGNALS };

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaSiteDragging, ra_site_dragging, G_TYPE_OBJECT)

static void
set_cursor (RaSiteDragging *self, const char *name)
{
  if (self->cursor == name)
    return;
  self->cursor = name;
  gtk_widget_set_cursor_from_name (self->view, name);
}

static gboolean
point_at (RaSiteDragging *self, double x_px, double y_px, double *lat_deg, double *lon_deg)
{
  RaProjection *projection = ra_map_state_get_projection (self->state);
  double x_m, y_m;

  ra_viewport_to_plane (ra_map_state_get_viewport (self->state), x_px, y_px, &x_m, &y_m);
  return projection != NULL && ra_projection_inverse (projection, x_m, y_m, lat_deg, lon_deg);
}

/* The site whose mark is drawn there, when it may be moved; NULL for none. What a click would mean is what is grabbed.
 */
static const char *
find_movable (RaSiteDragging *self, GtkEventController *controller, double x_px, double y_px)
{
  const double tolerance_px = MAX (TOLERANCE_PX, ra_map_clicks_get_tolerance_px (controller));
  RaNamedPoint point;

  if (g_hash_table_size (self->movable) == 0
      || !ra_map_canvas_find_point (RA_MAP_CANVAS (self->view), (RaPoint) { x_px, y_px }, tolerance_px, &point))
    return NULL;
  return point.site != NULL && g_hash_table_contains (self->movable, point.site->id) ? point.site->id : NULL;
}

static void
tell (RaSiteDragging *self, guint signal)
{
  double lat_deg, lon_deg;

  if (point_at (self, self->x_px, self->y_px, &lat_deg, &lon_deg))
    g_signal_emit (self, signals[signal], 0, self->grabbed, lat_deg, lon_deg);
}

static gboolean
moving_cb (gpointer user_data)
{
  RaSiteDragging *self = RA_SITE_DRAGGING (user_data);

  self->moving_id = 0;
  self->told = TRUE;
  tell (self, SIGNAL_MOVING);
  return G_SOURCE_REMOVE;
}

static void
let_go (RaSiteDragging *self)
{
  g_clear_handle_id (&self->moving_id, g_source_remove);
  g_clear_pointer (&self->grabbed, g_free);
  set_cursor (self, self->placing ? "crosshair" : NULL);
}

static void
drag_begin_cb (RaSiteDragging *self, double x_px, double y_px, GtkGesture *drag)
{
  const char *id = self->placing ? NULL : find_movable (self, GTK_EVENT_CONTROLLER (drag), x_px, y_px);

  if (id == NULL) {
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  self->grabbed = g_strdup (id);
  self->moved = FALSE;
  self->told = FALSE;
}

/* A click on the mark stays a click for whoever wants it: only a movement claims the pointer. */
static void
drag_update_cb (RaSiteDragging *self, double dx_px, double dy_px, GtkGesture *drag)
{
  double x_px, y_px;

  if (self->grabbed == NULL || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (drag), &x_px, &y_px))
    return;
  if (!self->moved && !gtk_drag_check_threshold (self->view, 0, 0, (int)dx_px, (int)dy_px))
    return;
  if (!self->moved)
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  self->moved = TRUE;
  set_cursor (self, "grabbing");
  self->x_px = x_px + dx_px;
  self->y_px = y_px + dy_px;
  if (self->moving_id == 0)
    self->moving_id = g_timeout_add (MOVING_MS, moving_cb, self);
}

static void
drag_end_cb (RaSiteDragging *self)
{
  if (self->grabbed != NULL && self->moved)
    tell (self, SIGNAL_MOVED);
  let_go (self);
}

static void
cancel (RaSiteDragging *self)
{
  if (self->grabbed != NULL && self->told)
    g_signal_emit (self, signals[SIGNAL_CANCELLED], 0, self->grabbed);
  let_go (self);
}

static void
set_placing (RaSiteDragging *self, gboolean placing)
{
  if (self->placing == placing)
    return;
  self->placing = placing;
  set_cursor (self, placing ? "crosshair" : NULL);
  if (placing)
    gtk_widget_grab_focus (self->view);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACING]);
}

static void
released_cb (RaSiteDragging *self, int n_press, double x_px, double y_px, GtkGesture *click)
{
  if (!self->placing || n_press != 1)
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  double lat_deg, lon_deg;
  if (point_at (self, x_px, y_px, &lat_deg, &lon_deg))
    g_signal_emit (self, signals[SIGNAL_PLACED], 0, lat_deg, lon_deg);
}

static gboolean
key_pressed_cb (RaSiteDragging *self, guint key)
{
  if (key != GDK_KEY_Escape || (!self->placing && self->grabbed == NULL))
    return GDK_EVENT_PROPAGATE;
  if (self->grabbed != NULL) {
    /* First, because a gesture that is denied ends as one that was let go. */
    cancel (self);
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  }
  set_placing (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
motion_cb (RaSiteDragging *self, double x_px, double y_px, GtkEventController *motion)
{
  if (self->grabbed == NULL && !self->placing)
    set_cursor (self, find_movable (self, motion, x_px, y_px) != NULL ? "grab" : NULL);
}

static void
ra_site_dragging_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PLACING)
    set_placing (RA_SITE_DRAGGING (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ra_site_dragging_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PLACING)
    g_value_set_boolean (value, RA_SITE_DRAGGING (object)->placing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ra_site_dragging_finalize (GObject *object)
{
  RaSiteDragging *self = RA_SITE_DRAGGING (object);

  g_clear_handle_id (&self->moving_id, g_source_remove);
  g_clear_object (&self->state);
  g_hash_table_unref (self->movable);
  g_free (self->grabbed);
  G_OBJECT_CLASS (ra_site_dragging_parent_class)->finalize (object);
}

static guint
add_signal (RaSiteDraggingClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                       G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
ra_site_dragging_class_init (RaSiteDraggingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ra_site_dragging_set_property;
  object_class->get_property = ra_site_dragging_get_property;
  object_class->finalize = ra_site_dragging_finalize;
  props[PROP_PLACING] = g_param_spec_boolean ("placing", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_PLACED] = g_signal_new ("placed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_MOVING] = add_signal (klass, "moving");
  signals[SIGNAL_MOVED] = add_signal (klass, "moved");
  signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ra_site_dragging_init (RaSiteDragging *self)
{
  self->movable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Before the map's own: what is not for us is left to it. */
static void
add_controller (RaSiteDragging *self, GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->view, controller);
}

static void
add_gestures (RaSiteDragging *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "cancel", G_CALLBACK (cancel), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (self->drag));
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (click));
}

RaSiteDragging *
ra_site_dragging_new (RaMapView *view, RaMapState *state)
{
  RaSiteDragging *self = g_object_new (RA_TYPE_SITE_DRAGGING, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_WIDGET (view);
  self->state = g_object_ref (state);
  add_gestures (self);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, motion);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, keys);
  return self;
}

/* As after most edits, of what may be a hundred thousand. */
static gboolean
are_known (RaSiteDragging *self, const GPtrArray *sites)
{
  gboolean same = (sites != NULL ? sites->len : 0) == g_hash_table_size (self->movable);

  for (guint i = 0; same && sites != NULL && i < sites->len; i++)
    same = g_hash_table_contains (self->movable, ((const RaSite *)g_ptr_array_index (sites, i))->id);
  return same;
}

void
ra_site_dragging_set_movable (RaSiteDragging *self, const GPtrArray *sites)
{
  g_return_if_fail (RA_IS_SITE_DRAGGING (self));
  if (are_known (self, sites))
    return;
  g_hash_table_remove_all (self->movable);
  for (guint i = 0; sites != NULL && i < sites->len; i++)
    g_hash_table_add (self->movable, g_strdup (((const RaSite *)g_ptr_array_index (sites, i))->id));
}

const char *
ra_site_dragging_get_grabbed (RaSiteDragging *self)
{
  g_return_val_if_fail (RA_IS_SITE_DRAGGING (self), NULL);
  return self->grabbed;
}
