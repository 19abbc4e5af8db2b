/* Drafts the texts that go with a picture, and the name of its file, from what it shows. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

/* The draft of the alternative text of @spec's map, in one line; see app/report/alt-text.h. For a comparison it is NULL
 * without an error, for the map's own metadata tell more. Fails with the errors of the base map. */
char *ra_picture_draft_alt_text (const RaMapSpec *spec, RaBasemap *basemap, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The description of the finished picture, and behind it which maps it holds beside its own: an inset by its title, the
 * locator. */
char *ra_picture_tell_maps (const RaMapSpec *spec, const RaScene *scene) G_GNUC_WARN_UNUSED_RESULT;

/* What the name of a file of the picture begins with: the id of its scenario; of one without a file the words of the
 * title in small letters, digits and hyphens, 40 of them at most, or "map" where it has none that a file name takes. */
char *ra_picture_draft_stem (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
