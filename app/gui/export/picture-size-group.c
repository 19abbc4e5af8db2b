/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/picture-size-group-private.h"

#include <glib/gi18n.h>

#include "app/gui/export/preset-list.h"
#include "app/gui/export/size-text.h"
#include "app/scene/page-units.h"

#define MM_PER_PX  (RA_MM_PER_INCH / RA_PAGE_UNITS_PER_INCH)
#define SCREEN_DPI RA_PAGE_UNITS_PER_INCH
#define PRINT_DPI  300.0

enum { UNIT_PIXELS, UNIT_MILLIMETRES };

G_DEFINE_FINAL_TYPE (RaPictureSizeGroup, ra_picture_size_group, ADW_TYPE_PREFERENCES_GROUP)

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

const RaPreset *
ra_picture_size_group_get_preset (RaPictureSizeGroup *self)
{
  guint n;
  const RaPreset *presets = ra_presets_list (&n);
  const guint selected = adw_combo_row_get_selected (self->preset_row);

  return selected < n ? &presets[selected] : NULL;
}

RaPictureSize
ra_picture_size_group_get_size (RaPictureSizeGroup *self)
{
  const gboolean millimetres = adw_combo_row_get_selected (self->unit_row) == UNIT_MILLIMETRES;

  return (RaPictureSize) { .size = { gtk_spin_button_get_value (self->width_spin),
                                     gtk_spin_button_get_value (self->height_spin), millimetres },
                           .scale = gtk_spin_button_get_value (self->scale_spin),
                           .dpi = gtk_spin_button_get_value (self->dpi_spin),
                           .dpi_assumed = !millimetres && !self->dpi_chosen };
}

static void
set_digits (RaPictureSizeGroup *self, gboolean millimetres)
{
  gtk_spin_button_set_digits (self->width_spin, millimetres ? 1 : 0);
  gtk_spin_button_set_digits (self->height_spin, millimetres ? 1 : 0);
}

static void
take_preset (RaPictureSizeGroup *self, const RaPreset *preset)
{
  set_digits (self, preset->size.millimetres);
  adw_combo_row_set_selected (self->unit_row, preset->size.millimetres ? UNIT_MILLIMETRES : UNIT_PIXELS);
  gtk_spin_button_set_value (self->width_spin, preset->size.width);
  gtk_spin_button_set_value (self->height_spin, preset->size.height);
  gtk_spin_button_set_value (self->scale_spin, preset->scale);
  gtk_spin_button_set_value (self->dpi_spin, preset->dpi);
  self->dpi_chosen = FALSE;
}

/* "web", or "180x120mm 1 300"; "-" for a resolution that nobody has chosen. */
char *
ra_picture_size_group_get_text (RaPictureSizeGroup *self)
{
  const RaPreset *preset = ra_picture_size_group_get_preset (self);
  const RaPictureSize size = ra_picture_size_group_get_size (self);

  return preset != NULL ? g_strdup (preset->id) : ra_size_text_write (&size);
}

static void
take_custom (RaPictureSizeGroup *self, const RaPictureSize *size)
{
  const RaPreset custom
      = { .size = size->size, .scale = size->scale, .dpi = size->dpi_assumed ? SCREEN_DPI : size->dpi };
  guint n;

  ra_presets_list (&n);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->preset_row, n);
  take_preset (self, &custom);
  self->dpi_chosen = !size->dpi_assumed;
  self->filling = FALSE;
}

void
ra_picture_size_group_set_text (RaPictureSizeGroup *self, const char *text)
{
  RaPictureSize size = { 0 };
  guint n;
  const RaPreset *presets = ra_presets_list (&n);

  g_return_if_fail (RA_IS_PICTURE_SIZE_GROUP (self) && text != NULL);
  for (guint i = 0; i < n; i++) {
    if (g_str_equal (presets[i].id, text)) {
      adw_combo_row_set_selected (self->preset_row, i);
      return;
    }
  }
  if (ra_size_text_read (text, &size)) {
    take_custom (self, &size);
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  }
}

static void
preset_selected_cb (RaPictureSizeGroup *self)
{
  const RaPreset *preset = ra_picture_size_group_get_preset (self);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->preset_row), preset != NULL ? _ (preset->purpose) : "");
  if (self->filling)
    return;
  if (preset != NULL) {
    self->filling = TRUE;
    take_preset (self, preset);
    self->filling = FALSE;
  }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What is set by hand is no preset any more. */
