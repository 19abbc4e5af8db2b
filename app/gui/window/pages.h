/* The pages of a window that it stands without: each is built when it is first shown, and what is left after the first
 * picture of the map while nothing else is to be done. */
#pragma once

#include "app/gui/base/late-page.h"
#include "app/gui/map/map-view.h"
#include "app/model/library.h"

G_BEGIN_DECLS

#define RA_TYPE_PAGES (ra_pages_get_type ())
G_DECLARE_FINAL_TYPE (RaPages, ra_pages, RA, PAGES, GObject)

/* The places of one window, which the pages must not outlive, nor the library. */
typedef struct {
  RaMapState *state;
  RaLibrary *library;
  RaMapView *map_view;
  RaLatePage *layers;
  RaLatePage *reach;
  RaLatePage *sources;
  RaLatePage *compare;
  RaLatePage *edit; /* others say what is built there */
} RaPagesParts;

RaPages *ra_pages_new (const RaPagesParts *parts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
