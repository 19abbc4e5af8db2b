/* Units of length as tables name them, in the languages of the program, in Spanish and in Italian.
 *
 *     km, kilometres, Kilometer, kilometrów, км   m, metres, mètres, м   mi, statute miles, Meilen, мили, millas
 *     nmi, NM, n.m., sea miles, Seemeilen, морских миль   ft, feet, pieds   yd, yards   kft   000 km, Tsd. km
 *
 * Case, diacritics, dots and words that only qualify ("max", "approx.", "US") do not count. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RA_LENGTH_NONE,      /* the words name nothing: they are empty, or qualify alone */
  RA_LENGTH_KNOWN,     /* one unit */
  RA_LENGTH_AMBIGUOUS, /* a word for several units: "mil", "sm", "milles", a capital M alone */
  RA_LENGTH_UNKNOWN,   /* anything else, as are two units together */
} RaLength;

/* *@km gets how many kilometres one of the unit is, where it is known. @words is UTF-8. */
RaLength ra_length_read (const char *words, double *km);
/* Kilometres in one unit of a keyword, "km", "m", "mi", "nmi", "ft" or "yd"; 0 for any other text. */
double ra_length_of_keyword (const char *keyword);
/* Whether @word, a name key, says how exact or which of several a figure is, and nothing of its unit. */
gboolean ra_length_is_qualifier (const char *word);
/* Whether a line says that figures are in another unit than kilometres, or in one that may be another: "All ranges in
 * nautical miles", "in sm", but not "within 300 miles". */
gboolean ra_note_names_other_unit (const char *note);

G_END_DECLS
