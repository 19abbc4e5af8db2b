/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/explore.h"

#include <math.h>

#include <glib/gi18n.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/toasts.h"
#include "app/gui/window/readout.h"

/* Of the frame about what was searched for: the country and its neighbours. */
#define FOUND_WIDTH_M 2500e3

struct _RaExplore {
  GObject parent_instance;
  GActionMap *actions; /* borrowed, as are the widgets */
  RaMapView *map_view;
  RaMapCard *card;
  RaReadout *readout;
  RaMapState *state;
  RaPin *place;     /* what the card may pin; NULL: nothing */
  RaPin *centre;    /* of a ring that the card may draw; NULL: none */
  gboolean pinning; /* the card stays open */
};

static guint hold_site_signal;

G_DEFINE_FINAL_TYPE (RaExplore, ra_explore, G_TYPE_OBJECT)

/* Where it lies on the map; where the map does not show it, the last click. */
static RaPoint
locate (RaExplore *self, double lat_deg, double lon_deg)
{
  RaPoint at = ra_map_view_get_click (self->map_view)->page;
  RaProjection *projection = ra_map_state_get_projection (self->state);

  /* A map about the selected site has just moved. */
  double x_m, y_m;
  if (projection != NULL && ra_projection_forward (projection, lat_deg, lon_deg, &x_m, &y_m))
    ra_viewport_to_page (ra_map_state_get_viewport (self->state), x_m, y_m, &at.x, &at.y);
  return at;
}

static void
move_card (RaExplore *self, double lat_deg, double lon_deg)
{
  ra_map_card_move (self->card, locate (self, lat_deg, lon_deg), gtk_widget_get_width (GTK_WIDGET (self->map_view)),
                    gtk_widget_get_height (GTK_WIDGET (self->map_view)));
}

/* TRUE: it is held. */
static gboolean
hold_site (RaExplore *self, const char *id)
{
  gboolean held = FALSE;

  g_signal_emit (self, hold_site_signal, 0, id, &held);
  return held;
}

static void
show_place (RaExplore *self, const RaNamedPoint *point)
{
  if (point->site != NULL)
    ra_map_state_set_site (self->state, point->site->id);
  g_clear_pointer (&self->place, ra_pin_free);
  if (point->site == NULL)
    self->place
        = ra_pin_new (point->place != NULL ? point->place->name : point->pin->name, point->lat_deg, point->lon_deg);
  g_clear_pointer (&self->centre, ra_pin_free);
  self->centre = ra_pin_new (point->name, point->lat_deg, point->lon_deg);
  move_card (self, point->lat_deg, point->lon_deg);
  ra_map_card_show_named_point (self->card, ra_map_state_get_spec (self->state), point,
                                ra_map_state_get_units (self->state));
  if (hold_site (self, point->site != NULL ? point->site->id : NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

static void
show_rings (RaExplore *self, const GArray *rings)
{
  const RaMapClick *click = ra_map_view_get_click (self->map_view);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < rings->len; i++)
    g_ptr_array_add (chosen, &g_array_index (rings, RaScenarioRing, i));
  move_card (self, click->lat_deg, click->lon_deg);
  ra_map_card_show_rings (self->card, ra_map_state_get_spec (self->state), chosen);
}

/* The keyboard goes back to the map with it. */
static void
close_card (RaExplore *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->map_view)));
  const gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->card));

  ra_map_card_close (self->card);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

/* Comes last, after all that may have another use for the click. */
static gboolean
clicked_cb (RaExplore *self, double lat_deg, double lon_deg)
{
  const RaMapClick *click = ra_map_view_get_click (self->map_view);
  RaNamedPoint point;

  if (ra_map_canvas_find_point (RA_MAP_CANVAS (self->map_view), click->page, click->tolerance_px, &point)) {
    show_place (self, &point);
    return TRUE;
  }
  hold_site (self, NULL);
  g_autoptr (GArray) rings
      = ra_map_canvas_find_rings (RA_MAP_CANVAS (self->map_view), click->page, click->tolerance_px);
  if (rings->len > 0) {
    show_rings (self, rings);
  } else if (click->firm) {
    move_card (self, lat_deg, lon_deg);
    ra_map_card_show_point (self->card, ra_map_state_get_spec (self->state), lat_deg, lon_deg,
                            ra_map_state_get_units (self->state));
  } else {
    close_card (self);
  }
  return TRUE;
}

