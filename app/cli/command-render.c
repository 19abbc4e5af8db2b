/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/base/output.h"
#include "app/base/usage.h"
#include "app/cli/map-options.h"
#include "app/lint/lint.h"
#include "app/picture/html-page.h"
#include "app/picture/picture-output.h"

typedef struct {
  RaMapOptions map;
  char *path;  /* NULL: nothing is written */
  char **with; /* more scenarios, of a page of HTML; NULL: none */
  char *text;  /* how letters are written, NULL: as text */
  gboolean lint;
} Options;

static void
options_clear (Options *self)
{
  ra_map_options_clear (&self->map);
  g_free (self->path);
  g_strfreev (self->with);
  g_free (self->text);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static guint
count_errors (const GPtrArray *findings)
{
  guint errors = 0;
  for (guint i = 0; i < findings->len; i++)
    errors += ((const RaLintFinding *)g_ptr_array_index (findings, i))->severity == RA_LINT_ERROR ? 1 : 0;
  return errors;
}

static void
print_finding (const RaLintFinding *finding)
{
  ra_output_complain ("lint: %s: %s: %s", finding->severity == RA_LINT_ERROR ? "error" : "remark",
                      ra_lint_kind_to_string (finding->kind), finding->text);
}

static gboolean
lint (const RaDrawing *drawing, GError **error)
{
  g_autoptr (GPtrArray) findings = ra_drawing_lint (drawing, NULL, NULL, error);
  if (findings == NULL) {
    g_prefix_error (error, "lint: ");
    return FALSE;
  }
  for (guint i = 0; i < findings->len; i++)
    print_finding (g_ptr_array_index (findings, i));
  const guint errors = count_errors (findings);
  if (errors == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "lint: %u %s, %u %s", errors, errors == 1 ? "error" : "errors",
               findings->len - errors, findings->len - errors == 1 ? "remark" : "remarks");
  return FALSE;
}

static gboolean
parse_text (const char *text, gboolean *outlined, GError **error)
{
  *outlined = g_strcmp0 (text, "outlines") == 0;
  if (text == NULL || *outlined || g_str_equal (text, "live"))
    return TRUE;
  return ra_usage_error (error, "--text", "%s is neither live nor outlines", text);
}

/* The same map for telephones, where a page of HTML is too wide for them. */
static gboolean
add_phone (const RaMapOptions *map, RaDrawing *drawing, GError **error)
{
  RaMapOptions narrow = *map;

  if (!ra_drawing_wants_phone (drawing))
    return TRUE;
  narrow.size = (char *)G_STRINGIFY (RA_HTML_PHONE_WIDTH) "x" G_STRINGIFY (RA_HTML_PHONE_HEIGHT);
  narrow.preset = narrow.scale = narrow.dpi = NULL;
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (&narrow, error);
  RaDrawing *phone = request != NULL ? ra_drawing_new (request, RA_PICTURE_HTML, NULL, error) : NULL;
  if (phone == NULL)
    return FALSE;
  ra_drawing_take_phone (drawing, phone);
  return TRUE;
}

/* The same map of another scenario. */
static gboolean
add_choice (const Options *self, RaDrawing *drawing, char *scenario, GError **error)
{
  RaMapOptions map = self->map;

  map.rings.scenario = scenario;
  if (!ra_map_options_check_output (&map, self->path, error))
    return FALSE;
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (&map, error);
  RaDrawing *other = request != NULL ? ra_drawing_new (request, RA_PICTURE_HTML, NULL, error) : NULL;
  if (other == NULL) {
    g_prefix_error (error, "--with: ");
    return FALSE;
  }
  ra_drawing_add_choice (drawing, other);
  return add_phone (&map, other, error);
}

static gboolean
add_choices (const Options *self, RaDrawing *drawing, RaPictureFormat format, GError **error)
{
  if (self->with != NULL && format != RA_PICTURE_HTML)
    return ra_usage_error (error, "--with", "a page of HTML alone has several scenarios to choose from");
  for (char **scenario = self->with; scenario != NULL && *scenario != NULL; scenario++)
    if (!add_choice (self, drawing, *scenario, error))
      return FALSE;
  return TRUE;
}

static gboolean
render (const Options *self, GError **error)
{
  gboolean outlined;
  RaPictureFormat format = RA_PICTURE_PNG;
  if ((self->path != NULL || !self->lint) && !ra_picture_format_of_path (self->path, &format, error))
    return FALSE;
  if (!parse_text (self->text, &outlined, error))
    return FALSE;
  if (!ra_map_options_check_output (&self->map, self->path, error))
    return FALSE;
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (&self->map, error);
  if (request == NULL)
    return FALSE;
  g_autoptr (RaDrawing) drawing = ra_drawing_new (request, format, NULL, error);
  if (drawing == NULL) {
    g_prefix_error (error, "%s: ", self->path != NULL ? self->path : "map");
    return FALSE;
  }
  if (!add_phone (&self->map, drawing, error) || !add_choices (self, drawing, format, error))
    return FALSE;
  if (outlined)
    ra_drawing_outline_text (drawing);
  if (self->path != NULL && !ra_drawing_save (drawing, self->path, NULL, error))
    return FALSE;
  ra_map_options_print_warnings (request->basemap, !request->spec->plain);
  ra_map_options_print_choices (&self->map);
  ra_map_options_print_remarks (request);
  return !self->lint || lint (drawing, error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path,
      "The picture to write, as PNG, SVG, PDF or a page of HTML by its suffix; - is a PNG to standard output", "FILE" },
    { "with", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.with,
      "One more scenario that a page of HTML can be switched to; may be given again", "ID|FILE" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text,
      "The letters of an SVG or PDF: live, which can be changed and found (default), or outlines, which need no font",
      "HOW" },
    { "lint", 0, 0, G_OPTION_ARG_NONE, &options.lint,
      "Say on standard error what a picture editor would send back; fails where that is worse than a remark. Without "
      "-o nothing is written",
      NULL },
    G_OPTION_ENTRY_NULL,
  };

  return ra_map_options_parse_line (&options.map, self, args, own, error) && render (&options, error);
}

const RaCommand ra_command_render = {
  .name = "render",
  .synopsis = "",
  .summary = "Draw a map",
  .run = run,
};
