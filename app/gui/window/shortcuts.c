/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/shortcuts.h"

#include <glib/gi18n.h>

#include "app/gui/window/preferences.h"

#define KEYS_CHARS 16 /* so many letters of keys stand beside what they do, more take several lines */

/* Where "Shift+Ctrl+E" may go on in the next line: a space of no width. */
#define BREAK "\u200b"

/* What keys do, under headings, which have no keys. Keys are those of gtk_accelerator_parse (), any of several, and
 * "A...B" for all from the one to the other. */
static const struct {
  const char *title;
  const char *keys;
} table[] = {
  { N_ ("General"), NULL },
  { N_ ("Search"), "<Primary>F" },
  { N_ ("Export picture"), "<Primary>E" },
  { N_ ("Export again, as the last picture"), "<Primary><Shift>E" },
  { N_ ("Print"), "<Primary>P" },
  { N_ ("Import table"), "<Primary>I" },
  { N_ ("Compare scenarios"), "<Primary><Shift>C" },
  { N_ ("Copy the rows of a table"), "<Primary>C" },
  { N_ ("Show or hide the sidebar"), "F9" },
  { N_ ("Main menu"), "F10" },
  { N_ ("Full screen"), "F11" },
  { N_ ("Preferences"), "<Primary>comma" },
  { N_ ("Help"), "F1" },
  { N_ ("Keyboard shortcuts"), "<Primary>question" },
  { N_ ("Quit"), "<Primary>Q" },
  { N_ ("Editing"), NULL },
  { N_ ("New from this scenario"), "<Primary>N" },
  { N_ ("Open"), "<Primary>O" },
  { N_ ("Save"), "<Primary>S" },
  { N_ ("Save as"), "<Primary><Shift>S" },
  { N_ ("In a list of the page Edit: duplicate"), "<Primary>D" },
  { N_ ("In a list of the page Edit: move up and down"), "<Alt>Up <Alt>Down" },
  { N_ ("Undo"), "<Primary>Z" },
  { N_ ("Redo"), "<Primary><Shift>Z" },
  { N_ ("Scenarios"), NULL },
  { N_ ("Next scenario"), "<Primary>Page_Down" },
  { N_ ("Previous scenario"), "<Primary>Page_Up" },
  { N_ ("Map"), NULL },
  { N_ ("Zoom in"), "plus <Primary>plus" },
  { N_ ("Zoom out"), "minus <Primary>minus" },
  { N_ ("Back to the scenario’s view"), "Home 0 <Primary>0" },
  { N_ ("Back to the view before"), "<Alt>Left" },
  { N_ ("Forward to the next view"), "<Alt>Right" },
  { N_ ("Full or short read-out"), "I" },
  { N_ ("Move the map"), "Left Right Up Down" },
  { N_ ("Walk to the next place in that direction"), "<Shift>Left...<Shift>Down" },
  { N_ ("Next or previous site of the scenario"), "n <Shift>n" },
  { N_ ("Card of the place, or a point to measure from"), "Return" },
  { N_ ("Measure distances"), "m" },
  { N_ ("Copy the picture, or what was measured"), "<Primary>C" },
  { N_ ("Take back a measured point, close the card"), "Escape" },
  { N_ ("Timeline"), NULL },
  { N_ ("Show or hide the timeline"), "<Primary>T T" },
  { N_ ("Event before or after"), "Left Right" },
  { N_ ("A year back or on"), "Page_Up Page_Down" },
  { N_ ("First and last event"), "Home End" },
  { N_ ("Timeline: nearer and farther"), "<Primary>Up <Primary>Down" },
  { N_ ("Timeline: earlier and later"), "<Primary>Left <Primary>Right" },
  { N_ ("Presenting"), NULL },
  { N_ ("Present"), "F5" },
  { N_ ("Next step"), "Right space Page_Down" },
  { N_ ("Previous step"), "Left Page_Up" },
  { N_ ("First and last step"), "Home End" },
  { N_ ("Black screen"), "B period" },
  { N_ ("Spotlight"), "S" },
  { N_ ("Speaker’s notes"), "N" },
  { N_ ("Larger or smaller type"), "plus minus" },
  { N_ ("Leave"), "Escape" },
};

struct _RaShortcuts {
  AdwPreferencesWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (RaShortcuts, ra_shortcuts, ADW_TYPE_PREFERENCES_WINDOW)

/* "Shift+Ctrl+E" */
static void
append_key (GString *text, const char *accelerator)
{
  GdkModifierType held;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &held))
    g_return_if_reached ();
  g_autofree char *label = gtk_accelerator_get_label (key, held);
  g_string_append (text, label);
}

static char *
tell_keys (const char *keys)
{
  g_auto (GStrv) choices = g_strsplit (keys, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; choices[i] != NULL; i++) {
    g_auto (GStrv) ends = g_strsplit (choices[i], "...", 2);

    if (i > 0)
      g_string_append (text, _ (", "));
    append_key (text, ends[0]);
    if (ends[1] != NULL) {
      g_string_append (text, " … ");
      append_key (text, ends[1]);
    }
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
new_row (const char *title, const char *keys)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = tell_keys (keys);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, text);
  g_autoptr (GString) broken = g_string_new (text);
  g_string_replace (broken, "+", "+" BREAK, 0);
  GtkWidget *label = gtk_label_new (broken->str);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), KEYS_CHARS);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0F);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
ra_shortcuts_class_init (RaShortcutsClass *klass)
{
  (void)klass;
}

/* The library's button has a symbol and no name. */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic") == 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

static void
ra_shortcuts_init (RaShortcuts *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    if (table[i].keys == NULL) {
      group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (group, _ (table[i].title));
      adw_preferences_page_add (page, group);
    } else {
      adw_preferences_group_add (group, new_row (_ (table[i].title), table[i].keys));
    }
  }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
  ra_preferences_allow_narrow (ADW_WINDOW (self));
  name_search (GTK_WIDGET (self));
}

GtkWidget *
ra_shortcuts_new (void)
{
  return g_object_new (RA_TYPE_SHORTCUTS, "title", _ ("Keyboard Shortcuts"), "modal", TRUE, NULL);
}
