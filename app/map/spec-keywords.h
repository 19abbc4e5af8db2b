/* The words for the choices of a map: those of options, of a scenario file's style and of settings. Each list ends with
 * NULL and is in the order of its enumeration. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* "light", "dark", "print", "contrast" */
extern const char *const ra_theme_keywords[RA_N_THEMES + 1];
/* "un", "de-facto" */
extern const char *const ra_boundaries_keywords[];
/* "auto", "110m", "50m", "10m" */
extern const char *const ra_detail_keywords[];
/* The parts of a map that are shown where nobody says otherwise: word i stands for ra_default_parts[i]. */
extern const char *const ra_default_part_keywords[];
extern const RaShow ra_default_parts[];

/* FALSE for any word but those of a theme. */
gboolean ra_theme_from_string (const char *word, RaTheme *theme);
const char *ra_theme_to_string (RaTheme theme);

G_END_DECLS
