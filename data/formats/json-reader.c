/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader.h"

#include <string.h>

#include "data/formats/json-line.h"
#include "data/formats/json-reader-private.h"
#include "data/formats/json-scan.h"
#include "data/formats/json-tree.h"
#include "data/formats/limits.h"
#include "data/formats/plain-text.h"

#define LONGEST_REASON 500
/* Bytes between two marks: so few are counted for each of many messages. */
#define BLOCK 16384

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
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->bad_places, g_hash_table_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->line_marks, g_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static unsigned long
count_lines (const char *at, const char *end)
{
  unsigned long n = 0;

  for (; at < end; at++)
    n += *at == '\n';
  return n;
}

static void
mark_lines (RaJsonFile *self)
{
  unsigned long line = 1;

  self->line_marks = g_array_new (FALSE, FALSE, sizeof line);
  for (gsize at = 0; at <= self->length; at += BLOCK) {
    g_array_append_val (self->line_marks, line);
    line += count_lines (self->text + at, self->text + MIN (at + BLOCK, self->length));
  }
}

static unsigned long
line_of (RaJsonFile *self, const char *place)
{
  const gsize offset = (gsize)(place - self->text);

  if (self->line_marks == NULL)
    mark_lines (self);
  return g_array_index (self->line_marks, unsigned long, offset / BLOCK)
         + count_lines (self->text + offset / BLOCK * BLOCK, place);
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

static gboolean
check_text (RaJsonFile *self)
{
  const char *bad;
  const char *reason = NULL;
  unsigned long line = 1;
  g_autofree char *fault = NULL;

  if (!g_utf8_validate_len (self->text, self->length, &bad))
    fail_at_line (self, line_of (self, bad), "not UTF-8 text");
  else if (!ra_json_scan (self->text, self->length, &line, &fault))
    fail_at_line (self, line, "%s", fault);
  else if ((bad = ra_find_foul_text (self->text, self->length, &reason)) != NULL)
    fail_at_line (self, line_of (self, bad), "%s", reason);
  return self->error == NULL;
}

static void
open_root (RaJsonFile *self)
{
  const char *end = self->text + self->length;
  const char *start = ra_json_skip_space (self->text, end);

  if (start < end && *start == '{')
    g_ptr_array_add (self->places, ra_json_place_new (start, ra_json_skip_value (start, end)));
  else
    fail_at_line (self, 1, "must be a JSON object");
}

RaJsonFile *
ra_json_file_take (const char *name, char *text, gsize length, GError **error)
{
  g_autoptr (RaJsonFile) self = g_new0 (RaJsonFile, 1);

  self->name = g_strdup (name);
  self->text = text;
  self->length = length;
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_json_place_free);
  if (g_str_has_prefix (text, "\xEF\xBB\xBF")) { /* editors on Windows put a mark there */
    memset (text, ' ', 3);
  }
  if (length > RA_LIMIT_FILE_BYTES)
    fail_at_line (self, 1, "more than %d MiB", RA_LIMIT_FILE_BYTES >> 20);
  else if (check_text (self))
    open_root (self);
  if (!ra_json_file_finish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

RaJsonFile *
ra_json_file_parse (const char *name, const char *text, gsize length, GError **error)
{
  return ra_json_file_take (name, g_strndup (text, length), length, error);
}

JsonObject *
ra_json_file_dup_tree (RaJsonFile *self)
{
  g_autoptr (JsonNode) root = ra_json_tree (self->text, self->text + self->length);

  return json_node_dup_object (root);
}

RaJsonCursor
ra_json_file_get_root (RaJsonFile *self)
{
  return (RaJsonCursor) { .file = self, .index = -1, .place = g_ptr_array_index (self->places, 0) };
}

JsonObject *
ra_json_object (const RaJsonCursor *cursor)
{
  return cursor->place != NULL ? ra_json_place_get_object (cursor->place) : NULL;
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
  return cursor->file->error != NULL || cursor->file->full;
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
  return g_hash_table_contains (cursor->file->bad_places, path->str);
}

/* Where the member stands, or the object of @cursor itself. */
static const char *
find_place (const RaJsonCursor *cursor, const char *member)
{
  const RaJsonPlace *place = cursor->place;
  const RaJsonItem *item = member != NULL && place != NULL ? ra_json_place_find (place, member) : NULL;

  if (item != NULL)
    return item->name;
  if (place != NULL && (cursor->index >= 0 || cursor->parent == NULL))
    return place->start;
  const RaJsonStep step = { cursor->member, cursor->index };
  return ra_json_find (cursor->parent->place->start, cursor->parent->place->end, &step, 1);
}

static unsigned long
find_line (const RaJsonCursor *cursor, const char *member)
{
  return line_of (cursor->file, find_place (cursor, member));
}

/* One complaint about a member is enough: the next is mostly about the value that stands in for the bad one. */
static gboolean
is_known (const RaJsonFile *self, const char *path)
{
  return self->known != NULL && g_hash_table_contains (self->known, path);
}

/* A place is bad when something within it is. */
static void
mark_bad (RaJsonFile *self, const char *path)
{
  for (const char *at = path; *at != '\0'; at++)
    if (at > path && (*at == '.' || *at == '['))
      g_hash_table_add (self->bad_places, g_strndup (path, (gsize)(at - path)));
  g_hash_table_add (self->bad_places, g_strdup (path));
}

static void
collect (RaJsonFile *self, Problem *problem)
{
  g_ptr_array_add (self->problems, problem);
  g_hash_table_add (self->known, problem->path);
  mark_bad (self, problem->path);
  self->full = self->problems->len == RA_LIMIT_FAULTS;
}

/* Of what a message quotes, no more than fits into a few lines. */
static char *
cut_reason (char *reason)
{
  if (g_utf8_strlen (reason, -1) <= LONGEST_REASON)
    return reason;
  g_autofree char *begin = g_utf8_substring (reason, 0, LONGEST_REASON);
  g_free (reason);
  return g_strconcat (begin, "…", NULL);
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
  g_autofree char *reason = cut_reason (g_strdup_vprintf (format, args));
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
  collect (cursor->file, problem);
}

void
ra_json_file_collect (RaJsonFile *self)
{
  if (self->problems != NULL)
    return;
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->bad_places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  if (self->full)
    g_ptr_array_add (
        messages, g_strdup_printf ("%s: more than %d faults; the rest is not reported", self->name, RA_LIMIT_FAULTS));
}
