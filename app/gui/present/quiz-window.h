/* The quiz in a window: a map with sites and capitals, a question, two answers. The rings come with each answer.
 *
 * I or Y: inside; O or N: outside; Enter or Space: the next question; Escape: close. */
#pragma once

#include <adwaita.h>

#include "app/map/map-spec.h"

G_BEGIN_DECLS

#define RA_TYPE_QUIZ_WINDOW (ra_quiz_window_get_type ())
G_DECLARE_FINAL_TYPE (RaQuizWindow, ra_quiz_window, RA, QUIZ_WINDOW, AdwWindow)

/* A quiz about what @spec shows. The same @seed asks in the same order. NULL with @error when there is nothing to ask
 * about. */
RaQuizWindow *
ra_quiz_window_new (const RaMapSpec *spec, RaBasemap *basemap, guint32 seed, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
