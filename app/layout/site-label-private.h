/* What the two ways of placing a site's name share: in a window (site-label.c) and on a page (site-search.c). */
#pragma once

#include "app/layout/site-label.h"

G_BEGIN_DECLS

/* Makes the label's texts, with what is said below the name or without; where @in_row the remark in one line, and the
 * country behind the name. */
void ra_site_label_measure (RaSiteLabel *self, gboolean with_remark, gboolean in_row);
/* From the middle of the mark to what stands beside it. */
double ra_site_label_gap (const RaSiteLabel *self);
/* Draws it in the box and reserves that, and a line to @foot where this is no NULL. */
void ra_site_label_draw (const RaSiteLabel *self, RaSceneLayer *layer, const RaBox *box, RaAnchor anchor);
void ra_site_label_lead (RaSiteLabel *self, RaSceneLayer *leaders, RaPoint foot);

G_END_DECLS
