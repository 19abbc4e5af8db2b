/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/gdal.h"

#include <glib/gstdio.h>
#include <string.h>

#include "data/formats/limits.h"

#define PACKAGES                                                                                                       \
  "gdal-bin (Debian, Ubuntu), gdal (Fedora, openSUSE, Arch, Homebrew) or mingw-w64-ucrt-x86_64-gdal (MSYS2)"

static const char *const VECTORS[] = { ".kml", ".kmz", ".gpx", ".gpkg", ".shp", NULL };
static const char *const SHEETS[] = { ".xlsx", ".ods", NULL };

/* The files of a shapefile, of which not all need be there. */
static const char *const SHAPEFILE_PARTS[] = { ".shp", ".shx", ".dbf", ".prj", ".cpg", NULL };

static gboolean
ends_with (const char *path, const char *const *suffixes)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (; *suffixes != NULL; suffixes++)
    if (g_str_has_suffix (lower, *suffixes))
      return TRUE;
  return FALSE;
}

gboolean
ra_gdal_reads (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);
  return ends_with (path, VECTORS) || ends_with (path, SHEETS);
}

/* The first line of what a program complains of. */
static void
fail_with_complaint (const char *name, const char *complaints, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (complaints != NULL ? complaints : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    if (!g_str_has_prefix (*line, "ERROR"))
      continue;
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: GDAL says: %s", name, *line);
    return;
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: GDAL does not understand it", name);
}

/* Runs a program with @input on its standard input; what it writes to standard output, and to *@complaints. */
static char *
run (const char *name, const char *const *words, const char *input, char **complaints, GError **error)
{
  const GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
                                 | (input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GError) reason = NULL;
  char *output = NULL;

  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  /* The plainer of two drivers for KML has the names and descriptions alone. */
  if (name != NULL && !g_str_has_suffix (name, ".kmz"))
    g_subprocess_launcher_setenv (launcher, "OGR_SKIP", "LIBKML", TRUE);
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, words, &reason);
  if (process == NULL) {
    if (g_error_matches (reason, G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT))
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: the programs of GDAL are needed; install %s", name,
                   PACKAGES);
    else
      g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", name);
    return NULL;
  }
  if (!g_subprocess_communicate_utf8 (process, input, NULL, &output, complaints, &reason)) {
    g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", name);
    return NULL;
  }
  if (g_subprocess_get_successful (process))
    return output;
  g_free (output);
  fail_with_complaint (name, *complaints, error);
  return NULL;
}

/* "1: waypoints (Point)" -> "waypoints". */
static char *
layer_of_line (const char *line)
{
  const gsize n_digits = strspn (line, "0123456789");

  if (n_digits == 0 || !g_str_has_prefix (line + n_digits, ": "))
    return NULL;
  char *layer = g_strdup (line + n_digits + 2);
  char *bracket = g_str_has_suffix (layer, ")") ? strrchr (layer, '(') : NULL;
  if (bracket != NULL && bracket > layer)
    bracket[-1] = '\0';
  return layer;
}

/* char *: the names of the layers or sheets. */
static GPtrArray *
list_layers (const char *name, const char *path, GError **error)
{
  const char *const words[] = { "ogrinfo", "-ro", "-q", path, NULL };
  g_autofree char *complaints = NULL;
  g_autofree char *output = run (name, words, NULL, &complaints, error);
  g_auto (GStrv) lines = g_strsplit (output != NULL ? output : "", "\n", -1);
  const gboolean is_gpx = g_str_has_suffix (path, ".gpx");

  if (output == NULL)
    return NULL;
  GPtrArray *layers = g_ptr_array_new_with_free_func (g_free);
  for (char **line = lines; *line != NULL; line++) {
    char *layer = layer_of_line (*line);
    /* The other layers of a GPX are tracks, point by point; a name that looks like an option would be one. */
    if (layer != NULL && layer[0] != '-' && (!is_gpx || g_str_equal (layer, "waypoints")))
      g_ptr_array_add (layers, layer);
    else
      g_free (layer);
  }
  return layers;
}

static char *
read_sheet (const char *name, const char *path, const char *layer, GError **error)
{
  const char *const words[]
      = { "ogr2ogr", "-f", "CSV", "/vsistdout/", path, layer, "-oo", "HEADERS=DISABLE", "-oo", "FIELD_TYPES=STRING",
          NULL };
  g_autofree char *complaints = NULL;
  char *text = run (name, words, NULL, &complaints, error);
  char *line_end = text != NULL ? strchr (text, '\n') : NULL;

  /* The first line is GDAL's, "Field1,Field2", and no row. */
  if (line_end != NULL)
    memmove (text, line_end + 1, strlen (line_end + 1) + 1);
  return text;
}

