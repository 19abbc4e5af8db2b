/* The steps of a scenario file: what a talk shows one after the other.
 *
 *   "steps": [
 *     {
 *       "scenario": "status-quo-2021",     of the catalogue; without it the step shows the file's own deployments
 *       "date": "2021-06-09",              the day shown; without it the scenario's own
 *       "title": "...",                    a headline
 *       "caption": "...",                  required: a sentence or two for the audience
 *       "notes": "...",                    for the one who speaks
 *       "sources": ["tass-2021-06-09"],    of the caption
 *       "view": {"projection": ..., "centre": [LAT, LON], "width_km": ...},  without it that of the scenario
 *       "hide": ["iskander-m"],            systems that are not drawn
 *       "bands": ["shorter-range"],        classes of the treaty, drawn about
 *       "bands_about": "kaliningrad",      this site
 *       "compass_circles": true            beside each ring what compasses would draw on this map
 *     }
 *   ]
 *
 * A step belongs to its scenario and lives as long. */
#pragma once

#include "data/scenario.h"

G_BEGIN_DECLS

typedef struct {
  char *scenario; /* NULL: the file's own */
  char *date;     /* YYYY-MM-DD or NULL */
  char *title;    /* NULL when none */
  char *caption;
  char *notes;         /* NULL when none */
  GPtrArray *sources;  /* const RaSource * */
  RaScenarioView view; /* to be used when given */
  GPtrArray *hide;     /* const RaSystem * */
  gboolean shorter_band;
  gboolean intermediate_band;
  const RaSite *bands_about; /* NULL when there are no bands */
  gboolean compass_circles;
} RaStep;

/* The keywords of the treaty's bands: "shorter-range", "intermediate-range", NULL. */
extern const char *const ra_band_keywords[];

/* const RaStep * in the order of the file; empty when it has none. */
const GPtrArray *ra_scenario_get_steps (const RaScenario *self);

G_END_DECLS
