/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the export panel remembers from one picture to the next. */

#include "app/gui/export/export-dialog-private.h"

void
ra_export_dialog_follow_settings (RaExportDialog *self, RaSettings *settings)
{
  g_return_if_fail (RA_IS_EXPORT_DIALOG (self) && RA_IS_SETTINGS (settings));
  g_set_object (&self->memory, settings);
  ra_picture_size_group_set_text (self->size_group, ra_settings_get_export_size (settings));
  adw_combo_row_set_selected (self->theme_row, ra_settings_get_export_theme (settings, self->first->theme));
}

GFile *
ra_export_dialog_dup_folder (RaExportDialog *self)
{
  return self->memory != NULL ? ra_settings_dup_export_folder (self->memory) : NULL;
}

/* A theme that is the map's own was not chosen for pictures: the next map may have another. */
void
ra_export_dialog_keep (RaExportDialog *self, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *size = ra_picture_size_group_get_text (self->size_group);
  const RaTheme theme = (RaTheme)adw_combo_row_get_selected (self->theme_row);

  if (self->memory != NULL)
    ra_settings_keep_export (self->memory, folder != NULL ? g_file_peek_path (folder) : NULL, size,
                             theme != self->first->theme ? &theme : NULL);
}
