/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/site-keys.h"

#define STEP_PX 2.0
#define LEAP    10.0 /* steps, with Shift */
/* Coordinates are kept to four decimals: on a close map the least step has to be seen in them. */
#define LEAST_M    25.0
#define RUN_END_MS 1000

struct _RaSiteKeys {
  GObject parent_instance;
  RaMapView *view; /* borrowed */
  RaMapState *state;
  GPtrArray *movable; /* ids */
  char *held;         /* id, NULL: none */
  guint run_id;       /* timeout: a run of presses goes on */
};

enum { SIGNAL_MOVING, SIGNAL_MOVED, SIGNAL_REMOVE, SIGNAL_HELD, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaSiteKeys, ra_site_keys, G_TYPE_OBJECT)

static void
end_run (RaSiteKeys *self)
{
  if (self->run_id == 0)
    return;
  g_clear_handle_id (&self->run_id, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, self->held);
}

static gboolean
run_end_cb (gpointer user_data)
{
  end_run (RA_SITE_KEYS (user_data));
  return G_SOURCE_REMOVE;
}

static const RaSite *
held_site (RaSiteKeys *self)
{
  return ra_catalogue_find_site (ra_scenario_get_catalogue (ra_map_state_get_spec (self->state)->scenario), self->held);
}

/* Where the site would come to lie; FALSE beyond the edge of the Earth. */
static gboolean
step_from (RaSiteKeys *self, const RaSite *site, RaPoint direction, double *lat_deg, double *lon_deg)
{
  RaProjection *projection = ra_map_state_get_projection (self->state);
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  const double step_m = MAX (STEP_PX * viewport->metres_per_px, LEAST_M);
  double x_m, y_m;

  return projection != NULL && ra_projection_forward (projection, site->lat_deg, site->lon_deg, &x_m, &y_m)
         && ra_projection_inverse (projection, x_m + direction.x * step_m, y_m + direction.y * step_m, lat_deg,
                                   lon_deg);
}

static gboolean
move (RaSiteKeys *self, RaPoint direction)
{
  const RaSite *site = held_site (self);
  double lat_deg, lon_deg;

  if (site == NULL || !step_from (self, site, direction, &lat_deg, &lon_deg)) {
    gtk_widget_error_bell (GTK_WIDGET (self->view));
    return GDK_EVENT_STOP;
  }
  g_clear_handle_id (&self->run_id, g_source_remove);
  self->run_id = g_timeout_add (RUN_END_MS, run_end_cb, self);
  g_signal_emit (self, signals[SIGNAL_MOVING], 0, self->held, lat_deg, lon_deg);
  return GDK_EVENT_STOP;
}

static gboolean
direction_of (guint key, RaPoint *direction)
{
  static const struct {
    guint keys[2];
    RaPoint direction; /* in the plane, whose y grows upwards */
  } table[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, { -1.0, 0.0 } },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, { 1.0, 0.0 } },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, { 0.0, 1.0 } },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, { 0.0, -1.0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    if (key == table[i].keys[0] || key == table[i].keys[1]) {
      *direction = table[i].direction;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
key_pressed_cb (RaSiteKeys *self, guint key, guint code, GdkModifierType held)
{
  const double factor = (held & GDK_SHIFT_MASK) != 0 ? LEAP : 1.0;

  (void)code;
  if (self->held == NULL || (held & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  RaPoint direction;
  if (direction_of (key, &direction))
    return move (self, (RaPoint) { factor * direction.x, factor * direction.y });
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) {
    g_autofree char *id = g_strdup (self->held);

    ra_site_keys_hold (self, NULL);
    g_signal_emit (self, signals[SIGNAL_REMOVE], 0, id);
    return GDK_EVENT_STOP;
  }
  if (key == GDK_KEY_Escape) {
    ra_site_keys_hold (self, NULL);
    return GDK_EVENT_STOP;
  }
  /* Whoever walks on has another place in mind. */
  if (key == GDK_KEY_n || key == GDK_KEY_N)
    ra_site_keys_hold (self, NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
ra_site_keys_finalize (GObject *object)
{
  RaSiteKeys *self = RA_SITE_KEYS (object);

  g_clear_handle_id (&self->run_id, g_source_remove);
  g_clear_object (&self->state);
  g_ptr_array_unref (self->movable);
  g_free (self->held);
  G_OBJECT_CLASS (ra_site_keys_parent_class)->finalize (object);
}

static guint
add_signal (RaSiteKeysClass *klass, const char *name, guint n_values)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_values,
                       G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
ra_site_keys_class_init (RaSiteKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_site_keys_finalize;
  signals[SIGNAL_MOVING] = add_signal (klass, "moving", 3);
  signals[SIGNAL_MOVED] = add_signal (klass, "moved", 1);
  signals[SIGNAL_REMOVE] = add_signal (klass, "remove", 1);
  signals[SIGNAL_HELD] = add_signal (klass, "held", 0);
}

static void
ra_site_keys_init (RaSiteKeys *self)
{
  self->movable = g_ptr_array_new_with_free_func (g_free);
}

/* Before the map's own keys, which pan and walk. */
RaSiteKeys *
ra_site_keys_new (RaMapView *view, RaMapState *state)
{
  RaSiteKeys *self = g_object_new (RA_TYPE_SITE_KEYS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = view;
  self->state = g_object_ref (state);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  return self;
}

static gboolean
is_movable (RaSiteKeys *self, const char *id)
{
  return id != NULL && g_ptr_array_find_with_equal_func (self->movable, id, g_str_equal, NULL);
}

/* As after most edits, of what may be a hundred thousand. */
static gboolean
are_known (RaSiteKeys *self, const GPtrArray *sites)
{
  gboolean same = (sites != NULL ? sites->len : 0) == self->movable->len;

  for (guint i = 0; same && i < self->movable->len; i++)
    same = g_str_equal (g_ptr_array_index (self->movable, i), ((const RaSite *)g_ptr_array_index (sites, i))->id);
  return same;
}

void
ra_site_keys_set_movable (RaSiteKeys *self, const GPtrArray *sites)
{
  g_return_if_fail (RA_IS_SITE_KEYS (self));
  if (are_known (self, sites))
    return;
  g_ptr_array_set_size (self->movable, 0);
  for (guint i = 0; sites != NULL && i < sites->len; i++)
    g_ptr_array_add (self->movable, g_strdup (((const RaSite *)g_ptr_array_index (sites, i))->id));
  if (!is_movable (self, self->held))
    ra_site_keys_hold (self, NULL);
}

void
ra_site_keys_hold (RaSiteKeys *self, const char *id)
{
  const char *wanted = is_movable (self, id) ? id : NULL;

  g_return_if_fail (RA_IS_SITE_KEYS (self));
  if (g_strcmp0 (self->held, wanted) == 0)
    return;
  end_run (self);
  g_free (self->held);
  self->held = g_strdup (wanted);
  g_signal_emit (self, signals[SIGNAL_HELD], 0);
}

const char *
ra_site_keys_get_held (RaSiteKeys *self)
{
  g_return_val_if_fail (RA_IS_SITE_KEYS (self), NULL);
  return self->held;
}
