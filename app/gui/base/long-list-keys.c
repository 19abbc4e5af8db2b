/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keyboard does with the rows of a long list. */

#include "app/gui/base/list-keys.h"
#include "app/gui/base/long-list-private.h"

RaLongRowWidgets *
ra_long_list_widgets_of (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "widgets");
}

/* The row that has the focus, itself or within; NULL for none. */
static GtkListItem *
find_focused (RaLongList *self)
{
  GtkRoot *root = gtk_widget_get_root (self->view);
  GtkWidget *row = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (row != NULL && gtk_widget_get_parent (row) != self->view)
    row = gtk_widget_get_parent (row);
  GtkWidget *box = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  return box != NULL ? g_object_get_data (G_OBJECT (box), "item") : NULL;
}

static gboolean
copy_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  (void)args;
  RaLongList *self = user_data;
  GtkListItem *item = find_focused (self);

  if (item == NULL || ra_long_list_widgets_of (item)->copy == NULL
      || !gtk_widget_get_visible (ra_long_list_widgets_of (item)->copy))
    return GDK_EVENT_PROPAGATE;
  self->funcs->copy (self->object, gtk_list_item_get_position (item), widget);
  return GDK_EVENT_STOP;
}

/* One place up or down; the focus goes with the row. */
static gboolean
move_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  (void)widget;
  RaLongList *self = user_data;
  GtkListItem *item = find_focused (self);
  const int steps = g_variant_get_int32 (args);

  if (item == NULL || self->funcs->move == NULL)
    return GDK_EVENT_PROPAGATE;
  const guint from = gtk_list_item_get_position (item);
  const guint to = from + (guint)steps; /* above the first there is none as large */
  if (to < g_list_model_get_n_items (G_LIST_MODEL (self->numbers))) {
    self->funcs->move (self->object, from, to);
    GtkWidget *row = gtk_widget_get_parent (ra_long_list_widgets_of (item)->box);
    GtkWidget *next = steps > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
    if (next != NULL)
      gtk_widget_grab_focus (next);
  }
  return GDK_EVENT_STOP;
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  (void)args;
  RaLongList *self = user_data;
  GtkListItem *item = find_focused (self);

  if (item == NULL || ra_long_list_widgets_of (item)->remove == NULL
      || !gtk_widget_get_visible (ra_long_list_widgets_of (item)->remove))
    return GDK_EVENT_PROPAGATE;
  self->funcs->remove (self->object, gtk_list_item_get_position (item), widget);
  return GDK_EVENT_STOP;
}

void
ra_long_list_add_keys (RaLongList *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0), gtk_callback_action_new (delete_cb, self, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_d, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (copy_key_cb, self, NULL)));
  for (int steps = -1; steps <= 1; steps += 2)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (steps < 0 ? GDK_KEY_Up : GDK_KEY_Down, GDK_ALT_MASK),
                                         gtk_callback_action_new (move_key_cb, self, NULL), "i", steps));
  ra_list_keys_add (self->view);
  gtk_widget_add_controller (self->view, shortcuts);
}
