/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps on a map, without a display. */

#include "app/model/presentation.h"

#include <string.h>

#include <glib/gstdio.h>

#include "app/model/talk.h"
#include "data/formats/format-error.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  ra_map_state_set_frame (fixture->state, 1600.0, 900.0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_finalize_object (fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static RaPresentation *
new_presentation (Fixture *fixture, RaScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  RaPresentation *presentation
      = ra_presentation_new (scenario, ra_library_get_scenarios (fixture->library), NULL, &error);

  g_assert_no_error (error);
  return presentation;
}

static const RaMapSpec *
spec (Fixture *fixture)
{
  return ra_map_state_get_spec (fixture->state);
}

static guint
count_rings (Fixture *fixture)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec (fixture));
  return rings->len;
}

/* Each step leaves nothing of the one before: what it hid is shown again, and its view is left. */
static void
test_story (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *stories = ra_library_get_stories (fixture->library);
  g_autoptr (RaPresentation) presentation = NULL;

  (void)data;
  g_assert_cmpuint (stories->len, ==, 1);
  presentation = new_presentation (fixture, g_ptr_array_index (stories, 0));
  g_assert_cmpuint (ra_presentation_get_length (presentation), ==, 10);
  for (guint round = 0; round < 2; round++) {
    ra_presentation_show (presentation, 0, fixture->state);
    g_assert_cmpuint (count_rings (fixture), ==, 0);
    g_assert_cmpfloat_with_epsilon (spec (fixture)->viewport.metres_per_px, 6200e3 / (900.0 * 1.6), 1.0);
    ra_presentation_show (presentation, 3, fixture->state);
    g_assert_cmpuint (count_rings (fixture), ==, 12); /* three figures at four places */
    g_assert_cmpstr (ra_map_spec_get_date (spec (fixture)), ==, "2021-06-09");
    /* The frame of the debate and not that of the first step. */
    g_assert_cmpfloat (spec (fixture)->viewport.metres_per_px, <, 6200e3 / (900.0 * 1.6) - 100.0);
    g_assert_true (ra_map_state_shows_id (fixture->state, "9m729"));
    g_assert_false (ra_map_state_shows_id (fixture->state, "iskander-m"));
  }
  /* The view of a step outlives a change of the window's size. */
  ra_presentation_show (presentation, 0, fixture->state);
  ra_map_state_set_frame (fixture->state, 1280.0, 720.0);
  g_assert_cmpfloat_with_epsilon (spec (fixture)->viewport.metres_per_px, 6200e3 / (720.0 * 1.6), 1.0);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  return g_strv_length (words);
}

/* A scenario without steps begins with itself. A hypothesis says so, and nothing else does. */
static void
test_single (Fixture *fixture, gconstpointer data)
{
  RaScenario *plain = test_find_scenario (fixture->library, "status-quo-2021");
  RaScenario *hypothesis = test_find_scenario (fixture->library, "nato-deployment-hypothetical");
  g_autoptr (RaPresentation) one = new_presentation (fixture, plain);
  g_autoptr (RaPresentation) other = new_presentation (fixture, hypothesis);

  (void)data;
  g_assert_cmpuint (ra_presentation_get_length (one), >, 4);
  g_assert_cmpstr (ra_presentation_get_step_title (one, 0), ==, ra_scenario_get_title (plain));
  g_assert_cmpstr (ra_presentation_get_caption (one, 0), ==, ra_scenario_get_subtitle (plain));
  g_assert_true (g_str_has_prefix (ra_presentation_get_notes (one, 0), ra_scenario_get_summary (plain)));
  g_assert_null (ra_presentation_get_banner (one, 0));
  g_assert_nonnull (strstr (ra_presentation_get_banner (other, 0), "HYPOTHETICAL"));
  ra_presentation_show (other, 0, fixture->state);
  g_assert_true (spec (fixture)->scenario == hypothesis);
}

/* Title, the figures of each system on a map of its own, each side, what would change, sources: few words each. */
static void
test_talk (Fixture *fixture, gconstpointer data)
{
  RaScenario *plain = test_find_scenario (fixture->library, "status-quo-2021");
  const GPtrArray *positions = ra_scenario_get_positions (plain);
  g_autoptr (RaPresentation) talk = new_presentation (fixture, plain);
  const guint n = ra_presentation_get_length (talk);

  (void)data;
  g_assert_cmpuint (n, >=, 1 + 2 + positions->len + 2);
  g_assert_cmpstr (ra_presentation_get_step_title (talk, 1), ==, "9M729 / SSC-8");
  g_assert_nonnull (strstr (ra_presentation_get_caption (talk, 1), "480 km: Russian MOD, 23 January 2019"));
  ra_presentation_show (talk, 1, fixture->state);
  g_assert_true (ra_map_state_shows_id (fixture->state, "9m729"));
  g_assert_false (ra_map_state_shows_id (fixture->state, "iskander-m"));
  g_assert_cmpstr (ra_presentation_get_step_title (talk, n - 2), ==, "What Would Change");
  ra_presentation_show (talk, n - 2, fixture->state);
  g_assert_cmpstr (ra_scenario_get_id (spec (fixture)->scenario), ==, "moratorium-offer");
  g_assert_true (ra_map_state_shows_id (fixture->state, "iskander-m"));
  g_assert_cmpstr (ra_presentation_get_step_title (talk, n - 1), ==, "Sources");
}

