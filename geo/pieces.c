/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/pieces.h"

/* More threads than this wait for each other's memory. */
#define MOST_THREADS 16

typedef struct {
  RaPieceFunc func;
  gpointer data;
  GCancellable *cancellable;
  GMutex mutex;
  guint n_pieces;
  guint next;   /* piece to begin */
  guint failed; /* number of the piece that @error is of; @n_pieces: none */
  GError *error;
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
  g_mutex_lock (&self->mutex);
  const gboolean more = self->error == NULL && self->next < self->n_pieces;
  if (more)
    *piece = self->next++;
  g_mutex_unlock (&self->mutex);
  return more && !g_cancellable_is_cancelled (self->cancellable);
}

/* All pieces before one that fails were begun before it, so that the first failure is the same whoever is faster. */
static void
keep_error (Run *self, guint piece, GError *error)
{
  g_mutex_lock (&self->mutex);
  if (piece < self->failed) {
    g_clear_error (&self->error);
    self->error = error;
    self->failed = piece;
  } else {
    g_error_free (error);
  }
  g_mutex_unlock (&self->mutex);
}

static gpointer
do_pieces (gpointer data)
{
  Run *self = data;
  guint piece;
  while (take_piece (self, &piece)) {
    GError *error = NULL;
    if (!self->func (piece, self->data, &error))
      keep_error (self, piece, error);
  }
  return NULL;
}

gboolean
ra_pieces_run (guint n_pieces, RaPieceFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  Run self = { .func = func, .data = data, .cancellable = cancellable, .n_pieces = n_pieces, .failed = n_pieces };
  GThread *threads[MOST_THREADS] = { NULL };
  const guint n_others = ra_pieces_count_threads (n_pieces) - 1;

  g_mutex_init (&self.mutex);
  /* Without the others the caller does it all. */
  for (guint i = 0; i < n_others; i++)
    threads[i] = g_thread_try_new ("pieces", do_pieces, &self, NULL);
  do_pieces (&self);
  for (guint i = 0; i < n_others; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
  g_mutex_clear (&self.mutex);
  if (self.error != NULL) {
    g_propagate_error (error, self.error);
    return FALSE;
  }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
