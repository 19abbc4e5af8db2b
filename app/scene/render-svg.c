/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/render-svg.h"

#include "app/scene/render-cairo.h"
#include "app/scene/svg-items.h"

#define NAMESPACES                                                                                                     \
  "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "                                 \
  "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" "                                                    \
  "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:cc=\"http://creativecommons.org/ns#\" "             \
  "xmlns:rdfs=\"http://www.w3.org/2000/01/rdf-schema#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

/* Ids of the file's own; taken before any layer's. */
#define TITLE_ID       "picture-title"
#define DESCRIPTION_ID "picture-description"
#define FRAME_ID       "page-frame"
#define BACKGROUND_ID  "background"
#define INSET_ID       "inset-frame"

/* Strokes that end nearer than this to the page's edge are not worth a clip. */
#define HARDLY_VISIBLE 0.05

static gboolean
is_given (const char *text)
{
  return text != NULL && text[0] != '\0';
}

static void
add_size (RaSvgWriter *writer, GString *to, const char *name, double value, const RaSvgOptions *options)
{
  g_string_append_printf (to, " %s=\"", name);
  ra_svg_add_number (writer, to, value, options != NULL && options->millimetres ? 3 : 2);
  g_string_append (to, options != NULL && options->millimetres ? "mm\"" : "px\"");
}

static const char *
language_of (const RaScene *scene)
{
  return scene->metadata.language != NULL ? scene->metadata.language : "en";
}

static void
add_head (RaSvgWriter *writer, GString *to, const RaScene *scene, const RaSvgOptions *options)
{
  const gboolean sized = options != NULL && options->width > 0 && options->height > 0;
  g_string_append (to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg " NAMESPACES " version=\"1.1\"");
  add_size (writer, to, "width", sized ? options->width : scene->width, options);
  add_size (writer, to, "height", sized ? options->height : scene->height, options);
  g_string_append (to, " viewBox=\"0 0 ");
  ra_svg_add_number (writer, to, scene->width, 2);
  g_string_append_c (to, ' ');
  ra_svg_add_number (writer, to, scene->height, 2);
  g_string_append_printf (to, "\" lang=\"%s\" xml:lang=\"%s\" role=\"img\" aria-labelledby=\"" TITLE_ID "%s\">\n",
                          language_of (scene), language_of (scene),
                          is_given (scene->metadata.description) ? " " DESCRIPTION_ID : "");
}

static void
add_element (GString *to, const char *name, const char *id, const char *text)
{
  g_string_append_printf (to, "<%s", name);
  if (id != NULL)
    g_string_append_printf (to, " id=\"%s\"", id);
  g_string_append_c (to, '>');
  ra_svg_add_escaped (to, text != NULL ? text : "");
  g_string_append_printf (to, "</%s>\n", name);
}

static void
add_agent (GString *to, const char *role, const char *name)
{
  if (!is_given (name))
    return;
  g_string_append_printf (to, "<%s>\n<cc:Agent>\n", role);
  add_element (to, "dc:title", NULL, name);
  g_string_append_printf (to, "</cc:Agent>\n</%s>\n", role);
}

/* Dublin Core, as Inkscape shows it under the document's properties. */
static void
add_metadata (GString *to, const RaSceneMetadata *metadata)
{
  const struct {
    const char *name;
    const char *text;
  } rows[] = { { "dc:format", "image/svg+xml" },
               { "dc:title", metadata->title },
               { "dc:description", metadata->description },
               { "dc:language", metadata->language },
               { "dc:source", metadata->sources },
               { "dc:coverage", metadata->boundaries },
               { "rdfs:comment", metadata->note } };
  g_string_append (to, "<metadata>\n<rdf:RDF>\n<cc:Work rdf:about=\"\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (is_given (rows[i].text))
      add_element (to, rows[i].name, NULL, rows[i].text);
  }
  add_agent (to, "dc:contributor", metadata->credit);
  add_agent (to, "dc:rights", metadata->licence);
  g_string_append (to, "</cc:Work>\n</rdf:RDF>\n</metadata>\n");
}

static void
add_page_rectangle (RaSvgWriter *writer, GString *to, const RaScene *scene)
{
  g_string_append (to, "<rect");
  ra_svg_add_length (writer, to, "width", scene->width);
  ra_svg_add_length (writer, to, "height", scene->height);
}

static gboolean
leaves_page (const RaScene *scene, const RaScenePath *path)
{
  const RaPoint *points = (const RaPoint *)(gconstpointer)path->path->points->data;
  const RaBox box = ra_box_of_points (points, ra_path_n_points (path->path));
  const double half = (path->stroke.alpha > 0 ? path->stroke_width / 2 : 0) - HARDLY_VISIBLE;
  return ra_path_n_points (path->path) > 0
         && (box.x_min < -half || box.y_min < -half || box.x_max > scene->width + half
             || box.y_max > scene->height + half);
}

