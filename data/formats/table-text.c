/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/table-text.h"

#include <string.h>

#include "data/formats/file-kind.h"
#include "data/formats/mixed-text.h"
#include "data/formats/text-encoding.h"

G_DEFINE_QUARK (ra - table - error - quark, ra_table_error)

static gboolean
starts_with (const char *bytes, gsize length, const char *mark, gsize mark_length)
{
  return length >= mark_length && memcmp (bytes, mark, mark_length) == 0;
}

static char *
convert (const char *bytes, gsize length, const char *encoding, gsize *text_length)
{
  return g_convert (bytes, (gssize)length, "UTF-8", encoding, NULL, text_length, NULL);
}

/* Neither a mark nor UTF-8. */
static char *
decode_by_guess (const char *bytes, gsize length, gsize *text_length, const char **guess, GError **error)
{
  g_autofree char *doubt = NULL;
  char *text = ra_mixed_text_decode (bytes, length, text_length, guess, &doubt);

  if (text == NULL && doubt == NULL)
    *guess = ra_encoding_guess (bytes, length, &text, text_length, &doubt);
  if (text == NULL)
    g_set_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_ENCODING,
                 "the encoding is not said, and may be %s; name it with --encoding, or save the table as UTF-8",
                 doubt != NULL ? doubt : "any");
  return text;
}

/* What a mark at the beginning of a file says, and its length; NULL where there is none. */
static const char *
find_mark (const char *bytes, gsize length, gsize *mark_length)
{
  static const struct {
    const char *encoding;
    const char *mark;
    gsize length;
  } marks[] = { { "UTF-8", "\xEF\xBB\xBF", 3 },
                { "UTF-32LE", "\xFF\xFE\0\0", 4 },
                { "UTF-32BE", "\0\0\xFE\xFF", 4 },
                { "UTF-16LE", "\xFF\xFE", 2 },
                { "UTF-16BE", "\xFE\xFF", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    *mark_length = marks[i].length;
    if (starts_with (bytes, length, marks[i].mark, marks[i].length))
      return marks[i].encoding;
  }
  *mark_length = 0;
  return NULL;
}

static char *
decode (const char *bytes, gsize length, gsize *text_length, const char **guess, GError **error)
{
  gsize mark_length = 0;
  const char *marked = find_mark (bytes, length, &mark_length);

  bytes += mark_length;
  length -= mark_length;
  if (marked != NULL && !g_str_equal (marked, "UTF-8"))
    return convert (bytes, length, marked, text_length);
  if (memchr (bytes, '\0', length) != NULL) {
    *guess = ra_encoding_guess_wide (bytes, length);
    return *guess != NULL ? convert (bytes, length, *guess, text_length) : NULL;
  }
  if (!g_utf8_validate_len (bytes, length, NULL))
    return decode_by_guess (bytes, length, text_length, guess, error);
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

/* Takes @text: NULL, and the error unless there is one, where it is none. */
static char *
end_text (char *text, gsize *text_length, GError **error)
{
  g_autofree char *own = text;

  /* Where DOS ends a text. */
  while (own != NULL && *text_length > 0 && own[*text_length - 1] == '\x1A')
    own[--*text_length] = '\0';
  if (own != NULL && strlen (own) == *text_length)
    return g_steal_pointer (&own);
  g_set_error_literal (error, RA_TABLE_ERROR, RA_TABLE_ERROR_BINARY, "not a text table");
  return NULL;
}

char *
ra_table_decode (const char *bytes, gsize length, gsize *text_length, const char **guess, GError **error)
{
  g_return_val_if_fail ((bytes != NULL || length == 0) && text_length != NULL && guess != NULL, NULL);
  g_autoptr (GError) reason = NULL;

  *guess = NULL;
  *text_length = 0;
  if (!check_kind (ra_file_kind_guess (bytes, length), error))
    return NULL;
  char *text = length == 0 ? g_strdup ("") : decode (bytes, length, text_length, guess, &reason);
  if (reason == NULL)
    return end_text (text, text_length, error);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static guint
count_lines (const char *bytes, gsize length)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += bytes[i] == '\n';
  return n;
}

char *
ra_table_decode_as (const char *bytes, gsize length, const char *encoding, gsize *text_length, GError **error)
{
  g_return_val_if_fail ((bytes != NULL || length == 0) && text_length != NULL && encoding != NULL, NULL);
  gsize mark_length = 0;
  gsize n_read = 0;

  *text_length = 0;
  if (!check_kind (ra_file_kind_guess (bytes, length), error))
    return NULL;
  if (length == 0)
    return g_strdup ("");
  const char *marked = find_mark (bytes, length, &mark_length);
  bytes += mark_length;
  length -= mark_length;
  char *text
      = g_convert (bytes, (gssize)length, "UTF-8", marked != NULL ? marked : encoding, &n_read, text_length, NULL);
  if (text != NULL)
    return end_text (text, text_length, error);
  g_set_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_ENCODING, "line %u is no text in %s",
               count_lines (bytes, MIN (n_read, length)), marked != NULL ? marked : encoding);
  return NULL;
}
