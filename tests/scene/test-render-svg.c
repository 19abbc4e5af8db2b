/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG files of scenes made by hand, element by element, and of a real map. */
#include "app/scene/render-svg.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"

static const RaColour ink = { 0, 0, 0.2, 1 };
static const RaColour half_red = { 1, 0, 0, 0.5 };

static RaPath *
make_path (const RaPoint *points, guint n)
{
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, points, n);
  return path;
}

static RaPath *
triangle (void)
{
  return make_path ((const RaPoint[]) { { 10, 10 }, { 20.25, 10 }, { 10, 20.5 } }, 3);
}

static RaSceneLayer *
begin (RaScene **scene)
{
  *scene = ra_scene_new (200, 100);
  (*scene)->background = (RaColour) { 1, 1, 1, 1 };
  return ra_scene_add_layer (*scene, "layer", "A layer");
}

/* Well-formed as far as GMarkup knows; frees the scene. */
static char *
encode (RaScene *scene, const RaSvgOptions *options)
{
  static const GMarkupParser parser = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ra_svg_encode (scene, options, &error);
  g_assert_no_error (error);
  ra_scene_free (scene);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = g_strndup (data, length);
  g_assert_cmpuint (strlen (text), ==, length);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_assert_true (g_markup_parse_context_parse (context, text, -1, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  return text;
}

static guint
count (const char *text, const char *piece)
{
  guint n = 0;
  for (const char *at = strstr (text, piece); at != NULL; at = strstr (at + 1, piece))
    n++;
  return n;
}

static void
assert_has (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_test_message ("%s\nis not in\n%s", piece, text);
  g_assert_nonnull (strstr (text, piece));
}

static void
assert_lacks (const char *text, const char *piece)
{
  if (strstr (text, piece) != NULL)
    g_test_message ("%s\nis in\n%s", piece, text);
  g_assert_null (strstr (text, piece));
}

static void
test_document (void)
{
  RaScene *scene;
  begin (&scene);
  scene->metadata.title = g_strdup ("Range & reach");
  scene->metadata.description = g_strdup ("One <ring>");
  scene->metadata.credit = g_strdup ("Made with Natural Earth");
  scene->metadata.licence = g_strdup ("Public domain");
  scene->metadata.sources = g_strdup ("The \"press\"");
  scene->metadata.note = g_strdup ("Nobody has confirmed it");
  g_autofree char *svg = encode (scene, NULL);
  g_assert_true (g_str_has_prefix (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  assert_has (svg, " width=\"200px\" height=\"100px\" viewBox=\"0 0 200 100\" lang=\"en\" xml:lang=\"en\" role=\"img\" "
                   "aria-labelledby=\"picture-title picture-description\">\n<title id=\"picture-title\">"
                   "Range &amp; reach</title>\n<desc id=\"picture-description\">One &lt;ring&gt;</desc>");
  assert_has (svg, "<dc:title>Range &amp; reach</dc:title>");
  assert_has (svg, "<dc:source>The &quot;press&quot;</dc:source>");
  assert_has (svg, "<dc:contributor>\n<cc:Agent>\n<dc:title>Made with Natural Earth</dc:title>");
  assert_has (svg, "<dc:rights>\n<cc:Agent>\n<dc:title>Public domain</dc:title>");
  assert_has (svg, "<rdfs:comment>Nobody has confirmed it</rdfs:comment>");
  assert_lacks (svg, "dc:coverage");
  assert_has (svg, "<rect width=\"200\" height=\"100\" fill=\"#ffffff\"/>");
  assert_has (svg, "<g id=\"layer\" inkscape:groupmode=\"layer\" inkscape:label=\"A layer\">");
}

/* Nothing is announced as described that is not. */
static void
test_without_description (void)
{
  RaScene *scene;
  begin (&scene);
  scene->metadata.title = g_strdup ("T");
  scene->metadata.description = g_strdup ("");
  g_autofree char *svg = encode (scene, NULL);
  assert_has (svg, "aria-labelledby=\"picture-title\">");
  assert_lacks (svg, "<desc");
  assert_lacks (svg, "picture-description");
}

static void
test_size (void)
{
  RaScene *scene;
  begin (&scene);
  g_autofree char *paper = encode (scene, &(RaSvgOptions) { .width = 180, .height = 120.5, .millimetres = TRUE });
  assert_has (paper, " width=\"180mm\" height=\"120.5mm\" viewBox=\"0 0 200 100\"");
  begin (&scene);
  g_autofree char *screen = encode (scene, &(RaSvgOptions) { .width = 400, .height = 200 });
  assert_has (screen, " width=\"400px\" height=\"200px\" viewBox=\"0 0 200 100\"");
}

static void
test_path (void)
{
  RaScene *scene;
  RaSceneLayer *layer = begin (&scene);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = triangle (), .closed = TRUE, .fill = half_red });
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = triangle (),
                                                  .stroke = ink,
                                                  .stroke_width = 1.5,
                                                  .dashes = { 7, 0.0072 },
                                                  .n_dashes = 2,
                                                  .butt_caps = TRUE });
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = triangle () });
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = ra_path_new (), .fill = ink });
  g_autofree char *svg = encode (scene, NULL);
  assert_has (svg, "<path d=\"M10 10l10.25 0-10.25 10.5z\" fill=\"#ff0000\" fill-opacity=\"0.5\"/>");
  assert_has (svg, "<path d=\"M10 10l10.25 0-10.25 10.5\" fill=\"none\" stroke=\"#000033\" stroke-width=\"1.5\" "
                   "stroke-linejoin=\"round\" stroke-dasharray=\"7 0.0072\"/>");
  /* What shows nothing is not written. */
  g_assert_cmpuint (count (svg, "<path"), ==, 2);
  assert_lacks (svg, "stroke-linecap");
}

