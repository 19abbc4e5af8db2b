/* What a window shows, for the next start: a scenario of the library or a file, and the view. */
#pragma once

#include "app/model/edit-session.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

/* Whether the next start finds what is edited: it has been saved as a file. */
gboolean ra_kept_map_is_file (RaEditSession *session);
void ra_kept_map_save (RaSettings *settings, RaMapState *state, RaEditSession *session);

G_END_DECLS
