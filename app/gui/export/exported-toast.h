/* The toast after an export: it tells what was written, and opens it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* "Exported NAME", with a button for "win.open-exported" and one for "win.show-exported", whose parameter is the URI.
 */
AdwToast *ra_exported_toast_new (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

/* Shows @file with its application, above the window of @widget, which tells when there is none. */
void ra_exported_open (GFile *file, GtkWidget *widget);
/* Shows @file in its folder: selected, where a file manager is on the bus, else the folder alone. */
void ra_exported_show_in_folder (GFile *file, GtkWidget *widget);

G_END_DECLS