/* Rounding does not add up, repeated points go, dots stay, and two parts are two subpaths. */
static void
test_path_data (void)
{
  RaScene *scene;
  RaSceneLayer *layer = begin (&scene);
  RaPath *path = ra_path_new ();
  for (guint i = 0; i <= 1000; i++)
    ra_path_add (path, 10 + 0.004 * i, 50);
  ra_path_end_part (path, 2);
  ra_path_add_part (path, (const RaPoint[]) { { -0.001, 5 }, { -0.001, 5.004 } }, 2);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .stroke = ink, .stroke_width = 1 });
  g_autofree char *svg = encode (scene, NULL);
  const char *data = strstr (svg, "<path d=\"M10 50l");
  g_assert_nonnull (data);
  g_assert_cmpuint (count (svg, ".01 0"), ==, 400);
  assert_has (svg, "0M0 5l0 0\"");
  assert_has (svg, "stroke-linecap=\"round\"");
}

/* No zero that says nothing; a point parts two numbers no better than a digit. */
static void
test_short_numbers (void)
{
  RaScene *scene;
  RaSceneLayer *layer = begin (&scene);
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, (const RaPoint[]) { { 0.5, 0 }, { 1, 0.25 }, { 0.9, 120.3 }, { 0.9, 120.3 } }, 4);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .stroke = ink, .stroke_width = 1 });
  g_autofree char *svg = encode (scene, NULL);
  assert_has (svg, "<path d=\"M.5 0l.5 .25-.1 120.05\"");
}

static RaScenePath
hatched (RaHatch hatch, double step)
{
  return (RaScenePath) { .path = triangle (),
                         .closed = TRUE,
                         .fill = half_red,
                         .hatch = hatch,
                         .hatch_colour = ink,
                         .hatch_step = step,
                         .hatch_width = 1.1 };
}

