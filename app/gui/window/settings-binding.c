/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/window-private.h"

static void
apply_units (RaWindow *self)
{
  if (self->state != NULL)
    ra_map_state_set_units (self->state, ra_settings_get_units (self->settings));
}

static void
apply_boundaries (RaWindow *self)
{
  if (self->state != NULL)
    ra_map_state_set_boundaries (self->state, ra_settings_get_boundaries (self->settings));
}

static void
apply_projection (RaWindow *self)
{
  const char *name = ra_settings_get_projection (self->settings);

  if (self->state == NULL)
    return;
  if (name != NULL)
    ra_map_state_set_projection (self->state, name);
  else
    ra_map_state_reset_view (self->state);
}

static void
apply_theme (RaWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  if (self->state != NULL)
    ra_map_state_set_theme (self->state, ra_settings_get_theme (self->settings, adw_style_manager_get_dark (style)));
}

/* A map that was made for print or for contrast does not turn light or dark with the desktop. */
static void
desktop_changed_cb (RaWindow *self)
{
  RaTheme theme;

  if (self->state == NULL)
    return;
  theme = ra_map_state_get_spec (self->state)->theme;
  if (theme == RA_THEME_LIGHT || theme == RA_THEME_DARK)
    apply_theme (self);
}

static void
restore_window (RaWindow *self)
{
  gboolean sidebar_shown;
  int width, height;

  ra_settings_get_window_size (self->settings, &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (ra_settings_is_window_maximized (self->settings))
    gtk_window_maximize (GTK_WINDOW (self));
  g_object_get (self->settings, "sidebar-shown", &sidebar_shown, NULL);
  adw_flap_set_reveal_flap (self->flap, sidebar_shown);
}

/* When it goes from the screen and not when it ends: what still works for it may keep it alive. */
static void
save_window (RaWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_set (self->settings, "window-width", MAX (width, 360), "window-height", MAX (height, 294),
                "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)), "sidebar-shown",
                adw_flap_get_reveal_flap (self->flap), NULL);
}

void
ra_window_follow_settings (RaWindow *self, RaSettings *settings)
{
  static const struct {
    const char *signal;
    void (*apply) (RaWindow *self);
  } table[] = {
    { "notify::units", apply_units },
    { "notify::boundaries", apply_boundaries },
    { "notify::projection", apply_projection },
    { "notify::map-theme", apply_theme },
  };
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_return_if_fail (RA_IS_WINDOW (self));
  g_return_if_fail (self->settings == NULL);
  self->settings = g_object_ref (settings);
  restore_window (self);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_signal_connect_object (settings, table[i].signal, G_CALLBACK (table[i].apply), self, G_CONNECT_SWAPPED);
    table[i].apply (self);
  }
  g_signal_connect (self, "unmap", G_CALLBACK (save_window), NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (desktop_changed_cb), self, G_CONNECT_SWAPPED);
}
