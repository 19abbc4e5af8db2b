/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-scan.h"

#include <math.h>
#include <string.h>

#include "data/formats/json-keys.h"
#include "data/formats/limits.h"
#include "data/formats/plain-text.h"

/* What may come next. */
typedef enum { A_VALUE, A_FIRST_VALUE, A_NAME, A_FIRST_NAME, A_COLON, A_COMMA, THE_END } Next;

/* In letters: without an exponent it is finite. */
#define SHORT_NUMBER 300

typedef struct {
  char closer;
  unsigned long opened; /* line */
  guint first_key;
} Level;

typedef struct {
  char *reason; /* why it stopped, or NULL */
  const char *text;
  const char *at;
  const char *end;
  unsigned long line;
  Next next;
  char previous; /* the last character that was not space */
  int depth;
  Level levels[RA_LIMIT_NESTING];
  GArray *keys; /* RaJsonKey, of all objects that are open */
} Scanner;

G_GNUC_PRINTF (2, 3)
static void
fail (Scanner *scanner, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (scanner->reason == NULL)
    scanner->reason = g_strdup_vprintf (format, args);
  va_end (args);
}

static gboolean
is_at (const Scanner *scanner, const char *begin)
{
  const gsize length = strlen (begin);
  return (gsize)(scanner->end - scanner->at) >= length && memcmp (scanner->at, begin, length) == 0;
}

/* The four digits behind "\u", or -1. */
static int
read_digits (const Scanner *scanner, const char *at)
{
  int value = 0;

  if (scanner->end - at < 4)
    return -1;
  for (guint i = 0; i < 4; i++) {
    if (!g_ascii_isxdigit (at[i]))
      return -1;
    value = value * 16 + g_ascii_xdigit_value (at[i]);
  }
  return value;
}

/* @scanner->at is the "u" and is left on the last digit. */
static void
scan_unicode (Scanner *scanner)
{
  const int first = read_digits (scanner, scanner->at + 1);
  gunichar character = (gunichar)first;

  if (first < 0) {
    fail (scanner, "unknown escape in a text");
    return;
  }
  scanner->at += 4;
  if (first >= 0xD800 && first <= 0xDBFF) {
    scanner->at++;
    const int second = is_at (scanner, "\\u") ? read_digits (scanner, scanner->at + 2) : -1;
    if (second < 0xDC00 || second > 0xDFFF) {
      fail (scanner, "\\u%04x is half a character", (guint)first);
      return;
    }
    scanner->at += 5;
    character = 0x10000 + (((gunichar)first - 0xD800) << 10) + ((gunichar)second - 0xDC00);
  }
  if (!ra_is_plain_character (character))
    fail (scanner, "\\u%04x is not let in: %s", character,
          character < 0x20 ? "a control character" : "no text may hold it");
}

/* Moves from the opening quote to the closing one, or to the end. The bytes are known to be UTF-8. */
static void
scan_string (Scanner *scanner)
{
  for (scanner->at++; scanner->at < scanner->end && *scanner->at != '"' && scanner->reason == NULL; scanner->at++) {
    if ((guchar)*scanner->at < 0x20)
      fail (scanner, "a text must not hold a line break or control character");
    if (*scanner->at != '\\')
      continue;
    scanner->at++;
    if (scanner->at < scanner->end && *scanner->at == 'u')
      scan_unicode (scanner);
    else if (scanner->at == scanner->end || *scanner->at == '\0' || strchr ("\"\\/bfnrt", *scanner->at) == NULL)
      fail (scanner, "unknown escape in a text");
    else if (strchr ("bf", *scanner->at) != NULL)
      fail (scanner, "\\%c is not let in: a control character", *scanner->at);
  }
  if (scanner->at >= scanner->end)
    fail (scanner, "syntax error: a text is not closed");
}

static gsize
count_digits (const char *at, const char *end)
{
  gsize n = 0;

  while (at + n < end && g_ascii_isdigit (at[n]))
    n++;
  return n;
}

/* Length of the number at @at as RFC 8259 has it, or 0. */
static gsize
measure_number (const char *at, const char *end)
{
  const char *start = at;

  at += at < end && *at == '-';
  gsize n = count_digits (at, end);
  if (n == 0 || (n > 1 && *at == '0'))
    return 0;
  at += n;
  if (at < end && *at == '.') {
    n = count_digits (at + 1, end);
    at += n + 1;
    if (n == 0)
      return 0;
  }
  if (at < end && (*at == 'e' || *at == 'E')) {
    at++;
    at += at < end && (*at == '+' || *at == '-');
    n = count_digits (at, end);
    at += n;
    if (n == 0)
      return 0;
  }
  return (gsize)(at - start);
}

/* A number, true, false or null; is left on the last letter. */
static void
scan_word (Scanner *scanner)
{
  static const char *const words[] = { "true", "false", "null" };
  gsize length = 0;

  while (scanner->at + length < scanner->end
         && (g_ascii_isalnum (scanner->at[length]) || strchr ("+-._", scanner->at[length]) != NULL)
         && scanner->at[length] != '\0')
    length++;
  /* As of nearly every number that a person writes. */
  if (length > 0 && measure_number (scanner->at, scanner->end) == length && length < SHORT_NUMBER
      && memchr (scanner->at, 'e', length) == NULL && memchr (scanner->at, 'E', length) == NULL) {
    scanner->at += length - 1;
    return;
  }
  g_autofree char *word = g_strndup (scanner->at, length);
  gboolean known = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    known = known || g_str_equal (word, words[i]);
  if (length == 0)
    fail (scanner, "syntax error: unexpected character");
  else if (!known && measure_number (scanner->at, scanner->end) != length)
    fail (scanner, "syntax error: \"%.40s\" is neither a number nor a word of JSON", word);
  else if (!known && !isfinite (g_ascii_strtod (word, NULL)))
    fail (scanner, "%.40s is no number that can be kept", word);
  scanner->at += MAX (length, 1) - 1;
}

