/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/citation.h"

#include <stdio.h>
#include <string.h>

static const struct {
  const char *code;
  const char *name;
} LANGUAGES[] = {
  { "da", RA_TRANSLATABLE ("Danish") },     { "de", RA_TRANSLATABLE ("German") },
  { "en", RA_TRANSLATABLE ("English") },    { "es", RA_TRANSLATABLE ("Spanish") },
  { "fr", RA_TRANSLATABLE ("French") },     { "hi", RA_TRANSLATABLE ("Hindi") },
  { "hr", RA_TRANSLATABLE ("Croatian") },   { "it", RA_TRANSLATABLE ("Italian") },
  { "ja", RA_TRANSLATABLE ("Japanese") },   { "ko", RA_TRANSLATABLE ("Korean") },
  { "nl", RA_TRANSLATABLE ("Dutch") },      { "pl", RA_TRANSLATABLE ("Polish") },
  { "pt", RA_TRANSLATABLE ("Portuguese") }, { "ro", RA_TRANSLATABLE ("Romanian") },
  { "ru", RA_TRANSLATABLE ("Russian") },    { "uk", RA_TRANSLATABLE ("Ukrainian") },
};

const char *
ra_cite_address (const RaSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);
  return source->url != NULL ? source->url : source->archive_url;
}

const char *
ra_cite_container (const RaSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);
  return source->carrier != NULL ? source->carrier : source->publisher;
}

/* The name as it is said: "Amy F. Woolf". A new string. */
static char *
cite_author (const RaAuthor *author)
{
  g_return_val_if_fail (author != NULL, NULL);
  return author->given != NULL ? g_strdup_printf ("%s %s", author->given, author->family) : g_strdup (author->family);
}

/* A footnote has room for the month in full; other languages have the form of their maps. */
static char *
format_date (const RaTranslations *translations, const char *iso_date)
{
  static const char *const MONTHS[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  guint year;
  guint month;
  guint day;
  const int n = sscanf (iso_date, "%4u-%2u-%2u", &year, &month, &day);

  if (translations != NULL || n < 2 || month < 1 || month > 12)
    return ra_translate_date (translations, iso_date);
  return n == 2 ? g_strdup_printf ("%s %u", MONTHS[month - 1], year)
                : g_strdup_printf ("%u %s %u", day, MONTHS[month - 1], year);
}

static void
take (GPtrArray *parts, char *part)
{
  g_ptr_array_add (parts, part);
}

static gboolean
is_body (const RaSource *source)
{
  const RaAuthor *first = source->authors->len > 0 ? g_ptr_array_index (source->authors, 0) : NULL;
  return first != NULL && first->given == NULL;
}

/* Persons with their agency, where another paper carries it; a body; or, where nobody is named, who answers for it. */
static void
add_authors (GPtrArray *parts, const RaSource *source)
{
  const guint n = source->authors != NULL ? source->authors->len : 0;

  for (guint i = 0; i < n; i++)
    take (parts, cite_author (g_ptr_array_index (source->authors, i)));
  if (n == 0 || (!is_body (source) && source->carrier != NULL))
    take (parts, g_strdup (source->publisher));
}

const char *
ra_cite_language (const char *code, const RaTranslations *translations)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    if (g_str_equal (LANGUAGES[i].code, code))
      return ra_translate (translations, LANGUAGES[i].name);
  return code;
}

static const char *
find_language (const RaSource *source, const RaTranslations *translations)
{
  if (source->lang == NULL || g_str_equal (source->lang, ra_translations_get_language (translations)))
    return NULL;
  return ra_cite_language (source->lang, translations);
}

static void
add_title (GPtrArray *parts, const RaSource *source, const RaTranslations *translations)
{
  const char *language = find_language (source, translations);
  GString *text = g_string_new (NULL);

  if (source->title_kind == RA_TITLE_DESCRIPTIVE)
    g_string_append_printf (text, "[%s]", source->title);
  else if (source->type == RA_SOURCE_TREATY)
    g_string_append (text, source->title);
  else
    g_string_append_printf (text, "\"%s\"", source->title);
  if (language != NULL)
    g_string_append_printf (text, " [%s]", language);
  take (parts, g_string_free (text, FALSE));
}

/* Not a second time what was named as the author. */
static void
add_container (GPtrArray *parts, const RaSource *source)
{
  const char *container = ra_cite_container (source);

  for (guint i = 0; i < parts->len; i++) {
    const char *part = g_ptr_array_index (parts, i);
    if (g_str_has_prefix (part, container) && (part[strlen (container)] == '\0' || part[strlen (container)] == ','))
      return;
  }
  take (parts, g_strdup (container));
}

