/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/sheet-xml.h"

#include <string.h>

const char *
ra_sheet_xml_name (const char *name)
{
  const char *colon = strchr (name, ':');
  return colon != NULL ? colon + 1 : name;
}

const char *
ra_sheet_xml_get (const char **names, const char **values, const char *wanted)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (ra_sheet_xml_name (names[i]), wanted))
      return values[i];
  return NULL;
}

guint
ra_sheet_xml_get_number (const char **names, const char **values, const char *wanted, guint most, guint otherwise)
{
  const char *text = ra_sheet_xml_get (names, values, wanted);
  guint64 number = 0;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, most, &number, NULL) ? (guint)number : otherwise;
}

void
ra_sheet_xml_parse (const GMarkupParser *parser, const char *text, gsize length, gpointer user_data)
{
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (parser, 0, user_data, NULL);

  g_markup_parse_context_parse (context, text, (gssize)length, NULL);
}
