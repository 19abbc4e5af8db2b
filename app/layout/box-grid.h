/* Boxes on a page, kept by the squares of a grid that they lie in: whether another overlaps one of them is found
 * without asking all, of which there may be a hundred thousand. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

typedef struct _RaBoxGrid RaBoxGrid;

/* @page is where most of the boxes lie; others may lie anywhere. */
RaBoxGrid *ra_box_grid_new (RaBox page) G_GNUC_WARN_UNUSED_RESULT;
void ra_box_grid_free (RaBoxGrid *self);

void ra_box_grid_add (RaBoxGrid *self, RaBox box);
guint ra_box_grid_get_n (const RaBoxGrid *self);
/* Forgets those that were added behind the first @n. */
void ra_box_grid_truncate (RaBoxGrid *self, guint n);

/* Called for each box that overlaps @box, borders included, once, until it says TRUE; gives whether it did. NULL says
 * TRUE of any. */
typedef gboolean (*RaBoxFunc) (const RaBox *found, gpointer user_data);
gboolean ra_box_grid_find (const RaBoxGrid *self, const RaBox *box, RaBoxFunc func, gpointer user_data);

G_END_DECLS
