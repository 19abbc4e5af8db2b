/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/pieces.h"

#define N_PIECES 200

typedef struct {
  guint results[N_PIECES];
  guint first_bad; /* pieces from here on whose number is odd fail */
  GCancellable *cancellable;
  guint cancel_at;
  gint n_done;
} Work;

static gboolean
square (guint piece, gpointer data, GError **error)
{
  Work *self = data;
  g_atomic_int_inc (&self->n_done);
  if (piece == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
  if (piece >= self->first_bad && piece % 2 == 1) {
    /* The first to fail is the last to say so. */
    if (piece == self->first_bad)
      g_usleep (2000);
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "piece %u", piece);
    return FALSE;
  }
  self->results[piece] = piece * piece;
  return TRUE;
}

static const Work nothing_wrong = { .first_bad = G_MAXUINT, .cancel_at = G_MAXUINT };

static void
test_all_done (void)
{
  static const guint counts[] = { 0, 1, 2, 3, N_PIECES };
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autoptr (GError) error = NULL;
    Work work = nothing_wrong;
    g_assert_true (ra_pieces_run (counts[i], square, &work, NULL, &error));
    g_assert_no_error (error);
    for (guint piece = 0; piece < N_PIECES; piece++)
      g_assert_cmpuint (work.results[piece], ==, piece < counts[i] ? piece * piece : 0);
  }
}

static void
test_first_error (void)
{
  for (guint i = 0; i < 20; i++) {
    g_autoptr (GError) error = NULL;
    Work work = nothing_wrong;
    work.first_bad = 2 * i + 1;
    g_assert_false (ra_pieces_run (N_PIECES, square, &work, NULL, &error));
    g_autofree char *expected = g_strdup_printf ("piece %u", work.first_bad);
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
    g_assert_cmpstr (error->message, ==, expected);
    for (guint piece = 0; piece < work.first_bad; piece++)
      g_assert_cmpuint (work.results[piece], ==, piece * piece);
    g_assert_cmpint (work.n_done, <, N_PIECES);
  }
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Work work = nothing_wrong;
  work.cancellable = cancellable;
  work.cancel_at = 10;
  g_assert_false (ra_pieces_run (N_PIECES, square, &work, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (work.n_done, <, N_PIECES);
}

static gboolean
note_thread (guint piece, gpointer data, GError **error)
{
  (void)error;
  ((GThread **)data)[piece] = g_thread_self ();
  return TRUE;
}

/* Who says one thread gets the calling one alone. */
static void
test_threads (void)
{
  GThread *threads[N_PIECES] = { NULL };
  g_assert_cmpuint (ra_pieces_count_threads (1), ==, 1);
  g_assert_cmpuint (ra_pieces_count_threads (0), ==, 1);
  g_assert_cmpuint (ra_pieces_count_threads (G_MAXUINT), <=, g_get_num_processors ());
  g_setenv (RA_PIECES_VARIABLE, "many", TRUE);
  g_assert_cmpuint (ra_pieces_count_threads (2), ==, MIN (2, g_get_num_processors ()));
  g_setenv (RA_PIECES_VARIABLE, "1", TRUE);
  g_assert_cmpuint (ra_pieces_count_threads (N_PIECES), ==, 1);
  g_assert_true (ra_pieces_run (N_PIECES, note_thread, threads, NULL, NULL));
  g_unsetenv (RA_PIECES_VARIABLE);
  for (guint i = 0; i < N_PIECES; i++)
    g_assert_true (threads[i] == g_thread_self ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* First, as the environment may be changed before there are threads. */
  g_test_add_func ("/geo/pieces/threads", test_threads);
  g_test_add_func ("/geo/pieces/all-done", test_all_done);
  g_test_add_func ("/geo/pieces/first-error", test_first_error);
  g_test_add_func ("/geo/pieces/cancelled", test_cancelled);
  return g_test_run ();
}
