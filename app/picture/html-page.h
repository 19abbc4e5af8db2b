/* A map as a web page that needs nothing else: the SVG, which can be panned, zoomed and walked over by keyboard,
 * switches for claims and for scenarios, cards with sources. No address of the network is read. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

/* In page units, the size of a picture for telephones: drawn as wide as a screen of 360 px has room, its least letters
 * are 9 px high. */
#define RA_HTML_PHONE_WIDTH  300
#define RA_HTML_PHONE_HEIGHT 400
/* Pixels of a screen, up to which that picture is shown; so are pages that are not wider. */
#define RA_HTML_NARROW 480

typedef struct {
  const RaScene *scene; /* NULL: no such picture */
  GBytes *svg;          /* a whole SVG file that was drawn of @scene, with tags */
} RaHtmlPicture;

typedef struct {
  const RaMapSpec *spec;
  RaHtmlPicture picture; /* of @spec */
  RaHtmlPicture phone;   /* the same for narrow screens */
} RaHtmlMap;

/* UTF-8 of a page about @maps, of which it shows the first and has the others to choose from by their scenarios. The
 * page is called and speaks as the first is. */
GBytes *ra_html_page_new (const RaHtmlMap *maps, guint n_maps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
