/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/report-page.h"

#include <glib/gi18n.h>

RaReachFormatOptions
ra_report_page_options (RaReportKind kind, RaReachFormat format)
{
  return (RaReachFormatOptions) { .format = format,
                                  .capitals = kind == RA_REPORT_CAPITALS,
                                  .table = kind == RA_REPORT_COUNTRIES ? RA_REACH_COUNTRIES : RA_REACH_PLACES };
}

void
ra_report_page_centre (GtkWidget *page, RaMapState *state, const RaPlace *place)
{
  if (ra_map_state_set_centre (state, place->lat_deg, place->lon_deg))
    return;
  const RaTranslations *translations = ra_map_state_get_spec (state)->translations;
  g_autofree char *text = g_strdup_printf (_ ("This projection does not show %s"),
                                           ra_translate_name (translations, RA_NAME_PLACE, place->name));
  g_signal_emit_by_name (page, "message", text);
}
