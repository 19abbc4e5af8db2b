/* The members of a scenario, for the files that read one. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

struct _RaScenario {
  gatomicrefcount ref_count;
  RaCatalogue *catalogue;
  char *id;
  char *title;
  char *subtitle;
  char *banner;
  char *condition;
  char *offered_by;
  char *date;
  char *in_force_from;
  char *in_force_title;
  char *summary;
  char *note;
  RaScenarioView view;
  RaScenarioView focus;
  RaScenarioInset inset;
  gboolean finding;
  GPtrArray *deployments;
  GPtrArray *rings;
  GPtrArray *under; /* RaReferenceLayer * */
  GPtrArray *positions;
  GPtrArray *steps;     /* RaStep *, owned by the list; see scenario-steps.h */
  GPtrArray *own_sites; /* const RaSite *, of the catalogue that was joined */
  GPtrArray *own_systems;
  GPtrArray *own_sources;
};

/* Reads the list "steps" of @root, which may be absent, into @self, which must have none. */
void ra_scenario_read_steps (const RaJsonCursor *root, RaScenario *self);

G_END_DECLS
