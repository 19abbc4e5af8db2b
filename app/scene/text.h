/* Text on maps: one typeface, no hinting, the same widths at every scale and on every target. */
#pragma once

#include <pango/pangocairo.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* Every byte of a picture depends on it. */
#define RA_TEXT_TYPEFACE "Inter"

/* The typeface that text is set in: the above, or what stands in for it where it
 * is not installed. NULL where no font can be used at all: then nothing can be measured, and text is not drawn. */
char *ra_text_find_typeface (void) G_GNUC_WARN_UNUSED_RESULT;

/* A context for the calling thread, which frees it. Hinting and rounded glyph positions are off: with them a label is
 * up to 2 % wider at 300 dpi than on the screen, and the map's layout would depend on where it is shown. */
PangoContext *ra_text_context_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Texts are laid out at this size, in page units, and scaled: a text is as wide as it is high, and each further size
 * would have fontconfig search its fonts again, which takes longer than to draw it. */
#define RA_TEXT_UNIT 64.0

/* @size in page units; RA_TEXT_UNIT for what is scaled. */
PangoLayout *ra_text_layout_new (PangoContext *context, const char *text, double size, RaBold bold,
                                 gboolean italic) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  double width;
  double ascent;  /* above the base line */
  double descent; /* below it */
} RaTextExtents;

/* The straight text of a scene at RA_TEXT_UNIT, with the room between its letters. */
PangoLayout *ra_text_layout_of (PangoContext *context, const RaSceneText *text) G_GNUC_WARN_UNUSED_RESULT;

/* In capitals, by Unicode's own table and not by that of the locale. Scripts without cases stay as they are. */
char *ra_text_to_capitals (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Of one line of text. What a thread has measured in the context's language it remembers. */
RaTextExtents ra_text_measure (PangoContext *context, const char *text, double size, RaBold bold, gboolean italic);
/* How much wider @spacing, of the font size, makes the text. */
double ra_text_measure_spacing (const char *text, double size, double spacing);

/* The corners, in order round it, of what a text inks on the page, without its halo; of one along a line those of a
 * rectangle about it. */
void ra_text_measure_ink (PangoContext *context, const RaSceneText *text, RaPoint corners[4]);

/* The same in pieces, which of a text along a line lie closer about its letters: so many, and one of them. */
guint ra_text_count_pieces (PangoContext *context, const RaSceneText *text);
void ra_text_measure_piece (PangoContext *context, const RaSceneText *text, guint piece, RaPoint corners[4]);

/* Breaks @text into lines no wider than @width; NULL-terminated. */
char **ra_text_wrap (PangoContext *context, const char *text, double size, RaBold bold,
                     double width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
