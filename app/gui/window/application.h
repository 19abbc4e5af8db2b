/* The desktop application. */
#pragma once

#include <adwaita.h>

#include "app/model/settings.h"

G_BEGIN_DECLS

#define RA_TYPE_APPLICATION (ra_application_get_type ())
G_DECLARE_FINAL_TYPE (RaApplication, ra_application, RA, APPLICATION, AdwApplication)

RaApplication *ra_application_new (RaSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE when no window came, because the program's own data could not be read. */
gboolean ra_application_has_failed (RaApplication *self);

G_END_DECLS
