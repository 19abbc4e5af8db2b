/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/html-talk.h"

#include <string.h>

#include "app/picture/html-parts.h"
#include "app/scene/render-svg.h"

static void
append_head (GString *out, const char *title, const char *language)
{
  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", language);
  g_string_append (out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                        "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>");
  ra_html_append_escaped (out, title);
  g_string_append (out, "</title>\n<style>\n");
  ra_html_append_resource (out, "talk.css");
  g_string_append (out, "</style>\n</head>\n<body>\n");
}

/* An address ends with the word, but not with the comma or the bracket behind it. */
static void
append_linked (GString *out, const char *text)
{
  const char *at = strstr (text, "https://");

  if (at == NULL) {
    ra_html_append_escaped (out, text);
    return;
  }
  gsize length = strcspn (at, " \n\"");
  while (length > 0 && strchr (",.;)", at[length - 1]) != NULL)
    length--;
  g_autofree char *before = g_strndup (text, (gsize)(at - text));
  g_autofree char *address = g_strndup (at, length);
  ra_html_append_escaped (out, before);
  g_string_append (out, "<a rel=\"noreferrer\" href=\"");
  ra_html_append_escaped (out, address);
  g_string_append (out, "\">");
  ra_html_append_escaped (out, address);
  g_string_append (out, "</a>");
  append_linked (out, at + length);
}

/* The maps are pictures of their own: as elements of the page their ids would be those of each other. In an address
 * the few letters that it cannot hold are written by their numbers, which takes far less room than base64. */
static gboolean
append_map (GString *out, const RaSheet *sheet, GError **error)
{
  const RaSvgOptions options = { .coarse = TRUE };
  g_autoptr (GBytes) svg = ra_svg_encode (sheet->map, &options, error);

  if (svg == NULL)
    return FALSE;
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);
  g_string_append (out, "<img alt=\"");
  ra_html_append_escaped (out,
                          sheet->map->metadata.description != NULL ? sheet->map->metadata.description : sheet->title);
  g_string_append (out, "\" src='data:image/svg+xml;charset=utf-8,");
  for (gsize i = 0; i < length; i++) {
    if (text[i] == '\n')
      g_string_append_c (out, ' ');
    else if (strchr ("%#'&<>", text[i]) != NULL && text[i] != '\0')
      g_string_append_printf (out, "%%%02X", (guint)(guchar)text[i]);
    else
      g_string_append_c (out, text[i]);
  }
  g_string_append (out, "'>\n");
  return TRUE;
}

static void
append_block (GString *out, const RaSheetBlock *block, gboolean *in_list)
{
  static const struct {
    const char *begin;
    const char *end;
  } tags[] = { [RA_SHEET_HEADING] = { "<p class=\"over\">", "</p>\n" },
               [RA_SHEET_PARAGRAPH] = { "<p>", "</p>\n" },
               [RA_SHEET_ITEM] = { "<li>", "</li>\n" },
               [RA_SHEET_SMALL] = { "<small>", "</small>\n" } };
  const gboolean item = block->kind == RA_SHEET_ITEM;

  g_return_if_fail ((gsize)block->kind < G_N_ELEMENTS (tags));
  if (item != *in_list)
    g_string_append (out, item ? "<ul>\n" : "</ul>\n");
  *in_list = item;
  g_string_append (out, tags[block->kind].begin);
  append_linked (out, block->text);
  g_string_append (out, tags[block->kind].end);
}

static gboolean
append_step (GString *out, const RaSheet *sheet, gboolean last, GError **error)
{
  gboolean in_list = FALSE;

  g_string_append (out, "<section>\n");
  if (sheet->map != NULL && !append_map (out, sheet, error))
    return FALSE;
  g_string_append (out, "<h1 tabindex=\"-1\">");
  ra_html_append_escaped (out, sheet->title);
  g_string_append (out, "</h1>\n");
  for (guint i = 0; sheet->blocks != NULL && i < sheet->blocks->len; i++)
    append_block (out, g_ptr_array_index (sheet->blocks, i), &in_list);
  if (in_list)
    g_string_append (out, "</ul>\n");
  g_string_append (out, "<small>");
  if (sheet->subtitle != NULL)
    ra_html_append_escaped (out, sheet->subtitle);
  if (last && sheet->foot != NULL) {
    g_string_append (out, ". ");
    ra_html_append_escaped (out, sheet->foot);
  }
  g_string_append (out, "</small>\n</section>\n");
  return TRUE;
}

static void
append_button (GString *out, const char *id, const char *sign, const char *name)
{
  g_string_append_printf (out, "<button type=\"button\" id=\"%s\" aria-label=\"", id);
  ra_html_append_escaped (out, name);
  g_string_append (out, "\" title=\"");
  ra_html_append_escaped (out, name);
  g_string_append_printf (out, "\">%s</button>\n", sign);
}

GBytes *
ra_html_talk_new (const char *title, const RaSheet *sheets, gsize n_sheets, GError **error)
{
  g_return_val_if_fail (title != NULL && sheets != NULL && n_sheets > 0, NULL);
  const RaTranslations *translations = sheets[0].translations;
  g_autoptr (GString) out = g_string_new (NULL);

  append_head (out, title, ra_translations_get_language (translations));
  for (gsize i = 0; i < n_sheets; i++)
    if (!append_step (out, &sheets[i], i + 1 == n_sheets, error))
      return NULL;
  g_string_append (out, "<nav hidden>\n<span id=\"count\" role=\"status\"></span>\n");
  append_button (out, "back", "&#8592;", ra_translate (translations, "Previous step"));
  append_button (out, "on", "&#8594;", ra_translate (translations, "Next step"));
  g_string_append (out, "</nav>\n<script>\n");
  ra_html_append_resource (out, "talk.js");
  g_string_append (out, "</script>\n</body>\n</html>\n");
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
