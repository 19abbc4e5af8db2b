/* What the files of the state share. */
#pragma once

#include "app/model/map-state.h"
#include "app/picture/recipe.h"

G_BEGIN_DECLS

struct _RaMapState {
  GObject parent_instance;
  RaMapSpec *spec;
  RaProjection *projection; /* of the viewport; made when asked for */
  RaUnits units;
  RaScenarioView home; /* where given, in place of the scenario's own; its projection is an interned string */
  guint content_serial;
  RaViewOrigin origin; /* of what the frame shows */
  RaRecipe recipe;     /* of the scenario's file; says nothing where there is none */
  RaMapSpec *before;   /* the map without it; NULL: there is none */
  char *compare_title; /* what the comparison put into the specification; NULL: nothing */
  char *compare_note;
};

/* Each counts or forgets what it must, and tells those who listen. */
void ra_map_state_content_changed (RaMapState *self);
void ra_map_state_viewport_changed (RaMapState *self);
/* Forgets the recipe with all of it that the window has no switch for. */
void ra_map_state_drop_recipe (RaMapState *self);
/* The view that the frame has when the user has not moved the map. */
void ra_map_state_go_home (RaMapState *self);

G_END_DECLS
