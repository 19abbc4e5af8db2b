/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/coordinate-words.h"

#include <string.h>

#include "data/name-key.h"

typedef enum { WORD_OTHER, WORD_LAT, WORD_LON, WORD_DEGREES, WORD_MINUTES, WORD_SECONDS, WORD_FILLER } Word;

/* Keys (see name-key.h), a space before and behind each. */
static const struct {
  Word word;
  const char *keys;
} WORDS[] = {
  { WORD_LAT, " lat latitude latitudine latitud latitudinea szer szerokosc szerokosci breite breitengrad широта широты "
              "широти шир ш " },
  { WORD_LON, " lon long lng longitude longitudine longitudinea longitud dl dlugosc dlugosci lange laenge langengrad "
              "laengengrad долгота долготы довгота довготи долг довг д " },
  { WORD_DEGREES,
    " degree degrees degre degres grad grade stopien stopnie stopni grados градус градуса градусов градуси "
    "градусів градусы " },
  { WORD_MINUTES, " minute minutes minuten minut minuty minuta minutos минут минуты минута хвилин хвилини " },
  { WORD_SECONDS, " second seconds seconde secondes sekunde sekunden sekund sekundy secunde segundos секунд секунды "
                  "секунди " },
  { WORD_FILLER, " of de and und et si y и i та geogr geograficzna geograficznej geographic geographical geographische "
                 "geografische geographique geografica географическая географическои географічна географічноі " },
};

static Word
word_of (const char *start, gsize length)
{
  g_autofree char *text = g_strndup (start, length);
  g_autofree char *key = ra_name_key (text);

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (ra_name_key_is_among (WORDS[i].keys, key))
      return WORDS[i].word;
  return WORD_OTHER;
}

typedef struct {
  GString *plain;
  guint n_lat;
  guint n_lon;
  gboolean figure_first; /* "54.7 latitude", not "latitude 54.7" */
  RaCoordinateOrder order;
} Reader;

static gboolean
has_figure (const GString *text)
{
  return strpbrk (text->str, "0123456789") != NULL;
}

/* The quotes of a key of JSON, or what parts two parameters, before the name of an axis. */
static void
drop_tail (GString *plain, const char *marks)
{
  while (plain->len > 0 && strchr (marks, plain->str[plain->len - 1]) != NULL)
    g_string_truncate (plain, plain->len - 1);
}

/* Puts a name of an axis away; where what follows begins. */
static const char *
take_axis (Reader *self, Word word, const char *end)
{
  const char quote = self->plain->len > 0 ? self->plain->str[self->plain->len - 1] : '\0';
  const gboolean quoted = (quote == '"' || quote == '\'') && *end == quote;

  if (self->n_lat + self->n_lon == 0) {
    self->figure_first = has_figure (self->plain);
    self->order = word == WORD_LAT ? RA_COORDINATE_ORDER_LAT_FIRST : RA_COORDINATE_ORDER_LON_FIRST;
  }
  *(word == WORD_LAT ? &self->n_lat : &self->n_lon) += 1;
  if (quoted)
    drop_tail (self->plain, "\"'");
  if (!self->figure_first) {
    drop_tail (self->plain, " ,;&/{(");
    g_string_append (self->plain, has_figure (self->plain) ? "; " : "");
    end += quoted ? 1 : 0;
    return end + strspn (end, ".:= ");
  }
  g_string_append_c (self->plain, ' ');
  return *end == '.' ? end + 1 : end;
}

static const char *
take_word (Reader *self, const char *at)
{
  const char *end = at;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  const Word word = word_of (at, (gsize)(end - at));
  switch (word) {
  case WORD_LAT:
  case WORD_LON:
    return take_axis (self, word, end);
  case WORD_DEGREES:
    g_string_append (self->plain, "°");
    return end;
  case WORD_MINUTES:
    g_string_append (self->plain, "′");
    return end;
  case WORD_SECONDS:
    g_string_append (self->plain, "″");
    return end;
  case WORD_FILLER:
    return *end == '.' ? end + 1 : end;
  case WORD_OTHER:
  default:
    g_string_append_len (self->plain, at, end - at);
    return end;
  }
}

char *
ra_coordinate_words (const char *text, RaCoordinateOrder *order)
{
  g_return_val_if_fail (text != NULL && order != NULL, NULL);
  g_autoptr (GString) plain = g_string_new (NULL);
  Reader self = { .plain = plain };

  for (const char *at = text; *at != '\0';) {
    const char *next = g_utf8_next_char (at);
    if (g_unichar_isalpha (g_utf8_get_char (at))) {
      at = take_word (&self, at);
      continue;
    }
    g_string_append_len (plain, at, next - at);
    at = next;
  }
  const gboolean named = self.n_lat == 1 && self.n_lon == 1;
  *order = named ? self.order : RA_COORDINATE_ORDER_UNSAID;
  if (self.n_lat + self.n_lon > 0 && !named)
    return g_strdup (text);
  if (named)
    drop_tail (plain, " ,;.})");
  return g_strdup (plain->str);
}
