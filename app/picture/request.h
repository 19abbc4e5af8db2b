/* A map that is asked for, with the size of its picture. */
#pragma once

#include "app/picture/page-size.h"
#include "app/picture/recipe.h"

G_BEGIN_DECLS

/* How large a picture is asked for. */
typedef struct {
  RaPageSize size;
  double scale;         /* how many times larger the layout of that size is drawn */
  double dpi;           /* pixels of the picture to an inch */
  gboolean dpi_assumed; /* nobody said how large pixels are */
} RaPictureSize;

/* The same page for lines and letters, which have no pixels: it has the size asked for to the last fraction. */
typedef struct {
  double width; /* of the picture, in millimetres or in units of 1/96 inch */
  double height;
  gboolean millimetres;
  double frame_width; /* of the layout, in page units */
  double frame_height;
  double dpi; /* for the checks: 96 for a size in pixels, whatever the resolution of a PNG would be */
  gboolean dpi_assumed;
} RaVectorPage;

/* A map that is ready to be drawn. */
typedef struct {
  RaMapSpec *spec;
  RaBasemap *basemap;
  guint width_px; /* of the picture */
  guint height_px;
  double scale;         /* pixels of the picture to a page unit */
  double dpi;           /* for the picture's metadata */
  gboolean dpi_assumed; /* the size is in pixels, and nobody said how large they are */
  RaVectorPage vector;  /* of a picture without pixels */
} RaMapRequest;

/* Takes over the size; @page_width and @page_height get the frame in page units that covers the picture to its last
 * pixel. Fails with G_OPTION_ERROR_BAD_VALUE where a side would have no pixel, or more than cairo can hold. */
gboolean ra_map_request_set_size (RaMapRequest *self, const RaPictureSize *picture, double *page_width,
                                  double *page_height, GError **error);
/* The map of @scenario as @recipe says, in a picture of @size. Fails as ra_map_request_set_size () and
 * ra_recipe_apply (). */
RaMapRequest *ra_map_request_new (const RaRecipe *recipe, RaScenario *scenario, RaBasemap *basemap,
                                  const RaPictureSize *size, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Says in the specification what the map finds, where its scenario wants that and nobody has given it a title; what it
 * shows is set. */
void ra_map_request_find_headline (RaMapRequest *self);
void ra_map_request_free (RaMapRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaMapRequest, ra_map_request_free)

G_END_DECLS
