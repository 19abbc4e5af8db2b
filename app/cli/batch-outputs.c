/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/batch-outputs.h"

#include <string.h>

#include "app/base/system.h"
#include "app/cli/batch-lines.h"

/* What stands behind -o or --output, the last of them; NULL for none and for standard output. */
static const char *
find_output (char **args)
{
  const char *output = NULL;
  for (char **arg = args; *arg != NULL && !g_str_equal (*arg, "--"); arg++) {
    const gsize length = strcspn (*arg, "=");
    /* Also by its beginning, "--out". */
    const gboolean is_long = length > 2 && length <= strlen ("--output") && strncmp (*arg, "--output", length) == 0;
    if (is_long && (*arg)[length] == '=')
      output = *arg + length + 1;
    else if ((g_str_equal (*arg, "-o") || is_long) && arg[1] != NULL)
      output = *++arg;
    else if (g_str_has_prefix (*arg, "-o"))
      output = *arg + strlen ("-o");
  }
  return g_strcmp0 (output, "-") == 0 ? NULL : output;
}

/* One name for all that lead to the same file, there or not. */
static char *
resolve (const char *path)
{
  char *whole = ra_system_resolve (path);
  if (whole != NULL)
    return whole;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *real_folder = ra_system_resolve (folder);
  g_autofree char *base = g_path_get_basename (path);
  return g_build_filename (real_folder != NULL ? real_folder : folder, base, NULL);
}

guint *
ra_batch_find_rivals (const GPtrArray *lines)
{
  guint *rivals = g_new0 (guint, lines->len + 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lines->len; i++) {
    const RaBatchLine *line = g_ptr_array_index (lines, i);
    const char *output = line->args != NULL ? find_output (line->args) : NULL;
    if (output == NULL)
      continue;
    char *path = resolve (output);
    rivals[i] = GPOINTER_TO_UINT (g_hash_table_lookup (known, path));
    if (rivals[i] == 0)
      g_hash_table_insert (known, path, GUINT_TO_POINTER (line->number));
    else
      g_free (path);
  }
  return rivals;
}
