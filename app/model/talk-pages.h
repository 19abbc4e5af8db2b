/* A talk as a file. On paper it is a page of A4 for each step, with its map, what is said of it, whose figures the map
 * shows, the sources and the notes; on the web the same without the notes, a step at a time. It needs no display. */
#pragma once

#include "app/model/pages-file.h"
#include "app/model/presentation.h"

G_BEGIN_DECLS

/* All steps as the bytes of a PDF file; language, boundaries and circles of compasses as on the map of @like. Fails as
 * ra_map_engine_build () and ra_sheets_encode (). */
GBytes *ra_talk_pages_make (const RaPresentation *presentation, const RaMapSpec *like, RaBasemap *basemap,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same, to be written into a file by ra_pages_write_async (). */
RaPagesOrder ra_talk_pages_order (const RaPresentation *presentation, const RaMapSpec *like,
                                  RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
/* The page of HTML, likewise, in the theme of @like. */
RaPagesOrder ra_talk_pages_order_web (const RaPresentation *presentation, const RaMapSpec *like,
                                      RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
