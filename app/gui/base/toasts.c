/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/toasts.h"

/* Who has just opened a file looks at its map first. */
#define FAULT_S 20

AdwToast *
ra_toasts_new (const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  return adw_toast_new (escaped);
}

static void
mapped_cb (AdwToastOverlay *overlay, AdwToast *toast)
{
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  g_signal_handlers_disconnect_by_data (overlay, toast);
}

static void
release_toast (gpointer toast, GClosure *closure)
{
  (void)closure;
  g_object_unref (toast);
}

/* Its time would pass while nobody can see it. */
static void
add_once_seen (AdwToastOverlay *overlay, AdwToast *toast)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (overlay)))
    adw_toast_overlay_add_toast (overlay, toast);
  else
    g_signal_connect_data (overlay, "map", G_CALLBACK (mapped_cb), toast, release_toast, G_CONNECT_AFTER);
}

void
ra_toasts_add (GtkWidget *widget, AdwToast *toast)
{
  g_autoptr (AdwToast) taken = toast;
  GtkWidget *overlay = widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY) : NULL;

  /* Without a root it belongs to a window that is closed, and may have been emptied. */
  if (overlay != NULL && gtk_widget_get_root (overlay) != NULL)
    add_once_seen (ADW_TOAST_OVERLAY (overlay), g_steal_pointer (&taken));
}

void
ra_toasts_tell (GtkWidget *widget, const char *message)
{
  ra_toasts_add (widget, ra_toasts_new (message));
}

void
ra_toasts_tell_fault (GtkWidget *widget, const char *message)
{
  AdwToast *toast = ra_toasts_new (message);

  adw_toast_set_timeout (toast, FAULT_S);
  ra_toasts_add (widget, toast);
}
