/* What a map cannot show, in a sentence each for whoever asked for it: where the projection ends before the page or the
 * rings do, and a coordinate system that is used far from the country it is meant for. */
#pragma once

#include "app/picture/request.h"

G_BEGIN_DECLS

/* In English, without a full stop; an array of char *, often empty. */
GPtrArray *ra_list_map_remarks (const RaMapRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
