/* A feature set: polygons or lines on the sphere, ready for clipping.
 *
 * Points are longitude and latitude in radians; consecutive points are joined by the shorter great-circle arc. Rings
 * have their interior on the right. Edges that only exist because a file is flat (seams along +-180, the line along
 * -90) are gone: a ring may cross the antimeridian or enclose a pole. */
#pragma once

#include "geo/path.h"
#include "geo/sphere.h"

G_BEGIN_DECLS

typedef enum { RA_GEOMETRY_LINES, RA_GEOMETRY_POLYGONS } RaGeometryKind;

/* An outer ring with its holes, or one line. A polygon without parts is the whole sphere. */
typedef struct {
  guint first_part;
  guint n_parts;
  guint feature; /* number of the record that it comes from */
  guint klass;   /* meaning given by the layer */
  RaCap bounds;  /* holds the whole member */
} RaMember;

typedef struct {
  RaGeometryKind kind;
  RaPath *path;    /* radians */
  GArray *members; /* RaMember */
  GBytes *bytes;   /* NULL, or what the points lie in: then the path is for reading alone */
} RaFeatureSet;

RaFeatureSet *ra_feature_set_new (RaGeometryKind kind) G_GNUC_WARN_UNUSED_RESULT;

/* A set as it lies in memory. */
typedef struct {
  const RaPoint *points;
  guint n_points;
  const guint *part_ends;
  guint n_parts;
  const RaMember *members;
  guint n_members;
} RaFeatureData;

/* A set about points that lie in @bytes, which it keeps and does not copy: those of a mapped file are read when they
 * are needed. Parts and members, which are few, are copied. */
RaFeatureSet *
ra_feature_set_new_mapped (RaGeometryKind kind, const RaFeatureData *data, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void ra_feature_set_free (RaFeatureSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaFeatureSet, ra_feature_set_free)

/* Gives the memory of mapped points back: they come from the file again should anybody read them. */
void ra_feature_set_release (const RaFeatureSet *self);

static inline const RaMember *
ra_feature_set_member (const RaFeatureSet *self, guint i)
{
  return &g_array_index (self->members, RaMember, i);
}

/* Makes the parts that were added to the path since the last member into one; @bounds must hold it. */
void ra_feature_set_end_member (RaFeatureSet *self, guint feature, guint klass, RaCap bounds);

/* To which record a part of a file belongs. */
typedef struct {
  guint feature;
  guint klass;
} RaPartLabel;

/* The rings of a whole file, in degrees as they stand there, with one label each. They may be wound either way and
 * repeat their first point; artificial edges are stitched away, a hole is given to the ring of its feature that holds
 * it, points beyond +-180 or +-90 are brought back, and edges longer than a degree are filled with points on the
 * straight line between their ends in longitude and latitude, because that is what a flat file means by an edge.
 * No ring is larger than a hemisphere. Non-finite points and rings without area are dropped. */
RaFeatureSet *ra_feature_set_from_rings (const RaPath *rings_deg, const RaPartLabel *labels) G_GNUC_WARN_UNUSED_RESULT;
/* The same for lines; what runs along +-180 or a pole is taken out of them. */
RaFeatureSet *ra_feature_set_from_lines (const RaPath *lines_deg, const RaPartLabel *labels) G_GNUC_WARN_UNUSED_RESULT;
/* The members of one class, which keep record and class; NULL when there are none. */
RaFeatureSet *ra_feature_set_pick (const RaFeatureSet *features, guint klass) G_GNUC_WARN_UNUSED_RESULT;
/* The outlines of polygons as closed lines. */
RaFeatureSet *ra_feature_set_outlines (const RaFeatureSet *polygons) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
