/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk on paper as a reader of PDF sees it, without a display. Wants poppler-utils. */

#include <glib/gstdio.h>
#include <string.h>

#include "app/base/progress.h"
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

/* What a page tells of itself after it has been acted on: how many steps are seen, their count, and whether the map is
 * drawn. */
#define ACTS                                                                                                           \
  "<script>window.onload = function () {"                                                                              \
  "var told = [];"                                                                                                     \
  "function tell () { var seen = Array.from (document.querySelectorAll ('section')).filter (s => s.offsetHeight > 0);" \
  "told.push (seen.length + ':' + document.getElementById ('count').textContent + ':'"                                 \
  "+ (seen[0].querySelector ('img').naturalWidth > 0)); }"                                                             \
  "function press (key) { document.body.dispatchEvent (new KeyboardEvent ('keydown', { key: key, bubbles: true }));"   \
  "tell (); }"                                                                                                         \
  "tell (); press ('ArrowRight'); press (' '); press ('PageUp'); press ('End'); press ('ArrowRight'); press ('Home');" \
  "document.getElementById ('on').click (); tell ();"                                                                  \
  "document.title = 'told ' + told.join (' '); };</script></body>"

/* What the browser makes of it; NULL where there is none. */
static char *
browse (const char *page)
{
  g_autofree char *browser = g_find_program_in_path ("chromium");
  g_autoptr (GError) error = NULL;
  char *dom = NULL;

  if (browser == NULL)
    return NULL;
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (folder, "talk.html", NULL);
  g_autofree char *address = g_strconcat ("file://", path, NULL);
  g_autofree char *profile = g_strconcat ("--user-data-dir=", folder, "/profile", NULL);
  const char *const argv[]
      = { browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom", profile,
          address, NULL };

  g_file_set_contents (path, page, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &dom, NULL, NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char *[]) { (char[]) { "rm" }, (char[]) { "-r" }, folder, NULL }, NULL, G_SPAWN_SEARCH_PATH,
                NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return dom;
}

static void
assert_obeys (const char *page, guint n)
{
  static const guint unbounded[] = { 1, 2, 3, 2, G_MAXUINT, G_MAXUINT, 1, 2 };
  g_auto (GStrv) parts = g_strsplit (page, "</body>", 2);
  g_autofree char *acted = g_strjoinv (ACTS, parts);
  g_autofree char *dom = browse (acted);
  g_autoptr (GString) told = g_string_new ("<title>told");

  if (dom == NULL) {
    g_test_skip ("no chromium");
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (unbounded); i++)
    g_string_append_printf (told, " 1:%u / %u:true", MIN (unbounded[i], n), n);
  g_string_append (told, "</title>");
  if (strstr (dom, told->str) == NULL)
    g_error ("the page told %.300s", strstr (dom, "<title>"));
}

/* On the web: all that the room sees and nothing that is the presenter's alone, within one file, small beside its maps,
 * obeying the keys of a presentation. */
static void
test_web (void)
{
  RaLibrary *library = test_open_library ();
  RaScenario *scenario = ra_library_get_first_scenario (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) like = ra_view_fit_new_map (scenario, 1000, 700);
  g_autoptr (RaPresentation) presentation
      = ra_presentation_new (scenario, ra_library_get_scenarios (library), NULL, &error);
  g_assert_no_error (error);
  RaPagesOrder order = ra_talk_pages_order_web (presentation, like, ra_library_get_basemap (library));
  g_autoptr (RaProgress) progress = ra_progress_new ();
  g_autoptr (GBytes) bytes = order.print (order.data, G_CANCELLABLE (progress), &error);
  g_assert_cmpfloat (ra_progress_get_share (progress), ==, 1.0);
  g_assert_no_error (error);
  order.free (order.data);
  g_autofree char *page = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  gsize maps = 0;

  for (guint i = 0; i < ra_presentation_get_length (presentation); i++) {
    g_autofree char *caption = g_markup_escape_text (ra_presentation_get_caption (presentation, i), -1);
    const char *notes = ra_presentation_get_notes (presentation, i);

    g_assert_nonnull (strstr (page, caption));
    g_assert_true (notes == NULL || strstr (caption, notes) != NULL || strstr (page, notes) == NULL);
  }
  for (const char *at = strstr (page, "src='data:"); at != NULL; at = strstr (at + 5, "src='data:"))
    maps += strcspn (at + 5, "'");
  g_assert_cmpuint (strlen (page) - maps, <, 40 * 1024);
  g_assert_null (strstr (page, "src=\"http"));
  g_assert_null (strstr (page, "url(http"));
  assert_obeys (page, ra_presentation_get_length (presentation));
  ra_library_free (library);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talk-pages/story", test_story);
  g_test_add_func ("/talk-pages/scenario", test_scenario);
  g_test_add_func ("/talk-pages/web", test_web);
  return g_test_run ();
}