static void
test_hatch (void)
{
  RaScene *scene;
  RaSceneLayer *layer = begin (&scene);
  ra_scene_layer_add_path (layer, hatched (RA_HATCH_RISING, 8));
  ra_scene_layer_add_path (layer, hatched (RA_HATCH_RISING, 8));
  ra_scene_layer_add_path (layer, hatched (RA_HATCH_FALLING, 8));
  ra_scene_layer_add_path (layer, hatched (RA_HATCH_RISING, 6));
  g_autofree char *svg = encode (scene, NULL);
  assert_has (svg, "<pattern id=\"hatch-rising\" patternUnits=\"userSpaceOnUse\" width=\"5.656854\" "
                   "height=\"5.656854\" patternTransform=\"rotate(45) translate(-2.828427 0)\">"
                   "<path d=\"M2.828427 -1V7\" stroke=\"#000033\" stroke-width=\"1.1\"/></pattern>");
  assert_has (svg, "patternTransform=\"rotate(-45)");
  g_assert_cmpuint (count (svg, "<pattern "), ==, 3);
  g_assert_cmpuint (count (svg, "fill=\"url(#hatch-rising)\""), ==, 2);
  g_assert_cmpuint (count (svg, "fill=\"url(#hatch-rising-2)\""), ==, 1);
  g_assert_cmpuint (count (svg, "fill=\"url(#hatch-falling)\""), ==, 1);
  g_assert_cmpuint (count (svg, "fill=\"#ff0000\" fill-opacity=\"0.5\"/>"), ==, 4);
}

