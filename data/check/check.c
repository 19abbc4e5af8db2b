/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/check/check.h"

#include <string.h>

#include "data/catalogue-load.h"
#include "data/check/check-glossary.h"
#include "data/check/check-private.h"
#include "data/import/import.h"
#include "data/landmarks.h"
#include "data/scenario-read.h"
#include "data/shapefile.h"
#include "data/translations-read.h"

struct _RaChecker {
  char *catalogue_folder;
  RaCatalogue *catalogue; /* NULL before it is needed */
  RaLandmarks *landmarks;
  RaCheckRule rule;           /* NULL: none */
  RaFindPlaceFunc find_place; /* NULL: tables have to have coordinates */
  gpointer places;
};

RaChecker *
ra_checker_new (const char *data_dir)
{
  RaChecker *self = g_new0 (RaChecker, 1);

  self->catalogue_folder = g_build_filename (data_dir, "catalogue", NULL);
  self->landmarks = ra_landmarks_new (data_dir);
  return self;
}

void
ra_checker_free (RaChecker *self)
{
  if (self == NULL)
    return;
  g_free (self->catalogue_folder);
  ra_catalogue_unref (self->catalogue);
  ra_landmarks_free (self->landmarks);
  g_free (self);
}

void
ra_checker_set_rule (RaChecker *self, RaCheckRule rule)
{
  g_return_if_fail (self != NULL);
  self->rule = rule;
}

void
ra_checker_set_places (RaChecker *self, RaFindPlaceFunc find, gpointer places)
{
  g_return_if_fail (self != NULL);
  self->find_place = find;
  self->places = places;
}

static void
result_free (gpointer data)
{
  RaCheckResult *result = data;

  g_free (result->path);
  g_ptr_array_unref (result->problems);
  g_free (result);
}

static RaCheckResult *
add_result (GPtrArray *results, const char *path)
{
  RaCheckResult *result = g_new0 (RaCheckResult, 1);

  result->path = g_strdup (path);
  result->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (results, result);
  return result;
}

/* Takes over @error. */
static void
add_error (RaCheckResult *result, GError *error)
{
  g_ptr_array_add (result->problems, g_strdup (error->message));
  g_error_free (error);
}

static void
check_translations (RaJsonFile *file, RaCheckResult *result)
{
  RaJsonCursor root = ra_json_file_get_root (file);

  ra_json_file_collect (file);
  ra_translations_unref (ra_translations_read (&root));
  ra_json_file_add_problems (file, result->problems);
}

/* The map is large: it is opened for sites alone. */
static void
check_sites (RaChecker *self, const RaJsonCursor *root, const RaCatalogue *catalogue, RaCheckResult *result)
{
  GError *error = NULL;
  const RaBorders *borders = ra_json_has (root, "sites") ? ra_landmarks_get_borders (self->landmarks, &error) : NULL;

  if (error != NULL)
    add_error (result, error);
  else if (borders != NULL)
    ra_check_sites (root, catalogue, borders);
}

static void
check_scenario (RaChecker *self, RaJsonFile *file, RaCatalogue *catalogue, const char *folder, RaCheckResult *result)
{
  g_autofree char *scenarios = g_build_filename (folder, "scenarios", NULL);
  RaJsonCursor root = ra_json_file_get_root (file);

  ra_json_file_collect (file);
  g_autoptr (RaScenario) scenario = ra_scenario_read (catalogue, file, result->path);
  ra_check_scenario (&root, scenario, scenarios);
  check_sites (self, &root, ra_scenario_get_catalogue (scenario), result);
  if (self->rule != NULL)
    self->rule (&root, scenario);
  ra_json_file_add_problems (file, result->problems);
}

static void
check_part (RaChecker *self, RaJsonFile *file, const RaCataloguePart *part, RaCatalogue *catalogue,
            RaCheckResult *result)
{
  RaJsonCursor root = ra_json_file_get_root (file);

  ra_json_file_collect (file);
  part->read (&root, catalogue);
  if (strcmp (part->file, "sites.json") == 0)
    check_sites (self, &root, catalogue, result);
  ra_check_sources (&root, catalogue);
  ra_check_claims (&root, catalogue);
  ra_json_file_add_problems (file, result->problems);
}

