/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/language-switch.h"

#include <glib/gi18n.h>

#include "app/base/translation.h"
#include "app/gui/window/window.h"
#include "app/model/kept-view.h"

/* The document goes over with all of its history; what the old window kept of it for after a crash goes with that. */
static void
hand_over (RaWindow *old, RaWindow *window)
{
  RaEditSession *session = ra_window_get_session (old);
  RaDocument *shown = ra_edit_session_get_document (session);

  if (shown == NULL)
    return;
  g_autoptr (RaDocument) document = g_object_ref (shown);
  g_autoptr (RaScenario) other = ra_edit_session_is_shown (session)
                                     ? NULL
                                     : ra_scenario_ref (ra_map_state_get_spec (ra_window_get_state (old))->scenario);
  ra_edit_session_set_document (ra_window_get_session (window), document, NULL);
  ra_edit_session_autosave (ra_window_get_session (window));
  ra_edit_session_close (session);
  if (other != NULL)
    ra_map_state_set_scenario (ra_window_get_state (window), other);
}

/* A window like the one that was, which speaks the new language. */
static void
replace_window (GtkApplication *application, RaLibrary *library, RaSettings *settings, RaWindow *old)
{
  RaMapState *state = ra_window_get_state (old);
  g_autofree char *view = ra_kept_view_tell (state);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (old), &width, &height);
  RaWindow *window = ra_window_new (application, library, ra_map_state_get_spec (state)->scenario);
  ra_window_follow_settings (window, settings);
  hand_over (old, window);
  ra_timeline_pane_take_day (ra_window_get_timeline (window), ra_window_get_timeline (old));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (view[0] != '\0')
    ra_kept_view_take (ra_window_get_state (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (old));
}

gboolean
ra_language_switch_is_due (RaSettings *settings, const char *spoken)
{
  g_return_val_if_fail (RA_IS_SETTINGS (settings), FALSE);
  const char *language = ra_settings_get_language (settings);

  return language[0] != '\0' && g_strcmp0 (language, spoken) != 0;
}

static void
announce (GtkWidget *window)
{
  GtkWidget *label = gtk_label_new (_ ("Changing the language…"));

  gtk_widget_add_css_class (label, "osd");
  gtk_widget_add_css_class (label, "language-sign");
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_overlay_add_overlay (GTK_OVERLAY (gtk_widget_get_template_child (window, RA_TYPE_WINDOW, "main_overlay")), label);
  gtk_widget_set_cursor_from_name (window, "wait");
}

void
ra_language_switch_announce (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));
  for (GList *window = gtk_application_get_windows (application); window != NULL; window = window->next)
    if (RA_IS_WINDOW (window->data))
      announce (window->data);
}

void
ra_language_switch (GtkApplication *application, RaLibrary *library, RaSettings *settings, char **spoken)
{
  const char *language = ra_settings_get_language (settings);

  if (!ra_language_switch_is_due (settings, *spoken))
    return;
  g_free (*spoken);
  *spoken = g_strdup (language);
  ra_translation_choose (language);
  ra_library_follow_language (library);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));
  for (GList *window = windows; window != NULL; window = window->next)
    if (RA_IS_WINDOW (window->data))
      replace_window (application, library, settings, window->data);
}
