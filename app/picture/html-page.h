/* A map as a web page that needs nothing else: the SVG, which can be panned, zoomed and walked over by keyboard,
 * switches for claims and for scenarios, cards with sources. No address of the network is read. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef struct {
  const RaMapSpec *spec;
  const RaScene *scene; /* the map of @spec */
  GBytes *svg;          /* a whole SVG file that was drawn of @scene, with tags */
} RaHtmlMap;

/* UTF-8 of a page about @maps, of which it shows the first and has the others to choose from by their scenarios. The
 * page is called and speaks as the first is. */
GBytes *ra_html_page_new (const RaHtmlMap *maps, guint n_maps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
