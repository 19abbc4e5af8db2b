/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "data/hemisphere-words.h"
#include "data/import/import-columns.h"

static RaHeading *
heading_at (const RaColumns *self, guint column)
{
  return g_ptr_array_index (self->headings, column);
}

static gboolean
has_field (const RaColumns *self, RaField field, guint but)
{
  for (guint i = 0; i < self->headings->len; i++)
    if (i != but && heading_at (self, i)->field == field)
      return TRUE;
  return FALSE;
}

/* Which axis the cells are letters of, all that there are; RA_N_FIELDS where they are anything else or none. */
static RaField
axis_of_cells (const RaColumns *self, guint column, gboolean *words)
{
  RaField axis = RA_N_FIELDS;

  *words = FALSE;
  for (guint i = 0; i < self->grid->rows->len; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (self->grid->rows, i), (int)column);
    if (cell == NULL)
      continue;
    const char letter = ra_hemisphere_letter (cell, "");
    const RaField next = strchr ("NS", letter) != NULL ? RA_FIELD_LAT : RA_FIELD_LON;
    if (letter == '\0' || (axis != RA_N_FIELDS && axis != next))
      return RA_N_FIELDS;
    axis = next;
    *words = *words || g_utf8_strlen (cell, -1) > 1;
  }
  return axis;
}

static gboolean
holds_digits (const RaColumns *self, guint column)
{
  for (guint i = 0; i < self->grid->rows->len; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (self->grid->rows, i), (int)column);
    if (cell != NULL && strpbrk (cell, "0123456789") != NULL)
      return TRUE;
  }
  return FALSE;
}

/* "lat_min" beside "lat_max" is a side of an area. */
static gboolean
is_area (const RaColumns *self)
{
  for (guint i = 0; i < self->headings->len; i++)
    if (heading_at (self, i)->part == RA_POINT_PART_MAXIMUM)
      return TRUE;
  return FALSE;
}

/* "Min" behind "Lat", and then behind "Lon": a least range would stand behind both. */
static gboolean
is_minutes (const RaColumns *self, guint column)
{
  const RaField left = column > 0 ? heading_at (self, column - 1)->field : RA_N_FIELDS;

  if (heading_at (self, column)->field == RA_N_FIELDS) /* "minutes" */
    return TRUE;
  if (column + 1 < self->headings->len && heading_at (self, column + 1)->part == RA_POINT_PART_SECONDS)
    return TRUE;
  return (left == RA_FIELD_LAT && !has_field (self, RA_FIELD_LAT_MINUTES, column)
          && has_field (self, RA_FIELD_LON, column))
         || (left == RA_FIELD_LON && has_field (self, RA_FIELD_LAT_MINUTES, column));
}

/* "Minutes" and "Sec" belong to the coordinate that stands before them, with nothing else between. */
static void
find_nameless (RaColumns *self)
{
  RaField axis = RA_N_FIELDS;

  for (guint i = 0; i < self->headings->len; i++) {
    RaHeading *heading = heading_at (self, i);
    const gboolean is_part = heading->part == RA_POINT_PART_MINUTES || heading->part == RA_POINT_PART_SECONDS;
    if (heading->field == RA_FIELD_LAT || heading->field == RA_FIELD_LON)
      axis = heading->field;
    else if (!is_part && heading->part != RA_POINT_PART_LETTER)
      axis = RA_N_FIELDS;
    else if (is_part && (heading->field == RA_N_FIELDS || heading->field == RA_FIELD_MIN_KM) && axis != RA_N_FIELDS
             && (heading->part == RA_POINT_PART_SECONDS || is_minutes (self, i)))
      heading->field = ra_point_part_field (heading->part, axis);
  }
}

/* "Lat S" has seconds where another column has the degrees and a third the minutes. */
static void
find_seconds (RaColumns *self)
{
  for (guint i = 0; i < self->headings->len; i++) {
    RaHeading *heading = heading_at (self, i);
    const gboolean lat = heading->field == RA_FIELD_LAT && has_field (self, RA_FIELD_LAT_MINUTES, i);
    if (!lat || heading->letter != 'S' || !has_field (self, RA_FIELD_LAT, i)
        || has_field (self, RA_FIELD_LAT_SECONDS, i))
      continue;
    heading->field = RA_FIELD_LAT_SECONDS;
    heading->letter = '\0';
  }
}

/* In a column of E and O, as in French, the O is the west; in one of O and W, as in German, the east. */
static void
find_o (RaColumns *self, guint column)
{
  const char *text = g_ptr_array_index (self->grid->headings, column);
  g_autofree char *heading = g_ascii_strup (text != NULL ? text : "", -1);

  if (g_str_equal (heading, "E/O") || g_str_equal (heading, "EO") || g_str_equal (heading, "O/E"))
    self->o_letter = 'W';
  else if (g_str_equal (heading, "O/W") || g_str_equal (heading, "OW") || g_str_equal (heading, "W/O"))
    self->o_letter = 'E';
  for (guint i = 0; i < self->grid->rows->len && self->o_letter == '\0'; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (self->grid->rows, i), (int)column);
    const char letter = cell != NULL ? ra_hemisphere_letter (cell, "") : '\0';
    if (letter == 'E' || letter == 'W')
      self->o_letter = letter == 'E' ? 'W' : 'E';
  }
}

