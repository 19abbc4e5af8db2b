/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-private.h"

#include <string.h>

#include "data/import/import-columns.h"
#include "data/import/import-values.h"
#include "data/import/length-unit.h"
#include "data/name-key.h"

/* Rows in which a heading is looked for. */
#define MOST_TITLES 10

typedef struct {
  guint n_known;
  gboolean has_point;
} Judgement;

static Judgement
judge_row (const RaGridRow *row)
{
  Judgement judgement = { 0, FALSE };
  gboolean seen[RA_N_FIELDS + 1] = { FALSE };

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = ra_grid_row_get (row, (int)i);
    if (cell == NULL)
      continue;
    g_autoptr (RaHeading) heading = ra_heading_new (cell);
    judgement.n_known += heading->field != RA_N_FIELDS && !seen[heading->field];
    seen[heading->field] = TRUE;
  }
  judgement.has_point = seen[RA_FIELD_COORDINATES] || (seen[RA_FIELD_LAT] && seen[RA_FIELD_LON]);
  return judgement;
}

/* The row that is the heading: the one with a point that knows most of the first; else -1. */
static int
find_heading (const RaGrid *grid, guint *n_known)
{
  int best = -1;

  *n_known = 0;
  for (guint i = 0; i < MIN (grid->rows->len, MOST_TITLES); i++) {
    const Judgement judgement = judge_row (g_ptr_array_index (grid->rows, i));
    if (!judgement.has_point || judgement.n_known <= *n_known)
      continue;
    *n_known = judgement.n_known;
    best = (int)i;
  }
  return best;
}

guint
ra_grid_judge (const RaGrid *grid)
{
  g_return_val_if_fail (grid != NULL, 0);
  guint n_known = 0;
  const int heading = find_heading (grid, &n_known);
  const RaGridRow *row = grid->rows->len > 0 ? g_ptr_array_index (grid->rows, MAX (heading, 0)) : NULL;

  if (row == NULL)
    return 0;
  if (heading < 0)
    n_known = judge_row (row).n_known;
  return n_known * 1000 + MIN (row->cells->len, 999);
}

/* "km", "deg", "°", "max": what stands below a heading and is no row. */
static gboolean
is_subheading (const RaGridRow *row)
{
  static const char *const words[] = { "deg",     "degree", "degrees", "dd",      "decimal degrees", "grad",  "grados",
                                       "stopnie", "град",   "градусы", "градуси", "degres",          "grade", "n",
                                       "e",       "min",    "max",     NULL };
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = ra_grid_row_get (row, (int)i);
    double km = 0;
    if (cell == NULL)
      continue;
    if (strpbrk (cell, "0123456789") != NULL && ra_length_read (cell, &km) != RA_LENGTH_KNOWN)
      return FALSE;
    g_autofree char *key = ra_name_key (cell);
    n += g_strv_contains (words, key) || strstr (cell, "°") != NULL || ra_length_read (cell, &km) == RA_LENGTH_KNOWN;
  }
  return n > 0 && row->fault == NULL;
}

/* The heading, and what stands below it: "Range" and "km" are "Range (km)". */
static void
take_heading (RaGrid *grid, const RaGridRow *row, const RaGridRow *below)
{
  grid->heading_row = row->number;
  for (guint i = 0; i < MAX (row->cells->len, below != NULL ? below->cells->len : 0); i++) {
    const char *cell = ra_grid_row_get (row, (int)i);
    const char *unit = below != NULL ? ra_grid_row_get (below, (int)i) : NULL;
    g_autofree char *key = ra_name_key (unit != NULL ? unit : "");
    const gboolean is_word = g_str_equal (key, "min") || g_str_equal (key, "max");
    char *heading = unit == NULL ? g_strdup (cell)
                                 : g_strdup_printf (is_word ? "%s %s" : "%s (%s)", cell != NULL ? cell : "", unit);
    g_ptr_array_add (grid->headings, heading);
  }
}