static void
double_clicked_cb (RaExplore *self)
{
  if (ra_map_view_get_measuring (self->map_view))
    ra_map_view_remove_measured_point (self->map_view);
  else
    close_card (self);
}

static void
dismissed_cb (RaExplore *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

/* Who has found his way does not need the first page any more, which would lie over what he found. */
static void
card_visible_cb (RaExplore *self)
{
  if (ra_map_card_is_open (self->card))
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "welcome", g_variant_new_boolean (FALSE));
  ra_actions_enable (self->actions, "close-card", ra_map_card_is_open (self->card));
}

static void
pin_switched_cb (RaExplore *self, gboolean pinned)
{
  g_return_if_fail (self->place != NULL);
  self->pinning = TRUE;
  ra_map_state_set_pinned (self->state, self->place, pinned);
  self->pinning = FALSE;
}

static void
draw_ring_cb (RaExplore *self)
{
  const RaPin *centre = self->centre;
  const double radius_km = ra_map_card_get_radius (self->card);

  g_return_if_fail (centre != NULL);
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "draw-ring",
                                  g_variant_new ("(sddd)", centre->name, centre->lat_deg, centre->lon_deg, radius_km));
}

/* A card speaks of what the map shows; when that changes it would go on saying what no longer holds. */
static void
content_changed_cb (RaExplore *self)
{
  if (!self->pinning)
    close_card (self);
}

static void
close_card_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  close_card (RA_EXPLORE (user_data));
}

static void
measured_cb (RaExplore *self)
{
  const RaMeasuredLine *line = ra_map_view_get_measured_line (self->map_view);

  ra_actions_enable (self->actions, "copy-measured", ra_measured_line_n_points (line) > 1);
}

/* A GPropertyAction would hold the map, and with it the window. */
static void
measure_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  ra_map_view_set_measuring (RA_EXPLORE (user_data)->map_view, g_variant_get_boolean (state));
}

static void
radius_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  ra_map_card_set_radius (RA_EXPLORE (user_data)->card, g_variant_get_int32 (state));
  g_simple_action_set_state (action, state);
}

static void
radius_cb (RaExplore *self)
{
  GAction *action = g_action_map_lookup_action (self->actions, "ring-radius");
  const int radius_km = (int)round (ra_map_card_get_radius (self->card));

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_int32 (radius_km));
}

static void
measuring_cb (RaExplore *self)
{
  ra_actions_set_state (self->actions, "measure", ra_map_view_get_measuring (self->map_view));
  if (ra_map_view_get_measuring (self->map_view))
    close_card (self);
}

static void
copy_measured_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaExplore *self = RA_EXPLORE (user_data);
  g_autofree char *text = ra_measured_line_format (ra_map_view_get_measured_line (self->map_view), 0,
                                                   ra_map_state_get_units (self->state));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->map_view)), text);
  ra_toasts_tell (GTK_WIDGET (self->map_view), _ ("Result copied"));
}

/* The map, unless something has just been measured on it. */
static void
copy_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaExplore *self = RA_EXPLORE (user_data);
  const gboolean measured = ra_measured_line_n_points (ra_map_view_get_measured_line (self->map_view)) > 1;

  g_action_group_activate_action (G_ACTION_GROUP (self->actions), measured ? "copy-measured" : "copy-picture", NULL);
}

static void
add_actions (RaExplore *self)
{
  static const GActionEntry entries[] = {
    { .name = "close-card", .activate = close_card_action },
    { .name = "copy", .activate = copy_action },
    { .name = "copy-measured", .activate = copy_measured_action },
    { .name = "measure", .state = "false", .change_state = measure_state_cb },
    { .name = "ring-radius", .state = "500", .change_state = radius_state_cb },
  };

  ra_actions_add (self->actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  ra_actions_enable (self->actions, "close-card", FALSE);
  ra_actions_enable (self->actions, "copy-measured", FALSE);
}

/* Where the keyboard is on the map while its card is open, Escape closes the card too. */
static void
add_escape (GtkOverlay *overlay)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("win.close-card")));
  gtk_widget_add_controller (GTK_WIDGET (overlay), shortcuts);
}

