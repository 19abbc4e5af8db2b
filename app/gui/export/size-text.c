/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/size-text.h"

#include "app/picture/page-size.h"
#include "app/scene/page-units.h"

char *
ra_size_text_write (const RaPictureSize *size)
{
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
  const double values[4] = { size->size.width, size->size.height, size->scale, size->dpi };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_ascii_formatd (numbers[i], sizeof numbers[i], "%.6g", values[i]);
  return g_strdup_printf ("%sx%s%s %s %s", numbers[0], numbers[1], size->size.millimetres ? "mm" : "", numbers[2],
                          size->dpi_assumed ? "-" : numbers[3]);
}

gboolean
ra_size_text_read (const char *text, RaPictureSize *size)
{
  static const RaNumberRange scales = { 0.1, 20.0, "" };
  static const RaNumberRange resolutions = { 10.0, 2400.0, "" };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  if (g_strv_length (words) != 3 || !ra_option_size ("size", words[0], &size->size, NULL)
      || !ra_option_number ("scale", words[1], &scales, &size->scale, NULL))
    return FALSE;
  size->dpi = RA_PAGE_UNITS_PER_INCH;
  size->dpi_assumed = g_str_equal (words[2], "-");
  return size->dpi_assumed || ra_option_number ("dpi", words[2], &resolutions, &size->dpi, NULL);
}
