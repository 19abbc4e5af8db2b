/* What is left of a finished scene once it is drawn: what it shows, where its marks stand and which lines it has,
 * without any path or letter. It takes some kilobytes, where the scene itself takes megabytes, and is never changed, so
 * that a thread may hand it to another. */
#pragma once

#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef struct {
  guint identity; /* its number */
  RaPoint at;     /* the centre, page units */
  double radius;  /* half of its width over all */
} RaIndexedMark;

/* Lines of rings that have been drawn together. */
typedef struct {
  RaSceneSpan rings;
  gboolean outer; /* the outline of them all is drawn */
  gboolean inner; /* and so are the lines of each inside another */
} RaIndexedLines;

typedef struct {
  double width; /* of the page */
  double height;
  GArray *identities; /* RaSceneIdentity, numbered as in the scene */
  GArray *marks;      /* RaIndexedMark: one for each thing that is marked, in the order in which they are drawn; on the
                       * page or beside it */
  GArray *lines;      /* RaIndexedLines */
  GStringChunk *strings; /* of the identities */
} RaSceneIndex;

RaSceneIndex *ra_scene_index_new (const RaScene *scene) G_GNUC_WARN_UNUSED_RESULT;
void ra_scene_index_free (RaSceneIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaSceneIndex, ra_scene_index_free)

G_END_DECLS
