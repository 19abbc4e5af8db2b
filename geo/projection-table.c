/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/projection-table.h"

#include <glib/gi18n.h>

static const RaProjectionRow table[] = {
  { .info = { "europe", N_ ("Europe (equal area)"),
              N_ ("Lambert azimuthal equal-area as in EPSG:3035: areas are true everywhere, shapes true over Europe."),
              RA_FOLLOW_NOTHING, FALSE },
    .definition = "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs" },
  { .info = { "conic-europe", N_ ("Europe (conformal)"),
              N_ ("Lambert conformal conic as in EPSG:3034: small shapes are true, distances nearly so over Europe."),
              RA_FOLLOW_NOTHING, FALSE },
    .definition = "+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 +ellps=GRS80 +units=m "
                  "+no_defs" },
  { .info = { "site", N_ ("Around a site"),
              N_ ("Azimuthal equidistant about the centre: a range ring about it is a true circle at its true radius."),
              RA_FOLLOW_BOTH, FALSE },
    .definition = "+proj=aeqd +datum=WGS84 +units=m +no_defs" },
  { .info = { "globe", N_ ("Globe"), N_ ("Orthographic: the Earth as seen from far away above the centre."),
              RA_FOLLOW_BOTH, TRUE },
    .definition = "+proj=ortho +datum=WGS84 +units=m +no_defs" },
  { .info
    = { "arctic", N_ ("Arctic"),
        N_ ("Lambert azimuthal equal-area about the north pole: areas are true, and no ring is torn by the pole."),
        RA_FOLLOW_LONGITUDE, FALSE },
    .definition = "+proj=laea +lat_0=90 +datum=WGS84 +units=m +no_defs" },
  { .info = { "equal-earth", N_ ("World (Equal Earth)"), N_ ("Equal Earth: the whole world with true areas."),
              RA_FOLLOW_LONGITUDE, TRUE },
    .definition = "+proj=eqearth +datum=WGS84 +units=m +no_defs" },
  { .info = { "robinson", N_ ("World (Robinson)"), N_ ("Robinson: the whole world, a compromise of areas and shapes."),
              RA_FOLLOW_LONGITUDE, TRUE },
    .definition = "+proj=robin +datum=WGS84 +units=m +no_defs" },
  { .info = { "mercator", N_ ("World (Mercator)"),
              N_ ("Mercator to 85 degrees north and south: familiar, and the one in which a range ring misleads most."),
              RA_FOLLOW_LONGITUDE, TRUE },
    .definition = "+proj=merc +datum=WGS84 +units=m +no_defs" },
};

const RaProjectionRow *
ra_projection_find_row (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    if (g_str_equal (table[i].info.name, name))
      return &table[i];
  }
  return NULL;
}

guint
ra_projection_table_size (void)
{
  return G_N_ELEMENTS (table);
}

const RaProjectionInfo *
ra_projection_table_row (guint row)
{
  g_return_val_if_fail (row < G_N_ELEMENTS (table), NULL);
  return &table[row].info;
}

const RaProjectionInfo *
ra_projection_find (const char *name)
{
  const RaProjectionRow *row = ra_projection_find_row (name);
  return row != NULL ? &row->info : NULL;
}
