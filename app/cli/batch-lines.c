/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/batch-lines.h"

#include <stdio.h>
#include <string.h>

#include <gio/gio.h>

#include "data/formats/file-read.h"
#include "data/formats/limits.h"
#include "data/formats/plain-text.h"

static void
line_free (gpointer data)
{
  RaBatchLine *line = data;

  g_strfreev (line->args);
  g_free (line->fault);
  g_free (line);
}

/* As much as a file may hold. */
static gboolean
read_stream (FILE *stream, GString *text)
{
  char buffer[4096];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, stream)) > 0 && text->len <= RA_LIMIT_FILE_BYTES)
    g_string_append_len (text, buffer, (gssize)n);
  return ferror (stream) == 0 && text->len <= RA_LIMIT_FILE_BYTES;
}

static char *
read_input (gsize *length, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!read_stream (stdin, text)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_IO, "-: standard input could not be read, or is more than %d MiB",
                 RA_LIMIT_FILE_BYTES >> 20);
    return NULL;
  }
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* File names are bytes to the system, but those of a list are read by people: all of it is text. */
static char *
read_text (const char *path, GError **error)
{
  gsize length = 0;
  const char *reason = NULL;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *text = g_str_equal (path, "-") ? read_input (&length, error) : ra_file_read (path, &length, error);
  const char *foul = text != NULL ? ra_find_foul_text (text, length, &reason) : NULL;

  if (foul == NULL)
    return g_steal_pointer (&text);
  guint line = 1;
  for (const char *at = text; at < foul; at++)
    line += *at == '\n';
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: %s", name, line, reason);
  return NULL;
}

/* GLib's own message repeats the line, in the language of the locale. */
static char *
why_unread (const GError *reason)
{
  return g_strdup (g_error_matches (reason, G_SHELL_ERROR, G_SHELL_ERROR_BAD_QUOTING)
                       ? "a quotation mark or a backslash with nothing to close it"
                       : "no command");
}

static void
add_line (GPtrArray *lines, const char *text, guint number)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0' || *stripped == '#')
    return;
  g_auto (GStrv) args = NULL;
  g_autoptr (GError) reason = NULL;
  RaBatchLine *line = g_new0 (RaBatchLine, 1);
  line->number = number;
  g_ptr_array_add (lines, line);
  if (!g_shell_parse_argv (stripped, NULL, &args, &reason)) {
    line->fault = why_unread (reason);
    return;
  }
  /* A line may be pasted from a shell with the name of the program before it. */
  if (g_str_equal (args[0], "range-atlas") && args[1] != NULL)
    line->args = g_strdupv (args + 1);
  else
    line->args = g_steal_pointer (&args);
}

GPtrArray *
ra_batch_lines_read (const char *path, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autofree char *text = read_text (path, error);
  g_auto (GStrv) rows = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  if (rows == NULL)
    return NULL;
  for (guint i = 0; rows[i] != NULL; i++)
    add_line (lines, rows[i], i + 1);
  return g_steal_pointer (&lines);
}
