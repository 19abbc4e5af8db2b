/* The scenario files used last, in this program and others, as the desktop keeps them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the file at the head of the list. */
void ra_recent_files_add (GFile *file);
/* Takes out a file that is gone, or has another name now, so that it is not offered for ever. */
void ra_recent_files_forget (GFile *file);
/* Items for the action "win.open-recent", whose parameter is the URI; the newest first. */
GMenuModel *ra_recent_files_list (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
