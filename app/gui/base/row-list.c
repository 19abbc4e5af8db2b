/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/row-list.h"

#include "app/gui/base/text-label.h"

struct _RaRowList {
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* GtkWidget *, borrowed from the group */
};

RaRowList *
ra_row_list_new (AdwPreferencesGroup *group)
{
  RaRowList *self = g_new0 (RaRowList, 1);

  self->group = group;
  self->rows = g_ptr_array_new ();
  return self;
}

void
ra_row_list_free (RaRowList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

void
ra_row_list_clear (RaRowList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->group), FALSE);
}

void
ra_row_list_add (RaRowList *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->group), TRUE);
}

GtkWidget *
ra_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  /* Names come from files: a "<" in one is a "<". */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

void
ra_row_add_button (GtkWidget *row, const char *icon, const char *label, GCallback clicked, GObject *object)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", clicked, object, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

void
ra_row_list_add_icon (RaRowList *self, const char *icon_name, const char *title, const char *subtitle)
{
  GtkWidget *row = ra_row_new (title, subtitle);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  ra_row_list_add (self, row);
}

static GtkSwitch *
add_switch (RaRowList *self, GtkWidget *row, gboolean active)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  /* This labels the switch for screen readers, too. */
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  ra_row_list_add (self, row);
  return GTK_SWITCH (toggle);
}

GtkSwitch *
ra_row_list_add_switch (RaRowList *self, const char *title, const char *subtitle, gboolean active)
{
  return add_switch (self, ra_row_new (title, subtitle), active);
}

GtkSwitch *
ra_row_list_add_nested_switch (RaRowList *self, const char *title, const char *subtitle, gboolean active)
{
  GtkWidget *row = ra_row_new (title, subtitle);

  gtk_widget_add_css_class (row, "nested-row");
  return add_switch (self, row, active);
}

void
ra_row_list_add_paragraph (RaRowList *self, const char *heading, const char *aside, const char *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_box_append (GTK_BOX (box), ra_text_label_new (heading, "heading"));
  if (aside != NULL) {
    GtkWidget *label = ra_text_label_new (aside, "caption");

    gtk_widget_add_css_class (label, "dim-label");
    gtk_box_append (GTK_BOX (box), label);
  }
  gtk_box_append (GTK_BOX (box), ra_text_label_new (text, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* The keyboard comes to the row, which has no title of its own to be read out. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  ra_row_list_add (self, row);
}
