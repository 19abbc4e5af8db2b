/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least width of the window and of all that it opens, in a language, in letters as they are and of double size: it
 * finds room on a telephone. Wants a display.
 *   test-narrow [LANGUAGE]   en, de, ...; en of itself */

#include <glib/gstdio.h>

#include "app/base/translation.h"
#include "app/gui/window/help.h"
#include "app/gui/window/window.h"
#include "tests/gui/application-helpers.h"
#include "tests/gui/map/explore-helpers.h"
#include "tests/model/library-helpers.h"

#define NARROW_PX 360
#define HIGH_PX   640
#define DPI       96
/* In which a window becomes narrower step by step. */
#define PATIENCE_US (10 * G_USEC_PER_SEC)

typedef struct {
  GtkApplication *application;
  RaLibrary *library;
  RaWindow *window;
  const char *language; /* en, de, ... */
  guint percent;        /* of the size of letters */
  guint n_seen;
  guint n_wide;
  guint n_cut;
} Walk;

static void
iterate (void)
{
  for (guint i = 0; i < 20 || g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

static int
least_width (GtkWidget *widget)
{
  int least_px;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL, NULL);
  return least_px;
}

/* Says which widget it is that wants so much: of each the widest child. */
static void
tell_path (GtkWidget *widget)
{
  while (widget != NULL) {
    GtkWidget *widest = NULL;

    g_test_message ("  %d px: %s %s", least_width (widget), G_OBJECT_TYPE_NAME (widget),
                    GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      if (gtk_widget_get_visible (child) && (widest == NULL || least_width (child) > least_width (widest)))
        widest = child;
    widget = widest;
  }
}

/* A heading, whose next line is free, or the name of a page, which is cut for all who see it. */
static gboolean
is_to_be_whole (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "heading") || gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER);
}

static void
check_headings (Walk *self, GtkWidget *widget, const char *what)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && is_to_be_whole (widget)
      && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)))) {
    self->n_cut++;
    g_test_message ("%s, %u %%, %s is cut: %s", self->language, self->percent, what,
                    gtk_label_get_text (GTK_LABEL (widget)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_headings (self, child, what);
}

static void
check (Walk *self, GtkWidget *widget, const char *what)
{
  const int least_px = least_width (widget);

  check_headings (self, widget, what);
  self->n_seen++;
  if (least_px <= NARROW_PX)
    return;
  self->n_wide++;
  g_test_message ("%s, %u %%, %s: %d px", self->language, self->percent, what, least_px);
  tell_path (widget);
}

/* Goes as narrow as it can: some windows stack what stood side by side only then. The library's own window about the
 * program asks for more than what is in it. */
static void
check_window (Walk *self, GtkWindow *window, const char *what)
{
  const gint64 end_us = g_get_monotonic_time () + PATIENCE_US;
  GtkWidget *content = GTK_WIDGET (window);

  if (ADW_IS_ABOUT_WINDOW (window))
    content = gtk_widget_get_first_child (content);
  gtk_window_set_default_size (window, NARROW_PX, HIGH_PX);
  do
    iterate ();
  while (least_width (content) > NARROW_PX && g_get_monotonic_time () < end_us);
  check (self, content, what);
}

/* What is seen beside the window; NULL: nothing. */
static GtkWindow *
find_opened (Walk *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (window->data != self->window && gtk_widget_get_visible (window->data))
      return window->data;
  return NULL;
}

/* Waits for something to open beside the window, and closes it again. */
static void
check_opened (Walk *self, const char *what)
{
  GtkWindow *opened;

  TEST_WAIT_FOR ((opened = find_opened (self)) != NULL);
  check_window (self, opened, what);
  gtk_window_destroy (opened);
  iterate ();
  g_assert_null (find_opened (self));
}

static void
walk_pages (Walk *self)
{
  static const char *const pages[] = { "scenario", "layers", "reach", "sources", "edit" };

  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "sidebar", g_variant_new_boolean (TRUE));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_action_group_change_action_state (G_ACTION_GROUP (self->window), "sidebar-page", g_variant_new_string (pages[i]));
    iterate ();
    check (self, GTK_WIDGET (self->window), pages[i]);
  }
}

