/* Draws text runs with cairo, in page units: as outlines on images, as text with an outlined halo elsewhere. */
#pragma once

#include <pango/pangocairo.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* @context is of ra_text_context_new (), and of the calling thread. */
void ra_text_draw (cairo_t *cr, PangoContext *context, const RaSceneText *text);

/* The letters as a path, to be drawn on an image of the same size, by any thread; nothing is drawn. */
cairo_path_t *ra_text_outline (cairo_t *cr, PangoContext *context, const RaSceneText *text) G_GNUC_WARN_UNUSED_RESULT;
void ra_text_draw_outline (cairo_t *cr, const RaSceneText *text, const cairo_path_t *outline);
/* From where to where on the page the outline and its halo reach; @y_min above @y_max where there is nothing of it. */
void ra_text_outline_span (const RaSceneText *text, const cairo_path_t *outline, double *y_min, double *y_max);

G_END_DECLS
