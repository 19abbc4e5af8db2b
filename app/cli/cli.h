/* The command line: everything that runs without a display. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when the first argument is a command, an option, or a word that can only be a misspelt command; FALSE for
 * none, for files, and for the options that the desktop gives to windows (--gapplication-...). */
gboolean ra_cli_wants (int argc, char **argv);

/* Runs what @argv asks for. Returns the exit status: 0 done, 1 failed, 2 wrong usage; what went wrong is one line on
 * stderr. */
int ra_cli_main (int argc, char **argv);

G_END_DECLS
