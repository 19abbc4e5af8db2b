/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of files share: the shipped folder, folders that vanish, whole files as bytes. */
#pragma once

#include <gio/gio.h>

#include "data/catalogue.h"
#include "data/scenario-write.h"

G_BEGIN_DECLS

/* The sample count of a property test: @normal, or RA_TEST_SAMPLES when that is set. */
guint test_samples (guint normal);

/* A path inside the folder named by RANGE_ATLAS_DATA_DIR. */
char *test_shipped_path (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* The catalogue that the program brings. */
RaCatalogue *test_load_catalogue (void) G_GNUC_WARN_UNUSED_RESULT;
/* A new empty folder; test_remove_folder () takes it away with the files in it, two folders deep, and frees @folder. */
char *test_make_folder (void) G_GNUC_WARN_UNUSED_RESULT;
void test_remove_folder (char *folder);

GByteArray *test_read_bytes (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void test_write_bytes (const char *path, const void *bytes, gsize length);
/* A file of a name of its own in a new folder, whole text when @length < 0; test_remove_scenario () takes both away. */
char *test_write_scenario (const char *text, gssize length) G_GNUC_WARN_UNUSED_RESULT;
void test_remove_scenario (const char *path);
void test_save_scenario (const RaScenarioDocument *document, const char *path);
/* Changes, takes out or doubles some bytes of @text, which may end up as anything. */
void test_mutate (GRand *rand, GString *text);
/* A file of this name and text is found to have these problems and no others; each is what follows "FILE:". */
void test_assert_problems (const char *name, const char *text, const char *const *messages);
/* Copies the .shp, .shx, .dbf and .cpg at @base (a path without suffix) to @new_base; those that exist. */
void test_copy_shapefile (const char *base, const char *new_base);

/* The ids of the scenarios that are shipped, in the order in which they are offered. */
char **test_list_shipped (void);
/* One of them, which has to be without a fault. */
RaScenario *test_load_shipped (const char *id);

G_END_DECLS
