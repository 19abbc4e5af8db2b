/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The packet for picture desks: what it says, how long, and that hostile words stay words. */
#include "app/scene/xmp.h"

#include <string.h>

static void
test_short (void)
{
  g_assert_null (ra_xmp_shorten (NULL));
  g_assert_null (ra_xmp_shorten (""));
  g_autofree char *whole = ra_xmp_shorten ("A map. Of rings.");
  g_assert_cmpstr (whole, ==, "A map. Of rings.");
  g_autofree char *word = g_strnfill (100, 'w');
  g_autofree char *long_text = g_strdup_printf ("First %s. Second %s. Third %s.", word, word, word);
  g_autofree char *sentences = ra_xmp_shorten (long_text);
  g_assert_true (g_str_has_suffix (sentences, "w."));
  g_assert_nonnull (strstr (sentences, "Second"));
  g_assert_null (strstr (sentences, "Third"));
  g_autofree char *endless = g_strdup_printf ("%s %s %s", word, word, word);
  g_autofree char *words = ra_xmp_shorten (endless);
  g_assert_true (g_str_has_suffix (words, "w…"));
  g_assert_cmpint (g_utf8_strlen (words, -1), <=, RA_XMP_LONGEST_ALT);
  GString *cyrillic = g_string_new (NULL);
  for (guint i = 0; i < 300; i++)
    g_string_append (cyrillic, "ж");
  g_autofree char *letters = ra_xmp_shorten (cyrillic->str);
  g_assert_cmpint (g_utf8_strlen (letters, -1), ==, RA_XMP_LONGEST_ALT);
  g_assert_true (g_utf8_validate (letters, -1, NULL));
  g_string_free (cyrillic, TRUE);
}

static void
ignore_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  (void)context;
  (void)error;
  g_string_append_len (data, text, (gssize)length);
}

static void
test_packet (void)
{
  const RaSceneMetadata metadata = { .title = (char *)"Rings & <more>",
                                     .description = (char *)"A map of \"480 km\".",
                                     .credit = (char *)"Made with Natural Earth",
                                     .sources = (char *)"TASS 2017",
                                     .date = (char *)"2021-06-13" };
  static const GMarkupParser parser = { .text = ignore_text };
  g_autoptr (GError) error = NULL;
  g_autofree char *packet = ra_xmp_new (&metadata);
  g_autoptr (GString) words = g_string_new (NULL);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, words, NULL);
  g_assert_true (g_markup_parse_context_parse (context, packet, -1, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  g_assert_nonnull (strstr (words->str, "Rings & <more>"));
  g_assert_nonnull (
      strstr (packet, "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang=\"x-default\">A map"));
  g_assert_nonnull (strstr (packet, "<Iptc4xmpCore:ExtDescrAccessibility>"));
  g_assert_nonnull (strstr (packet, "<photoshop:Source>TASS 2017<"));
  g_assert_nonnull (strstr (packet, "<photoshop:DateCreated>2021-06-13<"));
  g_assert_null (strstr (packet, "photoshop:Instructions"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xmp/short", test_short);
  g_test_add_func ("/xmp/packet", test_packet);
  return g_test_run ();
}
