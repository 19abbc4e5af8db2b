/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/plain-text.h"

#include <string.h>

gboolean
ra_is_plain_character (gunichar character)
{
  if (character < 0x20)
    return character == '\t' || character == '\n' || character == '\r';
  return character <= 0xD7FF || (character >= 0xE000 && character <= 0xFFFD)
         || (character >= 0x10000 && character <= 0x10FFFF);
}

const char *
ra_find_foul_text (const char *text, gsize length, const char **reason)
{
  const char *end;
  const gboolean valid = g_utf8_validate_len (text, length, &end);

  for (const char *at = text; at < end; at = g_utf8_next_char (at)) {
    if (ra_is_plain_character (g_utf8_get_char (at)))
      continue;
    if (reason != NULL)
      *reason = (guchar)*at < 0x20 ? "a control character" : "a character that no text may hold";
    return at;
  }
  /* A NUL ends what GLib takes for valid. */
  if (!valid && reason != NULL)
    *reason = *end == '\0' ? "a control character" : "not UTF-8 text";
  return valid ? NULL : end;
}

char *
ra_replace_foul_text (const char *text)
{
  if (text == NULL)
    return NULL;
  char *valid = g_utf8_make_valid (text, -1);
  if (ra_find_foul_text (valid, strlen (valid), NULL) == NULL)
    return valid;
  GString *clean = g_string_new (NULL);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (clean, ra_is_plain_character (g_utf8_get_char (at)) ? g_utf8_get_char (at) : 0xFFFD);
  g_free (valid);
  return g_string_free (clean, FALSE);
}
