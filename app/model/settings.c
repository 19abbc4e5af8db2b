/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key file's backend is public, but has to be asked for. */
#define G_SETTINGS_ENABLE_BACKEND

#include "app/model/settings.h"

#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

#include "app/base/paths.h"
#include "app/map/spec-keywords.h"

#define SCHEMA_ID "org.rangeatlas.RangeAtlas"
#define PATH      "/org/rangeatlas/RangeAtlas/"

typedef enum {
  PROP_WINDOW_WIDTH = 1,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_SIDEBAR_SHOWN,
  PROP_SIDEBAR_PAGE,
  PROP_UNITS,
  PROP_PROJECTION,
  PROP_MAP_THEME,
  PROP_BOUNDARIES,
  PROP_LANGUAGE,
  PROP_EXPORT_FOLDER,
  PROP_EXPORT_SIZE,
  PROP_EXPORT_THEME,
  PROP_SCENARIO,
  PROP_VIEW,
  PROP_FILE,
  PROP_RING_RADIUS,
  PROP_TIMELINE_SHOWN,
  PROP_READOUT_FULL,
  PROP_WELCOMED,
  PROP_LAST_VERSION,
  PROP_RECENT_EXPORTS,
  N_PROPS,
} Property;

struct _RaSettings {
  GObject parent_instance;
  GSettings *store;       /* NULL: memory alone */
  GValue values[N_PROPS]; /* each of its property's type */
};

G_DEFINE_FINAL_TYPE (RaSettings, ra_settings, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

#define OWN_PROJECTION "scenario"
#define FOLLOW_DESKTOP "follow"

static const char *const unit_keywords[] = { [RA_UNITS_KM] = "km", [RA_UNITS_MI] = "mi", [RA_UNITS_NMI] = "nmi" };

const char **
ra_settings_list_choices (const char *property)
{
  g_autoptr (GPtrArray) keywords = g_ptr_array_new ();

  if (g_str_equal (property, "units")) {
    for (guint i = 0; i < G_N_ELEMENTS (unit_keywords); i++)
      g_ptr_array_add (keywords, (gpointer)unit_keywords[i]);
  } else if (g_str_equal (property, "boundaries")) {
    for (guint i = 0; ra_boundaries_keywords[i] != NULL; i++)
      g_ptr_array_add (keywords, (gpointer)ra_boundaries_keywords[i]);
  } else if (g_str_equal (property, "projection")) {
    g_ptr_array_add (keywords, (gpointer)OWN_PROJECTION);
    for (guint i = 0; i < ra_projection_table_size (); i++)
      g_ptr_array_add (keywords, (gpointer)ra_projection_table_row (i)->name);
  } else if (g_str_equal (property, "map-theme") || g_str_equal (property, "export-theme")) {
    g_ptr_array_add (keywords, (gpointer)FOLLOW_DESKTOP);
    for (guint i = 0; i < RA_N_THEMES; i++)
      g_ptr_array_add (keywords, (gpointer)ra_theme_keywords[i]);
  } else {
    return NULL;
  }
  g_ptr_array_add (keywords, NULL);
  return (const char **)g_ptr_array_steal (keywords, NULL);
}

static gboolean
is_allowed (const char *property, const char *word)
{
  g_autofree const char **choices = ra_settings_list_choices (property);

  return word != NULL && (choices == NULL || g_strv_contains (choices, word));
}

static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (guint id = 1; id < N_PROPS; id++) {
    if (!g_settings_schema_has_key (schema, properties[id]->name))
      return FALSE;
  }
  return TRUE;
}

/* GSettings ends the program when a schema or a key is missing, so both are looked for first: a program that was
 * installed by hand may meet none, or that of another version. */
static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *of_system = g_settings_schema_source_get_default ();
  g_autofree char *folder = ra_paths_find_schema_dir ();
  g_autoptr (GSettingsSchemaSource) source = NULL;

  if (folder != NULL)
    source = g_settings_schema_source_new_from_directory (folder, of_system, FALSE, NULL);
  if (source == NULL && of_system != NULL)
    source = g_settings_schema_source_ref (of_system);
  g_autoptr (GSettingsSchema) schema = NULL;
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);
  return schema != NULL && has_all_keys (schema) ? g_steal_pointer (&schema) : NULL;
}

