/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking the map: cards of what is clicked on, and the measuring tool. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/model/hit-test.h"

/* Cards */

static void
place_card (RaWindow *self, double lat_deg, double lon_deg)
{
  RaPoint at = ra_map_view_get_click (self->map_view)->page;
  RaProjection *projection = ra_map_state_get_projection (self->state);
  double x_m, y_m;

  /* A map about the selected site has just moved. */
  if (projection != NULL && ra_projection_forward (projection, lat_deg, lon_deg, &x_m, &y_m))
    ra_viewport_to_page (ra_map_state_get_viewport (self->state), x_m, y_m, &at.x, &at.y);
  ra_map_card_place (self->map_card, at, gtk_widget_get_width (GTK_WIDGET (self->map_view)),
                     gtk_widget_get_height (GTK_WIDGET (self->map_view)));
}

static void
show_place (RaWindow *self, const RaMapPlace *place)
{
  if (place->site != NULL)
    ra_map_state_set_site (self->state, place->site->id);
  place_card (self, place->lat_deg, place->lon_deg);
  ra_map_card_show_place (self->map_card, ra_map_state_get_spec (self->state), place,
                          ra_map_state_get_units (self->state));
  if (ra_window_hold_site (self, place->site != NULL ? place->site->id : NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

static void
show_rings (RaWindow *self, const GArray *rings, const RaHit *hit)
{
  const RaMapClick *click = ra_map_view_get_click (self->map_view);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < hit->rings->len; i++)
    g_ptr_array_add (chosen, &g_array_index (rings, RaScenarioRing, g_array_index (hit->rings, guint, i)));
  place_card (self, click->lat_deg, click->lon_deg);
  ra_map_card_show_rings (self->map_card, chosen);
}

/* The keyboard goes back to the map with it. */
static void
close_card (RaWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  const gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map_card));

  ra_map_card_close (self->map_card);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

/* Comes last, after all that may have another use for the click. */
static gboolean
clicked_cb (RaWindow *self, double lat_deg, double lon_deg)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  const RaMapClick *click = ra_map_view_get_click (self->map_view);
  g_autoptr (GArray) places = ra_map_places_new (spec, self->basemap);
  g_autoptr (GArray) rings = (spec->show & RA_SHOW_RINGS) != 0 ? ra_map_spec_list_rings (spec)
                                                               : g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  g_auto (RaHit) hit = ra_hit_test (&(RaHitQuery) { .viewport = ra_map_state_get_viewport (self->state),
                                                    .projection = ra_map_state_get_projection (self->state),
                                                    .places = places,
                                                    .rings = rings,
                                                    .page = click->page,
                                                    .tolerance_px = click->tolerance_px });

  if (hit.place < 0)
    ra_window_hold_site (self, NULL);
  if (hit.place >= 0) {
    show_place (self, &g_array_index (places, RaMapPlace, hit.place));
  } else if (hit.rings->len > 0) {
    show_rings (self, rings, &hit);
  } else if (click->firm) {
    place_card (self, lat_deg, lon_deg);
    ra_map_card_show_point (self->map_card, spec, lat_deg, lon_deg, ra_map_state_get_units (self->state));
  } else {
    close_card (self);
  }
  return TRUE;
}

static void
double_clicked_cb (RaWindow *self)
{
  if (ra_map_view_get_measuring (self->map_view))
    ra_map_view_remove_measured_point (self->map_view);
  else
    close_card (self);
}

static void
dismissed_cb (RaWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

static void
enable (RaWindow *self, const char *action, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}

static void
card_visible_cb (RaWindow *self)
{
  enable (self, "close-card", ra_map_card_is_open (self->map_card));
  ra_window_queue_readout (self);
}

/* A card speaks of what the map shows; when that changes it would go on saying what no longer holds. */
static void
content_changed_cb (RaWindow *self)
{
  close_card (self);
}

static void
close_card_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  (void)action, (void)parameter;
  close_card (self);
}

/* Measuring */

static void
measured_cb (RaWindow *self)
{
  enable (self, "copy-measured", ra_measured_line_n_points (ra_map_view_get_measured_line (self->map_view)) > 1);
}

/* A GPropertyAction would hold the map, and with it the window. */
static void
measure_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  ra_map_view_set_measuring (RA_WINDOW (user_data)->map_view, g_variant_get_boolean (state));
}

static void
measuring_cb (RaWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "measure");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (ra_map_view_get_measuring (self->map_view)));
  if (ra_map_view_get_measuring (self->map_view))
    close_card (self);
}

static void
copy_measured_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  g_autofree char *text = ra_measured_line_format (ra_map_view_get_measured_line (self->map_view), 0,
                                                   ra_map_state_get_units (self->state));

  (void)action, (void)parameter;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  ra_window_tell (self, _ ("Result copied"));
}

/* Wiring */

static void
add_actions (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "close-card", .activate = close_card_action },
    { .name = "copy-measured", .activate = copy_measured_action },
    { .name = "measure", .state = "false", .change_state = measure_state_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  enable (self, "close-card", FALSE);
  enable (self, "copy-measured", FALSE);
}

/* Where the keyboard is on the map while its card is open, Escape closes the card too. */
static void
add_escape (RaWindow *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("win.close-card")));
  gtk_widget_add_controller (GTK_WIDGET (self->map_overlay), shortcuts);
}

void
ra_window_add_explore (RaWindow *self)
{
  self->map_card = RA_MAP_CARD (ra_map_card_new ());
  self->measure_bar = RA_MEASURE_BAR (ra_measure_bar_new (self->map_view));
  gtk_overlay_add_overlay (self->map_overlay, GTK_WIDGET (self->measure_bar));
  gtk_overlay_add_overlay (self->map_overlay, GTK_WIDGET (self->map_card));
  add_actions (self);
  add_escape (self);
  ra_window_add_readout (self);
  g_signal_connect_object (self->map_card, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map_card, "notify::visible", G_CALLBACK (card_visible_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->state, "content-changed", G_CALLBACK (content_changed_cb), self);
  g_signal_connect_swapped (self->map_view, "double-clicked", G_CALLBACK (double_clicked_cb), self);
  g_signal_connect_swapped (self->map_view, "measured", G_CALLBACK (measured_cb), self);
  g_signal_connect_swapped (self->map_view, "notify::measuring", G_CALLBACK (measuring_cb), self);
  g_signal_connect_data (self->map_view, "clicked", G_CALLBACK (clicked_cb), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}
