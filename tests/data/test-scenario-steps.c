/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-steps.h"

#include <string.h>

#include "data/events.h"
#include "data/scenario-write.h"
#include "tests/data/helpers.h"

static RaScenario *
load_text (const char *text)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GError) error = NULL;
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "steps.rangeatlas", NULL);

  test_write_bytes (path, text, strlen (text));
  RaScenario *scenario = ra_scenario_load (catalogue, path, &error);
  test_remove_folder (folder);
  g_assert_no_error (error);
  return scenario;
}

#define HEAD "{\"format\": \"range-atlas-scenario\",\n\"version\": 1,\n\"title\": \"T\""

static void
test_members (void)
{
  g_autoptr (RaScenario) scenario = load_text (
      HEAD ", \"steps\": [{\"scenario\": \"inf-in-force\", \"date\": \"2019-02-01\", \"title\": \"A\", \"caption\": "
           "\"B.\", \"notes\": \"C.\", \"sources\": [\"geonames\"], \"view\": {\"centre\": [54, 20], \"width_km\": "
           "900}, \"hide\": [\"sm-3\"], \"bands\": [\"intermediate-range\"], \"bands_about\": \"deveselu\", "
           "\"compass_circles\": true},"
           "{\"caption\": \"D.\"}]}");
  const GPtrArray *steps = ra_scenario_get_steps (scenario);
  const RaStep *step = g_ptr_array_index (steps, 0);

  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (step->scenario, ==, "inf-in-force");
  g_assert_cmpstr (step->date, ==, "2019-02-01");
  g_assert_cmpstr (step->title, ==, "A");
  g_assert_cmpstr (step->caption, ==, "B.");
  g_assert_cmpstr (step->notes, ==, "C.");
  g_assert_cmpuint (step->sources->len, ==, 1);
  g_assert_true (step->view.given);
  g_assert_cmpstr (step->view.projection, ==, "europe");
  g_assert_cmpfloat (step->view.centre_lat_deg, ==, 54);
  g_assert_cmpfloat (step->view.width_km, ==, 900);
  g_assert_cmpstr (((const RaSystem *)g_ptr_array_index (step->hide, 0))->id, ==, "sm-3");
  g_assert_false (step->shorter_band);
  g_assert_true (step->intermediate_band);
  g_assert_cmpstr (step->bands_about->id, ==, "deveselu");
  g_assert_true (step->compass_circles);
  step = g_ptr_array_index (steps, 1);
  g_assert_cmpstr (step->caption, ==, "D.");
  g_assert_null (step->scenario);
  g_assert_false (step->view.given);
  g_assert_null (step->bands_about);
  g_assert_false (step->compass_circles);
}

static void
test_none (void)
{
  g_autoptr (RaScenario) scenario = load_text (HEAD "}");
  g_assert_cmpuint (ra_scenario_get_steps (scenario)->len, ==, 0);
  g_assert_null (ra_scenario_get_in_force_from (scenario));
}

static const struct {
  const char *text;
  const char *messages[5]; /* after "FILE:" */
} BROKEN[] = {
  { HEAD ",\n\"steps\": [{\"caption\": \"B.\", \"scenario\": \"moratorium-offer\"}]}", { NULL } },
  { HEAD
    ",\n\"steps\": [\n{\"caption\": \"B.\",\n\"scenario\": \"nowhere\"},\n{\"title\": \"A\",\n\"date\": \"2019\"}]}",
    { "6: steps[0].scenario: there is no scenario \"nowhere\"", "7: steps[1].caption: missing",
      "8: steps[1].date: must be a day such as 2019-02-10" } },
  { HEAD ",\n\"steps\": [{\"caption\": \"B.\",\n\"bands\": [\n\"short\"],\n\"bands_about\": \"deveselu\"}]}",
    { "6: steps[0].bands[0]: there is no band \"short\"",
      "7: steps[0].bands_about: names a site, but there are no bands" } },
  { HEAD ",\n\"steps\": [{\"caption\": \"B.\",\n\"bands\": [\"shorter-range\"],\n\"view\": {\"centre\": [1, 2]},\n"
         "\"hide\": [\"death-ray\"]}]}",
    { "4: steps[0].bands_about: missing", "6: steps[0].view.width_km: missing",
      "7: steps[0].hide[0]: there is no system \"death-ray\"" } },
  { HEAD ",\n\"steps\": {},\n\"in_force\": {\"from\": \"soon\"}}",
    { "4: steps: must be a list",
      "5: in_force.from: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10",
      "5: in_force.title: missing" } },
};

static void
test_broken (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);

  test_assert_problems ("steps.rangeatlas", BROKEN[i].text, BROKEN[i].messages);
}

/* What the program does not know stays in its step when the file is saved. */
static void
test_round_trip (void)
{
  static const char text[] = HEAD ",\n\"in_force\": {\"from\": \"1983\", \"title\": \"F\", \"x-why\": 1},\n\"steps\": "
                                  "[{\"caption\": \"B.\", \"x-sound\": [\"bell\"], \"view\": {\"centre\": [1, 2], "
                                  "\"width_km\": 9, \"x-tilt\": 4}}]}";
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "steps.rangeatlas", NULL);
  g_autoptr (GError) error = NULL;

  test_write_bytes (path, text, strlen (text));
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_load (path, &error);
  g_assert_no_error (error);
  ra_scenario_document_set_text (document, "summary", "S.");
  g_autofree char *saved = ra_scenario_document_to_text (document);
  g_assert_nonnull (strstr (saved, "\"x-sound\": [\"bell\"]"));
  g_assert_nonnull (strstr (saved, "\"x-tilt\": 4"));
  g_assert_nonnull (strstr (saved, "\"x-why\": 1"));
  /* The period stands before the summary, the steps behind it. */
  g_assert_true (strstr (saved, "\"in_force\"") < strstr (saved, "\"summary\""));
  g_assert_true (strstr (saved, "\"summary\"") < strstr (saved, "\"steps\""));
  test_remove_folder (folder);
}

