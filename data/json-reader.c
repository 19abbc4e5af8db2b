/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-reader.h"

#include <stdlib.h>
#include <string.h>

#define VERSION   1
#define MAX_DEPTH 32 /* the parser recurses: a long row of brackets would exhaust the stack */

struct _RaJsonFile {
  char *name; /* for messages: UTF-8 whatever the file system's encoding */
  JsonParser *parser;
  GError *error; /* the first failure */
};

void
ra_json_file_free (RaJsonFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_object (&self->parser);
  g_clear_error (&self->error);
  g_free (self);
}

G_GNUC_PRINTF (3, 4)
static void
fail_at_line (RaJsonFile *self, unsigned long line, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (&self->error, RA_CATALOGUE_ERROR, RA_CATALOGUE_ERROR_SYNTAX, "%s:%lu: %s", self->name, line, reason);
}

typedef struct {
  RaJsonFile *file;
  const char *at;
  const char *end;
  unsigned long line;
  char previous; /* the last character that was not space */
  int depth;
  char closer[MAX_DEPTH]; /* for each bracket that is open */
  unsigned long opened[MAX_DEPTH];
} Scanner;

/* Moves from the opening quote to the closing one, or to the end. */
static void
scan_string (Scanner *scanner)
{
  for (scanner->at++; scanner->at < scanner->end && *scanner->at != '"'; scanner->at++) {
    if ((unsigned char)*scanner->at < 0x20) {
      fail_at_line (scanner->file, scanner->line, "a text must not hold a line break or control character");
      return;
    }
    if (*scanner->at != '\\')
      continue;
    scanner->at++;
    /* The parser would cut the text at an escaped NUL without a word. */
    if (scanner->at == scanner->end || strchr ("\"\\/bfnrtu", *scanner->at) == NULL
        || g_str_has_prefix (scanner->at, "u0000")) {
      fail_at_line (scanner->file, scanner->line, "unknown escape in a text");
      return;
    }
  }
}

static void
scan_opening (Scanner *scanner)
{
  if (scanner->depth == MAX_DEPTH) {
    fail_at_line (scanner->file, scanner->line, "nested too deeply");
    return;
  }
  scanner->closer[scanner->depth] = *scanner->at == '{' ? '}' : ']';
  scanner->opened[scanner->depth++] = scanner->line;
}

static void
scan_closing (Scanner *scanner)
{
  if (scanner->depth == 0 || scanner->closer[scanner->depth - 1] != *scanner->at)
    fail_at_line (scanner->file, scanner->line, "syntax error: unexpected \"%c\"", *scanner->at);
  else if (scanner->previous == ',' || scanner->previous == ':')
    fail_at_line (scanner->file, scanner->line, "syntax error: \"%c\" right after \"%c\"", *scanner->at,
                  scanner->previous);
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
    fail_at_line (scanner->file, scanner->line, "syntax error: \",\" or \":\" is missing");
  else if (c == '"')
    scan_string (scanner);
  else if (c == '{' || c == '[')
    scan_opening (scanner);
  else if (c == '}' || c == ']')
    scan_closing (scanner);
  else if (!g_ascii_isalnum (c) && strchr (",:.+-", c) == NULL)
    fail_at_line (scanner->file, scanner->line, "syntax error: unexpected character");
  scanner->previous = c;
}

/* What the parser lets pass, cannot bear or puts on the wrong line: comments, bad escapes, nesting without end,
 * brackets that do not match. */
static void
scan (RaJsonFile *self, const char *text, gsize length)
{
  Scanner scanner = { .file = self, .at = text, .end = text + length, .line = 1 };

  for (; scanner.at < scanner.end && self->error == NULL; scanner.at++) {
    if (*scanner.at == '\n')
      scanner.line++;
    else if (strchr (" \t\r", *scanner.at) == NULL)
      scan_character (&scanner);
  }
  if (self->error == NULL && scanner.depth > 0)
    fail_at_line (self, scanner.line, "syntax error: \"%c\" is missing for what opens in line %lu",
                  scanner.closer[scanner.depth - 1], scanner.opened[scanner.depth - 1]);
}

/* What stands after the last colon of a message: the reason without the place. */
static const char *
bare_reason (const GError *problem)
{
  const char *colon = g_strrstr (problem->message, ": ");
  return colon == NULL ? problem->message : colon + 2;
}

