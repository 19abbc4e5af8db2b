/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/quotation-text.h"

#include <string.h>

#include "app/report/citation.h"

/* Quotation marks of the languages in which originals are known; others get the English ones. */
static const struct {
  const char *code;
  const char *open;
  const char *close;
} MARKS[] = {
  { "de", "„", "“" }, { "fr", "«\u00a0", "\u00a0»" }, { "pl", "„", "”" }, { "ro", "„", "”" }, { "ru", "«", "»" },
  { "uk", "«", "»" },
};

static gboolean
quotes (const char *text, const RaQuotation *quotation)
{
  g_autofree char *marked = g_strdup_printf ("\"%s\"", quotation->text);
  return strstr (text, marked) != NULL;
}

/* «он у нас со вчерашнего дня» (Russian) */
static void
append_original (GString *list, const RaQuotation *quotation, const RaTranslations *translations)
{
  const char *words = quotation->original != NULL ? quotation->original : quotation->text;
  const char *open = "“";
  const char *close = "”";

  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (g_str_equal (MARKS[i].code, quotation->language)) {
      open = MARKS[i].open;
      close = MARKS[i].close;
    }
  g_string_append_printf (list, "%s%s%s%s (%s)", list->len > 0 ? "; " : "", open, words, close,
                          ra_cite_language (quotation->language, translations));
}

char *
ra_quotations_describe (const RaCatalogue *catalogue, const RaTranslations *translations, const char *english)
{
  const char *shown = ra_translations_get_language (translations);
  g_autoptr (GString) originals = g_string_new (NULL);
  gboolean translated = FALSE;

  g_return_val_if_fail (catalogue != NULL && english != NULL, NULL);
  /* A user's own text is shown as it was written. */
  if (translations != NULL && ra_translate_text (translations, english) == english)
    return NULL;
  const GPtrArray *quotations = ra_catalogue_get_quotations (catalogue);
  for (guint i = 0; i < quotations->len; i++) {
    const RaQuotation *quotation = g_ptr_array_index (quotations, i);
    if (!quotes (english, quotation) || g_strcmp0 (quotation->language, shown) == 0)
      continue;
    translated = translated || translations != NULL;
    if (quotation->language != NULL)
      append_original (originals, quotation, translations);
  }
  if (originals->len == 0)
    return translated ? g_strdup (ra_translate (translations, "Quotations: own translation.")) : NULL;
  return translated ? ra_translate_format (translations, "Quotations: own translation. Original: {list}", "list",
                                           originals->str, NULL)
                    : ra_translate_format (translations, "Original: {list}", "list", originals->str, NULL);
}

char *
ra_quotations_tell (const RaCatalogue *catalogue, const RaTranslations *translations, const char *english)
{
  if (english == NULL)
    return NULL;
  const char *text = ra_translate_text (translations, english);
  g_autofree char *note = ra_quotations_describe (catalogue, translations, english);
  return note != NULL ? g_strdup_printf ("%s [%s]", text, note) : g_strdup (text);
}
