/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of the edit page and the forms that they open. Wants a display. */

#include "app/gui/base/long-list.h"
#include "app/gui/edit/date-button.h"
#include "app/gui/edit/edit-page.h"
#include "app/gui/edit/forms.h"
#include "app/gui/side/scenario-panel.h"
#include "tests/gui/edit/editing-helpers.h"

/* What the list does with the key. */
static gboolean
act_on (GtkWidget *list, const char *key)
{
  GListModel *shortcuts = test_find_controller (list, GTK_TYPE_SHORTCUT_CONTROLLER, 0);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++) {
    g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
    g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

    if (g_str_equal (trigger, key))
      return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, list,
                                           gtk_shortcut_get_arguments (shortcut));
  }
  g_assert_not_reached ();
}

static gboolean
delete_on (GtkWidget *list)
{
  return act_on (list, "Delete");
}

static const char *
title_of (GtkWidget *row)
{
  return gtk_label_get_label (test_find_nth (row, GTK_TYPE_LABEL, 0));
}

/* Delete on the row of a list takes out what the row stands for. */
static void
test_delete_row (EditingFixture *self, gconstpointer data)
{
  (void)data;
  editing_open_own_site (self);
  GtkWidget *list = editing_show_own_sites (self);
  g_assert_false (delete_on (list)); /* no row has the focus */
  g_assert_cmpstr (title_of (gtk_widget_get_first_child (list)), ==, "A");
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (list)));
  g_assert_true (delete_on (list));
  g_assert_null (editing_own_site (self));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_nonnull (editing_own_site (self));
}

static void
assert_sites (EditingFixture *self, const char *names)
{
  const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (editing_get_document (self->window)));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < sites->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ((const RaSite *)g_ptr_array_index (sites, i))->name);
  g_assert_cmpstr (found->str, ==, names);
}

/* A row is duplicated by its key, and put elsewhere by keys and by dragging: each a step of the history. */
static void
test_order (EditingFixture *self, gconstpointer data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GdkContentProvider) content = NULL;
  gboolean dropped = FALSE;

  (void)data;
  editing_open_own_site (self);
  GtkWidget *list = editing_show_own_sites (self);
  g_assert_false (act_on (list, "<Control>d")); /* no row has the focus */
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (list)));
  g_assert_true (act_on (list, "<Control>d"));
  assert_sites (self, "A A (copy)");
  g_assert_cmpstr (ra_document_get_undo_text (editing_get_document (self->window)), ==, "Duplicate A");
  TEST_WAIT_FOR (gtk_widget_get_last_child (list) != gtk_widget_get_first_child (list)
                 && gtk_widget_get_mapped (gtk_widget_get_last_child (list)));
  g_assert_true (act_on (list, "<Alt>Up")); /* it is the first */
  assert_sites (self, "A A (copy)");
  g_assert_true (act_on (list, "<Alt>Down"));
  assert_sites (self, "A (copy) A");
  g_assert_cmpstr (ra_document_get_undo_text (editing_get_document (self->window)), ==, "Move A");
  g_assert_cmpstr (title_of (gtk_root_get_focus (GTK_ROOT (self->window))), ==, "A");

  GtkWidget *first = gtk_widget_get_first_child (gtk_widget_get_first_child (list));
  GtkWidget *second = gtk_widget_get_first_child (gtk_widget_get_last_child (list));
  GtkDropTarget *target = test_find_controller (second, GTK_TYPE_DROP_TARGET, 0);
  g_value_init (&value, GTK_TYPE_LIST_ITEM);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 100.0, &dropped);
  g_assert_false (dropped); /* from another list */
  g_signal_emit_by_name (test_find_controller (first, GTK_TYPE_DRAG_SOURCE, 0), "prepare", 1.0, 1.0, &content);
  g_assert_nonnull (content);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 100.0, &dropped);
  g_assert_true (dropped);
  assert_sites (self, "A A (copy)");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  assert_sites (self, "A (copy) A");
  editing_assert_told_changes (self, "Move A\nDuplicate A");
}

static void
accept_form (gpointer form)
{
  guint accept = 0;

  while (!gtk_widget_has_css_class (test_find_nth (form, GTK_TYPE_BUTTON, accept), "suggested-action"))
    accept++;
  g_signal_emit_by_name (test_find_nth (form, GTK_TYPE_BUTTON, accept), "clicked");
}