static void
test_marks (void)
{
  static const struct {
    RaSymbol symbol;
    const char *wanted;
  } cases[] = {
    { RA_SYMBOL_DOT, "<circle cx=\"50\" cy=\"40\" r=\"5\" fill=\"#ff0000\"" },
    { RA_SYMBOL_RING, "<circle cx=\"50\" cy=\"40\" r=\"5\" fill=\"#ff0000\"" },
    { RA_SYMBOL_SQUARE, "<rect x=\"45.5\" y=\"35.5\" width=\"9\" height=\"9\" fill=\"#ff0000\"" },
    { RA_SYMBOL_TRIANGLE, "<polygon points=\"50,35 54.33,42.5 45.67,42.5\" fill=\"#ff0000\"" },
    { RA_SYMBOL_LENS,
      "<path d=\"M46.6 40a3.4 3.4 0 1 1 6.8 0a3.4 3.4 0 1 1 -6.8 0zM52.4 42.4L55.8 45.8\" fill=\"#ff0000\"" },
    { RA_SYMBOL_CROSS, "<path d=\"M46 36l8 8M54 36l-8 8\" fill=\"none\" stroke=\"#000033\" stroke-width=\"2\"" },
    { RA_SYMBOL_ASTERISK,
      "<path d=\"M50 45l0-10M45.67 42.5l8.66-5M45.67 37.5l8.66 5\" fill=\"none\" stroke=\"#000033\"" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    RaScene *scene;
    RaSceneLayer *layer = begin (&scene);
    ra_scene_layer_add_mark (layer, (RaSceneMark) { cases[i].symbol, 50, 40, 10, half_red, ink, 2, { 0 } });
    g_autofree char *svg = encode (scene, NULL);
    assert_has (svg, cases[i].wanted);
  }
}

static RaSceneText
label (const char *text)
{
  return (RaSceneText) { .text = g_strdup (text), .x = 50, .y = 40.25, .size = 12, .colour = ink };
}

static char *
encode_label (RaSceneText text)
{
  RaScene *scene;
  ra_scene_layer_add_text (begin (&scene), text);
  return encode (scene, NULL);
}

static void
test_text (void)
{
  g_autofree char *plain = encode_label (label ("Mozdok"));
  assert_has (plain, "<text x=\"50\" y=\"40.25\" font-family=\"Inter, ");
  assert_has (plain, "sans-serif\" font-size=\"12\" fill=\"#000033\">Mozdok</text>");
  RaSceneText text = label ("Mozdok");
  text.bold = text.italic = TRUE;
  text.anchor = RA_ANCHOR_MIDDLE;
  text.angle_rad = -G_PI / 6;
  g_autofree char *turned = encode_label (text);
  assert_has (turned, "font-size=\"12\" font-weight=\"600\" font-style=\"italic\" text-anchor=\"middle\" "
                      "transform=\"rotate(-30 50 40.25)\" fill=");
  RaSceneText bold = label ("Mozdok");
  bold.bold = RA_BOLD_FULL;
  g_autofree char *headline = encode_label (bold);
  assert_has (headline, "font-size=\"12\" font-weight=\"700\" fill=");
  RaSceneText wide = label ("MOZDOK");
  wide.spacing = 0.1;
  g_autofree char *tracked = encode_label (wide);
  assert_has (tracked, "font-size=\"12\" letter-spacing=\"1.2\" fill=");
  assert_lacks (plain, "letter-spacing");
  g_autofree char *spaced = encode_label (label ("A  B"));
  assert_has (spaced, " xml:space=\"preserve\"");
  assert_lacks (plain, "xml:space");
}

/* The halo is painted below the letters of the same text: there is no second word, neither for those who listen nor for
 * those who edit. */
static void
test_halo (void)
{
  RaSceneText text = label ("Mozdok");
  text.halo = half_red;
  text.halo_width = 3;
  g_autofree char *svg = encode_label (text);
  assert_has (svg, " fill=\"#000033\" stroke=\"#ff0000\" stroke-opacity=\"0.5\" stroke-width=\"3\" "
                   "stroke-linejoin=\"round\" paint-order=\"stroke\">Mozdok</text>");
  g_assert_cmpuint (count (svg, "<text "), ==, 1);
}

/* A text along a line refers to it; readers that know no such thing get its letters, and only one of the two is read.
 */
static void
test_along (void)
{
  RaSceneText text = label ("9 km");
  text.along = ra_path_new ();
  ra_path_add_part (text.along, (const RaPoint[]) { { 50, 40 }, { 100, 40 }, { 150, 60 } }, 3);
  g_autofree char *svg = encode_label (text);
  assert_has (svg, "<path id=\"curve\" d=\"M50 40l50 0 50 20\"/>\n</defs>");
  assert_has (svg, "<switch>\n<text requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Text\" ");
  assert_has (svg, "><textPath xlink:href=\"#curve\">9 km</textPath></text>\n<g aria-hidden=\"true\" ");
  assert_has (svg, "<text x=\"50\" y=\"40\" transform=\"rotate(0 50 40)\">9</text>");
  assert_has (svg, ">m</text>\n</g>\n</switch>");
  g_assert_cmpuint (count (svg, "</text>"), ==, 1 + 3);
}

/* In a line from right to left the start is at the right. */
static void
test_direction (void)
{
  RaSceneText text = label ("\u05D9\u05E8\u05D5\u05E9\u05DC\u05D9\u05DD");
  g_autofree char *start = encode_label (text);
  assert_has (start, " direction=\"rtl\" text-anchor=\"end\"");
  text = label ("12 \u0627\u0644\u0642\u0627\u0647\u0631\u0629");
  text.anchor = RA_ANCHOR_END;
  g_autofree char *end = encode_label (text);
  assert_has (end, " direction=\"rtl\" fill=");
  g_autofree char *cjk = encode_label (label ("\u5317\u4EAC"));
  assert_lacks (cjk, "direction=");
  assert_has (cjk, ">\u5317\u4EAC</text>");
}

static void
test_escapes (void)
{
  g_autofree char *svg = encode_label (label ("<b> & \"x\" ]]> a\tb \x01 \xef\xbf\xbf \xff"));
  assert_has (svg, ">&lt;b&gt; &amp; &quot;x&quot; ]]&gt; a b \xef\xbf\xbd \xef\xbf\xbd \xef\xbf\xbd</text>");
}

/* Ids are fit for XML and unique, also against the file's own. */
static void
test_ids (void)
{
  RaScene *scene;
  begin (&scene);
  ra_scene_add_layer (scene, "layer", "<Again>");
  ra_scene_add_layer (scene, "9 \u00fc", "Number");
  ra_scene_add_layer (scene, "background", "Mine");
  g_autofree char *svg = encode (scene, NULL);
  assert_has (svg, "<g id=\"layer\" ");
  assert_has (svg, "<g id=\"layer-2\" inkscape:groupmode=\"layer\" inkscape:label=\"&lt;Again&gt;\"");
  assert_has (svg, "<g id=\"layer-9---\" ");
  assert_has (svg, "<g id=\"background-2\" ");
}

static void
test_clip (void)
{
  RaScene *scene;
  RaSceneLayer *layer = begin (&scene);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = triangle (), .fill = ink });
  layer = ra_scene_add_layer (scene, "wide", "Wide");
  RaPath *path = make_path ((const RaPoint[]) { { -5, 5 }, { 300, 5 } }, 2);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .stroke = ink, .stroke_width = 1 });
  g_autofree char *svg = encode (scene, NULL);
  assert_has (svg, "<clipPath id=\"page-frame\"><rect width=\"200\" height=\"100\"/></clipPath>");
  assert_has (svg, "inkscape:label=\"Wide\" clip-path=\"url(#page-frame)\">");
  g_assert_cmpuint (count (svg, "clip-path="), ==, 1);
}

