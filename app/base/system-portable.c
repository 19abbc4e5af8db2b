/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/system.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <glib/gstdio.h>

#ifdef G_OS_WIN32
#include <io.h>
#define PLAIN_BYTES     O_BINARY
#define WAIT_FOR_NOBODY 0 /* a file is never waited for */
#else
#define PLAIN_BYTES     0
#define WAIT_FOR_NOBODY O_NONBLOCK
#endif

/* Between its last byte and its new name a file is closed, as any remain is: younger ones are left alone. */
#define YOUNGEST_REMAIN_S 60

static void (*put_away_at_end) (void);

gboolean
ra_system_take_rights (int descriptor, const char *target)
{
  (void)descriptor;
  (void)target;
  return TRUE;
}

char *
ra_system_resolve (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_canonicalize_filename (path, NULL) : NULL;
}

/* stat () knows no number of a file on Windows, GIO does. */
char *
ra_system_identify (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) facts = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  return facts != NULL ? g_strdup (g_file_info_get_attribute_string (facts, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

gboolean
ra_system_begin_file (char *name, int *descriptor)
{
  *descriptor = g_mkstemp_full (name, O_WRONLY | PLAIN_BYTES, 0666);
  return *descriptor >= 0;
}

gboolean
ra_system_begin_folder (char *name, int *descriptor)
{
  *descriptor = -1;
  return g_mkdtemp_full (name, 0777) != NULL;
}

void
ra_system_let_rename (int *descriptor)
{
  if (*descriptor >= 0)
    close (*descriptor);
  *descriptor = -1;
}

/* There a file that is open cannot be removed either. */
void
ra_system_remove_remain (const char *path, void (*remove_folder) (const char *path))
{
  (void)remove_folder;
  GStatBuf status;
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_stat (path, &status) == 0
      && status.st_mtime + YOUNGEST_REMAIN_S < g_get_real_time () / G_USEC_PER_SEC)
    g_unlink (path);
}

int
ra_system_take_lock (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS) && g_remove (path) != 0)
    return -1;
  return g_open (path, O_RDWR | O_CREAT | O_EXCL, 0600);
}

/* There the system calls this on a thread of its own. */
static void
end_cb (int number)
{
  put_away_at_end ();
  signal (number, SIG_DFL);
  raise (number);
}

void
ra_system_watch_end (void (*put_away) (void))
{
  put_away_at_end = put_away;
  signal (SIGINT, end_cb);
  signal (SIGTERM, end_cb);
}

void
ra_system_end_with_us (GSubprocessLauncher *launcher)
{
  (void)launcher;
}

void
ra_system_end (GSubprocess *process)
{
  g_subprocess_force_exit (process);
}

int
ra_system_become (const char *program, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = g_strdupv (argv);
  int status = 0;
  g_free (words[0]);
  words[0] = g_strdup (program);
  if (!g_spawn_sync (NULL, words, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL, &status, &error)) {
    errno = ENOENT;
    return -1;
  }
  return g_spawn_check_wait_status (status, NULL) ? 0 : 1;
}

FILE *
ra_system_open_stream (const char *path)
{
  const int descriptor = g_open (path, O_WRONLY | PLAIN_BYTES | WAIT_FOR_NOBODY, 0);
  return descriptor >= 0 ? fdopen (descriptor, "wb") : NULL;
}

gboolean
ra_system_is_terminal (int descriptor)
{
  return isatty (descriptor) != 0;
}

void
ra_system_keep_bytes (int descriptor)
{
#ifdef G_OS_WIN32
  setmode (descriptor, O_BINARY);
#else
  (void)descriptor;
#endif
}
