/* What a site is called on a map. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* "Deveselu"; in an inset, which names no countries, "Deveselu, Romania" where the map beside it names not that one
 * either, which the scene then has among what it is about. */
char *ra_site_name_describe (const RaMapBuild *build, const RaSite *site) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