/* A map within the page has a frame of its own. */
static void
test_inset (void)
{
  RaScene *scene;
  begin (&scene);
  g_autoptr (RaScene) part = ra_scene_new (50, 100);
  ra_scene_layer_add_path (ra_scene_add_layer (part, "sea", "Sea"),
                           (RaScenePath) { .path = triangle (), .closed = TRUE, .fill = ink });
  ra_scene_join (scene, part, (RaBox) { 150, 0, 200, 100 }, 1);
  g_autofree char *text = encode (scene, NULL);
  assert_has (text, "<clipPath id=\"inset-frame\"><rect x=\"150\" y=\"0\" width=\"50\" height=\"100\"/></clipPath>");
  assert_has (text, "<g id=\"inset-sea\" inkscape:groupmode=\"layer\" inkscape:label=\"Sea\" "
                    "clip-path=\"url(#inset-frame)\">");
}

static void
test_not_finite (void)
{
  static const double values[] = { NAN, INFINITY, -INFINITY, 1e300 };
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autoptr (GError) error = NULL;
    RaScene *scene;
    RaSceneLayer *layer = begin (&scene);
    RaPath *path = make_path ((const RaPoint[]) { { 5, 5 }, { values[i], 5 } }, 2);
    ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .stroke = ink, .stroke_width = 1 });
    g_assert_null (ra_svg_encode (scene, NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    ra_scene_free (scene);
  }
}

static guint
count_texts (const RaScene *scene)
{
  guint n = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++)
      n += g_array_index (layer->items, RaSceneItem, k).kind == RA_SCENE_TEXT;
  }
  return n;
}

static void
test_shipped_map (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  RaScene *scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  const guint n_texts = count_texts (scene);
  const guint n_layers = scene->layers->len;
  g_autoptr (GBytes) again = ra_svg_encode (scene, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *svg = encode (scene, NULL);
  g_assert_cmpmem (svg, strlen (svg), g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  g_assert_cmpuint (n_texts, >, 20);
  g_assert_cmpuint (count (svg, " font-family=") - count (svg, "</textPath>"), ==, n_texts);
  g_assert_cmpuint (count (svg, "inkscape:groupmode"), ==, n_layers + 1); /* and the background */
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/render-svg/document", test_document);
  g_test_add_func ("/map/render-svg/without-description", test_without_description);
  g_test_add_func ("/map/render-svg/size", test_size);
  g_test_add_func ("/map/render-svg/path", test_path);
  g_test_add_func ("/map/render-svg/path-data", test_path_data);
  g_test_add_func ("/map/render-svg/short-numbers", test_short_numbers);
  g_test_add_func ("/map/render-svg/hatch", test_hatch);
  g_test_add_func ("/map/render-svg/marks", test_marks);
  g_test_add_func ("/map/render-svg/text", test_text);
  g_test_add_func ("/map/render-svg/halo", test_halo);
  g_test_add_func ("/map/render-svg/along", test_along);
  g_test_add_func ("/map/render-svg/direction", test_direction);
  g_test_add_func ("/map/render-svg/escapes", test_escapes);
  g_test_add_func ("/map/render-svg/ids", test_ids);
  g_test_add_func ("/map/render-svg/clip", test_clip);
  g_test_add_func ("/map/render-svg/inset", test_inset);
  g_test_add_func ("/map/render-svg/not-finite", test_not_finite);
  g_test_add_func ("/map/render-svg/shipped-map", test_shipped_map);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
