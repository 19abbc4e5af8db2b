/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/sheet.h"

RaSheetBlock *
ra_sheet_block_new (RaSheetKind kind, char *text, guint n_empty_lines)
{
  RaSheetBlock *self = g_new0 (RaSheetBlock, 1);
  self->kind = kind;
  self->text = text;
  self->n_empty_lines = n_empty_lines;
  return self;
}

void
ra_sheet_block_free (RaSheetBlock *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}
