/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/gdal.h"

#include <string.h>

#include "app/base/gdal-beside.h"
#include "app/base/gdal-lines.h"
#include "app/base/gdal-run.h"
#include "app/base/hidden-rows.h"
#include "app/base/hidden-sheets.h"
#include "app/base/sheet-formats.h"
#include "app/base/zip-file.h"
#include "app/base/zipped-shapefile.h"
#include "data/formats/file-kind.h"
#include "data/formats/file-read.h"
#include "data/formats/limits.h"
#include "data/formats/plain-text.h"

#define MOST_SHEETS 20

/* What is read, and by which of GDAL's drivers. */
typedef struct {
  const char *suffix;
  const char *driver;
  gboolean is_table;
  gboolean is_packed;      /* an archive */
  const char *else_driver; /* where GDAL was built without the other; NULL: none */
  gboolean is_bare;        /* an archive that GDAL does not open by itself */
} Kind;

/* The plainer of two drivers for KML, which any GDAL has, reads no data but names and descriptions. */
static const Kind KINDS[] = {
  { ".kml", "LIBKML", FALSE, FALSE, "KML", FALSE },
  { ".kmz", "LIBKML", FALSE, TRUE, NULL, FALSE },
  { ".gpx", "GPX", FALSE, FALSE, NULL, FALSE },
  { ".gpkg", "GPKG", FALSE, FALSE, NULL, FALSE },
  { ".shp", "ESRI Shapefile", FALSE, FALSE, NULL, FALSE },
  { ".shz", "ESRI Shapefile", FALSE, TRUE, NULL, FALSE },
  { ".shp.zip", "ESRI Shapefile", FALSE, TRUE, NULL, FALSE },
  { ".zip", "ESRI Shapefile", FALSE, TRUE, NULL, TRUE },
  { ".xlsx", "XLSX", TRUE, TRUE, NULL, FALSE },
  { ".ods", "ODS", TRUE, TRUE, NULL, FALSE },
};

/* What is written, to standard output. */
static const char *const WRITERS[] = { "CSV", "GeoJSONSeq", NULL };

static const Kind *
find_kind (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_has_suffix (lower, KINDS[i].suffix))
      return &KINDS[i];
  return NULL;
}

gboolean
ra_gdal_reads (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);
  return find_kind (path) != NULL;
}

static gboolean
has_driver (char **lines, const char *wanted)
{
  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *driver = ra_gdal_driver_of_line (*line);
    if (g_strcmp0 (driver, wanted) == 0)
      return TRUE;
  }
  return FALSE;
}

/* All drivers but that of @kind: GDAL goes by what stands in a file, whatever it is called, and some drivers follow
 * links to other files and into the network. */
static char *
list_others (const char *name, const Kind *kind, GError **error)
{
  const char *const words[] = { "ogrinfo", "--formats", NULL };
  g_autofree char *complaints = NULL;
  g_autofree char *output = ra_gdal_run (&(RaGdalCall) { .name = name, .words = words }, &complaints, error);
  g_auto (GStrv) lines = g_strsplit (output != NULL ? output : "", "\n", -1);
  g_autoptr (GString) others = g_string_new (NULL);

  if (output == NULL)
    return NULL;
  const char *wanted
      = kind->else_driver != NULL && !has_driver (lines, kind->driver) ? kind->else_driver : kind->driver;
  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *driver = ra_gdal_driver_of_line (*line);
    if (driver != NULL && !g_str_equal (driver, wanted) && !g_strv_contains (WRITERS, driver))
      g_string_append_printf (others, "%s%s", others->len > 0 ? "," : "", driver);
  }
  return g_string_free (g_steal_pointer (&others), FALSE);
}

/* A file that is being read. */
typedef struct {
  const char *name;   /* for messages */
  const char *path;   /* absolute */
  const char *others; /* drivers that do not read it */
  const char *sheet;  /* the only one that is wanted, or NULL */
  const char *bytes;  /* of an archive */
  gsize length;
} Reading;

static char *
run_on (const Reading *self, const char *const *words, char **complaints, GError **error)
{
  return ra_gdal_run (&(RaGdalCall) { .name = self->name, .words = words, .skipped = self->others }, complaints, error);
}

/* char *: the names of the layers or sheets. */
static GPtrArray *
list_layers (const Reading *self, GError **error)
{
  const char *const words[] = { "ogrinfo", "-ro", "-q", self->path, NULL };
  g_autofree char *complaints = NULL;
  g_autofree char *output = run_on (self, words, &complaints, error);
  g_auto (GStrv) lines = g_strsplit (output != NULL ? output : "", "\n", -1);
  const gboolean is_gpx = g_str_has_suffix (self->path, ".gpx");

  if (output == NULL)
    return NULL;
  GPtrArray *layers = g_ptr_array_new_with_free_func (g_free);
  for (char **line = lines; *line != NULL; line++) {
    char *layer = ra_gdal_layer_of_line (*line);
    /* The other layers of a GPX are tracks, point by point; a name that looks like an option would be one. */
    if (layer != NULL && layer[0] != '-' && (!is_gpx || g_str_equal (layer, "waypoints")))
      g_ptr_array_add (layers, layer);
    else
      g_free (layer);
  }
  return layers;
}

