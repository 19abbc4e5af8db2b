/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/application.h"

#include <glib/gi18n.h>

#include "app/gui/base/large-text.h"
#include "app/gui/window/help.h"
#include "app/gui/window/icon-check.h"
#include "app/gui/window/language-switch.h"
#include "app/gui/window/last-map.h"
#include "app/gui/window/news.h"
#include "app/gui/window/preferences.h"
#include "app/gui/window/shortcuts.h"
#include "app/gui/window/window.h"
#include "app/model/library.h"
#include "resources/range-atlas-resources.h"

#define APPLICATION_ID "org.rangeatlas.RangeAtlas"
/* In which a frame is drawn that says what comes. */
#define SIGN_MS 60

struct _RaApplication {
  AdwApplication parent_instance;
  RaSettings *settings;
  RaLibrary *library; /* NULL until the first window */
  char *language;     /* that the settings said when it was last taken */
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (RaApplication, ra_application, ADW_TYPE_APPLICATION)

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *const map_data[] = { _ ("Made with Natural Earth https://www.naturalearthdata.com"),
                                   _ ("Names of towns by GeoNames, CC BY 4.0 https://www.geonames.org"), NULL };
  GtkWidget *about = adw_about_window_new ();

  (void)action, (void)parameter;
  g_object_set (about, "application-name", "Range Atlas", "application-icon", APPLICATION_ID, "version", RA_VERSION,
                "license-type", GTK_LICENSE_GPL_3_0, "developer-name", _ ("The Range Atlas authors"), "copyright",
                _ ("© The Range Atlas authors"), "comments",
                _ ("Published missile ranges as geodesic rings. Each ring is one published figure with the name of who "
                   "published it; none shows a flight path, accuracy or intent."),
                "transient-for", gtk_application_get_active_window (GTK_APPLICATION (user_data)), "modal", TRUE, NULL);
  adw_about_window_add_credit_section (ADW_ABOUT_WINDOW (about), _ ("Map data"), (const char **)map_data);
  ra_news_add_to_about (ADW_ABOUT_WINDOW (about));
  ra_large_text_wrap (about);
  gtk_window_present (GTK_WINDOW (about));
}

static void
news_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_news_show (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static GtkWindow *
find_window (GtkApplication *application, GType type)
{
  for (GList *i = gtk_application_get_windows (application); i != NULL; i = i->next) {
    if (G_TYPE_CHECK_INSTANCE_TYPE (i->data, type))
      return i->data;
  }
  return NULL;
}

static void
present_over_active (GtkApplication *application, GtkWidget *window)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (application));
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
follow_language_cb (gpointer user_data)
{
  RaApplication *self = RA_APPLICATION (user_data);

  if (self->library != NULL)
    ra_language_switch (GTK_APPLICATION (self), self->library, self->settings, &self->language);
  return G_SOURCE_REMOVE;
}

/* When the preferences have gone, which themselves speak the old one, and later: the window that they belong to must
 * not go before they have. */
static void
preferences_gone_cb (RaApplication *self)
{
  if (self->library == NULL || !ra_language_switch_is_due (self->settings, self->language))
    return;
  ra_language_switch_announce (GTK_APPLICATION (self));
  g_timeout_add_full (G_PRIORITY_LOW, SIGN_MS, follow_language_cb, g_object_ref (self), g_object_unref);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaApplication *self = RA_APPLICATION (user_data);
  GtkWindow *window = find_window (GTK_APPLICATION (self), RA_TYPE_PREFERENCES);

  (void)action, (void)parameter;
  if (window != NULL) {
    gtk_window_present (window);
    return;
  }
  GtkWidget *preferences = ra_preferences_new (self->settings);
  g_signal_connect_object (preferences, "destroy", G_CALLBACK (preferences_gone_cb), self, G_CONNECT_SWAPPED);
  present_over_active (GTK_APPLICATION (self), preferences);
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaApplication *self = RA_APPLICATION (user_data);
  GtkWindow *window = find_window (GTK_APPLICATION (self), RA_TYPE_HELP);

  (void)action, (void)parameter;
  if (window != NULL)
    gtk_window_present (window);
  else if (self->library != NULL)
    present_over_active (GTK_APPLICATION (self), ra_help_new (ra_library_get_catalogue (self->library),
                                                              ra_library_get_translations (self->library)));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = find_window (GTK_APPLICATION (user_data), RA_TYPE_SHORTCUTS);

  (void)action, (void)parameter;
  if (window != NULL)
    gtk_window_present (window);
  else
    present_over_active (GTK_APPLICATION (user_data), ra_shortcuts_new ());
}

