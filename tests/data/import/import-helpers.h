/* What the tests of imports share. */
#pragma once

#include "data/import/import.h"

G_BEGIN_DECLS

/* What is found in @text, a table or GeoJSON, which has to be read. */
RaImport *test_import_parse (const char *text);
/* The path of a file beside this one. */
char *test_import_sample (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* What is found in such a file. */
RaImport *test_import_load (const char *name);

G_END_DECLS