/* Of every scenario, and never more to read than a few lines. */
static void
test_all_talks (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  (void)data;
  for (guint i = 0; i < scenarios->len; i++) {
    g_autoptr (RaPresentation) talk = new_presentation (fixture, g_ptr_array_index (scenarios, i));

    g_assert_cmpuint (ra_presentation_get_length (talk), >=, 3);
    for (guint step = 0; step < ra_presentation_get_length (talk); step++) {
      g_test_message ("%s", ra_presentation_get_caption (talk, step));
      g_assert_cmpuint (count_words (ra_presentation_get_caption (talk, step)), <=, 60);
      g_assert_cmpstr (ra_presentation_get_caption (talk, step), !=, "");
      g_assert_cmpstr (ra_presentation_get_step_title (talk, step), !=, "");
    }
  }
}

static void
test_sentence (void)
{
  static const char *const pairs[][2] = {
    { "The treaty ended on 2 August 2019. Nobody knows more.", "The treaty ended on 2 August 2019." },
    { "Both sides, says Lt Gen. Matveevsky of the ministry, agree. So it is.",
      "Both sides, says Lt Gen. Matveevsky of the ministry, agree." },
    { "Short. But it goes on for quite a while here. End.", "Short. But it goes on for quite a while here." },
    { "One sentence alone", "One sentence alone" },
    { "He said in 2019: \"There are none in Europe. There will be none.\" So he said.",
      "He said in 2019: \"There are none in Europe. There will be none.\" So he said." },
    { "Er nennt sie „Güter mit doppeltem Zweck“. Dann schweigt er.", "Er nennt sie „Güter mit doppeltem Zweck“." },
    { "Договор прекратил действие в августе 2019 года. Дальше.", "Договор прекратил действие в августе 2019 года." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *sentence = ra_talk_first_sentence (pairs[i][0]);
    g_assert_cmpstr (sentence, ==, pairs[i][1]);
  }
}

static RaScenario *
load_text (Fixture *fixture, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.rangeatlas", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, NULL);
  RaScenario *scenario = ra_scenario_load (ra_library_get_catalogue (fixture->library), path, &error);
  g_remove (path);
  g_rmdir (folder);
  g_assert_no_error (error);
  return scenario;
}

/* A step shows them or takes them away; a scenario without steps leaves them as they are. */
static void
test_compass_circles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaScenario) scenario
      = load_text (fixture, "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"steps\": "
                            "[{\"caption\": \"A.\", \"compass_circles\": true}, {\"caption\": \"B.\"}]}");
  g_autoptr (RaPresentation) lesson = new_presentation (fixture, scenario);
  g_autoptr (RaPresentation) plain
      = new_presentation (fixture, test_find_scenario (fixture->library, "status-quo-2021"));

  (void)data;
  ra_presentation_show (lesson, 0, fixture->state);
  g_assert_true (spec (fixture)->show & RA_SHOW_COMPASS_CIRCLES);
  ra_presentation_show (plain, 0, fixture->state);
  g_assert_true (spec (fixture)->show & RA_SHOW_COMPASS_CIRCLES);
  ra_presentation_show (lesson, 1, fixture->state);
  g_assert_false (spec (fixture)->show & RA_SHOW_COMPASS_CIRCLES);
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaScenario) scenario
      = load_text (fixture, "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"steps\": "
                            "[{\"caption\": \"A.\"}, {\"caption\": \"B.\", \"scenario\": \"nowhere\"}]}");
  g_autoptr (GError) error = NULL;

  (void)data;
  g_assert_null (ra_presentation_new (scenario, ra_library_get_scenarios (fixture->library), NULL, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==, "step 2: there is no scenario “nowhere”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/presentation/story", Fixture, NULL, set_up, test_story, tear_down);
  g_test_add ("/presentation/single", Fixture, NULL, set_up, test_single, tear_down);
  g_test_add ("/presentation/compass-circles", Fixture, NULL, set_up, test_compass_circles, tear_down);
  g_test_add ("/presentation/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/presentation/talk", Fixture, NULL, set_up, test_talk, tear_down);
  g_test_add ("/presentation/all-talks", Fixture, NULL, set_up, test_all_talks, tear_down);
  g_test_add_func ("/presentation/sentence", test_sentence);
  return g_test_run ();
}
