/* The page of a picture whose furniture stands beside the map: a header above it with what the map says, a foot below
 * it with where that comes from, and a key beside it, or above the foot where the page is not wide enough. What they
 * leave is the map's, and nothing of them lies over it.
 *
 * It is measured before anything is drawn, so that a view can be fitted to what is left. All lengths are page units. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct {
  RaBox map;       /* what furniture and inset leave of the page */
  RaBox inset;     /* empty where there is none */
  RaBox maps;      /* of both */
  double header;   /* height of the strip above */
  double foot;     /* and of that below */
  RaBox key;       /* empty where there is none */
  gboolean column; /* the key stands beside the map */
} RaPageFrame;

/* Measures the page of a map that is yet to be built: of @build only specification, style, unit, text, groups and the
 * size of the page are read. */
RaPageFrame ra_page_frame_measure (const RaMapBuild *build);
/* The same for a specification alone: what is left to the map; all of the page where furniture stands inside. */
RaBox ra_page_frame_find_map (const RaMapSpec *spec);

/* Where furniture stands inside the map: about how much of the height its foot covers, with the legend of an upright
 * page, which stands there; 0 where furniture stands beside, or there is none. */
double ra_page_frame_guess_foot (const RaMapSpec *spec);
/* And what is left of the height: of a small page, which has strips above and below, without both. */
double ra_page_frame_guess_usable_height (const RaMapSpec *spec);

/* The viewport of what the map shows in @map, a part of the page that @page shows. */
RaViewport ra_page_frame_narrow (const RaViewport *page, const RaBox *map);
/* And back: the viewport of a page of which @map shows what @inner does. */
RaViewport ra_page_frame_widen (const RaViewport *inner, const RaBox *map, double width_px, double height_px);

/* A page, and the part of it that is the map's. */
typedef struct {
  RaPoint size;
  RaBox map;
} RaHeldPage;

/* The viewport of @spec becomes that of the map alone, so that it can be fitted to something, until it is widened to
 * the page again. */
RaHeldPage ra_page_frame_leave (RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
void ra_page_frame_return (const RaHeldPage *page, RaMapSpec *spec);

/* Moves the map that has been built, as a scene of its own, to its place on the page, and adds header, key and foot to
 * its layer of furniture; below a key in a column stands the globe with all of the rings, where the frame cuts them.
 * FALSE on an error of the base map, which is then set. */
gboolean ra_page_frame_put_round (const RaPageFrame *self, const RaMapBuild *build, GError **error);

G_END_DECLS
