/* The title of a window. */
#pragma once

#include <adwaita.h>

#include "app/model/edit-session.h"

G_BEGIN_DECLS

/* Names the document of @session where the map shows it, with a dot while something is not saved, and its file; else
 * what the map of @spec is called, and its day. The title of the window that @title lies in follows. */
void ra_title_show (AdwWindowTitle *title, const RaMapSpec *spec, RaEditSession *session);

G_END_DECLS
