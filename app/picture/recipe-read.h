/* The "style" of a scenario's file: what a recipe says that the file's other members have no place for.
 *
 *   "style": { "projection": "globe", "centre": [LAT, LON], "width_km": KM, "height_km": KM, "fit": "rings",
 *              "detail": "50m", "boundaries": "de-facto", "theme": "dark", "lang": "de", "alt": "TEXT",
 *              "without_alt": true, "plain": true, "untitled": true, "compass_circles": true, "overlaps": true,
 *              "graticule": true, "overlap_lines": true, "hide_parts": ["graticule", "places"],
 *              "hide": ["iskander-m", "9m729-480"], "hide_groups": ["nato-1980s"],
 *              "bands": ["shorter-range"], "bands_about": "kaliningrad" }
 *
 * Those that have an option of their name mean what that means: "width_km" is the width of any frame, where that of
 * "view" fits a frame of 16 to 10. With "height_km" any frame shows as much at least, both ways. "untitled" is the
 * empty title, which a scenario itself cannot have, "without_alt" the empty alternative text. "graticule" has the lines
 * on any map where they are not hidden. "hide", "bands" and
 * "bands_about" are as in a step; "hide" also takes ids of claims. An id or a group that the scenario does not have
 * hides nothing: systems come and go while a scenario is edited. Members of other names are left alone. */
#pragma once

#include "app/picture/recipe.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

/* The names of all members above, in that order; ends with NULL. */
extern const char *const ra_recipe_members[];

/* Reads the style of the scenario's file @path into @self, which is empty. A file that is not there or is no scenario
 * has no style: whoever loads it will complain. Fails with RA_FORMAT_ERROR, naming file and member, where the style has
 * a wrong value. */
gboolean ra_recipe_load (RaRecipe *self, const char *path, GError **error);

/* The same from the text of a scenario's file. Wrong values count as not there. */
void ra_recipe_parse (RaRecipe *self, const char *text);

/* The same from the root of a file that is being read; what is wrong is said to that. */
void ra_recipe_read (RaRecipe *self, const RaJsonCursor *root);

/* Makes @self, which is empty, say what turns the map that its scenario's file makes by itself, @text being that of the
 * file, into the map @spec; what the frame shows is left open. */
void ra_recipe_take_beyond_file (RaRecipe *self, const RaMapSpec *spec, const char *text);

G_END_DECLS
