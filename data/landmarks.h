/* Evidence that latitude and longitude of a row were swapped: whether a point is on land, and whether a site or a place
 * of the row's name lies near it.
 *
 * Each is read when it is first asked for. Data that cannot be read give no evidence: every point then counts as land,
 * and no name is known. The functions that take a gpointer are callbacks of RaImportOptions. */
#pragma once

#include "data/borders.h"

G_BEGIN_DECLS

typedef struct _RaLandmarks RaLandmarks;

/* @data_dir holds catalogue/ and natural-earth/. */
RaLandmarks *ra_landmarks_new (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
void ra_landmarks_free (RaLandmarks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaLandmarks, ra_landmarks_free)

/* Borrowed. Fails as ra_borders_open () does. */
const RaBorders *ra_landmarks_get_borders (RaLandmarks *self, GError **error);

gboolean ra_landmarks_is_land (double lat_deg, double lon_deg, gpointer landmarks);
/* Whether a site of the catalogue or a populated place of this name, whatever its case, lies within 100 km. */
gboolean ra_landmarks_is_near (const char *name, double lat_deg, double lon_deg, gpointer landmarks);

G_END_DECLS
