/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The quiz, without a display. */

#include "app/model/quiz.h"

#include <math.h>
#include <string.h>

#include "data/counted-rings.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  GArray *rings;
  GPtrArray *questions;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void)data;
  fixture->library = test_open_library ();
  fixture->rings = ra_counted_rings (ra_library_get_first_scenario (fixture->library), NULL, FALSE);
  fixture->questions = ra_questions_new (fixture->rings, ra_library_get_basemap (fixture->library), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&fixture->questions, g_ptr_array_unref);
  g_clear_pointer (&fixture->rings, g_array_unref);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static const RaQuestion *
find_question (Fixture *fixture, double max_km)
{
  for (guint i = 0; i < fixture->questions->len; i++) {
    const RaQuestion *question = g_ptr_array_index (fixture->questions, i);
    if (g_array_index (question->rings, RaScenarioRing, 0).max_km == max_km)
      return question;
  }
  g_assert_not_reached ();
}

static const RaQuestionPlace *
find_place (const RaQuestion *question, const char *name)
{
  for (guint i = 0; i < question->places->len; i++) {
    const RaQuestionPlace *place = &g_array_index (question->places, RaQuestionPlace, i);
    if (strcmp (place->place->name, name) == 0)
      return place;
  }
  return NULL;
}

/* One question for each figure: 480, 2,350 and 2,500 km about four places, 500 km about one. */
static void
test_questions (Fixture *fixture, gconstpointer data)
{
  const RaQuestion *widest = find_question (fixture, 2350);
  g_autofree char *text = ra_question_format (find_question (fixture, 500), NULL);
  g_autofree char *claim = ra_question_format_claim (widest, NULL);

  (void)data;
  g_assert_cmpuint (fixture->questions->len, ==, 4);
  g_assert_cmpuint (widest->rings->len, ==, 4);
  g_assert_cmpstr (text, ==, "Which capitals lie within 500 km of Chernyakhovsk?");
  g_assert_true (g_str_has_prefix (claim, "9M729 / SSC-8: 2,350 km, Western intelligence"));
}

