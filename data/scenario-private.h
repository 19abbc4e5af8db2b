/* The inside of a scenario, for the code that reads one. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

#define RA_SCENARIO_FORMAT "range-atlas-scenario"

struct _RaScenario {
  gatomicrefcount ref_count;
  RaCatalogue *catalogue;
  char *id;
  char *title;
  char *subtitle;
  char *banner;
  char *date;
  char *in_force_from;
  char *in_force_title;
  char *summary;
  char *note;
  RaScenarioView view;
  GPtrArray *deployments;
  GPtrArray *rings;
  GPtrArray *positions;
  GPtrArray *steps;     /* RaStep *, see scenario-steps.h */
  GPtrArray *own_sites; /* const RaSite *, of the catalogue that was joined */
  GPtrArray *own_systems;
  GPtrArray *own_sources;
};

/* Reads what @file, a scenario opened from @path, holds; whether that was good is asked of the file. */
RaScenario *ra_scenario_read (RaCatalogue *catalogue, RaJsonFile *file, const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* The member "view" of @place; @view keeps what it holds, and owns the name, when there is none. */
void ra_scenario_read_view (const RaJsonPlace *place, RaScenarioView *view);
/* A date that is a whole day, or NULL. */
char *ra_scenario_read_day (const RaJsonPlace *place, const char *member) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *ra_scenario_steps_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_scenario_read_steps (const RaJsonPlace *root, RaScenario *self);

extern const char *const RA_STATUS_WORDS[];

G_END_DECLS
