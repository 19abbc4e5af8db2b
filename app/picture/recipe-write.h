/* A recipe in the file of a scenario: title, note, date and rings in the scenario's own members, the rest as its
 * "style" (see recipe-read.h). */
#pragma once

#include "app/picture/recipe.h"
#include "data/scenario-write.h"

G_BEGIN_DECLS

/* Writes what @self says; what it leaves open stays as the file has it. Rings and layers of others are
 * added to those of the file. */
void ra_recipe_write (const RaRecipe *self, RaScenarioDocument *document);

/* Writes what @self says as the whole style of @document: nothing of what its own said is left, but for members of
 * other names. The same look is the same style, down to the order of its members. */
void ra_recipe_write_style (const RaRecipe *self, RaScenarioDocument *document);

/* Writes what @viewport shows as the scenario's own view, without digits that nobody can see. */
void ra_recipe_write_view (const RaViewport *viewport, RaScenarioDocument *document);

G_END_DECLS
