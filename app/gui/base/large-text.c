/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/large-text.h"

/* Of gtk-xft-dpi, which is in 1024ths. */
#define LARGE_DPI (1.4 * 96.0)

gboolean
ra_large_text_is_used (GtkWidget *widget)
{
  int dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi / 1024.0 >= LARGE_DPI;
}
