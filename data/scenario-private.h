/* The inside of a scenario, for the code that reads one. */
#pragma once

#include "json-reader.h"
#include "scenario.h"

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
  char *summary;
  char *note;
  RaScenarioView view;
  GPtrArray *deployments;
  GPtrArray *rings;
  GPtrArray *positions;
  GPtrArray *own_sites; /* const RaSite *, of the catalogue that was joined */
  GPtrArray *own_systems;
  GPtrArray *own_sources;
};

/* Reads what @file, a scenario opened from @path, holds; whether that was good is asked of the file. */
RaScenario *ra_scenario_read (RaCatalogue *catalogue, RaJsonFile *file, const char *path) G_GNUC_WARN_UNUSED_RESULT;

extern const char *const RA_STATUS_WORDS[];

G_END_DECLS
