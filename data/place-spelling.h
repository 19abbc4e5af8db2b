/* Natural Earth writes many a city of Europe without its accents, and some wrongly: "Gdansk", "Liepaga", "Pizen". These
 * are the spellings of their countries, for maps in a language that has no name of its own for them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name as its country spells it; @name itself where that is so or not known. Static, or @name. */
const char *ra_place_spell (const char *name);

G_END_DECLS
