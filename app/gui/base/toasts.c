/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/toasts.h"

AdwToast *
ra_toasts_new (const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  return adw_toast_new (escaped);
}

void
ra_toasts_add (GtkWidget *widget, AdwToast *toast)
{
  g_autoptr (AdwToast) taken = toast;
  GtkWidget *overlay = widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY) : NULL;

  /* Without a root it belongs to a window that is closed, and may have been emptied. */
  if (overlay != NULL && gtk_widget_get_root (overlay) != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_steal_pointer (&taken));
}

void
ra_toasts_tell (GtkWidget *widget, const char *message)
{
  ra_toasts_add (widget, ra_toasts_new (message));
}
