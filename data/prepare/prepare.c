/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Run by the build: prepare FOLDER FILE makes the layers of the base map in FOLDER ready (data/prepared.h). */
#include "data/basemap.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  if (argc != 3)
    g_error ("prepare FOLDER FILE");
  g_autoptr (RaBasemap) basemap = ra_basemap_open (argv[1], &error);
  if (basemap != NULL && ra_basemap_prepare (basemap, argv[2], &error))
    return 0;
  g_critical ("%s", error->message);
  return 1;
}
