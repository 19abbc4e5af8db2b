/* What the window remembers from one start to the next.
 *
 * A property for each key of the schema org.rangeatlas.RangeAtlas, of the same name and with the same choices; bind to
 * them or set them, and the value is kept. What is set to a value that is no choice stays as it was.
 *
 * Kept in range-atlas/settings.ini of the user's configuration folder, which needs no session bus, or where
 * GSETTINGS_BACKEND says. Without the schema or the folder they are kept in memory alone. */
#pragma once

#include <gio/gio.h>

#include "app/map/map-spec.h"
#include "app/model/units.h"

G_BEGIN_DECLS

#define RA_TYPE_SETTINGS (ra_settings_get_type ())
G_DECLARE_FINAL_TYPE (RaSettings, ra_settings, RA, SETTINGS, GObject)

RaSettings *ra_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The keywords that the property takes, in the order in which people see them; NULL-terminated, owned by the caller as
 * a container. NULL for a property that takes any text. */
const char **ra_settings_list_choices (const char *property) G_GNUC_WARN_UNUSED_RESULT;

gboolean ra_settings_is_window_maximized (RaSettings *self);
void ra_settings_get_window_size (RaSettings *self, int *width_px, int *height_px);
RaUnits ra_settings_get_units (RaSettings *self);
/* NULL for the scenario's own. */
const char *ra_settings_get_projection (RaSettings *self);
/* @desktop when the map is to follow the desktop. */
RaTheme ra_settings_get_theme (RaSettings *self, RaTheme desktop);
RaBoundaries ra_settings_get_boundaries (RaSettings *self);
/* Where the last picture was exported to; NULL when that is nowhere, or has gone. */
GFile *ra_settings_dup_export_folder (RaSettings *self) G_GNUC_WARN_UNUSED_RESULT;
/* The last size, as ra_picture_size_group_get_text () gives it; empty when there was none. */
const char *ra_settings_get_export_size (RaSettings *self);
/* What was exported lately, as ra_recent_exports_to_text () gives it; empty when nothing was. */
const char *ra_settings_get_recent_exports (RaSettings *self);
/* The theme that was last chosen for a picture; @shown, that of the map, when none was. */
RaTheme ra_settings_get_export_theme (RaSettings *self, RaTheme shown);
/* @folder: NULL, not to be kept; @theme: NULL, that of the map. */
void ra_settings_keep_export (RaSettings *self, const char *folder, const char *size, const RaTheme *theme);
/* A code such as "de"; empty for the system's. */
const char *ra_settings_get_language (RaSettings *self);

G_END_DECLS
