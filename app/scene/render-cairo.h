/* Draws scenes with cairo: images of pixels (render-image.h) and PDF. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* Draws at one user unit per page unit from the origin; scale the context before. @cancellable may be NULL; when it
 * is cancelled drawing stops between layers and FALSE comes back. */
gboolean ra_render_cairo (const RaScene *scene, cairo_t *cr, GCancellable *cancellable);

/* Some of the items of a scene, numbered through all of its layers. */
typedef struct {
  guint first; /* with number 0 goes the background */
  guint n;
  GHashTable *outlines;  /* of ra_render_trace_texts (); NULL: texts are traced as they are drawn */
  gboolean whole_pixels; /* what reaches the page's edge fills the pixels that the edge lies in */
} RaRenderPart;

gboolean ra_render_cairo_part (const RaScene *scene, cairo_t *cr, const RaRenderPart *part, GCancellable *cancellable);

/* The outlines of the texts of @scene as an image has them that is drawn with the matrix of @cr: fonts belong to one
 * thread, outlines to all. */
GHashTable *ra_render_trace_texts (const RaScene *scene, cairo_t *cr) G_GNUC_WARN_UNUSED_RESULT;
/* The same as they lie on the page, for files that are to have no letters. */
GHashTable *ra_render_trace_page (const RaScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
