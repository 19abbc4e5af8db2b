/* The size of a picture, and its text on the command line and in settings. Numbers have a dot, whatever the locale.
 * Each function leaves the result as it is and returns TRUE where the text is NULL, and fails with
 * G_OPTION_ERROR_BAD_VALUE and a message "OPTION: reason". */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  double lowest;
  double highest;
  const char *allowed; /* "a number from 1 to 10,000" */
} RaNumberRange;

gboolean
ra_option_number (const char *option, const char *text, const RaNumberRange *range, double *value, GError **error);

typedef struct {
  double width;
  double height;
  gboolean millimetres; /* else whole pixels */
} RaPageSize;

/* "1600x1000" or "180x120mm". */
gboolean ra_option_size (const char *option, const char *text, RaPageSize *size, GError **error);

G_END_DECLS
