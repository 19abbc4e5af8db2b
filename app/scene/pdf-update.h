/* What cairo cannot write into a PDF, added behind it as an update, which is what the format has for that: the
 * language, the alternative text of its figures and the XMP packet. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *language; /* of all texts, "de"; NULL: not said */
  const char *alt;      /* what figures show; NULL: not said */
  const char *xmp;      /* the packet; NULL: none */
} RaPdfUpdate;

/* Appends the update to a finished file. A file whose table of objects is none of the old kind, as another version of
 * cairo may write it, stays as it is; FALSE then. */
gboolean ra_pdf_update (GByteArray *bytes, const RaPdfUpdate *update);

/* The first place of @words among the @length bytes of a file, which may hold zeros; NULL when they are not there. */
const char *ra_pdf_find (const char *bytes, gsize length, const char *words);

G_END_DECLS
