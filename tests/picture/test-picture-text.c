/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of pictures are called, and what is told of the maps in them. */
#include "app/picture/picture-text.h"

#include "tests/layout/helpers.h"

/* Of a map of the shipped catalogue its id; of one that has no file yet its title, as far as a file name takes it. */
static void
test_stem (void)
{
  static const struct {
    const char *id, *title, *stem;
  } cases[] = {
    { "status-quo-2021", "Own words", "status-quo-2021" },
    { NULL, "500 km round Gdańsk", "500-km-round-gdansk" },
    { NULL, "../a/b: \"c\"", "a-b-c" },
    { NULL, "Радиус", "map" },
    { NULL, "", "map" },
    { NULL, "One two three four five six seven eight nine ten eleven", "one-two-three-four-five-six-seven-eight" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaScenario) scenario
        = cases[i].id != NULL
              ? test_load_scenario (cases[i].id)
              : ra_scenario_parse (test_catalogue (), "untitled.rangeatlas",
                                   "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\"}", NULL,
                                   &error);
    g_assert_no_error (error);
    g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 300, 200);
    spec->title = g_strdup (cases[i].title);
    g_autofree char *stem = ra_picture_draft_stem (spec);
    g_assert_cmpstr (stem, ==, cases[i].stem);
  }
}

/* What a picture holds beside its map is told behind what the map shows, and nothing that it does not hold. */
static void
test_maps (void)
{
  static const struct {
    const char *id, *language, *end;
    double width, height;
  } cases[] = {
    { "inf-in-force", NULL, " Inset: Each side accuses the other.", 1200, 900 },
    { "inf-in-force", NULL, "", 375, 500 },
    { "status-quo-2021", NULL, "", 375, 500 },
    { "before-the-treaty", NULL, " Locator: a globe with all rings.", 1200, 675 },
    { "before-the-treaty", "de", " Übersichtskarte: eine Weltkugel mit allen Ringen.", 1200, 675 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = test_page_spec (cases[i].id, cases[i].width, cases[i].height, cases[i].language);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autofree char *told = ra_picture_tell_maps (spec, scene);
    g_autofree char *expected = g_strconcat (scene->metadata.description, cases[i].end, NULL);
    g_assert_cmpstr (told, ==, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-text/stem", test_stem);
  g_test_add_func ("/picture-text/maps", test_maps);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
