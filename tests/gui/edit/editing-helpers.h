/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with a scenario that is edited, and what its tests ask and do. */
#pragma once

#include "app/gui/window/window.h"
#include "tests/gui/application-helpers.h"

G_BEGIN_DECLS

/* A scenario with the site "own-a", named A, at 54.5, 21.5, and one ring. */
#define EDITING_OWN_SITE                                                                                               \
  "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Own\", \"sites\": [{\"id\": \"own-a\", "        \
  "\"name\": \"A\", \"lat\": 54.5, \"lon\": 21.5}], \"rings\": [{\"site\": \"own-a\", \"max_km\": 500}], "             \
  "\"view\": {\"projection\": \"europe\", \"centre\": [54.5, 21.5], \"width_km\": 2000}}"

typedef struct {
  GtkApplication *application; /* one for all: its name on the bus is taken once */
  RaLibrary *library;
  RaWindow *window;
  char *folder; /* for files, which go with it */
} EditingFixture;

#define EDITING_ADD(name, func)                                                                                        \
  g_test_add ("/" name, EditingFixture, application, editing_set_up, func, editing_tear_down)

/* The application of the tests, with folders of its own in place of the user's. */
GApplication *editing_init (int *argc, char ***argv) G_GNUC_WARN_UNUSED_RESULT;

/* The window shows the first scenario, drawn. Taken down without the question about what is not saved. */
void editing_set_up (EditingFixture *self, gconstpointer application);
void editing_tear_down (EditingFixture *self, gconstpointer data);

/* One more window. */
RaWindow *editing_new_window (EditingFixture *self);

gpointer editing_find_toplevel (GType type);

RaMapView *editing_get_map_view (RaWindow *window);
RaDocument *editing_get_document (RaWindow *window);
gboolean editing_is_enabled (RaWindow *window, const char *action);

/* A file of the fixture's folder. */
GFile *editing_write_file (EditingFixture *self, const char *name, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The text of a scenario with @n sites. */
char *editing_many_sites (guint n) G_GNUC_WARN_UNUSED_RESULT;

/* Opens #EDITING_OWN_SITE; its first site; the list of its sites, brought up. */
void editing_open_own_site (EditingFixture *self);
const RaSite *editing_own_site (EditingFixture *self);
GtkWidget *editing_show_own_sites (EditingFixture *self);

/* A key as the map gets it: first those who listen before it. TRUE: one of them has taken it. */
gboolean editing_press (EditingFixture *self, guint key, GdkModifierType held);

/* What the list of changes says. */
void editing_assert_told_changes (EditingFixture *self, const char *text);

G_END_DECLS
