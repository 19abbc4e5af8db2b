/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of widgets share: an application round them, as the program has one, waiting, and finding widgets. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Runs the tests while @application is being activated, in place of what it would do then; NULL: one that does nothing.
 * Like the program it does not end before its workers do (see app/model/worker.h): one that still draws while the
 * process ends would read what is being freed. Returns what g_test_run () does. */
int test_run_in_application (GApplication *application) G_GNUC_WARN_UNUSED_RESULT;

/* Runs the main loop until @what is so; fails the test after a minute. */
#define TEST_WAIT_FOR(what)                                                                                            \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const guint give_up_id = test_give_up_later (#what);                                                               \
    while (!(what))                                                                                                    \
      g_main_context_iteration (NULL, TRUE);                                                                           \
    g_source_remove (give_up_id);                                                                                      \
  }                                                                                                                    \
  G_STMT_END

/* Fails the test for want of @what, a literal, in a minute, unless the source that is returned is removed before. */
guint test_give_up_later (const char *what) G_GNUC_WARN_UNUSED_RESULT;

/* The nth widget of @type, itself or below, in the order of the tree; NULL: there are fewer. */
gpointer test_find_nth (gpointer widget, GType type, guint n);
/* The first label with this text, itself or below; NULL: there is none. */
GtkLabel *test_find_label (GtkWidget *widget, const char *text);
/* The nth controller of exactly this type, which the widget holds; NULL: there are fewer. */
gpointer test_find_controller (gpointer widget, GType type, guint n);
/* The first of exactly this type that acts in this phase; NULL: there is none. */
gpointer test_find_controller_in (gpointer widget, GType type, GtkPropagationPhase phase);

G_END_DECLS
