/* The pictures that the program writes: PNG, SVG or PDF, as the name of the file asks. */
#pragma once

#include "app/cli/map-options.h"

G_BEGIN_DECLS

typedef enum { RA_PICTURE_PNG, RA_PICTURE_SVG, RA_PICTURE_PDF } RaPictureFormat;

/* By the suffix, in large letters or small; "-" is PNG. Fails with G_OPTION_ERROR_BAD_VALUE for any other. */
gboolean ra_picture_format_of_path (const char *path, RaPictureFormat *format, GError **error);

/* Draws the map of @request, which came of @options, and writes it to @path, "-" being standard output. The page of an
 * SVG or PDF has the millimetres asked for to the last fraction, where a PNG has whole pixels. A picture in pixels has
 * 1/96 inch for each. The message of an error begins with @path. */
gboolean ra_picture_write (const RaMapOptions *options, const RaMapRequest *request, RaPictureFormat format,
                           const char *path, GError **error);

G_END_DECLS
