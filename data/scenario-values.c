/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-values.h"

#include <string.h>

#include "geo/projection.h"

#define MAX_WIDTH_KM 100000.0

/* Said here, where the line is known, and not only when the map is drawn. */
static void
check_projection (const RaJsonCursor *view, const char *projection)
{
  g_autoptr (GError) problem = NULL;

  if (projection != NULL && !ra_projection_check_name (projection, &problem))
    ra_json_fail (view, "projection", RA_FORMAT_ERROR_INVALID, "%s", problem->message);
}

/* What @inner holds. */
static void
read_frame (const RaJsonCursor *inner, RaScenarioView *view)
{
  char *projection = ra_json_string (inner, "projection", RA_JSON_OPTIONAL);
  check_projection (inner, projection);
  if (projection == NULL && view->projection == NULL)
    projection = g_strdup ("europe");
  if (projection != NULL) {
    g_free (view->projection);
    view->projection = projection;
  }
  ra_json_lat_lon (inner, "centre", &view->centre_lat_deg, &view->centre_lon_deg);
  view->width_km = ra_json_number (inner, "width_km", 1, MAX_WIDTH_KM);
  if (ra_json_has (inner, "height_km"))
    view->height_km = ra_json_number (inner, "height_km", 1, MAX_WIDTH_KM);
}

void
ra_scenario_read_view (const RaJsonCursor *parent, RaScenarioView *view)
{
  RaJsonCursor inner;

  view->given = ra_json_enter (parent, "view", &inner);
  if (view->given)
    read_frame (&inner, view);
}

void
ra_scenario_read_focus (const RaJsonCursor *parent, const RaScenarioView *view, RaScenarioView *focus)
{
  RaJsonCursor inner;

  focus->projection = g_strdup (view->projection);
  focus->given = ra_json_enter (parent, "focus", &inner);
  if (focus->given)
    read_frame (&inner, focus);
}

void
ra_scenario_read_inset (const RaJsonCursor *parent, const RaScenarioView *view, RaScenarioInset *inset)
{
  RaJsonCursor inner;

  inset->view.projection = g_strdup (view->projection);
  inset->view.given = ra_json_enter (parent, "inset", &inner);
  if (!inset->view.given)
    return;
  read_frame (&inner, &inset->view);
  inset->title = ra_json_string (&inner, "title", RA_JSON_OPTIONAL);
  inset->subtitle = ra_json_string (&inner, "subtitle", RA_JSON_OPTIONAL);
}

char *
ra_scenario_read_day (const RaJsonCursor *cursor, const char *member)
{
  char *date = ra_json_date (cursor, member, RA_JSON_OPTIONAL);

  if (date != NULL && strlen (date) != strlen ("YYYY-MM-DD"))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a day such as 2019-02-10");
  return date;
}
