/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader.h"

#include <stdlib.h>
#include <string.h>

#include "data/formats/json-line.h"
#include "data/formats/json-scan.h"

struct _RaJsonFile {
  char *name; /* for messages: UTF-8 whatever the file system's encoding */
  char *text; /* what was parsed, without a byte order mark */
  gsize length;
  JsonParser *parser;
  GError *error;       /* the first failure; none when all are collected */
  GPtrArray *problems; /* Problem *, NULL unless all are collected */
};

/* A failure that was collected. */
typedef struct {
  unsigned long line;
  char *path; /* "sites[3].lat" */
  char *text; /* the whole message */
} Problem;

static void
problem_free (gpointer data)
{
  Problem *problem = data;

  g_free (problem->path);
  g_free (problem->text);
  g_free (problem);
}

void
ra_json_file_free (RaJsonFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->text);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->parser);
  g_clear_error (&self->error);
  g_free (self);
}

G_GNUC_PRINTF (3, 4)
static void
fail_at_line (RaJsonFile *self, unsigned long line, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (&self->error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_SYNTAX, "%s:%lu: %s", self->name, line, reason);
}

/* Turns "<data>:2:5: Parse error: unexpected ..., expected ..." into our form. What the parser expected
 * instead is left out: it is often not what the writer should do. Of a letter beyond ASCII it quotes one byte. */
static void
fail_parsing (RaJsonFile *self, const GError *problem)
{
  const char *numbers = strchr (problem->message, ':');
  unsigned long line = numbers == NULL ? 0 : strtoul (numbers + 1, NULL, 10);
  g_autofree char *text = g_utf8_make_valid (ra_format_bare_reason (problem), -1);
  char *expected = strstr (text, ", expected");

  if (expected != NULL)
    *expected = '\0';
  fail_at_line (self, MAX (line, 1), "syntax error: %s", text);
}

/* Keeps @text for the lines of later messages. */
static void
keep_text (RaJsonFile *self, const char *text, gsize length)
{
  self->text = g_strndup (text, length);
  self->length = length;
}

static void
parse (RaJsonFile *self, const char *text, gsize length)
{
  unsigned long line = 1;
  const char *bad;

  if (!g_utf8_validate_len (text, length, &bad)) {
    for (const char *at = text; at < bad; at++)
      line += *at == '\n';
    fail_at_line (self, line, "not UTF-8 text");
    return;
  }
  if (g_str_has_prefix (text, "\xEF\xBB\xBF")) { /* editors on Windows put a mark there */
    text += 3;
    length -= 3;
  }
  g_autofree char *reason = NULL;
  if (!ra_json_scan (text, length, &line, &reason)) {
    fail_at_line (self, line, "%s", reason);
    return;
  }
  keep_text (self, text, length);
  g_autoptr (GError) problem = NULL;
  if (!json_parser_load_from_data (self->parser, text, (gssize)length, &problem))
    fail_parsing (self, problem);
  else if (json_parser_get_root (self->parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (self->parser)))
    fail_at_line (self, 1, "must be a JSON object");
}

RaJsonFile *
ra_json_file_parse (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (RaJsonFile) self = g_new0 (RaJsonFile, 1);

  self->name = g_strdup (name);
  self->parser = json_parser_new ();
  parse (self, text, length);
  if (!ra_json_file_finish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

RaJsonCursor
ra_json_file_get_root (RaJsonFile *self)
{
  JsonNode *node = json_parser_get_root (self->parser);
  return (RaJsonCursor) { .file = self, .index = -1, .object = json_node_get_object (node) };
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
ra_json_stopped (const RaJsonCursor *cursor)
{
  return cursor->file->error != NULL;
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
append_cursor (GString *path, const RaJsonCursor *cursor)
{
  if (cursor->parent == NULL)
    return;
  append_cursor (path, cursor->parent);
  append_member (path, cursor->member, cursor->index);
}

gboolean
ra_json_failed (const RaJsonCursor *cursor)
{
  g_autoptr (GString) path = g_string_new (NULL);

  if (cursor->file->problems == NULL)
    return ra_json_stopped (cursor);
  if (cursor->parent == NULL)
    return cursor->file->problems->len > 0;
  append_cursor (path, cursor);
  for (guint i = 0; i < cursor->file->problems->len; i++) {
    const Problem *problem = g_ptr_array_index (cursor->file->problems, i);
    if (g_str_has_prefix (problem->path, path->str) && strchr (".[", problem->path[path->len]) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
append_steps (GArray *steps, const RaJsonCursor *cursor)
{
  if (cursor->parent == NULL)
    return;
  append_steps (steps, cursor->parent);
  g_array_append_val (steps, ((RaJsonStep) { cursor->member, cursor->index }));
}

static unsigned long
find_line (const RaJsonCursor *cursor, const char *member)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (RaJsonStep));

  append_steps (steps, cursor);
  if (member != NULL)
    g_array_append_val (steps, ((RaJsonStep) { member, -1 }));
  return ra_json_find_line (cursor->file->text, cursor->file->length, (const RaJsonStep *)steps->data, steps->len);
}

/* One complaint about a member is enough: the next is mostly about the value that stands in for the bad one. */
static gboolean
is_known (const RaJsonFile *self, const char *path)
{
  for (guint i = 0; self->problems != NULL && i < self->problems->len; i++)
    if (strcmp (((const Problem *)g_ptr_array_index (self->problems, i))->path, path) == 0)
      return TRUE;
  return FALSE;
}

void
ra_json_fail (const RaJsonCursor *cursor, const char *member, RaFormatError code, const char *format, ...)
{
  g_autoptr (GString) path = g_string_new (NULL);

  append_cursor (path, cursor);
  if (member != NULL)
    append_member (path, member, -1);
  if (ra_json_stopped (cursor) || is_known (cursor->file, path->str))
    return;
  va_list args;
  va_start (args, format);
  g_autofree char *reason = g_strdup_vprintf (format, args);
  va_end (args);
  unsigned long line = find_line (cursor, member);
  g_autofree char *message
      = g_strdup_printf ("%s:%lu: %s%s%s", cursor->file->name, line, path->str, path->len > 0 ? ": " : "", reason);
  if (cursor->file->problems == NULL) {
    g_set_error_literal (&cursor->file->error, RA_FORMAT_ERROR, (gint)code, message);
    return;
  }
  Problem *problem = g_new (Problem, 1);
  *problem = (Problem) { line, g_strdup (path->str), g_steal_pointer (&message) };
  g_ptr_array_add (cursor->file->problems, problem);
}

void
ra_json_file_collect (RaJsonFile *self)
{
  if (self->problems == NULL)
    self->problems = g_ptr_array_new_with_free_func (problem_free);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const Problem *first = *(const Problem *const *)a;
  const Problem *second = *(const Problem *const *)b;

  return (first->line > second->line) - (first->line < second->line);
}

void
ra_json_file_add_problems (RaJsonFile *self, GPtrArray *messages)
{
  if (self->problems == NULL)
    return;
  g_ptr_array_sort (self->problems, compare_problems);
  for (guint i = 0; i < self->problems->len; i++)
    g_ptr_array_add (messages, g_strdup (((const Problem *)g_ptr_array_index (self->problems, i))->text));
}
