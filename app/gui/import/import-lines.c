/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/import/import-lines.h"

#include <glib/gi18n.h>

#include "app/model/map-text.h"

struct _RaImportLines {
  GObject parent_instance;
  RaImportJob *job;
  RaImportLinesKind kind;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RaImportLines, ra_import_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static const GPtrArray *
array_of (const RaImportLines *self)
{
  const RaImport *import = ra_import_job_get_import (self->job);

  switch (self->kind) {
  case RA_IMPORT_LINES_PROBLEMS:
    return import->problems;
  case RA_IMPORT_LINES_WARNINGS:
    return import->warnings;
  case RA_IMPORT_LINES_ROWS:
  default:
    return import->rows;
  }
}

static GType
get_item_type (GListModel *model)
{
  (void)model;
  return GTK_TYPE_STRING_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return array_of (RA_IMPORT_LINES (model))->len;
}

/* "54.71° N 20.51° E · 500 km to 5,500 km · 9M729" */
static char *
text_of_position (const RaImportRow *row)
{
  g_autofree char *position = ra_map_text_position (row->lat_deg, row->lon_deg);
  g_autofree char *least = ra_map_text_km (row->min_km);
  g_autofree char *most = ra_map_text_km (row->max_km);
  g_autofree char *band = row->min_km > 0.0 ? g_strdup_printf (_ ("%s to %s"), least, most) : g_strdup (most);
  const char *parts[] = { position, row->has_range ? band : _ ("no range"), row->system, NULL };

  return g_strjoinv (" · ", (char **)parts);
}

static char *
text_of_row (const RaImportRow *row)
{
  g_autofree char *number = g_strdup_printf (_ ("Row %u"), row->number);
  g_autofree char *position = text_of_position (row);

  return g_strdup_printf ("%s\n%s", row->name != NULL ? row->name : (row->label != NULL ? row->label : number),
                          position);
}

static char *
text_of_remark (const RaImportRemark *remark)
{
  g_autofree char *number = g_strdup_printf (_ ("Row %u"), remark->row);

  return g_strdup_printf ("%s\n%s", number, remark->text);
}

static gpointer
get_item (GListModel *model, guint position)
{
  const RaImportLines *self = RA_IMPORT_LINES (model);
  const GPtrArray *array = array_of (self);

  if (position >= array->len)
    return NULL;
  g_autofree char *text = self->kind == RA_IMPORT_LINES_ROWS ? text_of_row (g_ptr_array_index (array, position))
                                                             : text_of_remark (g_ptr_array_index (array, position));
  return gtk_string_object_new (text);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
ra_import_lines_finalize (GObject *object)
{
  g_clear_pointer (&RA_IMPORT_LINES (object)->job, ra_import_job_unref);
  G_OBJECT_CLASS (ra_import_lines_parent_class)->finalize (object);
}

static void
ra_import_lines_class_init (RaImportLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_import_lines_finalize;
}

static void
ra_import_lines_init (RaImportLines *self)
{
  (void)self;
}

RaImportLines *
ra_import_lines_new (RaImportJob *job, RaImportLinesKind kind)
{
  RaImportLines *self = g_object_new (RA_TYPE_IMPORT_LINES, NULL);

  self->job = ra_import_job_ref (job);
  self->kind = kind;
  return self;
}
