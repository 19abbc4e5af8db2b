/* The place of a page that is not built before somebody looks at it or needs it: a window stands sooner. Once the
 * window is there, what is left can be built while nothing else is to be done, so that no page is waited for. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RA_TYPE_LATE_PAGE (ra_late_page_get_type ())
G_DECLARE_FINAL_TYPE (RaLatePage, ra_late_page, RA, LATE_PAGE, AdwBin)

/* Returns the page, floating. */
typedef GtkWidget *(*RaLatePageFunc) (gpointer user_data);

/* To be called once. @user_data outlives the place. */
void ra_late_page_set_builder (RaLatePage *self, RaLatePageFunc func, gpointer user_data);
/* The page, which is built now if it was not; borrowed. */
gpointer ra_late_page_get (RaLatePage *self);
/* The same, but NULL where it is not built yet. */
gpointer ra_late_page_peek (RaLatePage *self);

G_END_DECLS