/* All cells as they stand, the heading being a row like any other: GDAL before 3.7 is told so by configuration, and by
 * options of the file since. */
static char *
read_sheet (const Reading *self, const char *layer, GError **error)
{
  const gboolean is_ods = g_str_equal (find_kind (self->path)->driver, "ODS");
  const char *const words[] = { "ogr2ogr",
                                "--config",
                                is_ods ? "OGR_ODS_HEADERS" : "OGR_XLSX_HEADERS",
                                "DISABLE",
                                "--config",
                                is_ods ? "OGR_ODS_FIELD_TYPES" : "OGR_XLSX_FIELD_TYPES",
                                "STRING",
                                "-f",
                                "CSV",
                                "/vsistdout/",
                                self->path,
                                layer,
                                "-oo",
                                "HEADERS=DISABLE",
                                "-oo",
                                "FIELD_TYPES=STRING",
                                NULL };
  g_autofree char *complaints = NULL;
  char *text = run_on (self, words, &complaints, error);
  char *line_end = text != NULL ? strchr (text, '\n') : NULL;

  /* The first line is GDAL's, "Field1,Field2", and no row. */
  if (line_end != NULL && g_str_has_prefix (text, "Field1"))
    memmove (text, line_end + 1, strlen (line_end + 1) + 1);
  return text;
}

/* The rows of a sheet that are shown. */
static char *
read_shown (const Reading *self, const char *sheet, RaGdalText *result, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (RaHiddenRows));
  char *text = read_sheet (self, sheet, error);

  if (text == NULL)
    return NULL;
  RaGdalHidden hidden = { .columns = ra_hidden_rows_find (self->bytes, self->length, sheet, rows) };
  hidden.rows = ra_hidden_rows_leave_out (rows, text);
  if (text[strspn (text, "\n")] == '\0')
    text[0] = '\0';
  if (text[0] != '\0')
    g_array_append_val (result->left_out, hidden);
  return text;
}

static char *
read_layer (const Reading *self, const char *layer, RaGdalText *result, GError **error)
{
  const char *const words[]
      = { "ogr2ogr", "-f", "GeoJSONSeq", "-dim", "XY", "-t_srs", "EPSG:4326", "/vsistdout/", self->path, layer, NULL };
  /* A layer that does not say its coordinate system is taken as it is. */
  const char *const plain[] = { "ogr2ogr", "-f", "GeoJSONSeq", "-dim", "XY", "/vsistdout/", self->path, layer, NULL };
  g_autofree char *complaints = NULL;
  g_autofree char *plain_complaints = NULL;
  g_autoptr (GError) reason = NULL;
  char *text = run_on (self, words, &complaints, &reason);

  if (text == NULL && complaints != NULL && strstr (complaints, "Can't transform coordinates") != NULL) {
    result->assumed = TRUE;
    return run_on (self, plain, &plain_complaints, error);
  }
  if (text == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return text;
}

void
ra_gdal_text_free (RaGdalText *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->first);
  g_ptr_array_unref (self->unread);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->hidden);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->left_out);
  g_free (self);
}

/* What is not shown is there for the formulas, or is what somebody did not want to give away. */
static gboolean
is_hidden (const RaGdalText *result, const char *layer)
{
  return g_ptr_array_find_with_equal_func (result->hidden, layer, g_str_equal, NULL);
}

/* All layers one behind the other; of sheets the first that has rows. */
static gboolean
read_layers (const Reading *self, const GPtrArray *layers, RaGdalText *result, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (layers->len, result->is_table ? MOST_SHEETS : G_MAXUINT); i++) {
    const char *layer = g_ptr_array_index (layers, i);
    if (self->sheet == NULL && is_hidden (result, layer))
      continue;
    g_autofree char *part
        = result->is_table ? read_shown (self, layer, result, error) : read_layer (self, layer, result, error);
    if (part == NULL)
      return FALSE;
    if (!result->is_table || text->len == 0)
      g_string_append (text, part);
    else if (part[0] != '\0') {
      g_ptr_array_add (result->unread, g_strdup (layer));
      g_ptr_array_add (result->others, g_steal_pointer (&part));
    }
    if (result->first == NULL && text->len > 0)
      result->first = g_strdup (layer);
  }
  result->length = text->len;
  result->text = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

static gboolean
check_length (const char *name, const Kind *kind, gsize length, GError **error)
{
  if (length == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: there is nothing in it that could be read%s", name,
                 g_str_equal (kind->driver, "GPX") ? "; of a GPX the waypoints are, and no tracks or routes" : "");
  else if (length > RA_LIMIT_FILE_BYTES)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: larger than the %d MiB that are read", name,
                 RA_LIMIT_FILE_BYTES / (1024 * 1024));
  return length > 0 && length <= RA_LIMIT_FILE_BYTES;
}

