/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/late-page.h"

struct _RaLatePage {
  AdwBin parent_instance;
  RaLatePageFunc func; /* NULL before there is one */
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (RaLatePage, ra_late_page, ADW_TYPE_BIN)

static void
ra_late_page_map (GtkWidget *widget)
{
  RaLatePage *self = RA_LATE_PAGE (widget);

  if (self->func != NULL)
    ra_late_page_get (self);
  GTK_WIDGET_CLASS (ra_late_page_parent_class)->map (widget);
}

static void
ra_late_page_class_init (RaLatePageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = ra_late_page_map;
}

static void
ra_late_page_init (RaLatePage *self)
{
  (void)self;
}

void
ra_late_page_set_builder (RaLatePage *self, RaLatePageFunc func, gpointer user_data)
{
  g_return_if_fail (RA_IS_LATE_PAGE (self) && func != NULL);
  g_return_if_fail (self->func == NULL);
  self->func = func;
  self->user_data = user_data;
}

gpointer
ra_late_page_get (RaLatePage *self)
{
  g_return_val_if_fail (RA_IS_LATE_PAGE (self) && self->func != NULL, NULL);
  if (adw_bin_get_child (ADW_BIN (self)) == NULL)
    adw_bin_set_child (ADW_BIN (self), self->func (self->user_data));
  return adw_bin_get_child (ADW_BIN (self));
}

gpointer
ra_late_page_peek (RaLatePage *self)
{
  g_return_val_if_fail (RA_IS_LATE_PAGE (self), NULL);
  return adw_bin_get_child (ADW_BIN (self));
}
