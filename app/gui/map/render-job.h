/* A render job: from a copy of the map specification to a picture of it, in whatever thread runs it. */
#pragma once

#include <gdk/gdk.h>

#include "app/layout/map-engine.h"
#include "app/scene/scene-index.h"

G_BEGIN_DECLS

typedef enum {
  RA_QUALITY_FULL,
  RA_QUALITY_QUICK, /* coarse and small, for a map that turns under the hand */
} RaQuality;

typedef struct {
  RaMapSpec *spec;    /* owned; its viewport is the picture's, with the margin */
  double scale;       /* device pixels for a page unit */
  double margin_x_px; /* by how much the picture is larger than the widget, on each side */
  double margin_y_px;
  RaQuality quality;
  guint content_serial; /* of the state that the job was made from */
} RaRenderJob;

/* The result of a job. */
typedef struct {
  GdkTexture *texture;      /* owned */
  cairo_surface_t *surface; /* owned; the same pixels */
  RaViewport viewport;      /* what the texture shows */
  RaColour background;      /* where the texture does not reach */
  double scale;
  double margin_x_px;
  double margin_y_px;
  RaSceneIndex *index; /* owned; what the picture shows and where */
  GArray *texts;       /* owned; RaBox of each text in page units of the viewport */
  RaQuality quality;
  guint content_serial;
} RaPicture;

/* @spec has the viewport of the widget, @device_scale is that of the screen. */
RaRenderJob *ra_render_job_new (const RaMapSpec *spec, double device_scale, RaQuality quality,
                                guint content_serial) G_GNUC_WARN_UNUSED_RESULT;
void ra_render_job_free (RaRenderJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaRenderJob, ra_render_job_free)

/* Runs in the calling thread, which must have @engine to itself. */
RaPicture *ra_render_job_run (const RaRenderJob *self, RaMapEngine *engine, GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a frame cuts one of the picture's texts, which a picture made for that frame would not let happen. */
gboolean ra_picture_cuts_text (const RaPicture *self, const RaViewport *frame);
void ra_picture_free (RaPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPicture, ra_picture_free)

G_END_DECLS
