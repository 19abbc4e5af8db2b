/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/range-token.h"

#include <math.h>
#include <string.h>

#include "data/name-key.h"

/* In no unit is a range a larger number than this. */
#define LARGEST_EXPONENT 1e9

/* Keys, a space before and behind each. */
static const char TO[] = " to bis a do до la hasta jusqua pana through ";
static const char FROM[] = " from between von zwischen de entre od miedzy от між между от від din intre desde ";
static const char AND[] = " and und et y i и та si ";
static const char QUALIFIERS[]
    = " about around roughly approx approximately appr ca circa c est estimated up over more than at least less under "
      "max maximum maximal exceeding some nearly almost etwa rund ungefahr ungefaehr zu uber ueber mehr als mindestens "
      "unter hochstens geschatzt environ env plus moins que au aux okolo ok ponad powyzej ponizej maks maksymalnie "
      "około свыше более больше около примерно ок макс максимум не менее чем близько понад більше приблизно "
      "circa peste aproximativ aprox aproximadamente mas menos maxim max maximo or oder ou lub или або sau ";

static RaRangeTokenKind
kind_of_word (const char *word)
{
  g_autofree char *key = ra_name_key (word);

  if (ra_name_key_is_among (TO, key))
    return RA_RANGE_TO;
  if (ra_name_key_is_among (FROM, key))
    return RA_RANGE_FROM;
  if (ra_name_key_is_among (AND, key))
    return RA_RANGE_AND;
  return ra_name_key_is_among (QUALIFIERS, key) ? RA_RANGE_QUALIFIER : RA_RANGE_WORD;
}

static void
clear_token (gpointer data)
{
  g_free (((RaRangeToken *)data)->text);
}

/* Takes over @text. */
static void
add (GArray *tokens, RaRangeTokenKind kind, char *text)
{
  const RaRangeToken token = { kind, text };
  g_array_append_val (tokens, token);
}

static gboolean
is_digit_at (const char *at)
{
  return g_ascii_isdigit (*at);
}

/* Spaces of all kinds and apostrophes among digits group them; the next group has three digits, or it is another
 * number. */
static gboolean
is_group_mark (const char *at)
{
  const gunichar c = g_utf8_get_char (at);
  const char *next = g_utf8_next_char (at);
  const gboolean mark = c == '\'' || c == 0x2019 || (g_unichar_isspace (c) && c != '\n' && c != '\r');

  return mark && is_digit_at (next) && is_digit_at (next + 1) && is_digit_at (next + 2) && !is_digit_at (next + 3);
}

/* "5.0E+05" and "5e2", as spreadsheets and R write round numbers: "500000" in the place of the mantissa. NULL behind
 * any other number, and where the whole is no round one. */
static const char *
take_exponent (const char *at, GString *number)
{
  if (g_ascii_toupper (*at) != 'E')
    return NULL;
  const char *sign = at + 1;
  const char *digits = *sign == '+' ? sign + 1 : sign;

  if (!g_ascii_isdigit (*digits) || strchr (number->str, ' ') != NULL)
    return NULL;
  g_autofree char *whole = g_strdup_printf ("%sE%s", number->str, sign);
  g_strdelimit (whole, ",", '.');
  char *end = NULL;
  const double value = g_ascii_strtod (whole, &end);
  const char *behind = sign + (end - whole - (gssize)number->len - 1);
  if (value != floor (value) || value > LARGEST_EXPONENT || behind <= digits)
    return NULL;
  g_string_printf (number, "%.0f", value);
  return behind;
}

static const char *
take_number (const char *at, GArray *tokens)
{
  GString *number = g_string_new (NULL);

  while (*at != '\0') {
    if (is_digit_at (at) || ((*at == '.' || *at == ',') && is_digit_at (at + 1))) {
      g_string_append_c (number, *at++);
    } else if (number->len > 0 && is_group_mark (at)) {
      g_string_append_c (number, ' ');
      at = g_utf8_next_char (at);
    } else {
      break;
    }
  }
  const char *behind = take_exponent (at, number);
  add (tokens, RA_RANGE_NUMBER, g_string_free (number, FALSE));
  return behind != NULL ? behind : at;
}

static gboolean
is_word_letter (gunichar c)
{
  return g_unichar_isalpha (c) || c == 0xB0 || c == '%' || c == 0xB2 || c == 0xB3;
}

/* "n.m." and "k.A." are one word each, "jusqu'à" two. */
static const char *
take_word (const char *at, GArray *tokens)
{
  const char *start = at;

  while (is_word_letter (g_utf8_get_char (at)) || (*at == '.' && at > start))
    at = g_utf8_next_char (at);
  g_autofree char *word = g_strndup (start, (gsize)(at - start));
  if (g_ascii_strcasecmp (word, "jusqu") == 0 && (*at == '\'' || g_str_has_prefix (at, "’")))
    return g_utf8_next_char (at);
  const RaRangeTokenKind kind = kind_of_word (word);
  add (tokens, kind, g_steal_pointer (&word));
  return at;
}

static const char *
skip_note (const char *at)
{
  const char *end = strchr (at, ']');
  return end != NULL ? end + 1 : at + strlen (at);
}

static const char *
take_bracket (const char *at, GArray *tokens)
{
  const char *end = strchr (at, ')');

  if (end == NULL)
    end = at + strlen (at);
  add (tokens, RA_RANGE_OTHER, g_strndup (at, (gsize)(end - at)));
  return *end != '\0' ? end + 1 : end;
}

static gboolean
is_note_mark (gunichar c)
{
  return c == 0xB9 || c == 0x2020 || c == 0x2021 || c == '*' || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

static RaRangeTokenKind
kind_of_sign (gunichar c, const char *next)
{
  if (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2026)
    return RA_RANGE_DASH;
  if (c == ';' || c == '/' || c == '|' || c == '\n' || (c == ',' && !is_digit_at (next)))
    return RA_RANGE_PART;
  if (c == '&')
    return RA_RANGE_AND;
  return c == '~' || c == '+' || c == '<' || c == '>' || c == 0x2264 || c == 0x2265 || c == 0x2248 || c == 0x223C
             ? RA_RANGE_QUALIFIER
             : RA_RANGE_OTHER;
}

static const char *
take_sign (const char *at, GArray *tokens)
{
  const gunichar c = g_utf8_get_char (at);
  const char *next = g_utf8_next_char (at);

  if (g_unichar_isspace (c) && c != '\n')
    return next;
  /* The stop of a sentence. */
  if (c == '.' && next[0] == '\0')
    return next;
  if (is_note_mark (c) || ((c == 0xB2 || c == 0xB3) && tokens->len > 0))
    return next;
  if (g_str_has_prefix (at, "..")) {
    add (tokens, RA_RANGE_DASH, g_strdup ("..."));
    return at + strspn (at, ".");
  }
  add (tokens, kind_of_sign (c, next), g_strndup (at, (gsize)(next - at)));
  return next;
}

GArray *
ra_range_tokens (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (RaRangeToken));

  g_array_set_clear_func (tokens, clear_token);
  for (const char *at = text; *at != '\0';) {
    if (*at == '[')
      at = skip_note (at);
    else if (*at == '(')
      at = take_bracket (at, tokens);
    else if (is_digit_at (at) || ((*at == '.' || *at == ',') && is_digit_at (at + 1)))
      at = take_number (at, tokens);
    else if (g_unichar_isalpha (g_utf8_get_char (at)) || strchr ("%", *at) != NULL || g_str_has_prefix (at, "°"))
      at = take_word (at, tokens);
    else
      at = take_sign (at, tokens);
  }
  return tokens;
}
