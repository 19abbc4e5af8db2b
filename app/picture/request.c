/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/request.h"

#include <math.h>

#include "app/layout/finding.h"
#include "app/layout/title-text.h"
#include "app/layout/view-fit.h"
#include "app/scene/page-units.h"

/* More cairo cannot hold. */
#define MOST_PIXELS 32767

/* The page length whose picture has exactly @n_px pixels after rounding up. */
static double
page_length (guint n_px, double scale)
{
  double length = n_px / scale;
  while (ceil (length * scale) > n_px)
    length = nextafter (length, 0);
  return length;
}

static RaVectorPage
vector_page_of (const RaMapRequest *self, const RaPictureSize *picture, double page_width, double page_height)
{
  const RaPageSize *size = &picture->size;
  if (!size->millimetres)
    return (RaVectorPage) { .width = self->width_px,
                            .height = self->height_px,
                            .frame_width = page_width,
                            .frame_height = page_height,
                            .dpi = RA_PAGE_UNITS_PER_INCH,
                            .dpi_assumed = TRUE };
  return (RaVectorPage) { .width = size->width * picture->scale,
                          .height = size->height * picture->scale,
                          .millimetres = TRUE,
                          .frame_width = size->width / RA_MM_PER_INCH * RA_PAGE_UNITS_PER_INCH,
                          .frame_height = size->height / RA_MM_PER_INCH * RA_PAGE_UNITS_PER_INCH,
                          .dpi = picture->dpi,
                          .dpi_assumed = picture->dpi_assumed };
}

gboolean
ra_map_request_set_size (RaMapRequest *self, const RaPictureSize *picture, double *page_width, double *page_height,
                         GError **error)
{
  const RaPageSize *size = &picture->size;
  const double unit = size->millimetres ? picture->dpi / RA_MM_PER_INCH * picture->scale : picture->scale;
  const double width_px = floor (size->width * unit + 0.5);
  const double height_px = floor (size->height * unit + 0.5);

  if (!(width_px <= MOST_PIXELS && height_px <= MOST_PIXELS && width_px >= 1 && height_px >= 1)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "the picture would have %.0f x %.0f pixels; a side has 1 to %d", width_px, height_px, MOST_PIXELS);
    return FALSE;
  }
  self->scale = size->millimetres ? picture->dpi / RA_PAGE_UNITS_PER_INCH * picture->scale : picture->scale;
  self->dpi = picture->dpi;
  self->dpi_assumed = picture->dpi_assumed;
  self->width_px = (guint)width_px;
  self->height_px = (guint)height_px;
  *page_width = page_length (self->width_px, self->scale);
  *page_height = page_length (self->height_px, self->scale);
  self->vector = vector_page_of (self, picture, *page_width, *page_height);
  return TRUE;
}

void
ra_map_request_find_headline (RaMapRequest *self)
{
  g_clear_pointer (&self->spec->headline, g_free);
  /* Whoever writes a title says what the map finds. */
  if (self->spec->title == NULL && ra_map_spec_is_beside (self->spec))
    self->spec->headline = ra_finding_describe (self->spec, self->basemap);
  if (self->spec->headline == NULL && ra_map_spec_is_beside (self->spec))
    self->spec->headline = ra_title_draft (self->spec);
}

RaMapRequest *
ra_map_request_new (const RaRecipe *recipe, RaScenario *scenario, RaBasemap *basemap, const RaPictureSize *size,
                    GError **error)
{
  g_autoptr (RaMapRequest) self = g_new0 (RaMapRequest, 1);
  double page_width;
  double page_height;

  if (!ra_map_request_set_size (self, size, &page_width, &page_height, error))
    return NULL;
  self->basemap = ra_basemap_ref (basemap);
  self->spec = ra_map_spec_new (scenario, page_width, page_height);
  self->spec->furniture = RA_FURNITURE_BESIDE;
  ra_recipe_apply_style (recipe, self->spec);
  ra_map_request_find_headline (self);
  ra_view_wish_drop_inset (self->spec, &recipe->view);
  ra_view_fit_scenario (self->spec);
  return ra_view_wish_apply (self->spec, &recipe->view, error) ? g_steal_pointer (&self) : NULL;
}

void
ra_map_request_free (RaMapRequest *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_free (self);
}