/* dconf would be the desktop's own, but without a session bus it keeps nothing and complains of it. Where the folder
 * cannot be made, as in a home that is locked, nothing is kept and nobody complains. */
static GSettingsBackend *
make_backend (void)
{
  const char *named = g_getenv ("GSETTINGS_BACKEND");
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "range-atlas", NULL);
  g_autofree char *file = g_build_filename (folder, "settings.ini", NULL);

  if (named != NULL && *named != '\0')
    return g_object_ref (g_settings_backend_get_default ());
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return g_memory_settings_backend_new ();
  return g_keyfile_settings_backend_new (file, PATH, "range-atlas");
}

static void
open_store (RaSettings *self)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  if (schema == NULL)
    return;
  g_autoptr (GSettingsBackend) backend = make_backend ();
  self->store = g_settings_new_full (schema, backend, PATH);
  for (guint id = 1; id < N_PROPS; id++)
    g_settings_bind (self->store, properties[id]->name, self, properties[id]->name, G_SETTINGS_BIND_DEFAULT);
}

static void
ra_settings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  (void)pspec;
  g_value_copy (&RA_SETTINGS (object)->values[id], value);
}

static void
ra_settings_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RaSettings *self = RA_SETTINGS (object);

  if (G_VALUE_HOLDS_STRING (value) && !is_allowed (pspec->name, g_value_get_string (value)))
    return;
  if (g_param_values_cmp (pspec, value, &self->values[id]) == 0)
    return;
  g_value_copy (value, &self->values[id]);
  g_object_notify_by_pspec (object, pspec);
}

static void
ra_settings_finalize (GObject *object)
{
  RaSettings *self = RA_SETTINGS (object);

  g_clear_object (&self->store);
  for (guint id = 1; id < N_PROPS; id++)
    g_value_unset (&self->values[id]);
  G_OBJECT_CLASS (ra_settings_parent_class)->finalize (object);
}

static void
ra_settings_class_init (RaSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ra_settings_get_property;
  object_class->set_property = ra_settings_set_property;
  object_class->finalize = ra_settings_finalize;
  properties[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 360, 16384, 1240, flags);
  properties[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 294, 16384, 820, flags);
  properties[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  properties[PROP_SIDEBAR_SHOWN] = g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, flags);
  properties[PROP_SIDEBAR_PAGE] = g_param_spec_string ("sidebar-page", NULL, NULL, "scenario", flags);
  properties[PROP_UNITS] = g_param_spec_string ("units", NULL, NULL, unit_keywords[RA_UNITS_KM], flags);
  properties[PROP_PROJECTION] = g_param_spec_string ("projection", NULL, NULL, OWN_PROJECTION, flags);
  properties[PROP_MAP_THEME] = g_param_spec_string ("map-theme", NULL, NULL, FOLLOW_DESKTOP, flags);
  properties[PROP_BOUNDARIES]
      = g_param_spec_string ("boundaries", NULL, NULL, ra_boundaries_keywords[RA_BOUNDARIES_UN], flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_EXPORT_FOLDER] = g_param_spec_string ("export-folder", NULL, NULL, "", flags);
  properties[PROP_EXPORT_SIZE] = g_param_spec_string ("export-size", NULL, NULL, "", flags);
  properties[PROP_EXPORT_THEME] = g_param_spec_string ("export-theme", NULL, NULL, FOLLOW_DESKTOP, flags);
  properties[PROP_SCENARIO] = g_param_spec_string ("scenario", NULL, NULL, "", flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "", flags);
  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, "", flags);
  properties[PROP_RING_RADIUS] = g_param_spec_int ("ring-radius", NULL, NULL, 1, 20000, 500, flags);
  properties[PROP_TIMELINE_SHOWN] = g_param_spec_boolean ("timeline-shown", NULL, NULL, TRUE, flags);
  properties[PROP_READOUT_FULL] = g_param_spec_boolean ("readout-full", NULL, NULL, FALSE, flags);
  properties[PROP_WELCOMED] = g_param_spec_boolean ("welcomed", NULL, NULL, FALSE, flags);
  properties[PROP_LAST_VERSION] = g_param_spec_string ("last-version", NULL, NULL, "", flags);
  properties[PROP_RECENT_EXPORTS] = g_param_spec_string ("recent-exports", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ra_settings_init (RaSettings *self)
{
  for (guint id = 1; id < N_PROPS; id++) {
    g_value_init (&self->values[id], properties[id]->value_type);
    g_param_value_set_default (properties[id], &self->values[id]);
  }
}

RaSettings *
ra_settings_new (void)
{
  RaSettings *self = g_object_new (RA_TYPE_SETTINGS, NULL);

  open_store (self);
  return self;
}

gboolean
ra_settings_is_window_maximized (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), FALSE);
  return g_value_get_boolean (&self->values[PROP_WINDOW_MAXIMIZED]);
}

