/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/recent-exports.h"

#include <glib/gi18n.h>

#include "app/gui/export/size-text.h"
#include "app/map/spec-keywords.h"

#define MOST 8

struct _RaRecentExports {
  GMenu *menu;
  GPtrArray *exports; /* RaRecentExport *, the latest first */
};

static void
recent_export_free (gpointer data)
{
  RaRecentExport *self = data;

  g_object_unref (self->file);
  g_free (self->scenario);
  g_free (self);
}

static void
append (GMenu *menu, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GString) label = g_string_new (name);

  g_string_replace (label, "_", "__", 0); /* is no mnemonic */
  g_autoptr (GMenuItem) item = g_menu_item_new (label->str, NULL);
  g_menu_item_set_action_and_target (item, "win.export-again-as", "s", uri);
  g_menu_append_item (menu, item);
}

static void
fill_menu (RaRecentExports *self)
{
  g_menu_remove_all (self->menu);
  for (guint i = 0; i < self->exports->len; i++)
    append (self->menu, ((const RaRecentExport *)g_ptr_array_index (self->exports, i))->file);
  if (self->exports->len == 0)
    g_menu_append (self->menu, _ ("No Recent Exports"), "win.none");
}

RaRecentExports *
ra_recent_exports_new (GMenu *menu)
{
  g_return_val_if_fail (G_IS_MENU (menu), NULL);
  RaRecentExports *self = g_new (RaRecentExports, 1);

  self->menu = g_object_ref (menu);
  self->exports = g_ptr_array_new_with_free_func (recent_export_free);
  fill_menu (self);
  return self;
}

void
ra_recent_exports_free (RaRecentExports *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->menu);
  g_ptr_array_unref (self->exports);
  g_free (self);
}

/* Takes over @added. */
static void
put_first (RaRecentExports *self, RaRecentExport *added)
{
  for (guint i = self->exports->len; i > 0; i--)
    if (g_file_equal (((const RaRecentExport *)g_ptr_array_index (self->exports, i - 1))->file, added->file))
      g_ptr_array_remove_index (self->exports, i - 1);
  g_ptr_array_insert (self->exports, 0, added);
  if (self->exports->len > MOST)
    g_ptr_array_remove_index (self->exports, MOST);
}

void
ra_recent_exports_add (RaRecentExports *self, const RaExportJob *job, GFile *file)
{
  g_return_if_fail (self != NULL && job != NULL && G_IS_FILE (file));
  RaRecentExport *added = g_new (RaRecentExport, 1);

  *added = (RaRecentExport) { .file = g_object_ref (file),
                              .scenario = g_strdup (ra_scenario_get_id (job->spec->scenario)),
                              .format = job->format,
                              .size = job->size,
                              .theme = job->spec->theme };
  put_first (self, added);
  fill_menu (self);
}

const RaRecentExport *
ra_recent_exports_find (const RaRecentExports *self, const char *uri)
{
  g_return_val_if_fail (self != NULL, NULL);
  for (guint i = 0; i < self->exports->len; i++) {
    const RaRecentExport *each = g_ptr_array_index (self->exports, i);
    g_autofree char *its = g_file_get_uri (each->file);

    if (uri == NULL || g_str_equal (its, uri))
      return each;
  }
  return NULL;
}

char *
ra_recent_exports_to_text (const RaRecentExports *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->exports->len; i++) {
    const RaRecentExport *each = g_ptr_array_index (self->exports, i);
    g_autofree char *uri = g_file_get_uri (each->file);
    g_autofree char *size = ra_size_text_write (&each->size);

    g_string_append_printf (text, "%s %s %s %s\n", uri, each->scenario, ra_theme_to_string (each->theme), size);
  }
  return g_string_free (text, FALSE);
}

/* NULL when the line is not as it was written. */
static RaRecentExport *
read_line (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  RaRecentExport read = { 0 };

  if (g_strv_length (words) != 4 || !ra_theme_from_string (words[2], &read.theme)
      || !ra_size_text_read (words[3], &read.size) || !ra_picture_format_of_path (words[0], &read.format, NULL))
    return NULL;
  read.file = g_file_new_for_uri (words[0]);
  read.scenario = g_strdup (words[1]);
  return g_memdup2 (&read, sizeof read);
}

void
ra_recent_exports_take_text (RaRecentExports *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = g_strv_length (lines); i > 0; i--) {
    RaRecentExport *read = read_line (lines[i - 1]);

    if (read != NULL)
      put_first (self, read);
  }
  fill_menu (self);
}
