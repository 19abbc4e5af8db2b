/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/table-text.h"

#include <string.h>

#include "data/formats/file-kind.h"
#include "data/formats/mixed-text.h"
#include "data/formats/text-encoding.h"

G_DEFINE_QUARK (ra - table - error - quark, ra_table_error)

/* What Windows-1252 has where Latin-1 has control characters; the five bytes that it leaves free stay as they are. */
static const gunichar WINDOWS[32]
    = { 0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178 };

static gboolean
starts_with (const char *bytes, gsize length, const char *mark, gsize mark_length)
{
  return length >= mark_length && memcmp (bytes, mark, mark_length) == 0;
}

static char *
from_windows (const char *bytes, gsize length, gsize *text_length)
{
  GString *text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++) {
    const guchar c = (guchar)bytes[i];
    g_string_append_unichar (text, c >= 0x80 && c < 0xA0 ? WINDOWS[c - 0x80] : c);
  }
  *text_length = text->len;
  return g_string_free (text, FALSE);
}

static char *
from_wide (const char *bytes, gsize length, const char *encoding, gsize *text_length)
{
  return g_convert (bytes, (gssize)length, "UTF-8", encoding, NULL, text_length, NULL);
}

/* Neither a mark nor UTF-8. */
static char *
decode_by_guess (const char *bytes, gsize length, gsize *text_length, const char **guess)
{
  char *text = ra_mixed_text_decode (bytes, length, text_length, guess);

  if (text == NULL)
    *guess = ra_encoding_guess (bytes, length, &text, text_length);
  if (text != NULL)
    return text;
  *guess = "Windows-1252";
  return from_windows (bytes, length, text_length);
}

static char *
decode (const char *bytes, gsize length, gsize *text_length, const char **guess)
{
  if (starts_with (bytes, length, "\xEF\xBB\xBF", 3)) {
    bytes += 3;
    length -= 3;
  } else if (starts_with (bytes, length, "\xFF\xFE\0\0", 4)) {
    return from_wide (bytes + 4, length - 4, "UTF-32LE", text_length);
  } else if (starts_with (bytes, length, "\0\0\xFE\xFF", 4)) {
    return from_wide (bytes + 4, length - 4, "UTF-32BE", text_length);
  } else if (starts_with (bytes, length, "\xFF\xFE", 2)) {
    return from_wide (bytes + 2, length - 2, "UTF-16LE", text_length);
  } else if (starts_with (bytes, length, "\xFE\xFF", 2)) {
    return from_wide (bytes + 2, length - 2, "UTF-16BE", text_length);
  }
  if (memchr (bytes, '\0', length) != NULL) {
    *guess = ra_encoding_guess_wide (bytes, length);
    return *guess != NULL ? from_wide (bytes, length, *guess, text_length) : NULL;
  }
  if (!g_utf8_validate_len (bytes, length, NULL))
    return decode_by_guess (bytes, length, text_length, guess);
  *text_length = length;
  return g_strndup (bytes, length);
}

/* What else a file may be that was given, or named, as a table. */
static gboolean
check_kind (RaFileKind kind, GError **error)
{
  const char *cure = NULL;

  if (kind == RA_FILE_XLSX || kind == RA_FILE_ODS)
    cure = kind == RA_FILE_XLSX ? "name it .xlsx" : "name it .ods";
  else if (kind == RA_FILE_OLE)
    cure = "save it as XLSX or CSV";
  else if (kind == RA_FILE_ZIP || kind == RA_FILE_RAR)
    cure = "unpack it first";
  else if (kind == RA_FILE_SQLITE)
    cure = "a GeoPackage is named .gpkg";
  else if (kind == RA_FILE_MEDIA)
    cure = "the figures have to be typed off";
  if (cure != NULL)
    g_set_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_BINARY, "%s, and no table; %s", ra_file_kind_tell (kind), cure);
  return cure == NULL;
}

char *
ra_table_decode (const char *bytes, gsize length, gsize *text_length, const char **guess, GError **error)
{
  g_return_val_if_fail ((bytes != NULL || length == 0) && text_length != NULL && guess != NULL, NULL);

  *guess = NULL;
  if (!check_kind (ra_file_kind_guess (bytes, length), error))
    return NULL;
  g_autofree char *text = length == 0 ? g_strdup ("") : decode (bytes, length, text_length, guess);
  if (length == 0)
    *text_length = 0;
  /* Where DOS ends a text. */
  while (text != NULL && *text_length > 0 && text[*text_length - 1] == '\x1A')
    text[--*text_length] = '\0';
  if (text == NULL || strlen (text) != *text_length) {
    g_set_error_literal (error, RA_TABLE_ERROR, RA_TABLE_ERROR_BINARY, "not a text table");
    return NULL;
  }
  return g_steal_pointer (&text);
}