static char *
read_layer (const char *name, const char *path, const char *layer, GError **error)
{
  const char *const words[]
      = { "ogr2ogr", "-f", "GeoJSONSeq", "-dim", "XY", "-t_srs", "EPSG:4326", "/vsistdout/", path, layer, NULL };
  /* A layer that does not say its coordinate system is taken as it is. */
  const char *const plain[] = { "ogr2ogr", "-f", "GeoJSONSeq", "-dim", "XY", "/vsistdout/", path, layer, NULL };
  g_autofree char *complaints = NULL;
  g_autofree char *plain_complaints = NULL;
  g_autoptr (GError) reason = NULL;
  char *text = run (name, words, NULL, &complaints, &reason);

  if (text == NULL && complaints != NULL && strstr (complaints, "Can't transform coordinates") != NULL)
    return run (name, plain, NULL, &plain_complaints, error);
  if (text == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return text;
}

char *
ra_gdal_read (const char *path, gboolean *is_table, gsize *length, GError **error)
{
  g_return_val_if_fail (path != NULL && is_table != NULL && length != NULL, NULL);
  g_autofree char *name = g_filename_display_name (path);
  /* No path of GDAL's own, which could lead to the network. */
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!g_file_test (full, G_FILE_TEST_IS_REGULAR)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "%s: no such file", name);
    return NULL;
  }
  g_autoptr (GPtrArray) layers = list_layers (name, full, error);
  *is_table = ends_with (full, SHEETS);
  for (guint i = 0; layers != NULL && i < layers->len && (!*is_table || text->len == 0); i++) {
    const char *layer = g_ptr_array_index (layers, i);
    g_autofree char *part = *is_table ? read_sheet (name, full, layer, error) : read_layer (name, full, layer, error);
    if (part == NULL)
      return NULL;
    g_string_append (text, part);
  }
  if (layers == NULL)
    return NULL;
  if (text->len == 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: there is nothing in it that could be read", name);
    return NULL;
  }
  if (text->len > RA_LIMIT_FILE_BYTES) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: larger than the %d MiB that are read", name,
                 RA_LIMIT_FILE_BYTES / (1024 * 1024));
    return NULL;
  }
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Moves what the program wrote to where it is wanted. */
static gboolean
move (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  return g_file_move (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

static char *
without_suffix (const char *path)
{
  const char *dot = strrchr (path, '.');
  return dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? g_strndup (path, (gsize)(dot - path)) : g_strdup (path);
}

static gboolean
move_all (const char *folder, RaGdalFormat format, const char *path, GError **error)
{
  g_autofree char *stem = without_suffix (path);

  if (format == RA_GDAL_GPKG) {
    g_autofree char *made = g_build_filename (folder, "a.gpkg", NULL);
    return move (made, path, error);
  }
  for (guint i = 0; SHAPEFILE_PARTS[i] != NULL; i++) {
    g_autofree char *part = g_strconcat ("a", SHAPEFILE_PARTS[i], NULL);
    g_autofree char *made = g_build_filename (folder, part, NULL);
    g_autofree char *wanted = i == 0 ? g_strdup (path) : g_strconcat (stem, SHAPEFILE_PARTS[i], NULL);
    if (g_file_test (made, G_FILE_TEST_EXISTS) && !move (made, wanted, error))
      return FALSE;
  }
  return TRUE;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *entry = dir != NULL ? g_dir_read_name (dir) : NULL; entry != NULL; entry = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, entry, NULL);
    g_unlink (path);
  }
  g_rmdir (folder);
}

gboolean
ra_gdal_write (const char *geojson, const char *layer, RaGdalFormat format, const char *path, GError **error)
{
  g_return_val_if_fail (geojson != NULL && layer != NULL && path != NULL, FALSE);
  const gboolean is_gpkg = format == RA_GDAL_GPKG;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *folder = g_build_filename (parent, ".range-atlas-XXXXXX", NULL);
  g_autoptr (GError) reason = NULL;

  /* Beside the file, so that moving it there is a renaming. */
  if (g_mkdtemp (folder) == NULL) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: no file can be made there", name);
    return FALSE;
  }
  g_autofree char *made = g_build_filename (folder, is_gpkg ? "a.gpkg" : "a.shp", NULL);
  const char *const words[] = { "ogr2ogr",
                                "-f",
                                is_gpkg ? "GPKG" : "ESRI Shapefile",
                                "-oo",
                                "DATE_AS_STRING=YES",
                                "-nln",
                                is_gpkg ? layer : "a",
                                "-lco",
                                is_gpkg ? "SPATIAL_INDEX=YES" : "ENCODING=UTF-8",
                                made,
                                "/vsistdin/",
                                NULL };
  g_autofree char *complaints = NULL;
  g_autofree char *output = run (name, words, geojson, &complaints, &reason);
  const gboolean good = output != NULL && move_all (folder, format, path, &reason);
  remove_folder (folder);
  if (!good)
    g_propagate_error (error, g_steal_pointer (&reason));
  return good;
}
