/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/shapefile.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include <glib/gstdio.h>
#include <shapefil.h>

#include "data/formats/file-read.h"
#include "data/formats/plain-text.h"

G_DEFINE_QUARK (ra - shapefile - error - quark, ra_shapefile_error)

static void
close_shp (SHPHandle handle)
{
  SHPClose (handle);
}

static void
close_dbf (DBFHandle handle)
{
  DBFClose (handle);
}

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (SHPHandle, close_shp, NULL)
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (DBFHandle, close_dbf, NULL)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SHPObject, SHPDestroyObject)

/* shapelib writes to stderr by itself otherwise; what matters is in our own error. */
static void
ignore_message (const char *message)
{
  (void)message;
}

static double
locale_free_atof (const char *text)
{
  return g_ascii_strtod (text, NULL);
}

/* Since 1.6, which is the first to tell its version, shapelib hands over a pointer too. */
#ifdef SHAPELIB_VERSION_NUMBER
#define USER_DATA , void *user_data G_GNUC_UNUSED
#else
#define USER_DATA
#endif

/* shapelib opens several files beside the one that was named: what is no plain file could keep it waiting for ever. */
static SAFile
open_plain (const char *path, const char *access USER_DATA)
{
  return ra_file_check (path, 0, NULL) ? (SAFile)(void *)fopen (path, access) : NULL;
}

static SAHooks
file_hooks (void)
{
  SAHooks hooks;
  SASetupDefaultHooks (&hooks);
  hooks.Error = ignore_message;
  hooks.Atof = locale_free_atof;
  hooks.FOpen = open_plain;
  return hooks;
}