static gpointer
find_button (gpointer page, const char *tooltip)
{
  GtkWidget *button;

  for (guint i = 0; (button = test_find_nth (page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
      return button;
  g_assert_not_reached ();
}

/* A step takes what the map shows; changed later, it keeps that unless it is asked to take it anew. */
static void
test_steps (EditingFixture *self, gconstpointer data)
{
  RaMapState *state = ra_window_get_state (self->window);

  (void)data;
  editing_open_own_site (self);
  editing_show_own_sites (self);
  ra_map_state_set_id_shown (state, "iskander-m", FALSE);
  g_signal_emit_by_name (find_button (test_find_nth (self->window, RA_TYPE_EDIT_PAGE, 0), "Add Step"), "clicked");
  gpointer form = editing_find_toplevel (RA_TYPE_FORM);
  gtk_editable_set_text (test_find_nth (form, ADW_TYPE_ENTRY_ROW, 0), "A start");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (test_find_nth (form, GTK_TYPE_TEXT_VIEW, 0)), "Here it is.", -1);
  accept_form (form);
  const GPtrArray *steps = ra_scenario_get_steps (ra_document_get_scenario (editing_get_document (self->window)));
  g_assert_cmpuint (steps->len, ==, 1);
  const RaStep *step = g_ptr_array_index (steps, 0);
  g_assert_cmpstr (step->caption, ==, "Here it is.");
  g_assert_cmpfloat_with_epsilon (step->view.centre_lat_deg, 54.5, 0.01);
  g_assert_cmpuint (step->hide->len, ==, 1);

  ra_map_state_set_id_shown (state, "iskander-m", TRUE);
  ra_forms_edit_step (GTK_WINDOW (self->window), editing_get_document (self->window), 0, state);
  form = editing_find_toplevel (RA_TYPE_FORM);
  gtk_editable_set_text (test_find_nth (form, ADW_TYPE_ENTRY_ROW, 0), "Another start");
  accept_form (form);
  step = g_ptr_array_index (ra_scenario_get_steps (ra_document_get_scenario (editing_get_document (self->window))), 0);
  g_assert_cmpstr (step->title, ==, "Another start");
  g_assert_cmpuint (step->hide->len, ==, 1);
  g_assert_cmpstr (ra_document_get_undo_text (editing_get_document (self->window)), ==, "Change step Another start");
}

static const char *
selected_country (gpointer form)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (test_find_nth (form, GTK_TYPE_DROP_DOWN, 0)));
}

/* The country follows the coordinates until somebody chooses one, and is kept with the site. */
static void
test_country (EditingFixture *self, gconstpointer data)
{
  gpointer form, name, place;
  guint accept = 0;

  (void)data;
  editing_open_own_site (self);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "add-site", NULL);
  form = editing_find_toplevel (RA_TYPE_FORM);
  name = test_find_nth (form, ADW_TYPE_ENTRY_ROW, 0);
  place = test_find_nth (form, ADW_TYPE_ENTRY_ROW, 1);
  GtkDropDown *country = test_find_nth (form, GTK_TYPE_DROP_DOWN, 0);
  g_assert_true (gtk_drop_down_get_enable_search (country));
  g_assert_cmpstr (selected_country (form), ==, "Not stated");
  gtk_editable_set_text (place, "54.5, 21.5");
  g_assert_cmpstr (selected_country (form), ==, "Russia");
  gtk_editable_set_text (place, "55.3, 23.9");
  g_assert_cmpstr (selected_country (form), ==, "Lithuania");
  gtk_editable_set_text (place, "55.5, 19.0"); /* the Baltic */
  g_assert_cmpstr (selected_country (form), ==, "Not stated");
  gtk_editable_set_text (place, "55.3, 23.9");
  gtk_drop_down_set_selected (country, gtk_drop_down_get_selected (country) + 1);
  g_assert_cmpstr (selected_country (form), ==, "Luxembourg");
  gtk_editable_set_text (place, "54.5, 21.5");
  g_assert_cmpstr (selected_country (form), ==, "Luxembourg");
  gtk_editable_set_text (name, "B");
  while (!gtk_widget_has_css_class (test_find_nth (form, GTK_TYPE_BUTTON, accept), "suggested-action"))
    accept++;
  g_signal_emit_by_name (test_find_nth (form, GTK_TYPE_BUTTON, accept), "clicked");
  {
    const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (editing_get_document (self->window)));

    g_assert_cmpuint (sites->len, ==, 2);
    g_assert_cmpstr (((const RaSite *)g_ptr_array_index (sites, 1))->country, ==, "LUX");
  }
  g_assert_nonnull (strstr (ra_document_get_text (editing_get_document (self->window)), "\"country\": \"LUX\""));
}

static guint
count_below (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_below (child);
  return n;
}

/* Widgets are made for the rows in sight, however many there are; the one behind the one that goes takes its place, and
 * the focus. */
static void
test_many_rows (EditingFixture *self, gconstpointer data)
{
  g_autofree char *text = editing_many_sites (5000);
  g_autoptr (GFile) file = editing_write_file (self, "many.rangeatlas", text);

  (void)data;
  g_assert_true (ra_window_open_file (self->window, file));
  g_assert_null (editing_get_document (self->window)); /* it is being read */
  g_assert_true (ra_window_open_file (self->window, file));
  TEST_WAIT_FOR (editing_get_document (self->window) != NULL);
  GtkWidget *list = editing_show_own_sites (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 5000);
  g_assert_cmpuint (count_below (test_find_nth (self->window, RA_TYPE_EDIT_PAGE, 0)), <, 5000);
  GtkWidget *second = gtk_widget_get_next_sibling (gtk_widget_get_first_child (list));
  g_assert_cmpstr (title_of (second), ==, "Site 1");
  g_assert_true (gtk_widget_grab_focus (second));
  g_assert_true (delete_on (list));
  g_assert_cmpuint (ra_scenario_get_own_sites (ra_document_get_scenario (editing_get_document (self->window)))->len, ==,
                    4999);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_get_parent (focus) == list);
  g_assert_cmpstr (title_of (focus), ==, "Site 2");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (self->application)), ==, 1);
}

