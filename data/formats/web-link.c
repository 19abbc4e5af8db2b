/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/web-link.h"

#include <string.h>

/* A space or an angle bracket would end the address for whoever takes it out of a text. */
static gboolean
has_stray_character (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT
        || (c < 0x80 && strchr ("<>\"\\^`{|}", (int)c) != NULL))
      return TRUE;
  }
  return FALSE;
}

gboolean
ra_is_web_link (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  if ((g_ascii_strncasecmp (text, "http://", 7) != 0 && g_ascii_strncasecmp (text, "https://", 8) != 0)
      || !g_utf8_validate (text, -1, NULL) || has_stray_character (text))
    return FALSE;
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  return host != NULL && strspn (host, ".") < strlen (host) && g_uri_get_userinfo (uri) == NULL;
}
