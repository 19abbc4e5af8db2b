/* A shapefile is several files of one name, of which people name one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The files of it, each with its dot, of which not all need be there. The index comes last: without it programs refuse
 * the set. Ends with NULL. */
extern const char *const ra_shapefile_parts[];

/* What other programs keep beside it to find its shapes by; that does not fit others. Ends with NULL. */
extern const char *const ra_shapefile_foreign_indexes[];

/* The name without what follows its last dot, if anything does; to be freed. */
char *ra_shapefile_set_stem (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the name ends as that of a set does, in any case. */
gboolean ra_shapefile_set_is_named (const char *path);

/* @path and the names of all parts and indexes beside it, whether they are there or not, in small letters and in
 * capitals: what writing the set changes, and reading it reads. Ends with NULL. */
char **ra_shapefile_set_list (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
