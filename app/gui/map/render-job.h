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

/* What is seen of a widget from its left to its right, as shares of its width from 0 to 1: another map may lie over the
 * rest. */
typedef struct {
  double from;
  double to;
} RaWidthPart;

#define RA_WHOLE_WIDTH ((RaWidthPart) { 0.0, 1.0 })

typedef struct {
  RaMapSpec *spec;    /* owned; its viewport is the picture's, with the margin */
  double scale;       /* device pixels for a page unit */
  double margin_x_px; /* by how much the picture is larger than the widget, on each side */
  double margin_y_px;
  RaWidthPart part;
  RaQuality quality;
  gint alone;           /* atomic: on one processor, for the others draw the frames of a map that moves */
  gboolean seen_first;  /* what the frame shows is wanted before the margin is drawn */
  gboolean prepares;    /* there is no picture: it makes ready what the next job needs */
  guint content_serial; /* of the state that the job was made from */
} RaRenderJob;

/* The result of a job. */
typedef struct {
  GdkTexture *texture;      /* owned */
  cairo_surface_t *surface; /* owned; the same pixels */
  RaViewport viewport;      /* what the texture shows, with the margin */
  RaColour background;      /* where the texture does not reach */
  double scale;
  double margin_x_px;
  double margin_y_px;
  RaWidthPart part;
  gboolean bare;       /* its margin is not drawn yet: the texture is as large as the widget */
  RaSceneIndex *index; /* owned; what the picture shows and where */
  GArray *texts;       /* owned; RaBox of each text in page units of the viewport */
  RaQuality quality;
  guint content_serial;
} RaPicture;

/* Takes over a picture; NULL with @error where there is none. */
typedef void (*RaPictureFunc) (RaPicture *picture, const GError *error, gpointer user_data);

/* @spec has the viewport of the widget, @device_scale is that of the screen. */
RaRenderJob *ra_render_job_new (const RaMapSpec *spec, double device_scale, RaQuality quality,
                                guint content_serial) G_GNUC_WARN_UNUSED_RESULT;
/* Lays no label across the edge of the part that is seen; all of the width is unless this says otherwise. */
void ra_render_job_show (RaRenderJob *self, RaWidthPart part);
/* Keeps labels off what lies over the lower right corner of the widget: its (width, height), with the room to the
 * edges; (0, 0): nothing does. */
void ra_render_job_cover (RaRenderJob *self, RaPoint corner);
void ra_render_job_free (RaRenderJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaRenderJob, ra_render_job_free)

/* Runs in the calling thread, which must have @engine to itself. NULL without an error from a job that prepares. */
RaPicture *ra_render_job_run (const RaRenderJob *self, RaMapEngine *engine, GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, but where that is wanted, and all processors may draw, @seen is called in the calling thread with a picture
 * of what the frame shows before the margin is drawn. */
RaPicture *
ra_render_job_run_seen_first (const RaRenderJob *self, RaMapEngine *engine, RaPictureFunc seen, gpointer user_data,
                              GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the edge of the part that is seen of a frame cuts one of the picture's texts, which a picture made for that
 * would not let happen. */
gboolean ra_picture_cuts_text (const RaPicture *self, const RaViewport *frame, RaWidthPart part);
/* Whether one lies under what covers the corner, as for ra_render_job_cover (). */
gboolean ra_picture_hides_text (const RaPicture *self, const RaViewport *frame, RaPoint corner);
void ra_picture_free (RaPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPicture, ra_picture_free)

G_END_DECLS
