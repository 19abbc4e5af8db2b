/* What a command is, for cli.c and the files of the commands. */
#pragma once

#include <gio/gio.h>

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

gboolean ra_command_at (const RaCommand *self, char **args, GError **error);
gboolean ra_command_batch (const RaCommand *self, char **args, GError **error);
gboolean ra_command_bundle (const RaCommand *self, char **args, GError **error);
gboolean ra_command_check (const RaCommand *self, char **args, GError **error);
gboolean ra_command_compare (const RaCommand *self, char **args, GError **error);
gboolean ra_command_distance (const RaCommand *self, char **args, GError **error);
gboolean ra_command_import (const RaCommand *self, char **args, GError **error);
gboolean ra_command_list (const RaCommand *self, char **args, GError **error);
gboolean ra_command_reach (const RaCommand *self, char **args, GError **error);
gboolean ra_command_render (const RaCommand *self, char **args, GError **error);
gboolean ra_command_rings (const RaCommand *self, char **args, GError **error);

/* Takes the options of @entries and --help and --version out of @args. All values are to be of type
 * G_OPTION_ARG_FILENAME, which unlike G_OPTION_ARG_STRING does not depend on the locale. @operands gets what is left,
 * to be freed with g_strfreev (); a latitude below 0 is no option. Returns as a RaCommandFunc does. */
gboolean
ra_command_parse (const RaCommand *self, char **args, const GOptionEntry *entries, char ***operands, GError **error);

/* Whether there is a command of this name. */
gboolean ra_cli_has_command (const char *name);

G_END_DECLS
