/* What a command is, for cli.c and the files of the commands. */
#pragma once

#include <gio/gio.h>

#include "app/cli/command-list.h"

G_BEGIN_DECLS

typedef struct _RaCommand RaCommand;

/* @args: what stands behind the command's name. TRUE when all is done, and FALSE without an error when help was asked
 * for and given. An error of G_OPTION_ERROR is wrong usage, any other a failure; its message is "CONTEXT: reason". */
typedef gboolean (*RaCommandFunc) (const RaCommand *self, char **args, GError **error);

struct _RaCommand {
  const char *name;
  const char *synopsis; /* what stands behind the options in the line of usage */
  const char *summary;  /* a few words, for the list of commands */
  RaCommandFunc run;
};

/* ra_command_at and the others: one for each name in the list of meson.build, defined in command-NAME.c. */
#define RA_DECLARE_COMMAND(name) extern const RaCommand ra_command_##name;
RA_COMMANDS (RA_DECLARE_COMMAND)
#undef RA_DECLARE_COMMAND

/* Takes the options of @entries and --help and --version out of @args. All values are to be of type
 * G_OPTION_ARG_FILENAME, which unlike G_OPTION_ARG_STRING does not depend on the locale. @operands gets what is left,
 * to be freed with g_strfreev (); a latitude below 0 is no option. Returns as a RaCommandFunc does. */
gboolean
ra_command_parse (const RaCommand *self, char **args, const GOptionEntry *entries, char ***operands, GError **error);
/* The same for a command that takes options only: anything else is an error of usage. */
gboolean ra_command_parse_options (const RaCommand *self, char **args, const GOptionEntry *entries, GError **error);

G_END_DECLS
