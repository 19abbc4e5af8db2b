/* Names in Cyrillic as they are written in Latin letters on maps in English: "Псков" is Pskov, "Вінниця" Vinnytsia. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which language's letters: Russian by BGN/PCGN, Ukrainian by its law of 2010, with Belarusian ў. */
typedef enum { RA_CYRILLIC_RUSSIAN, RA_CYRILLIC_UKRAINIAN, RA_N_CYRILLIC } RaCyrillic;

/* @words in lower case with each letter of Cyrillic replaced; NULL where there is none in it. */
char *ra_romanise (const char *words, RaCyrillic language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
