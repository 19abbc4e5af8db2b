/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/drop-down.h"

#include <glib/gi18n.h>

#include "app/gui/base/text-label.h"

#define LIST_CHARS 40
/* What fits into a window of 360 pixels beside the edges of the list. */
#define LIST_PX 280

static void
setup_button_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  (void)factory;
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
setup_list_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = ra_text_label_new (NULL, NULL);

  (void)factory;
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  (void)factory;
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

/* The list is as wide as its rows have to be and as high as they are in one line each: what breaks finds no room. */
static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  int wanted_px;

  bind_cb (factory, item);
  gtk_widget_set_size_request (label, -1, -1);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted_px, NULL, NULL);
  gtk_widget_set_size_request (label, MIN (wanted_px, LIST_PX), -1);
}

static GtkListItemFactory *
new_factory (GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  return factory;
}

/* The button inside, which takes the focus, does not know what it stands for. */
static void
set_name (GtkDropDown *self, const char *name)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (chosen == NULL || name == NULL)
    return;
  g_autofree char *text
      = g_strdup_printf (C_ ("chooser and what is chosen", "%s: %s"), name, gtk_string_object_get_string (chosen));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_name (GtkDropDown *self)
{
  set_name (self, gtk_widget_get_tooltip_text (GTK_WIDGET (self)));
}

static void
chosen_cb (GtkDropDown *self, GParamSpec *property, gpointer name)
{
  (void)property;
  set_name (self, name);
}

static void
free_name (gpointer name, GClosure *closure)
{
  (void)closure;
  g_free (name);
}

void
ra_drop_down_name (GtkDropDown *self, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (self) && name != NULL);
  g_signal_connect_data (self, "notify::selected-item", G_CALLBACK (chosen_cb), g_strdup (name), free_name, 0);
  set_name (self, name);
}

void
ra_drop_down_fit (GtkDropDown *self)
{
  g_autoptr (GtkListItemFactory) button = new_factory (G_CALLBACK (setup_button_cb), G_CALLBACK (bind_cb));
  g_autoptr (GtkListItemFactory) list = new_factory (G_CALLBACK (setup_list_cb), G_CALLBACK (bind_row_cb));

  gtk_drop_down_set_factory (self, button);
  gtk_drop_down_set_list_factory (self, list);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (update_name), NULL);
  update_name (self);
}

static gboolean
holds (GListModel *model, const GPtrArray *items)
{
  if (model == NULL || g_list_model_get_n_items (model) != items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++) {
    g_autoptr (GtkStringObject) string = g_list_model_get_item (model, i);

    if (!g_str_equal (gtk_string_object_get_string (string), g_ptr_array_index (items, i)))
      return FALSE;
  }
  return TRUE;
}

void
ra_drop_down_fill (GtkDropDown *self, const GPtrArray *items, guint selected)
{
  if (!holds (gtk_drop_down_get_model (self), items)) {
    g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

    for (guint i = 0; i < items->len; i++)
      gtk_string_list_append (list, g_ptr_array_index (items, i));
    gtk_drop_down_set_model (self, G_LIST_MODEL (list));
  }
  if (gtk_drop_down_get_selected (self) != selected)
    gtk_drop_down_set_selected (self, selected);
}
