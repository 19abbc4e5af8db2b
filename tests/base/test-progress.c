/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/base/progress.h"

static gpointer
work (gpointer cancellable)
{
  for (guint i = 0; i < 4 && !g_cancellable_is_cancelled (cancellable); i++)
    ra_progress_tell (cancellable, i + 1, 8);
  return NULL;
}

/* What another thread has told; and that it is stopped like any other. */
static void
test_share (void)
{
  g_autoptr (RaProgress) progress = ra_progress_new ();

  g_assert_cmpfloat (ra_progress_get_share (progress), ==, 0.0);
  g_thread_join (g_thread_new ("work", work, progress));
  g_assert_cmpfloat (ra_progress_get_share (progress), ==, 0.5);
  g_cancellable_cancel (G_CANCELLABLE (progress));
  g_thread_join (g_thread_new ("work", work, progress));
  g_assert_cmpfloat (ra_progress_get_share (progress), ==, 0.5);
}

/* Who waits without asking how far it is gets no share told. */
static void
test_others (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ra_progress_tell (NULL, 1, 2);
  ra_progress_tell (cancellable, 1, 2);
  g_assert_false (g_cancellable_is_cancelled (cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/share", test_share);
  g_test_add_func ("/progress/others", test_others);
  return g_test_run ();
}
