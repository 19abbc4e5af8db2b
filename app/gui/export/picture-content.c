/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/picture-content.h"

#include <string.h>

#define PNG  "image/png"
#define SVG  "image/svg+xml"
#define LIST "text/uri-list"

struct _RaPictureContent {
  GdkContentProvider parent_instance;
  RaExportJob *job;
  char *name;       /* NULL: it is offered as no file */
  GHashTable *made; /* type -> GBytes */
};

G_DEFINE_FINAL_TYPE (RaPictureContent, ra_picture_content, GDK_TYPE_CONTENT_PROVIDER)

/* Who has asked, and for what. */
typedef struct {
  GOutputStream *stream;
  const char *type; /* interned */
  GBytes *bytes;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_clear_object (&self->stream);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static GdkContentFormats *
ra_picture_content_ref_formats (GdkContentProvider *provider)
{
  const char *types[] = { PNG, SVG, LIST };

  return gdk_content_formats_new (types, RA_PICTURE_CONTENT (provider)->name != NULL ? 3 : 2);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes over @task. */
static void
write_out (GTask *task, GBytes *bytes)
{
  Request *request = g_task_get_task_data (task);

  request->bytes = g_bytes_ref (bytes);
  g_output_stream_write_all_async (request->stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   G_PRIORITY_DEFAULT, g_task_get_cancellable (task), written_cb, task);
}

/* A list of one file, which has the picture. */
static GBytes *
write_file (RaPictureContent *self, GBytes *png, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "range-atlas", "dragged", NULL);
  g_autofree char *base = g_strconcat (self->name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), error))
    return NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  if (uri == NULL)
    return NULL;
  char *list = g_strconcat (uri, "\r\n", NULL);
  return g_bytes_new_take (list, strlen (list));
}

static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  GTask *task = user_data;
  RaPictureContent *self = RA_PICTURE_CONTENT (g_task_get_source_object (task));
  const Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  GBytes *bytes = ra_export_encode_finish (result, &error);

  if (bytes != NULL && g_str_equal (request->type, LIST)) {
    g_autoptr (GBytes) png = bytes;
    bytes = write_file (self, png, &error);
  }
  if (bytes != NULL) {
    g_hash_table_insert (self->made, (gpointer)request->type, bytes);
    write_out (task, bytes);
  } else {
    g_task_return_error (task, error);
    g_object_unref (task);
  }
}

static void
ra_picture_content_write_mime_type_async (GdkContentProvider *provider, const char *type, GOutputStream *stream,
                                          int priority, GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  RaPictureContent *self = RA_PICTURE_CONTENT (provider);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);
  GBytes *bytes = g_hash_table_lookup (self->made, type);

  request->stream = g_object_ref (stream);
  request->type = g_intern_string (type);
  g_task_set_priority (task, priority);
  g_task_set_task_data (task, request, request_free);
  if (bytes != NULL) {
    write_out (task, bytes);
    return;
  }
  g_autoptr (RaExportJob) job = ra_export_job_copy (self->job);
  job->format = g_str_equal (type, SVG) ? RA_PICTURE_SVG : RA_PICTURE_PNG;
  ra_export_encode_async (job, cancellable, encoded_cb, task);
}

static gboolean
ra_picture_content_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  (void)provider;
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
ra_picture_content_finalize (GObject *object)
{
  RaPictureContent *self = RA_PICTURE_CONTENT (object);

  g_clear_pointer (&self->job, ra_export_job_free);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_free (self->name);
  G_OBJECT_CLASS (ra_picture_content_parent_class)->finalize (object);
}

static void
ra_picture_content_class_init (RaPictureContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ra_picture_content_finalize;
  provider_class->ref_formats = ra_picture_content_ref_formats;
  provider_class->write_mime_type_async = ra_picture_content_write_mime_type_async;
  provider_class->write_mime_type_finish = ra_picture_content_write_mime_type_finish;
}

static void
ra_picture_content_init (RaPictureContent *self)
{
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
}

GdkContentProvider *
ra_picture_content_new (const RaExportJob *job, const char *name)
{
  RaPictureContent *self = g_object_new (RA_TYPE_PICTURE_CONTENT, NULL);

  self->job = ra_export_job_copy (job);
  self->name = g_strdup (name);
  return GDK_CONTENT_PROVIDER (self);
}

void
ra_picture_content_keep_png (RaPictureContent *self, GBytes *png)
{
  g_return_if_fail (RA_IS_PICTURE_CONTENT (self) && png != NULL);
  g_hash_table_insert (self->made, (gpointer)g_intern_string (PNG), g_bytes_ref (png));
}
