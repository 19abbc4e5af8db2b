/* What the words of a heading say of ranges.
 *
 *     "Höchstreichweite"     a range, its upper end
 *     "minrangekm"           a range, its lower end, and "km" is left
 *     "Range from"           a range, its lower end
 *     "Range Iskander"       a range, and "iskander" is left. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gboolean range;
  gboolean distance;
  gboolean min;
  gboolean max;
  gboolean topic;       /* something else of the range, as its type */
  GString *rest;        /* words that say none of it, with a space between them */
  const char *language; /* "de" when only that language calls a range so, else "" */
} RaRangeWords;

/* @words (char *) are keys of words. */
RaRangeWords ra_range_words_read (const GPtrArray *words);
void ra_range_words_clear (RaRangeWords *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaRangeWords, ra_range_words_clear)

G_END_DECLS
