/* What the columns of reach show, for columns about one side of a comparison. The items are RaReachPlace or
 * RaReachCountry, the report is a RaReachAnswer, in whose language names are. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ra_reach_column_place (gconstpointer place, gpointer report) G_GNUC_WARN_UNUSED_RESULT;
/* "Capital", or NULL for any other place. */
char *ra_reach_column_capital (gconstpointer place, gpointer report) G_GNUC_WARN_UNUSED_RESULT;
char *ra_reach_column_place_country (gconstpointer place, gpointer report) G_GNUC_WARN_UNUSED_RESULT;
char *ra_reach_column_margin (gconstpointer place, gpointer report) G_GNUC_WARN_UNUSED_RESULT;
double ra_reach_column_margin_km (gconstpointer place);

char *ra_reach_column_country (gconstpointer country, gpointer report) G_GNUC_WARN_UNUSED_RESULT;
char *ra_reach_column_share (gconstpointer country, gpointer report) G_GNUC_WARN_UNUSED_RESULT;
/* The share in per cent, 0 to 100. */
double ra_reach_column_share_percent (gconstpointer country);

G_END_DECLS
