/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/range-words.h"

#include <string.h>

#include "data/import/heading-words.h"
#include "data/import/length-unit.h"
#include "data/name-key.h"

#define MOST_PARTS 3

/* Keys, a space before and behind each. */
static const char LOWER_ENDS[] = " from von ab de od от від desde da ";
static const char UPPER_ENDS[] = " to bis a do до hasta jusqua pana ";

static void
add_rest (RaRangeWords *self, const char *word)
{
  g_string_append_printf (self->rest, "%s%s", self->rest->len > 0 ? " " : "", word);
}

/* FALSE for a word that says nothing of ranges. */
static gboolean
take (RaRangeWords *self, const char *word)
{
  const char *own = "";

  switch (ra_heading_word (word, &own)) {
  case RA_HEADING_WORD_RANGE:
    self->range = TRUE;
    self->language = own;
    return TRUE;
  case RA_HEADING_WORD_DISTANCE:
    self->distance = TRUE;
    return TRUE;
  case RA_HEADING_WORD_MIN:
    self->min = TRUE;
    return TRUE;
  case RA_HEADING_WORD_MAX:
    self->max = TRUE;
    return TRUE;
  case RA_HEADING_WORD_TOPIC:
    self->topic = TRUE;
    return TRUE;
  case RA_HEADING_WORD_FILLER:
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
is_part (const char *word)
{
  const char *own = "";
  const RaHeadingWord kind = ra_heading_word (word, &own);

  return kind == RA_HEADING_WORD_RANGE || kind == RA_HEADING_WORD_DISTANCE || kind == RA_HEADING_WORD_MIN
         || kind == RA_HEADING_WORD_MAX || g_str_equal (word, "r");
}

static gboolean
is_unit (const char *word)
{
  double km = 0;
  return g_utf8_strlen (word, -1) > 1 && ra_length_read (word, &km) == RA_LENGTH_KNOWN;
}

/* "hochstreichweite", "maxrangekm": words of ranges written as one, and a unit behind them. FALSE, and nothing is
 * taken, where some part is none. */
static gboolean
take_compound (RaRangeWords *self, const char *word, guint depth)
{
  for (const char *at = word; depth < MOST_PARTS && *at != '\0'; at = g_utf8_next_char (at)) {
    g_autofree char *head = g_strndup (word, (gsize)(at - word));
    if (!is_part (head))
      continue;
    if (!is_part (at) && !is_unit (at) && !take_compound (self, at, depth + 1))
      continue;
    (void)take (self, head);
    if (is_unit (at))
      add_rest (self, at);
    else if (is_part (at))
      (void)take (self, at);
    return TRUE;
  }
  return FALSE;
}

/* "Range from", and not "Range from Moscow". */
static gboolean
take_end (RaRangeWords *self, const char *word)
{
  if (!self->range || self->rest->len > 0)
    return FALSE;
  const gboolean lower = ra_name_key_is_among (LOWER_ENDS, word);
  const gboolean upper = ra_name_key_is_among (UPPER_ENDS, word);

  self->min = self->min || lower;
  self->max = self->max || upper;
  return lower || upper;
}

RaRangeWords
ra_range_words_read (const GPtrArray *words)
{
  RaRangeWords self = { .rest = g_string_new (NULL), .language = "" };

  g_return_val_if_fail (words != NULL, self);
  for (guint i = 0; i < words->len; i++) {
    const char *word = g_ptr_array_index (words, i);
    if (i > 0 && i + 1 == words->len && take_end (&self, word))
      break;
    if (!take (&self, word) && !take_compound (&self, word, 0))
      add_rest (&self, word);
  }
  return self;
}

void
ra_range_words_clear (RaRangeWords *self)
{
  g_return_if_fail (self != NULL);
  g_string_free (self->rest, TRUE);
}
