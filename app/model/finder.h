/* What the window's search finds: places, scenarios, systems, their figures and events, by what they are called in
 * English and in the language of the window, places in every language of the program; what the window can do, by its
 * menu; and rings that it can draw, by a distance and a place. */
#pragma once

#include <gio/gio.h>

#include "app/model/finder-actions.h"
#include "app/model/finder-hit.h"
#include "app/model/library.h"

G_BEGIN_DECLS

typedef struct _RaFinder RaFinder;

/* Borrows the library. The names of places are read when something is looked for. */
RaFinder *ra_finder_new (RaLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void ra_finder_free (RaFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaFinder, ra_finder_free)
/* Actions are found by their labels in a menu, however deep, and by the words of an attribute "words" beside one, which
 * has other names of it between commas. */
void ra_finder_add_menu (RaFinder *self, GMenuModel *menu);
/* From now on actions that @is_enabled says no of are left out. */
void ra_finder_ask_enabled (RaFinder *self, RaFinderEnabled is_enabled, gpointer user_data);
/* Does a part, of some hundredths of a second, of what the first search would have to do before it can begin. FALSE:
 * all is done. */
gboolean ra_finder_prepare (RaFinder *self);

/* What is called @words, begins so, or has a word that begins so, in that order, then what has all of several words in
 * its title, day and text, of each at most a handful: an array of RaHit *; where there is none of these, what has the
 * one word in its text, or is spelled nearly so. Without names of places, when they cannot be read,
 * the rest is found. */
GPtrArray *ra_finder_find (RaFinder *self, const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
