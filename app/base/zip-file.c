/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/zip-file.h"

#include <string.h>

#include <zip.h>

/* The record at the end of an archive, and its comment besides. */
#define END_SIZE 22
#define MOST_END (END_SIZE + 65535)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_t, zip_discard)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_file_t, zip_fclose)

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

/* The last end is what GDAL goes by; libzip takes one whose comment reaches to the end of the file. An archive where
 * that may be two, or another, has other members for the one than for the other. */
static gboolean
has_one_end (const char *bytes, gsize length)
{
  const guint8 *at = (const guint8 *)bytes;
  guint n_fitting = 0;
  gboolean last_fits = FALSE;

  for (gsize i = length - MIN (length, MOST_END); i + END_SIZE <= length; i++) {
    if (memcmp (at + i, "PK\5\6", 4) != 0)
      continue;
    last_fits = i + END_SIZE + (at[i + END_SIZE - 2] | (gsize)at[i + END_SIZE - 1] << 8) == length;
    n_fitting += last_fits ? 1 : 0;
  }
  return last_fits && n_fitting == 1;
}

/* GDAL looks for the end of the kind that archives of gigabytes have, wherever it stands. */
static gboolean
has_far_end (const char *bytes, gsize length)
{
  for (gsize i = length - MIN (length, MOST_END); i + 4 <= length; i++)
    if (memcmp (bytes + i, "PK\6\7", 4) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_end (const char *bytes, gsize length, GError **error)
{
  if (!has_one_end (bytes, length))
    return fail (error, "a damaged archive");
  if (has_far_end (bytes, length))
    return fail (error, "a ZIP64 archive, which is not read; pack it anew");
  return TRUE;
}

/* NULL with an error where @bytes are no archive. The bytes have to outlive it. */
static zip_t *
archive_open (const char *bytes, gsize length, GError **error)
{
  zip_error_t reason;

  zip_error_init (&reason);
  zip_source_t *source = zip_source_buffer_create (bytes, length, 0, &reason);
  g_autoptr (zip_t) archive = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, &reason) : NULL;
  if (archive == NULL) {
    const int code = zip_error_code_zip (&reason);
    zip_source_free (source);
    fail (error, code == ZIP_ER_NOZIP ? "no archive, as its name has it" : "a damaged archive");
  }
  zip_error_fini (&reason);
  return archive != NULL && check_end (bytes, length, error) ? g_steal_pointer (&archive) : NULL;
}

/* Unpacks a member until its end, or until more than @most bytes have come, and adds how many have to *@n. @text may be
 * NULL. */
static gboolean
unpack (zip_t *archive, zip_uint64_t member, gsize most, GByteArray *text, gsize *n)
{
  g_autoptr (zip_file_t) file = zip_fopen_index (archive, member, 0);
  guint8 chunk[16384];
  zip_int64_t got = file != NULL ? 1 : -1;

  while (got > 0 && *n <= most) {
    got = zip_fread (file, chunk, sizeof chunk);
    if (got <= 0)
      break;
    *n += (gsize)got;
    if (text != NULL)
      g_byte_array_append (text, chunk, (guint)got);
  }
  return got >= 0;
}

/* Ways that GDAL's programs read. */
static gboolean
check_member (const zip_stat_t *told, GError **error)
{
  if (told->encryption_method != ZIP_EM_NONE)
    return fail (error, "it is locked by a password");
  if (told->comp_method != ZIP_CM_STORE && told->comp_method != ZIP_CM_DEFLATE)
    return fail (error, "packed in a way that is not read");
  return TRUE;
}

gboolean
ra_zip_check (const char *bytes, gsize length, gsize most, GError **error)
{
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  g_autoptr (zip_t) archive = archive_open (bytes, length, error);
  const zip_int64_t n_members = archive != NULL ? zip_get_num_entries (archive, 0) : 0;
  gsize n = 0;
  gsize n_packed = 0;

  if (archive == NULL)
    return FALSE;
  for (zip_uint64_t i = 0; i < (zip_uint64_t)n_members; i++) {
    zip_stat_t told;
    if (zip_stat_index (archive, i, 0, &told) != 0)
      return fail (error, "a damaged archive");
    if (!check_member (&told, error))
      return FALSE;
    /* Members that share what is packed are read once for each, which takes time without end. */
    if (told.comp_size > length - n_packed)
      return fail (error, "its members overlap");
    n_packed += told.comp_size;
    const gboolean whole = unpack (archive, i, most, NULL, &n);
    if (n > most) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "more than %" G_GSIZE_FORMAT " MiB are packed in it",
                   most >> 20);
      return FALSE;
    }
    if (!whole)
      return fail (error, "a damaged archive");
  }
  return TRUE;
}

void
ra_zip_each (const char *bytes, gsize length, const char *suffix, RaZipFunc func, gpointer user_data)
{
  g_return_if_fail ((bytes != NULL || length == 0) && suffix != NULL && func != NULL);
  g_autoptr (zip_t) archive = archive_open (bytes, length, NULL);
  const zip_int64_t n_members = archive != NULL ? zip_get_num_entries (archive, 0) : 0;

  for (zip_uint64_t i = 0; i < (zip_uint64_t)n_members; i++) {
    const char *name = zip_get_name (archive, i, 0);
    g_autoptr (GByteArray) text = g_byte_array_new ();
    gsize n = 0;

    if (name == NULL || !g_str_has_suffix (name, suffix))
      continue;
    unpack (archive, i, G_MAXINT, text, &n);
    g_byte_array_append (text, (const guint8 *)"", 1);
    func (name, (const char *)text->data, text->len - 1, user_data);
  }
}
