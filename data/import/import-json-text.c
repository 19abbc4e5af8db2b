/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-json-text.h"

#include <string.h>

#define RECORD '\x1E' /* before each text of a sequence (RFC 8142) */

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;
  return at;
}

/* Whether the first line is an object by itself and another one follows. */
static gboolean
is_lines (const char *text)
{
  const char *end = strpbrk (text, "\r\n");

  if (*text != '{' || end == NULL || *skip_space (end) != '{')
    return FALSE;
  while (end > text && g_ascii_isspace (end[-1]))
    end--;
  return end > text && end[-1] == '}';
}

/* Commas between the objects of a sequence; lines stay what they are, for messages. */
static char *
join_objects (const char *text)
{
  GString *joined = g_string_new ("{\"type\":\"FeatureCollection\",\"features\":[");
  gboolean first = TRUE;
  const gboolean records = *text == RECORD;

  while (*text != '\0') {
    const gsize length = records ? strcspn (text + 1, "\x1E") + 1 : strcspn (text, "\r\n");
    g_autofree char *object = g_strndup (text + (records ? 1 : 0), length - (records ? 1 : 0));
    if (*skip_space (object) != '\0') {
      if (!first)
        g_string_append_c (joined, ',');
      first = FALSE;
    }
    g_string_append (joined, object);
    text += length;
    for (; !records && (*text == '\r' || *text == '\n'); text++)
      g_string_append_c (joined, *text);
  }
  g_string_append (joined, "]}");
  return g_string_free (joined, FALSE);
}

GArray *
ra_import_list_json_lines (const char *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  const gboolean mark = length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0;
  g_autofree char *text = g_strndup (mark ? bytes + 3 : bytes, mark ? length - 3 : length);
  const char *at = skip_space (text);
  guint line = 1;

  if (!is_lines (at))
    return NULL;
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  for (at = text; *at != '\0'; line++) {
    const gsize n = strcspn (at, "\r\n");
    const gsize n_blank = strspn (at, " \t\f\v");
    if (n_blank < n)
      g_array_append_val (lines, line);
    at += n;
    at += at[0] == '\r' && at[1] == '\n' ? 2 : (*at != '\0' ? 1 : 0);
  }
  return lines;
}

/* A NUL would end the text, and what follows be lost; what stands for it is refused with its line. */
static char *
copy_whole (const char *bytes, gsize length)
{
  char *text = g_strndup (bytes, length);
  for (gsize i = 0; i < length; i++)
    text[i] = bytes[i] != '\0' ? bytes[i] : '\x01';
  return text;
}

char *
ra_import_join_json (const char *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  const gboolean mark = length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0;
  g_autofree char *text = copy_whole (mark ? bytes + 3 : bytes, mark ? length - 3 : length);
  const char *start = skip_space (text);

  if (*start == RECORD || is_lines (start))
    return join_objects (start);
  if (*start == '[')
    return g_strconcat ("{\"type\":\"FeatureCollection\",\"features\":", text, "}", NULL);
  return g_steal_pointer (&text);
}

gboolean
ra_import_looks_like_json (const char *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  gsize i = length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < length && g_ascii_isspace (bytes[i]))
    i++;
  if (i < length && bytes[i] == '[') {
    /* A heading may begin with a bracket, too. */
    for (i++; i < length && g_ascii_isspace (bytes[i]); i++)
      continue;
    return i < length && bytes[i] == '{';
  }
  return i < length && (bytes[i] == '{' || bytes[i] == RECORD);
}
