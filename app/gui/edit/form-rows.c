/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a form. */

#include "app/gui/base/drop-down.h"
#include "app/gui/base/scrolled-text.h"
#include "app/gui/base/text-label.h"
#include "app/gui/edit/date-button.h"
#include "app/gui/edit/form-private.h"

GtkEditable *
ra_form_add_entry (RaForm *self, const char *label, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (ra_form_check), self);
  adw_preferences_group_add (self->group, row);
  return GTK_EDITABLE (row);
}

GtkEditable *
ra_form_add_date (RaForm *self, const char *label, const char *text)
{
  GtkEditable *entry = ra_form_add_entry (self, label, text);

  adw_entry_row_add_suffix (ADW_ENTRY_ROW (entry), ra_date_button_new (entry, FALSE));
  return entry;
}

void
ra_form_add_hint (RaForm *self, GtkEditable *entry, const char *hint)
{
  g_return_if_fail (RA_IS_FORM (self) && GTK_IS_EDITABLE (entry) && hint != NULL);
  GtkWidget *row = ra_form_new_line (hint, "dim-label");

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  adw_preferences_group_add (self->group, row);
}

/* A row with its label above and something wide below. */
static void
add_tall_row (RaForm *self, const char *label, GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = ra_text_label_new (label, "caption");

  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), child);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (self->group, row);
}

GtkTextBuffer *
ra_form_add_paragraph (RaForm *self, const char *label, const char *text)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  ra_scrolled_text_pass_on (GTK_SCROLLED_WINDOW (scrolled));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_widget_add_css_class (view, "form-paragraph");
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (ra_form_check), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 72);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 240);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  add_tall_row (self, label, scrolled);
  return buffer;
}

GtkSwitch *
ra_form_add_switch (RaForm *self, const char *label, const char *detail, gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  if (detail != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (ra_form_check), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->group, row);
  return GTK_SWITCH (toggle);
}

static void
set_up_item_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  (void)factory;
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), GPOINTER_TO_INT (lines));
  gtk_label_set_wrap (GTK_LABEL (label), GPOINTER_TO_INT (lines) > 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_list_item_set_child (item, label);
}

static void
bind_item_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = GTK_STRING_OBJECT (gtk_list_item_get_item (item));

  (void)factory;
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

/* GTK's own labels would be as wide as the longest name. */
static GtkListItemFactory *
new_factory (int lines)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_item_cb), GINT_TO_POINTER (lines));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), NULL);
  return factory;
}

AdwComboRow *
ra_form_add_texts (RaForm *self, const char *label, const char *const *texts, guint selected)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) strings = gtk_string_list_new (texts);
  g_autoptr (GtkListItemFactory) list_factory = new_factory (3);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  /* What is chosen stands below, where it may take several lines. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), list_factory);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (strings));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (ra_form_check), self);
  adw_preferences_group_add (self->group, row);
  return ADW_COMBO_ROW (row);
}

GtkDropDown *
ra_form_add_choice (RaForm *self, const char *label, GListModel *strings, guint selected)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (strings), expression);
  g_autoptr (GtkListItemFactory) factory = new_factory (1);
  g_autoptr (GtkListItemFactory) list_factory = new_factory (3);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (choice), list_factory);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (ra_form_check), self);
  ra_drop_down_name (GTK_DROP_DOWN (choice), label);
  add_tall_row (self, label, choice);
  return GTK_DROP_DOWN (choice);
}
