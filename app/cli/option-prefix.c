/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/option-prefix.h"

#include <string.h>

#include "app/base/usage.h"

const GOptionEntry *
ra_option_find (const GOptionEntry *entries, const char *arg)
{
  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++) {
    const gboolean is_long = g_str_has_prefix (arg, "--") && g_str_equal (arg + 2, entry->long_name);
    if (is_long || (arg[0] == '-' && entry->short_name != 0 && arg[1] == entry->short_name))
      return entry;
  }
  return NULL;
}

static void
collect (const GOptionEntry *entries, const char *beginning, GPtrArray *found)
{
  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    if (g_str_has_prefix (entry->long_name, beginning))
      g_ptr_array_add (found, (gpointer)entry);
}

static char *
list_names (const GPtrArray *found)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (list, "%s--%s", i > 0 ? ", " : "",
                            ((const GOptionEntry *)g_ptr_array_index (found, i))->long_name);
  return g_string_free (list, FALSE);
}

/* The entry of "--name" or "--beginning". NULL for none, and with an error for several. */
static const GOptionEntry *
find_by_beginning (const GOptionEntry *entries, const GOptionEntry *common, const char *name, GError **error)
{
  const GOptionEntry *whole = ra_option_find (entries, name);
  if (whole == NULL)
    whole = ra_option_find (common, name);
  if (whole != NULL || name[2] == '\0')
    return whole;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  collect (entries, name + 2, found);
  collect (common, name + 2, found);
  if (found->len < 2)
    return found->len == 1 ? g_ptr_array_index (found, 0) : NULL;
  g_autofree char *list = list_names (found);
  ra_usage_error (error, name, "may be %s; write more of it", list);
  return NULL;
}

/* "--proj=x" -> "--projection=x". *@has_value: the next argument is its value. NULL on an error. */
static char *
write_out (const char *arg, const GOptionEntry *entries, const GOptionEntry *common, gboolean *has_value,
           GError **error)
{
  const char *value = strchr (arg, '=');
  g_autofree char *name = value != NULL ? g_strndup (arg, (gsize)(value - arg)) : g_strdup (arg);
  g_autoptr (GError) reason = NULL;
  const GOptionEntry *entry = find_by_beginning (entries, common, name, &reason);

  if (reason != NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return NULL;
  }
  *has_value = entry != NULL && entry->arg != G_OPTION_ARG_NONE && value == NULL;
  return entry != NULL ? g_strconcat ("--", entry->long_name, value, NULL) : g_strdup (arg);
}

char **
ra_options_write_out (char **args, const GOptionEntry *entries, const GOptionEntry *common, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  char **arg = args;

  for (; *arg != NULL && !g_str_equal (*arg, "--"); arg++) {
    gboolean has_value = FALSE;
    if (g_str_has_prefix (*arg, "--")) {
      char *whole = write_out (*arg, entries, common, &has_value, error);
      if (whole == NULL)
        return NULL;
      g_ptr_array_add (list, whole);
    } else {
      const GOptionEntry *entry = ra_option_find (entries, *arg);
      has_value = entry != NULL && entry->arg != G_OPTION_ARG_NONE && (*arg)[2] == '\0';
      g_ptr_array_add (list, g_strdup (*arg));
    }
    if (has_value && arg[1] != NULL)
      g_ptr_array_add (list, g_strdup (*++arg));
  }
  for (; *arg != NULL; arg++)
    g_ptr_array_add (list, g_strdup (*arg));
  g_ptr_array_set_free_func (list, NULL);
  g_ptr_array_add (list, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&list), FALSE);
}
