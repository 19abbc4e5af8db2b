/* The words of a cell that holds a range: numbers, words, dashes between numbers, and marks between several ranges. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RA_RANGE_LONGEST 200 /* bytes of a cell that is worth reading */

typedef enum {
  RA_RANGE_NUMBER,    /* digits, and marks and spaces among them, as they stand */
  RA_RANGE_WORD,      /* letters, and dots behind them */
  RA_RANGE_QUALIFIER, /* "~", ">", "+" and the like, and words: "about", "bis zu", "до" */
  RA_RANGE_DASH,      /* "-" or "–" or "..." */
  RA_RANGE_TO,        /* a word that stands between two numbers of a band, and before one means "up to" */
  RA_RANGE_FROM,      /* "from", "between" */
  RA_RANGE_AND,       /* parts ranges, or in "between 5 and 10" a band */
  RA_RANGE_PART,      /* ";", "/", ", " or a line break */
  RA_RANGE_OTHER,     /* anything else */
} RaRangeTokenKind;

typedef struct {
  RaRangeTokenKind kind;
  char *text;
} RaRangeToken;

/* The tokens of @text, UTF-8; GArray of RaRangeToken. Notes in square brackets, "[1]", and raised figures are left
 * out. What stands in round brackets is one RA_RANGE_OTHER, with its opening bracket alone. */
GArray *ra_range_tokens (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
