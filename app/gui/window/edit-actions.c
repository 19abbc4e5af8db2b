/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding things to the document. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/edit/forms.h"

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  GtkWindow *parent = GTK_WINDOW (self);
  const char *name = g_action_get_name (G_ACTION (action));

  (void)parameter;
  if (g_str_equal (name, "add-site"))
    ra_forms_edit_site (parent, self->document, NULL, NULL);
  else if (g_str_equal (name, "add-deployment"))
    ra_forms_edit_deployment (parent, self->document, -1);
  else if (g_str_equal (name, "add-system"))
    ra_forms_edit_system (parent, self->document, NULL);
  else if (g_str_equal (name, "add-ring"))
    ra_forms_edit_ring (parent, self->document, -1);
  else if (g_str_equal (name, "add-position"))
    ra_forms_edit_position (parent, self->document, -1);
  else
    ra_forms_edit_source (parent, self->document, NULL, NULL, NULL);
}

static void
placed_cb (RaWindow *self, double lat_deg, double lon_deg)
{
  g_object_set (self->dragging, "placing", FALSE, NULL);
  ra_forms_edit_site (GTK_WINDOW (self), self->document, NULL, &(RaFormPlace) { lat_deg, lon_deg });
}

static void
placing_cb (RaWindow *self)
{
  gboolean placing;

  g_object_get (self->dragging, "placing", &placing, NULL);
  if (placing && self->document == NULL)
    g_object_set (self->dragging, "placing", FALSE, NULL);
  else if (placing)
    ra_window_tell (self, _ ("Click on the map to place a site. Escape ends this."));
  g_object_get (self->dragging, "placing", &placing, NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "place-site")),
                             g_variant_new_boolean (placing));
}

/* A GPropertyAction would hold what it acts on, and with it the window. */
static void
place_site_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  g_object_set (RA_WINDOW (user_data)->dragging, "placing", g_variant_get_boolean (state), NULL);
}

void
ra_window_add_editing (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-site", .activate = add_action },
    { .name = "add-deployment", .activate = add_action },
    { .name = "add-system", .activate = add_action },
    { .name = "add-ring", .activate = add_action },
    { .name = "add-position", .activate = add_action },
    { .name = "add-source", .activate = add_action },
    { .name = "place-site", .state = "false", .change_state = place_site_state_cb },
  };

  self->dragging = ra_site_dragging_new (self->map_view, self->state);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->dragging, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "notify::placing", G_CALLBACK (placing_cb), self, G_CONNECT_SWAPPED);
  ra_window_add_moving (self);
}
