/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RIS: lines of a tag, two spaces, a hyphen and a space, each ended by CR LF. */
#include "app/report/citation.h"
#include "app/report/source-export-private.h"
#include "app/report/source-fields.h"

static const char *const TYPES[] = {
  [RA_SOURCE_PAGE] = "ELEC",      [RA_SOURCE_NEWS] = "NEWS",    [RA_SOURCE_STATEMENT] = "GEN",
  [RA_SOURCE_TRANSCRIPT] = "GEN", [RA_SOURCE_TREATY] = "LEGAL", [RA_SOURCE_STATUTE] = "STAT",
  [RA_SOURCE_REPORT] = "RPRT",    [RA_SOURCE_BOOK] = "BOOK",    [RA_SOURCE_WIKI] = "ELEC",
  [RA_SOURCE_DATASET] = "DATA",
};

/* A value is one line. */
static void
add (GString *text, const char *tag, const char *value)
{
  if (value == NULL)
    return;
  g_autofree char *line = g_strdup (value);
  g_string_append_printf (text, "%s  - %s\r\n", tag, g_strdelimit (line, "\r\n", ' '));
}

static void
add_authors (GString *text, const GPtrArray *authors)
{
  for (guint i = 0; authors != NULL && i < authors->len; i++) {
    const RaAuthor *author = g_ptr_array_index (authors, i);
    g_autofree char *person = author->given != NULL ? g_strdup_printf ("%s, %s", author->family, author->given) : NULL;
    add (text, "AU", person != NULL ? person : author->family);
  }
}

/* "2019/02/10/", "2019/02//" or "2019///" */
static char *
format_date (const char *iso_date)
{
  const RaDateParts parts = ra_source_split_date (iso_date);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%04u/", parts.year);
  if (parts.month > 0)
    g_string_append_printf (text, "%02u", parts.month);
  g_string_append_c (text, '/');
  if (parts.day > 0)
    g_string_append_printf (text, "%02u", parts.day);
  g_string_append_c (text, '/');
  return g_string_free (text, FALSE);
}

static void
add_dates (GString *text, const RaSource *source)
{
  if (source->date == NULL)
    return;
  g_autofree char *year = g_strndup (source->date, 4);
  g_autofree char *date = format_date (source->date);
  add (text, "PY", year);
  add (text, "DA", date);
}

static void
add_record (GString *text, const RaSource *source, const RaTranslations *translations)
{
  g_autofree char *note = ra_cite_note (source, translations);
  g_autofree char *accessed = source->accessed != NULL ? format_date (source->accessed) : NULL;

  add (text, "TY", TYPES[source->type]);
  add (text, "ID", source->id);
  add_authors (text, source->authors);
  add (text, "TI", source->title);
  add (text, "T2", ra_cite_container (source));
  add (text, "PB", ra_source_publisher (source));
  add_dates (text, source);
  add (text, "SP", source->locator);
  add (text, "LA", source->lang);
  add (text, "UR", ra_cite_address (source));
  add (text, "Y2", accessed);
  add (text, "L2", source->archive_url);
  add (text, "N1", note);
  g_string_append (text, "ER  - \r\n");
}

/* The format has no comments; readers pass over lines without a tag that stand before the first record. */
char *
ra_sources_to_ris (const GPtrArray *sources, const char *heading, const RaTranslations *translations)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "%s\r\n\r\n", heading);
  for (guint i = 0; i < sources->len; i++) {
    if (i > 0)
      g_string_append (text, "\r\n");
    add_record (text, g_ptr_array_index (sources, i), translations);
  }
  return g_string_free (text, FALSE);
}
