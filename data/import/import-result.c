/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-result.h"

#include "data/formats/json-text.h"

G_DEFINE_QUARK (ra - import - error - quark, ra_import_error)

RaImportRow *
ra_import_row_copy (const RaImportRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);
  RaImportRow *copy = g_memdup2 (row, sizeof *row);

  copy->name = g_strdup (row->name);
  copy->label = g_strdup (row->label);
  copy->system = g_strdup (row->system);
  copy->claimant = g_strdup (row->claimant);
  copy->date = g_strdup (row->date);
  copy->source = g_strdup (row->source);
  copy->note = g_strdup (row->note);
  return copy;
}

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

char *
ra_import_row_key (const RaImportRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);
  const char *const texts[] = { row->name, row->label, row->system, row->claimant, row->date, row->source, row->note };
  GString *key = g_string_new (NULL);
  const double figures[] = { row->lat_deg, row->lon_deg, row->has_range, row->min_km, row->max_km, row->status };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++) {
    ra_json_append_number (key, figures[i]);
    g_string_append_c (key, ' ');
  }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (key, "\n%s", texts[i] != NULL ? texts[i] : "");
  return g_string_free (key, FALSE);
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
  self->sheets = g_ptr_array_new_with_free_func (g_free);
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
  g_ptr_array_unref (self->sheets);
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
