/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/file-read.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "data/formats/limits.h"

/* Opening a pipe does not wait for its other end, and no terminal becomes ours. */
#ifdef G_OS_UNIX
#define OPEN_FLAGS (O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
#else
#define OPEN_FLAGS (O_RDONLY | O_BINARY)
#endif

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return FALSE;
}

static gboolean
check_status (const GStatBuf *status, const char *path, guint64 limit_bytes, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (S_ISDIR (status->st_mode))
    return fail (error, path, EISDIR);
  if (!S_ISREG (status->st_mode)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: not a plain file but a pipe, a socket or a device",
                 name);
    return FALSE;
  }
  if (limit_bytes == 0 || (guint64)status->st_size <= limit_bytes)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
               "%s: %" G_GUINT64_FORMAT " bytes; files of more than %" G_GUINT64_FORMAT " MiB are not read", name,
               (guint64)status->st_size, limit_bytes >> 20);
  return FALSE;
}

gboolean
ra_file_check (const char *path, guint64 limit_bytes, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? check_status (&status, path, limit_bytes, error) : fail (error, path, errno);
}

/* As much as the file had when it was opened: who writes to it meanwhile cannot keep us reading. */
static gssize
read_all (int descriptor, char *bytes, gsize size)
{
  gsize n_read = 0;

  while (n_read < size) {
    const gssize n = read (descriptor, bytes + n_read, size - n_read);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return -1;
    if (n == 0)
      break;
    n_read += (gsize)n;
  }
  return (gssize)n_read;
}

static char *
read_open (int descriptor, const char *path, gsize *length, GError **error)
{
  struct stat status;

  if (fstat (descriptor, &status) != 0) {
    fail (error, path, errno);
    return NULL;
  }
  if (!check_status (&status, path, RA_LIMIT_FILE_BYTES, error))
    return NULL;
  g_autofree char *bytes = g_malloc ((gsize)status.st_size + 1);
  const gssize n_read = read_all (descriptor, bytes, (gsize)status.st_size);
  if (n_read < 0) {
    fail (error, path, errno);
    return NULL;
  }
  bytes[n_read] = '\0';
  if (length != NULL)
    *length = (gsize)n_read;
  return g_steal_pointer (&bytes);
}

char *
ra_file_read (const char *path, gsize *length, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  const int descriptor = g_open (path, OPEN_FLAGS, 0);

  if (descriptor < 0) {
    /* A socket cannot be opened at all; say what it is. */
    const int code = errno;
    GStatBuf status;
    if (g_stat (path, &status) != 0 || check_status (&status, path, 0, error))
      fail (error, path, code);
    return NULL;
  }
  char *bytes = read_open (descriptor, path, length, error);
  g_close (descriptor, NULL);
  return bytes;
}
