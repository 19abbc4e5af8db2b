/* Keeps labels off each other: what comes first keeps its box. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

typedef struct _RaLabelPlacer RaLabelPlacer;

/* Nothing may be placed outside @frame (page units). */
RaLabelPlacer *ra_label_placer_new (RaBox frame) G_GNUC_WARN_UNUSED_RESULT;
void ra_label_placer_free (RaLabelPlacer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaLabelPlacer, ra_label_placer_free)

/* Of the frame only @shown is seen, as of a picture with a margin: what is tried lies within it or beside it, but not
 * across its edge. */
void ra_label_placer_set_shown (RaLabelPlacer *self, RaBox shown);
/* Whether a part of the frame is not seen. */
gboolean ra_label_placer_has_margin (const RaLabelPlacer *self);
/* While @limited, what is tried has to lie within what is seen: for labels with a choice of places. */
void ra_label_placer_limit (RaLabelPlacer *self, gboolean limited);
/* Whether the box lies where it may, whether that is free or not. */
gboolean ra_label_placer_allows (const RaLabelPlacer *self, const RaBox *box);

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

/* Whether nothing is in the way of a line from @from to @to; what holds @from itself is not. */
gboolean ra_label_placer_is_way_free (const RaLabelPlacer *self, RaPoint from, RaPoint to);
/* Takes the places along that line, from @from's own place on. */
void ra_label_placer_reserve_way (RaLabelPlacer *self, RaPoint from, RaPoint to);

/* How many places are taken, and giving back all that were taken since there were @n: for layouts tried out. */
guint ra_label_placer_get_n_taken (const RaLabelPlacer *self);
void ra_label_placer_give_back (RaLabelPlacer *self, guint n);

/* How many of the reserved boxes this one overlaps: furniture goes where it covers fewest. */
guint ra_label_placer_count (const RaLabelPlacer *self, const RaBox *box);

G_END_DECLS