void
ra_shapefile_free (RaShapefile *self)
{
  if (self == NULL)
    return;
  ra_path_free (self->parts);
  g_array_unref (self->records);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static RaShapefile *
shapefile_new (void)
{
  RaShapefile *self = g_new0 (RaShapefile, 1);
  self->parts = ra_path_new ();
  self->records = g_array_new (FALSE, FALSE, sizeof (guint));
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gboolean
kind_of_type (int shape_type, RaShapeKind *kind)
{
  switch (shape_type) {
  case SHPT_POINT:
  case SHPT_POINTZ:
  case SHPT_POINTM:
  case SHPT_MULTIPOINT:
  case SHPT_MULTIPOINTZ:
  case SHPT_MULTIPOINTM:
    *kind = RA_SHAPES_POINTS;
    return TRUE;
  case SHPT_ARC:
  case SHPT_ARCZ:
  case SHPT_ARCM:
    *kind = RA_SHAPES_LINES;
    return TRUE;
  case SHPT_POLYGON:
  case SHPT_POLYGONZ:
  case SHPT_POLYGONM:
    *kind = RA_SHAPES_POLYGONS;
    return TRUE;
  default:
    return FALSE;
  }
}

static void
add_parts (RaShapefile *self, const SHPObject *object, guint record)
{
  const int n_parts = MAX (object->nParts, object->nVertices > 0 ? 1 : 0);
  for (int part = 0; part < n_parts; part++) {
    const int start = object->nParts > 0 ? object->panPartStart[part] : 0;
    const int end = part + 1 < object->nParts ? object->panPartStart[part + 1] : object->nVertices;
    for (int i = MAX (start, 0); i < MIN (end, object->nVertices); i++)
      ra_path_add (self->parts, object->padfX[i], object->padfY[i]);
    if (ra_path_end_part (self->parts, 1))
      g_array_append_val (self->records, record);
  }
}

static gboolean
read_shapes (RaShapefile *self, SHPHandle shp, const char *path, GError **error)
{
  for (guint record = 0; record < self->n_records; record++) {
    g_autoptr (SHPObject) object = SHPReadObject (shp, (int)record);
    if (object == NULL) {
      g_set_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_DAMAGED, "%s: record %u cannot be read", path,
                   record + 1);
      return FALSE;
    }
    if (object->nSHPType != SHPT_NULL)
      add_parts (self, object, record);
  }
  return TRUE;
}

/* Text of a field as UTF-8, whatever the file holds; a character cut in two at the field's end is dropped. */
static char *
to_utf8 (const char *text, gboolean says_utf8)
{
  const char *end;
  if (g_utf8_validate (text, -1, &end))
    return g_strdup (text);
  g_autofree char *valid = g_strndup (text, (gsize)(end - text));
  /* Nothing but the cut is wrong. Text that says nothing of itself is UTF-8 all the same when whole characters of it
   * come before: in Windows-1252 they would be gibberish. */
  if (g_utf8_get_char_validated (end, -1) == (gunichar)-2 && (says_utf8 || !g_str_is_ascii (valid)))
    return g_steal_pointer (&valid);
  char *converted = says_utf8 ? NULL : g_convert (text, -1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return converted != NULL ? converted : g_utf8_make_valid (text, -1);
}

/* shapelib compares names by the letters of the locale, in which a Turkish "i" is no small "I". */
static int
find_field (DBFHandle dbf, const char *wanted)
{
  char name[XBASE_FLDNAME_LEN_READ + 1];

  for (int i = 0; i < DBFGetFieldCount (dbf); i++) {
    DBFGetFieldInfo (dbf, i, name, NULL, NULL);
    if (g_ascii_strcasecmp (name, wanted) == 0)
      return i;
  }
  return -1;
}

static gboolean
dbf_says_utf8 (DBFHandle dbf)
{
  const char *code_page = DBFGetCodePage (dbf);
  return code_page != NULL && g_ascii_strncasecmp (code_page, "UTF", 3) == 0;
}

/* What no text may hold is replaced: a map is not worth less for it. */
static char *
to_text (const char *bytes, gboolean says_utf8)
{
  g_autofree char *text = to_utf8 (bytes, says_utf8);
  return g_strstrip (ra_replace_foul_text (text));
}

/* Record by record: shapelib reads a record anew whenever another was asked for in between. */
static void
read_columns (RaShapefile *self, DBFHandle dbf, const RaShapefileFields *wanted)
{
  const char *const *fields = wanted->names;
  const guint n_rows = (guint)MAX (DBFGetRecordCount (dbf), 0);
  const gboolean says_utf8 = dbf_says_utf8 (dbf);
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; fields[i] != NULL; i++) {
    const int index = find_field (dbf, fields[i]);
    g_array_append_val (indices, index);
    g_ptr_array_add (self->fields, index >= 0 ? g_new0 (char *, self->n_records + 1) : NULL);
  }
  const int mark = wanted->where != NULL ? find_field (dbf, wanted->where) : -1;
  for (guint record = 0; record < self->n_records; record++) {
    const gboolean reads = mark < 0 || (record < n_rows && DBFReadIntegerAttribute (dbf, (int)record, mark) != 0);
    for (guint i = 0; i < indices->len; i++) {
      char **values = g_ptr_array_index (self->fields, i);
      if (values == NULL)
        continue;
      const char *text = reads && record < n_rows
                             ? DBFReadStringAttribute (dbf, (int)record, g_array_index (indices, int, i))
                             : NULL;
      values[record] = to_text (text != NULL ? text : "", says_utf8);
    }
  }
}

static gsize
file_size (const char *path)
{
  GStatBuf status;
  return g_stat (path, &status) == 0 ? (gsize)status.st_size : 0;
}

static gboolean
read_header (const char *path, guint8 *header, gsize length)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  gsize n_read = 0;
  return stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream), header, length, &n_read, NULL, NULL)
         && n_read == length;
}

/* Length that the header of a .shp claims for its file, in bytes (stored big-endian, in 16-bit words). */
static gsize
claimed_shp_size (const char *path)
{
  guint8 header[28];
  if (!read_header (path, header, sizeof header))
    return 0;
  return 2 * ((gsize)header[24] << 24 | (gsize)header[25] << 16 | (gsize)header[26] << 8 | (gsize)header[27]);
}

