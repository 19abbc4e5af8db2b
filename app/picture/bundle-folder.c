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

static char *
name_staging (const char *target, gboolean exists)
{
  g_autofree char *parent = exists ? g_strdup (target) : g_path_get_dirname (target);
  g_autofree char *base = g_path_get_basename (target);
  g_autofree char *name = g_strdup_printf (".%s.XXXXXX", base);
  return g_build_filename (parent, name, NULL);
}

RaBundleFolder *
ra_bundle_folder_new (const char *path, GError **error)
{
  g_autoptr (RaBundleFolder) self = g_new0 (RaBundleFolder, 1);
  self->target = g_canonicalize_filename (path, NULL);
  /* A link to nowhere is in the way as well. */
  self->exists = g_file_test (self->target, G_FILE_TEST_EXISTS) || g_file_test (self->target, G_FILE_TEST_IS_SYMLINK);
  if (self->exists && !check_empty (self->target, error)) {
    g_clear_error (error);
    fail (error, path, g_file_test (self->target, G_FILE_TEST_IS_DIR) ? ENOTEMPTY : ENOTDIR);
    return NULL;
  }
  char *staging = name_staging (self->target, self->exists);
  if (g_mkdtemp_full (staging, 0777) == NULL) {
    fail (error, path, errno);
    g_free (staging);
    return NULL;
  }
  self->staging = staging;
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

gboolean
ra_bundle_folder_publish (RaBundleFolder *self, GError **error)
{
  if (self->exists && !move_files (self, error))
    return FALSE;
  if (self->exists)
    g_rmdir (self->staging);
  else if (g_rename (self->staging, self->target) != 0)
    return fail (error, self->target, errno);
  g_clear_pointer (&self->staging, g_free);
  return TRUE;
}

void
ra_bundle_folder_free (RaBundleFolder *self)
{
  if (self == NULL)
    return;
  if (self->staging != NULL) {
    g_autoptr (GPtrArray) names = list_names (self->staging, NULL);
    if (names != NULL)
      remove_names (self->staging, names, names->len);
    g_rmdir (self->staging);
  }
  g_free (self->staging);
  g_free (self->target);
  g_free (self);
}
