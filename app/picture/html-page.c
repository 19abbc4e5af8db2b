/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/html-page.h"

#include <gio/gio.h>

#include "app/layout/ring-groups.h"
#include "app/picture/html-parts.h"
#include "app/report/cover.h"
#include "data/formats/json-writer.h"

/* The element alone, as large as its figure. */
static void
append_svg (GString *out, GBytes *svg)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (svg, &length);
  const char *start = g_strstr_len (text, (gssize)length, "<svg ");
  const char *size = start != NULL ? g_strstr_len (start, (gssize)(length - (gsize)(start - text)), " width=\"") : NULL;
  const char *box = size != NULL ? g_strstr_len (size, (gssize)(length - (gsize)(size - text)), " viewBox=\"") : NULL;

  if (box == NULL)
    return;
  g_string_append_len (out, start, size - start);
  g_string_append_len (out, box, (gssize)(length - (gsize)(box - text)));
}

/* What a claim is called, with its figure. */
static char *
title_of (const RaRingGroup *group, const RaTranslations *translations)
{
  const char *system
      = group->system != NULL ? ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name) : NULL;
  return system != NULL ? g_strdup_printf ("%s: %s", system, group->label) : g_strdup (group->label);
}

static char *
text_of (const RaRingGroup *group, const RaTranslations *translations)
{
  g_autofree char *title = title_of (group, translations);
  g_autofree char *note = ra_cover_footnote (&g_array_index (group->rings, RaScenarioRing, 0), translations);
  return group->claim != NULL ? g_strdup_printf ("%s\n%s", title, note) : g_strdup (title);
}

/* The rings of all groups stand among the identities one after the other, in the order of the groups. */
static guint
first_ring_of (const RaScene *scene)
{
  guint i = 0;
  while (i < scene->identities->len && g_array_index (scene->identities, RaSceneIdentity, i).kind != RA_SUBJECT_RING)
    i++;
  return i;
}

/* A slash within a script must not end it. */
static void
append_claims (GString *out, const GPtrArray *groups, const RaScene *scene, const RaTranslations *translations)
{
  RaJsonWriter json = { .text = g_string_new (NULL) };
  guint of = first_ring_of (scene);

  ra_json_write_begin (&json, '[');
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    g_autofree char *text = text_of (group, translations);
    g_autofree char *fill = g_strconcat ("ring-fill-", group->id, NULL);
    g_autofree char *line = g_strconcat ("ring-line-", group->id, NULL);
    ra_json_write_begin (&json, '{');
    ra_json_write_string_member (&json, "text", text);
    ra_json_write_number_member (&json, "of", of, 0);
    of += group->rings->len;
    ra_json_write_member (&json, "layers");
    ra_json_write_begin (&json, '[');
    ra_json_write_string (&json, fill);
    ra_json_write_string (&json, line);
    ra_json_write_end (&json, ']');
    ra_json_write_end (&json, '}');
  }
  ra_json_write_end (&json, ']');
  g_autofree char *text = g_string_free (json.text, FALSE);
  g_auto (GStrv) parts = g_strsplit (text, "<", -1);
  g_autofree char *safe = g_strjoinv ("\\u003c", parts);
  g_string_append (out, safe);
}

static void
append_switches (GString *out, const GPtrArray *groups, const RaTranslations *translations)
{
  g_string_append (out, "<ul class=\"claims\">\n");
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    g_autofree char *title = title_of (group, translations);
    g_string_append_printf (out, "<li><label><input type=\"checkbox\" checked id=\"claim-%u\"> <span>", i);
    ra_html_append_escaped (out, title);
    g_string_append (out, "</span></label>");
    if (group->claim != NULL) {
      g_autofree char *note = ra_cover_footnote (&g_array_index (group->rings, RaScenarioRing, 0), translations);
      g_string_append (out, "<details><summary>");
      ra_html_append_escaped (out, ra_translate (translations, "Sources"));
      g_string_append (out, "</summary><p>");
      ra_html_append_escaped (out, note);
      g_string_append (out, "</p></details>");
    }
    g_string_append (out, "</li>\n");
  }
  g_string_append (out, "</ul>\n");
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

static void
append_head (GString *out, const char *title, const char *language)
{
  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", language);
  g_string_append (
      out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "script-src 'unsafe-inline'\">\n<title>");
  ra_html_append_escaped (out, title);
  g_string_append (out, "</title>\n<style>\n");
  ra_html_append_resource (out, "map.css");
  g_string_append (out, "</style>\n</head>\n");
}

