/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/xmp.h"

#include <string.h>

#include "app/scene/svg-markup.h"

#define ELLIPSIS "…"

/* The byte behind the last of the first RA_XMP_LONGEST_ALT characters at which something ends: a sentence, or if
 * @words a word. NULL where nothing does. */
static const char *
find_end (const char *text, gboolean words)
{
  const char *end = NULL;
  glong n = 0;
  const glong most = RA_XMP_LONGEST_ALT - (words ? 1 : 0);
  for (const char *at = text; *at != '\0' && n < most; at = g_utf8_next_char (at), n++) {
    const char next = *g_utf8_next_char (at);
    if (words ? next == ' ' : *at == '.' && next == ' ')
      end = g_utf8_next_char (at);
  }
  return end;
}

char *
ra_xmp_shorten (const char *description)
{
  if (description == NULL || description[0] == '\0')
    return NULL;
  if (g_utf8_strlen (description, -1) <= RA_XMP_LONGEST_ALT)
    return g_strdup (description);
  const char *end = find_end (description, FALSE);
  if (end != NULL)
    return g_strndup (description, (gsize)(end - description));
  end = find_end (description, TRUE);
  g_autofree char *cut = end != NULL ? g_strndup (description, (gsize)(end - description))
                                     : g_utf8_substring (description, 0, RA_XMP_LONGEST_ALT - 1);
  return g_strconcat (cut, ELLIPSIS, NULL);
}

static void
add_element (GString *to, const char *name, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_string_append_printf (to, "<%s>", name);
  ra_svg_add_escaped (to, text);
  g_string_append_printf (to, "</%s>\n", name);
}

/* A text in its language; the first is what readers take that look for another. */
static void
add_in_language (GString *to, const char *name, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_string_append_printf (to, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">", name);
  ra_svg_add_escaped (to, text);
  g_string_append_printf (to, "</rdf:li></rdf:Alt></%s>\n", name);
}

char *
ra_xmp_new (const RaSceneMetadata *metadata)
{
  g_autofree char *alt = ra_xmp_shorten (metadata->description);
  const char *language = metadata->language != NULL ? metadata->language : "en";
  GString *to = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                              "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                              "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                              "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                              "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" "
                              "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                              "xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\">\n");
  add_in_language (to, "dc:title", metadata->title);
  add_in_language (to, "dc:description", metadata->description);
  add_in_language (to, "dc:rights", metadata->licence);
  g_string_append_printf (to, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", language);
  add_element (to, "dc:coverage", metadata->boundaries);
  add_element (to, "photoshop:Credit", metadata->credit);
  add_element (to, "photoshop:Source", metadata->sources);
  add_element (to, "photoshop:Instructions", metadata->note);
  add_element (to, "photoshop:DateCreated", metadata->date);
  add_in_language (to, "Iptc4xmpCore:AltTextAccessibility", alt);
  add_in_language (to, "Iptc4xmpCore:ExtDescrAccessibility", metadata->description);
  add_element (to, "xmp:CreatorTool", "Range Atlas");
  g_string_append (to, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
  return g_string_free (to, FALSE);
}
