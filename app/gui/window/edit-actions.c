/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/edit-actions.h"

#include <glib/gi18n.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/gui/edit/forms.h"

struct _RaEditActions {
  GObject parent_instance;
  GActionMap *actions; /* borrowed, as is the map */
  RaMapView *map_view;
  RaEditSession *session;
  RaSiteDragging *dragging;
};

G_DEFINE_FINAL_TYPE (RaEditActions, ra_edit_actions, G_TYPE_OBJECT)

static GtkWindow *
get_window (RaEditActions *self)
{
  return ra_parent_window (GTK_WIDGET (self->map_view));
}

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)parameter;
  RaEditActions *self = RA_EDIT_ACTIONS (user_data);
  GtkWindow *parent = get_window (self);
  RaDocument *document = ra_edit_session_get_document (self->session);
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "add-site"))
    ra_forms_edit_site (parent, document, NULL, NULL);
  else if (g_str_equal (name, "add-deployment"))
    ra_forms_edit_deployment (parent, document, -1);
  else if (g_str_equal (name, "add-system"))
    ra_forms_edit_system (parent, document, NULL);
  else if (g_str_equal (name, "add-ring"))
    ra_forms_edit_ring (parent, document, -1);
  else if (g_str_equal (name, "add-position"))
    ra_forms_edit_position (parent, document, -1);
  else
    ra_forms_edit_source (parent, document, NULL, NULL, NULL);
}

static void
stop_placing (RaEditActions *self)
{
  g_object_set (self->dragging, "placing", FALSE, NULL);
}

static void
placed_cb (RaEditActions *self, double lat_deg, double lon_deg)
{
  stop_placing (self);
  ra_forms_edit_site (get_window (self), ra_edit_session_get_document (self->session), NULL,
                      &(RaFormPoint) { lat_deg, lon_deg });
}

static gboolean
is_placing (RaEditActions *self)
{
  gboolean placing;

  g_object_get (self->dragging, "placing", &placing, NULL);
  return placing;
}

static void
placing_cb (RaEditActions *self)
{
  const gboolean placing = is_placing (self);

  if (placing && ra_edit_session_get_document (self->session) == NULL)
    stop_placing (self);
  else if (placing)
    ra_toasts_tell (GTK_WIDGET (self->map_view), _ ("Click on the map to place a site. Escape ends this."));
  ra_actions_set_state (self->actions, "place-site", is_placing (self));
}

/* A GPropertyAction would hold what it acts on, and with it the window. */
static void
place_site_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  g_object_set (RA_EDIT_ACTIONS (user_data)->dragging, "placing", g_variant_get_boolean (state), NULL);
}

static void
updated_cb (RaEditActions *self)
{
  static const char *const names[]
      = { "add-site", "add-deployment", "add-system", "add-ring", "add-position", "add-source" };
  RaDocument *document = ra_edit_session_get_document (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ra_actions_enable (self->actions, names[i], document != NULL && !ra_document_is_read_only (document));
  if (!ra_edit_session_is_editable (self->session))
    stop_placing (self);
}

static void
ra_edit_actions_finalize (GObject *object)
{
  RaEditActions *self = RA_EDIT_ACTIONS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->dragging);
  G_OBJECT_CLASS (ra_edit_actions_parent_class)->finalize (object);
}

static void
ra_edit_actions_class_init (RaEditActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_edit_actions_finalize;
}

static void
ra_edit_actions_init (RaEditActions *self)
{
  (void)self;
}

RaEditActions *
ra_edit_actions_new (GActionMap *actions, RaMapView *map_view, RaEditSession *session, RaSiteDragging *dragging)
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
  RaEditActions *self = g_object_new (RA_TYPE_EDIT_ACTIONS, NULL);

  self->actions = actions;
  self->map_view = map_view;
  self->session = g_object_ref (session);
  self->dragging = g_object_ref (dragging);
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  g_signal_connect_object (dragging, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dragging, "notify::placing", G_CALLBACK (placing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  updated_cb (self);
  return self;
}
