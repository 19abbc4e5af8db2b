/* Finds the folders and files of the program: data, translations, settings schemas. Each is a new string. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The folder that holds catalogue/ and natural-earth/: what RANGE_ATLAS_DATA_DIR says, else the tree that the program
 * lies in, also when it was moved, else the source tree that it was built in, as long as it exists, else where it was
 * to be installed. Fails with G_FILE_ERROR. */
char *ra_paths_find_data_dir (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The file that the build makes ready of natural-earth/, in the tree that the program lies in, else of the build. It
 * need not be there. */
char *ra_paths_find_prepared (void) G_GNUC_WARN_UNUSED_RESULT;

/* The file of the program that is running; NULL where the system does not say. */
char *ra_paths_find_program (void) G_GNUC_WARN_UNUSED_RESULT;

/* The program that is the window: in the tree that this one lies in, else of the build, as long as it exists, else
 * where it was to be installed. */
char *ra_paths_find_window (void) G_GNUC_WARN_UNUSED_RESULT;

/* The folder of translations: what RANGE_ATLAS_LOCALE_DIR says, else found in the same order as the data. */
char *ra_paths_find_locale_dir (void) G_GNUC_WARN_UNUSED_RESULT;

/* A folder with compiled settings schemas besides those of the system: of the tree that the program lies in, else of
 * the build. NULL when there is none. */
char *ra_paths_find_schema_dir (void) G_GNUC_WARN_UNUSED_RESULT;

/* The file of a scenario of the catalogue by its id, or @id_or_file itself when it is a file or looks like the name of
 * one. Fails with G_OPTION_ERROR when it is neither; the message lists the ids. */
char *ra_paths_find_scenario (const char *data_dir, const char *id_or_file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
