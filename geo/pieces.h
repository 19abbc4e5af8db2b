/* Work in pieces that do not need each other, on as many threads as there are processors.
 *
 * What comes of it must not depend on how many threads there are, nor on which of them does what: a piece writes to a
 * place of its own, and whoever asked joins the places in their order. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Names, in the environment, the most threads that one process uses; all processors where it is not set. */
#define RA_PIECES_VARIABLE "RANGE_ATLAS_THREADS"

/* Does piece number @piece; FALSE with @error set where it fails. Is called on any thread. */
typedef gboolean (*RaPieceFunc) (guint piece, gpointer data, GError **error);

/* How many threads @n_pieces pieces are done on: 1 or more, and no more than pieces. */
guint ra_pieces_count_threads (guint n_pieces);

/* Does the pieces 0 to @n_pieces - 1, begun in their order, and comes back when all are done. The calling thread does
 * its share. After a failure, or when @cancellable (may be NULL) is cancelled, no further piece is begun; the error is
 * that of the first piece that failed, by number, or G_IO_ERROR_CANCELLED. */
gboolean ra_pieces_run (guint n_pieces, RaPieceFunc func, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
