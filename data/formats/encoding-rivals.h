/* Encodings that the program does not guess, but knows to be possible: bytes that may as well be text in one of these
 * are not taken for text in another.
 *
 * Why no library does this: uchardet 0.0.7 tells one encoding, never that two fit, and wants more text than a small
 * table has. Of 1,600 tables of one name, 50 in each of 32 languages and encodings, it reads 482 wrongly without a
 * word; this and text-encoding.h read 15 wrongly and refuse what they do not know. Of four names: 221 and 17; of ten:
 * 165 and 3. With its word in the place of these rules, 243 of one name were read wrongly. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *bytes; /* a sample, from about its first byte that is not ASCII on */
  gsize length;
  const char *name;  /* of the encoding that looks best, which belongs to the program */
  const char *iconv; /* what iconv calls it */
  const char *text;  /* the sample read so, in UTF-8 */
  guint n_faults;    /* letters of that which no language of the encoding has, or not there */
  guint n_letters;   /* beyond ASCII */
} RaEncodingGuess;

/* Why the guess is no knowledge: text in Greek, Turkish, Latvian, Lithuanian, Estonian, Hebrew, Arabic, Thai, Japanese,
 * Chinese or Korean has hardly more faults and reads otherwise, or more than a quarter of the letters are faults.
 * The reason shows the first word that differs in both readings. NULL where nothing speaks against the guess. */
char *ra_encoding_find_doubt (const RaEncodingGuess *guess) G_GNUC_WARN_UNUSED_RESULT;

/* "Windows-1252 ("Rîga") or Windows-1257 ("Rīga")": the guess and another encoding, with the first word that differs.
 */
char *
ra_encoding_tell_choice (const RaEncodingGuess *guess, const char *name, const char *iconv) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
