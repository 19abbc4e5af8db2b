/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/quotations-read.h"

#include "data/catalogue-read.h"

typedef struct {
  GPtrArray *quotations;
  const RaCatalogue *catalogue;
} Reader;

static void
quotation_free (gpointer data)
{
  RaQuotation *self = data;

  g_free (self->text);
  g_free (self->language);
  g_free (self->original);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
ra_quotations_new (void)
{
  return g_ptr_array_new_with_free_func (quotation_free);
}

static void
check (const RaJsonCursor *cursor, const GPtrArray *quotations, const RaQuotation *quotation)
{
  const gboolean english = g_strcmp0 (quotation->language, "en") == 0;

  for (guint i = 0; i < quotations->len; i++)
    if (g_strcmp0 (((const RaQuotation *)g_ptr_array_index (quotations, i))->text, quotation->text) == 0)
      ra_json_fail (cursor, "text", RA_FORMAT_ERROR_INVALID, "\"%s\" is there already", quotation->text);
  if (quotation->original != NULL && quotation->language == NULL)
    ra_json_fail (cursor, "language", RA_FORMAT_ERROR_INVALID, "the language of the original is missing");
  if (quotation->original != NULL && quotation->sources->len == 0)
    ra_json_fail (cursor, "sources", RA_FORMAT_ERROR_INVALID, "the source of the original is missing");
  if (quotation->language != NULL && !english && quotation->original == NULL)
    ra_json_fail (cursor, "original", RA_FORMAT_ERROR_INVALID, "the words in the language \"%s\" are missing",
                  quotation->language);
}

static void
read_quotation (const RaJsonCursor *cursor, gpointer user_data)
{
  const Reader *reader = user_data;
  RaQuotation *quotation = g_new0 (RaQuotation, 1);

  quotation->text = ra_json_string (cursor, "text", RA_JSON_REQUIRED);
  quotation->language = ra_json_string (cursor, "language", RA_JSON_OPTIONAL);
  quotation->original = ra_json_string (cursor, "original", RA_JSON_OPTIONAL);
  quotation->sources = ra_catalogue_read_sources (reader->catalogue, cursor, RA_JSON_OPTIONAL);
  if (quotation->text != NULL)
    check (cursor, reader->quotations, quotation);
  g_ptr_array_add (reader->quotations, quotation);
}

void
ra_quotations_read (GPtrArray *quotations, const RaJsonCursor *root, const RaCatalogue *catalogue)
{
  Reader reader = { quotations, catalogue };

  ra_json_each (root, "quotations", RA_JSON_REQUIRED, read_quotation, &reader);
}
