/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/report-numbers.h"

#include "data/formats/page-text.h"

/* An English number as another language writes it. */
static char *
localise (const RaTranslations *translations, char *english)
{
  GString *text = g_string_new (NULL);

  for (const char *c = english; *c != '\0'; c++) {
    if (*c == ',')
      g_string_append (text, ra_translations_get_thousands (translations));
    else if (*c == '.')
      g_string_append (text, ra_translations_get_decimal (translations));
    else
      g_string_append_c (text, *c);
  }
  g_free (english);
  return g_string_free (text, FALSE);
}

char *
ra_report_format_km (const RaTranslations *translations, double km)
{
  return localise (translations, ra_page_format_km (km));
}

char *
ra_report_format_count (const RaTranslations *translations, double number)
{
  return localise (translations, ra_page_format_count (number));
}
