/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/translation.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/base/paths.h"

#define DOMAIN "range-atlas"

void
ra_translation_set_up (void)
{
  g_autofree char *locale_dir = ra_paths_find_locale_dir ();

  setlocale (LC_ALL, "");
  bindtextdomain (DOMAIN, locale_dir);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  textdomain (DOMAIN);
}

void
ra_translation_choose (const char *language)
{
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (*language == '\0')
    return;
  g_setenv ("LANGUAGE", language, TRUE);
  /* In the C locale gettext does not look for languages. */
  if (g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    setlocale (LC_MESSAGES, "C.UTF-8");
  /* Else gettext would go on giving what it has found before. */
  textdomain (DOMAIN);
}

const char *
ra_translation_get_language (void)
{
  /* Translators: the code of the language that you translate to, such as de or uk. The map follows it. */
  return C_ ("language of the map", "en");
}

gboolean
ra_translation_exists (const char *language)
{
  g_autofree char *catalogue
      = g_build_filename (bindtextdomain (DOMAIN, NULL), language, "LC_MESSAGES", DOMAIN ".mo", NULL);

  return g_str_equal (language, "en") || g_file_test (catalogue, G_FILE_TEST_IS_REGULAR);
}
