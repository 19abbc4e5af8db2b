/* What is wrong with the "style" of a scenario's file (see recipe-read.h), beyond what reading it asks. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

/* Complains of all that the style of @root, a file that collects, has wrong: values that cannot be read; ids that the
 * catalogue of @scenario does not have; a view that cannot be shown; members that contradict or need each other; and
 * names that are nearly those of a member. @scenario was read from @root. */
void ra_recipe_check (const RaJsonCursor *root, RaScenario *scenario);

G_END_DECLS
