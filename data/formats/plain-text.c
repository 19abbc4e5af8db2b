/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/plain-text.h"

#include <string.h>

gboolean
ra_is_plain_character (gunichar character)
{
  if (character < 0x20)
    return character == '\t' || character == '\n' || character == '\r';
  if ((character & 0xFFFF) >= 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF))
    return FALSE;
  return character <= 0xD7FF || (character >= 0xE000 && character <= 0x10FFFF);
}

/* Behind the letters, figures and marks of ASCII, which are most of each file. */
static const char *
skip_plain_ascii (const char *at, const char *end)
{
  while (at < end && (guchar)*at >= 0x20 && (guchar)*at < 0x80)
    at++;
  return at;
}

const char *
ra_find_foul_text (const char *text, gsize length, const char **reason)
{
  const char *end;
  const gboolean valid = g_utf8_validate_len (text, length, &end);

  for (const char *at = skip_plain_ascii (text, end); at < end; at = skip_plain_ascii (g_utf8_next_char (at), end)) {
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

char *
ra_fold_case (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *folded = g_string_new (NULL);

  for (const char *at = normal != NULL ? normal : text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == 0xDF || c == 0x1E9E)
      g_string_append (folded, "ss");
    else
      g_string_append_unichar (folded, g_unichar_tolower (c));
  }
  return g_string_free (folded, FALSE);
}

gboolean
ra_is_hidden_character (gunichar character)
{
  return (character < 0x20 && character != '\t' && character != '\n') || (character >= 0x7F && character <= 0x9F)
         || character == 0x061C || character == 0x200F || character == 0x2028 || character == 0x2029
         || (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x206F)
         || (character >= 0xFFF9 && character <= 0xFFFB) || (character >= 0xE0000 && character <= 0xE007F);
}

char *
ra_escape_hidden (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  GString *shown = g_string_sized_new (strlen (text));

  while (*text != '\0') {
    const gunichar c = g_utf8_get_char_validated (text, -1);
    if (c == (gunichar)-1 || c == (gunichar)-2) {
      g_string_append_printf (shown, "\\x%02x", (guint)(guchar)*text++);
      continue;
    }
    if (!ra_is_hidden_character (c))
      g_string_append_unichar (shown, c);
    else if (c != '\r' || text[1] != '\n') /* a line end of two is one, which is kept */
      g_string_append_printf (shown, "\\u%04x", c);
    else
      g_string_append_c (shown, '\r');
    text = g_utf8_next_char (text);
  }
  return g_string_free (shown, FALSE);
}

static gboolean
is_letter_of_other_script (gunichar c)
{
  const GUnicodeScript script = g_unichar_get_script (c);

  return g_unichar_isalpha (c) && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_LATIN
         && script != G_UNICODE_SCRIPT_CYRILLIC && script != G_UNICODE_SCRIPT_GREEK;
}

/* Marks of direction and of no width, which come along with what is copied from pages. */
static gboolean
is_unseen_mark (gunichar c)
{
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0x61C
         || c == 0xFEFF;
}

static gboolean
has_digit (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

char *
ra_plain_digits (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  if (g_str_is_ascii (text))
    return g_strdup (text);
  const gboolean figure = has_digit (text);
  g_autoptr (GString) plain = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (figure && is_unseen_mark (c))
      continue;
    if (is_letter_of_other_script (c)) {
      g_string_assign (plain, text);
      break;
    }
    if (g_unichar_isdigit (c))
      g_string_append_c (plain, (char)('0' + g_unichar_digit_value (c)));
    else if (c == 0x66B || c == 0x66C)
      g_string_append_c (plain, c == 0x66B ? '.' : '\'');
    else
      g_string_append_unichar (plain, c);
  }
  return g_strdup (plain->str);
}

double
ra_read_decimal (const char *text, char **end)
{
  const char *digits = text + strspn (text, " \t\r\n");
  digits += *digits == '-' || *digits == '+' ? 1 : 0;
  const gboolean decimal = g_ascii_isdigit (*digits) || (*digits == '.' && g_ascii_isdigit (digits[1]));
  if (decimal && !(*digits == '0' && (digits[1] == 'x' || digits[1] == 'X')))
    return g_ascii_strtod (text, end);
  *end = (char *)text;
  return 0;
}
