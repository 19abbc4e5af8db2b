/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BibTeX as biblatex reads it, in UTF-8. */
#include <string.h>

#include "app/report/citation.h"
#include "app/report/source-export-private.h"
#include "app/report/source-fields.h"

/* Wide enough for the longest name of a field. */
#define NAME_WIDTH 12

static const struct {
  const char *code;
  const char *name; /* as biblatex calls it */
} LANGUAGES[] = {
  { "da", "danish" },     { "de", "german" },   { "en", "english" },  { "es", "spanish" },
  { "fr", "french" },     { "hi", "hindi" },    { "hr", "croatian" }, { "it", "italian" },
  { "ja", "japanese" },   { "ko", "korean" },   { "nl", "dutch" },    { "pl", "polish" },
  { "pt", "portuguese" }, { "ro", "romanian" }, { "ru", "russian" },  { "uk", "ukrainian" },
};

static const char *const TYPES[] = {
  [RA_SOURCE_PAGE] = "online",     [RA_SOURCE_NEWS] = "article", [RA_SOURCE_STATEMENT] = "misc",
  [RA_SOURCE_TRANSCRIPT] = "misc", [RA_SOURCE_TREATY] = "misc",  [RA_SOURCE_STATUTE] = "misc",
  [RA_SOURCE_REPORT] = "report",   [RA_SOURCE_BOOK] = "book",    [RA_SOURCE_WIKI] = "online",
  [RA_SOURCE_DATASET] = "misc",
};

/* What TeX takes for a command is escaped; an address stays as it is. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '\\')
      g_string_append (escaped, "\\textbackslash{}");
    else if (*at == '~')
      g_string_append (escaped, "\\textasciitilde{}");
    else if (*at == '^')
      g_string_append (escaped, "\\textasciicircum{}");
    else if (strchr ("&%$#_{}", *at) != NULL)
      g_string_append_printf (escaped, "\\%c", *at);
    else
      g_string_append_c (escaped, *at);
  }
  return g_string_free (escaped, FALSE);
}

/* A field with its value in braces, taken as it is. */
static void
add_raw (GString *text, const char *name, const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, ",\n  %-*s = {%s}", NAME_WIDTH, name, value);
}

static void
add (GString *text, const char *name, const char *value)
{
  g_autofree char *escaped = value != NULL ? escape (value) : NULL;
  add_raw (text, name, escaped);
}

/* In double braces capitals stay, and a body's name is not taken for a person's. */
static void
add_whole (GString *text, const char *name, const char *value)
{
  g_autofree char *escaped = escape (value);
  g_autofree char *braced = g_strdup_printf ("{%s}", escaped);
  add_raw (text, name, braced);
}

static void
add_authors (GString *text, const GPtrArray *authors)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; authors != NULL && i < authors->len; i++) {
    const RaAuthor *author = g_ptr_array_index (authors, i);
    g_autofree char *family = escape (author->family);
    g_autofree char *given = author->given != NULL ? escape (author->given) : NULL;
    g_string_append (list, i > 0 ? " and " : "");
    if (given != NULL)
      g_string_append_printf (list, "%s, %s", family, given);
    else
      g_string_append_printf (list, "{%s}", family);
  }
  if (list->len > 0)
    add_raw (text, "author", list->str);
}

static const char *
find_language (const RaSource *source)
{
  for (gsize i = 0; source->lang != NULL && i < G_N_ELEMENTS (LANGUAGES); i++)
    if (g_str_equal (LANGUAGES[i].code, source->lang))
      return LANGUAGES[i].name;
  return NULL;
}

static void
add_places (GString *text, const RaSource *source)
{
  const char *container = source->type == RA_SOURCE_NEWS     ? "journaltitle"
                          : source->type == RA_SOURCE_BOOK   ? "publisher"
                          : source->type == RA_SOURCE_REPORT ? "institution"
                                                             : "organization";
  add (text, container, ra_cite_container (source));
  if (source->type == RA_SOURCE_NEWS)
    add (text, "publisher", ra_source_publisher (source));
}

/* A page is a place in a paper; any other locator is said as a note. */
static gboolean
is_page (const RaSource *source)
{
  return source->locator != NULL && g_str_has_prefix (source->locator, "p. ");
}

static void
add_notes (GString *text, const RaSource *source, const RaTranslations *translations)
{
  g_autofree char *said = ra_cite_note (source, translations);
  g_autoptr (GString) note = g_string_new (said);
  if (source->archive_url != NULL)
    g_string_append_printf (note, "%sArchived: %s", note->len > 0 ? " " : "", source->archive_url);
  if (is_page (source))
    add (text, "pages", source->locator + strlen ("p. "));
  else
    add (text, source->type == RA_SOURCE_REPORT ? "number" : "titleaddon", source->locator);
  add (text, "note", note->len > 0 ? note->str : NULL);
}

static void
add_record (GString *text, const RaSource *source, const RaTranslations *translations)
{
  g_string_append_printf (text, "\n@%s{%s", TYPES[source->type], source->id);
  if (source->type == RA_SOURCE_NEWS)
    add_raw (text, "entrysubtype", "newspaper");
  if (source->type == RA_SOURCE_REPORT)
    add_raw (text, "type", "Report");
  add_authors (text, source->authors);
  add_whole (text, "title", source->title);
  add_places (text, source);
  add_raw (text, "date", source->date);
  add_raw (text, "langid", find_language (source));
  add_raw (text, "url", ra_cite_address (source));
  add_raw (text, "urldate", source->accessed);
  add_notes (text, source, translations);
  g_string_append (text, "\n}\n");
}

char *
ra_sources_to_bibtex (const GPtrArray *sources, const char *heading, const RaTranslations *translations)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "%% %s\n", heading);
  for (guint i = 0; i < sources->len; i++)
    add_record (text, g_ptr_array_index (sources, i), translations);
  return g_string_free (text, FALSE);
}
