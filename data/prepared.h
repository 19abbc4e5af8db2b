/* The base map made ready: layers as they come out of the reader, in one file that the build makes and the program
 * maps.
 *
 * The shapefiles stay the source. Of each layer the file knows the size, the time of change and the SHA-256 of those
 * that it was made from; another folder, and one that was changed since, is read as if there were no such file.
 * Numbers lie in it as in the memory of the machine that made it. */
#pragma once

#include <gio/gio.h>

#include "data/place.h"
#include "geo/feature-set.h"

G_BEGIN_DECLS

typedef struct _RaPrepared RaPrepared;

/* Maps the file. NULL when it is not there, is damaged or was made by another version or machine: then there is none.
 */
RaPrepared *ra_prepared_open (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void ra_prepared_free (RaPrepared *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPrepared, ra_prepared_free)

/* The layer @key as made from the shapefile @shp_path; NULL where it was not made from just this one. */
RaFeatureSet *ra_prepared_get (const RaPrepared *self, const char *key, const char *shp_path) G_GNUC_WARN_UNUSED_RESULT;

/* The same of populated places: RaPlace * whose texts live as long as the prepared file, all of them or the capitals
 * alone. */
GPtrArray *ra_prepared_get_places (const RaPrepared *self, const char *key, const char *shp_path,
                                   gboolean capitals) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  char *key;                    /* at most 31 letters */
  char *shp_path;               /* what it was made from */
  const RaFeatureSet *features; /* borrowed; NULL where it is of places */
  const GPtrArray *places;      /* borrowed; RaPlace * */
} RaPreparedLayer;

/* Writes the file; @layers of RaPreparedLayer. Layers that are the same are stored once. */
gboolean ra_prepared_write (const char *path, const GArray *layers, GError **error);

G_END_DECLS
