/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/utm.h"

#include <math.h>
#include <proj.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PJ, proj_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PJ_CONTEXT, proj_context_destroy)

#define LEAST_EASTING_M 100000.0
#define MOST_EASTING_M  900000.0
#define HALF_NORTHING_M 10000000.0
#define MOST_LAT_DEG    84.5 /* a zone ends at 84; whoever is a little beyond is still understood */

/* The string needs no file, and PROJ would open its database all the same. */
static const char *
find_nothing (PJ_CONTEXT *context, const char *name, void *data)
{
  (void)context, (void)name, (void)data;
  return "/dev/null/none";
}

static void
ignore_message (void *data, int level, const char *message)
{
  (void)data, (void)level, (void)message;
}

gboolean
ra_utm_to_degrees (guint zone, gboolean south, double easting_m, double northing_m, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (lat_deg != NULL && lon_deg != NULL, FALSE);
  if (zone < 1 || zone > 60 || !(easting_m >= LEAST_EASTING_M && easting_m <= MOST_EASTING_M)
      || !(northing_m >= 0 && northing_m <= HALF_NORTHING_M))
    return FALSE;
  g_autofree char *definition = g_strdup_printf ("+proj=utm +zone=%u%s +ellps=WGS84", zone, south ? " +south" : "");
  g_autoptr (PJ_CONTEXT) context = proj_context_create ();
  proj_context_set_file_finder (context, find_nothing, NULL);
  proj_log_func (context, NULL, ignore_message);
  g_autoptr (PJ) pj = proj_create (context, definition);
  if (pj == NULL)
    return FALSE;
  const PJ_COORD point = proj_trans (pj, PJ_INV, proj_coord (easting_m, northing_m, 0, 0));
  *lat_deg = proj_todeg (point.lp.phi);
  *lon_deg = proj_todeg (point.lp.lam);
  return isfinite (*lat_deg) && isfinite (*lon_deg) && fabs (*lat_deg) <= MOST_LAT_DEG;
}
