/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/paths.h"

#include <string.h>
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#elif defined(G_OS_WIN32)
#include <windows.h>
#endif

#include "app/base/system.h"
#include "data/scenario.h"

#define SUFFIX   ".rangeatlas"
#define PREPARED "natural-earth.prepared"
#define WINDOW   "range-atlas-window"

static gboolean
holds_data (const char *folder)
{
  g_autofree char *catalogue = g_build_filename (folder, "catalogue", NULL);
  return g_file_test (catalogue, G_FILE_TEST_IS_DIR);
}

char *
ra_paths_find_program (void)
{
#if defined(__APPLE__)
  char path[4096];
  uint32_t size = sizeof path;
  return _NSGetExecutablePath (path, &size) == 0 ? ra_system_resolve (path) : NULL;
#elif defined(G_OS_WIN32)
  wchar_t path[4096];
  const DWORD length = GetModuleFileNameW (NULL, path, G_N_ELEMENTS (path));
  return length > 0 && length < G_N_ELEMENTS (path)
             ? g_utf16_to_utf8 ((const gunichar2 *)path, length, NULL, NULL, NULL)
             : NULL;
#else
  return g_file_read_link ("/proc/self/exe", NULL);
#endif
}

/* Where the program that is running lies; NULL when the system does not say so. */
static char *
find_own_folder (void)
{
  g_autofree char *program = ra_paths_find_program ();
  return program != NULL ? g_path_get_dirname (program) : NULL;
}

/* NAME in the data folder of the tree that the running program lies in, wherever that was moved to. NULL when there is
 * no such thing, as in a build folder. */
static char *
find_in_own_prefix (const char *name)
{
  static const char *const ways[] = { RA_DATADIR_FROM_BINDIR, RA_DATADIR_FROM_LIBEXECDIR };
  g_autofree char *folder = find_own_folder ();
  for (guint i = 0; i < G_N_ELEMENTS (ways) && folder != NULL; i++) {
    g_autofree char *path = g_build_filename (folder, ways[i], name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      return g_canonicalize_filename (path, NULL);
  }
  return NULL;
}

/* NAME in the build folder that the running program lies in, which may have been moved with its tree. NULL when it lies
 * in none. */
static char *
find_in_own_build (const char *name)
{
  static const char *const ways[] = { "..", "../.." }; /* from app/ and from app/gui/ */
  g_autofree char *folder = find_own_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (ways) && folder != NULL; i++) {
    g_autofree char *mark = g_build_filename (folder, ways[i], "meson-private", NULL);
    g_autofree char *path = g_build_filename (folder, ways[i], name, NULL);
    if (g_file_test (mark, G_FILE_TEST_IS_DIR) && g_file_test (path, G_FILE_TEST_EXISTS))
      return g_canonicalize_filename (path, NULL);
  }
  return NULL;
}

/* The same, or where the program was built. */
static char *
find_built (const char *name, const char *built)
{
  char *own = find_in_own_build (name);
  return own != NULL ? own : g_strdup (built);
}

char *
ra_paths_find_data_dir (GError **error)
{
  const char *named = g_getenv ("RANGE_ATLAS_DATA_DIR");
  g_autofree char *own = find_in_own_prefix ("range-atlas");
  g_autofree char *source = find_built ("../data", RA_SOURCE_DATADIR);
  const char *candidates[] = { own != NULL ? own : RA_PKGDATADIR, source, RA_SOURCE_DATADIR, RA_PKGDATADIR };

  if (named != NULL && *named != '\0') {
    if (holds_data (named))
      return g_strdup (named);
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                 "%s: holds no catalogue, although RANGE_ATLAS_DATA_DIR names it", named);
    return NULL;
  }
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    if (holds_data (candidates[i]))
      return g_strdup (candidates[i]);
  }
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
               "%s: holds no catalogue; RANGE_ATLAS_DATA_DIR can name another folder", RA_PKGDATADIR);
  return NULL;
}

char *
ra_paths_find_prepared (void)
{
  g_autofree char *own = find_in_own_prefix ("range-atlas");
  g_autofree char *built = find_built ("data/prepare", RA_BUILD_PREPAREDIR);
  return g_build_filename (own != NULL ? own : built, PREPARED, NULL);
}

char *
ra_paths_find_window (void)
{
  g_autofree char *own = find_own_folder ();
  g_autofree char *beside
      = own != NULL ? g_build_filename (own, RA_LIBEXECDIR_FROM_BINDIR, WINDOW, NULL) : g_strdup ("");
  g_autofree char *folder = find_built ("app/gui", RA_BUILD_WINDOWDIR);
  g_autofree char *built = g_build_filename (folder, WINDOW, NULL);
  if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_canonicalize_filename (beside, NULL);
  if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built);
  return g_build_filename (RA_LIBEXECDIR, WINDOW, NULL);
}

char *
ra_paths_find_locale_dir (void)
{
  const char *named = g_getenv ("RANGE_ATLAS_LOCALE_DIR");
  g_autofree char *own_data = find_in_own_prefix ("range-atlas");
  g_autofree char *own = own_data != NULL ? find_in_own_prefix ("locale") : NULL;

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  if (own != NULL)
    return g_steal_pointer (&own);
  g_autofree char *built = find_built ("resources/po", RA_BUILD_LOCALEDIR);
  return g_strdup (g_file_test (built, G_FILE_TEST_IS_DIR) ? built : RA_LOCALEDIR);
}

char *
ra_paths_find_schema_dir (void)
{
  g_autofree char *own = find_in_own_prefix ("glib-2.0/schemas");
  g_autofree char *built = find_built ("resources/schema", RA_BUILD_SCHEMADIR);
  const char *candidates[] = { own != NULL ? own : built, built };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    g_autofree char *compiled = g_build_filename (candidates[i], "gschemas.compiled", NULL);
    if (g_file_test (compiled, G_FILE_TEST_IS_REGULAR))
      return g_strdup (candidates[i]);
  }
  return NULL;
}

static char *
list_ids (const char *folder)
{
  g_autoptr (GPtrArray) files = ra_scenario_list_folder (folder, NULL);
  GString *ids = g_string_new (NULL);
  for (guint i = 0; files != NULL && i < files->len; i++) {
    g_autofree char *name = g_path_get_basename (g_ptr_array_index (files, i));
    name[strlen (name) - strlen (SUFFIX)] = '\0';
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", name);
  }
  return g_string_free (ids, FALSE);
}

char *
ra_paths_find_scenario (const char *data_dir, const char *id_or_file, GError **error)
{
  g_autofree char *folder = g_build_filename (data_dir, "catalogue", "scenarios", NULL);
  g_autofree char *name = g_strconcat (id_or_file, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const gboolean is_word = *id_or_file != '\0' && strpbrk (id_or_file, "/\\") == NULL;

  if (is_word && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&path);
  if (*id_or_file != '\0' && (strpbrk (id_or_file, "./\\") != NULL || g_file_test (id_or_file, G_FILE_TEST_EXISTS)))
    return g_strdup (id_or_file);
  g_autofree char *ids = list_ids (folder);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: no such scenario; there are %s", id_or_file, ids);
  return NULL;
}
