/* Ids for the sites, systems, claims and sources that users make themselves: readable, in ASCII, and never one of the
 * shipped catalogue's. Each function returns a new string, which the caller frees. */
#pragma once

#include "data/catalogue.h"

G_BEGIN_DECLS

/* "Kapustin Yar" -> "own-kapustin-yar": never one of the catalogue's. @fallback where the name has no Latin letter. */
char *ra_own_id_base (const char *name, const char *fallback) G_GNUC_WARN_UNUSED_RESULT;
/* The same with a number behind it where @catalogue has that id already, for a thing of any kind. */
char *ra_own_id_new (const RaCatalogue *catalogue, const char *name, const char *fallback) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
