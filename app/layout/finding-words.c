/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-words.h"

typedef struct {
  const char *side;
  const char *again;
} Words;

static const Words parties[] = {
  [RA_PARTY_RUSSIA] = { RA_TRANSLATABLE ("by Russia’s figure"), RA_TRANSLATABLE ("by Russia’s") },
  [RA_PARTY_WEST] = { RA_TRANSLATABLE ("by the West’s figure"), RA_TRANSLATABLE ("by the West’s") },
  [RA_PARTY_BELARUS] = { RA_TRANSLATABLE ("by Belarus’s figure"), RA_TRANSLATABLE ("by Belarus’s") },
  [RA_PARTY_UKRAINE] = { RA_TRANSLATABLE ("by Ukraine’s figure"), RA_TRANSLATABLE ("by Ukraine’s") },
  [RA_PARTY_PRESS] = { RA_TRANSLATABLE ("by the press’s figure"), RA_TRANSLATABLE ("by the press’s") },
};

static char *
capitalise (const char *text)
{
  char letter[6] = { 0 };
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), letter);
  return g_strconcat (letter, g_utf8_next_char (text), NULL);
}

char *
ra_finding_name_side (const RaTranslations *translations, const RaClaim *claim, RaWordsPlace place)
{
  const gboolean again = place == RA_WORDS_FIRST_AGAIN || place == RA_WORDS_AGAIN;
  g_autofree char *side = NULL;
  if (claim->party == RA_PARTY_NONE)
    side = ra_translate_format (translations, "by the figure of {claimant}", "claimant",
                                ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant_short), NULL);
  else
    side = g_strdup (ra_translate (translations, again ? parties[claim->party].again : parties[claim->party].side));
  const gboolean first = place == RA_WORDS_FIRST || place == RA_WORDS_FIRST_AGAIN;
  return first && side[0] != '\0' ? capitalise (side) : g_steal_pointer (&side);
}

const char *
ra_finding_name_missile (const RaTranslations *translations, const RaClaim *claim)
{
  return claim->party == RA_PARTY_RUSSIA ? ra_translate (translations, "its missile")
                                         : ra_translate (translations, "Russia’s missile");
}
