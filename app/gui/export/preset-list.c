/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/preset-list.h"

#include <glib/gi18n.h>

#include "app/gui/base/text-label.h"
#include "app/picture/presets.h"

#define SHAPE_PX   28 /* the longer side */
#define MOST_CHARS 34

typedef struct {
  GtkWidget *shape;
  GtkLabel *name;
  GtkLabel *purpose;
} Parts;

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = ra_text_label_new (NULL, style);

  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  return label;
}

/* An outline in a square, so that the names stand below each other. */
static GtkWidget *
new_frame (GtkWidget **shape)
{
  GtkWidget *frame = gtk_center_box_new ();

  *shape = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (*shape, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (*shape, "preset-shape");
  gtk_widget_set_size_request (frame, SHAPE_PX, SHAPE_PX);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (frame), *shape);
  return frame;
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *name = new_label (NULL);
  GtkWidget *purpose = new_label ("caption");
  Parts *parts = g_new (Parts, 1);

  (void)factory;
  gtk_box_append (GTK_BOX (row), new_frame (&parts->shape));
  parts->name = GTK_LABEL (name);
  parts->purpose = GTK_LABEL (purpose);
  gtk_widget_add_css_class (purpose, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), purpose);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), check);
  g_object_bind_property (item, "selected", check, "visible", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (row), "parts", parts, g_free);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const Parts *parts = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "parts");
  GtkStringObject *string = GTK_STRING_OBJECT (gtk_list_item_get_item (item));
  const guint i = gtk_list_item_get_position (item);
  guint n;
  const RaPreset *presets = ra_presets_list (&n);

  (void)factory;
  gtk_label_set_label (parts->name, gtk_string_object_get_string (string));
  gtk_widget_set_visible (GTK_WIDGET (parts->purpose), i < n);
  gtk_widget_set_visible (parts->shape, i < n);
  if (i >= n)
    return;
  const double longest = MAX (presets[i].size.width, presets[i].size.height);
  gtk_label_set_label (parts->purpose, _ (presets[i].purpose));
  gtk_widget_set_size_request (parts->shape, (int)(SHAPE_PX * presets[i].size.width / longest),
                               (int)(SHAPE_PX * presets[i].size.height / longest));
}

GtkListItemFactory *
ra_preset_list_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
