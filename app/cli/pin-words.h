/* Pins as they are written on a command line: "PLACE" or "PLACE:NAME". */
#pragma once

#include "app/picture/recipe.h"

G_BEGIN_DECLS

/* Makes @recipe, which has no pins, say those of the NULL-terminated @texts; nothing where that is NULL. Bare
 * coordinates need a name. Fails with G_OPTION_ERROR_BAD_VALUE and as ra_place_words_find_place (). */
gboolean ra_pin_words_read (char *const *texts, RaRecipe *recipe, GError **error);

G_END_DECLS
