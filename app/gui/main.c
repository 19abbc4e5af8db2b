/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: a program of its own, which range-atlas turns into where no command is meant. */

#include <glib/gi18n.h>

#include "app/base/translation.h"
#include "app/gui/window/application.h"

/* Without a display GTK would end the process with a message of its own; gtk_init_check () only returns FALSE. */
int
main (int argc, char **argv)
{
  g_set_prgname ("range-atlas");
  ra_translation_set_up ();
  g_autoptr (RaSettings) settings = ra_settings_new ();

  ra_translation_choose (ra_settings_get_language (settings));
  if (!gtk_init_check ()) {
    g_printerr ("range-atlas: %s\n", _ ("cannot open display"));
    return 1;
  }
  g_set_application_name ("Range Atlas");
  g_autoptr (RaApplication) application = ra_application_new (settings);
  int status = g_application_run (G_APPLICATION (application), argc, argv);
  return status == 0 && ra_application_has_failed (application) ? 1 : status;
}
