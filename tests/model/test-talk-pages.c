/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk on paper as a reader of PDF sees it, without a display. Wants poppler-utils. */

#include <glib/gstdio.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "app/model/talk-pages.h"
#include "tests/model/library-helpers.h"

/* The text of the file; NULL where there is no pdftotext. */
static char *
read_text (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  char *text = NULL;

  if (tool == NULL)
    return NULL;
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (folder, "talk.pdf", NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char *[]) { tool, path, (char[]) { "-" }, NULL }, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL,
                NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
  return text;
}

/* Lines break where the page has room for them. */
static void
assert_says (const char *text, const char *words)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\n\f", -1);
  g_autofree char *joined = g_strjoinv (" ", lines);
  g_auto (GStrv) wanted = g_strsplit (words, " ", 6);

  g_clear_pointer (&wanted[MIN (5, g_strv_length (wanted))], g_free);
  g_autofree char *start = g_strjoinv (" ", wanted);
  if (strstr (joined, start) == NULL)
    g_error ("\"%s\" is not on the pages", start);
}

static void
check_talk (RaLibrary *library, RaScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) like = ra_view_fit_new_map (scenario, 1000, 700);
  g_autoptr (RaPresentation) presentation
      = ra_presentation_new (scenario, ra_library_get_scenarios (library), NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = ra_talk_pages_make (presentation, like, ra_library_get_basemap (library), &error);
  g_assert_no_error (error);
  g_autofree char *text = read_text (bytes);
  if (text == NULL) {
    g_test_skip ("no pdftotext");
    return;
  }
  guint n_pages = 0;
  for (const char *at = strchr (text, '\f'); at != NULL; at = strchr (at + 1, '\f'))
    n_pages++;
  g_assert_cmpuint (n_pages, >=, ra_presentation_get_length (presentation));
  for (guint i = 0; i < ra_presentation_get_length (presentation); i++) {
    assert_says (text, ra_presentation_get_step_title (presentation, i));
    assert_says (text, ra_presentation_get_caption (presentation, i));
  }
}

/* Of a story with steps of its own. */
static void
test_story (void)
{
  RaLibrary *library = test_open_library ();

  check_talk (library, g_ptr_array_index (ra_library_get_stories (library), 0));
  ra_library_free (library);
}

/* Of a scenario without. */
static void
test_scenario (void)
{
  RaLibrary *library = test_open_library ();

  check_talk (library, ra_library_get_first_scenario (library));
  ra_library_free (library);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talk-pages/story", test_story);
  g_test_add_func ("/talk-pages/scenario", test_scenario);
  return g_test_run ();
}
