/* One source in a list: its title, how it is cited, what it supports and how sure that is, note and link. */
#pragma once

#include <gtk/gtk.h>

#include "app/report/source-list.h"

G_BEGIN_DECLS

/* @translations: of the dates; NULL: English. */
GtkWidget *ra_source_row_new (const RaCitedSource *cited, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* Whether each word of @term begins some word of the row, which the function above has made. */
gboolean ra_source_row_matches (GtkWidget *row, const char *term);

G_END_DECLS
