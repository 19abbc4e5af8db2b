/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far work is: shares of runs and steps, told by several threads at once, and by nobody. */
#include "geo/work.h"

#include "tests/geo/helpers.h"

#define N_THREADS 4
#define N_STEPS   20000

static void
test_runs (void)
{
  g_autoptr (RaSteps) steps = ra_steps_new (2);
  test_assert_near (ra_steps_get_share (steps), 0, 0);
  ra_steps_expect (steps, 4);
  ra_steps_make (steps, 1);
  test_assert_near (ra_steps_get_share (steps), 0.125, 1e-12);
  /* More turns up: the share goes back rather than say what is not so. */
  ra_steps_expect (steps, 4);
  test_assert_near (ra_steps_get_share (steps), 0.0625, 1e-12);
  ra_steps_end_run (steps);
  test_assert_near (ra_steps_get_share (steps), 0.5, 0);
  ra_steps_end_run (steps);
  test_assert_near (ra_steps_get_share (steps), 1, 0);
}

/* Neither more steps than were expected nor more runs make more than all. */
static void
test_too_much (void)
{
  g_autoptr (RaSteps) steps = ra_steps_new (1);
  ra_steps_make (steps, 7);
  test_assert_near (ra_steps_get_share (steps), 0, 0);
  ra_steps_expect (steps, 2);
  test_assert_near (ra_steps_get_share (steps), 1, 0);
  ra_steps_end_run (steps);
  ra_steps_end_run (steps);
  test_assert_near (ra_steps_get_share (steps), 1, 0);
}

static void
test_nobody (void)
{
  ra_steps_expect (NULL, 1);
  ra_steps_make (NULL, 1);
  ra_steps_end_run (NULL);
  test_assert_near (ra_steps_get_share (NULL), 0, 0);
}

static gpointer
make_steps (gpointer data)
{
  g_autoptr (RaSteps) steps = data;
  ra_steps_expect (steps, N_STEPS);
  for (guint i = 0; i < N_STEPS; i++)
    ra_steps_make (steps, 1);
  return NULL;
}

/* No step is lost, and whoever reads meanwhile sees a share. */
static void
test_threads (void)
{
  g_autoptr (RaSteps) steps = ra_steps_new (1);
  GThread *threads[N_THREADS];
  ra_steps_expect (steps, N_THREADS * N_STEPS);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("steps", make_steps, ra_steps_ref (steps));
  for (guint i = 0; i < 1000; i++) {
    const double share = ra_steps_get_share (steps);
    g_assert_true (share >= 0 && share <= 0.5);
  }
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  test_assert_near (ra_steps_get_share (steps), 0.5, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/work/runs", test_runs);
  g_test_add_func ("/geo/work/too-much", test_too_much);
  g_test_add_func ("/geo/work/nobody", test_nobody);
  g_test_add_func ("/geo/work/threads", test_threads);
  return g_test_run ();
}
