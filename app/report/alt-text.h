/* Alternative text: a draft of what a map shows, for those who cannot see it. */
#pragma once

#include "app/report/alt-facts.h"

G_BEGIN_DECLS

/* Prose of 60 to 160 words in one line, in the language of the map: what is drawn, by whose figure and of what date,
 * under which status and where, which capitals lie within at least one ring that counts (see counted-rings.h; at most
 * 12 by name, the rest as a number), whose boundaries. Where there is much to tell, the last of it is counted instead.
 * It speaks of places within rings, never of targets, and of no number of people. The same options give the same text
 * in any locale. Fails with the errors of the base map. */
char *ra_alt_text_new (const RaAltTextOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
