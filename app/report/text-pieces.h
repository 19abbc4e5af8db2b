/* Long texts that are made in pieces, on all processors, and handed on as they are made. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Takes the next @length bytes of a text; FALSE with @error set where it cannot. */
typedef gboolean (*RaTextFunc) (const char *text, gsize length, gpointer data, GError **error);

/* Where a text goes. */
typedef struct {
  RaTextFunc func;
  gpointer data;
} RaTextSink;

/* One that appends to @text; cannot fail. */
RaTextSink ra_text_sink_to_string (GString *text);
gboolean ra_text_sink_take (const RaTextSink *self, const GString *text, GError **error);

/* Appends piece number @piece to @text, which is empty. Is called on any thread. */
typedef void (*RaTextPieceFunc) (guint piece, GString *text, gpointer data);

/* Makes pieces 0 to @n_pieces - 1 and hands them on in their order; only a few are held at a time. */
gboolean
ra_text_pieces_write (guint n_pieces, RaTextPieceFunc make, gpointer data, const RaTextSink *sink, GError **error);

G_END_DECLS
