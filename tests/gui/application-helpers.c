/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/gui/application-helpers.h"

#define TIMEOUT_S 60

static void
activate_cb (GApplication *application, int *result)
{
  g_signal_stop_emission_by_name (application, "activate");
  *result = g_test_run ();
}

int
test_run_in_application (GApplication *application)
{
  g_autoptr (GApplication) running
      = application != NULL ? g_object_ref (application) : g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  int result = 1;

  g_signal_connect (running, "activate", G_CALLBACK (activate_cb), &result);
  g_application_run (running, 0, NULL);
  return result;
}

static gboolean
give_up_cb (gpointer what)
{
  g_error ("waited in vain for %s", (const char *)what);
  return G_SOURCE_REMOVE;
}

guint
test_give_up_later (const char *what)
{
  return g_timeout_add_seconds (TIMEOUT_S, give_up_cb, (gpointer)what);
}

static GtkWidget *
find_below (GtkWidget *widget, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_below (child, type, n);

    if (found != NULL)
      return found;
  }
  return NULL;
}

gpointer
test_find_nth (gpointer widget, GType type, guint n)
{
  return find_below (widget, type, &n);
}

GtkLabel *
test_find_label (GtkWidget *widget, const char *text)
{
  GtkLabel *found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text)
                        ? GTK_LABEL (widget)
                        : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = test_find_label (child, text);
  return found;
}

gpointer
test_find_controller (gpointer widget, GType type, guint n)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (G_OBJECT_TYPE (controller) == type && n-- == 0)
      return controller; /* the widget holds it */
  }
  return NULL;
}

gpointer
test_find_controller_in (gpointer widget, GType type, GtkPropagationPhase phase)
{
  GtkEventController *controller = NULL;
  guint n = 0;

  do
    controller = test_find_controller (widget, type, n++);
  while (controller != NULL && gtk_event_controller_get_propagation_phase (controller) != phase);
  return controller;
}
