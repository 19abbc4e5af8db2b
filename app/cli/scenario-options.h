/* The options that say which rings: --scenario and --ring. */
#pragma once

#include "data/ring-list.h"

G_BEGIN_DECLS

/* The values as they stand on the command line; NULL where an option was not given. */
typedef struct {
  char *scenario;
  char **rings;
} RaScenarioOptions;

void ra_scenario_options_clear (RaScenarioOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaScenarioOptions, ra_scenario_options_clear)

/* Appends the entries of the options, which write to @self. */
void ra_scenario_options_add_entries (RaScenarioOptions *self, GArray *entries);

/* The rings of --ring, RaExtraRing *; empty when there are none. Fails with G_OPTION_ERROR. */
GPtrArray *ra_scenario_options_parse_rings (const RaScenarioOptions *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @file gets the scenario's file, to be freed, or NULL for "none". Fails with G_OPTION_ERROR. */
gboolean ra_scenario_options_find (const RaScenarioOptions *self, const char *data_dir, char **file, GError **error);
/* Loads the scenario from the catalogue in @data_dir or from its file. */
RaScenario *ra_scenario_options_load (const RaScenarioOptions *self, const char *data_dir,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from that catalogue, loaded already. */
RaScenario *ra_scenario_options_load_with (const RaScenarioOptions *self, RaCatalogue *catalogue, const char *data_dir,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The catalogue in @data_dir. Fails as ra_catalogue_load () does. */
RaCatalogue *ra_load_catalogue (const char *data_dir, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
