/* Names as people type them: "krolewiec", "Królewiec" and "KRÓLEWIEC" are one.
 *
 * The key of a name has no case, no diacritics, and a single space for each run of spaces, hyphens, dots and commas;
 * apostrophes and the like are dropped. Letters that Unicode does not take apart stand as people without them type
 * them: l for ł, o for ø, ss for ß. Other alphabets keep their letters: й becomes и, but nothing becomes Latin. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The key of @name, UTF-8, "" where no letter or digit is left. */
char *ra_name_key (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @key is one of @keys, each with a space before and behind it: " north nord ". Never an empty one. */
gboolean ra_name_key_is_among (const char *keys, const char *key);

/* The key of @name with ae, oe, ue for ä, ö, ü and for ø and å, as people type them who have no such letters:
 * "grafenwoehr".
 */
char *ra_name_key_expand (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* The key with a, o, u for each ae, oe, ue, which is that of the name which may be meant; NULL where there is none in
 * @key. */
char *ra_name_key_contract (const char *key) G_GNUC_WARN_UNUSED_RESULT;

/* How well a name begins as wanted: it is that, it begins so, one of its later words does, or none. */
typedef enum { RA_NAME_FIT_WHOLE, RA_NAME_FIT_START, RA_NAME_FIT_WORD, RA_NAME_FIT_NONE } RaNameFit;

/* Both are keys; nothing fits an empty @beginning. */
RaNameFit ra_name_key_fit (const char *key, const char *beginning);

G_END_DECLS