/* The same of a .dbf: its header, and as many records of equal length as it says there are (little-endian). */
static gsize
claimed_dbf_size (const char *path)
{
  guint8 header[12];
  if (!read_header (path, header, sizeof header))
    return 0;
  const gsize n_records = (gsize)header[7] << 24 | (gsize)header[6] << 16 | (gsize)header[5] << 8 | (gsize)header[4];
  const gsize header_size = (gsize)header[9] << 8 | (gsize)header[8];
  const gsize record_size = (gsize)header[11] << 8 | (gsize)header[10];
  return header_size + n_records * record_size;
}

/* shapelib quietly shortens a file whose header promises more than there is: what is lost must be said. */
static void
warn_if_cut (RaShapefile *self, const char *path, gsize claimed)
{
  const gsize size = file_size (path);
  if (claimed > size)
    g_ptr_array_add (self->warnings, g_strdup_printf ("%s: cut short, %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes",
                                                      path, size, claimed));
}

static void
read_fields (RaShapefile *self, const char *path, const RaShapefileFields *wanted)
{
  SAHooks hooks = file_hooks ();
  g_autofree char *base = g_strndup (path, strlen (path) - strlen (".shp"));
  g_autofree char *dbf_path = g_strconcat (base, ".dbf", NULL);
  g_auto (DBFHandle) dbf = DBFOpenLL (dbf_path, "rb", &hooks);
  if (dbf == NULL)
    g_ptr_array_add (self->warnings, g_strdup_printf ("%s: missing or damaged; names are unknown", dbf_path));
  else if ((guint)MAX (DBFGetRecordCount (dbf), 0) != self->n_records)
    g_ptr_array_add (self->warnings, g_strdup_printf ("%s: has %d records where the shapes are %u", dbf_path,
                                                      DBFGetRecordCount (dbf), self->n_records));
  if (dbf != NULL) {
    warn_if_cut (self, dbf_path, claimed_dbf_size (dbf_path));
    read_columns (self, dbf, wanted);
    return;
  }
  for (guint i = 0; wanted->names[i] != NULL; i++)
    g_ptr_array_add (self->fields, NULL);
}

static RaShapefile *
read_file (const char *path, const RaShapefileFields *wanted, gboolean with_shapes, GError **error)
{
  g_return_val_if_fail (g_str_has_suffix (path, ".shp"), NULL);

  SAHooks hooks = file_hooks ();
  g_auto (SHPHandle) shp = SHPOpenLL (path, "rb", &hooks);
  if (shp == NULL) {
    g_set_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_OPEN,
                 "%s: not a readable shapefile (.shp and .shx must both be there and whole)", path);
    return NULL;
  }
  g_autoptr (RaShapefile) self = shapefile_new ();
  int n_records;
  int shape_type;
  SHPGetInfo (shp, &n_records, &shape_type, NULL, NULL);
  self->n_records = (guint)MAX (n_records, 0);
  if (!kind_of_type (shape_type, &self->kind)) {
    g_set_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_KIND, "%s: holds %s, not points, lines or polygons",
                 path, SHPTypeName (shape_type));
    return NULL;
  }
  warn_if_cut (self, path, claimed_shp_size (path));
  if (with_shapes && !read_shapes (self, shp, path, error))
    return NULL;
  if (wanted->names != NULL)
    read_fields (self, path, wanted);
  return g_steal_pointer (&self);
}

RaShapefile *
ra_shapefile_read (const char *path, const char *const *fields, GError **error)
{
  return read_file (path, &(RaShapefileFields) { .names = fields }, TRUE, error);
}

RaShapefile *
ra_shapefile_read_fields (const char *path, const RaShapefileFields *fields, GError **error)
{
  return read_file (path, fields, FALSE, error);
}

const char *
ra_shapefile_get_text (const RaShapefile *self, guint field, guint record)
{
  g_return_val_if_fail (field < self->fields->len && record < self->n_records, "");
  char **values = g_ptr_array_index (self->fields, field);
  return values != NULL ? values[record] : "";
}

double
ra_shapefile_get_number (const RaShapefile *self, guint field, guint record, double fallback)
{
  const char *text = ra_shapefile_get_text (self, field, record);
  char *end;
  const double number = g_ascii_strtod (text, &end);
  return end == text || !isfinite (number) ? fallback : number;
}
