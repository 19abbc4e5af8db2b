/* Export jobs: from what a window shows to a picture that is ready to be published. They run in worker threads, on a
 * copy of what they are given, and come back in the main context.
 *
 * A preview is drawn from the very scene that the file would have, and the file is the one that `range-atlas render`
 * would write. */
#pragma once

#include <gdk/gdk.h>

#include "app/lint/lint.h"
#include "app/model/map-state.h"
#include "app/picture/picture-output.h"

G_BEGIN_DECLS

/* A picture that is asked for. */
typedef struct {
  RaMapSpec *spec;    /* owned; its viewport is the window's, or what has been cropped */
  gboolean keep_view; /* the picture shows all that its viewport does; else the scenario's own view, fitted anew */
  RaViewWish wish;    /* what of the view the scenario's file asks for, when that is fitted */
  RaBasemap *basemap; /* owned reference */
  RaPictureSize size;
  RaPictureFormat format;
} RaExportJob;

/* A job of 1200 x 675 pixels as PNG of what @state shows, without what is selected in the window. */
RaExportJob *ra_export_job_new (RaMapState *state, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
RaExportJob *ra_export_job_copy (const RaExportJob *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_export_job_free (RaExportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaExportJob, ra_export_job_free)

typedef struct {
  GdkTexture *texture; /* owned */
  guint width_px;      /* of the PNG */
  guint height_px;
  RaViewport viewport; /* of the page, in whose units the next three are */
  double width;
  double height;
  RaBox map;           /* what furniture leaves of it */
  char *alt_text;      /* as the file will have it; drafted where the job has none */
  char *sources;       /* who claims what is drawn; "" when nobody does */
  char *boundaries;    /* whose boundaries are drawn */
  GPtrArray *findings; /* RaLintFinding * */
} RaExportPreview;

void ra_export_preview_free (RaExportPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaExportPreview, ra_export_preview_free)

/* A texture with at most @longest_px on a side. Fails with G_OPTION_ERROR where there is no such size, with the errors
 * of the engine and the base map, or with G_IO_ERROR_CANCELLED; so do the others. */
void ra_export_preview_async (const RaExportJob *job, guint longest_px, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
RaExportPreview *ra_export_preview_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lets the picture show, as large as it can, what the preview of the job shows in a part of its page; in shares of
 * width and height, from the upper left corner on. FALSE where that is hardly any of the map; nothing is changed
 * then. */
gboolean ra_export_job_crop (RaExportJob *self, const RaExportPreview *preview, RaBox shares);

/* Lets the picture show all rings or all sites, as large as it can. Fails as ra_view_wish_choose () does; nothing is
 * changed then. */
gboolean ra_export_job_fit (RaExportJob *self, RaFit fit, GError **error);

/* A picture and where it goes. */
typedef struct {
  RaExportJob *job;
  GFile *file;
} RaExportPiece;

/* Writes each of @pieces (RaExportPiece *, to whose array it keeps a reference) into a file beside its own, which is
 * then renamed; those before one that fails are there. */
void
ra_export_save_async (GPtrArray *pieces, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* The first file that was written. */
GFile *ra_export_save_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of the file, for the clipboard. */
void ra_export_encode_async (const RaExportJob *job, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
GBytes *ra_export_encode_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The file of the scenario that a job shows. */
typedef struct {
  RaCatalogue *catalogue; /* without what the scenario brings */
  const char *name;       /* for messages */
  const char *text;
} RaExportSource;

/* Makes a bundle of what the picture of @job shows, on top of what @source says, which is copied; size and format do
 * not matter. No bundle can be made of a comparison. */
void ra_export_bundle_async (const RaExportJob *job, const RaExportSource *source, GFile *folder,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GFile *ra_export_bundle_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The frame of the job's picture, in page units. Fails with G_OPTION_ERROR. */
RaMapRequest *ra_export_job_resolve (const RaExportJob *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
