/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/system.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

gboolean
ra_system_take_rights (int descriptor, const char *target)
{
  GStatBuf status;
  if (g_stat (target, &status) != 0) {
    const mode_t mask = umask (0);
    umask (mask);
    return fchmod (descriptor, 0666 & ~mask) == 0;
  }
  const gboolean owned
      = fchown (descriptor, status.st_uid, status.st_gid) == 0 || fchown (descriptor, (uid_t)-1, status.st_gid) == 0;
  const mode_t special = owned ? 07777 : 0777;
  return fchmod (descriptor, status.st_mode & special) == 0;
}

char *
ra_system_resolve (const char *path)
{
  char *whole = realpath (path, NULL);
  char *copy = g_strdup (whole);
  free (whole);
  return copy;
}

char *
ra_system_identify (const char *path)
{
  GStatBuf status;
  return g_stat (path, &status) == 0 ? g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                                                        (guint64)status.st_dev, (guint64)status.st_ino)
                                     : NULL;
}

/* A lock that cannot be had, as on some network drives, is done without. */
static gboolean
lock_new (int descriptor)
{
  struct stat status;
  if (flock (descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return FALSE;
  return fstat (descriptor, &status) == 0 && status.st_nlink > 0;
}

static gboolean
begin (int made, int *descriptor)
{
  *descriptor = made;
  if (made < 0)
    return FALSE;
  if (lock_new (made))
    return TRUE;
  close (made);
  *descriptor = -1;
  errno = EAGAIN;
  return FALSE;
}

gboolean
ra_system_begin_file (char *name, int *descriptor)
{
  return begin (g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, 0600), descriptor);
}

gboolean
ra_system_begin_folder (char *name, int *descriptor)
{
  if (g_mkdtemp_full (name, 0777) == NULL)
    return FALSE;
  return begin (g_open (name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, 0), descriptor);
}

void
ra_system_let_rename (int *descriptor)
{
  (void)descriptor;
}

/* Nobody holds its lock, and it is still what the name means. */
static gboolean
is_remain (int descriptor, const GStatBuf *named)
{
  struct stat status;
  return flock (descriptor, LOCK_EX | LOCK_NB) == 0 && fstat (descriptor, &status) == 0
         && status.st_dev == named->st_dev && status.st_ino == named->st_ino && status.st_uid == geteuid ();
}

void
ra_system_remove_remain (const char *path, void (*remove_folder) (const char *path))
{
  const int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  GStatBuf status;
  if (descriptor < 0)
    return;
  if (g_lstat (path, &status) == 0 && is_remain (descriptor, &status)) {
    if (S_ISDIR (status.st_mode))
      remove_folder (path);
    else if (S_ISREG (status.st_mode))
      g_unlink (path);
  }
  close (descriptor);
}

int
ra_system_take_lock (const char *path)
{
  const int descriptor = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0 || flock (descriptor, LOCK_EX | LOCK_NB) == 0)
    return descriptor;
  close (descriptor);
  return -1;
}

static void
fill_set (sigset_t *signals)
{
  sigemptyset (signals);
  sigaddset (signals, SIGINT);
  sigaddset (signals, SIGTERM);
  sigaddset (signals, SIGHUP);
}

typedef struct {
  void (*put_away) (void);
} Watch;

static gpointer
wait_for_signal (gpointer data)
{
  g_autofree Watch *watch = data;
  sigset_t signals;
  int number = 0;
  fill_set (&signals);
  if (sigwait (&signals, &number) != 0)
    return NULL;
  watch->put_away ();
  signal (number, SIG_DFL);
  pthread_sigmask (SIG_UNBLOCK, &signals, NULL);
  raise (number);
  _exit (128 + number);
}

void
ra_system_watch_end (void (*put_away) (void))
{
  sigset_t signals;
  fill_set (&signals);
  /* What whoever started the program wants ignored, as nohup does, stays so. */
  sigset_t watched = signals;
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    struct sigaction action;
    if (sigaction (numbers[i], NULL, &action) == 0 && action.sa_handler == SIG_IGN)
      sigdelset (&watched, numbers[i]);
  }
  if (pthread_sigmask (SIG_BLOCK, &watched, NULL) != 0)
    return;
  Watch *watch = g_new (Watch, 1);
  watch->put_away = put_away;
  g_thread_unref (g_thread_new ("signals", wait_for_signal, watch));
}

static void
die_with_parent (gpointer data)
{
  (void)data;
#ifdef __linux__
  prctl (PR_SET_PDEATHSIG, SIGTERM);
#endif
}

void
ra_system_end_with_us (GSubprocessLauncher *launcher)
{
  g_subprocess_launcher_set_child_setup (launcher, die_with_parent, NULL, NULL);
}

void
ra_system_end (GSubprocess *process)
{
  g_subprocess_send_signal (process, SIGTERM);
}

int
ra_system_become (const char *program, char **argv)
{
  return execv (program, argv);
}

FILE *
ra_system_open_stream (const char *path)
{
  const int descriptor = g_open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0);
  /* Once somebody reads, a full pipe is waited for. */
  const gboolean waits = descriptor >= 0 && fcntl (descriptor, F_SETFL, 0) == 0;
  FILE *stream = waits ? fdopen (descriptor, "wb") : NULL;
  if (stream == NULL && descriptor >= 0) {
    const int code = errno;
    close (descriptor);
    errno = code;
  }
  return stream;
}

gboolean
ra_system_is_terminal (int descriptor)
{
  return isatty (descriptor) != 0;
}

void
ra_system_keep_bytes (int descriptor)
{
  (void)descriptor;
}
