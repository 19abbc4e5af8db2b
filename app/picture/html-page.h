/* A map as a web page that needs nothing else: the SVG, which can be panned, zoomed and walked over by keyboard,
 * switches for claims, cards with sources. No address of the network is read. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* UTF-8 of a page about @svg, a whole SVG file that was drawn from @spec with the description @alt (NULL: none). */
GBytes *ra_html_page_new (const RaMapSpec *spec, GBytes *svg, const char *alt) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
