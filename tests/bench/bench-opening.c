/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the window stands still while a large document is opened, shown and edited: the longest time that one turn
 * of the main loop takes. See README.md. Wants a display. */
#include <stdio.h>

#include <glib/gstdio.h>

#include "app/gui/map/map-view.h"
#include "app/gui/window/window.h"
#include "tests/bench/bench-application.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

#define N_SITES 100000
#define N_EDITS 3
/* Long enough for what comes after the map: lists, the alternative text, the automatic copy. */
#define AFTER_S 6

typedef struct {
  RaLibrary *library;
  RaWindow *window;
  RaMapView *view;
  gint64 longest_us; /* a turn of the main loop */
  guint n_long;      /* turns of more than 100 ms */
} Bench;

static gpointer
find_view (GtkWidget *widget)
{
  if (RA_IS_MAP_VIEW (widget))
    return widget;
  gpointer found = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

/* The time is that between waking up and going to sleep again: waiting is no work. */
static void
turn (Bench *self)
{
  while (!g_main_context_pending (NULL))
    g_usleep (500);
  const gint64 start_us = g_get_monotonic_time ();
  g_main_context_iteration (NULL, FALSE);
  const gint64 us = g_get_monotonic_time () - start_us;
  self->longest_us = MAX (self->longest_us, us);
  if (us > 100000) {
    self->n_long++;
    printf ("  a turn of %.0f ms\n", (double)us / 1000);
  }
}

static gboolean
over_cb (gpointer over)
{
  *(gboolean *)over = TRUE;
  return G_SOURCE_REMOVE;
}

static void
go_on (Bench *self, guint seconds)
{
  gboolean over = FALSE;
  g_timeout_add_seconds (seconds, over_cb, &over);
  while (!over)
    turn (self);
}

static void
report (Bench *self, const char *what, gint64 start_us)
{
  printf ("%-24s %6.0f ms; turns of the main loop over 100 ms: %u, longest %.0f ms\n", what,
          (double)(g_get_monotonic_time () - start_us) / 1000, self->n_long, (double)self->longest_us / 1000);
  self->longest_us = 0;
  self->n_long = 0;
}

static GFile *
write_sites (const char *folder)
{
  g_autoptr (GString) text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Many\", \"sites\": [");
  for (guint i = 0; i < N_SITES; i++)
    g_string_append_printf (text, "%s{\"id\": \"own-s%u\", \"name\": \"Site %u\", \"lat\": %.4f, \"lon\": %.4f}",
                            i > 0 ? ", " : "", i, i, 80 - 0.0016 * i, -180 + (i * 7919) % 360000 * 0.001);
  g_string_append (text, "]}");
  g_autofree char *path = g_build_filename (folder, "many.rangeatlas", NULL);
  g_assert_true (g_file_set_contents (path, text->str, (gssize)text->len, NULL));
  return g_file_new_for_path (path);
}

static RaDocument *
get_document (Bench *self)
{
  return ra_edit_session_get_document (ra_window_get_session (self->window));
}

static void
measure_opening (Bench *self, GFile *file)
{
  const gint64 start_us = g_get_monotonic_time ();
  ra_window_open_file (self->window, file);
  self->longest_us = g_get_monotonic_time () - start_us;
  printf ("  the call took %.0f ms\n", (double)self->longest_us / 1000);
  while (get_document (self) == NULL)
    turn (self);
  while (!ra_map_view_is_settled (self->view))
    turn (self);
  report (self, "open", start_us);
  const gint64 shown_us = g_get_monotonic_time ();
  go_on (self, AFTER_S);
  report (self, "after it", shown_us);
}

/* One site is moved, as by dragging it. */
static void
measure_editing (Bench *self)
{
  g_autoptr (GError) error = NULL;
  RaSite site = { .id = (char *)"own-s7", .name = (char *)"Site 7", .lat_deg = 50, .lon_deg = 20 };
  for (guint i = 0; i < N_EDITS; i++) {
    const gint64 start_us = g_get_monotonic_time ();
    site.lon_deg += 1;
    g_autoptr (RaScenarioDocument) draft = ra_document_begin (get_document (self));
    g_assert_true (ra_scenario_document_set_site (draft, 7, &site));
    ra_document_commit (get_document (self), draft, "Move site", NULL, &error);
    g_assert_no_error (error);
    self->longest_us = g_get_monotonic_time () - start_us;
    printf ("  the edit took %.0f ms\n", (double)self->longest_us / 1000);
    while (!ra_map_view_is_settled (self->view))
      turn (self);
    report (self, "edit", start_us);
    const gint64 shown_us = g_get_monotonic_time ();
    go_on (self, AFTER_S);
    report (self, "after it", shown_us);
  }
}

static void
bench_opening (gconstpointer application)
{
  g_autofree char *folder = g_dir_make_tmp ("opening-XXXXXX", NULL);
  g_autoptr (GFile) file = write_sites (folder);
  Bench self = { .library = test_open_library () };
  self.window = ra_window_new (GTK_APPLICATION ((gpointer)application), self.library,
                               ra_library_get_first_scenario (self.library));
  gtk_window_present (GTK_WINDOW (self.window));
  self.view = find_view (GTK_WIDGET (self.window));
  while (!ra_map_view_is_settled (self.view))
    turn (&self);
  go_on (&self, 1);
  self.longest_us = self.n_long = 0;
  measure_opening (&self, file);
  measure_editing (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_remove (g_file_peek_path (file));
  g_rmdir (folder);
  ra_library_free (self.library);
}

int
main (int argc, char **argv)
{
  return bench_run_in_window_application (argc, argv, "/bench/opening", bench_opening);
}
