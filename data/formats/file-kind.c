/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/file-kind.h"

#include <string.h>

/* Text that is looked at; a file of NULs and the like shows itself within it. */
#define SAMPLE 4096

static const struct {
  const char *mark;
  gsize length;
  RaFileKind kind;
} MARKS[] = {
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, RA_FILE_OLE },
  { "%PDF-", 5, RA_FILE_MEDIA },
  { "\x89PNG", 4, RA_FILE_MEDIA },
  { "\xFF\xD8\xFF", 3, RA_FILE_MEDIA },
  { "GIF8", 4, RA_FILE_MEDIA },
  { "SQLite format 3", 15, RA_FILE_SQLITE },
  { "\x1F\x8B", 2, RA_FILE_RAR },
  { "7z\xBC\xAF\x27\x1C", 6, RA_FILE_RAR },
  { "Rar!\x1A", 5, RA_FILE_RAR },
  { "BZh", 3, RA_FILE_RAR },
  { "\xFD"
    "7zXZ",
    5, RA_FILE_RAR },
};

static gboolean
holds (const char *bytes, gsize length, const char *words)
{
  const gsize n = strlen (words);

  for (const char *at = bytes;
       length >= n && (at = memchr (at, words[0], length - n + 1 - (gsize)(at - bytes))) != NULL; at++)
    if (memcmp (at, words, n) == 0)
      return TRUE;
  return FALSE;
}

/* Names of members stand in an archive as they are, and an ODS begins with its type. */
static RaFileKind
guess_archive (const char *bytes, gsize length)
{
  if (holds (bytes, MIN (length, SAMPLE), "application/vnd.oasis.opendocument.spreadsheet"))
    return RA_FILE_ODS;
  return holds (bytes, length, "xl/workbook.xml") ? RA_FILE_XLSX : RA_FILE_ZIP;
}

static gboolean
is_text (const char *bytes, gsize length)
{
  const char *end = NULL;
  const gsize n = MIN (length, SAMPLE);

  /* The sample may end within a letter. */
  if (!g_utf8_validate_len (bytes, n, &end) && (n == length || (gsize)(end - bytes) + 4 < n))
    return FALSE;
  for (const char *at = bytes; at < end; at++)
    if ((guchar)*at < ' ' && strchr ("\t\n\r\f", *at) == NULL)
      return FALSE;
  return TRUE;
}

RaFileKind
ra_file_kind_guess (const char *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, RA_FILE_OTHER);

  if (length == 0)
    return RA_FILE_EMPTY;
  if (length >= 4 && memcmp (bytes, "PK\x03\x04", 4) == 0)
    return guess_archive (bytes, length);
  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (length >= MARKS[i].length && memcmp (bytes, MARKS[i].mark, MARKS[i].length) == 0)
      return MARKS[i].kind;
  return is_text (bytes, length) ? RA_FILE_TEXT : RA_FILE_OTHER;
}

const char *
ra_file_kind_tell (RaFileKind kind)
{
  static const char *const words[] = {
    [RA_FILE_OTHER] = "a file of an unknown kind",
    [RA_FILE_EMPTY] = "an empty file",
    [RA_FILE_TEXT] = "a text",
    [RA_FILE_XLSX] = "a spreadsheet (XLSX)",
    [RA_FILE_ODS] = "a spreadsheet (ODS)",
    [RA_FILE_ZIP] = "an archive (ZIP)",
    [RA_FILE_OLE] = "an old spreadsheet (XLS), or one that is locked by a password",
    [RA_FILE_RAR] = "a packed file (gzip, 7z, RAR or the like)",
    [RA_FILE_MEDIA] = "a picture or a PDF",
    [RA_FILE_SQLITE] = "a database (GeoPackage, SQLite)",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (words), words[RA_FILE_OTHER]);
  return words[kind];
}
