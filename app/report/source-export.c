/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/source-export.h"

#include "app/report/citation.h"
#include "app/report/source-export-private.h"
#include "data/formats/json-writer.h"
#include "data/formats/plain-text.h"

static char *
to_text (const GPtrArray *sources, const RaTranslations *translations)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < sources->len; i++) {
    g_autofree char *citation = ra_cite_source (g_ptr_array_index (sources, i), translations);
    g_string_append_printf (text, "[%u] %s\n", i + 1, citation);
  }
  return g_string_free (text, FALSE);
}

static void
write_member (RaJsonWriter *out, const char *name, const char *value)
{
  if (value != NULL)
    ra_json_write_string_member (out, name, value);
}

static void
write_authors (RaJsonWriter *out, const RaSource *source)
{
  if (source->authors == NULL || source->authors->len == 0)
    return;
  ra_json_write_member (out, "authors");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < source->authors->len; i++) {
    const RaAuthor *author = g_ptr_array_index (source->authors, i);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, author->given != NULL ? "family" : "literal", author->family);
    write_member (out, "given", author->given);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
}

static void
write_texts (RaJsonWriter *out, const char *name, char **texts)
{
  if (texts == NULL)
    return;
  ra_json_write_member (out, name);
  ra_json_write_begin (out, '[');
  for (guint i = 0; texts[i] != NULL; i++)
    ra_json_write_string (out, texts[i]);
  ra_json_write_end (out, ']');
}

static void
write_record (RaJsonWriter *out, const RaSource *source)
{
  g_autofree char *citation = ra_cite_source (source, NULL);
  ra_json_write_string_member (out, "id", source->id);
  ra_json_write_string_member (out, "type", ra_source_type_to_string (source->type));
  ra_json_write_string_member (out, "title", source->title);
  ra_json_write_string_member (out, "title_kind", ra_title_kind_to_string (source->title_kind));
  write_authors (out, source);
  ra_json_write_string_member (out, "publisher", source->publisher);
  write_member (out, "carrier", source->carrier);
  write_texts (out, "speakers", source->speakers);
  write_texts (out, "cites", source->cites);
  write_member (out, "retells", source->retells);
  write_member (out, "date", source->date);
  ra_json_write_string_member (out, "date_kind", ra_date_kind_to_string (source->date_kind));
  write_member (out, "locator", source->locator);
  write_member (out, "url", source->url);
  write_member (out, "archive_url", source->archive_url);
  write_member (out, "accessed", source->accessed);
  write_member (out, "seen", ra_seen_to_string (source->seen));
  write_member (out, "lang", source->lang);
  write_member (out, "licence", source->licence);
  write_member (out, "note", source->note);
  ra_json_write_string_member (out, "citation", citation);
}

static char *
to_json (const GPtrArray *sources)
{
  RaJsonWriter out = { .text = g_string_new (NULL) };
  ra_json_write_begin (&out, '[');
  for (guint i = 0; i < sources->len; i++) {
    ra_json_write_new_line (&out);
    ra_json_write_begin (&out, '{');
    write_record (&out, g_ptr_array_index (sources, i));
    ra_json_write_end (&out, '}');
  }
  ra_json_write_new_line (&out);
  ra_json_write_end (&out, ']');
  g_string_append_c (out.text, '\n');
  return g_string_free (out.text, FALSE);
}

/* Formats of lines have no way of their own to say what a terminal would obey. */
static char *
escape_lines (char *text)
{
  char *shown = ra_escape_hidden (text);
  g_free (text);
  return shown;
}

char *
ra_sources_export (const GPtrArray *sources, RaSourcesFormat format, const char *heading,
                   const RaTranslations *translations)
{
  g_return_val_if_fail (sources != NULL && heading != NULL, NULL);
  switch (format) {
  case RA_SOURCES_JSON:
    return to_json (sources);
  case RA_SOURCES_CSL_JSON:
    return ra_sources_to_csl_json (sources, translations);
  case RA_SOURCES_BIBTEX:
    return escape_lines (ra_sources_to_bibtex (sources, heading, translations));
  case RA_SOURCES_RIS:
    return escape_lines (ra_sources_to_ris (sources, heading, translations));
  case RA_SOURCES_TEXT:
  default:
    return escape_lines (to_text (sources, translations));
  }
}
