/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/presets.h"

#include <glib/gi18n.h>

#define SCREEN_DPI 96
#define PRINT_DPI  300

#define PIXELS(width, height)      { width, height, FALSE }, 1, SCREEN_DPI
#define MILLIMETRES(width, height) { width, height, TRUE }, 1, PRINT_DPI

/* A doubled picture says that its pixels are half as large, so that it takes the same room on a page.
 *
 * Columns are those of an A4 magazine with a type area of 180 mm: in two columns of 88 mm with 4 mm between them, or in
 * three of 57 mm with 4.5 mm, of which two make 118.5 mm. A single one of three, as a newspaper's of 45 mm, is too
 * narrow for words that can be read beside rings; there is none for it. */
static const RaPreset presets[] = {
  { "web", N_ ("Web"), N_ ("Articles and link previews, 16:9"), PIXELS (1200, 675) },
  { "web-2x",
    N_ ("Web, double"),
    N_ ("The same for screens of high density"),
    { 1200, 675, FALSE },
    2,
    2 * SCREEN_DPI },
  { "square", N_ ("Square"), N_ ("Social media, 1:1"), PIXELS (1080, 1080) },
  { "portrait", N_ ("Portrait"), N_ ("Social media, 4:5"), PIXELS (1080, 1350) },
  { "story", N_ ("Story"), N_ ("Full screen of a telephone, 9:16"), PIXELS (1080, 1920) },
  { "phone", N_ ("Phone"), N_ ("Articles on telephones, 3:4"), { 375, 500, FALSE }, 2, 2 * SCREEN_DPI },
  { "phone-3x",
    N_ ("Phone, triple"),
    N_ ("The same for screens of high density"),
    { 375, 500, FALSE },
    3,
    3 * SCREEN_DPI },
  { "slide", N_ ("Slide"), N_ ("Presentations, 16:9"), PIXELS (1920, 1080) },
  { "column-1", N_ ("One column"), N_ ("Print: one of two columns of a magazine"), MILLIMETRES (88, 110) },
  { "column-2", N_ ("Two columns"), N_ ("Print: two of three columns of a magazine"), MILLIMETRES (118.5, 100) },
  { "column-full", N_ ("Full width"), N_ ("Print: all columns of a magazine's page"), MILLIMETRES (180, 120) },
  { "a4-landscape", N_ ("A4, landscape"), N_ ("Hand-outs and reports"), MILLIMETRES (297, 210) },
  { "a4-portrait", N_ ("A4, portrait"), N_ ("Hand-outs and reports"), MILLIMETRES (210, 297) },
  { "a3-landscape", N_ ("A3, landscape"), N_ ("Posters for a wall"), MILLIMETRES (420, 297) },
  { "a3-portrait", N_ ("A3, portrait"), N_ ("Posters for a wall"), MILLIMETRES (297, 420) },
};

const RaPreset *
ra_presets_list (guint *n)
{
  *n = G_N_ELEMENTS (presets);
  return presets;
}

const RaPreset *
ra_presets_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (g_str_equal (presets[i].id, id))
      return &presets[i];
  }
  return NULL;
}

char *
ra_preset_format_size (const RaPreset *preset)
{
  const RaPageSize *size = &preset->size;
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (width, sizeof width, "%.10g", size->width * preset->scale);
  char height[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (height, sizeof height, "%.10g", size->height * preset->scale);
  return g_strdup_printf ("%s x %s %s", width, height, size->millimetres ? "mm" : "px");
}
