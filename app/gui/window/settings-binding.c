/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/settings-binding.h"

#include "app/gui/base/parent-window.h"
#include "app/model/kept-map.h"

struct _RaSettingsBinding {
  GObject parent_instance;
  RaSettings *settings;
  RaMapState *state;
  RaEditSession *session;
  AdwFlap *flap;   /* borrowed */
  RaTheme desktop; /* what the desktop asked for last */
};

G_DEFINE_FINAL_TYPE (RaSettingsBinding, ra_settings_binding, G_TYPE_OBJECT)

static AdwStyleManager *
get_style (RaSettingsBinding *self)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self->flap)));
}

static void
apply_units (RaSettingsBinding *self)
{
  ra_map_state_set_units (self->state, ra_settings_get_units (self->settings));
}

static void
apply_boundaries (RaSettingsBinding *self)
{
  ra_map_state_prefer_boundaries (self->state, ra_settings_get_boundaries (self->settings));
}

static void
apply_projection (RaSettingsBinding *self)
{
  ra_map_state_prefer_projection (self->state, ra_settings_get_projection (self->settings));
}

/* Who asked the desktop for contrast wants it on the map, too. */
static RaTheme
desktop_theme (RaSettingsBinding *self)
{
  if (adw_style_manager_get_high_contrast (get_style (self)))
    return RA_THEME_CONTRAST;
  return adw_style_manager_get_dark (get_style (self)) ? RA_THEME_DARK : RA_THEME_LIGHT;
}

static void
apply_theme (RaSettingsBinding *self)
{
  self->desktop = desktop_theme (self);
  ra_map_state_prefer_theme (self->state, ra_settings_get_theme (self->settings, self->desktop));
}

/* A map that was made for print, or for contrast on a desktop without, does not turn with the desktop. */
static void
desktop_changed_cb (RaSettingsBinding *self)
{
  const RaTheme theme = ra_map_state_get_spec (self->state)->theme;

  if (theme == RA_THEME_LIGHT || theme == RA_THEME_DARK || theme == self->desktop)
    apply_theme (self);
}

/* What the window has an action for, by that. */
static void
restore_toggle (RaSettingsBinding *self, GtkWindow *window, const char *action, const char *property)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);
  gboolean wanted;

  g_object_get (self->settings, property, &wanted, NULL);
  if (state != NULL && g_variant_get_boolean (state) != wanted)
    g_action_group_change_action_state (G_ACTION_GROUP (window), action, g_variant_new_boolean (wanted));
}

static gboolean
get_toggle (GtkWindow *window, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);

  return state != NULL && g_variant_get_boolean (state);
}

static void
restore_radius (RaSettingsBinding *self, GtkWindow *window)
{
  int radius_km;

  g_object_get (self->settings, "ring-radius", &radius_km, NULL);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "ring-radius", g_variant_new_int32 (radius_km));
}

static void
save_radius (RaSettingsBinding *self, GtkWindow *window)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "ring-radius");

  if (state != NULL)
    g_object_set (self->settings, "ring-radius", g_variant_get_int32 (state), NULL);
}

static void
restore_page (RaSettingsBinding *self, GtkWindow *window)
{
  g_autofree char *page = NULL;

  g_object_get (self->settings, "sidebar-page", &page, NULL);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "sidebar-page", g_variant_new_string (page));
}

/* The page for editing is about a document, which the next start has when it is a file. */
static void
save_page (RaSettingsBinding *self, GtkWindow *window)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "sidebar-page");
  const char *page = state != NULL ? g_variant_get_string (state, NULL) : "edit";

  if (!g_str_equal (page, "edit") || ra_kept_map_is_file (self->session))
    g_object_set (self->settings, "sidebar-page", page, NULL);
}

static void
restore_window (RaSettingsBinding *self, GtkWindow *window)
{
  int width, height;

  ra_settings_get_window_size (self->settings, &width, &height);
  gtk_window_set_default_size (window, width, height);
  if (ra_settings_is_window_maximized (self->settings))
    gtk_window_maximize (window);
  gboolean sidebar_shown;
  g_object_get (self->settings, "sidebar-shown", &sidebar_shown, NULL);
  adw_flap_set_reveal_flap (self->flap, sidebar_shown);
  restore_page (self, window);
  restore_radius (self, window);
  restore_toggle (self, window, "timeline", "timeline-shown");
  restore_toggle (self, window, "readout", "readout-full");
}

/* When it goes from the screen and not when it ends: what still works for it may keep it alive. */
static void
save_window (RaSettingsBinding *self, GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_object_set (self->settings, "window-width", MAX (width, 360), "window-height", MAX (height, 294),
                "window-maximized", gtk_window_is_maximized (window), "sidebar-shown",
                adw_flap_get_reveal_flap (self->flap), "timeline-shown", get_toggle (window, "timeline"),
                "readout-full", get_toggle (window, "readout"), NULL);
  save_page (self, window);
  save_radius (self, window);
  ra_kept_map_save (self->settings, self->state, self->session);
}

static void
ra_settings_binding_finalize (GObject *object)
{
  RaSettingsBinding *self = RA_SETTINGS_BINDING (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->state);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ra_settings_binding_parent_class)->finalize (object);
}

static void
ra_settings_binding_class_init (RaSettingsBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_settings_binding_finalize;
}

static void
ra_settings_binding_init (RaSettingsBinding *self)
{
  (void)self;
}

RaSettingsBinding *
ra_settings_binding_new (RaSettings *settings, RaMapState *state, RaEditSession *session, AdwFlap *flap)
{
  static const struct {
    const char *signal;
    void (*apply) (RaSettingsBinding *self);
  } table[] = {
    { "notify::units", apply_units },
    { "notify::boundaries", apply_boundaries },
    { "notify::projection", apply_projection },
    { "notify::map-theme", apply_theme },
  };
  GtkWindow *window = ra_parent_window (GTK_WIDGET (flap));
  RaSettingsBinding *self = g_object_new (RA_TYPE_SETTINGS_BINDING, NULL);

  self->settings = g_object_ref (settings);
  self->state = g_object_ref (state);
  self->session = g_object_ref (session);
  self->flap = flap;
  restore_window (self, window);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_signal_connect_object (settings, table[i].signal, G_CALLBACK (table[i].apply), self, G_CONNECT_SWAPPED);
    table[i].apply (self);
  }
  g_signal_connect_object (window, "unmap", G_CALLBACK (save_window), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_style (self), "notify::dark", G_CALLBACK (desktop_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_style (self), "notify::high-contrast", G_CALLBACK (desktop_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
