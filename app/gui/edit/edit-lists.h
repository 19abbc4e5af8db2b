/* The lists of the page for editing: a row for each thing of a kind, which opens its form, with a button that takes it
 * out. There may be a hundred thousand of a kind: see app/gui/base/long-list.h.
 *
 * Signal: "committed" (const GError *problem): something was taken out of the document; or, when @problem is not NULL,
 * could not be taken out. */
#pragma once

#include <adwaita.h>

#include "app/gui/edit/edit-rows.h"
#include "app/model/document.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_EDIT_LISTS (ra_edit_lists_get_type ())
G_DECLARE_FINAL_TYPE (RaEditLists, ra_edit_lists, RA, EDIT_LISTS, GObject)

/* @groups has a group for each list, and these must outlive the lists. */
RaEditLists *ra_edit_lists_new (AdwPreferencesGroup *const groups[RA_EDIT_N_LISTS]) G_GNUC_WARN_UNUSED_RESULT;
/* Writes all lists anew. */
void ra_edit_lists_show (RaEditLists *self, RaDocument *document);
/* That of the map, whose view steps of a talk may take. Has to be known before one is edited. */
void ra_edit_lists_set_state (RaEditLists *self, RaMapState *state);

G_END_DECLS
