/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/system.h"
#include "app/cli/cli.h"

/* The window is another program: a command shall not wait for GTK and the libraries behind it. */
static int
become_window (char **argv)
{
  g_autofree char *window = ra_paths_find_window ();
  const int status = ra_system_become (window, argv);
  if (status >= 0)
    return status;
  ra_output_complain ("%s: %s", window, g_strerror (errno));
  return 1;
}

int
main (int argc, char **argv)
{
  g_set_prgname ("range-atlas");
  return ra_cli_wants (argc, argv) ? ra_cli_main (argc, argv) : become_window (argv);
}
