/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/pieces.h"

/* More threads than this wait for each other's memory. */
#define MOST_THREADS 16

typedef struct {
  RaPieceFunc func;
  gpointer data;
  GCancellable *cancellable;
  guint n_pieces;
  gint next;       /* piece to begin */
  gint failed;     /* whether one has */
  GError **errors; /* of each piece */
} Run;

guint
ra_pieces_count_threads (guint n_pieces)
{
  const char *named = g_getenv (RA_PIECES_VARIABLE);
  guint64 most = MOST_THREADS;
  if (named != NULL)
    g_ascii_string_to_unsigned (named, 10, 1, MOST_THREADS, &most, NULL);
  return MAX (MIN (n_pieces, MIN ((guint)most, g_get_num_processors ())), 1);
}

static gboolean
take_piece (Run *self, guint *piece)
{
  if (g_atomic_int_get (&self->failed) || g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  *piece = (guint)g_atomic_int_add (&self->next, 1);
  return *piece < self->n_pieces;
}

static gpointer
do_pieces (gpointer data)
{
  Run *self = data;
  guint piece;
  while (take_piece (self, &piece))
    if (!self->func (piece, self->data, &self->errors[piece]))
      g_atomic_int_set (&self->failed, TRUE);
  return NULL;
}

static void
do_on_threads (Run *self)
{
  GThread *threads[MOST_THREADS] = { NULL };
  const guint n_others = ra_pieces_count_threads (self->n_pieces) - 1;
  /* Without the others the caller does it all. */
  for (guint i = 0; i < n_others; i++)
    threads[i] = g_thread_try_new ("pieces", do_pieces, self, NULL);
  do_pieces (self);
  for (guint i = 0; i < n_others; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

gboolean
ra_pieces_run (guint n_pieces, RaPieceFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree GError **errors = g_new0 (GError *, n_pieces + 1);
  Run self = { .func = func, .data = data, .cancellable = cancellable, .n_pieces = n_pieces, .errors = errors };
  do_on_threads (&self);
  /* All pieces before one that fails were begun before it, so that the first failure is the same whoever is faster. */
  GError *first = NULL;
  for (guint i = 0; i < n_pieces; i++) {
    if (first == NULL)
      first = g_steal_pointer (&errors[i]);
    g_clear_error (&errors[i]);
  }
  if (first != NULL) {
    g_propagate_error (error, first);
    return FALSE;
  }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