/* Closes the windows and lets the application end by itself, when their workers have stopped. A window with something
 * to lose asks first, and stays when that is the answer. The one that was used last closes last: it comes back at the
 * next start. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_reverse (g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data))));

  (void)action, (void)parameter;
  for (GList *window = windows; window != NULL; window = window->next)
    if (RA_IS_WINDOW (window->data))
      gtk_window_close (window->data);
}

static void
set_accels (GtkApplication *application)
{
  static const struct {
    const char *action;
    const char *accels[4];
  } table[] = {
    { "app.help", { "F1" } },
    { "app.preferences", { "<Primary>comma" } },
    { "app.quit", { "<Primary>q" } },
    { "app.shortcuts", { "<Primary>question" } },
    { "window.close", { "<Primary>w" } },
    { "win.back", { "<Alt>Left" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.compare", { "<Primary><Shift>c" } },
    { "win.new", { "<Primary>n" } },
    { "win.open", { "<Primary>o" } },
    { "win.save", { "<Primary>s" } },
    { "win.save-as", { "<Primary><Shift>s" } },
    { "win.undo", { "<Primary>z" } },
    { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
    { "win.export", { "<Primary>e" } },
    { "win.export-again", { "<Primary><Shift>e" } },
    { "win.print", { "<Primary>p" } },
    { "win.import", { "<Primary>i" } },
    { "win.search", { "<Primary>f" } },
    { "win.sidebar", { "F9" } },
    { "win.fullscreen", { "F11" } },
    { "win.timeline", { "<Primary>t" } },
    { "win.present", { "F5" } },
    { "win.zoom-in", { "<Primary>plus", "<Primary>equal", "<Primary>KP_Add" } },
    { "win.zoom-out", { "<Primary>minus", "<Primary>KP_Subtract" } },
    { "win.reset-view", { "<Primary>0", "<Primary>KP_0" } },
    { "win.next-scenario", { "<Primary>Page_Down" } },
    { "win.previous-scenario", { "<Primary>Page_Up" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (application, table[i].action, (const char *const *)table[i].accels);
}

static void
ra_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_action }, { .name = "help", .activate = help_action },
    { .name = "news", .activate = news_action },   { .name = "preferences", .activate = preferences_action },
    { .name = "quit", .activate = quit_action },   { .name = "shortcuts", .activate = shortcuts_action },
  };

  ra_register_resource ();
  G_APPLICATION_CLASS (ra_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  set_accels (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

/* Without its data the program has nothing to show: one line says why, and no window comes. */
static gboolean
ensure_library (RaApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (self->library == NULL)
    self->library = ra_library_open (&error);
  self->failed = self->library == NULL;
  if (self->failed)
    g_printerr ("range-atlas: %s\n", error->message);
  return !self->failed;
}

/* Once in the life of the settings. */
static void
welcome (RaApplication *self, RaWindow *window)
{
  gboolean welcomed;

  g_object_get (self->settings, "welcomed", &welcomed, NULL);
  if (welcomed)
    return;
  g_action_group_change_action_state (G_ACTION_GROUP (window), "welcome", g_variant_new_boolean (TRUE));
  g_object_set (self->settings, "welcomed", TRUE, NULL);
}

/* Who has a window full of broken pictures can mend it. */
static void
complain_of_icons (RaWindow *window)
{
  g_autofree char *complaint = ra_icons_complain ();

  if (complaint == NULL)
    return;
  g_printerr ("range-atlas: %s\n", complaint);
  ra_window_tell (window, complaint);
}

/* The first window of the program also offers what a crash has left, and says what an update has brought. */
static RaWindow *
new_window (RaApplication *self, gboolean as_left)
{
  const gboolean first = find_window (GTK_APPLICATION (self), RA_TYPE_WINDOW) == NULL;
  RaScenario *last = as_left ? ra_last_map_find_scenario (self->settings, self->library) : NULL;
  RaWindow *window = ra_window_new (GTK_APPLICATION (self), self->library,
                                    last != NULL ? last : ra_library_get_first_scenario (self->library));

  ra_window_follow_settings (window, self->settings);
  if (as_left)
    ra_last_map_restore (self->settings, window, last);
  gtk_window_present (GTK_WINDOW (window));
  if (as_left)
    welcome (self, window);
  if (first) {
    complain_of_icons (window);
    ra_window_offer_recovery (window);
    ra_news_tell (self->settings, window);
  }
  return window;
}

static void
ra_application_activate (GApplication *application)
{
  RaApplication *self = RA_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else if (ensure_library (self))
    new_window (self, TRUE);
}

/* A file that cannot be read still opens a window, which says so: a double click shows no standard error. */
static void
ra_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RaApplication *self = RA_APPLICATION (application);

  (void)hint;
  for (int i = 0; i < n_files && ensure_library (self); i++) {
    GtkWindow *window = find_window (GTK_APPLICATION (self), RA_TYPE_WINDOW);
    ra_window_open_file (window != NULL ? RA_WINDOW (window) : new_window (self, FALSE), files[i]);
  }
}

static void
ra_application_finalize (GObject *object)
{
  RaApplication *self = RA_APPLICATION (object);

  g_clear_pointer (&self->library, ra_library_free);
  g_clear_object (&self->settings);
  g_free (self->language);
  G_OBJECT_CLASS (ra_application_parent_class)->finalize (object);
}

static void
ra_application_class_init (RaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ra_application_finalize;
  application_class->startup = ra_application_startup;
  application_class->activate = ra_application_activate;
  application_class->open = ra_application_open;
}

static void
ra_application_init (RaApplication *self)
{
  (void)self;
}

RaApplication *
ra_application_new (RaSettings *settings)
{
  RaApplication *self
      = g_object_new (RA_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN, NULL);

  self->settings = g_object_ref (settings);
  self->language = g_strdup (ra_settings_get_language (settings));
  return self;
}

gboolean
ra_application_has_failed (RaApplication *self)
{
  g_return_val_if_fail (RA_IS_APPLICATION (self), TRUE);
  return self->failed;
}
