/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/preferences.h"

#include <glib/gi18n.h>

#include "app/base/translation.h"
#include "app/gui/base/large-text.h"

struct _RaPreferences {
  AdwPreferencesWindow parent_instance;

  AdwComboRow *projection_row;
  AdwComboRow *map_theme_row;
  AdwComboRow *boundaries_row;
  AdwComboRow *units_row;
  AdwComboRow *language_row;
};

G_DEFINE_FINAL_TYPE (RaPreferences, ra_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
word_to_row (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *const *keywords = user_data;

  (void)binding;
  for (guint i = 0; keywords[i] != NULL; i++) {
    if (g_strcmp0 (keywords[i], g_value_get_string (from)) == 0) {
      g_value_set_uint (to, i);
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
row_to_keyword (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *const *keywords = user_data;
  const guint row = g_value_get_uint (from);

  (void)binding;
  if (row >= g_strv_length ((char **)keywords))
    return FALSE; /* no row is selected while the model changes */
  g_value_set_static_string (to, keywords[row]);
  return TRUE;
}

/* Takes @keywords, one for each row, of static strings. */
static void
bind_keywords (RaSettings *settings, const char *property, AdwComboRow *row, const char **keywords)
{
  g_object_bind_property_full (settings, property, row, "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               word_to_row, row_to_keyword, keywords, g_free);
}

static void
list_projections (RaPreferences *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("The scenario’s own"));
  for (guint i = 0; i < ra_projection_table_size (); i++)
    gtk_string_list_append (titles, _ (ra_projection_table_row (i)->title));
  adw_combo_row_set_model (self->projection_row, G_LIST_MODEL (titles));
}

/* Languages call themselves by their own names, for those who have landed in a wrong one. Gives the codes. */
static const char **
list_languages (RaPreferences *self)
{
  static const struct {
    const char *code;
    const char *name;
  } languages[] = {
    { "de", "Deutsch" }, { "en", "English" }, { "fr", "Français" },   { "pl", "Polski" },
    { "ro", "Română" },  { "ru", "Русский" }, { "uk", "Українська" },
  };
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  gtk_string_list_append (names, _ ("As the system"));
  g_ptr_array_add (codes, (gpointer) "");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    if (!ra_translation_exists (languages[i].code))
      continue;
    gtk_string_list_append (names, languages[i].name);
    g_ptr_array_add (codes, (gpointer)languages[i].code);
  }
  g_ptr_array_add (codes, NULL);
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  return (const char **)g_ptr_array_steal (codes, NULL);
}

static void
ra_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_PREFERENCES);
  G_OBJECT_CLASS (ra_preferences_parent_class)->dispose (object);
}

static void
ra_preferences_class_init (RaPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, RaPreferences, projection_row);
  gtk_widget_class_bind_template_child (widget_class, RaPreferences, map_theme_row);
  gtk_widget_class_bind_template_child (widget_class, RaPreferences, boundaries_row);
  gtk_widget_class_bind_template_child (widget_class, RaPreferences, units_row);
  gtk_widget_class_bind_template_child (widget_class, RaPreferences, language_row);
}

void
ra_preferences_allow_narrow (AdwWindow *window)
{
  GtkWidget *content = adw_window_get_content (window);

  if (ADW_IS_TOAST_OVERLAY (content))
    gtk_widget_set_size_request (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (content)), -1, -1);
}

/* What is chosen goes below where it would be cut, in place of what else is said there. */
static void
put_values_below (RaPreferences *self)
{
  AdwComboRow *const rows[]
      = { self->projection_row, self->map_theme_row, self->boundaries_row, self->units_row, self->language_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_combo_row_set_use_subtitle (rows[i], TRUE);
}

static void
ra_preferences_init (RaPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  if (ra_large_text_is_used (GTK_WIDGET (self)))
    put_values_below (self);
  ra_preferences_allow_narrow (ADW_WINDOW (self));
}

GtkWidget *
ra_preferences_new (RaSettings *settings)
{
  RaPreferences *self = g_object_new (RA_TYPE_PREFERENCES, NULL);

  list_projections (self);
  bind_keywords (settings, "projection", self->projection_row, ra_settings_list_choices ("projection"));
  bind_keywords (settings, "map-theme", self->map_theme_row, ra_settings_list_choices ("map-theme"));
  bind_keywords (settings, "boundaries", self->boundaries_row, ra_settings_list_choices ("boundaries"));
  bind_keywords (settings, "units", self->units_row, ra_settings_list_choices ("units"));
  bind_keywords (settings, "language", self->language_row, list_languages (self));
  return GTK_WIDGET (self);
}
