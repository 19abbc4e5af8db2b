/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "app/base/output.h"
#include "app/base/unfinished.h"
#include "app/base/usage.h"
#include "app/base/version.h"
#include "app/cli/command.h"

enum { STATUS_DONE, STATUS_FAILED, STATUS_USAGE };

/* Sorted by name, as the list in meson.build is. */
#define ADDRESS_OF(name) &ra_command_##name,
static const RaCommand *const commands[] = { RA_COMMANDS (ADDRESS_OF) };
#undef ADDRESS_OF

static int
compare_name (const void *name, const void *command)
{
  return strcmp (name, (*(const RaCommand *const *)command)->name);
}

static const RaCommand *
find_command (const char *name)
{
  const RaCommand *const *found = bsearch (name, commands, G_N_ELEMENTS (commands), sizeof commands[0], compare_name);
  return found != NULL ? *found : NULL;
}

/* Errors are one line, whatever a file's name holds. */
static int
report (const GError *error)
{
  ra_output_complain ("%s", error->message);
  return error->domain == G_OPTION_ERROR ? STATUS_USAGE : STATUS_FAILED;
}

static int
print (const char *text)
{
  g_autoptr (GError) error = NULL;
  return ra_output_print (text, &error) ? STATUS_DONE : report (error);
}

static int
print_help (void)
{
  g_autoptr (GString) text = g_string_new ("Usage:\n"
                                           "  range-atlas [FILE]                 open the window, with a scenario\n"
                                           "  range-atlas COMMAND [OPTION...]    work without a window\n\n"
                                           "Draws geodesic rings of published missile ranges over Natural Earth.\n\n"
                                           "Commands:\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
  g_string_append (text, "\nOptions:\n"
                         "  -h, --help    Show this help\n"
                         "  --version     Show the version of the program\n\n"
                         "range-atlas COMMAND --help tells the options of a command.\n"
                         "Exit status: 0 done, 1 failed, 2 wrong usage.\n");
  return print (text->str);
}

static int
complain (const char *context, const char *reason)
{
  g_autoptr (GError) error = NULL;
  ra_usage_error (&error, context, "%s; see range-atlas --help", reason);
  return report (error);
}

gboolean
ra_cli_wants (int argc, char **argv)
{
  const char *word = argc > 1 ? argv[1] : "";
  if (find_command (word) != NULL)
    return TRUE;
  if (word[0] == '-')
    return !g_str_equal (word, "--") && !g_str_has_prefix (word, "--gapplication-");
  return *word != '\0' && strpbrk (word, "./\\") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

/* Not a byte that a command writes follows the locale: this process has none, and libraries find none in what they
 * look for by themselves. */
static void
leave_locale (void)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_unsetenv ("LANGUAGE");
}

int
ra_cli_main (int argc, char **argv)
{
  leave_locale ();
  ra_unfinished_watch_signals ();
  if (argc < 2)
    return complain ("command line", "no command");
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return print (ra_version_text ());
  const RaCommand *command = find_command (argv[1]);
  if (command == NULL)
    return complain (argv[1], argv[1][0] == '-' ? "no such option" : "no such command");

  g_autoptr (GError) error = NULL;
  if (!command->run (command, argv + 2, &error) && error != NULL)
    return report (error);
  return STATUS_DONE;
}
