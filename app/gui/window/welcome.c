/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/welcome.h"

#include "app/gui/base/actions.h"
#include "app/gui/base/list-keys.h"

struct _RaWelcome {
  GtkBox parent_instance;

  GtkListBox *list;
  GActionMap *actions; /* borrowed, as is what lies below */
  GtkWidget *below;
};

G_DEFINE_FINAL_TYPE (RaWelcome, ra_welcome, GTK_TYPE_BOX)

static void
show (RaWelcome *self, gboolean shown)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)) == shown)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (shown)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->below);
}

static void
welcome_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_simple_action_set_state (action, state);
  show (RA_WELCOME (user_data), g_variant_get_boolean (state));
}

/* Each is named after its action. */
static void
row_cb (RaWelcome *self, GtkListBoxRow *row)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "welcome", g_variant_new_boolean (FALSE));
  if (g_action_parse_detailed_name (gtk_widget_get_name (GTK_WIDGET (row)), &name, &target, NULL))
    gtk_widget_activate_action_variant (self->below, name, target);
}

static void
ra_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_WELCOME);
  G_OBJECT_CLASS (ra_welcome_parent_class)->dispose (object);
}

static void
ra_welcome_class_init (RaWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_welcome_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, RaWelcome, list);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.welcome", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ra_welcome_init (RaWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_list_keys_add (GTK_WIDGET (self->list));
}

GtkWidget *
ra_welcome_new (GActionMap *actions, GtkWidget *below)
{
  static const GActionEntry entries[] = { { .name = "welcome", .state = "false", .change_state = welcome_state_cb } };
  RaWelcome *self = g_object_new (RA_TYPE_WELCOME, NULL);

  self->actions = actions;
  self->below = below;
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  return GTK_WIDGET (self);
}
