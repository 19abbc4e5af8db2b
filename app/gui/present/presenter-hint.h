/* The keys by which a talk goes on, back and ends, for as long as somebody may look for them: it comes when asked for,
 * and fades by itself. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RA_TYPE_PRESENTER_HINT (ra_presenter_hint_get_type ())
G_DECLARE_FINAL_TYPE (RaPresenterHint, ra_presenter_hint, RA, PRESENTER_HINT, GtkWidget)

/* @n_steps: of the talk; a single one has no next and no previous. */
void ra_presenter_hint_set_length (RaPresenterHint *self, guint n_steps);
/* For some seconds from now on. */
void ra_presenter_hint_show (RaPresenterHint *self);
void ra_presenter_hint_hide (RaPresenterHint *self);

G_END_DECLS
