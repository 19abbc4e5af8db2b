/* The painter of a map: always has a picture of what a state shows.
 *
 * Pictures are drawn by a worker, with a margin beyond the frame; where the map rests what the frame shows comes first,
 * which no signal tells of. A new one is asked for when the last no longer serves; where the map has come to rest it is
 * also one in which the frame cuts no text.
 *
 * Signals: "painted", when a new picture has come; "failed" (const char *message); "rested", when the viewport has not
 * changed for an instant. */
#pragma once

#include <gtk/gtk.h>

#include "app/gui/map/render-queue.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_PAINTER (ra_map_painter_get_type ())
G_DECLARE_FINAL_TYPE (RaMapPainter, ra_map_painter, RA, MAP_PAINTER, GObject)

/* Paints for @widget, as large as that is and only while it is mapped; must not outlive it. Has @queue to itself. */
RaMapPainter *ra_map_painter_new (GtkWidget *widget, RaMapState *state, RaRenderQueue *queue) G_GNUC_WARN_UNUSED_RESULT;
/* As ra_render_job_cover (), for pictures that are asked for from now on. */
void ra_map_painter_cover (RaMapPainter *self, RaPoint corner);
/* As ra_render_job_show (). What there is serves until the part has stayed the same for an instant. */
void ra_map_painter_show (RaMapPainter *self, RaWidthPart part);
/* Ends its work: no signal is emitted any more. */
void ra_map_painter_stop (RaMapPainter *self);

/* Asks for a picture of the state's frame, even though the widget is not shown yet. */
void ra_map_painter_begin (RaMapPainter *self);
/* Asks for a new picture if the last one does not serve any more. */
void ra_map_painter_refresh (RaMapPainter *self);
/* Borrowed; NULL before the first. */
const RaPicture *ra_map_painter_get_picture (RaMapPainter *self);
/* TRUE when nothing is being drawn and the picture is the final one for what the frame shows. */
gboolean ra_map_painter_is_settled (RaMapPainter *self);
/* TRUE as soon as what the frame shows is final, even where the margin is still being drawn. */
gboolean ra_map_painter_shows_final (RaMapPainter *self);
/* Takes over @job and has its picture made, whether or not that is what the widget needs. */
void ra_map_painter_push (RaMapPainter *self, RaRenderJob *job);

G_END_DECLS
