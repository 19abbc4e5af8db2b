/* Numbers as text that never follows the locale: printf () would write a decimal comma where people use one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char text[64];
} RaDigits;

/* With so many decimals, at most 9: ra_digits (km, 1).text is "12.5" and good until the end of the statement. */
RaDigits ra_digits (double value, guint decimals);
/* The shortest that tells it to @significant digits, at most 15: "0.001", "1e+06". */
RaDigits ra_short_digits (double value, guint significant);

G_END_DECLS
