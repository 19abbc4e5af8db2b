/* How well what is looked for fits a name, for the search of the window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name is that; it begins so; whole words of it are that; a later word begins so; it is spelled nearly so, or
 * without spaces and hyphens, or there is none. */
typedef enum {
  RA_FINDER_FIT_WHOLE,
  RA_FINDER_FIT_START,
  RA_FINDER_FIT_WORDS,
  RA_FINDER_FIT_WORD,
  RA_FINDER_FIT_NEAR,
  RA_FINDER_FIT_NONE,
} RaFinderFit;

/* Both are keys of data/name-key.h. */
RaFinderFit ra_finder_fit (const char *key, const char *wanted);

G_END_DECLS
