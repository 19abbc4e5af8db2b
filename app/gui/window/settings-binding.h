/* Makes one window follow the settings of the user: units, boundary view, projection and theme of its map, and its own
 * size, which is kept with what it shows when the window is hidden or closed. */
#pragma once

#include <adwaita.h>

#include "app/model/edit-session.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

#define RA_TYPE_SETTINGS_BINDING (ra_settings_binding_get_type ())
G_DECLARE_FINAL_TYPE (RaSettingsBinding, ra_settings_binding, RA, SETTINGS_BINDING, GObject)

/* @flap has the side bar as its flap, and lies in a window that is not shown yet; the binding must not outlive it. */
RaSettingsBinding *ra_settings_binding_new (RaSettings *settings, RaMapState *state, RaEditSession *session,
                                            AdwFlap *flap) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
