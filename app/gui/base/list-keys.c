/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/list-keys.h"

/* The row that has the focus, itself or within; NULL when a head has it. */
static GtkWidget *
find_row (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *row = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (row != NULL && row != list) {
    GtkWidget *parent = gtk_widget_get_parent (row);

    if (GTK_IS_LIST_VIEW (parent) || GTK_IS_LIST_BOX (parent))
      return row;
    row = parent;
  }
  return NULL;
}

/* GTK has a property for this from 4.12 on; before, every row is a stop. */
static gboolean
leave_cb (GtkWidget *list, GVariant *direction, gpointer user_data)
{
  const GtkDirectionType towards = (GtkDirectionType)g_variant_get_int32 (direction);
  GtkWidget *row = find_row (list);
  GtkWidget *scrolled = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);

  (void)user_data;
  if (row == NULL || scrolled == NULL)
    return FALSE;
  if (!gtk_widget_child_focus (row, towards))
    g_signal_emit_by_name (scrolled, "move-focus-out", towards);
  return TRUE;
}

static GtkShortcut *
new_shortcut (const char *keys, GtkDirectionType direction)
{
  GtkShortcut *shortcut
      = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), gtk_callback_action_new (leave_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (direction));
  return shortcut;
}

void
ra_list_keys_add (GtkWidget *list)
{
  g_return_if_fail (GTK_IS_WIDGET (list));
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        new_shortcut ("Tab|KP_Tab", GTK_DIR_TAB_FORWARD));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        new_shortcut ("<Shift>Tab|<Shift>KP_Tab", GTK_DIR_TAB_BACKWARD));
  gtk_widget_add_controller (list, keys);
}
