/* The texts of a map in one language.
 *
 * Read from data/catalogue/translations/LL.json, never changed afterwards and reference-counted: a map's language is
 * part of its specification, and neither gettext nor the locale has any part in it. A text is looked up by what it is
 * in English and stays English where the file has none.
 *
 *   { "format": "range-atlas-translations", "version": 1, "language": "de",
 *     "plurals": "one-other",                 how numbers choose a form, see translations-read.c
 *     "thousands": " ", "decimal": ",",       what stands between groups of three digits, and before decimals
 *     "date": "{day}. {month} {year}", "month_of_year": "{month} {year}",
 *     "months": [12 texts], "months_alone": [12 texts, where a month without a day is written otherwise],
 *     "words": { ENGLISH: TEXT, ... },        what the program says
 *     "counts": { ENGLISH PLURAL: [one TEXT for each form], ... },
 *     "countries": { ENGLISH: TEXT, ... }, ...  one object for each kind of names }
 *
 * A text has the named placeholders of its English, "{km}", no more and no fewer; the reader sees to it, so that a
 * wrong file cannot put a text together wrongly. NULL stands for English everywhere. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RaTranslations RaTranslations;

/* Kinds of names, each a member of the file: one English name may be two things. */
typedef enum {
  RA_NAME_STATUS,
  RA_NAME_WIND,
  RA_NAME_COUNTRY,
  RA_NAME_PLACE,
  RA_NAME_SEA,
  RA_NAME_SITE,
  RA_NAME_SYSTEM,
  RA_NAME_CLAIMANT,
  RA_NAME_PUBLISHER,
  RA_NAME_SCENARIO, /* titles, subtitles, notes, banners, conditions and labels of the shipped scenarios and stories */
  RA_NAME_TEXT, /* all else that the catalogue says in words: summaries, positions, events, captions, notes, kinds */
  RA_N_NAMES,
} RaNameKind;

/* Fails with RA_FORMAT_ERROR or G_FILE_ERROR; the message names the file and the line. */
RaTranslations *ra_translations_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RaTranslations *ra_translations_ref (RaTranslations *self);
/* Does nothing when @self is NULL. */
void ra_translations_unref (RaTranslations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaTranslations, ra_translations_unref)

/* Codes of the files of languages in @folder, and "en", new strings in order. Without the folder "en" alone. */
GPtrArray *ra_translations_list (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* The code of the language, such as "de"; "en" for NULL. */
const char *ra_translations_get_language (const RaTranslations *self);
/* What stands between groups of three digits, and before decimals. */
const char *ra_translations_get_thousands (const RaTranslations *self);
const char *ra_translations_get_decimal (const RaTranslations *self);

/* What the program says; @english, a literal, is borrowed where there is no other. tests/style collects the literals.
 */
const char *ra_translate (const RaTranslations *self, const char *english);
/* Marks a literal that reaches ra_translate () by another way. */
#define RA_TRANSLATABLE(english) (english)
/* The name of a thing; NULL for NULL. */
const char *ra_translate_name (const RaTranslations *self, RaNameKind kind, const char *english);
/* ra_translate_name () of RA_NAME_TEXT: what the catalogue tells. A user's own text has no translation and stays. */
const char *ra_translate_text (const RaTranslations *self, const char *english);
/* ra_translate () with its placeholders filled: pairs of a name and a text, then NULL. At most 6 pairs. */
char *ra_translate_format (const RaTranslations *self, const char *english,
                           ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
/* The same in the form for the number @n, which fills no placeholder by itself: @one for 1 in English, else @many. */
char *ra_translate_count (const RaTranslations *self, guint n, const char *one, const char *many,
                          ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* "23 Jan 2019", "Jan 2019" or "2019" for an ISO date as full as it is; any other text as it is. */
char *ra_translate_date (const RaTranslations *self, const char *iso_date) G_GNUC_WARN_UNUSED_RESULT;
/* "2,350" or "499.5". */
char *ra_translate_number (const RaTranslations *self, double number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