void
ra_settings_get_window_size (RaSettings *self, int *width_px, int *height_px)
{
  g_return_if_fail (RA_IS_SETTINGS (self));
  *width_px = g_value_get_int (&self->values[PROP_WINDOW_WIDTH]);
  *height_px = g_value_get_int (&self->values[PROP_WINDOW_HEIGHT]);
}

static const char *
get_keyword (RaSettings *self, Property id)
{
  return g_value_get_string (&self->values[id]);
}

RaUnits
ra_settings_get_units (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), RA_UNITS_KM);
  for (guint units = 0; units < RA_N_UNITS; units++)
    if (g_str_equal (get_keyword (self, PROP_UNITS), unit_keywords[units]))
      return (RaUnits)units;
  return RA_UNITS_KM;
}

const char *
ra_settings_get_projection (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), NULL);
  return g_str_equal (get_keyword (self, PROP_PROJECTION), OWN_PROJECTION) ? NULL : get_keyword (self, PROP_PROJECTION);
}

RaTheme
ra_settings_get_theme (RaSettings *self, RaTheme desktop)
{
  RaTheme theme = desktop;

  g_return_val_if_fail (RA_IS_SETTINGS (self), theme);
  /* "follow" is the name of no theme and leaves it as it is. */
  (void)ra_theme_from_string (get_keyword (self, PROP_MAP_THEME), &theme);
  return theme;
}

RaBoundaries
ra_settings_get_boundaries (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), RA_BOUNDARIES_UN);
  const gboolean de_facto
      = g_str_equal (get_keyword (self, PROP_BOUNDARIES), ra_boundaries_keywords[RA_BOUNDARIES_DE_FACTO]);
  return de_facto ? RA_BOUNDARIES_DE_FACTO : RA_BOUNDARIES_UN;
}

GFile *
ra_settings_dup_export_folder (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), NULL);
  const char *path = get_keyword (self, PROP_EXPORT_FOLDER);
  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_file_new_for_path (path) : NULL;
}

const char *
ra_settings_get_export_size (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), "");
  return get_keyword (self, PROP_EXPORT_SIZE);
}

const char *
ra_settings_get_recent_exports (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), "");
  return get_keyword (self, PROP_RECENT_EXPORTS);
}

RaTheme
ra_settings_get_export_theme (RaSettings *self, RaTheme shown)
{
  RaTheme theme = shown;

  g_return_val_if_fail (RA_IS_SETTINGS (self), shown);
  (void)ra_theme_from_string (get_keyword (self, PROP_EXPORT_THEME), &theme);
  return theme;
}

void
ra_settings_keep_export (RaSettings *self, const char *folder, const char *size, const RaTheme *theme)
{
  g_return_if_fail (RA_IS_SETTINGS (self));
  if (folder != NULL)
    g_object_set (self, "export-folder", folder, NULL);
  g_object_set (self, "export-size", size, "export-theme", theme != NULL ? ra_theme_to_string (*theme) : FOLLOW_DESKTOP,
                NULL);
}

const char *
ra_settings_get_language (RaSettings *self)
{
  g_return_val_if_fail (RA_IS_SETTINGS (self), "");
  return get_keyword (self, PROP_LANGUAGE);
}