static void
scan_opening (Scanner *scanner)
{
  if (scanner->depth == RA_LIMIT_NESTING) {
    fail (scanner, "nested too deeply, more than %d brackets", RA_LIMIT_NESTING);
    return;
  }
  const gboolean object = *scanner->at == '{';
  scanner->levels[scanner->depth++] = (Level) { object ? '}' : ']', scanner->line, scanner->keys->len };
  scanner->next = object ? A_FIRST_NAME : A_FIRST_VALUE;
}

static unsigned long
line_of (const Scanner *scanner, const char *place)
{
  unsigned long line = 1;

  for (const char *at = scanner->text; at < place; at++)
    line += *at == '\n';
  return line;
}

static void
close_object (Scanner *scanner)
{
  const char *twice = ra_json_keys_close (scanner->keys, scanner->levels[scanner->depth - 1].first_key);

  if (twice == NULL)
    return;
  const gsize length = strcspn (twice + 1, "\"");
  fail (scanner, "\"%.*s\" is there twice", (int)MIN (length, 60), twice + 1);
  scanner->line = line_of (scanner, twice);
}

static void
scan_closing (Scanner *scanner)
{
  const gboolean fits = scanner->next == A_COMMA || scanner->next == A_FIRST_VALUE || scanner->next == A_FIRST_NAME;

  if (scanner->depth == 0 || scanner->levels[scanner->depth - 1].closer != *scanner->at) {
    fail (scanner, "syntax error: unexpected \"%c\"", *scanner->at);
  } else if (!fits && (scanner->previous == ',' || scanner->previous == ':')) {
    fail (scanner, "syntax error: \"%c\" right after \"%c\"", *scanner->at, scanner->previous);
  } else if (!fits) {
    fail (scanner, "syntax error: unexpected \"%c\"", *scanner->at);
  } else {
    if (*scanner->at == '}')
      close_object (scanner);
    scanner->depth--;
    scanner->next = scanner->depth > 0 ? A_COMMA : THE_END;
  }
}

static void
scan_separator (Scanner *scanner)
{
  const gboolean in_object = scanner->depth > 0 && scanner->levels[scanner->depth - 1].closer == '}';

  if (*scanner->at == ':' && scanner->next == A_COLON)
    scanner->next = A_VALUE;
  else if (*scanner->at == ',' && scanner->next == A_COMMA)
    scanner->next = in_object ? A_NAME : A_VALUE;
  else
    fail (scanner, "syntax error: unexpected \"%c\"", *scanner->at);
}

static void
scan_name (Scanner *scanner)
{
  const char *start = scanner->at;

  if (*scanner->at != '"') {
    fail (scanner, "syntax error: unexpected character");
    return;
  }
  scan_string (scanner);
  if (scanner->reason != NULL)
    return;
  ra_json_keys_add (scanner->keys, start, scanner->at + 1);
  if (scanner->keys->len - scanner->levels[scanner->depth - 1].first_key > RA_LIMIT_MEMBERS)
    fail (scanner, "an object of more than %d members", RA_LIMIT_MEMBERS);
  scanner->next = A_COLON;
}

static void
scan_value (Scanner *scanner)
{
  if (*scanner->at == '{' || *scanner->at == '[') {
    scan_opening (scanner);
    return;
  }
  if (*scanner->at == '"')
    scan_string (scanner);
  else
    scan_word (scanner);
  scanner->next = scanner->depth > 0 ? A_COMMA : THE_END;
}

static void
scan_token (Scanner *scanner)
{
  const char c = *scanner->at;

  if (c == '}' || c == ']')
    scan_closing (scanner);
  else if (c == ',' || c == ':')
    scan_separator (scanner);
  else if (scanner->next == A_NAME || scanner->next == A_FIRST_NAME)
    scan_name (scanner);
  else if (scanner->next == A_VALUE || scanner->next == A_FIRST_VALUE)
    scan_value (scanner);
  else if (g_ascii_isalnum (c) || (c != '\0' && strchr ("\"{[-", c) != NULL))
    fail (scanner, "syntax error: \",\" or \":\" is missing");
  else
    fail (scanner, "syntax error: unexpected character");
  scanner->previous = c;
}

static void
clear_keys (GArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    g_free (g_array_index (keys, RaJsonKey, i).plain);
  g_array_unref (keys);
}

gboolean
ra_json_scan (const char *text, gsize length, unsigned long *line, char **reason)
{
  Scanner scanner = { .text = text, .at = text, .end = text + length, .line = 1, .next = A_VALUE };

  scanner.keys = g_array_new (FALSE, FALSE, sizeof (RaJsonKey));
  for (; scanner.at < scanner.end && scanner.reason == NULL; scanner.at++) {
    if (*scanner.at == '\n')
      scanner.line++;
    else if (*scanner.at != ' ' && *scanner.at != '\t' && *scanner.at != '\r')
      scan_token (&scanner);
  }
  if (scanner.depth > 0)
    fail (&scanner, "syntax error: \"%c\" is missing for what opens in line %lu",
          scanner.levels[scanner.depth - 1].closer, scanner.levels[scanner.depth - 1].opened);
  clear_keys (scanner.keys);
  *line = scanner.line;
  *reason = scanner.reason;
  return scanner.reason == NULL;
}
