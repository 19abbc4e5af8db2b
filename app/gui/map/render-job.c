/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/render-job.h"

#include <math.h>

#include "app/gui/base/texture.h"
#include "app/scene/render-image.h"
#include "app/scene/text.h"

/* Panning within it shows finished map. */
#define MARGIN_SHARE 0.3
/* A turning map is looked at for an instant only. */
#define QUICK_FINENESS 0.5

/* The furniture belongs to the frame of a finished picture; on the screen the panel says the same, and the texture
 * reaches beyond the frame. */
static void
trim_spec (RaMapSpec *spec, RaQuality quality)
{
  spec->show &= ~RA_SHOW_FURNITURE;
  if (quality == RA_QUALITY_FULL)
    return;
  spec->show &= ~(RA_SHOW_RING_LABELS | RA_SHOW_PLACES | RA_SHOW_AREA_NAMES);
  spec->detail = RA_DETAIL_110M;
}

RaRenderJob *
ra_render_job_new (const RaMapSpec *spec, double device_scale, RaQuality quality, guint content_serial)
{
  RaRenderJob *self = g_new0 (RaRenderJob, 1);

  self->spec = ra_map_spec_copy (spec);
  self->quality = quality;
  self->content_serial = content_serial;
  self->scale = device_scale;
  if (quality == RA_QUALITY_QUICK) {
    self->scale *= QUICK_FINENESS;
  } else {
    /* Whole pixels, or the picture would have to be shifted by a fraction of one, which blurs it. */
    self->margin_x_px = ceil (spec->viewport.width_px * MARGIN_SHARE);
    self->margin_y_px = ceil (spec->viewport.height_px * MARGIN_SHARE);
  }
  self->spec->viewport.width_px += 2.0 * self->margin_x_px;
  self->spec->viewport.height_px += 2.0 * self->margin_y_px;
  ra_render_job_show (self, RA_WHOLE_WIDTH);
  trim_spec (self->spec, quality);
  return self;
}

void
ra_render_job_show (RaRenderJob *self, RaWidthPart part)
{
  g_return_if_fail (self != NULL);
  const double width_px = self->spec->viewport.width_px - 2.0 * self->margin_x_px;

  self->part = part;
  self->spec->seen
      = (RaBox) { self->margin_x_px + part.from * width_px, self->margin_y_px, self->margin_x_px + part.to * width_px,
                  self->spec->viewport.height_px - self->margin_y_px };
}

void
ra_render_job_cover (RaRenderJob *self, RaPoint corner)
{
  g_return_if_fail (self != NULL);
  const double right = self->spec->viewport.width_px - self->margin_x_px;
  const double bottom = self->spec->viewport.height_px - self->margin_y_px;

  self->spec->covered = (RaBox) { right - corner.x, bottom - corner.y, right, bottom };
}

void
ra_render_job_free (RaRenderJob *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_free (self);
}

static GArray *
list_texts (const RaScene *scene)
{
  PangoContext *context = ra_text_context_new ();
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (RaBox));

  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);

    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);

      /* Text along a line in pieces: a box about all of it would hold what lies in the bend. */
      for (guint piece = 0; item->kind == RA_SCENE_TEXT && piece < ra_text_count_pieces (context, &item->text);
           piece++) {
        RaPoint corners[4];
        ra_text_measure_piece (context, &item->text, piece, corners);
        RaBox box = ra_box_of_points (corners, G_N_ELEMENTS (corners));
        g_array_append_val (texts, box);
      }
    }
  }
  g_object_unref (context);
  return texts;
}

/* Takes over @surface. */
static RaPicture *
make_picture (const RaRenderJob *self, const RaScene *scene, cairo_surface_t *surface)
{
  RaPicture *picture = g_new0 (RaPicture, 1);

  picture->texture = ra_texture_of_surface (surface);
  picture->surface = surface;
  picture->viewport = self->spec->viewport;
  picture->background = scene->background;
  picture->scale = self->scale;
  picture->margin_x_px = self->margin_x_px;
  picture->margin_y_px = self->margin_y_px;
  picture->part = self->part;
  picture->index = ra_scene_index_new (scene);
  picture->texts = list_texts (scene);
  picture->quality = self->quality;
  picture->content_serial = self->content_serial;
  return picture;
}

