/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/long-list.h"

#include "app/gui/base/long-list-private.h"
#include "app/gui/base/text-label.h"

/* About seven rows: a list that is longer scrolls by itself. */
#define MOST_HEIGHT_PX 420

G_DEFINE_FINAL_TYPE (RaLongList, ra_long_list, ADW_TYPE_BIN)

static void
add_cb (RaLongList *self, GtkWidget *button)
{
  const GtkListItem *item = g_object_get_data (G_OBJECT (button), "item");

  self->funcs->add (self->object, gtk_list_item_get_position ((GtkListItem *)item), button);
}

static void
copy_cb (RaLongList *self, GtkWidget *button)
{
  const GtkListItem *item = g_object_get_data (G_OBJECT (button), "item");

  self->funcs->copy (self->object, gtk_list_item_get_position ((GtkListItem *)item), button);
}

static void
remove_cb (RaLongList *self, GtkWidget *button)
{
  const GtkListItem *item = g_object_get_data (G_OBJECT (button), "item");

  self->funcs->remove (self->object, gtk_list_item_get_position ((GtkListItem *)item), button);
}

/* Asked for where the pointer rests: GTK would look where the pointer is for each tooltip that is set, and wait for the
 * X server to answer, hundreds of times for a list. */
static gboolean
tell_button_cb (GtkWidget *button, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  (void)x, (void)y, (void)keyboard;
  gtk_tooltip_set_text (tooltip, g_object_get_data (G_OBJECT (button), "label"));
  return TRUE;
}

static GtkWidget *
new_button (RaLongList *self, RaLongRowWidgets *row, const char *icon, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (button, TRUE);
  g_signal_connect (button, "query-tooltip", G_CALLBACK (tell_button_cb), NULL);
  g_object_set_data (G_OBJECT (button), "item", row->item);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_grid_attach_next_to (GTK_GRID (row->box), button, NULL, GTK_POS_RIGHT, 1, 1);
  return button;
}

static void
setup_cb (RaLongList *self, GtkListItem *item)
{
  RaLongRowWidgets *row = g_new0 (RaLongRowWidgets, 1);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  row->item = item;
  /* No box: one that lies asks how wide its texts are at height after height, each a layout of the text, until it finds
   * the least that fits; a dozen rows took a tenth of the window's start. */
  row->box = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (row->box), 6);
  row->title = GTK_LABEL (ra_text_label_new (NULL, "title"));
  row->subtitle = GTK_LABEL (ra_text_label_new (NULL, "subtitle"));
  gtk_widget_add_css_class (row->box, "long-row");
  gtk_widget_set_hexpand (texts, TRUE);
  /* Beside buttons, which may be higher: what does not fill its place is asked how wide it is for its height, too. */
  if (self->funcs->add != NULL || self->funcs->copy != NULL || self->funcs->remove != NULL)
    gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->subtitle));
  gtk_grid_attach (GTK_GRID (row->box), texts, 0, 0, 1, 1);
  if (self->funcs->add != NULL)
    row->add = new_button (self, row, "list-add-symbolic", G_CALLBACK (add_cb));
  if (self->funcs->copy != NULL)
    row->copy = new_button (self, row, "edit-copy-symbolic", G_CALLBACK (copy_cb));
  if (self->funcs->remove != NULL)
    row->remove = new_button (self, row, "user-trash-symbolic", G_CALLBACK (remove_cb));
  g_object_set_data_full (G_OBJECT (item), "widgets", row, g_free);
  g_object_set_data (G_OBJECT (row->box), "item", item);
  gtk_list_item_set_child (item, row->box);
  gtk_list_item_set_activatable (item, self->funcs->activate != NULL);
  if (self->funcs->move != NULL)
    ra_row_order_add (row->box, item, self->view, self->funcs->move, self->object);
}