static void
leave_preset (RaPictureSizeGroup *self)
{
  guint n;

  ra_presets_list (&n);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->preset_row, n);
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
value_changed_cb (RaPictureSizeGroup *self)
{
  if (!self->filling)
    leave_preset (self);
}

static void
dpi_changed_cb (RaPictureSizeGroup *self)
{
  if (self->filling)
    return;
  self->dpi_chosen = TRUE;
  leave_preset (self);
}

/* The page stays as large as it was, as near as the new unit can say it. */
static void
unit_selected_cb (RaPictureSizeGroup *self)
{
  const gboolean millimetres = adw_combo_row_get_selected (self->unit_row) == UNIT_MILLIMETRES;
  const double factor = millimetres ? MM_PER_PX : 1.0 / MM_PER_PX;
  const double width = gtk_spin_button_get_value (self->width_spin);
  const double height = gtk_spin_button_get_value (self->height_spin);

  if (self->filling)
    return;
  self->filling = TRUE;
  set_digits (self, millimetres);
  gtk_spin_button_set_value (self->width_spin, width * factor);
  gtk_spin_button_set_value (self->height_spin, height * factor);
  gtk_spin_button_set_value (self->dpi_spin, millimetres ? PRINT_DPI : SCREEN_DPI);
  self->dpi_chosen = FALSE;
  leave_preset (self);
}

static void
ra_picture_size_group_dispose (GObject *object)
{
  g_clear_pointer (&RA_PICTURE_SIZE_GROUP (object)->checks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_PICTURE_SIZE_GROUP);
  G_OBJECT_CLASS (ra_picture_size_group_parent_class)->dispose (object);
}

static void
ra_picture_size_group_class_init (RaPictureSizeGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_picture_size_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/picture-size-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RaPictureSizeGroup, preset_row);
  gtk_widget_class_bind_template_child (widget_class, RaPictureSizeGroup, more_row);
  gtk_widget_class_bind_template_child (widget_class, RaPictureSizeGroup, width_spin);
  gtk_widget_class_bind_template_child (widget_class, RaPictureSizeGroup, height_spin);
  gtk_widget_class_bind_template_child (widget_class, RaPictureSizeGroup, unit_row);
  gtk_widget_class_bind_template_child (widget_class, RaPictureSizeGroup, scale_spin);
  gtk_widget_class_bind_template_child (widget_class, RaPictureSizeGroup, dpi_spin);
  gtk_widget_class_bind_template_callback (widget_class, preset_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dpi_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_selected_cb);
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkStringList *
list_presets (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint n;
  const RaPreset *presets = ra_presets_list (&n);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, _ (presets[i].name));
  gtk_string_list_append (names, _ ("Custom"));
  return names;
}

static void
list_more (RaPictureSizeGroup *self)
{
  guint n;
  const RaPreset *presets = ra_presets_list (&n);

  self->checks = g_ptr_array_new ();
  for (guint i = 0; i < n; i++) {
    GtkWidget *row = adw_action_row_new ();
    GtkWidget *check = gtk_check_button_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (presets[i].name));
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (presets[i].purpose));
    adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
    adw_expander_row_add_row (self->more_row, row);
    g_ptr_array_add (self->checks, check);
  }
}

GPtrArray *
ra_picture_size_group_list_more (RaPictureSizeGroup *self)
{
  g_return_val_if_fail (RA_IS_PICTURE_SIZE_GROUP (self), NULL);
  GPtrArray *more = g_ptr_array_new ();
  guint n;
  const RaPreset *presets = ra_presets_list (&n);

  for (guint i = 0; i < n; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i))
        && &presets[i] != ra_picture_size_group_get_preset (self))
      g_ptr_array_add (more, (gpointer)&presets[i]);
  return more;
}

static void
ra_picture_size_group_init (RaPictureSizeGroup *self)
{
  g_autoptr (GtkStringList) names = list_presets ();
  g_autoptr (GtkListItemFactory) factory = ra_preset_list_factory_new ();

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_list_factory (self->preset_row, factory);
  adw_combo_row_set_model (self->preset_row, G_LIST_MODEL (names));
  list_more (self);
  take_preset (self, ra_picture_size_group_get_preset (self));
  self->filling = FALSE;
  preset_selected_cb (self);
}
