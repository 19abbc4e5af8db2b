/* The encodings that a table of text may be said to be in. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A list of strings for people: the first is that the program finds it out, the others are named after the letters. */
GListModel *ra_import_encodings_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* What RaImportWanted calls the one at that place, which belongs to the program; NULL for the first. */
const char *ra_import_encodings_get_name (guint position);

G_END_DECLS
