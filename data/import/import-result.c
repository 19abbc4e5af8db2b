/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-result.h"

G_DEFINE_QUARK (ra - import - error - quark, ra_import_error)

void
ra_import_row_free (RaImportRow *row)
{
  if (row == NULL)
    return;
  g_free (row->name);
  g_free (row->label);
  g_free (row->system);
  g_free (row->claimant);
  g_free (row->date);
  g_free (row->source);
  g_free (row->note);
  g_free (row);
}

static void
remark_free (gpointer data)
{
  RaImportRemark *remark = data;

  g_free (remark->text);
  g_free (remark);
}

RaImport *
ra_import_new (void)
{
  RaImport *self = g_new0 (RaImport, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_import_row_free);
  self->problems = g_ptr_array_new_with_free_func (remark_free);
  self->warnings = g_ptr_array_new_with_free_func (remark_free);
  return self;
}

void
ra_import_free (RaImport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/* Takes over @text. */
static void
add_remark (GPtrArray *list, guint row, char *text)
{
  RaImportRemark *remark = g_new0 (RaImportRemark, 1);

  for (char *at = text; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  remark->row = row;
  remark->text = text;
  g_ptr_array_add (list, remark);
}

void
ra_import_report (RaImport *self, guint row, const char *reason)
{
  self->n_rows++;
  add_remark (self->problems, row, g_strdup (reason));
}

void
ra_import_warn (RaImport *self, guint row, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add_remark (self->warnings, row, g_strdup_vprintf (format, args));
  va_end (args);
}

gboolean
ra_import_fail (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, format, args);
  va_end (args);
  return FALSE;
}
