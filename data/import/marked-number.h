/* Numbers with marks of thousands and of fractions, which a table does not explain. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a column writes its fractions, as its numbers tell. */
typedef enum {
  RA_FRACTION_UNKNOWN,
  RA_FRACTION_DOT,
  RA_FRACTION_COMMA,
  RA_FRACTION_MIXED, /* both: what can be read in two ways is refused */
} RaFraction;

/* @token has digits, dots, commas and single spaces between thousands. The error is a reason alone; a number that can
 * be read in two ways, such as "2,350" where @fraction is unknown, is one. */
gboolean ra_marked_number_read (const char *token, RaFraction fraction, double *value, GError **error);
/* What the number says about the marks of its column: "2,350.5" and "499,5" do, "2,350" does not. */
RaFraction ra_marked_number_fraction (const char *token);
/* Whether the number has groups of thousands, or a fraction of three digits: "2.350". @value gets the whole number. */
gboolean ra_marked_number_is_grouped (const char *token, double *value);
/* What two numbers of a column say together. */
RaFraction ra_fraction_join (RaFraction a, RaFraction b);

G_END_DECLS