/* Viewers cut at the page's edge by themselves; drawing programs show what lies beside the page. Only layers that
 * reach there are clipped: a clip is in the way of whoever edits. */
static gboolean
needs_clip (const RaScene *scene, const RaSceneLayer *layer)
{
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_PATH && leaves_page (scene, &item->path))
      return TRUE;
  }
  return FALSE;
}

static void
add_layer (RaSvgWriter *writer, const RaScene *scene, const RaSceneLayer *layer)
{
  GString *body = writer->body;
  g_string_append_printf (body, "<g id=\"%s\" inkscape:groupmode=\"layer\" inkscape:label=\"",
                          ra_svg_take_id (writer, layer->id));
  ra_svg_add_escaped (body, layer->title != NULL ? layer->title : layer->id);
  if (layer->inset || needs_clip (scene, layer))
    g_string_append_printf (body, "\" clip-path=\"url(#%s)", layer->inset ? INSET_ID : FRAME_ID);
  g_string_append (body, "\">\n");
  for (guint i = 0; i < layer->items->len; i++)
    ra_svg_add_item (writer, &g_array_index (layer->items, RaSceneItem, i));
  g_string_append (body, "</g>\n");
}

static void
add_background (RaSvgWriter *writer, const RaScene *scene)
{
  g_string_append (writer->body, "<g id=\"" BACKGROUND_ID "\" inkscape:groupmode=\"layer\" "
                                 "inkscape:label=\"Background\">\n");
  add_page_rectangle (writer, writer->body, scene);
  ra_svg_add_colour (writer, writer->body, "fill", scene->background);
  g_string_append (writer->body, "/>\n</g>\n");
}

static void
take_own_ids (RaSvgWriter *writer)
{
  static const char *const own[] = { TITLE_ID, DESCRIPTION_ID, FRAME_ID, BACKGROUND_ID, INSET_ID };
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    ra_svg_take_id (writer, own[i]);
}

/* Where a map stands within the page. */
static void
add_inset_frame (RaSvgWriter *writer, GString *to, const RaBox *inset)
{
  if (inset->x_max <= inset->x_min)
    return;
  g_string_append (to, "<clipPath id=\"" INSET_ID "\"><rect");
  ra_svg_add_length (writer, to, "x", inset->x_min);
  ra_svg_add_length (writer, to, "y", inset->y_min);
  ra_svg_add_length (writer, to, "width", inset->x_max - inset->x_min);
  ra_svg_add_length (writer, to, "height", inset->y_max - inset->y_min);
  g_string_append (to, "/></clipPath>\n");
}

static void
add_defs (RaSvgWriter *writer, GString *to, const RaScene *scene)
{
  g_string_append (to, "<defs>\n<clipPath id=\"" FRAME_ID "\">");
  add_page_rectangle (writer, to, scene);
  g_string_append (to, "/></clipPath>\n");
  add_inset_frame (writer, to, &scene->inset);
  g_string_append_printf (to, "%s</defs>\n", writer->defs->str);
}

GBytes *
ra_svg_encode (const RaScene *scene, const RaSvgOptions *options, GError **error)
{
  g_auto (RaSvgWriter) writer = { 0 };
  ra_svg_writer_init (&writer);
  writer.coarse = options != NULL && options->coarse;
  writer.tagged = options != NULL && options->tagged;
  g_autoptr (GHashTable) outlines = options != NULL && options->outlined ? ra_render_trace_page (scene) : NULL;
  writer.outlines = outlines;
  take_own_ids (&writer);
  add_background (&writer, scene);
  for (guint i = 0; i < scene->layers->len; i++)
    add_layer (&writer, scene, g_ptr_array_index (scene->layers, i));

  GString *file = g_string_sized_new (writer.body->len + 8192);
  add_head (&writer, file, scene, options);
  add_element (file, "title", TITLE_ID, scene->metadata.title);
  if (is_given (scene->metadata.description))
    add_element (file, "desc", DESCRIPTION_ID, scene->metadata.description);
  add_metadata (file, &scene->metadata);
  add_defs (&writer, file, scene);
  g_string_append_len (file, writer.body->str, (gssize)writer.body->len);
  g_string_append (file, "</svg>\n");
  if (writer.not_a_number) {
    g_string_free (file, TRUE);
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "cannot write the SVG: a coordinate is not finite");
    return NULL;
  }
  return g_string_free_to_bytes (file);
}