/* One clear line where the file is another than its name says. */
static gboolean
check_kind (const char *name, const Kind *kind, RaFileKind found, GError **error)
{
  const gboolean is_xlsx = g_str_equal (kind->driver, "XLSX");
  const gboolean is_ods = g_str_equal (kind->driver, "ODS");
  const gboolean is_sheet = found == RA_FILE_XLSX || found == RA_FILE_ODS;
  const char *cure = "";

  /* What is a bare archive may still be one of the kind, packed by another program. */
  if (found == RA_FILE_ZIP || (found == RA_FILE_XLSX && is_xlsx) || (found == RA_FILE_ODS && is_ods))
    return TRUE;
  if (is_sheet)
    cure = found == RA_FILE_XLSX ? "; name it .xlsx" : "; name it .ods";
  else if (found == RA_FILE_TEXT && kind->is_table)
    cure = "; name it .csv";
  else if (found == RA_FILE_OLE)
    cure = "; save it as XLSX without a password";
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s, whatever its name says%s", name,
               ra_file_kind_tell (found), cure);
  return FALSE;
}

/* A few kilobytes of an archive can become gigabytes of memory in the programs that read it: all of it is unpacked and
 * counted before they see it. */
static gboolean
check_archive (const char *name, const Kind *kind, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!check_kind (name, kind, ra_file_kind_guess (bytes, length), error))
    return FALSE;
  if (!ra_zip_check (bytes, length, RA_LIMIT_FILE_BYTES, &reason)) {
    g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", name);
    return FALSE;
  }
  return TRUE;
}

static RaGdalText *
text_new (const Kind *kind)
{
  RaGdalText *self = g_new0 (RaGdalText, 1);

  self->is_table = kind->is_table;
  self->unread = g_ptr_array_new_with_free_func (g_free);
  self->others = g_ptr_array_new_with_free_func (g_free);
  self->hidden = g_ptr_array_new_with_free_func (g_free);
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->left_out = g_array_new (FALSE, FALSE, sizeof (RaGdalHidden));
  return self;
}

/* Leaves that one of the layers that is wanted; where it is none of them, all are told. */
static gboolean
choose_layer (const char *name, const char *sheet, GPtrArray *layers, GError **error)
{
  g_autofree char *wanted = ra_fold_case (sheet);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < layers->len; i++) {
    const char *layer = g_ptr_array_index (layers, i);
    g_autofree char *folded = ra_fold_case (layer);
    if (g_str_equal (folded, wanted)) {
      g_ptr_array_remove_range (layers, i + 1, layers->len - i - 1);
      if (i > 0)
        g_ptr_array_remove_range (layers, 0, i);
      return TRUE;
    }
    g_string_append_printf (list, "%s\"%s\"", i > 0 ? ", " : "", layer);
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: there is no sheet \"%s\"; there are %s", name, sheet,
               list->str);
  return FALSE;
}

RaGdalText *
ra_gdal_read (const char *path, const char *sheet, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autofree char *name = g_filename_display_name (path);
  /* No path of GDAL's own, which could lead to the network. */
  g_autofree char *full = g_canonicalize_filename (path, NULL);

  if (!g_file_test (full, G_FILE_TEST_IS_REGULAR)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "%s: no such file", name);
    return NULL;
  }
  const Kind *kind = find_kind (full);
  g_return_val_if_fail (kind != NULL, NULL);
  if (!ra_gdal_check_beside (full, error))
    return NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (RaGdalText) result = text_new (kind);
  gsize length = 0;
  g_autofree char *bytes = kind->is_packed ? ra_file_read (path, &length, error) : NULL;
  if (kind->is_packed && (bytes == NULL || !check_archive (name, kind, bytes, length, error)))
    return NULL;
  if (kind->is_table) {
    ra_sheet_formats_find (bytes, length, result->shown);
    ra_hidden_sheets_find (bytes, length, result->hidden);
  }
  g_autofree char *others = list_others (name, kind, error);
  if (others == NULL)
    return NULL;
  g_autofree char *inside = kind->is_bare ? ra_zipped_shapefile_find (full, bytes, length, &reason) : g_strdup (full);
  if (inside == NULL) {
    g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", name);
    return NULL;
  }
  const Reading reading
      = { .name = name, .path = inside, .others = others, .sheet = sheet, .bytes = bytes, .length = length };
  g_autoptr (GPtrArray) layers = list_layers (&reading, error);
  if (layers == NULL || (sheet != NULL && !choose_layer (name, sheet, layers, error))
      || !read_layers (&reading, layers, result, error) || !check_length (name, kind, result->length, error))
    return NULL;
  return g_steal_pointer (&result);
}
