/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/prepared-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "data/formats/file-read.h"

char *
ra_prepared_source_path (const char *shp_path, guint i)
{
  static const char *const suffixes[RA_PREPARED_FILES] = { ".shp", ".shx", ".dbf" };
  g_autofree char *base = g_strndup (shp_path, strlen (shp_path) - strlen (".shp"));
  return g_strconcat (base, suffixes[i], NULL);
}

gboolean
ra_prepared_look (const char *path, RaPreparedSource *source)
{
  GStatBuf status;
  if (!ra_file_check (path, 0, NULL) || g_stat (path, &status) != 0)
    return FALSE;
  source->size = (guint64)status.st_size;
  source->changed_s = (gint64)status.st_mtime;
  return TRUE;
}

gboolean
ra_prepared_digest (const char *path, guint8 sha256[RA_PREPARED_DIGEST])
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL)
    return FALSE;
  gsize length = RA_PREPARED_DIGEST;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const gsize size = g_mapped_file_get_length (file);
  if (size > 0)
    g_checksum_update (checksum, (const guchar *)g_mapped_file_get_contents (file), (gssize)size);
  g_checksum_get_digest (checksum, sha256, &length);
  return TRUE;
}
