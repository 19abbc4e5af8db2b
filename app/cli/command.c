/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/output.h"
#include "app/base/usage.h"
#include "app/base/version.h"
#include "app/cli/option-prefix.h"

/* GOption takes "--plain=no" for --plain. */
static gboolean
check_switch (const GOptionEntry *entries, const char *arg, GError **error)
{
  const char *value = g_str_has_prefix (arg, "--") ? strchr (arg, '=') : NULL;
  if (value == NULL)
    return TRUE;
  g_autofree char *name = g_strndup (arg, (gsize)(value - arg));
  const GOptionEntry *entry = ra_option_find (entries, name);
  return entry == NULL || entry->arg != G_OPTION_ARG_NONE || ra_usage_error (error, name, "takes no value");
}

static gboolean
check_switches (char **args, const GOptionEntry *entries, const GOptionEntry *common, GError **error)
{
  for (char **arg = args; *arg != NULL && !g_str_equal (*arg, "--"); arg++) {
    if (!check_switch (entries, *arg, error) || !check_switch (common, *arg, error))
      return FALSE;
    const GOptionEntry *entry = ra_option_find (entries, *arg);
    const gboolean attached = entry != NULL && (*arg)[1] != '-' && (*arg)[2] != '\0';
    if (entry != NULL && entry->arg != G_OPTION_ARG_NONE && !attached && arg[1] != NULL)
      arg++;
  }
  return TRUE;
}

/* The arguments as GOption wants them: a program's name first, "-oFILE" in two. */
static char **
prepare (char **args, const GOptionEntry *entries)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_ptr_array_add (list, g_strdup ("range-atlas"));
  for (char **arg = args; *arg != NULL; arg++) {
    if (g_str_equal (*arg, "--")) {
      for (; *arg != NULL; arg++)
        g_ptr_array_add (list, g_strdup (*arg));
      break;
    }
    const GOptionEntry *entry = ra_option_find (entries, *arg);
    const gboolean wants_value = entry != NULL && entry->arg != G_OPTION_ARG_NONE;
    if (wants_value && (*arg)[1] != '-' && (*arg)[2] != '\0') {
      g_ptr_array_add (list, g_strndup (*arg, 2));
      g_ptr_array_add (list, g_strdup (*arg + 2));
      continue;
    }
    g_ptr_array_add (list, g_strdup (*arg));
    if (wants_value && arg[1] != NULL)
      g_ptr_array_add (list, g_strdup (*++arg));
  }
  g_ptr_array_add (list, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

/* GOption knows a single error here, a value that is missing at the end; its own message would follow the locale. */
static gboolean
missing_value (char **args, const GError *reason, GError **error)
{
  const guint n = g_strv_length (args);
  if (g_error_matches (reason, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE) && n > 0)
    return ra_usage_error (error, args[n - 1], "a value must follow");
  return ra_usage_error (error, "options", "%s", reason->message);
}

/* What GOption left over: operands, and options that do not exist. */
static char **
take_operands (const RaCommand *self, char **left, GError **error)
{
  g_autoptr (GPtrArray) operands = g_ptr_array_new_with_free_func (g_free);
  gboolean only_operands = FALSE;
  for (char **arg = left + 1; *arg != NULL; arg++) {
    if (!only_operands && g_str_equal (*arg, "--")) {
      only_operands = TRUE;
      continue;
    }
    const gboolean negative = (*arg)[0] == '-' && (g_ascii_isdigit ((*arg)[1]) || (*arg)[1] == '.');
    if (!only_operands && (*arg)[0] == '-' && (*arg)[1] != '\0' && !negative) {
      g_autofree char *name = g_strndup (*arg, strcspn (*arg, "="));
      ra_usage_error (error, name, "no such option; see range-atlas %s --help", self->name);
      return NULL;
    }
    g_ptr_array_add (operands, g_strdup (*arg));
  }
  g_ptr_array_add (operands, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&operands), FALSE);
}

static gboolean
print_help (const RaCommand *self, GOptionContext *context, GError **error)
{
  g_autofree char *name = g_strdup_printf ("range-atlas %s", self->name);
  g_set_prgname (name);
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
  ra_output_print (help, error);
  return FALSE;
}

gboolean
ra_command_parse (const RaCommand *self, char **args, const GOptionEntry *entries, char ***operands, GError **error)
{
  gboolean help = FALSE;
  gboolean version = FALSE;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this help", NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, "Show the version of the program", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (self->synopsis);
  g_autoptr (GError) reason = NULL;
  g_auto (GStrv) whole = ra_options_write_out (args, entries, common, error);

  if (whole == NULL || !check_switches (whole, entries, common, error))
    return FALSE;
  g_auto (GStrv) left = prepare (whole, entries);
  g_option_context_set_summary (context, self->summary);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, common, NULL);
  if (!g_option_context_parse_strv (context, &left, &reason))
    return missing_value (whole, reason, error);
  if (help)
    return print_help (self, context, error);
  if (version) {
    ra_output_print (ra_version_text (), error);
    return FALSE;
  }
  *operands = take_operands (self, left, error);
  return *operands != NULL;
}

gboolean
ra_command_parse_options (const RaCommand *self, char **args, const GOptionEntry *entries, GError **error)
{
  g_auto (GStrv) operands = NULL;
  if (!ra_command_parse (self, args, entries, &operands, error))
    return FALSE;
  return operands[0] == NULL
         || ra_usage_error (error, operands[0], "%s takes options only; see range-atlas %s --help", self->name,
                            self->name);
}
