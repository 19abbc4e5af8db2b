/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/zip-file.h"

#include <string.h>

#include <zlib.h>

/* PKWARE's APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.15 and 4.3.16: sizes of the records without names, and where in them
 * things stand. */
#define END_SIZE     22
#define END_LENGTH   12 /* of the directory */
#define LOCATOR_SIZE 20
#define ENTRY_SIZE   46
#define ENTRY_METHOD 10
#define ENTRY_PACKED 20
#define ENTRY_NAME   28 /* its length; those of two more fields follow */
#define ENTRY_LOCAL  42
#define LOCAL_SIZE   30
#define LOCAL_NAME   26

#define METHOD_STORED   0
#define METHOD_DEFLATED 8

typedef struct {
  const guint8 *bytes;
  gsize length;
  gsize at;       /* of the next entry of the directory */
  gsize end;      /* of the directory */
  gsize shift;    /* by which all lies behind where the archive says */
  gsize n_packed; /* of the members so far */
} Archive;

typedef struct {
  const char *name; /* not terminated */
  gsize name_length;
  guint method;
  const guint8 *packed;
  gsize most_packed; /* up to the end of the archive; of what is stored, its own */
} Member;

static guint
read_16 (const guint8 *at)
{
  return at[0] | (guint)at[1] << 8;
}

static gsize
read_32 (const guint8 *at)
{
  return read_16 (at) | (gsize)read_16 (at + 2) << 16;
}

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

/* The last record that ends an archive, which is what all readers go by; NULL where there is none. */
static const guint8 *
find_end (const guint8 *bytes, gsize length)
{
  for (gsize i = length; i >= END_SIZE; i--)
    if (memcmp (bytes + i - END_SIZE, "PK\5\6", 4) == 0)
      return bytes + i - END_SIZE;
  return NULL;
}

/* FALSE without an error where @bytes are no archive. */
static gboolean
archive_open (Archive *self, const char *bytes, gsize length, GError **error)
{
  const guint8 *start = (const guint8 *)bytes;
  const guint8 *end = find_end (start, length);

  if (end == NULL)
    return FALSE;
  *self = (Archive) { .bytes = start, .length = length, .end = (gsize)(end - start) };
  /* Only archives of gigabytes need the other directory. */
  if (self->end >= LOCATOR_SIZE && memcmp (end - LOCATOR_SIZE, "PK\6\7", 4) == 0)
    return fail (error, "a ZIP64 archive, which is not read; pack it anew");
  const gsize size = read_32 (end + END_LENGTH);
  const gsize offset = read_32 (end + END_LENGTH + 4);
  if (size > self->end || offset > self->end - size)
    return fail (error, "a damaged archive");
  self->at = self->end - size;
  self->shift = self->at - offset;
  return TRUE;
}

/* FALSE behind the last, and with an error where it lies outside. */
static gboolean
archive_next (Archive *self, Member *member, GError **error)
{
  if (self->at == self->end)
    return FALSE;
  const guint8 *entry = self->bytes + self->at;
  if (self->end - self->at < ENTRY_SIZE || memcmp (entry, "PK\1\2", 4) != 0)
    return fail (error, "a damaged archive");
  member->name = (const char *)entry + ENTRY_SIZE;
  member->name_length = read_16 (entry + ENTRY_NAME);
  const gsize size
      = ENTRY_SIZE + member->name_length + read_16 (entry + ENTRY_NAME + 2) + read_16 (entry + ENTRY_NAME + 4);
  const gsize local = read_32 (entry + ENTRY_LOCAL) + self->shift;
  if (size > self->end - self->at || local + LOCAL_SIZE > self->length)
    return fail (error, "a damaged archive");
  const guint8 *head = self->bytes + local;
  const gsize data = local + LOCAL_SIZE + read_16 (head + LOCAL_NAME) + read_16 (head + LOCAL_NAME + 2);
  if (data > self->length)
    return fail (error, "a damaged archive");
  member->method = read_16 (entry + ENTRY_METHOD);
  member->packed = self->bytes + data;
  member->most_packed = self->length - data;
  if (member->method == METHOD_STORED)
    member->most_packed = MIN (member->most_packed, read_32 (entry + ENTRY_PACKED));
  self->at += size;
  return TRUE;
}

/* Unpacks until the end, or until more than @most bytes have come; how many have. @text may be NULL. */
static gsize
inflate_member (const Member *member, gsize most, GByteArray *text, gsize *n_packed)
{
  z_stream stream = { .next_in = (guint8 *)member->packed, .avail_in = (uInt)member->most_packed };
  guint8 chunk[16384];
  gsize n = 0;
  int state = inflateInit2 (&stream, -MAX_WBITS);

  while (state == Z_OK && n <= most) {
    stream.next_out = chunk;
    stream.avail_out = sizeof chunk;
    state = inflate (&stream, Z_NO_FLUSH);
    const guint got = (guint)(sizeof chunk - stream.avail_out);
    n += got;
    if (text != NULL)
      g_byte_array_append (text, chunk, got);
  }
  *n_packed = stream.total_in;
  inflateEnd (&stream);
  return n;
}

static gsize
unpack (const Member *member, gsize most, GByteArray *text, gsize *n_packed)
{
  if (member->method == METHOD_DEFLATED)
    return inflate_member (member, most, text, n_packed);
  *n_packed = member->most_packed;
  if (text != NULL)
    g_byte_array_append (text, member->packed, (guint)member->most_packed);
  return member->most_packed;
}

gboolean
ra_zip_check (const char *bytes, gsize length, gsize most, GError **error)
{
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  Archive archive;
  Member member;
  gsize n = 0;
  GError *reason = NULL;

  if (archive_open (&archive, bytes, length, &reason)) {
    while (reason == NULL && archive_next (&archive, &member, &reason)) {
      gsize n_packed = 0;
      n += unpack (&member, most - n, NULL, &n_packed);
      archive.n_packed += n_packed;
      if (n > most)
        g_set_error (&reason, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "more than %" G_GSIZE_FORMAT " MiB are packed in it",
                     most >> 20);
      else if (archive.n_packed > length)
        fail (&reason, "its members overlap");
      else if (member.method != METHOD_STORED && member.method != METHOD_DEFLATED)
        fail (&reason, "packed in a way that is not read");
    }
  }
  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, reason);
  return FALSE;
}

void
ra_zip_each (const char *bytes, gsize length, const char *suffix, RaZipFunc func, gpointer user_data)
{
  g_return_if_fail ((bytes != NULL || length == 0) && suffix != NULL && func != NULL);
  Archive archive;
  Member member;

  if (!archive_open (&archive, bytes, length, NULL))
    return;
  while (archive_next (&archive, &member, NULL)) {
    g_autofree char *name = g_strndup (member.name, member.name_length);
    g_autoptr (GByteArray) text = g_byte_array_new ();
    gsize n_packed = 0;

    if (!g_str_has_suffix (name, suffix))
      continue;
    unpack (&member, G_MAXINT, text, &n_packed);
    g_byte_array_append (text, (const guint8 *)"", 1);
    func (name, (const char *)text->data, text->len - 1, user_data);
  }
}