static void
add_date (GPtrArray *parts, const RaSource *source, const RaTranslations *translations)
{
  if (source->date == NULL) {
    take (parts, g_strdup (ra_translate (translations, "n.d.")));
    return;
  }
  g_autofree char *date = format_date (translations, source->date);
  take (parts, source->type == RA_SOURCE_TREATY
                   ? ra_translate_format (translations, "signed {date}", "date", date, NULL)
                   : g_strdup (date));
}

/* A treaty begins with what it is, and says last who hosts the text. */
static void
add_treaty (GPtrArray *parts, const RaSource *source, const RaTranslations *translations)
{
  add_title (parts, source, translations);
  add_date (parts, source, translations);
  if (source->locator != NULL)
    take (parts, g_strdup (source->locator));
  add_container (parts, source);
}

static void
add_text (GPtrArray *parts, const RaSource *source, const RaTranslations *translations)
{
  add_authors (parts, source);
  add_title (parts, source, translations);
  add_container (parts, source);
  add_date (parts, source, translations);
  if (source->locator != NULL)
    take (parts, g_strdup (source->locator));
}

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **)parts->pdata);
}

static const char *
seen_text (const RaSource *source, const RaTranslations *translations)
{
  if (source->seen == RA_SEEN_COPY)
    return ra_translate (translations, "read in a copy");
  return source->seen == RA_SEEN_CITED || source->seen == RA_SEEN_NONE ? ra_translate (translations, "not seen") : NULL;
}

/* What stands around the parts in each form: what is retold before them, @address and how it was seen behind. */
static char *
finish (const RaSource *source, GPtrArray *parts, const char *address, const RaTranslations *translations)
{
  g_autofree char *joined = join (parts);
  GString *text = g_string_new (NULL);

  if (source->retells != NULL) {
    g_autofree char *retold = ra_translate_format (translations, "{original}, not seen; as reported by {source}",
                                                   "original", source->retells, "source", joined, NULL);
    g_string_append (text, retold);
  } else {
    g_string_append (text, joined);
  }
  if (address != NULL)
    g_string_append_printf (text, ", %s", address);
  if (seen_text (source, translations) != NULL)
    g_string_append_printf (text, " (%s)", seen_text (source, translations));
  return g_string_free (text, FALSE);
}

char *
ra_cite_source (const RaSource *source, const RaTranslations *translations)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (source != NULL, NULL);
  if (source->type == RA_SOURCE_TREATY)
    add_treaty (parts, source, translations);
  else
    add_text (parts, source, translations);
  return finish (source, parts, ra_cite_address (source), translations);
}

char *
ra_cite_source_briefly (const RaSource *source, const RaTranslations *translations)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (source != NULL, NULL);
  if (source->type == RA_SOURCE_TREATY) {
    add_title (parts, source, translations);
  } else {
    take (parts, g_strdup (source->publisher));
    add_container (parts, source);
  }
  add_date (parts, source, translations);
  return finish (source, parts, NULL, translations);
}

static void
add_sentence (GString *text, const char *sentence, const RaTranslations *translations)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", ra_translate (translations, sentence));
}

char *
ra_cite_note (const RaSource *source, const RaTranslations *translations)
{
  static const char *const TITLES[]
      = { [RA_TITLE_ADDRESS] = RA_TRANSLATABLE ("Title read from the address."),
          [RA_TITLE_DESCRIPTIVE] = RA_TRANSLATABLE ("The title describes the text; its own was not seen.") };
  static const char *const DATES[] = { [RA_DATE_CONTENT] = RA_TRANSLATABLE ("Date by content."),
                                       [RA_DATE_EVENT] = RA_TRANSLATABLE ("Date of the event."),
                                       [RA_DATE_UNKNOWN] = NULL };
  static const char *const SEEN[] = { [RA_SEEN_COPY] = RA_TRANSLATABLE ("Read in a copy."),
                                      [RA_SEEN_CITED] = RA_TRANSLATABLE ("Not seen; cited by others."),
                                      [RA_SEEN_NONE] = RA_TRANSLATABLE ("Not seen.") };
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (source != NULL, NULL);
  if (source->retells != NULL) {
    g_autofree char *retells
        = ra_translate_format (translations, "Retells {original} (not seen).", "original", source->retells, NULL);
    g_string_append (text, retells);
  }
  add_sentence (text, TITLES[source->title_kind], translations);
  add_sentence (text, DATES[source->date_kind], translations);
  add_sentence (text, SEEN[source->seen], translations);
  if (source->note != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", ra_translate_text (translations, source->note));
  return g_string_free (text, text->len == 0);
}
