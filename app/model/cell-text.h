/* Figures for the cells of tables, in the language of the window. The caller frees the strings. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "1,234 km"; a dash for what is no number. */
char *ra_cell_text_km (double km) G_GNUC_WARN_UNUSED_RESULT;
/* "1,234 km²". */
char *ra_cell_text_km2 (double km2) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
