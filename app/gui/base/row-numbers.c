/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/row-numbers.h"

struct _RaRowNumbers {
  GObject parent_instance;
  guint n;
};

static GType
get_item_type (GListModel *model)
{
  (void)model;
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return RA_ROW_NUMBERS (model)->n;
}

/* A list view asks for the rows in sight, and knows their positions. */
static gpointer
get_item (GListModel *model, guint position)
{
  return position < RA_ROW_NUMBERS (model)->n ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
ra_row_numbers_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RaRowNumbers, ra_row_numbers, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ra_row_numbers_model_init))

static void
ra_row_numbers_class_init (RaRowNumbersClass *klass)
{
  (void)klass;
}

static void
ra_row_numbers_init (RaRowNumbers *self)
{
  (void)self;
}

RaRowNumbers *
ra_row_numbers_new (void)
{
  return g_object_new (RA_TYPE_ROW_NUMBERS, NULL);
}

void
ra_row_numbers_splice (RaRowNumbers *self, guint position, guint n_removed, guint n_added)
{
  g_return_if_fail (RA_IS_ROW_NUMBERS (self) && position + n_removed <= self->n);
  self->n = self->n - n_removed + n_added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}