static void
fill_button (GtkWidget *button, const char *text)
{
  if (button == NULL)
    return;
  gtk_widget_set_visible (button, text != NULL);
  g_object_set_data_full (G_OBJECT (button), "label", g_strdup (text), g_free);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
fill (RaLongList *self, GtkListItem *item)
{
  const RaLongRowWidgets *row = ra_long_list_widgets_of (item);
  RaLongRow text = { 0 };

  self->funcs->describe (self->object, gtk_list_item_get_position (item), &text);
  gtk_label_set_label (row->title, text.title);
  gtk_label_set_label (row->subtitle, text.subtitle != NULL ? text.subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (row->subtitle), text.subtitle != NULL);
  if (text.nested)
    gtk_widget_add_css_class (row->box, "nested-row");
  else
    gtk_widget_remove_css_class (row->box, "nested-row");
  fill_button (row->add, text.add);
  fill_button (row->copy, text.copy);
  fill_button (row->remove, text.remove);
  /* What has the focus, and is read out, is the widget that the list view has about the row. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row->box)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text.title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text.subtitle != NULL ? text.subtitle : "", -1);
  g_free (text.title);
  g_free (text.subtitle);
  g_free (text.add);
  g_free (text.copy);
  g_free (text.remove);
}

static void
bind_cb (RaLongList *self, GtkListItem *item)
{
  g_hash_table_add (self->bound, item);
  fill (self, item);
}

static void
unbind_cb (RaLongList *self, GtkListItem *item)
{
  g_hash_table_remove (self->bound, item);
}

static void
activate_cb (RaLongList *self, guint position)
{
  if (self->funcs->activate != NULL)
    self->funcs->activate (self->object, position, self->view);
}

static void
ra_long_list_dispose (GObject *object)
{
  RaLongList *self = RA_LONG_LIST (object);

  if (self->view != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->view), NULL);
  self->view = NULL;
  g_clear_object (&self->numbers);
  G_OBJECT_CLASS (ra_long_list_parent_class)->dispose (object);
}

static void
ra_long_list_finalize (GObject *object)
{
  g_clear_pointer (&RA_LONG_LIST (object)->bound, g_hash_table_unref);
  G_OBJECT_CLASS (ra_long_list_parent_class)->finalize (object);
}

static void
ra_long_list_class_init (RaLongListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_long_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ra_long_list_finalize;
}

static GtkListItemFactory *
new_factory (RaLongList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

/* How high its rows are together where they are this wide; -1 while it has not made all of them. A view that scrolls
 * does not ask how wide they are, and would cut the last line. */
static int
measure_rows (const RaLongList *self, int width)
{
  guint n_rows = 0;
  int height = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->view); row != NULL && height < MOST_HEIGHT_PX;
       row = gtk_widget_get_next_sibling (row), n_rows++) {
    int natural;

    gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
    height += natural;
  }
  if (height >= MOST_HEIGHT_PX)
    return MOST_HEIGHT_PX;
  return n_rows == g_list_model_get_n_items (G_LIST_MODEL (self->numbers)) ? height : -1;
}

/* As high as it likes to be: a page that scrolls would give it the height of one row. */
static void
measure_cb (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
            int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation != GTK_ORIENTATION_VERTICAL)
    return;
  const int rows = RA_LONG_LIST (widget)->view != NULL ? measure_rows (RA_LONG_LIST (widget), for_size) : -1;
  if (rows >= 0)
    *natural = rows;
  *minimum = *natural;
}

static void
allocate_cb (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
}

static GtkSizeRequestMode
request_mode_cb (GtkWidget *widget)
{
  (void)widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ra_long_list_init (RaLongList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->bound = g_hash_table_new (NULL, NULL);
  self->numbers = ra_row_numbers_new ();
  self->view = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->numbers)))), new_factory (self));
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->view), TRUE);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  ra_long_list_add_keys (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (request_mode_cb, measure_cb, allocate_cb));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

RaLongList *
ra_long_list_new (const RaLongListFuncs *funcs, gpointer object)
{
  g_return_val_if_fail (funcs != NULL && funcs->describe != NULL, NULL);
  RaLongList *self = g_object_new (RA_TYPE_LONG_LIST, NULL);

  self->funcs = funcs;
  self->object = object;
  return self;
}

void
ra_long_list_set_label (RaLongList *self, const char *label)
{
  g_return_if_fail (RA_IS_LONG_LIST (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
ra_long_list_show (RaLongList *self, guint n_rows, guint removed)
{
  g_return_if_fail (RA_IS_LONG_LIST (self));
  const guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));
  GHashTableIter iter;
  gpointer item;

  if (n_rows + 1 == n_before && removed <= n_rows)
    ra_row_numbers_splice (self->numbers, removed, 1, 0);
  else if (n_rows > n_before) /* most come at the end */
    ra_row_numbers_splice (self->numbers, n_before, 0, n_rows - n_before);
  else if (n_rows < n_before)
    ra_row_numbers_splice (self->numbers, n_rows, n_before - n_rows, 0);
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    fill (self, GTK_LIST_ITEM (item));
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
}

gboolean
ra_long_list_focus (RaLongList *self)
{
  g_return_val_if_fail (RA_IS_LONG_LIST (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self)) && gtk_widget_grab_focus (self->view);
}
