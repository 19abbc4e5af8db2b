/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Citation Style Language data, version 1.0.2. A file of it has no comments: what it is of belongs into its name. */
#include "app/report/citation.h"
#include "app/report/source-export-private.h"
#include "app/report/source-fields.h"
#include "data/formats/json-writer.h"

static const char *const TYPES[] = {
  [RA_SOURCE_PAGE] = "webpage",
  [RA_SOURCE_NEWS] = "article-newspaper",
  [RA_SOURCE_STATEMENT] = "speech",
  [RA_SOURCE_TRANSCRIPT] = "speech",
  [RA_SOURCE_TREATY] = "treaty",
  [RA_SOURCE_STATUTE] = "legislation",
  [RA_SOURCE_REPORT] = "report",
  [RA_SOURCE_BOOK] = "book",
  [RA_SOURCE_WIKI] = "entry-encyclopedia",
  [RA_SOURCE_DATASET] = "dataset",
};

static void
write_authors (RaJsonWriter *out, const RaSource *source)
{
  if (source->authors == NULL || source->authors->len == 0)
    return;
  ra_json_write_member (out, "author");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < source->authors->len; i++) {
    const RaAuthor *author = g_ptr_array_index (source->authors, i);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, author->given != NULL ? "family" : "literal", author->family);
    if (author->given != NULL)
      ra_json_write_string_member (out, "given", author->given);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
}

static void
write_date (RaJsonWriter *out, const char *name, const char *iso_date)
{
  const RaDateParts parts = ra_source_split_date (iso_date);
  const guint numbers[] = { parts.year, parts.month, parts.day };

  if (parts.year == 0)
    return;
  ra_json_write_member (out, name);
  ra_json_write_begin (out, '{');
  ra_json_write_member (out, "date-parts");
  ra_json_write_begin (out, '[');
  ra_json_write_begin (out, '[');
  for (gsize i = 0; i < G_N_ELEMENTS (numbers) && numbers[i] > 0; i++)
    ra_json_write_number (out, numbers[i], 0);
  ra_json_write_end (out, ']');
  ra_json_write_end (out, ']');
  ra_json_write_end (out, '}');
}

static void
write_member (RaJsonWriter *out, const char *name, const char *value)
{
  if (value != NULL)
    ra_json_write_string_member (out, name, value);
}

static void
write_record (RaJsonWriter *out, const RaSource *source, const RaTranslations *translations)
{
  g_autofree char *note = ra_cite_note (source, translations);

  ra_json_write_string_member (out, "id", source->id);
  ra_json_write_string_member (out, "type", TYPES[source->type]);
  ra_json_write_string_member (out, "title", source->title);
  write_authors (out, source);
  ra_json_write_string_member (out, "container-title", ra_cite_container (source));
  write_member (out, "publisher", ra_source_publisher (source));
  write_date (out, "issued", source->date);
  write_member (out, source->type == RA_SOURCE_REPORT ? "number" : "section", source->locator);
  write_member (out, "language", source->lang);
  write_member (out, "URL", ra_cite_address (source));
  write_date (out, "accessed", source->accessed);
  write_member (out, "archive_location", source->archive_url);
  write_member (out, "note", note);
}

char *
ra_sources_to_csl_json (const GPtrArray *sources, const RaTranslations *translations)
{
  RaJsonWriter out = { .text = g_string_new (NULL) };
  ra_json_write_begin (&out, '[');
  for (guint i = 0; i < sources->len; i++) {
    ra_json_write_new_line (&out);
    ra_json_write_begin (&out, '{');
    write_record (&out, g_ptr_array_index (sources, i), translations);
    ra_json_write_end (&out, '}');
  }
  ra_json_write_new_line (&out);
  ra_json_write_end (&out, ']');
  g_string_append_c (out.text, '\n');
  return g_string_free (out.text, FALSE);
}