static void
find_letters (RaColumns *self)
{
  gboolean words = FALSE;

  for (guint i = 0; i < self->headings->len; i++) {
    RaHeading *heading = heading_at (self, i);
    if (heading->part != RA_POINT_PART_LETTER)
      continue;
    const RaField of_heading = heading->field;
    const RaField axis = of_heading == RA_FIELD_LAT_LETTER ? RA_FIELD_LAT : RA_FIELD_LON;
    if (of_heading == RA_N_FIELDS)
      heading->field = ra_point_part_field (RA_POINT_PART_LETTER, axis_of_cells (self, i, &words));
    else if (holds_digits (self, i)) /* "Lat N/S" with "33.9 S" */
      heading->field = has_field (self, axis, i) ? RA_N_FIELDS : axis;
    if (heading->field == RA_FIELD_LON_LETTER)
      find_o (self, i);
  }
}

/* Letters below a heading that says nothing: without them the south would be north. */
static gboolean
check_letters (const RaColumns *self, GError **error)
{
  for (guint i = 0; i < self->headings->len; i++) {
    gboolean words = FALSE;
    const RaField field = heading_at (self, i)->field;
    const RaField axis = field == RA_N_FIELDS ? axis_of_cells (self, i, &words) : RA_N_FIELDS;
    if (axis == RA_N_FIELDS || words || !has_field (self, axis, i)
        || has_field (self, ra_point_part_field (RA_POINT_PART_LETTER, axis), i))
      continue;
    g_autofree char *call = ra_grid_call (self->grid, i);
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
                 "%s holds letters as of hemispheres alone; call it \"%s\" if they are, and leave it out if not", call,
                 axis == RA_FIELD_LAT ? "N/S" : "E/W");
    return FALSE;
  }
  return TRUE;
}

/* The hemisphere that a heading which says nothing else names: "с. ш.", "N". An O is one of two. */
static char
letter_of_heading (const RaColumns *self, guint column)
{
  const char *text = column < self->grid->headings->len ? g_ptr_array_index (self->grid->headings, column) : NULL;

  if (text == NULL || heading_at (self, column)->field != RA_N_FIELDS || !holds_digits (self, column))
    return '\0';
  const char letter = ra_hemisphere_letter (text, "");
  return letter != 'O' ? letter : '\0';
}

/* "N" and "E" above figures are latitude and longitude, where no other columns are: one of each. */
static void
find_hemispheres (RaColumns *self)
{
  int found[2] = { -1, -1 }; /* latitude, longitude */

  for (guint i = 0; i < self->headings->len; i++) {
    const char letter = letter_of_heading (self, i);
    const RaField field = heading_at (self, i)->field;
    if (field == RA_FIELD_LAT || field == RA_FIELD_LON || field == RA_FIELD_COORDINATES)
      return;
    if (letter == '\0')
      continue;
    int *axis = &found[strchr ("NS", letter) == NULL];
    if (*axis >= 0)
      return;
    *axis = (int)i;
  }
  for (guint i = 0; i < G_N_ELEMENTS (found) && found[0] >= 0 && found[1] >= 0; i++) {
    const char letter = letter_of_heading (self, (guint)found[i]);
    RaHeading *heading = heading_at (self, (guint)found[i]);
    heading->field = i == 0 ? RA_FIELD_LAT : RA_FIELD_LON;
    heading->letter = strchr ("SW", letter) != NULL ? letter : '\0';
  }
}

gboolean
ra_columns_find_point_parts (RaColumns *self, GError **error)
{
  const gboolean area = is_area (self);

  for (guint i = 0; i < self->headings->len; i++) {
    RaHeading *heading = heading_at (self, i);
    if (area && heading->part == RA_POINT_PART_MINUTES && heading->field != RA_FIELD_MIN_KM)
      heading->field = RA_N_FIELDS;
  }
  if (!area)
    find_nameless (self);
  find_seconds (self);
  find_letters (self);
  find_hemispheres (self);
  return check_letters (self, error);
}

void
ra_columns_forget_countries (RaColumns *self)
{
  g_return_if_fail (self != NULL);
  for (guint i = 0; i < self->headings->len; i++) {
    RaHeading *heading = g_ptr_array_index (self->headings, i);
    if (heading->field == RA_FIELD_COUNTRY || heading->field == RA_FIELD_STATE)
      heading->field = RA_N_FIELDS;
  }
  self->column[RA_FIELD_COUNTRY] = -1;
  self->column[RA_FIELD_STATE] = -1;
}
