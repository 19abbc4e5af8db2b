/* Saves pages into a file that the user chooses, and tells how it goes: a message at the foot of the window while they
 * are drawn, with a button that stops it, and then what came of it. */
#pragma once

#include <gtk/gtk.h>

#include "app/gui/base/file-dialogs.h"
#include "app/model/pages-file.h"

G_BEGIN_DECLS

/* Fills @order with what the window shows, once the file is chosen; FALSE where that cannot be, which it has told. */
typedef gboolean (*RaPagesOrderFunc) (GObject *owner, RaPagesOrder *order);

/* @widget is under the window's toast overlay; @owner lives as long as this takes. A window that is closed meanwhile
 * does not take the file with it. */
void
ra_pages_saving_ask (GtkWidget *widget, const RaSaveQuestion *question, RaPagesOrderFunc make_order, GObject *owner);

G_END_DECLS
