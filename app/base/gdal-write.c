/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/gdal.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/base/gdal-run.h"
#include "app/base/output.h"
#include "app/base/shapefile-set.h"
#include "app/base/unfinished.h"

static const char *const GEOPACKAGE_PARTS[] = { ".gpkg", NULL };
/* A shapefile in one file, with all of its parts inside. */
static const char *const ARCHIVE_PARTS[] = { ".shz", NULL };
#define MOST_PARTS 5

/* What the program makes in a folder of its own. */
typedef struct {
  const char *folder;
  const char *stem; /* the name of the files without suffix, which the parts of an archive bear too */
  const char *const *parts;
} Made;

static char *
made_path (const Made *self, const char *part)
{
  g_autofree char *base = g_strconcat (self->stem, part, NULL);
  return g_build_filename (self->folder, base, NULL);
}

/* What the program made is written beside where it is wanted. @output gets NULL where it made no such part. */
static gboolean
write_part (const Made *self, const char *part, const char *wanted, RaOutput **output, GError **error)
{
  g_autofree char *made = made_path (self, part);

  *output = NULL;
  if (!g_file_test (made, G_FILE_TEST_EXISTS))
    return TRUE;
  g_autoptr (GMappedFile) data = g_mapped_file_new (made, FALSE, error);
  *output = data != NULL ? ra_output_open (wanted, error) : NULL;
  return *output != NULL
         && ra_output_append (*output, g_mapped_file_get_contents (data), g_mapped_file_get_length (data), error);
}

/* Whoever is killed from here on leaves a set that no program opens, and never one of old and new files. The index is
 * emptied in its place, so that it keeps its mode. */
static void
take_indexes_away (const char *stem)
{
  g_autofree char *shx = g_strconcat (stem, ".shx", NULL);
  FILE *file = g_file_test (shx, G_FILE_TEST_IS_REGULAR) ? g_fopen (shx, "wb") : NULL;

  if (file != NULL)
    fclose (file);
  for (guint i = 0; ra_shapefile_foreign_indexes[i] != NULL; i++) {
    g_autofree char *index = g_strconcat (stem, ra_shapefile_foreign_indexes[i], NULL);
    g_unlink (index);
  }
}

/* All is written, as all outputs are, before the first of it takes the place of another. */
static gboolean
publish (const Made *self, const char *path, GError **error)
{
  const char *const *parts = self->parts;
  g_autofree char *stem = ra_shapefile_set_stem (path);
  RaOutput *outputs[MOST_PARTS] = { NULL };
  gboolean good = TRUE;

  for (guint i = 0; good && parts[i] != NULL; i++) {
    const gboolean named = parts != ra_shapefile_parts || g_str_equal (parts[i], ".shp");
    g_autofree char *wanted = named ? g_strdup (path) : g_strconcat (stem, parts[i], NULL);
    good = write_part (self, parts[i], wanted, &outputs[i], error);
  }
  if (good && parts == ra_shapefile_parts)
    take_indexes_away (stem);
  for (guint i = 0; parts[i] != NULL; i++)
    if (outputs[i] != NULL)
      good = ra_output_close (outputs[i], good, good ? error : NULL) && good;
  return good;
}

/* Has the program write what is made. */
static gboolean
make (const Made *self, const char *geojson, const RaGdalWriting *how, const char *name, GError **error)
{
  const gboolean is_gpkg = how->format == RA_GDAL_GPKG;
  g_autofree char *made = made_path (self, self->parts == ra_shapefile_parts ? ".shp" : self->parts[0]);
  g_autofree char *now = how->date != NULL ? g_strconcat (how->date, "T00:00:00.000Z", NULL) : NULL;
  g_autofree char *dbf_date = how->date != NULL ? g_strconcat ("DBF_DATE_LAST_UPDATE=", how->date, NULL) : NULL;
  const char *const words[] = { "ogr2ogr",
                                "-f",
                                is_gpkg ? "GPKG" : "ESRI Shapefile",
                                "-oo",
                                "DATE_AS_STRING=YES",
                                "-nln",
                                is_gpkg ? how->layer : self->stem,
                                "-lco",
                                is_gpkg ? "SPATIAL_INDEX=YES" : "ENCODING=UTF-8",
                                made,
                                "/vsistdin/",
                                !is_gpkg && dbf_date != NULL ? "-lco" : NULL,
                                dbf_date,
                                NULL };
  g_autofree char *complaints = NULL;
  const RaGdalCall call = { .name = name, .words = words, .input = geojson, .now = now };
  g_autofree char *output = ra_gdal_run (&call, &complaints, error);
  return output != NULL;
}

/* A set goes where its file leads to: beside the link, its index would be that of another file. */
static char *
find_place (const Made *self, const char *path, const char *name, GError **error)
{
  if (self->parts != ra_shapefile_parts)
    return g_strdup (path);
  char *place = ra_output_follow (path, error);
  if (place == NULL || !g_file_test (place, G_FILE_TEST_EXISTS) || g_file_test (place, G_FILE_TEST_IS_REGULAR))
    return place;
  g_free (place);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: a shapefile is several files, and this is not a plain one",
               name);
  return NULL;
}

static const char *const *
choose_parts (RaGdalFormat format, const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  if (format == RA_GDAL_GPKG)
    return GEOPACKAGE_PARTS;
  return g_str_has_suffix (lower, ".shz") ? ARCHIVE_PARTS : ra_shapefile_parts;
}

char **
ra_gdal_list_files (RaGdalFormat format, const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autofree char *place = ra_output_follow (path, NULL);
  const char *file = place != NULL ? place : path;
  return choose_parts (format, path) == ra_shapefile_parts ? ra_shapefile_set_list (file)
                                                           : g_strdupv ((char *[]) { (char *)file, NULL });
}

static gboolean
write_in_folder (const Made *self, const char *geojson, const RaGdalWriting *how, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *place = find_place (self, path, name, error);
  return place != NULL && make (self, geojson, how, name, error) && publish (self, place, error);
}

gboolean
ra_gdal_write (const char *geojson, const RaGdalWriting *how, const char *path, GError **error)
{
  g_return_val_if_fail (geojson != NULL && how != NULL && how->layer != NULL && path != NULL, FALSE);
  g_autofree char *parent = g_path_get_dirname (path);
  ra_unfinished_sweep (parent);
  RaUnfinished *folder = ra_unfinished_begin_folder (parent);
  if (folder == NULL) {
    g_autofree char *name = g_filename_display_name (path);
    g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (errno), "%s: %s", name, g_strerror (errno));
    return FALSE;
  }
  const Made made = { folder->path, how->layer, choose_parts (how->format, path) };
  const gboolean good = write_in_folder (&made, geojson, how, path, error);
  ra_unfinished_end (folder, NULL, NULL);
  return good;
}
