/* How well what is looked for fits a name, for the search of the window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name is that; it begins so; whole words of it are that; a later word begins so; name and day have all the words,
 * in whatever order; they and the text have them; it is spelled nearly so, or without spaces and hyphens, or there is
 * none. */
typedef enum {
  RA_FINDER_FIT_WHOLE,
  RA_FINDER_FIT_START,
  RA_FINDER_FIT_WORDS,
  RA_FINDER_FIT_WORD,
  RA_FINDER_FIT_RECALLED,
  RA_FINDER_FIT_TOLD,
  RA_FINDER_FIT_NEAR,
  RA_FINDER_FIT_NONE,
} RaFinderFit;

/* Both are keys of data/name-key.h. */
RaFinderFit ra_finder_fit (const char *key, const char *wanted);
/* RA_FINDER_FIT_RECALLED or RA_FINDER_FIT_TOLD where each word of @wanted begins a word of @names or of @text, or,
 * where it is one of several, is another form of one of @names ("Russian" of "Russia"), else none; all are keys. */
RaFinderFit ra_finder_fit_told (const char *names, const char *text, const char *wanted);

G_END_DECLS
