/* The "style" of a scenario file: map options that its other members have no place for.
 *
 *   "style": { "centre": [LAT, LON], "width_km": KM, "fit": "rings", "detail": "50m", "boundaries": "de-facto",
 *              "theme": "dark", "plain": true, "untitled": true, "alt": "TEXT", "without_alt": true,
 *              "lang": "de" }
 *
 * Each stands for the option of its name and means what that means: "width_km" is the width of any frame, where that of
 * "view" fits a frame of 16 to 10. "untitled" is the empty title, which a scenario itself cannot have, "without_alt"
 * the empty text of --alt. Members of other names are left to those who know them. */
#pragma once

#include "app/cli/map-options.h"
#include "app/map/spec-words.h"

G_BEGIN_DECLS

/* Sets @merged, which is empty, to @options with what they leave open taken from the style of their scenario's file;
 * the command line wins. Centre, width and fit go together: where the command line gives any of them or a projection,
 * the file's are left out. A file that is not there or no scenario has no style: whoever loads it will complain.
 * Fails with RA_FORMAT_ERROR, naming file and member, where the style has a wrong value. */
gboolean ra_bundle_style_merge (const RaMapOptions *options, RaMapOptions *merged, GError **error);

/* What the style in the text of a scenario file says, into @options, which are empty. Wrong values count as not there.
 */
void ra_bundle_style_read (const char *text, RaMapOptions *options);

/* Whether the options say themselves what the frame shows. */
gboolean ra_bundle_style_has_view (const RaMapOptions *options);

G_END_DECLS
