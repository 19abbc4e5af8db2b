/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/shortcuts.h"

#include <glib/gi18n.h>

#include "app/gui/base/large-text.h"
#include "app/model/finder-fit.h"
#include "data/name-key.h"

#define KEYS_CHARS 16 /* so many letters of keys stand beside what they do, more take several lines */

#define NO_BREAK "\u00a0"

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
  AdwWindow parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  AdwPreferencesPage *page;
  GPtrArray *rows;   /* GtkWidget *, borrowed */
  GPtrArray *groups; /* GtkWidget *, borrowed: that of each row */
};

G_DEFINE_FINAL_TYPE (RaShortcuts, ra_shortcuts, ADW_TYPE_WINDOW)

/* "Shift+Ctrl+Page Down", which no line breaks. */
static void
append_key (GString *text, const char *accelerator)
{
  GdkModifierType held;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &held))
    g_return_if_reached ();
  g_autofree char *label = gtk_accelerator_get_label (key, held);
  const gsize before = text->len;
  g_string_append (text, label);
  for (char *space = strchr (text->str + before, ' '); space != NULL; space = strchr (text->str + before, ' ')) {
    const gssize at = space - text->str;
    g_string_erase (text, at, 1);
    g_string_insert (text, at, NO_BREAK);
  }
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
new_keys (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), KEYS_CHARS);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0F);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
new_row (const char *title, const char *keys)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = tell_keys (keys);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (ra_large_text_is_used (row))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_keys (text));
  /* The library has the row named by its title, which the name begins with. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "keys", g_steal_pointer (&text), g_free);
  return row;
}

/* By its words, or by its keys as they are written: "ctrl+e". */
static gboolean
fits (GtkWidget *row, const char *words, const char *wanted)
{
  g_autofree char *key = ra_name_key (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autofree char *keys = g_utf8_casefold (g_object_get_data (G_OBJECT (row), "keys"), -1);
  g_autofree char *typed = g_utf8_casefold (words, -1);

  return words[0] == '\0' || strstr (keys, typed) != NULL
         || (wanted[0] != '\0' && ra_finder_fit (key, wanted) != RA_FINDER_FIT_NONE);
}

static void
changed_cb (RaShortcuts *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autofree char *wanted = ra_name_key (words);
  gboolean found = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->groups, i), FALSE);
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);
    const gboolean fitting = fits (row, words, wanted);

    gtk_widget_set_visible (row, fitting);
    if (fitting)
      gtk_widget_set_visible (g_ptr_array_index (self->groups, i), TRUE);
    found = found || fitting;
  }
  gtk_stack_set_visible_child_name (self->stack, found ? "rows" : "none");
}

static void
ra_shortcuts_dispose (GObject *object)
{
  RaShortcuts *self = RA_SHORTCUTS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_SHORTCUTS);
  G_OBJECT_CLASS (ra_shortcuts_parent_class)->dispose (object);
}

static void
ra_shortcuts_class_init (RaShortcutsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_shortcuts_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/shortcuts.ui");
  gtk_widget_class_bind_template_child (widget_class, RaShortcuts, entry);
  gtk_widget_class_bind_template_child (widget_class, RaShortcuts, stack);
  gtk_widget_class_bind_template_child (widget_class, RaShortcuts, page);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

/* Escape is for the window: the entry would keep it. */
static void
add_keys (RaShortcuts *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape|<Control>w"),
                                                          gtk_named_action_new ("window.close")));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
ra_shortcuts_init (RaShortcuts *self)
{
  AdwPreferencesGroup *group = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    if (table[i].keys == NULL) {
      group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (group, _ (table[i].title));
      adw_preferences_page_add (self->page, group);
    } else {
      GtkWidget *row = new_row (_ (table[i].title), table[i].keys);

      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->groups, group);
    }
  }
  add_keys (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

GtkWidget *
ra_shortcuts_new (void)
{
  return g_object_new (RA_TYPE_SHORTCUTS, NULL);
}
