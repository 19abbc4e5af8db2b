/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "app/base/shapefile-set.h"
#include "app/base/system.h"
#include "app/base/unfinished.h"
#include "data/formats/plain-text.h"

/* As many as the system follows. */
#define MOST_LINKS 40
/* At once: what every system takes. */
#define MOST_BYTES G_MAXINT

static gboolean
fail (GError **error, const char *name, int code)
{
  g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return FALSE;
}

static gboolean
write_stream (FILE *stream, const char *name, const char *data, gsize length, GError **error)
{
  errno = 0;
  if (fwrite (data, 1, length, stream) != length || fflush (stream) != 0)
    return fail (error, name, errno);
  return TRUE;
}

gboolean
ra_output_print (const char *text, GError **error)
{
  g_autofree char *shown = ra_escape_hidden (text);
  return write_stream (stdout, "standard output", shown, strlen (shown), error);
}

void
ra_output_complain (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_strdelimit (message, "\r\n", ' ');
  g_autofree char *shown = ra_escape_hidden (message);
  g_autofree char *line = g_strconcat ("range-atlas: ", shown, "\n", NULL);
  fputs (line, stderr);
}

/* The file that @path leads to through symbolic links, which need not be there yet; NULL with errno where they go round
 * in a ring. */
static char *
follow_links (const char *path)
{
  char *target = g_strdup (path);
  for (guint i = 0; i < MOST_LINKS; i++) {
    g_autofree char *link = g_file_read_link (target, NULL);
    if (link == NULL)
      return target;
    g_autofree char *folder = g_path_get_dirname (target);
    g_free (target);
    target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
  }
  g_free (target);
  errno = ELOOP;
  return NULL;
}

char *
ra_output_follow (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  char *target = follow_links (path);
  if (target == NULL)
    fail (error, path, errno);
  return target;
}

struct _RaOutput {
  char *name;         /* for messages */
  FILE *stream;       /* of what is written to as it is; NULL of a file that is written beside */
  char *target;       /* what the file that is being written beside will become */
  RaUnfinished *file; /* NULL once it has */
  int code;           /* errno of the last step */
};

static void
output_free (RaOutput *self)
{
  g_free (self->name);
  g_free (self->target);
  g_free (self);
}

static gboolean
rename_to_target (gpointer data)
{
  RaOutput *self = data;
  if (g_rename (self->file->path, self->target) == 0)
    return TRUE;
  self->code = errno;
  return FALSE;
}

static gboolean
write_all (int descriptor, const char *data, gsize length)
{
  while (length > 0) {
    const gssize n = write (descriptor, data, MIN (length, MOST_BYTES));
    if (n < 0 && errno != EINTR)
      return FALSE;
    data += MAX (n, 0);
    length -= (gsize)MAX (n, 0);
  }
  return TRUE;
}

static gboolean
settle (int descriptor)
{
  return g_fsync (descriptor) == 0 || errno == EINVAL || errno == EROFS;
}

static gboolean
open_stream (RaOutput *self, const char *path, GError **error)
{
  self->stream = ra_system_open_stream (path);
  if (self->stream == NULL && errno == ENXIO) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NXIO, "%s: a pipe, a socket or a device that nobody reads", path);
    return FALSE;
  }
  return self->stream != NULL || fail (error, path, errno);
}

static gboolean
open_beside (RaOutput *self, const char *path, GError **error)
{
  self->target = follow_links (path);
  if (self->target == NULL)
    return fail (error, path, errno);
  GStatBuf status;
  /* Too long a name is found before anything is written. */
  if (g_lstat (self->target, &status) != 0 && errno != ENOENT)
    return fail (error, path, errno);
  g_autofree char *folder = g_path_get_dirname (self->target);
  ra_unfinished_sweep (folder);
  self->file = ra_unfinished_begin_file (folder);
  return self->file != NULL || fail (error, path, errno);
}

static gboolean
open_output (RaOutput *self, const char *path, GError **error)
{
  if (g_str_equal (path, "-")) {
    self->stream = stdout;
    ra_system_keep_bytes (STDOUT_FILENO);
    return TRUE;
  }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (error, path, EISDIR);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return open_stream (self, path, error);
  return open_beside (self, path, error);
}

RaOutput *
ra_output_open (const char *path, GError **error)
{
  RaOutput *self = g_new0 (RaOutput, 1);
  self->name = g_strdup (g_str_equal (path, "-") ? "standard output" : path);
  if (open_output (self, path, error))
    return self;
  output_free (self);
  return NULL;
}

gboolean
ra_output_append (RaOutput *self, const char *data, gsize length, GError **error)
{
  if (self->file == NULL)
    return write_stream (self->stream, self->name, data, length, error);
  return write_all (self->file->descriptor, data, length) || fail (error, self->name, errno);
}

static gboolean
close_beside (RaOutput *self, gboolean whole, GError **error)
{
  const gboolean ready
      = whole && settle (self->file->descriptor) && ra_system_take_rights (self->file->descriptor, self->target);
  self->code = errno;
  const gboolean renamed = ra_unfinished_end (self->file, ready ? rename_to_target : NULL, self);
  return !whole || renamed || fail (error, self->name, self->code);
}

gboolean
ra_output_close (RaOutput *self, gboolean whole, GError **error)
{
  gboolean closed = TRUE;
  if (self->file != NULL)
    closed = close_beside (self, whole, error);
  else if (self->stream != stdout && fclose (self->stream) != 0 && whole)
    closed = fail (error, self->name, errno);
  output_free (self);
  return closed;
}

gboolean
ra_output_write (const char *path, const char *data, gsize length, GError **error)
{
  RaOutput *self = ra_output_open (path, error);
  if (self == NULL)
    return FALSE;
  const gboolean whole = ra_output_append (self, data, length, error);
  return ra_output_close (self, whole, error) && whole;
}

/* Whether one of the folders that @path lies in is @folder, an identity. */
static gboolean
lies_in (const char *path, const char *folder)
{
  char *resolved = ra_system_resolve (path);
  g_autofree char *at = resolved != NULL ? resolved : g_strdup (path);
  for (;;) {
    g_autofree char *parent = g_path_get_dirname (at);
    g_autofree char *identity = ra_system_identify (parent);
    if (identity == NULL || g_str_equal (parent, at))
      return FALSE;
    if (g_str_equal (identity, folder))
      return TRUE;
    g_free (at);
    at = g_steal_pointer (&parent);
  }
}

static gboolean
is_input (const char *path, const char *output, const char *input)
{
  g_autofree char *identity = ra_system_identify (input);
  if (identity == NULL)
    return FALSE;
  if (g_file_test (input, G_FILE_TEST_IS_DIR))
    return lies_in (path, identity);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_str_equal (identity, output);
}

static gboolean
is_part_of_input (const char *path, const char *output, const char *input)
{
  g_auto (GStrv) parts = ra_shapefile_set_list (input);
  for (guint i = 0; parts[i] != NULL; i++)
    if (is_input (path, output, parts[i]))
      return TRUE;
  return FALSE;
}

gboolean
ra_output_is_input (const char *path, const char *const *inputs)
{
  g_autofree char *output = g_str_equal (path, "-") ? NULL : ra_system_identify (path);
  if (output == NULL)
    return FALSE;
  for (; *inputs != NULL; inputs++)
    if (is_input (path, output, *inputs)
        || (ra_shapefile_set_is_named (*inputs) && is_part_of_input (path, output, *inputs)))
      return TRUE;
  return FALSE;
}
