/* What the hatchings on the map of a difference mean. */
#pragma once

#include "app/map/style.h"

G_BEGIN_DECLS

/* Lines of Pango markup, each with its hatching in the theme's ink. */
char *ra_compare_legend_markup (RaTheme theme) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
