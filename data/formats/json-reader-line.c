/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader-private.h"

/* Bytes between two marks: so few are counted for each of many messages. */
#define BLOCK 16384

static unsigned long
count_lines (const char *at, const char *end)
{
  unsigned long n = 0;

  for (; at < end; at++)
    n += *at == '\n';
  return n;
}

static void
mark_lines (RaJsonFile *self)
{
  unsigned long line = 1;

  self->line_marks = g_array_new (FALSE, FALSE, sizeof line);
  for (gsize at = 0; at <= self->length; at += BLOCK) {
    g_array_append_val (self->line_marks, line);
    line += count_lines (self->text + at, self->text + MIN (at + BLOCK, self->length));
  }
}

unsigned long
ra_json_file_find_line (RaJsonFile *self, const char *place)
{
  const gsize offset = (gsize)(place - self->text);

  if (self->line_marks == NULL)
    mark_lines (self);
  return g_array_index (self->line_marks, unsigned long, offset / BLOCK)
         + count_lines (self->text + offset / BLOCK * BLOCK, place);
}
