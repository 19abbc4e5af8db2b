/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader-private.h"

#include <math.h>
#include <string.h>

#include "data/formats/file-read.h"

#define VERSION 1

static void
check_head (RaJsonFile *self, const char *format, gboolean *newer)
{
  RaJsonCursor root = ra_json_file_get_root (self);
  g_autofree char *found = ra_json_string (&root, "format", RA_JSON_REQUIRED);

  if (ra_json_failed (&root))
    return;
  if (format != NULL && strcmp (found, format) != 0) {
    ra_json_fail (&root, "format", RA_FORMAT_ERROR_SYNTAX, "must be \"%s\"", format);
    return;
  }
  double version = ra_json_number (&root, "version", 1, G_MAXINT);
  if (!ra_json_failed (&root) && version != floor (version)) {
    ra_json_fail (&root, "version", RA_FORMAT_ERROR_INVALID, "must be a whole number");
    return;
  }
  if (newer != NULL)
    *newer = version > VERSION;
  else if (version > VERSION)
    ra_json_fail (&root, "version", RA_FORMAT_ERROR_VERSION,
                  "%.0f is newer than this program, which reads version %d; a newer Range Atlas is needed", version,
                  VERSION);
}

RaJsonFile *
ra_json_file_parse_format (const char *name, const char *text, const char *format, gboolean *newer, GError **error)
{
  g_autoptr (RaJsonFile) self = ra_json_file_parse (name, text, strlen (text), error);

  if (self == NULL)
    return NULL;
  check_head (self, format, newer);
  if (!ra_json_file_finish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

RaJsonFile *
ra_json_file_open (const char *path, const char *format, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  gsize length;
  char *text = ra_file_read (path, &length, error);
  if (text == NULL)
    return NULL;
  g_autoptr (RaJsonFile) self = ra_json_file_take (name, text, length, error);
  if (self == NULL)
    return NULL;
  check_head (self, format, NULL);
  if (!ra_json_file_finish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}
