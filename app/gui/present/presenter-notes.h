/* The speaker's window: notes, what comes next, and a clock. It takes the same keys as its presenter.
 *
 * Signal: "key-typed" (guint key) gboolean: a key was pressed; TRUE when it did something. */
#pragma once

#include <adwaita.h>

#include "app/model/presentation.h"

G_BEGIN_DECLS

#define RA_TYPE_PRESENTER_NOTES (ra_presenter_notes_get_type ())
G_DECLARE_FINAL_TYPE (RaPresenterNotes, ra_presenter_notes, RA, PRESENTER_NOTES, AdwWindow)

RaPresenterNotes *ra_presenter_notes_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_presenter_notes_show_step (RaPresenterNotes *self, const RaPresentation *presentation, guint step);

G_END_DECLS