/* The whole of it, or without the margin. */
static RaPicture *
draw (const RaRenderJob *self, const RaScene *scene, gboolean bare, GCancellable *cancellable, GError **error)
{
  const RaBox frame
      = { self->margin_x_px, self->margin_y_px, scene->width - self->margin_x_px, scene->height - self->margin_y_px };
  cairo_surface_t *surface;

  if (bare)
    surface = ra_render_image_part (scene, self->scale, &frame, cancellable, error);
  else if (g_atomic_int_get (&self->alone))
    surface = ra_render_image_in_bands (scene, self->scale, 1, cancellable, error);
  else
    surface = ra_render_image (scene, self->scale, cancellable, error);
  if (surface == NULL)
    return NULL;
  RaPicture *picture = make_picture (self, scene, surface);
  picture->bare = bare;
  return picture;
}

RaPicture *
ra_render_job_run_seen_first (const RaRenderJob *self, RaMapEngine *engine, RaPictureFunc seen, gpointer user_data,
                              GCancellable *cancellable, GError **error)
{
  ra_map_engine_set_alone (engine, g_atomic_int_get (&self->alone));
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, self->spec, self->scale, cancellable, error);

  if (scene == NULL || self->prepares)
    return NULL;
  if (seen != NULL && self->seen_first && self->margin_x_px > 0.0 && !g_atomic_int_get (&self->alone)) {
    RaPicture *bare = draw (self, scene, TRUE, cancellable, error);
    if (bare == NULL)
      return NULL;
    seen (bare, NULL, user_data);
  }
  return draw (self, scene, FALSE, cancellable, error);
}

RaPicture *
ra_render_job_run (const RaRenderJob *self, RaMapEngine *engine, GCancellable *cancellable, GError **error)
{
  return ra_render_job_run_seen_first (self, engine, NULL, NULL, cancellable, error);
}

/* Rounding lets a text that stands beside the edge touch it. */
#define TOUCH_PX 0.75

/* The frame in units of the picture. */
static RaBox
find_frame (const RaPicture *self, const RaViewport *frame)
{
  const double shift_x_px = (frame->x_m - self->viewport.x_m) / frame->metres_per_px;
  const double shift_y_px = (self->viewport.y_m - frame->y_m) / frame->metres_per_px;
  const double x_min = (self->viewport.width_px - frame->width_px) / 2.0 + shift_x_px;
  const double y_min = (self->viewport.height_px - frame->height_px) / 2.0 + shift_y_px;

  return (RaBox) { x_min, y_min, x_min + frame->width_px, y_min + frame->height_px };
}

gboolean
ra_picture_cuts_text (const RaPicture *self, const RaViewport *frame, RaWidthPart part)
{
  RaBox at = find_frame (self, frame);

  at.x_max = at.x_min + part.to * frame->width_px;
  at.x_min += part.from * frame->width_px;
  const RaBox outer = { at.x_min - TOUCH_PX, at.y_min - TOUCH_PX, at.x_max + TOUCH_PX, at.y_max + TOUCH_PX };
  const RaBox inner = { at.x_min + TOUCH_PX, at.y_min + TOUCH_PX, at.x_max - TOUCH_PX, at.y_max - TOUCH_PX };

  for (guint i = 0; i < self->texts->len; i++) {
    const RaBox *box = &g_array_index (self->texts, RaBox, i);

    if (ra_box_overlaps (&inner, box) && !ra_box_holds (&outer, box))
      return TRUE;
  }
  return FALSE;
}

gboolean
ra_picture_hides_text (const RaPicture *self, const RaViewport *frame, RaPoint corner)
{
  const RaBox at = find_frame (self, frame);
  const RaBox hidden = { at.x_max - corner.x + TOUCH_PX, at.y_max - corner.y + TOUCH_PX, at.x_max, at.y_max };

  for (guint i = 0; i < self->texts->len && corner.x > 0.0; i++)
    if (ra_box_overlaps (&hidden, &g_array_index (self->texts, RaBox, i)))
      return TRUE;
  return FALSE;
}

void
ra_picture_free (RaPicture *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->index, ra_scene_index_free);
  g_clear_pointer (&self->texts, g_array_unref);
  g_free (self);
}
