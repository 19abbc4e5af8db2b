/* From paths in the plane to paths on the page: they are moved and scaled, parts that the frame does not show and
 * points that the eye cannot tell apart are left out, and the rest is cut at the frame's border. */
#pragma once

#include "app/map/viewport.h"
#include "geo/project.h"

G_BEGIN_DECLS

#define RA_ANY_CLASS G_MAXUINT

typedef struct {
  const RaPlanar *planar;
  const RaFeatureSet *features; /* that @planar was made of */
  guint klass;                  /* members of this class alone, or RA_ANY_CLASS */
  const guint8 *wanted;         /* by feature, 0 for those to leave out; NULL: all */
  double least_lat_deg;         /* members whose middle lies south of it are left out; 0: none is */
  gboolean closed;
  double least_side_px; /* closed parts smaller than a square of this side are left out; 0: none is */
  double tolerance_px;  /* points nearer to the last one than this are left out */
  double bend_px;       /* then those that no line through the rest passes farther off than this; 0: none */
  double margin_px;     /* how far beyond the frame paths go on; at least the widest stroke */
} RaPagePathOptions;

/* A new path in page units, which may have no part. Rings are cut so that they can be filled but not stroked along the
 * border, lines so that they can be stroked. */
RaPath *ra_page_path (const RaViewport *viewport, const RaPagePathOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