/* The table of distances that the program is held to elsewhere: Shuya-Paris 2,732 km, Shuya-Berlin 1,853 km. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  const RaQuestion *question = find_question (fixture, 2350);
  const RaQuestionPlace *berlin = find_place (question, "Berlin");
  const RaQuestionPlace *paris = find_place (question, "Paris");

  (void)data;
  g_assert_true (berlin->inside && !berlin->near);
  g_assert_cmpfloat_with_epsilon (berlin->distance_km, 1853.5, 5.0);
  g_assert_cmpfloat_with_epsilon (berlin->margin_km, 2350 - berlin->distance_km, 1e-9);
  g_assert_false (paris->inside);
  for (guint i = 0; i < question->places->len; i++) {
    const RaQuestionPlace *place = &g_array_index (question->places, RaQuestionPlace, i);
    g_assert_true (place->place->capital);
    g_assert_true (place->inside == (place->margin_km >= 0));
    g_assert_true (place->near == (fabs (place->margin_km) <= 0.05 * 2350));
  }
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  const RaQuestion *question = find_question (fixture, 2350);
  g_autoptr (RaQuiz) first = ra_quiz_new (question, 10, 7);
  g_autoptr (RaQuiz) same = ra_quiz_new (question, 10, 7);
  g_autoptr (RaQuiz) other = ra_quiz_new (question, 10, 8);
  guint n_inside = 0;
  guint n_other = 0;

  (void)data;
  g_assert_cmpuint (ra_quiz_get_length (first), ==, 10);
  for (guint i = 0; i < 10; i++) {
    const RaQuestionPlace *place = ra_quiz_get_place (first);
    g_assert_true (place == ra_quiz_get_place (same));
    n_other += place != ra_quiz_get_place (other);
    g_assert_false (place->near);
    n_inside += place->inside;
    ra_quiz_answer (first, TRUE);
    ra_quiz_answer (same, FALSE);
    ra_quiz_answer (other, TRUE);
    ra_quiz_next (first);
    ra_quiz_next (same);
    ra_quiz_next (other);
  }
  g_assert_cmpuint (n_inside, ==, 5);
  g_assert_cmpuint (n_other, >, 0);
  g_assert_cmpuint (ra_quiz_get_score (first), ==, 5);
  g_assert_cmpuint (ra_quiz_get_score (same), ==, 5);
}

static void
test_course (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaQuiz) quiz = ra_quiz_new (find_question (fixture, 480), 3, 1);
  const RaQuestionPlace *place = ra_quiz_get_place (quiz);
  g_autofree char *question = ra_quiz_format_question (quiz, NULL);

  (void)data;
  g_assert_nonnull (strstr (question, place->place->name));
  g_assert_nonnull (strstr (question, "within 480 km of"));
  ra_quiz_next (quiz); /* not before it is answered */
  g_assert_true (ra_quiz_get_place (quiz) == place);
  g_assert_true (ra_quiz_answer (quiz, place->inside));
  g_assert_true (ra_quiz_is_answered (quiz));
  g_assert_cmpuint (ra_quiz_get_score (quiz), ==, 1);
  g_autofree char *answer = ra_quiz_format_answer (quiz, NULL);
  g_autofree char *margin = g_strdup_printf ("%.0f km", fabs (place->margin_km));
  g_assert_nonnull (strstr (answer, margin));
  g_assert_nonnull (strstr (answer, place->inside ? "inside" : "outside"));
  ra_quiz_next (quiz);
  g_assert_false (ra_quiz_answer (quiz, !ra_quiz_get_place (quiz)->inside));
  ra_quiz_next (quiz);
  ra_quiz_answer (quiz, TRUE);
  g_assert_true (ra_quiz_is_over (quiz));
  ra_quiz_next (quiz); /* the last stays */
  g_assert_nonnull (ra_quiz_get_place (quiz));
  g_assert_cmpuint (ra_quiz_get_n_answered (quiz), ==, 3);
}

/* A ring without a capital inside: the quiz asks about those outside alone, and about none where there is none. */
static void
test_lonely (Fixture *fixture, gconstpointer data)
{
  RaScenarioRing ring = { .lat_deg = -60, .lon_deg = -120, .max_km = 100 };
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof ring);
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (RaQuiz) quiz = NULL;

  (void)data;
  g_array_append_val (rings, ring);
  questions = ra_questions_new (rings, ra_library_get_basemap (fixture->library), NULL);
  quiz = ra_quiz_new (g_ptr_array_index (questions, 0), 10, 1);
  g_autofree char *text = ra_quiz_format_question (quiz, NULL);
  g_assert_cmpuint (ra_quiz_get_length (quiz), ==, 0);
  g_assert_null (ra_quiz_get_place (quiz));
  g_assert_true (ra_quiz_is_over (quiz));
  g_assert_nonnull (text);
}

/* Whoever is asked about a capital sees where it lies, before the answer and after. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (RaMapState) state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  g_autoptr (RaQuiz) quiz = ra_quiz_new (find_question (fixture, 2350), 2, 1);

  for (guint i = 0; i < 2; i++) {
    ra_quiz_mark_place (quiz, state);
    const GPtrArray *pins = ra_map_state_get_spec (state)->pins;
    g_assert_nonnull (pins);
    g_assert_cmpuint (pins->len, ==, 1);
    g_assert_cmpstr (((const RaPin *)g_ptr_array_index (pins, 0))->name, ==, ra_quiz_get_place (quiz)->place->name);
    ra_quiz_answer (quiz, TRUE);
    ra_quiz_next (quiz);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/quiz/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/quiz/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/quiz/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/quiz/course", Fixture, NULL, set_up, test_course, tear_down);
  g_test_add ("/quiz/marked", Fixture, NULL, set_up, test_marked, tear_down);
  g_test_add ("/quiz/lonely", Fixture, NULL, set_up, test_lonely, tear_down);
  return g_test_run ();
}
