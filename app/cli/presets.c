/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/presets.h"

/* A doubled picture says that its pixels are half as large, so that it takes the same room on a page. The drawing for
 * picture editors is that of the web, the page is that of print. */
static const RaPreset presets[] = {
  { "map-web.png", RA_PICTURE_PNG, "1200x675", "1", "96" },
  { "map-web@2x.png", RA_PICTURE_PNG, "1200x675", "2", "192" },
  { "map-square.png", RA_PICTURE_PNG, "1080x1080", "1", "96" },
  { "map-print.png", RA_PICTURE_PNG, "180x120mm", "1", "300" },
  { "map.svg", RA_PICTURE_SVG, "1200x675", "1", "96" },
  { "map.pdf", RA_PICTURE_PDF, "180x120mm", "1", "300" },
};

const RaPreset *
ra_presets_list (guint *n)
{
  *n = G_N_ELEMENTS (presets);
  return presets;
}
