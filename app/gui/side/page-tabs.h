/* The tabs of the side bar's pages: with symbol and name, or, where letters are so large that names would be cut, with
 * the symbol alone and the name for a tooltip. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Now and whenever the desktop has other letters. */
void ra_page_tabs_fit (AdwViewSwitcher *switcher);

G_END_DECLS
