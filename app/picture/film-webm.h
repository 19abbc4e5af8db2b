/* A film as WebM, by the program ffmpeg, which is looked for when it is needed. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether ffmpeg is there: else it fails with G_IO_ERROR_NOT_SUPPORTED, which names the package, before anything is
 * drawn. @name is for messages. */
gboolean ra_film_find_webm (const char *name, GError **error);
/* @png is an animated PNG whose frames are shown @seconds each, or longer. Fails with G_IO_ERROR_FAILED and what ffmpeg
 * says. */
GBytes *ra_film_to_webm (const char *name, GBytes *png, double seconds, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
