/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of pointing, clicking and walking share: a window of the program that is drawn, and what it says. */
#pragma once

#include "app/gui/map/map-card.h"
#include "app/gui/map/map-view.h"
#include "app/gui/map/measure-bar.h"
#include "app/gui/window/window.h"
#include "tests/gui/application-helpers.h"

G_BEGIN_DECLS

typedef struct {
  GtkApplication *application; /* one for all: its name on the bus is taken once */
  RaLibrary *library;
  RaWindow *window;
  RaMapState *state; /* what lies in the window, and is borrowed from it */
  RaMapView *map_view;
  RaMapCard *map_card;
  RaMeasureBar *measure_bar;
} ExploreFixture;

#define EXPLORE_ADD(name, func) g_test_add (name, ExploreFixture, application, explore_set_up, func, explore_tear_down)

/* The application of the tests. */
GApplication *explore_init (int *argc, char ***argv) G_GNUC_WARN_UNUSED_RESULT;

/* The window shows the first scenario with its read-out, drawn; Kaliningrad is the site, the map has the keyboard, and
 * no pointer is over it. */
void explore_set_up (ExploreFixture *fixture, gconstpointer application);
void explore_tear_down (ExploreFixture *fixture, gconstpointer data);
void explore_close_window (ExploreFixture *fixture);

/* Until the map is drawn and the read-out has followed. */
void explore_wait_settled (ExploreFixture *fixture);
/* Activates an action of the map and waits. */
void explore_act (ExploreFixture *fixture, const char *action);

GtkLabel *explore_find_readout (ExploreFixture *fixture);
/* Read-out and description of the map say the same, which begins with @start. */
void explore_assert_described (ExploreFixture *fixture, const char *start);

G_END_DECLS
