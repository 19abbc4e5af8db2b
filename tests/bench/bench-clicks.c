/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How soon a click is answered: the processor time that the window's own thread takes from each action of the window
 * until it has nothing more to do, and the longest turn of its main loop within. What other threads do, and what other
 * programs take, does not count. See README.md. Wants a display. */
#include <stdio.h>
#include <time.h>

#include "app/gui/map/map-view.h"
#include "app/gui/window/window.h"
#include "tests/bench/bench-application.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

#define LIMIT_MS 100.0
/* In which what an action has begun is drawn. */
#define AFTER_MS 400

typedef struct {
  RaWindow *window;
  double longest_ms; /* a turn of the main loop */
  double all_ms;
  guint n_slow;
} Bench;

static double
thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return 1000.0 * (double)now.tv_sec + (double)now.tv_nsec / 1e6;
}

static void
take (Bench *self, double start_ms)
{
  const double ms = thread_ms () - start_ms;

  self->all_ms += ms;
  self->longest_ms = MAX (self->longest_ms, ms);
}

static gboolean
over_cb (gpointer over)
{
  *(gboolean *)over = TRUE;
  return G_SOURCE_REMOVE;
}

static void
go_on (Bench *self)
{
  gboolean over = FALSE;

  g_timeout_add (AFTER_MS, over_cb, &over);
  while (!over) {
    const double start_ms = thread_ms ();
    g_main_context_iteration (NULL, TRUE);
    take (self, start_ms);
  }
}

static void
report (Bench *self, const char *what)
{
  printf ("%-28s %6.1f ms in all, longest turn %6.1f ms%s\n", what, self->all_ms, self->longest_ms,
          self->longest_ms > LIMIT_MS ? "  SLOW" : "");
  self->n_slow += self->longest_ms > LIMIT_MS ? 1 : 0;
  self->longest_ms = self->all_ms = 0.0;
}

static void
close_others (Bench *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (window->data != self->window && gtk_widget_get_visible (window->data))
      gtk_window_destroy (window->data);
  go_on (self);
  self->longest_ms = self->all_ms = 0.0;
}

static void
measure (Bench *self, gpointer actions, const char *name)
{
  const double start_ms = thread_ms ();

  g_action_group_activate_action (actions, name, NULL);
  take (self, start_ms);
  go_on (self);
  report (self, name);
  close_others (self);
}

static void
measure_page (Bench *self, const char *page)
{
  g_autofree char *what = g_strdup_printf ("page %s", page);
  const double start_ms = thread_ms ();

  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "sidebar-page", g_variant_new_string (page));
  take (self, start_ms);
  go_on (self);
  report (self, what);
}

static void
bench_clicks (gconstpointer application)
{
  static const char *const pages[] = { "layers", "reach", "sources", "edit", "scenario" };
  static const char *const of_window[]
      = { "sidebar", "sidebar", "timeline", "timeline", "next-scenario", "previous-scenario", "compare",    "compare",
          "measure", "measure", "search",   "export",   "quiz",          "present",           "reset-view", "new" };
  static const char *const of_application[] = { "preferences", "shortcuts", "about", "news" };
  RaLibrary *library = test_open_library ();
  Bench self = { .window = ra_window_new (GTK_APPLICATION ((gpointer)application), library,
                                          ra_library_get_first_scenario (library)) };

  gtk_window_present (GTK_WINDOW (self.window));
  TEST_WAIT_FOR (ra_map_view_is_settled (test_find_nth (self.window, RA_TYPE_MAP_VIEW, 0)));
  close_others (&self);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    measure_page (&self, pages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (of_window); i++)
    measure (&self, self.window, of_window[i]);
  for (guint i = 0; i < G_N_ELEMENTS (of_application); i++)
    measure (&self, (gpointer)application, of_application[i]);
  printf ("%u answered by turns of more than %.0f ms\n", self.n_slow, LIMIT_MS);
  gtk_window_destroy (GTK_WINDOW (self.window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ra_library_free (library);
}

int
main (int argc, char **argv)
{
  return bench_run_in_window_application (argc, argv, "/bench/clicks", bench_clicks);
}
