/* Archives of the kind that KMZ, SHZ and spreadsheets are: how much is packed in one, and single members of it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* TRUE where all members of the @length bytes of an archive, unpacked, hold @most bytes at most: they are unpacked and
 * counted, whatever the archive says of their sizes. Fails with G_IO_ERROR, a reason alone, where they hold more, where
 * it is no archive or a damaged one, is locked by a password or packed in a way that GDAL does not read, and where
 * members overlap, as only those that are made to harm do. */
gboolean ra_zip_check (const char *bytes, gsize length, gsize most, GError **error);

/* What is done with a member; @text, of @length bytes, ends with a 0 besides. */
typedef void (*RaZipFunc) (const char *name, const char *text, gsize length, gpointer user_data);

/* Calls @func with each member whose name ends with @suffix, of an archive that has been checked. */
void ra_zip_each (const char *bytes, gsize length, const char *suffix, RaZipFunc func, gpointer user_data);

G_END_DECLS
