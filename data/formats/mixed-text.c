/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/mixed-text.h"

#include <string.h>

#include "data/formats/text-encoding.h"

/* The length of the line at @at with its end. */
static gsize
measure_line (const char *at, const char *end)
{
  const char *stop = memchr (at, '\n', (gsize)(end - at));

  return stop != NULL ? (gsize)(stop + 1 - at) : (gsize)(end - at);
}

static gboolean
is_ascii (const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar)bytes[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* The lines that are no UTF-8. *@mixed: others are, beyond ASCII, which no text of another encoding has by chance. */
static GString *
collect_odd_lines (const char *bytes, gsize length, gboolean *mixed)
{
  GString *odd = g_string_new (NULL);
  const char *end = bytes + length;

  *mixed = FALSE;
  for (const char *at = bytes; at < end;) {
    const gsize n = measure_line (at, end);
    if (!g_utf8_validate_len (at, n, NULL))
      g_string_append_len (odd, at, (gssize)n);
    else
      *mixed = *mixed || !is_ascii (at, n);
    at += n;
  }
  return odd;
}

char *
ra_mixed_text_decode (const char *bytes, gsize length, gsize *text_length, const char **guess, char **doubt)
{
  g_return_val_if_fail (bytes != NULL && text_length != NULL && guess != NULL && doubt != NULL, NULL);
  *doubt = NULL;
  gboolean mixed = FALSE;
  g_autoptr (GString) odd = collect_odd_lines (bytes, length, &mixed);
  g_autofree char *decoded = NULL;
  gsize decoded_length = 0;
  const char *name = NULL;

  if (mixed && odd->len > 0)
    name = ra_encoding_guess (odd->str, odd->len, &decoded, &decoded_length, doubt);
  if (name == NULL)
    return NULL;
  GString *text = g_string_sized_new (length + length / 8);
  const char *next = decoded;
  const char *end = bytes + length;
  for (const char *at = bytes; at < end;) {
    const gsize n = measure_line (at, end);
    const gboolean plain = g_utf8_validate_len (at, n, NULL);
    const gsize n_next = plain ? 0 : measure_line (next, decoded + decoded_length);
    g_string_append_len (text, plain ? at : next, (gssize)(plain ? n : n_next));
    next += n_next;
    at += n;
  }
  g_autofree char *words = g_strconcat ("UTF-8 mixed with ", name, NULL);
  *guess = g_intern_string (words);
  *text_length = text->len;
  return g_string_free (text, FALSE);
}

guint
ra_mixed_text_find_odd (const char *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, 0);
  const char *odd = NULL;
  guint line = 1;

  if (length == 0 || g_utf8_validate_len (bytes, length, &odd))
    return 0;
  for (const char *at = bytes; at < odd; at++)
    line += *at == '\n';
  return line;
}