/* Another part that a part found alone may name: the one beside it, else the program's own. */
static void
read_part_for (const RaChecker *self, const char *path, const RaCataloguePart *part, RaCatalogue *catalogue)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const char *const folders[] = { folder, self->catalogue_folder };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *name = g_build_filename (folders[i], part->file, NULL);
    g_autoptr (RaJsonFile) file = ra_json_file_open (name, part->format, NULL);
    if (file == NULL)
      continue;
    RaJsonCursor root = ra_json_file_get_root (file);
    ra_json_file_collect (file);
    part->read (&root, catalogue);
    return;
  }
}

static gboolean
need_catalogue (RaChecker *self, RaCheckResult *result)
{
  GError *error = NULL;

  if (self->catalogue == NULL)
    self->catalogue = ra_catalogue_load (self->catalogue_folder, &error);
  if (error != NULL)
    add_error (result, error);
  return self->catalogue != NULL;
}

static void
check_known_format (RaChecker *self, RaJsonFile *file, RaCheckResult *result)
{
  RaJsonCursor root = ra_json_file_get_root (file);
  g_autofree char *format = ra_json_string (&root, "format", RA_JSON_REQUIRED);

  if (strcmp (format, RA_SCENARIO_FORMAT) == 0) {
    if (need_catalogue (self, result))
      check_scenario (self, file, self->catalogue, self->catalogue_folder, result);
    return;
  }
  if (strcmp (format, RA_TRANSLATIONS_FORMAT) == 0) {
    check_translations (file, result);
    return;
  }
  if (strcmp (format, RA_GLOSSARY_FORMAT) == 0) {
    ra_json_file_collect (file);
    ra_check_glossary (&root);
    ra_json_file_add_problems (file, result->problems);
    return;
  }
  for (guint i = 0; i < RA_N_CATALOGUE_PARTS; i++) {
    if (strcmp (format, ra_catalogue_parts[i].format) == 0) {
      g_autoptr (RaCatalogue) catalogue = ra_catalogue_new (NULL);
      for (guint k = 0; k < i && k < ra_catalogue_parts[i].n_needed; k++)
        read_part_for (self, result->path, &ra_catalogue_parts[k], catalogue);
      check_part (self, file, &ra_catalogue_parts[i], catalogue, result);
      return;
    }
  }
  ra_json_file_collect (file);
  ra_json_fail (&root, "format", RA_FORMAT_ERROR_SYNTAX, "\"%s\" is neither a scenario nor part of a catalogue",
                format);
  ra_json_file_add_problems (file, result->problems);
}

static void
check_json (RaChecker *self, RaCheckResult *result)
{
  GError *error = NULL;
  g_autoptr (RaJsonFile) file = ra_json_file_open (result->path, NULL, &error);

  if (file == NULL)
    add_error (result, error);
  else
    check_known_format (self, file, result);
}

static void
check_shapefile (RaCheckResult *result)
{
  GError *error = NULL;
  g_autoptr (RaShapefile) file = ra_shapefile_read (result->path, NULL, &error);

  if (file == NULL) {
    add_error (result, error);
    return;
  }
  for (guint i = 0; i < file->warnings->len; i++)
    g_ptr_array_add (result->problems, g_strdup (g_ptr_array_index (file->warnings, i)));
}

static void
add_remarks (RaCheckResult *result, const GPtrArray *remarks, const char *row)
{
  g_autofree char *name = g_filename_display_name (result->path);

  for (guint i = 0; i < remarks->len; i++) {
    const RaImportRemark *remark = g_ptr_array_index (remarks, i);
    g_ptr_array_add (result->problems, g_strdup_printf ("%s: %s %u: %s", name, row, remark->row, remark->text));
  }
}

static void
check_table (RaChecker *self, gboolean geojson, RaCheckResult *result)
{
  const RaImportOptions options = { .geojson = geojson,
                                    .is_land = ra_landmarks_is_land,
                                    .is_near = ra_landmarks_is_near,
                                    .user_data = self->landmarks,
                                    .find_place = self->find_place,
                                    .places = self->places };
  const char *row = geojson ? "feature" : "row";
  GError *error = NULL;
  g_autoptr (RaImport) import = ra_import_load (result->path, &options, &error);

  if (import == NULL) {
    add_error (result, error);
    return;
  }
  add_remarks (result, import->problems, row);
  add_remarks (result, import->warnings, row);
}

