/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-scan.h"

#include <string.h>

#define MAX_DEPTH 32 /* the parser recurses: a long row of brackets would exhaust the stack */

typedef struct {
  char *reason; /* why it stopped, or NULL */
  const char *at;
  const char *end;
  unsigned long line;
  char previous; /* the last character that was not space */
  int depth;
  char closer[MAX_DEPTH]; /* for each bracket that is open */
  unsigned long opened[MAX_DEPTH];
} Scanner;

G_GNUC_PRINTF (2, 3)
static void
fail (Scanner *scanner, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  scanner->reason = g_strdup_vprintf (format, args);
  va_end (args);
}

/* Moves from the opening quote to the closing one, or to the end. */
static void
scan_string (Scanner *scanner)
{
  for (scanner->at++; scanner->at < scanner->end && *scanner->at != '"'; scanner->at++) {
    if ((unsigned char)*scanner->at < 0x20) {
      fail (scanner, "a text must not hold a line break or control character");
      return;
    }
    if (*scanner->at != '\\')
      continue;
    scanner->at++;
    /* The parser would cut the text at an escaped NUL without a word. */
    if (scanner->at == scanner->end || strchr ("\"\\/bfnrtu", *scanner->at) == NULL
        || g_str_has_prefix (scanner->at, "u0000")) {
      fail (scanner, "unknown escape in a text");
      return;
    }
  }
}

static void
scan_opening (Scanner *scanner)
{
  if (scanner->depth == MAX_DEPTH) {
    fail (scanner, "nested too deeply");
    return;
  }
  scanner->closer[scanner->depth] = *scanner->at == '{' ? '}' : ']';
  scanner->opened[scanner->depth++] = scanner->line;
}

static void
scan_closing (Scanner *scanner)
{
  if (scanner->depth == 0 || scanner->closer[scanner->depth - 1] != *scanner->at)
    fail (scanner, "syntax error: unexpected \"%c\"", *scanner->at);
  else if (scanner->previous == ',' || scanner->previous == ':')
    fail (scanner, "syntax error: \"%c\" right after \"%c\"", *scanner->at, scanner->previous);
  else
    scanner->depth--;
}

/* A value that begins where another has just ended. */
static gboolean
lacks_separator (const Scanner *scanner)
{
  char c = *scanner->at;
  char previous = scanner->previous;
  gboolean begins = strchr ("\"{[", c) != NULL || (g_ascii_isalnum (c) && !g_ascii_isalnum (previous));
  gboolean ended = previous != '\0' && (strchr ("\"}]", previous) != NULL || g_ascii_isalnum (previous));

  return begins && ended;
}

static void
scan_character (Scanner *scanner)
{
  char c = *scanner->at;

  if (lacks_separator (scanner))
    fail (scanner, "syntax error: \",\" or \":\" is missing");
  else if (c == '"')
    scan_string (scanner);
  else if (c == '{' || c == '[')
    scan_opening (scanner);
  else if (c == '}' || c == ']')
    scan_closing (scanner);
  else if (!g_ascii_isalnum (c) && strchr (",:.+-", c) == NULL)
    fail (scanner, "syntax error: unexpected character");
  scanner->previous = c;
}

gboolean
ra_json_scan (const char *text, gsize length, unsigned long *line, char **reason)
{
  Scanner scanner = { .at = text, .end = text + length, .line = 1 };

  for (; scanner.at < scanner.end && scanner.reason == NULL; scanner.at++) {
    if (*scanner.at == '\n')
      scanner.line++;
    else if (strchr (" \t\r", *scanner.at) == NULL)
      scan_character (&scanner);
  }
  if (scanner.reason == NULL && scanner.depth > 0)
    fail (&scanner, "syntax error: \"%c\" is missing for what opens in line %lu", scanner.closer[scanner.depth - 1],
          scanner.opened[scanner.depth - 1]);
  *line = scanner.line;
  *reason = scanner.reason;
  return scanner.reason == NULL;
}