/* Lines that are broken take no room from the rows of a list that need not scroll. */
static void
test_short_list (EditingFixture *self, gconstpointer data)
{
  (void)data;
  GtkWidget *list = test_find_nth (test_find_nth (self->window, RA_TYPE_SCENARIO_PANEL, 0), RA_TYPE_LONG_LIST, 0);
  GtkAdjustment *scrolled = gtk_scrollable_get_vadjustment (test_find_nth (list, GTK_TYPE_LIST_VIEW, 0));

  TEST_WAIT_FOR (gtk_adjustment_get_page_size (scrolled) > 100);
  g_assert_cmpfloat (gtk_adjustment_get_upper (scrolled), <=, gtk_adjustment_get_page_size (scrolled));
}

/* Turns the wheel over the text by one notch; FALSE: its own scrolled window is to have it. */
static gboolean
turn_wheel (GtkWidget *text, double notches)
{
  GtkEventController *wheel;
  gboolean taken = FALSE;

  for (guint i = 0; (wheel = test_find_controller (text, GTK_TYPE_EVENT_CONTROLLER_SCROLL, i)) != NULL; i++)
    if (gtk_event_controller_get_propagation_phase (wheel) == GTK_PHASE_CAPTURE
        && gtk_event_controller_scroll_get_flags (GTK_EVENT_CONTROLLER_SCROLL (wheel))
               == GTK_EVENT_CONTROLLER_SCROLL_VERTICAL)
      g_signal_emit_by_name (wheel, "scroll", 0.0, notches, &taken);
  return taken;
}

/* Over a text that ends the wheel moves the page on. */
static void
test_wheel (EditingFixture *self, gconstpointer data)
{
  (void)data;
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new", NULL);
  RaEditPage *page = test_find_nth (self->window, RA_TYPE_EDIT_PAGE, 0);
  GtkWidget *summary = gtk_widget_get_parent (test_find_nth (page, GTK_TYPE_TEXT_VIEW, 0));
  GtkAdjustment *text = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (summary));
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (test_find_nth (page, GTK_TYPE_SCROLLED_WINDOW, 0));

  TEST_WAIT_FOR (gtk_adjustment_get_upper (text) > gtk_adjustment_get_page_size (text) + 20.0);
  g_assert_false (turn_wheel (summary, 1.0));
  g_assert_cmpfloat (gtk_adjustment_get_value (rows), ==, 0.0);
  gtk_adjustment_set_value (text, gtk_adjustment_get_upper (text));
  g_assert_true (turn_wheel (summary, 1.0));
  g_assert_cmpfloat (gtk_adjustment_get_value (rows), >, 0.0);
  g_assert_false (turn_wheel (summary, -1.0));
}

/* The calendar opens on what the entry says and writes it as exact as is wanted. */
static void
test_date (EditingFixture *self, gconstpointer data)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = ra_date_button_new (GTK_EDITABLE (entry), FALSE);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  (void)self, (void)data;
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2019-02");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  GtkCalendar *calendar = test_find_nth (button, GTK_TYPE_CALENDAR, 0);
  GtkWidget *head = gtk_widget_get_prev_sibling (GTK_WIDGET (calendar));
  GtkWidget *choices = gtk_widget_get_prev_sibling (head);
  TEST_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (calendar)));
  g_autoptr (GDateTime) opened = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_year (opened), ==, 2019);
  g_assert_cmpint (g_date_time_get_month (opened), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2019-02");
  g_autoptr (GDateTime) day = g_date_time_new_local (1987, 12, 8, 0, 0, 0.0);
  gtk_calendar_select_day (calendar, day);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1987-12");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (choices)), TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1987-12-08");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (choices)), TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1987");
  /* A year back, and a month on: November has no 31st. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (choices)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "1987-10-31");
  gtk_popover_popdown (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_signal_emit_by_name (find_button (head, "Previous Year"), "clicked");
  g_signal_emit_by_name (find_button (head, "Next Month"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1986-11-30");
  g_assert_cmpstr (gtk_label_get_label (test_find_nth (head, GTK_TYPE_LABEL, 0)), ==, "November 1986");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = editing_init (&argc, &argv);

  EDITING_ADD ("edit-lists/delete-row", test_delete_row);
  EDITING_ADD ("edit-lists/order", test_order);
  EDITING_ADD ("edit-lists/many-rows", test_many_rows);
  EDITING_ADD ("edit-lists/short-list", test_short_list);
  EDITING_ADD ("edit-lists/steps", test_steps);
  EDITING_ADD ("edit-lists/country", test_country);
  EDITING_ADD ("edit-lists/wheel", test_wheel);
  EDITING_ADD ("edit-lists/date", test_date);
  return test_run_in_application (application);
}
