/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/text.h"

#include <math.h>
#include <string.h>

#define TYPEFACE RA_TEXT_TYPEFACE ", Cantarell, Noto Sans, DejaVu Sans, Sans"

/* So many texts are remembered; then all are forgotten. A map has a few hundred. */
#define MOST_KEPT      4096
#define MEASURED_KEY   "ra-text-measured"
#define WRAPPED_KEY    "ra-text-wrapped"
#define NO_BREAK_SPACE "\u00a0"
/* What letters on a curve ink above and below their base line, of the font size. */
#define CURVED_ASCENT  0.75
#define CURVED_DESCENT 0.2
/* Points of its line that a piece of such a text has. */
#define PIECE_POINTS 6

PangoContext *
ra_text_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* The language and with it the choice of fonts must not follow the locale. */
  pango_context_set_language (context, pango_language_from_string ("en"));
  return context;
}

/* Pango lists these whether there are fonts or not. */
static gboolean
is_alias (const char *family)
{
  static const char *const aliases[] = { "Sans", "Serif", "Monospace", "System-ui", NULL };
  for (guint i = 0; aliases[i] != NULL; i++)
    if (g_ascii_strcasecmp (aliases[i], family) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_family (PangoContext *context)
{
  PangoFontFamily **families = NULL;
  int n = 0;
  gboolean found = FALSE;
  pango_context_list_families (context, &families, &n);
  for (int i = 0; i < n && !found; i++)
    found = !is_alias (pango_font_family_get_name (families[i]));
  g_free (families);
  return found;
}

static char *
find_family (PangoContext *context)
{
  PangoFontDescription *wanted = pango_font_description_from_string (TYPEFACE);
  pango_font_description_set_absolute_size (wanted, 12 * PANGO_SCALE);
  PangoFont *font = pango_context_load_font (context, wanted);
  pango_font_description_free (wanted);
  PangoFontDescription *found = font != NULL ? pango_font_describe (font) : NULL;
  char *family = found != NULL ? g_strdup (pango_font_description_get_family (found)) : NULL;
  g_clear_pointer (&found, pango_font_description_free);
  g_clear_object (&font);
  return family;
}

char *
ra_text_find_typeface (void)
{
  PangoContext *context = ra_text_context_new ();
  char *family = has_family (context) ? find_family (context) : NULL;
  g_object_unref (context);
  return family;
}

PangoLayout *
ra_text_layout_new (PangoContext *context, const char *text, double size, RaBold bold, gboolean italic)
{
  static const PangoWeight weights[] = {
    [RA_BOLD_NOT] = PANGO_WEIGHT_NORMAL, [RA_BOLD_HALF] = PANGO_WEIGHT_SEMIBOLD, [RA_BOLD_FULL] = PANGO_WEIGHT_BOLD
  };
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (TYPEFACE);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weights[bold]);
  pango_font_description_set_style (font, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoLayout *
ra_text_layout_of (PangoContext *context, const RaSceneText *text)
{
  PangoLayout *layout = ra_text_layout_new (context, text->text, RA_TEXT_UNIT, text->bold, text->italic);
  if (text->spacing <= 0)
    return layout;
  PangoAttrList *attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes,
                          pango_attr_letter_spacing_new ((int)(text->spacing * RA_TEXT_UNIT * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

char *
ra_text_to_capitals (const char *text)
{
  GString *capitals = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == 0xDF)
      g_string_append (capitals, "SS");
    else
      g_string_append_unichar (capitals, g_unichar_toupper (c));
  }
  return g_string_free (capitals, FALSE);
}

double
ra_text_measure_spacing (const char *text, double size, double spacing)
{
  return spacing * size * (double)MAX (g_utf8_strlen (text, -1) - 1, 0);
}

/* What the table of that name keeps: a text, behind its language and style, to what was found. The font map of a thread
 * keeps them, as each map is laid out and drawn by several contexts. */
static GHashTable *
kept_by_thread (PangoContext *context, const char *name, GDestroyNotify free_value)
{
  GObject *keeper = G_OBJECT (pango_context_get_font_map (context));
  GHashTable *kept = g_object_get_data (keeper, name);
  if (kept == NULL) {
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
    g_object_set_data_full (keeper, name, kept, (GDestroyNotify)g_hash_table_unref);
  }
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  return kept;
}

static RaTextExtents
measure_layout (PangoLayout *layout)
{
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  const double baseline = pango_layout_get_baseline (layout) / (double)PANGO_SCALE;
  return (RaTextExtents) { logical.width / (double)PANGO_SCALE, baseline,
                           logical.height / (double)PANGO_SCALE - baseline };
}

RaTextExtents
ra_text_measure (PangoContext *context, const char *text, double size, RaBold bold, gboolean italic)
{
  GHashTable *measured = kept_by_thread (context, MEASURED_KEY, g_free);
  const char *language = pango_language_to_string (pango_context_get_language (context));
  g_autofree char *key = g_strdup_printf ("%s %d %s", language, 2 * (int)bold + !!italic, text);
  RaTextExtents *extents = g_hash_table_lookup (measured, key);
  if (extents == NULL) {
    g_autoptr (PangoLayout) layout = ra_text_layout_new (context, text, RA_TEXT_UNIT, bold, italic);
    const RaTextExtents now = measure_layout (layout);
    extents = g_memdup2 (&now, sizeof now);
    g_hash_table_insert (measured, g_steal_pointer (&key), extents);
  }
  const double scale = size / RA_TEXT_UNIT;
  return (RaTextExtents) { extents->width * scale, extents->ascent * scale, extents->descent * scale };
}

typedef struct {
  double least;
  double most;
} Interval;

static void
take (Interval *self, double least, double most)
{
  *self = (Interval) { MIN (self->least, least), MAX (self->most, most) };
}

/* The least rectangle along the line from the first to the last point that holds the letters on all of them. */
static void
measure_curved (const RaPoint *points, guint n, double size, RaPoint corners[4])
{
  const double dx = points[n - 1].x - points[0].x;
  const double dy = points[n - 1].y - points[0].y;
  const double length = hypot (dx, dy);
  const RaPoint ahead = length > 0 ? (RaPoint) { dx / length, dy / length } : (RaPoint) { 1, 0 };
  Interval along = { G_MAXDOUBLE, -G_MAXDOUBLE };
  Interval across = along;
  for (guint i = 0; i < n; i++) {
    const double on = points[i].x * ahead.x + points[i].y * ahead.y;
    const double off = points[i].y * ahead.x - points[i].x * ahead.y;
    take (&along, on, on);
    take (&across, off - CURVED_ASCENT * size, off + CURVED_DESCENT * size);
  }
  const double alongs[] = { along.least, along.most, along.most, along.least };
  const double acrosses[] = { across.least, across.least, across.most, across.most };
  for (guint i = 0; i < 4; i++)
    corners[i] = (RaPoint) { alongs[i] * ahead.x - acrosses[i] * ahead.y, alongs[i] * ahead.y + acrosses[i] * ahead.x };
}

/* Points of its line, two at least, up to where the last letter ends: the line goes on behind it. */
static guint
count_points (PangoContext *context, const RaSceneText *text)
{
  guint n;
  const RaPoint *points = ra_path_part (text->along, 0, &n);
  const double width = ra_text_measure (context, text->text, text->size, text->bold, text->italic).width;
  guint count = 1;
  for (double at = 0; count < n && (at < width || count < 2); count++)
    at += hypot (points[count].x - points[count - 1].x, points[count].y - points[count - 1].y);
  return count;
}

guint
ra_text_count_pieces (PangoContext *context, const RaSceneText *text)
{
  return text->along != NULL ? (count_points (context, text) + PIECE_POINTS - 3) / (PIECE_POINTS - 1) : 1;
}

void
ra_text_measure_piece (PangoContext *context, const RaSceneText *text, guint piece, RaPoint corners[4])
{
  if (text->along == NULL) {
    ra_text_measure_ink (context, text, corners);
    return;
  }
  guint n;
  const RaPoint *points = ra_path_part (text->along, 0, &n);
  n = count_points (context, text);
  const guint first = MIN (piece * (PIECE_POINTS - 1), n - 2);
  measure_curved (points + first, MIN (PIECE_POINTS, n - first), text->size, corners);
}

void
ra_text_measure_ink (PangoContext *context, const RaSceneText *text, RaPoint corners[4])
{
  if (text->along != NULL) {
    guint n;
    const RaPoint *points = ra_path_part (text->along, 0, &n);
    measure_curved (points, n, text->size, corners);
    return;
  }
  g_autoptr (PangoLayout) layout = ra_text_layout_of (context, text);
  PangoRectangle ink;
  PangoRectangle logical;
  pango_layout_get_extents (layout, &ink, &logical);
  const double unit = text->size / RA_TEXT_UNIT / PANGO_SCALE;
  const double width = logical.width * unit;
  const double shift = text->anchor == RA_ANCHOR_MIDDLE ? width / 2 : (text->anchor == RA_ANCHOR_END ? width : 0);
  const double left = ink.x * unit - shift;
  const double top = (ink.y - pango_layout_get_baseline (layout)) * unit;
  const double xs[] = { left, left + ink.width * unit, left + ink.width * unit, left };
  const double ys[] = { top, top, top + ink.height * unit, top + ink.height * unit };
  for (guint i = 0; i < 4; i++)
    corners[i] = (RaPoint) { text->x + xs[i] * cos (text->angle_rad) - ys[i] * sin (text->angle_rad),
                             text->y + xs[i] * sin (text->angle_rad) + ys[i] * cos (text->angle_rad) };
}

/* "2,500 km" is not broken: for the break its space is one that holds together, which is as wide. */
static char *
hold_figures (const char *text)
{
  static const char *const units[] = { " km", " км" };
  GString *held = g_string_new (NULL);
  for (const char *at = text; *at != '\0';) {
    const gboolean holds
        = at > text && g_ascii_isdigit (at[-1]) && (g_str_has_prefix (at, units[0]) || g_str_has_prefix (at, units[1]));
    const char *next = g_utf8_next_char (at);
    if (holds)
      g_string_append (held, NO_BREAK_SPACE);
    else
      g_string_append_len (held, at, (gssize)(next - at));
    at = next;
  }
  return g_string_free (held, FALSE);
}

static char *
with_plain_spaces (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, NO_BREAK_SPACE, -1);
  return g_strjoinv (" ", pieces);
}

/* Lines of at most @width at RA_TEXT_UNIT. */
static char **
break_lines (PangoContext *context, const char *text, RaBold bold, int width)
{
  g_autofree char *held = hold_figures (text);
  const gboolean spaced = strlen (held) != strlen (text);
  g_autoptr (PangoLayout) layout = ra_text_layout_new (context, held, RA_TEXT_UNIT, bold, FALSE);
  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next) {
    const PangoLayoutLine *line = l->data;
    g_autofree char *piece = g_strndup (held + line->start_index, (gsize)line->length);
    g_autofree char *plain = spaced ? with_plain_spaces (g_strstrip (piece)) : g_strdup (g_strstrip (piece));
    g_strv_builder_add (lines, plain);
  }
  return g_strv_builder_end (lines);
}

/* Whether @text, which says nothing of lines, is no wider than @width at RA_TEXT_UNIT: it need not be broken then. */
static gboolean
fits_line (PangoContext *context, const char *text, RaBold bold, int width)
{
  static const char *const ends[] = { "\n", "\r", "\u2028", "\u2029" };
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (strstr (text, ends[i]) != NULL)
      return FALSE;
  return ra_text_measure (context, text, RA_TEXT_UNIT, bold, FALSE).width * PANGO_SCALE <= width;
}

char **
ra_text_wrap (PangoContext *context, const char *text, double size, RaBold bold, double width)
{
  const int unit_width = (int)(MAX (width / size, 1) * RA_TEXT_UNIT * PANGO_SCALE);
  if (fits_line (context, text, bold, unit_width)) {
    char **line = g_new0 (char *, 2);
    line[0] = g_strstrip (g_strdup (text));
    return line;
  }
  GHashTable *wrapped = kept_by_thread (context, WRAPPED_KEY, (GDestroyNotify)g_strfreev);
  const char *language = pango_language_to_string (pango_context_get_language (context));
  g_autofree char *key = g_strdup_printf ("%s %d %d %s", language, (int)bold, unit_width, text);
  char **lines = g_hash_table_lookup (wrapped, key);
  if (lines == NULL) {
    lines = break_lines (context, text, bold, unit_width);
    g_hash_table_insert (wrapped, g_steal_pointer (&key), lines);
  }
  return g_strdupv (lines);
}
