/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/data/import/import-helpers.h"

#include <string.h>

#include "tests/data/helpers.h"

RaImport *
test_import_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  RaImport *import = ra_import_parse ("t", text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->n_understood + import->problems->len, ==, import->n_rows);
  return import;
}

char *
test_import_sample (const char *name)
{
  g_autofree char *rest = g_build_filename ("..", "tests", "data", "import", name, NULL);
  return test_shipped_path (rest);
}

RaImport *
test_import_load (const char *name)
{
  g_autofree char *path = test_import_sample (name);
  g_autoptr (GError) error = NULL;
  RaImport *import = ra_import_load (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->n_understood + import->problems->len, ==, import->n_rows);
  return import;
}
