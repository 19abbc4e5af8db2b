/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the map widget share: one in a window of its own, on the real base map. */
#pragma once

#include "app/gui/map/map-view-private.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

G_BEGIN_DECLS

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GtkWindow *window;
  RaMapView *view;
  guint n_rendered; /* pictures that have come */
} MapViewFixture;

#define MAP_VIEW_ADD(name, func) g_test_add (name, MapViewFixture, NULL, map_view_set_up, func, map_view_tear_down)

/* The map of the first scenario, 640 by 480 pixels large, drawn to the end. */
void map_view_set_up (MapViewFixture *fixture, gconstpointer data);
void map_view_tear_down (MapViewFixture *fixture, gconstpointer data);

/* Until the map is drawn to the end. */
void map_view_wait_settled (MapViewFixture *fixture);
/* Borrowed, and never the same for long. */
const RaViewport *map_view_viewport (MapViewFixture *fixture);

G_END_DECLS
