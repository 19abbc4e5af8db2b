/* The presenter: a full-screen window with one map at a time, its caption in large type, and nothing else.
 *
 * Right, Down, Space, Enter, Page Down or a click: the next step; Left, Up, Backspace, Page Up or a secondary click:
 * the one before (clickers send the Page keys); Home or F5: the first one (some
 * clickers send F5, too); End. B or period: black. S: spotlight about the pointer. Plus and minus: size of type. N: a
 * window with the notes. Escape: back. A swipe turns the step as well. */
#pragma once

#include <adwaita.h>

#include "app/model/presentation.h"

G_BEGIN_DECLS

#define RA_TYPE_PRESENTER (ra_presenter_get_type ())
G_DECLARE_FINAL_TYPE (RaPresenter, ra_presenter, RA, PRESENTER, AdwWindow)

/* Takes over @presentation. The map has the theme and the boundary view of @like, and nothing else of it. */
RaPresenter *
ra_presenter_new (RaPresentation *presentation, RaBasemap *basemap, const RaMapSpec *like) G_GNUC_WARN_UNUSED_RESULT;

guint ra_presenter_get_step (RaPresenter *self);
/* Goes to the step of that number, or to the nearer end. */
void ra_presenter_go_to (RaPresenter *self, int step);

G_END_DECLS
