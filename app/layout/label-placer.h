/* Keeps labels off each other: what comes first keeps its box, and what comes later has to find a free one. All lengths
 * are page units. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

typedef struct _RaLabelPlacer RaLabelPlacer;

/* Nothing may be placed outside @frame. */
RaLabelPlacer *ra_label_placer_new (RaBox frame) G_GNUC_WARN_UNUSED_RESULT;
void ra_label_placer_free (RaLabelPlacer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaLabelPlacer, ra_label_placer_free)

/* Of the frame only @shown is seen, as of a picture with a margin: what is tried lies within it or beside it, but not
 * across its edge. */
void ra_label_placer_set_shown (RaLabelPlacer *self, RaBox shown);
/* Whether a part of the frame is not seen. */
gboolean ra_label_placer_has_margin (const RaLabelPlacer *self);
/* While @limited, what is tried has to lie within what is seen: for labels with a choice of boxes. */
void ra_label_placer_limit (RaLabelPlacer *self, gboolean limited);
/* Whether the box lies where it may, whether that is free or not. */
gboolean ra_label_placer_allows (const RaLabelPlacer *self, const RaBox *box);

/* Reserves the box whatever is there. */
void ra_label_placer_reserve (RaLabelPlacer *self, RaBox box);
/* Reserves the box if it lies in the frame and is free; FALSE otherwise. */
gboolean ra_label_placer_try (RaLabelPlacer *self, RaBox box);

/* Keeps labels off the box until it is let go, by the number that is given: the mark of a name that is still to be
 * placed, over which its own name alone may stand. */
guint ra_label_placer_hold (RaLabelPlacer *self, RaBox box);
/* How far the box is from the middle of the nearest of these that is no wider than @widest; G_MAXDOUBLE without any. */
double ra_label_placer_measure_held (const RaLabelPlacer *self, const RaBox *box, double widest);
void ra_label_placer_let_go (RaLabelPlacer *self, guint number);
void ra_label_placer_let_all_go (RaLabelPlacer *self);

/* Makes known a mark whose name is still to be placed, and where that might stand, at so many places and no more: a
 * label with a choice asks whether it would leave none of them, or hide the mark. The number is for
 * ra_label_placer_stop_wanting(). */
#define RA_MOST_CHOICES 8
guint ra_label_placer_want (RaLabelPlacer *self, RaBox mark, const RaBox *choices, guint n);
void ra_label_placer_stop_wanting (RaLabelPlacer *self, guint number);
/* Of the wanted names that have a free place as yet so many would have none beside @box. */
guint ra_label_placer_count_shut_in (const RaLabelPlacer *self, const RaBox *box);
/* The same of the places to the left and right of their marks, where names are read first. */
guint ra_label_placer_count_crowded (const RaLabelPlacer *self, const RaBox *box);

/* A text of @width and @height, turned by @angle_rad clockwise about its middle (@x, @y). */
typedef struct {
  double x, y;
  double width, height;
  double angle_rad;
} RaTurnedBox;

/* Whether the box lies in the frame and nothing is there. */
gboolean ra_label_placer_is_free (const RaLabelPlacer *self, const RaTurnedBox *box);
/* Reserves the turned box whatever is there. */
void ra_label_placer_reserve_turned (RaLabelPlacer *self, const RaTurnedBox *box);

/* Whether nothing is in the way of a line from @from to @to, nor the place that is held for a name; what holds @from
 * itself is not. */
gboolean ra_label_placer_is_way_free (const RaLabelPlacer *self, RaPoint from, RaPoint to);
/* Reserves small boxes all along that line. */
void ra_label_placer_reserve_way (RaLabelPlacer *self, RaPoint from, RaPoint to);

/* How many boxes are reserved; and giving back all that were reserved since there were @n, after a layout that was only
 * tried. */
guint ra_label_placer_get_n_taken (const RaLabelPlacer *self);
void ra_label_placer_give_back (RaLabelPlacer *self, guint n);

/* Whether any of the reserved boxes overlaps this one; and how many do: furniture goes where it covers fewest. */
gboolean ra_label_placer_is_taken (const RaLabelPlacer *self, const RaBox *box);
guint ra_label_placer_count (const RaLabelPlacer *self, const RaBox *box);

G_END_DECLS