/* Over the map, where they hide nothing until they are wanted. */
static void
add_widgets (RaExplore *self, const RaExploreParts *parts)
{
  GtkWidget *bar = ra_measure_bar_new (self->map_view);

  self->card = RA_MAP_CARD (ra_map_card_new ());
  gtk_overlay_add_overlay (parts->overlay, bar);
  gtk_overlay_add_overlay (parts->overlay, GTK_WIDGET (self->card));
  self->readout = ra_readout_new (&(RaReadoutParts) { .actions = self->actions,
                                                      .label = parts->readout,
                                                      .map_view = self->map_view,
                                                      .card = self->card,
                                                      .bar = RA_MEASURE_BAR (bar),
                                                      .state = self->state });
}

static void
follow (RaExplore *self)
{
  g_signal_connect_object (self->card, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "pin-switched", G_CALLBACK (pin_switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "draw-ring", G_CALLBACK (draw_ring_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "radius-changed", G_CALLBACK (radius_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "notify::visible", G_CALLBACK (card_visible_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "content-changed", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map_view, "double-clicked", G_CALLBACK (double_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map_view, "measured", G_CALLBACK (measured_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map_view, "notify::measuring", G_CALLBACK (measuring_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map_view, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
ra_explore_finalize (GObject *object)
{
  RaExplore *self = RA_EXPLORE (object);

  g_clear_object (&self->readout);
  g_clear_pointer (&self->place, ra_pin_free);
  g_clear_pointer (&self->centre, ra_pin_free);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ra_explore_parent_class)->finalize (object);
}

static void
ra_explore_class_init (RaExploreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_explore_finalize;
  hold_site_signal = g_signal_new ("hold-site", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_first_wins, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
ra_explore_init (RaExplore *self)
{
  (void)self;
}

RaExplore *
ra_explore_new (const RaExploreParts *parts)
{
  RaExplore *self = g_object_new (RA_TYPE_EXPLORE, NULL);

  self->actions = parts->actions;
  self->map_view = parts->map_view;
  self->state = g_object_ref (parts->state);
  add_widgets (self, parts);
  add_actions (self);
  add_escape (parts->overlay);
  follow (self);
  return self;
}

/* On a small map the card would lie over the place that it tells of: that moves into the middle of what is left. */
static void
uncover (RaExplore *self, const RaNamedPlace *place)
{
  const RaPoint at = locate (self, place->lat_deg, place->lon_deg);
  RaPoint free_at;

  if (ra_map_card_find_free (self->card, at, gtk_widget_get_width (GTK_WIDGET (self->map_view)),
                             gtk_widget_get_height (GTK_WIDGET (self->map_view)), &free_at))
    ra_map_state_drag (self->state, ra_map_state_get_viewport (self->state), at.x, at.y, free_at.x, free_at.y);
}

/* Where a projection cannot have it in the middle, the card tells of it all the same. */
void
ra_explore_show_place (RaExplore *self, const RaNamedPlace *place)
{
  g_return_if_fail (RA_IS_EXPLORE (self) && place != NULL);
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  const RaNamedPoint point = { .name = ra_named_place_translate (place, spec->translations),
                               .lat_deg = place->lat_deg,
                               .lon_deg = place->lon_deg,
                               .site = place->site,
                               .place = place->place };

  if (ra_map_state_set_centre (self->state, place->lat_deg, place->lon_deg)) {
    const RaViewport *viewport = ra_map_state_get_viewport (self->state);
    const double width_m = viewport->width_px * viewport->metres_per_px;

    if (width_m > FOUND_WIDTH_M)
      ra_map_state_zoom (self->state, width_m / FOUND_WIDTH_M, viewport->width_px / 2, viewport->height_px / 2);
  }
  if (place->country != NULL)
    return;
  show_place (self, &point);
  uncover (self, place);
}
