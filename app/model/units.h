/* Numbers and measured distances for people, in the language of the window and the unit that the user wants.
 *
 * What somebody has published is not for this: it keeps the kilometres of its source. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { RA_UNITS_KM, RA_UNITS_MI, RA_UNITS_NMI, RA_N_UNITS } RaUnits;

/* "2,350.5"; @n_decimals from 0 to 9. */
char *ra_units_format_number (double number, guint n_decimals) G_GNUC_WARN_UNUSED_RESULT;
/* "2,350.5 km" or "1,460.5 mi", statute miles of 1.609344 km, or "1,269.2 nmi", nautical miles of 1.852 km. */
char *ra_units_format_distance (RaUnits units, double km, guint n_decimals) G_GNUC_WARN_UNUSED_RESULT;

/* @distance, which is in @units, in kilometres. */
double ra_units_to_km (RaUnits units, double distance);
/* The other way round. */
double ra_units_from_km (RaUnits units, double km);

G_END_DECLS
