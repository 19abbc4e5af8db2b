/* Keeps labels off each other: what is placed first keeps its place. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

typedef struct _RaLabelPlacer RaLabelPlacer;

/* Nothing may be placed outside @frame (page units). */
RaLabelPlacer *ra_label_placer_new (RaBox frame) G_GNUC_WARN_UNUSED_RESULT;
void ra_label_placer_free (RaLabelPlacer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaLabelPlacer, ra_label_placer_free)

/* Takes the box whatever is there. */
void ra_label_placer_reserve (RaLabelPlacer *self, RaBox box);
/* Takes it if it lies in the frame and is free. */
gboolean ra_label_placer_try (RaLabelPlacer *self, RaBox box);

/* A text of @width and @height, turned by @angle_rad clockwise about its middle (@x, @y). */
typedef struct {
  double x, y;
  double width, height;
  double angle_rad;
} RaTurnedBox;

/* Whether the box lies in the frame and nothing is there. */
gboolean ra_label_placer_is_free (const RaLabelPlacer *self, const RaTurnedBox *box);
/* Takes it whatever is there. */
void ra_label_placer_reserve_turned (RaLabelPlacer *self, const RaTurnedBox *box);

/* How many of the places taken the box overlaps: furniture goes where it covers fewest. */
guint ra_label_placer_count (const RaLabelPlacer *self, const RaBox *box);

G_END_DECLS
