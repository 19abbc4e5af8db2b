/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/unfinished.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "app/base/system.h"

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
  ra_system_let_rename (&self->descriptor);
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

/* The lock is kept: nothing new is begun, and nothing finished, behind what was put away. */
static void
put_all_away (void)
{
  g_mutex_lock (&lock);
  for (GSList *item = unfinished; item != NULL; item = item->next) {
    const RaUnfinished *self = item->data;
    self->put_away (self->user_data);
  }
}

void
ra_unfinished_watch_signals (void)
{
  ra_system_watch_end (put_all_away);
}

/* Made and listed in one, so that no signal comes between. */
static RaUnfinished *
begin_in (const char *folder, gboolean (*make) (char *name, int *descriptor))
{
  RaUnfinished *self = NULL;
  int code = EAGAIN;

  g_mutex_lock (&lock);
  for (guint i = 0; i < MOST_TRIES && self == NULL && code == EAGAIN; i++) {
    char *name = g_build_filename (folder, PATTERN, NULL);
    int descriptor = -1;
    if (make (name, &descriptor)) {
      self = add ((RaUnfinished) { .path = name, .descriptor = descriptor, .put_away = remove_path });
    } else {
      code = errno;
      g_free (name);
    }
  }
  g_mutex_unlock (&lock);
  errno = self != NULL ? 0 : code;
  return self;
}

RaUnfinished *
ra_unfinished_begin_file (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);
  return begin_in (folder, ra_system_begin_file);
}

RaUnfinished *
ra_unfinished_begin_folder (const char *parent)
{
  g_return_val_if_fail (parent != NULL, NULL);
  return begin_in (parent, ra_system_begin_folder);
}

void
ra_unfinished_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir)) {
    if (!g_str_has_prefix (name, PREFIX) || strlen (name) != strlen (PATTERN))
      continue;
    g_autofree char *path = g_build_filename (folder, name, NULL);
    ra_system_remove_remain (path, remove_folder);
  }
}
