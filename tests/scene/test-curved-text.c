/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters along a line: all of them, in order, on it, turned with it, and no wider than the word itself. */
#include "app/scene/curved-text.h"

#include <math.h>
#include <string.h>

#include "app/scene/text.h"

#define RADIUS   100.0
#define N_POINTS 181

/* The upper half of a circle about (0, 0), from left to right. */
static RaPath *
arc (void)
{
  RaPath *path = ra_path_new ();
  for (guint i = 0; i < N_POINTS; i++) {
    const double angle = G_PI * (1.01 + (double)i / (N_POINTS - 1));
    ra_path_add (path, RADIUS * cos (angle), RADIUS * sin (angle));
  }
  ra_path_end_part (path, 2);
  return path;
}

typedef struct {
  GString *said;
  double last_turn; /* round the circle */
} Seen;

static void
look (const RaCurvedLetter *letter, gpointer data)
{
  Seen *seen = data;
  const double turn = atan2 (letter->at.y, letter->at.x);
  g_string_append_len (seen->said, letter->text, letter->length);
  g_assert_cmpfloat_with_epsilon (hypot (letter->at.x, letter->at.y), RADIUS, 0.05);
  /* The tangent, a little further on. */
  g_assert_cmpfloat (fabs (remainder (letter->angle_rad - (turn + G_PI / 2), 2 * G_PI)), <, 0.12);
  if (seen->said->len > (gsize)letter->length)
    g_assert_cmpfloat (turn, >, seen->last_turn);
  g_assert_cmpint (letter->glyphs.num_glyphs, >=, 1);
  seen->last_turn = turn;
}

static void
test_letters (void)
{
  static const char *const words[] = { "2,500 km", "Дальность", "射程距離", "A\u0301B" };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (RaPath) path = arc ();
    const RaSceneText text = { .text = (char *)words[i], .size = 15, .along = path };
    Seen seen = { g_string_new (NULL), -4 };
    ra_curved_text_lay (context, &text, look, &seen);
    g_assert_cmpstr (seen.said->str, ==, words[i]);
    g_string_free (seen.said, TRUE);
  }
  g_object_unref (context);
}

/* Behind the end of its line a text goes straight on. */
static void
place_last (const RaCurvedLetter *letter, gpointer data)
{
  *(RaPoint *)data = letter->at;
}

static void
test_short_line (void)
{
  PangoContext *context = ra_text_context_new ();
  g_autoptr (RaPath) path = ra_path_new ();
  ra_path_add_part (path, (const RaPoint[]) { { 0, 0 }, { 0, 5 } }, 2);
  const RaSceneText text = { .text = (char *)"480 km", .size = 20, .along = path };
  RaPoint last = { 0, 0 };
  ra_curved_text_lay (context, &text, place_last, &last);
  g_assert_cmpfloat_with_epsilon (last.x, 0, 1e-9);
  g_assert_cmpfloat (last.y, >, 40);
  g_object_unref (context);
}

static RaBox
box_of_piece (PangoContext *context, const RaSceneText *text, guint i)
{
  RaPoint corners[4];
  ra_text_measure_piece (context, text, i, corners);
  return ra_box_of_points (corners, G_N_ELEMENTS (corners));
}

/* The box of the whole holds those of its pieces, which leave the middle of the circle free. */
static void
test_pieces (void)
{
  PangoContext *context = ra_text_context_new ();
  g_autoptr (RaPath) path = arc ();
  const RaSceneText text = { .text = (char *)"on a curve", .size = 15, .along = path };
  RaPoint corners[4];
  ra_text_measure_ink (context, &text, corners);
  RaBox whole = ra_box_of_points (corners, G_N_ELEMENTS (corners));
  whole = (RaBox) { whole.x_min - 15, whole.y_min - 15, whole.x_max + 15, whole.y_max + 15 };
  const RaBox middle = { -50, -50, 50, 50 };
  g_assert_true (ra_box_holds (&whole, &middle) || ra_box_overlaps (&whole, &middle));
  g_assert_cmpuint (ra_text_count_pieces (context, &text), >, 5);
  for (guint i = 0; i < ra_text_count_pieces (context, &text); i++) {
    const RaBox piece = box_of_piece (context, &text, i);
    g_assert_true (ra_box_holds (&whole, &piece));
    g_assert_false (ra_box_overlaps (&middle, &piece));
  }
  /* The line goes on behind the last letter, where nothing is said. */
  const RaBox last = box_of_piece (context, &text, ra_text_count_pieces (context, &text) - 1);
  g_assert_cmpfloat (last.x_max, <, 0);
  const RaSceneText straight = { .text = (char *)"straight", .size = 15 };
  g_assert_cmpuint (ra_text_count_pieces (context, &straight), ==, 1);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curved-text/letters", test_letters);
  g_test_add_func ("/curved-text/short-line", test_short_line);
  g_test_add_func ("/curved-text/pieces", test_pieces);
  return g_test_run ();
}
