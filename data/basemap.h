/* The base map: Natural Earth in three scales, read from a folder of shapefiles when first asked for.
 *
 * Takes both kinds of files, stitched and original, in one folder or in sub-folders 110m, 50m and 10m. May be shared
 * between threads; a layer that has been handed out never changes. */
#pragma once

#include <gio/gio.h>

#include "data/boundary-view.h"
#include "data/place.h"
#include "geo/feature-set.h"

G_BEGIN_DECLS

typedef enum { RA_SCALE_110M, RA_SCALE_50M, RA_SCALE_10M, RA_N_SCALES } RaScale;

typedef enum {
  RA_LAYER_COUNTRIES,
  RA_LAYER_BORDERS,
  RA_LAYER_COASTLINE,
  RA_LAYER_LAKES,
  RA_LAYER_DISPUTED,
  RA_LAYER_GERMANY, /* in two, as it was until 3 October 1990, but for Berlin */
  RA_LAYER_LAND,    /* all countries as one, without the borders between them */
  RA_LAYER_PARTS,   /* the countries of class 1 alone; NULL where there are none */
  RA_N_BASEMAP_LAYERS,
} RaBasemapLayer;

typedef struct _RaBasemap RaBasemap;

/* @folder holds the shapefiles. Fails when there is no land or country file of any scale in it. */
RaBasemap *ra_basemap_open (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, with what the file @prepared (NULL: none) has ready of it; a folder that this was not made from is read. */
RaBasemap *
ra_basemap_open_prepared (const char *folder, const char *prepared, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RaBasemap *ra_basemap_ref (RaBasemap *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_basemap_unref (RaBasemap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaBasemap, ra_basemap_unref)

/* The scale nearest to @wanted that the folder has: the finer one first, then the coarser ones. */
RaScale ra_basemap_nearest_scale (const RaBasemap *self, RaScale wanted);

/* The features of a layer, read and normalised at the first call; borrowed, they live as long as the base map.
 * NULL without an error when the folder has no such file. Feature classes of the set: for borders 0 is an
 * international boundary, 1 a disputed one and 2 that of Crimea where Ukraine is on both sides; for countries 1 is a
 * part that others hold than the country that it is drawn and counted with in this view (boundary-view.h); of
 * Germany 1 is the east; elsewhere 0. */
const RaFeatureSet *
ra_basemap_get (RaBasemap *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries, GError **error);

/* Writes all layers to a file for ra_basemap_open_prepared (); fails where anything looks damaged. */
gboolean ra_basemap_prepare (RaBasemap *self, const char *path, GError **error);

/* What was read but looks damaged, a line each; a new array of char *. */
GPtrArray *ra_basemap_dup_warnings (RaBasemap *self) G_GNUC_WARN_UNUSED_RESULT;

/* Populated places, largest first; const RaPlace *. Countries and capitals are those of the view. Empty when the folder
 * has none; NULL on an error. */
const GPtrArray *ra_basemap_get_places (RaBasemap *self, RaBoundaries boundaries, GError **error);
/* Those of them that are capitals, in the same order and in a fraction of the time; places of their own. */
const GPtrArray *ra_basemap_get_capitals (RaBasemap *self, RaBoundaries boundaries, GError **error);

/* What a record of the countries layer is called. */
typedef struct {
  char *name; /* English; "" where the file has none, as that of land alone */
  char
      *code; /* ISO 3166 alpha-3, else Natural Earth's own (KOS, SOL); "" where there is none, and never "-99". Both
              * are "" for what is no country in the view: its members have the number of the one that they belong to */
} RaCountry;

/* Records of the countries layer, const RaCountry *: the index is RaMember.feature. Borrowed, they live as long as the
 * base map. Empty when the folder has no such file, NULL on an error. */
const GPtrArray *ra_basemap_get_countries (RaBasemap *self, RaScale scale, RaBoundaries boundaries, GError **error);

/* "110m", "50m" or "10m". */
const char *ra_scale_to_string (RaScale scale);

G_END_DECLS
