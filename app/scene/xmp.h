/* The metadata of a picture as an XMP packet, which picture desks and screen readers' tools read: Dublin Core,
 * Photoshop and IPTC. */
#pragma once

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* Characters of an alternative text, by IPTC; the extended description is as long as it is. */
#define RA_XMP_LONGEST_ALT 250

/* @description cut to RA_XMP_LONGEST_ALT characters: whole sentences where the first has room, else whole words and an
 * ellipsis. NULL for NULL or nothing. */
char *ra_xmp_shorten (const char *description) G_GNUC_WARN_UNUSED_RESULT;
/* The packet, well-formed XML in UTF-8. */
char *ra_xmp_new (const RaSceneMetadata *metadata) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
