/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/map-language.h"

#include <gio/gio.h>
#include <string.h>

#include "app/base/usage.h"

static char *
folder_of (const char *data_dir)
{
  return g_build_filename (data_dir, "catalogue", "translations", NULL);
}

GStrv
ra_map_language_list (const char *data_dir)
{
  g_autofree char *folder = folder_of (data_dir);
  GPtrArray *codes = ra_translations_list (folder);
  g_ptr_array_add (codes, NULL);
  return (GStrv)g_ptr_array_free (codes, FALSE);
}

gboolean
ra_map_language_load (const char *data_dir, const char *code, RaTranslations **translations, GError **error)
{
  *translations = NULL;
  if (code == NULL)
    return TRUE;
  g_auto (GStrv) known = ra_map_language_list (data_dir);
  g_autofree char *language = g_ascii_strdown (code, (gssize)strcspn (code, "_-.@"));
  if (!g_strv_contains ((const char *const *)known, language)) {
    g_autofree char *list = g_strjoinv (", ", known);
    return ra_usage_error (error, "--lang", "\"%s\": no such language; there are %s", code, list);
  }
  if (g_str_equal (language, "en"))
    return TRUE;
  g_autofree char *folder = folder_of (data_dir);
  g_autofree char *name = g_strconcat (language, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  *translations = ra_translations_load (path, error);
  return *translations != NULL;
}

GPtrArray *
ra_map_language_load_all (const char *data_dir, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_translations_unref);
  g_auto (GStrv) codes = ra_map_language_list (data_dir);

  for (char **code = codes; *code != NULL; code++) {
    RaTranslations *translations = NULL;

    if (!ra_map_language_load (data_dir, *code, &translations, error))
      return NULL;
    if (translations != NULL)
      g_ptr_array_add (all, translations);
  }
  return g_steal_pointer (&all);
}
