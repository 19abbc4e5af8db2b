/* A map as a web page that needs nothing else: the SVG, which can be panned, zoomed and walked over by keyboard,
 * switches for claims, cards with sources. No address of the network is read. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

/* UTF-8 of a page about @svg, a whole SVG file that was drawn, with tags, of @scene, the map of @spec. */
GBytes *ra_html_page_new (const RaMapSpec *spec, const RaScene *scene, GBytes *svg) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