/* The switches of the claims, and the map in words. */
static void
append_words (GString *out, const RaHtmlMap *map)
{
  const RaTranslations *translations = map->spec->translations;
  g_autoptr (GPtrArray) groups = ra_ring_groups_gather (map->spec);

  g_string_append (out, "<div class=\"words\">\n<h2>");
  ra_html_append_escaped (out, ra_translate (translations, "Claims"));
  g_string_append (out, "</h2>\n");
  append_switches (out, groups, translations);
  if (map->spec->alt_text != NULL) {
    g_string_append (out, "<details><summary>");
    ra_html_append_escaped (out, ra_translate (translations, "The map in words"));
    g_string_append (out, "</summary><p>");
    ra_html_append_escaped (out, map->spec->alt_text);
    g_string_append (out, "</p></details>\n");
  }
  g_string_append (out, "</div>\n");
}

/* What stands in a template is no part of the page, whose ids are those of the picture that is shown. */
static void
append_picture (GString *out, const RaHtmlMap *map, const RaHtmlPicture *picture)
{
  g_autoptr (GPtrArray) groups = ra_ring_groups_gather (map->spec);

  append_svg (out, picture->svg);
  g_string_append (out, "<script type=\"application/json\" class=\"of-claims\">");
  append_claims (out, groups, picture->scene, map->spec->translations);
  g_string_append (out, "</script>\n");
}

static void
append_pictures (GString *out, const RaHtmlMap *map)
{
  append_picture (out, map, &map->picture);
  if (map->phone.scene == NULL)
    return;
  g_string_append (out, "<template class=\"phone\">\n");
  append_picture (out, map, &map->phone);
  g_string_append (out, "</template>\n");
}

static void
append_choice (GString *out, const RaHtmlMap *maps, guint n_maps)
{
  g_string_append (out, "<fieldset class=\"scenarios\"><legend>");
  ra_html_append_escaped (out, ra_translate (maps[0].spec->translations, "Scenarios"));
  g_string_append (out, "</legend>\n");
  for (guint i = 0; i < n_maps; i++) {
    const char *title = ra_scenario_get_title (maps[i].spec->scenario);
    g_string_append_printf (out, "<label><input type=\"radio\" name=\"scenario\" value=\"%u\"%s> <span>", i,
                            i == 0 ? " checked" : "");
    ra_html_append_escaped (out, title != NULL ? ra_translate_name (maps[i].spec->translations, RA_NAME_SCENARIO, title)
                                               : "–");
    g_string_append (out, "</span></label>\n");
  }
  g_string_append (out, "</fieldset>\n");
}

static void
append_others (GString *out, const RaHtmlMap *maps, guint n_maps)
{
  for (guint i = 1; i < n_maps; i++) {
    g_string_append (out, "<template class=\"scenario\">\n");
    append_pictures (out, &maps[i]);
    append_words (out, &maps[i]);
    g_string_append (out, "</template>\n");
  }
}

static void
append_body (GString *out, const RaHtmlMap *maps, guint n_maps)
{
  const RaTranslations *translations = maps[0].spec->translations;

  g_string_append (out, "<body>\n<main>\n<figure>\n");
  append_pictures (out, &maps[0]);
  g_string_append (out, "<div class=\"zoom\">\n");
  append_button (out, "in", "+", ra_translate (translations, "Zoom in"));
  append_button (out, "out", "&#8722;", ra_translate (translations, "Zoom out"));
  append_button (out, "all", "&#8962;", ra_translate (translations, "Whole map"));
  g_string_append (out, "</div>\n</figure>\n<aside>\n");
  if (n_maps > 1)
    append_choice (out, maps, n_maps);
  append_words (out, &maps[0]);
  g_string_append (out, "</aside>\n</main>\n<div id=\"card\" role=\"status\" hidden></div>\n");
  append_others (out, maps, n_maps);
  g_string_append (out, "<script>\n");
  ra_html_append_resource (out, "map.js");
  g_string_append (out, "</script>\n</body>\n</html>\n");
}

GBytes *
ra_html_page_new (const RaHtmlMap *maps, guint n_maps)
{
  g_return_val_if_fail (maps != NULL && n_maps > 0, NULL);
  const RaMapSpec *spec = maps[0].spec;
  const char *language = ra_translations_get_language (spec->translations);
  const char *title = ra_map_spec_get_title (spec);
  GString *out = g_string_new (NULL);

  append_head (out, title != NULL && *title != '\0' ? title : "Range Atlas", language);
  append_body (out, maps, n_maps);
  return g_string_free_to_bytes (out);
}
