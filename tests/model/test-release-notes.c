/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is new is read from the file that software centres read, and told once after an update. */

#include <string.h>

#include "app/model/release-notes.h"

static RaReleaseNotes *
read_notes (const char *metainfo, GError **error)
{
  return ra_release_notes_read (metainfo, strlen (metainfo), error);
}

/* The newest alone, lines joined, what is markup escaped where markup is meant. */
static void
test_newest (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReleaseNotes) notes
      = read_notes ("<component><description><p>Not this</p></description><releases>"
                    "<release version=\"2.1.0\" date=\"2027-01-02\" type=\"stable\"><description>\n<p>Rings\n    &amp; "
                    "places.</p><ul><li>One</li><li>Two</li></ul></description></release>"
                    "<release version=\"2.0.0\"><description><p>Older</p></description></release>"
                    "</releases></component>",
                    &error);

  g_assert_no_error (error);
  g_assert_cmpstr (notes->version, ==, "2.1.0");
  g_assert_cmpstr (notes->markup, ==, "<p>Rings &amp; places.</p><ul><li>One</li><li>Two</li></ul>");
  g_assert_cmpstr (notes->text, ==, "Rings & places.\n• One\n• Two");
}

static void
test_wrong (void)
{
  static const char *const wrong[]
      = { "", "<component/>", "<component><release/></component>",
          "<component><release version=\"1\"><description><p>Cut", "<release version=\"1\"><p>\xff</p></release>" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaReleaseNotes) notes = read_notes (wrong[i], &error);

    g_assert_null (notes);
    g_assert_nonnull (error);
    g_assert_true (error->domain == G_MARKUP_ERROR);
  }
}

/* Starts of one version after the other by the same person. */
static void
test_news (void)
{
  static const struct {
    const char *version;
    gboolean news;
  } starts[] = {
    { "0.9.0", FALSE }, { "0.9.0", FALSE }, { "0.9.1", TRUE },   { "0.9.1", FALSE },
    { "0.10", TRUE },   { "0.9.1", FALSE }, { "0.10.0", FALSE }, { "1.0.0", TRUE },
  };
  g_autoptr (RaSettings) settings = ra_settings_new ();

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    g_assert_cmpint (ra_release_notes_are_news (settings, starts[i].version), ==, starts[i].news);
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/release-notes/newest", test_newest);
  g_test_add_func ("/release-notes/wrong", test_wrong);
  g_test_add_func ("/release-notes/news", test_news);
  return g_test_run ();
}
