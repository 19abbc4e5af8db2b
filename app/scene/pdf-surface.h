/* How a PDF file is begun and ended, for all that writes one. */
#pragma once

#include <cairo.h>

#include "app/scene/render-pdf.h"

G_BEGIN_DECLS

typedef struct {
  cairo_surface_t *surface;
  GByteArray *bytes;
} RaPdfFile;

RaPdfFile ra_pdf_file_begin (const RaSceneMetadata *metadata, double width_pt, double height_pt);
/* Takes over what @self holds. Fails with G_IO_ERROR when drawing gave a @status that is no success. */
GBytes *ra_pdf_file_end (RaPdfFile *self, cairo_status_t status, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
