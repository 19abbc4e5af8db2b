/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/page-blocks.h"

#include <string.h>

/* Between a figure and what it counts no line ends. */
static gboolean
is_inside_figure (const char *space, const char *text)
{
  return *space == ' ' && space > text && g_ascii_isdigit (space[-1])
         && (space[1] == '%' || g_str_has_prefix (space + 1, "km") || g_str_has_prefix (space + 1, "км"));
}

/* Without the backslashes of the reports. */
static char *
plain_text (const char *text)
{
  GString *plain = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '\\' && g_ascii_ispunct (at[1]))
      at++;
    if (is_inside_figure (at, text))
      g_string_append (plain, "\u00a0");
    else
      g_string_append_c (plain, *at);
  }
  return g_string_free (plain, FALSE);
}

static void
add (GPtrArray *blocks, RaSheetKind kind, const char *text)
{
  g_ptr_array_add (blocks, ra_sheet_block_new (kind, plain_text (text), 0));
}

/* "| a | b |" as "a", a tabulator, "b"; a bar that belongs to a cell has a backslash before it. */
static char *
cells_of (const char *line)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  for (const char *at = line + 1; *at != '\0'; at++) {
    if (*at == '|' && at[-1] != '\\') {
      g_strchomp (cells->str);
      g_string_truncate (cells, strlen (cells->str));
      if (at[1] != '\0')
        g_string_append_c (cells, '\t');
    } else if (*at != ' ' || (cells->len > 0 && cells->str[cells->len - 1] != '\t'))
      g_string_append_c (cells, *at);
  }
  return g_string_free (g_steal_pointer (&cells), FALSE);
}

/* The line below the heads of a table. */
static gboolean
is_rule (const char *line)
{
  return strspn (line, "|-: ") == strlen (line);
}

void
ra_page_blocks_add (GPtrArray *blocks, const char *markdown)
{
  g_return_if_fail (blocks != NULL && markdown != NULL);
  g_auto (GStrv) lines = g_strsplit (markdown, "\n", -1);
  gboolean in_table = FALSE;
  for (char **line = lines; *line != NULL; line++) {
    const gboolean row = **line == '|';
    const gsize level = strspn (*line, "#");
    if (row && !is_rule (*line)) {
      g_autofree char *cells = cells_of (*line);
      add (blocks, in_table ? RA_SHEET_ROW : RA_SHEET_ROW_HEAD, cells);
    } else if (g_str_has_prefix (*line, "- "))
      add (blocks, RA_SHEET_ITEM, *line + 2);
    else if (level > 1)
      add (blocks, RA_SHEET_HEADING, *line + level + strspn (*line + level, " "));
    else if (level == 0 && !row && **line != '\0')
      add (blocks, RA_SHEET_PARAGRAPH, *line);
    in_table = row;
  }
}

char *
ra_page_blocks_find_title (const char *markdown)
{
  g_return_val_if_fail (markdown != NULL, NULL);
  const char *start = g_str_has_prefix (markdown, "# ") ? markdown + 2 : "";
  g_autofree char *line = g_strndup (start, strcspn (start, "\n"));
  return plain_text (line);
}
