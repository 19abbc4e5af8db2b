/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of files share: the shipped folder, folders that vanish, whole files as bytes. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The sample count of a property test: @normal, or RA_TEST_SAMPLES when that is set. */
guint test_samples (guint normal);

/* A path inside the folder named by RANGE_ATLAS_DATA_DIR. */
char *test_shipped_path (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* A new empty folder; test_remove_folder () takes it away with the files in it, two folders deep, and frees @folder. */
char *test_make_folder (void) G_GNUC_WARN_UNUSED_RESULT;
void test_remove_folder (char *folder);

GByteArray *test_read_bytes (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void test_write_bytes (const char *path, const void *bytes, gsize length);
/* Copies the .shp, .shx, .dbf and .cpg at @base (a path without suffix) to @new_base; those that exist. */
void test_copy_shapefile (const char *base, const char *new_base);

G_END_DECLS