/* ---- what is shipped ---- */

static RaScenario *
load_story (RaCatalogue *catalogue)
{
  g_autofree char *path = test_shipped_path ("catalogue/stories/june-2021.rangeatlas");
  g_autoptr (GError) error = NULL;
  RaScenario *story = ra_scenario_load (catalogue, path, &error);

  g_assert_no_error (error);
  return story;
}

static glong
length_of (const GPtrArray *steps, const char *prefix)
{
  glong length = 0;

  for (guint i = 0; i < steps->len; i++) {
    const RaStep *step = g_ptr_array_index (steps, i);
    if (g_str_has_prefix (step->title, prefix))
      length += g_utf8_strlen (step->caption, -1);
  }
  return length;
}

/* Eight to ten steps, each in one or two sentences with sources; the traps of the subject are kept clear of. */
static void
test_story (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenario) story = load_story (catalogue);
  const GPtrArray *steps = ra_scenario_get_steps (story);

  g_assert_cmpuint (steps->len, >=, 8);
  g_assert_cmpuint (steps->len, <=, 10);
  for (guint i = 0; i < steps->len; i++) {
    const RaStep *step = g_ptr_array_index (steps, i);
    g_test_message ("%s", step->title);
    g_assert_cmpuint (step->sources->len, >=, 2);
    g_assert_nonnull (step->notes);
    g_assert_nonnull (step->scenario);
    g_assert_cmpint (g_utf8_strlen (step->caption, -1), <=, 260);
    if (strstr (step->caption, "5,500") != NULL)
      g_assert_null (strstr (step->caption, "SSC-8"));
    if (strstr (step->notes, "5,500") != NULL && strstr (step->notes, "missile") != NULL)
      g_assert_true (strstr (step->notes, "nobody's figure") != NULL || strstr (step->notes, "SSC-8") == NULL);
    g_assert_null (strstr (step->notes, "Federation of American"));
  }
}

/* Russia has three steps and so many words; NATO two and the last is of both. */
static void
test_weight (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenario) story = load_story (catalogue);
  const GPtrArray *steps = ra_scenario_get_steps (story);
  const RaStep *launcher = g_ptr_array_index (steps, 6);
  const RaStep *figures = g_ptr_array_index (steps, 3);

  g_assert_cmpint (length_of (steps, "Russia"), <=, 2 * length_of (steps, "NATO"));
  g_assert_cmpint (length_of (steps, "NATO"), <=, 2 * length_of (steps, "Russia"));
  /* An allegation of either side is told with the denial of the other, and a figure with who gives it. */
  g_assert_nonnull (strstr (launcher->caption, "deny"));
  g_assert_nonnull (strstr (figures->caption, "480 km"));
  g_assert_nonnull (strstr (figures->caption, "2,350 km"));
}

/* One after the other without a gap: what a timeline may choose by itself is no proposal and no hypothesis. */
static void
test_in_force (void)
{
  static const char *const FROM[][2] = { { "before-the-treaty", "1983-11-14" },
                                         { "inf-in-force", "1991-06-01" },
                                         { "status-quo-2021", "2019-08-02" },
                                         { "moratorium-ended-2025", "2025-08-04" } };
  g_autofree char *folder = test_shipped_path ("catalogue/scenarios");
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (folder, NULL);
  guint n = 0;

  for (guint i = 0; i < paths->len; i++) {
    g_autoptr (RaScenario) scenario = ra_scenario_load (catalogue, g_ptr_array_index (paths, i), NULL);
    const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
    if (ra_scenario_get_in_force_from (scenario) == NULL)
      continue;
    g_assert_cmpuint (n, <, G_N_ELEMENTS (FROM));
    g_assert_cmpstr (ra_scenario_get_id (scenario), ==, FROM[n][0]);
    g_assert_cmpstr (ra_scenario_get_in_force_from (scenario), ==, FROM[n][1]);
    g_assert_cmpuint (ra_date_to_julian (FROM[n][1]), <=, ra_date_to_julian (ra_scenario_get_date (scenario)));
    for (guint k = 0; k < deployments->len; k++) {
      const RaDeployment *deployment = g_ptr_array_index (deployments, k);
      g_assert_cmpint (deployment->status, !=, RA_STATUS_HYPOTHETICAL);
      g_assert_cmpint (deployment->status, !=, RA_STATUS_OFFERED);
    }
    n++;
  }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (FROM));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/steps/members", test_members);
  g_test_add_func ("/steps/none", test_none);
  for (gsize i = 0; i < G_N_ELEMENTS (BROKEN); i++) {
    g_autofree char *path = g_strdup_printf ("/steps/broken/%" G_GSIZE_FORMAT, i);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_broken);
  }
  g_test_add_func ("/steps/round-trip", test_round_trip);
  g_test_add_func ("/steps/story", test_story);
  g_test_add_func ("/steps/weight", test_weight);
  g_test_add_func ("/steps/in-force", test_in_force);
  return g_test_run ();
}