static gboolean
has_suffix (const char *path, const char *suffix)
{
  const gsize length = strlen (path);
  const gsize end = strlen (suffix);
  return length > end && g_ascii_strcasecmp (path + length - end, suffix) == 0;
}

static void
check_file (RaChecker *self, RaCheckResult *result)
{
  const char *path = result->path;

  if (has_suffix (path, ".shp"))
    check_shapefile (result);
  else if (has_suffix (path, ".geojson"))
    check_table (self, TRUE, result);
  else if (has_suffix (path, ".csv") || has_suffix (path, ".tsv") || has_suffix (path, ".txt"))
    check_table (self, FALSE, result);
  else
    check_json (self, result);
}

static void
check_part_of_folder (RaChecker *self, const char *folder, const RaCataloguePart *part, RaCatalogue *catalogue,
                      GPtrArray *results)
{
  g_autofree char *path = g_build_filename (folder, part->file, NULL);

  if (part->optional && !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  RaCheckResult *result = add_result (results, path);
  GError *error = NULL;
  g_autoptr (RaJsonFile) file = ra_json_file_open (path, part->format, &error);
  if (file == NULL)
    add_error (result, error);
  else
    check_part (self, file, part, catalogue, result);
}

static void
check_scenario_of_folder (RaChecker *self, const char *path, RaCatalogue *catalogue, const char *folder,
                          GPtrArray *results)
{
  RaCheckResult *result = add_result (results, path);
  GError *error = NULL;
  g_autoptr (RaJsonFile) file = ra_json_file_open (path, RA_SCENARIO_FORMAT, &error);

  if (file == NULL)
    add_error (result, error);
  else
    check_scenario (self, file, catalogue, folder, result);
}

static void
check_translations_of_folder (RaChecker *self, const char *folder, GPtrArray *results)
{
  g_autofree char *subfolder = g_build_filename (folder, "translations", NULL);
  g_autoptr (GPtrArray) codes = ra_translations_list (subfolder);

  for (guint i = 0; i < codes->len; i++) {
    g_autofree char *name = g_strconcat (g_ptr_array_index (codes, i), ".json", NULL);
    g_autofree char *path = g_build_filename (subfolder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_EXISTS)) /* English has none */
      check_json (self, add_result (results, path));
  }
  g_autofree char *glossary = g_build_filename (subfolder, "glossary.json", NULL);
  if (g_file_test (glossary, G_FILE_TEST_EXISTS))
    check_json (self, add_result (results, glossary));
}

/* Its parts, its scenarios and stories, which may use what the parts hold even if something is wrong with those, and
 * its translations. */
static void
check_folder (RaChecker *self, const char *folder, GPtrArray *results)
{
  g_autoptr (RaCatalogue) catalogue = ra_catalogue_new (NULL);
  static const char *const subfolders[] = { "scenarios", "stories" };

  for (guint i = 0; i < RA_N_CATALOGUE_PARTS; i++)
    check_part_of_folder (self, folder, &ra_catalogue_parts[i], catalogue, results);
  for (guint k = 0; k < G_N_ELEMENTS (subfolders); k++) {
    g_autofree char *subfolder = g_build_filename (folder, subfolders[k], NULL);
    g_autoptr (GPtrArray) paths = ra_scenario_list_folder (subfolder, NULL);
    for (guint i = 0; paths != NULL && i < paths->len; i++)
      check_scenario_of_folder (self, g_ptr_array_index (paths, i), catalogue, folder, results);
  }
  check_translations_of_folder (self, folder, results);
}

GPtrArray *
ra_checker_check (RaChecker *self, const char *path)
{
  GPtrArray *results = g_ptr_array_new_with_free_func (result_free);

  g_return_val_if_fail (self != NULL && path != NULL, results);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    check_folder (self, path, results);
  else
    check_file (self, add_result (results, path));
  return results;
}
