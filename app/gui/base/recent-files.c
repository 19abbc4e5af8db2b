/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/recent-files.h"

#include <glib/gi18n.h>

#define MIME_TYPE  "application/x-range-atlas+json"
#define MAX_RECENT 8

void
ra_recent_files_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  static char *groups[] = { NULL };
  GtkRecentData data = { .mime_type = (char[]) { MIME_TYPE },
                         .app_name = (char[]) { "Range Atlas" },
                         .app_exec = (char[]) { "range-atlas %f" },
                         .groups = groups };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* One that was never listed is no failure. */
void
ra_recent_files_forget (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  (void)gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *)b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *)a));
}

static void
append_recent (GMenu *menu, GtkRecentInfo *info)
{
  g_autofree char *name = gtk_recent_info_get_short_name (info);
  g_autoptr (GString) label = g_string_new (name);

  g_string_replace (label, "_", "__", 0); /* is no mnemonic */
  g_autoptr (GMenuItem) item = g_menu_item_new (label->str, NULL);

  g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

GMenuModel *
ra_recent_files_list (void)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_recent);
  GMenu *menu = g_menu_new ();
  guint n = 0;

  for (GList *item = items; item != NULL && n < MAX_RECENT; item = item->next) {
    if (g_strcmp0 (gtk_recent_info_get_mime_type (item->data), MIME_TYPE) != 0 || !gtk_recent_info_exists (item->data))
      continue;
    append_recent (menu, item->data);
    n++;
  }
  if (n == 0)
    g_menu_append (menu, _ ("No Recent Scenarios"), "win.none");
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
  return G_MENU_MODEL (menu);
}
