/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/bundle-folder.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gstdio.h>

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return FALSE;
}

static GPtrArray *
list_names (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  if (dir == NULL) {
    fail (error, folder, errno);
    return NULL;
  }
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

static gboolean
check_empty (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (error, path, ENOTDIR);
  g_autoptr (GPtrArray) names = list_names (path, error);
  if (names == NULL)
    return FALSE;
  return names->len == 0 || fail (error, path, ENOTEMPTY);
}

RaBundleFolder *
ra_bundle_folder_new (const char *path, GError **error)
{
  g_autoptr (RaBundleFolder) self = g_new0 (RaBundleFolder, 1);
  self->target = g_canonicalize_filename (path, NULL);
  /* A link to nowhere is in the way as well. */
  self->exists = g_file_test (self->target, G_FILE_TEST_EXISTS) || g_file_test (self->target, G_FILE_TEST_IS_SYMLINK);
  if (self->exists && g_file_test (self->target, G_FILE_TEST_IS_DIR))
    ra_unfinished_sweep (self->target);
  if (self->exists && !check_empty (self->target, error)) {
    g_clear_error (error);
    fail (error, path, g_file_test (self->target, G_FILE_TEST_IS_DIR) ? ENOTEMPTY : ENOTDIR);
    return NULL;
  }
  g_autofree char *parent = self->exists ? g_strdup (self->target) : g_path_get_dirname (self->target);
  if (!self->exists)
    ra_unfinished_sweep (parent);
  self->unfinished = ra_unfinished_begin_folder (parent);
  if (self->unfinished == NULL) {
    fail (error, path, errno);
    return NULL;
  }
  self->staging = self->unfinished->path;
  return g_steal_pointer (&self);
}

char *
ra_bundle_folder_get_path (const RaBundleFolder *self, const char *name)
{
  return g_build_filename (self->staging, name, NULL);
}

static void
remove_names (const char *folder, const GPtrArray *names, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
    g_remove (path);
  }
}

/* Into a folder that was there: it stays the same one, with its owner, its rights and whoever stands in it. */
static gboolean
move_files (RaBundleFolder *self, GError **error)
{
  g_autoptr (GPtrArray) names = list_names (self->staging, error);
  for (guint i = 0; names != NULL && i < names->len; i++) {
    g_autofree char *from = g_build_filename (self->staging, g_ptr_array_index (names, i), NULL);
    g_autofree char *to = g_build_filename (self->target, g_ptr_array_index (names, i), NULL);
    if (g_rename (from, to) == 0)
      continue;
    const int code = errno;
    remove_names (self->target, names, i);
    return fail (error, self->target, code);
  }
  return names != NULL;
}

/* Either all of it or, where the system says no, nothing. */
static gboolean
publish (gpointer data)
{
  RaBundleFolder *self = data;
  if (self->exists)
    return move_files (self, &self->failure) && (g_rmdir (self->staging), TRUE);
  return g_rename (self->staging, self->target) == 0 || fail (&self->failure, self->target, errno);
}

gboolean
ra_bundle_folder_publish (RaBundleFolder *self, GError **error)
{
  const gboolean done = ra_unfinished_end (self->unfinished, publish, self);
  self->unfinished = NULL;
  self->staging = NULL;
  if (!done)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  return done;
}

void
ra_bundle_folder_free (RaBundleFolder *self)
{
  if (self == NULL)
    return;
  if (self->unfinished != NULL)
    ra_unfinished_end (self->unfinished, NULL, NULL);
  g_clear_error (&self->failure);
  g_free (self->target);
  g_free (self);
}
