/* The name of a site on a page: the best of all spots about its mark. */
#pragma once

#include "app/layout/site-label.h"

G_BEGIN_DECLS

/* Places the label as ra_site_label_place() does, at a spot that costs less than @most: a line across the map, the edge
 * of a ring under its letters, a capital that has no place for its name then, another site's mark nearer to it than its
 * own. Where @may_shorten it stands without its remark rather than nowhere. FALSE where there is no such spot; else
 * @self's cost is set. */
gboolean
ra_site_search_place (RaSiteLabel *self, double most, gboolean may_shorten, RaSceneLayer *layer, RaSceneLayer *leaders);

G_END_DECLS
