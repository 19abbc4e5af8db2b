/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/fuzz/fuzz-data.h"

#include "data/catalogue-load.h"

RaCatalogue *
fuzz_get_catalogue (void)
{
  static RaCatalogue *catalogue;

  if (catalogue == NULL) {
    g_autofree char *folder = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", NULL);
    catalogue = ra_catalogue_load (folder, NULL);
    g_assert_nonnull (catalogue);
  }
  return catalogue;
}
