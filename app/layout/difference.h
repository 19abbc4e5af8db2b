/* The map of two scenarios compared: what the rings of A cover and those of B do not, the other way round, and both.
 *
 * A is RaMapSpec.scenario, B is RaMapSpec.compare_with. Which rings count is said in data/counted-rings.h. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef enum { RA_DIFFERENCE_LOST, RA_DIFFERENCE_GAINED, RA_DIFFERENCE_KEPT, RA_N_DIFFERENCES } RaDifferenceArea;

/* "A compared with B. A as of 13 Jun 2021, B undated", for the line below the title. */
char *ra_map_describe_compared_dates (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* The alternative text of the difference, a new string. */
char *ra_map_describe_difference (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;

/* The figures that count under A or B, each once: groups of ring-groups.h without paths, whose labels say under which.
 * Array of RaRingGroup *. */
GPtrArray *ra_map_list_compared_figures (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

/* Adds the three areas, below borders and coast; FALSE when cancelled or on an error, which is then set. */
gboolean ra_map_add_difference_areas (const RaMapBuild *build, GError **error);
/* Adds the outline of what each scenario covers, above the areas. */
gboolean ra_map_add_difference_lines (const RaMapBuild *build);

/* The style of an area, as a path item without its path. */
RaScenePath ra_map_difference_style (const RaMapBuild *build, RaDifferenceArea area);
/* "Lost: covered under A alone", in English, for ra_translate (). */
const char *ra_map_difference_to_string (RaDifferenceArea area);

/* TRUE when the frame shows nothing of the area, which has been added before. */
gboolean ra_map_difference_is_empty (const RaMapBuild *build, RaDifferenceArea area);

G_END_DECLS
