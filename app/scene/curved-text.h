/* Text whose letters stand along a line, each turned with it. */
#pragma once

#include <pango/pangocairo.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* What cannot be parted: a letter with its accents, or several that one glyph stands for. */
typedef struct {
  const char *text; /* borrowed, @length bytes of it */
  int length;
  PangoItem *item;         /* of the run that it is of; borrowed */
  PangoGlyphString glyphs; /* borrowed */
  RaPoint at;              /* where its base line begins */
  double angle_rad;        /* clockwise on the page */
  double scale;            /* of its glyphs, which are laid out at RA_TEXT_UNIT */
} RaCurvedLetter;

typedef void (*RaCurvedLetterFunc) (const RaCurvedLetter *letter, gpointer data);

/* Calls @func for the letters of a text with a line, in the order in which they stand along it. Where the line ends
 * before the text it goes straight on. */
void ra_curved_text_lay (PangoContext *context, const RaSceneText *text, RaCurvedLetterFunc func, gpointer data);

/* Adds the outlines of the letters to the path of @cr. */
void ra_curved_text_trace (cairo_t *cr, PangoContext *context, const RaSceneText *text);
/* Paints the letters as text in the source of @cr. */
void ra_curved_text_show (cairo_t *cr, PangoContext *context, const RaSceneText *text);

G_END_DECLS
