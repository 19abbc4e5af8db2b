/* The keywords for the choices of a map, as in options, in the style of a scenario file and in settings. Each list ends
 * with NULL and is in the order of its enumeration. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* "light", "dark", "print" and "contrast". */
extern const char *const ra_theme_keywords[RA_N_THEMES + 1];
/* "un" and "de-facto". */
extern const char *const ra_boundaries_keywords[];
/* "auto", "110m", "50m" and "10m". */
extern const char *const ra_detail_keywords[];
/* The parts of a map that are shown where nobody says otherwise: keyword i stands for ra_default_parts[i]. */
extern const char *const ra_default_part_keywords[];
extern const RaShow ra_default_parts[];

/* FALSE, and @theme untouched, when @word is none of the keywords of themes. */
gboolean ra_theme_from_string (const char *word, RaTheme *theme);
const char *ra_theme_to_string (RaTheme theme);

G_END_DECLS
