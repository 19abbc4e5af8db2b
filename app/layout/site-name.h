/* What a site is called on a map. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* "Deveselu"; "Deveselu, Romania" in an inset, which names no countries, where the map beside it names not that one
 * either, and on a small page in a country without room for its name. The scene then has the country among what it is
 * about. On a small page it is @below where nothing else is said below the name, unless that is NULL; it belongs to
 * the catalogue or the translations. */
char *ra_site_name_describe (const RaMapBuild *build, const RaSite *site, const char **below) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the name of a site has said the country of this code on a map that is no inset. */
gboolean ra_site_names_tell (const RaMapBuild *build, const char *code);

G_END_DECLS
