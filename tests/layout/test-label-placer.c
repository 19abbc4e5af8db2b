/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/label-placer.h"

#include <math.h>

static const RaBox frame = { 0, 0, 100, 50 };

static void
test_keeps_apart (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 10, 10, 30, 20 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 10, 10, 30, 20 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 29, 19, 40, 30 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 15, 12, 16, 13 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 5, 5, 60, 40 }));
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 31, 10, 50, 20 }));
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 10, 21, 30, 30 }));
}

/* What is refused leaves no trace. */
static void
test_refusal (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  ra_label_placer_reserve (placer, (RaBox) { 0, 0, 10, 10 });
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 5, 5, 40, 40 }));
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 20, 20, 40, 40 }));
}

static void
test_frame (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  g_assert_false (ra_label_placer_try (placer, (RaBox) { -1, 10, 20, 20 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 90, 10, 101, 20 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 10, 45, 20, 51 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 10, -5, 20, 5 }));
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 0, 0, 100, 50 }));
}

/* Nothing stands on what is held until it is let go; it has never been taken. */
static void
test_held (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  const guint first = ra_label_placer_hold (placer, (RaBox) { 10, 10, 14, 14 });
  ra_label_placer_hold (placer, (RaBox) { 60, 10, 64, 14 });
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 5, 5, 40, 40 }));
  ra_label_placer_let_go (placer, first);
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 5, 5, 40, 40 }));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 50, 5, 70, 40 }));
  ra_label_placer_let_all_go (placer);
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 50, 5, 70, 40 }));
}

/* A name that is still to be placed on either side of its mark: what leaves it one side does not shut it in. */
static void
test_wanted (void)
{
  const RaBox mark = { 48, 10, 52, 14 };
  const RaBox choices[] = { { 54, 8, 74, 16 }, { 26, 8, 46, 16 } };
  const RaBox left = { 20, 5, 40, 20 };
  const RaBox right = { 60, 5, 70, 20 };
  const RaBox both = { 30, 5, 70, 9 };
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  const guint number = ra_label_placer_want (placer, mark, choices, G_N_ELEMENTS (choices));
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &left), ==, 0);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &both), ==, 1);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &mark), ==, 1);
  ra_label_placer_reserve (placer, left);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &right), ==, 1);
  /* What is shut in already is not shut in by more. */
  ra_label_placer_reserve (placer, right);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &both), ==, 0);
  ra_label_placer_give_back (placer, 0);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &both), ==, 1);
  ra_label_placer_stop_wanting (placer, number);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &both), ==, 0);
}

/* Of what stands above its mark nothing is crowded, and what is held for others, but not for itself, is no place for
 * it.
 */
static void
test_crowded (void)
{
  const RaBox mark = { 48, 20, 52, 24 };
  const RaBox choices[] = { { 54, 18, 74, 26 }, { 40, 8, 60, 16 } };
  const RaBox right = { 62, 15, 70, 30 };
  const RaBox above = { 45, 5, 55, 12 };
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  ra_label_placer_want (placer, mark, choices, G_N_ELEMENTS (choices));
  ra_label_placer_hold (placer, mark);
  g_assert_cmpuint (ra_label_placer_count_crowded (placer, &right), ==, 1);
  g_assert_cmpuint (ra_label_placer_count_crowded (placer, &above), ==, 0);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &right), ==, 0);
  ra_label_placer_hold (placer, above);
  g_assert_cmpuint (ra_label_placer_count_shut_in (placer, &right), ==, 1);
}

/* A line may run over a mark that is held, but not through the place of a name. */
static void
test_held_way (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  const RaPoint from = { 10, 25 };
  const RaPoint to = { 80, 25 };
  ra_label_placer_hold (placer, (RaBox) { 30, 22, 36, 28 });
  g_assert_true (ra_label_placer_is_way_free (placer, from, to));
  ra_label_placer_hold (placer, (RaBox) { 40, 22, 70, 28 });
  g_assert_false (ra_label_placer_is_way_free (placer, from, to));
}

/* Of a picture with a margin: within what is seen or beside it, never across its edge. */
static void
test_margin (void)
{
  const RaTurnedBox across = { 20, 25, 8, 4, 0.4 };
  const RaTurnedBox long_across = { 50, 25, 70, 4, 0 };
  const RaBox seen = { 40, 20, 60, 30 };
  const RaBox beside = { 2, 2, 12, 8 };
  const RaBox both = { 15, 20, 25, 30 };
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  g_assert_false (ra_label_placer_has_margin (placer));
  g_assert_true (ra_label_placer_is_free (placer, &across));
  g_assert_true (ra_label_placer_is_free (placer, &long_across));
  ra_label_placer_set_shown (placer, (RaBox) { 20, 10, 80, 40 });
  g_assert_true (ra_label_placer_has_margin (placer));
  g_assert_false (ra_label_placer_is_free (placer, &across));
  g_assert_false (ra_label_placer_is_free (placer, &long_across));
  g_assert_false (ra_label_placer_try (placer, both));
  ra_label_placer_limit (placer, TRUE);
  g_assert_true (ra_label_placer_allows (placer, &seen));
  g_assert_false (ra_label_placer_try (placer, beside));
  ra_label_placer_limit (placer, FALSE);
  g_assert_true (ra_label_placer_try (placer, beside));
  g_assert_true (ra_label_placer_try (placer, seen));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { -4, 2, 12, 8 }));
}