/* Turns "<data>:2:5: Parse error: unexpected ..., expected ..." into our form. What the parser expected
 * instead is left out: it is often not what the writer should do. */
static void
fail_parsing (RaJsonFile *self, const GError *problem)
{
  const char *numbers = strchr (problem->message, ':');
  unsigned long line = numbers == NULL ? 0 : strtoul (numbers + 1, NULL, 10);
  g_autofree char *words = g_strdup (bare_reason (problem));
  char *expected = strstr (words, ", expected");

  if (expected != NULL)
    *expected = '\0';
  fail_at_line (self, MAX (line, 1), "syntax error: %s", words);
}

static void
parse (RaJsonFile *self, const char *text, gsize length)
{
  g_autoptr (GError) problem = NULL;
  const char *bad;

  if (!g_utf8_validate_len (text, length, &bad)) {
    unsigned long line = 1;
    for (const char *at = text; at < bad; at++)
      line += *at == '\n';
    fail_at_line (self, line, "not UTF-8 text");
    return;
  }
  if (g_str_has_prefix (text, "\xEF\xBB\xBF")) { /* editors on Windows put a mark there */
    text += 3;
    length -= 3;
  }
  scan (self, text, length);
  if (self->error != NULL)
    return;
  if (!json_parser_load_from_data (self->parser, text, (gssize)length, &problem))
    fail_parsing (self, problem);
  else if (json_parser_get_root (self->parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (self->parser)))
    fail_at_line (self, 1, "must be a JSON object");
}

static void
check_head (RaJsonFile *self, const char *format)
{
  RaJsonPlace root = ra_json_file_get_root (self);
  g_autofree char *found = ra_json_string (&root, "format", RA_JSON_REQUIRED);
  double version;

  if (ra_json_failed (&root))
    return;
  if (strcmp (found, format) != 0) {
    ra_json_fail (&root, "format", RA_CATALOGUE_ERROR_SYNTAX, "must be \"%s\"", format);
    return;
  }
  version = ra_json_number (&root, "version", 1, G_MAXINT);
  if (version > VERSION)
    ra_json_fail (&root, "version", RA_CATALOGUE_ERROR_VERSION,
                  "%g is newer than this program, which reads version %d; a newer Range Atlas is needed", version,
                  VERSION);
}

RaJsonFile *
ra_json_file_open (const char *path, const char *format, GError **error)
{
  g_autoptr (RaJsonFile) self = g_new0 (RaJsonFile, 1);
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = NULL;
  gsize length;

  self->name = g_filename_display_name (path);
  self->parser = json_parser_new ();
  if (!g_file_get_contents (path, &text, &length, &problem)) {
    g_set_error (error, problem->domain, problem->code, "%s: %s", self->name, bare_reason (problem));
    return NULL;
  }
  parse (self, text, length);
  if (self->error == NULL)
    check_head (self, format);
  if (!ra_json_file_finish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

RaJsonPlace
ra_json_file_get_root (RaJsonFile *self)
{
  JsonNode *node = json_parser_get_root (self->parser);
  return (RaJsonPlace) { .file = self, .index = -1, .object = json_node_get_object (node) };
}

gboolean
ra_json_file_finish (RaJsonFile *self, GError **error)
{
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

gboolean
ra_json_failed (const RaJsonPlace *place)
{
  return place->file->error != NULL;
}

static void
append_member (GString *path, const char *member, int index)
{
  if (path->len > 0)
    g_string_append_c (path, '.');
  g_string_append (path, member);
  if (index >= 0)
    g_string_append_printf (path, "[%d]", index);
}

static void
append_place (GString *path, const RaJsonPlace *place)
{
  if (place->parent == NULL)
    return;
  append_place (path, place->parent);
  append_member (path, place->member, place->index);
}

void
ra_json_fail (const RaJsonPlace *place, const char *member, RaCatalogueError code, const char *format, ...)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *reason = NULL;
  va_list args;

  if (ra_json_failed (place))
    return;
  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  append_place (path, place);
  if (member != NULL)
    append_member (path, member, -1);
  g_set_error (&place->file->error, RA_CATALOGUE_ERROR, (gint)code, "%s: %s%s%s", place->file->name, path->str,
               path->len > 0 ? ": " : "", reason);
}
