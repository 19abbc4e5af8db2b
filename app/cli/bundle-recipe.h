/* The recipe of a bundle: one scenario file from which all of it is drawn. */
#pragma once

#include "app/cli/map-options.h"

G_BEGIN_DECLS

/* The text of a scenario file that holds the scenario of @options with what they add: rings of --ring, title, note and
 * date in its own members, the view as projection, centre and width, and the rest as "style" (see bundle-style.h).
 * @request is that of @options for a frame of RA_RECIPE_SIZE. The recipe of a recipe is the same text. What a folder
 * of --natural-earth holds is not in it. Fails with the errors of ra_scenario_document_load (). */
char *ra_bundle_recipe_new (const RaMapOptions *options, const RaMapRequest *request,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The width of a scenario's view is meant for a frame of this shape. */
#define RA_RECIPE_SIZE "1600x1000"

G_END_DECLS