static void
walk_comparison (Walk *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "compare", NULL);
  iterate ();
  check (self, GTK_WIDGET (self->window), "comparison");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "compare", NULL);
}

static void
open_by (Walk *self, gpointer actions, const char *name)
{
  g_action_group_activate_action (actions, name, NULL);
  iterate ();
  check_opened (self, name);
}

static void
walk_dialogs (Walk *self)
{
  static const char *const of_window[] = { "export", "search", "quiz", "present" };
  static const char *const of_application[] = { "preferences", "shortcuts", "about", "news" };

  for (guint i = 0; i < G_N_ELEMENTS (of_window); i++)
    open_by (self, self->window, of_window[i]);
  for (guint i = 0; i < G_N_ELEMENTS (of_application); i++)
    open_by (self, self->application, of_application[i]);
  gtk_window_present (
      GTK_WINDOW (ra_help_new (ra_library_get_catalogue (self->library), ra_library_get_translations (self->library))));
  check_opened (self, "help");
}

/* What lies over the map, which does not ask for its room. */
static void
walk_overlays (Walk *self)
{
  static const char *const types[] = { "RaMapCard", "RaMeasureBar", "RaWelcome" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    check (self, test_find_nth (self->window, g_type_from_name (types[i]), 0), types[i]);
}

static void
walk_import (Walk *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  const int descriptor = g_file_open_tmp ("XXXXXX.csv", &path, &error);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  g_assert_no_error (error);
  g_close (descriptor, NULL);
  g_assert_true (g_file_set_contents (path, "name,lat,lon,range_km\nHere,55,21,480\nNowhere,95,20,500\n", -1, NULL));
  g_assert_true (ra_window_open_file (self->window, file));
  check_opened (self, "import");
  g_remove (path);
}

/* A document of its own, and all that can be added to it. */
static void
walk_forms (Walk *self)
{
  GtkButton *button;

  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new", NULL);
  iterate ();
  walk_pages (self);
  GtkWidget *page = test_find_nth (self->window, g_type_from_name ("RaEditPage"), 0);
  for (guint i = 0; (button = test_find_nth (page, GTK_TYPE_BUTTON, i)) != NULL; i++) {
    if (g_strcmp0 (gtk_button_get_icon_name (button), "list-add-symbolic") != 0)
      continue;
    g_signal_emit_by_name (button, "clicked");
    iterate ();
    check_opened (self, gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
  }
}

static void
walk (Walk *self)
{
  self->window = ra_window_new (self->application, self->library, ra_library_get_first_scenario (self->library));
  gtk_window_set_default_size (GTK_WINDOW (self->window), NARROW_PX, HIGH_PX);
  gtk_window_present (GTK_WINDOW (self->window));
  iterate ();
  walk_pages (self);
  walk_comparison (self);
  walk_dialogs (self);
  walk_overlays (self);
  walk_import (self);
  walk_forms (self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  iterate ();
}

static void
test_widths (gconstpointer data)
{
  Walk *self = (Walk *)data;
  GtkSettings *letters = gtk_settings_get_default ();

  /* A page that slides in is cut while it does. */
  g_object_set (letters, "gtk-enable-animations", FALSE, NULL);
  ra_translation_choose (self->language);
  g_assert_cmpstr (ra_translation_get_language (), ==, self->language);
  self->library = test_open_library ();
  ra_library_follow_language (self->library);
  for (self->percent = 100; self->percent <= 200; self->percent += 100) {
    g_object_set (letters, "gtk-xft-dpi", (int)(self->percent * DPI * PANGO_SCALE / 100), NULL);
    walk (self);
  }
  gtk_settings_reset_property (letters, "gtk-xft-dpi");
  g_test_message ("%u widths", self->n_seen);
  g_assert_cmpuint (self->n_seen, >, 20 * 2);
  g_assert_cmpuint (self->n_wide, ==, 0);
  g_assert_cmpuint (self->n_cut, ==, 0);
  ra_library_free (self->library);
}

int
main (int argc, char **argv)
{
  ra_translation_set_up ();
  g_autoptr (GApplication) application = explore_init (&argc, &argv);
  Walk walk = { .application = GTK_APPLICATION (application), .language = argc > 1 ? argv[1] : "en" };

  g_test_add_data_func ("/narrow/widths", &walk, test_widths);
  return test_run_in_application (application);
}
