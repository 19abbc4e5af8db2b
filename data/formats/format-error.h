/* What can be wrong with a file of one of the program's own formats. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RA_FORMAT_ERROR (ra_format_error_quark ())
GQuark ra_format_error_quark (void);

typedef enum {
  RA_FORMAT_ERROR_SYNTAX,  /* not JSON, or not the file it says it is */
  RA_FORMAT_ERROR_INVALID, /* JSON, but a member is missing, of the wrong type or out of range */
  RA_FORMAT_ERROR_UNKNOWN, /* names an id that does not exist */
  RA_FORMAT_ERROR_VERSION, /* written by a newer program */
} RaFormatError;

/* What stands after the last colon of a message: the reason without the place. Belongs to @problem. */
const char *ra_format_bare_reason (const GError *problem);

G_END_DECLS