/* What is reserved may lie anywhere, also outside and over others. */
static void
test_reserve_and_count (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  ra_label_placer_reserve (placer, (RaBox) { -20, -20, 10, 10 });
  ra_label_placer_reserve (placer, (RaBox) { 5, 5, 15, 15 });
  ra_label_placer_reserve (placer, (RaBox) { 60, 30, 70, 40 });
  const RaBox corner = { 0, 0, 8, 8 };
  const RaBox free_place = { 30, 0, 40, 8 };
  const RaBox all = { -50, -50, 150, 150 };
  g_assert_cmpuint (ra_label_placer_count (placer, &corner), ==, 2);
  g_assert_cmpuint (ra_label_placer_count (placer, &free_place), ==, 0);
  g_assert_cmpuint (ra_label_placer_count (placer, &all), ==, 3);
}

/* Takes the box if it is free. */
static gboolean
try_turned (RaLabelPlacer *placer, const RaTurnedBox *box)
{
  if (!ra_label_placer_is_free (placer, box))
    return FALSE;
  ra_label_placer_reserve_turned (placer, box);
  return TRUE;
}

static void
test_asking_takes_nothing (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  ra_label_placer_reserve (placer, (RaBox) { 70, 20, 80, 30 });
  const RaTurnedBox letter = { 20, 25, 8, 8, 0.1 };
  const RaTurnedBox blocked = { 75, 25, 8, 8, 0.3 };
  const RaBox place = { 16, 21, 24, 29 };
  g_assert_false (ra_label_placer_is_free (placer, &blocked));
  g_assert_true (ra_label_placer_is_free (placer, &letter));
  g_assert_cmpuint (ra_label_placer_count (placer, &place), ==, 0);
  g_assert_true (try_turned (placer, &letter));
  g_assert_cmpuint (ra_label_placer_count (placer, &place), ==, 1);
  g_assert_false (ra_label_placer_is_free (placer, &letter));
}

/* A slanting text takes the room along its slant and leaves the corners of its upright box free. */
static void
test_turned (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  const RaTurnedBox text = { 50, 25, 40, 4, G_PI / 4 };
  g_assert_true (try_turned (placer, &text));
  const RaBox on_slant = { 58, 33, 62, 37 };
  const RaBox off_slant = { 58, 13, 62, 17 };
  g_assert_cmpuint (ra_label_placer_count (placer, &on_slant), >, 0);
  g_assert_cmpuint (ra_label_placer_count (placer, &off_slant), ==, 0);
  const RaTurnedBox upright = { 95, 25, 40, 4, G_PI / 2 };
  g_assert_true (try_turned (placer, &upright));
  const RaTurnedBox too_long = { 20, 25, 60, 4, G_PI / 2 };
  g_assert_false (try_turned (placer, &too_long));
}

/* A line may leave what its start stands in, and nothing else may be in its way. */
static void
test_ways (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  const RaPoint from = { 10, 25 };
  const RaPoint to = { 90, 25 };
  ra_label_placer_reserve (placer, (RaBox) { 5, 20, 15, 30 });
  g_assert_true (ra_label_placer_is_way_free (placer, from, to));
  ra_label_placer_reserve (placer, (RaBox) { 48, 26, 52, 40 });
  g_assert_true (ra_label_placer_is_way_free (placer, from, to));
  ra_label_placer_reserve (placer, (RaBox) { 48, 10, 52, 25.5 });
  g_assert_false (ra_label_placer_is_way_free (placer, from, to));
  g_assert_true (ra_label_placer_is_way_free (placer, from, (RaPoint) { 46, 25 }));
  ra_label_placer_reserve_way (placer, from, (RaPoint) { 30, 45 });
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 18, 33, 22, 37 }));
  g_assert_true (ra_label_placer_try (placer, (RaBox) { 28, 33, 32, 37 }));
}

static void
test_give_back (void)
{
  g_autoptr (RaLabelPlacer) placer = ra_label_placer_new (frame);
  const RaBox box = { 10, 10, 20, 20 };
  ra_label_placer_reserve (placer, (RaBox) { 50, 10, 60, 20 });
  const guint n = ra_label_placer_get_n_taken (placer);
  g_assert_true (ra_label_placer_try (placer, box));
  g_assert_false (ra_label_placer_try (placer, box));
  ra_label_placer_give_back (placer, n);
  g_assert_true (ra_label_placer_try (placer, box));
  g_assert_false (ra_label_placer_try (placer, (RaBox) { 50, 10, 60, 20 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-placer/held", test_held);
  g_test_add_func ("/label-placer/wanted", test_wanted);
  g_test_add_func ("/label-placer/crowded", test_crowded);
  g_test_add_func ("/label-placer/held-way", test_held_way);
  g_test_add_func ("/label-placer/keeps-apart", test_keeps_apart);
  g_test_add_func ("/label-placer/refusal", test_refusal);
  g_test_add_func ("/label-placer/frame", test_frame);
  g_test_add_func ("/label-placer/margin", test_margin);
  g_test_add_func ("/label-placer/reserve-and-count", test_reserve_and_count);
  g_test_add_func ("/label-placer/asking-takes-nothing", test_asking_takes_nothing);
  g_test_add_func ("/label-placer/turned", test_turned);
  g_test_add_func ("/label-placer/ways", test_ways);
  g_test_add_func ("/label-placer/give-back", test_give_back);
  return g_test_run ();
}
