/* What the page of reach and the results of a comparison have in common: a table of places, of capitals among them, or
 * of countries, which a worker fills. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/latest-task.h"
#include "app/model/map-state.h"
#include "app/report/reach.h"

G_BEGIN_DECLS

/* What is listed, in the order of the drop-downs. */
typedef enum { RA_REPORT_PLACES, RA_REPORT_CAPITALS, RA_REPORT_COUNTRIES } RaReportKind;

/* The options with which the command line would write what is listed: all places, or all capitals, with those that the
 * table leaves out, and all countries. */
RaReachFormatOptions ra_report_page_options (RaReportKind kind, RaReachFormat format);
/* Brings the place into the middle of the map; @page tells by its signal "message" when the projection does not show
 * it. */
void ra_report_page_centre (GtkWidget *page, RaMapState *state, const RaPlace *place);

G_END_DECLS
