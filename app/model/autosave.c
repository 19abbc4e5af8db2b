/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/autosave.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/base/system.h"

#define SUFFIX ".autosave"
#define GROUP  "Autosave"

struct _RaAutosave {
  char *path;
  char *lock_path;
  int lock;        /* file descriptor, or -1 while nothing is written */
  GThread *writer; /* NULL, or not yet waited for */
};

/* What a document held when it was asked, to be written in another thread. */
typedef struct {
  char *path;
  char *uri; /* NULL: of no file */
  char *etag;
  char *title;
  char *text;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *self = data;

  g_free (self->path);
  g_free (self->uri);
  g_free (self->etag);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

char *
ra_autosave_get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "range-atlas", "autosave", NULL);
}

static RaAutosave *
slot_new (const char *folder, const char *id)
{
  RaAutosave *self = g_new0 (RaAutosave, 1);

  self->path = g_strdup_printf ("%s" G_DIR_SEPARATOR_S "%s" SUFFIX, folder, id);
  self->lock_path = g_strdup_printf ("%s" G_DIR_SEPARATOR_S "%s.lock", folder, id);
  self->lock = -1;
  return self;
}

RaAutosave *
ra_autosave_new (const char *folder)
{
  g_autofree char *id = g_uuid_string_random ();

  g_return_val_if_fail (folder != NULL, NULL);
  return slot_new (folder, id);
}

/* FALSE when another process, or another window of this one, holds the slot. */
static gboolean
take_lock (RaAutosave *self)
{
  if (self->lock >= 0)
    return TRUE;
  self->lock = ra_system_take_lock (self->lock_path);
  return self->lock >= 0;
}

/* Whatever is done with the slot next is done behind what is being written. */
static void
await_writer (RaAutosave *self)
{
  g_clear_pointer (&self->writer, g_thread_join);
}

static void
release_lock (RaAutosave *self)
{
  if (self->lock >= 0)
    g_close (self->lock, NULL);
  self->lock = -1;
}

void
ra_autosave_free (RaAutosave *self)
{
  if (self == NULL)
    return;
  await_writer (self);
  release_lock (self);
  g_free (self->path);
  g_free (self->lock_path);
  g_free (self);
}

static void
set_text (GKeyFile *keys, const char *key, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (keys, GROUP, key, text);
}

static Copy *
copy_new (const RaAutosave *self, RaDocument *document)
{
  GFile *file = ra_document_get_file (document);
  Copy *copy = g_new (Copy, 1);

  *copy = (Copy) { .path = g_strdup (self->path),
                   .uri = file != NULL ? g_file_get_uri (file) : NULL,
                   .etag = g_strdup (ra_document_get_etag (document)),
                   .title = g_strdup (ra_scenario_get_title (ra_document_get_scenario (document))),
                   .text = g_strdup (ra_document_get_text (document)) };
  return copy;
}

static gboolean
write_copy (const Copy *self, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  gsize length;

  set_text (keys, "File", self->uri);
  set_text (keys, "Etag", self->etag);
  set_text (keys, "Title", self->title);
  set_text (keys, "Text", self->text);
  g_autofree char *data = g_key_file_to_data (keys, &length, NULL);
  return g_file_set_contents_full (self->path, data, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* The slot, held. */
static gboolean
take_slot (RaAutosave *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_mkdir_with_parents (folder, 0700) == 0 && take_lock (self))
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES, "%s cannot be written", folder);
  return FALSE;
}

gboolean
ra_autosave_write (RaAutosave *self, RaDocument *document, GError **error)
{
  g_return_val_if_fail (self != NULL && RA_IS_DOCUMENT (document), FALSE);
  await_writer (self);
  if (!take_slot (self, error))
    return FALSE;
  Copy *copy = copy_new (self, document);
  const gboolean written = write_copy (copy, error);
  copy_free (copy);
  return written;
}

/* Takes over the task. */
static gpointer
write_in_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (write_copy (g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  return NULL;
}

void
ra_autosave_write_async (RaAutosave *self, RaDocument *document, gpointer source, GAsyncReadyCallback callback)
{
  g_return_if_fail (self != NULL && RA_IS_DOCUMENT (document));
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, NULL);
  GError *error = NULL;

  await_writer (self);
  if (!take_slot (self, &error)) {
    g_task_return_error (task, error);
    return;
  }
  g_task_set_task_data (task, copy_new (self, document), copy_free);
  self->writer = g_thread_new ("autosave", write_in_thread, g_steal_pointer (&task));
}

gboolean
ra_autosave_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ra_autosave_clear (RaAutosave *self)
{
  g_return_if_fail (self != NULL);
  await_writer (self);
  if (self->lock < 0)
    return;
  g_remove (self->path);
  release_lock (self);
  g_remove (self->lock_path);
}

/* Left over: there is something in it and nobody holds it. */
static RaAutosave *
take_left (const char *folder, const char *name)
{
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (SUFFIX));
  g_autoptr (RaAutosave) slot = slot_new (folder, id);

  if (!take_lock (slot))
    return NULL;
  if (g_file_test (slot->path, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&slot);
  ra_autosave_clear (slot); /* cleared by its owner while we looked */
  return NULL;
}

GPtrArray *
ra_autosave_find_left (const char *folder)
{
  GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_autosave_free);

  g_return_val_if_fail (folder != NULL, left);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir)) {
    RaAutosave *slot = g_str_has_suffix (name, SUFFIX) ? take_left (folder, name) : NULL;
    if (slot != NULL)
      g_ptr_array_add (left, slot);
  }
  return left;
}

static GKeyFile *
read_slot (RaAutosave *self, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  return g_key_file_load_from_file (keys, self->path, G_KEY_FILE_NONE, error) ? g_steal_pointer (&keys) : NULL;
}

char *
ra_autosave_get_title (RaAutosave *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GKeyFile) keys = read_slot (self, NULL);
  if (keys == NULL)
    return NULL;
  g_autofree char *uri = g_key_file_get_string (keys, GROUP, "File", NULL);
  if (uri == NULL)
    return g_key_file_get_string (keys, GROUP, "Title", NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *base = g_file_get_basename (file);
  return g_filename_display_name (base);
}

RaDocument *
ra_autosave_recover (RaAutosave *self, RaCatalogue *catalogue, GError **error)
{
  g_return_val_if_fail (self != NULL && catalogue != NULL, NULL);
  g_autoptr (GKeyFile) keys = read_slot (self, error);
  g_autofree char *text = keys != NULL ? g_key_file_get_string (keys, GROUP, "Text", error) : NULL;
  if (text == NULL)
    return NULL;
  g_autofree char *uri = g_key_file_get_string (keys, GROUP, "File", NULL);
  g_autofree char *etag = g_key_file_get_string (keys, GROUP, "Etag", NULL);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  return ra_document_recover (catalogue, file, etag, text, error);
}
