/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/kept-map.h"

#include "app/model/kept-view.h"

gboolean
ra_kept_map_is_file (RaEditSession *session)
{
  g_return_val_if_fail (RA_IS_EDIT_SESSION (session), FALSE);
  RaDocument *document = ra_edit_session_get_document (session);

  return document != NULL && ra_document_get_file (document) != NULL;
}

void
ra_kept_map_save (RaSettings *settings, RaMapState *state, RaEditSession *session)
{
  g_return_if_fail (RA_IS_SETTINGS (settings) && RA_IS_MAP_STATE (state));
  const char *id = ra_scenario_get_id (ra_map_state_get_spec (state)->scenario);
  g_autofree char *view = ra_kept_view_tell (state);
  g_autofree char *file = NULL;

  if (ra_kept_map_is_file (session))
    file = g_file_get_uri (ra_document_get_file (ra_edit_session_get_document (session)));
  /* A copy may have the id of what it was made from. */
  if (ra_edit_session_is_shown (session))
    id = "";
  g_object_set (settings, "scenario", id != NULL ? id : "", "view", view, "file", file != NULL ? file : "", NULL);
}
