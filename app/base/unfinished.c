/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/unfinished.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define PREFIX  ".range-atlas-"
#define PATTERN PREFIX "XXXXXX"
/* Names are tried anew when somebody else took one for a remain before it was locked. */
#define MOST_TRIES 100

/* A signal is the process's own, and so is what it leaves: there is one list. */
static GMutex lock;
static GSList *unfinished;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *inner = g_build_filename (path, name, NULL);
    g_unlink (inner);
  }
  g_rmdir (path);
}

static void
remove_path (gpointer data)
{
  const RaUnfinished *self = data;

  if (g_unlink (self->path) != 0)
    remove_folder (self->path);
}

/* The caller holds the lock. */
static RaUnfinished *
add (RaUnfinished values)
{
  RaUnfinished *self = g_new (RaUnfinished, 1);

  *self = values;
  if (self->path != NULL)
    self->user_data = self;
  unfinished = g_slist_prepend (unfinished, self);
  return self;
}

RaUnfinished *
ra_unfinished_begin (RaUnfinishedFunc put_away, gpointer user_data)
{
  g_mutex_lock (&lock);
  RaUnfinished *self = add ((RaUnfinished) { .descriptor = -1, .put_away = put_away, .user_data = user_data });
  g_mutex_unlock (&lock);
  return self;
}

gboolean
ra_unfinished_end (RaUnfinished *self, gboolean (*finish) (gpointer), gpointer user_data)
{
  g_mutex_lock (&lock);
  const gboolean done = finish != NULL && finish (user_data);
  if (!done && self->path != NULL)
    remove_path (self);
  unfinished = g_slist_remove (unfinished, self);
  g_mutex_unlock (&lock);
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self->path);
  g_free (self);
  return done;
}

static void
fill_set (sigset_t *signals)
{
  sigemptyset (signals);
  sigaddset (signals, SIGINT);
  sigaddset (signals, SIGTERM);
  sigaddset (signals, SIGHUP);
}

/* The lock is kept: nothing new is begun, and nothing finished, behind what was put away. */
static gpointer
wait_for_signal (gpointer data)
{
  sigset_t signals;
  int number = 0;

  (void)data;
  fill_set (&signals);
  if (sigwait (&signals, &number) != 0)
    return NULL;
  g_mutex_lock (&lock);
  for (GSList *item = unfinished; item != NULL; item = item->next) {
    const RaUnfinished *self = item->data;
    self->put_away (self->user_data);
  }
  signal (number, SIG_DFL);
  pthread_sigmask (SIG_UNBLOCK, &signals, NULL);
  raise (number);
  _exit (128 + number);
}

void
ra_unfinished_watch_signals (void)
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
  if (pthread_sigmask (SIG_BLOCK, &watched, NULL) == 0)
    g_thread_unref (g_thread_new ("signals", wait_for_signal, NULL));
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

static int
make_file (char *name)
{
  return g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, 0600);
}

static int
make_folder (char *name)
{
  if (g_mkdtemp_full (name, 0777) == NULL)
    return -1;
  return g_open (name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, 0);
}

/* Made and listed in one, so that no signal comes between. */
static RaUnfinished *
begin_in (const char *folder, int (*make) (char *name))
{
  RaUnfinished *self = NULL;
  int code = EAGAIN;

  g_mutex_lock (&lock);
  for (guint i = 0; i < MOST_TRIES && self == NULL; i++) {
    char *name = g_build_filename (folder, PATTERN, NULL);
    const int descriptor = make (name);
    code = descriptor < 0 ? errno : EAGAIN;
    if (descriptor >= 0 && lock_new (descriptor)) {
      self = add ((RaUnfinished) { .path = name, .descriptor = descriptor, .put_away = remove_path });
      break;
    }
    g_free (name);
    if (descriptor < 0)
      break;
    close (descriptor);
  }
  g_mutex_unlock (&lock);
  errno = self != NULL ? 0 : code;
  return self;
}

RaUnfinished *
ra_unfinished_begin_file (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);
  return begin_in (folder, make_file);
}

RaUnfinished *
ra_unfinished_begin_folder (const char *parent)
{
  g_return_val_if_fail (parent != NULL, NULL);
  return begin_in (parent, make_folder);
}

/* Nobody holds its lock, and it is still what the name means. */
static gboolean
is_remain (int descriptor, const char *path)
{
  struct stat status;
  GStatBuf named;

  return flock (descriptor, LOCK_EX | LOCK_NB) == 0 && fstat (descriptor, &status) == 0 && g_lstat (path, &named) == 0
         && status.st_dev == named.st_dev && status.st_ino == named.st_ino && status.st_uid == geteuid ();
}

static void
sweep_one (const char *path)
{
  const int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  GStatBuf status;

  if (descriptor < 0)
    return;
  if (is_remain (descriptor, path) && g_lstat (path, &status) == 0) {
    if (S_ISDIR (status.st_mode))
      remove_folder (path);
    else if (S_ISREG (status.st_mode))
      g_unlink (path);
  }
  close (descriptor);
}

void
ra_unfinished_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir)) {
    if (!g_str_has_prefix (name, PREFIX) || strlen (name) != strlen (PATTERN))
      continue;
    g_autofree char *path = g_build_filename (folder, name, NULL);
    sweep_one (path);
  }
}