static void
take_title (RaGrid *grid, const RaGridRow *row, RaImport *import)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++) {
    g_autofree char *cell = ra_clean_text (ra_grid_row_get (row, (int)i), FALSE);
    if (cell != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", cell);
  }
  ra_import_warn (import, row->number, "\"%s\" stands above the heading and is not read", text->str);
  g_ptr_array_add (grid->notes, g_strdup (text->str));
}

/* "Source: somebody", "[1] by its maker", "* estimated". */
static gboolean
is_note (const char *text)
{
  static const char *const marks[] = { "[", "*", "†", "‡", "¹", "²", "1)", "1.", "a)", "—", "©" };
  g_autofree char *word = g_strndup (text, strcspn (text, " :."));
  g_autofree char *key = ra_name_key (word);
  const char *language = "";
  const RaField field = ra_field_of_word (key, &language);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      return TRUE;
  return field == RA_FIELD_SOURCE || field == RA_FIELD_NOTE;
}

static gboolean
is_sum (const char *text)
{
  static const char *const sums[]
      = { "total",   "sum",        "summe",   "gesamt",  "insgesamt", "somme",      "suma",         "razem",
          "ogolem",  "suma razem", "итого",   "всего",   "сумма",     "разом",      "усього",       "всього",
          "сума",    "totale",     "count",   "average", "mean",      "mittelwert", "durchschnitt", "moyenne",
          "srednia", "среднее",    "середнє", "medie",   "media",     NULL };
  g_autofree char *key = ra_name_key (text);

  return g_strv_contains (sums, key);
}

static guint
count_cells (const RaGridRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++)
    n += ra_grid_row_get (row, (int)i) != NULL;
  return n;
}

/* Whether some column that is a coordinate has something in this row. */
static gboolean
has_point (const RaGrid *grid, const RaGridRow *row)
{
  for (guint i = 0; i < grid->headings->len; i++) {
    const char *title = g_ptr_array_index (grid->headings, i);
    g_autoptr (RaHeading) heading = ra_heading_new (title != NULL ? title : "");
    if (ra_field_is_point (heading->field) && ra_grid_row_get (row, (int)i) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* What people write below a table: notes in the first cell of a row, and sums without a place. */
static void
leave_out_notes (RaGrid *grid, RaImport *import)
{
  while (grid->rows->len > 0) {
    const RaGridRow *row = g_ptr_array_index (grid->rows, grid->rows->len - 1);
    const char *first = ra_grid_row_get (row, 0);
    if (first == NULL || row->fault != NULL)
      return;
    const gboolean note = count_cells (row) == 1 && (is_note (first) || ra_note_names_other_unit (first));
    if (!note && (!is_sum (first) || has_point (grid, row)))
      return;
    ra_import_warn (import, row->number, "\"%s\" stands below the table and is not read", first);
    if (note)
      g_ptr_array_add (grid->notes, g_strdup (first));
    g_ptr_array_set_size (grid->rows, (int)grid->rows->len - 1);
  }
}

void
ra_grid_find_heading (RaGrid *grid, RaImport *import)
{
  g_return_if_fail (grid != NULL && grid->rows->len > 0 && import != NULL);
  guint n_known = 0;
  int heading = find_heading (grid, &n_known);

  if (heading < 0 && ra_grid_guess_columns (grid, import))
    return;
  heading = MAX (heading, 0);
  const gboolean two = heading > 0 && ra_grid_row_is_upper_heading (g_ptr_array_index (grid->rows, heading - 1));
  for (int i = 0; i < (two ? heading - 1 : heading); i++)
    take_title (grid, g_ptr_array_index (grid->rows, i), import);
  if (two)
    ra_grid_join_headings (g_ptr_array_index (grid->rows, heading - 1), g_ptr_array_index (grid->rows, heading));
  const RaGridRow *below
      = (guint)heading + 1 < grid->rows->len ? g_ptr_array_index (grid->rows, (guint)heading + 1) : NULL;
  if (below != NULL && !is_subheading (below))
    below = NULL;
  take_heading (grid, g_ptr_array_index (grid->rows, (guint)heading), below);
  g_ptr_array_remove_range (grid->rows, 0, (guint)heading + (below != NULL ? 2 : 1));
  if (grid->headings->len > 1)
    leave_out_notes (grid, import);
}
