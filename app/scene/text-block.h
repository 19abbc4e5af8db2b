/* A few lines of text in one style, broken to a width, in page units. */
#pragma once

#include "app/scene/text.h"

G_BEGIN_DECLS

typedef struct {
  char **lines; /* owned, NULL-terminated; none for an empty text */
  double size;
  RaBold bold;
  gboolean parted; /* each of its two parts begins a line */
  double width;    /* of the widest line */
  double height;
} RaTextBlock;

typedef struct {
  double size;
  RaBold bold;
  gboolean even;   /* lines about equally wide, or two parts broken at the dash between them, as in a headline */
  gboolean parted; /* so, too, where each part needs more than a line, or both together one line more */
} RaTextStyle;

/* Breaks @text into lines no wider than @widest: at spaces, or within a word that is wider by itself. */
void ra_text_block_init (RaTextBlock *self, PangoContext *context, const char *text, RaTextStyle style, double widest);
void ra_text_block_clear (RaTextBlock *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaTextBlock, ra_text_block_clear)

/* Adds the lines with the colour, halo and anchor of @like below one another, the first one's top at @y. */
void ra_text_block_add (const RaTextBlock *self, PangoContext *context, RaSceneLayer *layer, double x, double y,
                        RaSceneText like);

G_END_DECLS
