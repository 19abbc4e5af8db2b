/* What is new after an update: told once, shown when asked for. */
#pragma once

#include <adwaita.h>

#include "app/gui/window/window.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

/* Says in @window that this is a newer version than the last one, if it is, with a button for "app.news". */
void ra_news_tell (RaSettings *settings, RaWindow *window);
/* Shows the notes of the newest release above @parent. */
void ra_news_show (GtkWindow *parent);
/* Gives @about a page of them. */
void ra_news_add_to_about (AdwAboutWindow *about);

G_END_DECLS
