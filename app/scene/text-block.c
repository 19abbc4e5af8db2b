/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/text-block.h"

#include <string.h>

/* Steps in which lines are made narrower, down to half the width. */
#define EVEN_STEPS 12
/* Between the two parts of a headline. */
#define DASH " – "
/* Shorter words before a full stop may be abbreviations. */
#define SHORTEST_LAST_WORD 3

static double
widest_of (PangoContext *context, char **lines, RaTextStyle style)
{
  double width = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, ra_text_measure (context, lines[i], style.size, style.bold, FALSE).width);
  return width;
}

/* Whether a sentence ends before @at, which is behind a full stop, and another begins behind the space there. */
static gboolean
is_between_sentences (const char *text, const char *at)
{
  guint n_letters = 0;
  for (const char *before = at - 1; before > text && n_letters < SHORTEST_LAST_WORD; n_letters++) {
    before = g_utf8_prev_char (before);
    if (!g_unichar_isalpha (g_utf8_get_char (before)))
      return FALSE;
  }
  return n_letters == SHORTEST_LAST_WORD && at[0] == ' ' && g_unichar_isupper (g_utf8_get_char (at + 1));
}

/* Behind the one dash or the one full stop that parts the text in two; NULL: it is not of two parts. */
static const char *
find_parting (const char *text)
{
  const char *parting = NULL;
  for (const char *at = strpbrk (text, " ."); at != NULL; at = strpbrk (at + 1, " .")) {
    const gboolean dash = g_str_has_prefix (at, DASH);
    if (!dash && !(at[0] == '.' && is_between_sentences (text, at + 1)))
      continue;
    if (parting != NULL)
      return NULL;
    parting = dash ? at + strlen (DASH) - 1 : at + 1;
  }
  return parting;
}

static char **
break_evenly (PangoContext *context, const char *text, RaTextStyle style, double widest, gboolean *parted);

/* "A: this – B: that" breaks behind its dash, two sentences between them, where both parts have room in @n_lines; else
 * NULL. */
static char **
break_at_parting (PangoContext *context, const char *text, RaTextStyle style, guint n_lines, double widest)
{
  const char *parting = find_parting (text);
  if (parting == NULL)
    return NULL;
  g_autofree char *first = g_strchomp (g_strndup (text, (gsize)(parting - text)));
  g_autofree char *second = g_strchug (g_strdup (parting));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const halves[] = { first, second };
  style.parted = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (halves); i++) {
    gboolean within = FALSE;
    g_auto (GStrv) lines = break_evenly (context, halves[i], style, widest, &within);
    g_strv_builder_addv (builder, (const char **)lines);
  }
  char **lines = g_strv_builder_end (builder);
  if (second[0] != '\0' && g_strv_length (lines) <= n_lines && widest_of (context, lines, style) <= widest)
    return lines;
  g_strfreev (lines);
  return NULL;
}

/* "500–1,000": one figure. */
static gboolean
is_within_range (const char *text, const char *at)
{
  const char *dash = g_utf8_find_prev_char (text, at);
  return dash != NULL && dash > text && g_utf8_get_char (dash) == 0x2013 && g_ascii_isdigit (at[0])
         && g_ascii_isdigit (dash[-1]);
}

/* Whether a line ends within a word or a range: neither at a space nor behind a hyphen or another mark. */
static gboolean
breaks_word (const char *text, char **lines)
{
  const char *at = text;
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++) {
    const char *line = strstr (at, lines[i]);
    if (line == NULL)
      return TRUE;
    at = line + strlen (lines[i]);
    if (at[0] != ' ' && at > text
        && (g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))) || is_within_range (text, at)))
      return TRUE;
  }
  return FALSE;
}

/* @text in at most @n_lines lines of at most @width, none of which ends within a word; or NULL. */
static char **
wrap_within (PangoContext *context, const char *text, RaTextStyle style, guint n_lines, double width)
{
  char **lines = ra_text_wrap (context, text, style.size, style.bold, width);
  if (g_strv_length (lines) <= n_lines && widest_of (context, lines, style) <= width && !breaks_word (text, lines))
    return lines;
  g_strfreev (lines);
  return NULL;
}

/* A last line of one word looks like a mistake: the narrowest width that needs no more lines. It is found by halving:
 * what does not fit a width fits no narrower one. */
static char **
break_evenly (PangoContext *context, const char *text, RaTextStyle style, double widest, gboolean *parted)
{
  char **lines = ra_text_wrap (context, text, style.size, style.bold, widest);
  if (g_strv_length (lines) <= 1 || !style.even)
    return lines;
  /* One line more rather than a figure in two. */
  const guint n_lines = g_strv_length (lines) + (breaks_word (text, lines) ? 1 : 0);
  char **parts = break_at_parting (context, text, style, n_lines + (style.parted ? 1 : 0), widest);
  if (parts != NULL) {
    g_strfreev (lines);
    *parted = TRUE;
    return parts;
  }
  guint fits = 0;
  for (guint fails = EVEN_STEPS + 1; fails - fits > 1;) {
    const guint step = (fits + fails) / 2;
    char **narrower = wrap_within (context, text, style, n_lines, widest * (1 - 0.5 * step / EVEN_STEPS));
    if (narrower == NULL) {
      fails = step;
      continue;
    }
    fits = step;
    g_strfreev (lines);
    lines = narrower;
  }
  return lines;
}

void
ra_text_block_init (RaTextBlock *self, PangoContext *context, const char *text, RaTextStyle style, double widest)
{
  *self = (RaTextBlock) { .size = style.size, .bold = style.bold };
  self->lines = text[0] != '\0' ? break_evenly (context, text, style, widest, &self->parted) : g_new0 (char *, 1);
  for (guint i = 0; self->lines[i] != NULL; i++) {
    const RaTextExtents extents = ra_text_measure (context, self->lines[i], self->size, self->bold, FALSE);
    self->width = MAX (self->width, extents.width);
    self->height += extents.ascent + extents.descent;
  }
}

void
ra_text_block_clear (RaTextBlock *self)
{
  g_clear_pointer (&self->lines, g_strfreev);
}

void
ra_text_block_add (const RaTextBlock *self, PangoContext *context, RaSceneLayer *layer, double x, double y,
                   RaSceneText like)
{
  like.size = self->size;
  like.bold = self->bold;
  like.x = x;
  for (guint i = 0; self->lines[i] != NULL; i++) {
    const RaTextExtents extents = ra_text_measure (context, self->lines[i], self->size, self->bold, FALSE);
    like.text = g_strdup (self->lines[i]);
    like.y = y + extents.ascent;
    ra_scene_layer_add_text (layer, like);
    y += extents.ascent + extents.descent;
  }
}
