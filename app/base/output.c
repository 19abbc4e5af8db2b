/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/output.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

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
  return write_stream (stdout, "standard output", text, strlen (text), error);
}

static gboolean
write_as_it_is (const char *path, const char *data, gsize length, GError **error)
{
  FILE *stream = g_fopen (path, "wb");
  if (stream == NULL)
    return fail (error, path, errno);
  const gboolean written = write_stream (stream, path, data, length, error);
  if (fclose (stream) != 0 && written)
    return fail (error, path, errno);
  return written;
}

/* GLib's message tells of the file written beside, which nobody asked for; the reason stands at its end. */
static gboolean
rename_error (const char *path, GError *reason, GError **error)
{
  const char *colon = strrchr (reason->message, ':');
  const char *text = colon != NULL ? colon + 1 + strspn (colon + 1, " ") : reason->message;
  g_set_error (error, reason->domain, reason->code, "%s: %s", path, text);
  g_error_free (reason);
  return FALSE;
}

gboolean
ra_output_write (const char *path, const char *data, gsize length, GError **error)
{
  if (g_str_equal (path, "-"))
    return write_stream (stdout, "standard output", data, length, error);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (error, path, EISDIR);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return write_as_it_is (path, data, length, error);

  g_autofree char *target = g_strdup (path);
#ifdef G_OS_UNIX
  char *resolved = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? realpath (path, NULL) : NULL;
  if (resolved != NULL) {
    g_free (target);
    target = g_strdup (resolved);
    free (resolved);
  }
#endif
  GError *reason = NULL;
  if (!g_file_set_contents_full (target, data, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &reason))
    return rename_error (path, reason, error);
  return TRUE;
}
