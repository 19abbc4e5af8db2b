/* The inside of a scenario, for the code that reads one. */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

#define RA_SCENARIO_FORMAT "range-atlas-scenario"

struct _RaScenario {
  gatomicrefcount ref_count;
  RaCatalogue *catalogue;
  char *id;
  char *title;
  char *subtitle;
  char *date;
  char *summary;
  char *note;
  RaScenarioView view;
  GPtrArray *deployments;
  GPtrArray *rings;
  GPtrArray *positions;
};

extern const char *const RA_STATUS_WORDS[];

G_END_DECLS
