/* Begins and ends a PDF file in memory, for all that writes one: metadata, dates and errors stand here once. */
#pragma once

#include <cairo.h>

#include "app/scene/render-pdf.h"

G_BEGIN_DECLS

typedef struct {
  cairo_surface_t *surface;
  GByteArray *bytes;
  char *language; /* of its texts */
  char *alt;      /* of its figures */
  char *packet;   /* XMP */
} RaPdfFile;

/* A page is a number of points (1/72 inch) wide and high. The file owns surface and bytes until ra_pdf_file_end (),
 * which frees them. */
RaPdfFile ra_pdf_file_begin (const RaSceneMetadata *metadata, double width_pt, double height_pt);
/* Ends the file and returns its bytes; @self holds nothing afterwards. Fails with G_IO_ERROR when drawing gave a
 * @status that is no success. */
GBytes *ra_pdf_file_end (RaPdfFile *self, cairo_status_t status, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
