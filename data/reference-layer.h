/* A reference layer: lines, areas and points that others have drawn, which lie under the rings of a map.
 *
 * Immutable once made. Coordinates are WGS84, kept to a millionth of a degree, so that a layer is the same when it has
 * gone through the file of a scenario. Areas may lie across +-180 and have holes; none is larger than a hemisphere. */
#pragma once

#include "data/formats/json-reader.h"
#include "geo/feature-set.h"

G_BEGIN_DECLS

typedef struct {
  gatomicrefcount ref_count;
  char *title;         /* owned, never empty */
  RaFeatureSet *areas; /* owned, as are all others; without members where there are none */
  RaFeatureSet *lines;
  RaFeatureSet *outlines; /* of the areas */
  GArray *points;         /* RaPoint, degrees of longitude and latitude */
  RaPath *rings_deg;      /* the areas as they were read */
  GArray *ring_labels;    /* RaPartLabel of each ring: the area that it belongs to */
  RaPath *lines_deg;
} RaReferenceLayer;

/* A layer of the text of a GeoJSON file: a collection of features, a feature, or a geometry. @name is for messages,
 * which begin with it; @title NULL is the collection's own "name" or, without that, @fallback. Fails with
 * RA_FORMAT_ERROR where the text is none, holds nothing to draw, is not on WGS84 or goes beyond the limits. */
RaReferenceLayer *ra_reference_layer_parse (const char *name, const char *text, const char *title, const char *fallback,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A layer as the file of a scenario has it, "title" and "geometry"; NULL where that is wrong, which is said there. */
RaReferenceLayer *ra_reference_layer_read (const RaJsonCursor *cursor) G_GNUC_WARN_UNUSED_RESULT;
/* Fills an object with the same two members. */
void ra_reference_layer_write (const RaReferenceLayer *self, JsonObject *object);

RaReferenceLayer *ra_reference_layer_ref (RaReferenceLayer *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_reference_layer_unref (RaReferenceLayer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaReferenceLayer, ra_reference_layer_unref)

G_END_DECLS
