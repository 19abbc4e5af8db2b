/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/date-cell.h"

#include <string.h>

#include "data/import/import-result.h"
#include "data/name-key.h"

/* The days of a spreadsheet from 1954 to 2064; other numbers of five digits are something else. */
#define FIRST_SERIAL 20000
#define LAST_SERIAL  60000

#define MOST_PARTS 8

/* How the names of the months begin, as keys, in the languages of the program and in Spanish. */
static const char *const MONTHS[12][8] = {
  { "jan", "sty", "ian", "ene", "янв", "січ" },
  { "feb", "fev", "lut", "фев", "лют" },
  { "mar", "maer", "мар", "бер" },
  { "apr", "avr", "kwi", "abr", "апр", "кві" },
  { "may", "mai", "maj", "мая", "маи", "тра" },
  { "jun", "juin", "cze", "iun", "июн", "чер" },
  { "jul", "juil", "lip", "iul", "июл", "лип" },
  { "aug", "aou", "sie", "ago", "авг", "сер" },
  { "sep", "wrz", "сен", "вер" },
  { "oct", "okt", "paz", "окт", "жов" },
  { "nov", "lis", "noi", "ноя", "лис" },
  { "dec", "dez", "gru", "dic", "дек", "гру" },
};

/* Words that stand between: "10 de febrero de 2019", "10th of February", "2019 г." */
static const char FILLERS[] = " de of the st nd rd th er г год года р року r roku del den am ";

typedef struct {
  guint n; /* numbers and months, in their order */
  guint values[MOST_PARTS];
  gsize n_digits[MOST_PARTS]; /* 0 for the name of a month */
  char mark;                  /* between the first two numbers: '-', '/', '.', or ' ' */
} Parts;

typedef struct {
  guint year;
  guint month; /* 0: not said */
  guint day;
} Date;

static guint
month_of (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (MONTHS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (MONTHS[i]) && MONTHS[i][j] != NULL; j++)
      if (g_str_has_prefix (word, MONTHS[i][j]))
        return i + 1;
  return 0;
}

static gboolean
take_word (const char **at, Parts *parts)
{
  const char *start = *at;

  while (g_unichar_isalpha (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
  g_autofree char *word = g_strndup (start, (gsize)(*at - start));
  g_autofree char *key = ra_name_key (word);
  const guint month = month_of (key);
  if (month == 0 || parts->n == MOST_PARTS)
    return ra_name_key_is_among (FILLERS, key);
  parts->values[parts->n++] = month;
  return TRUE;
}

static gboolean
take_number (const char **at, Parts *parts)
{
  const gsize length = strspn (*at, "0123456789");

  if (parts->n == MOST_PARTS || length > 5)
    return FALSE;
  parts->values[parts->n] = (guint)g_ascii_strtoull (*at, NULL, 10);
  parts->n_digits[parts->n++] = length;
  *at += length;
  return TRUE;
}

/* "T00:00:00Z" or " 00:00": a time of the day says nothing about a day of the calendar. */
static char *
without_time (const char *text)
{
  const char *colon = strchr (text, ':');
  const char *start = colon;

  while (start != NULL && start > text && (g_ascii_isdigit (start[-1])))
    start--;
  if (start == NULL || start == text || colon - start > 2 || strchr ("Tt ", start[-1]) == NULL)
    return g_strdup (text);
  return g_strndup (text, (gsize)(start - 1 - text));
}

static gboolean
take_apart (const char *text, Parts *parts)
{
  g_autofree char *day = without_time (text);

  *parts = (Parts) { 0 };
  for (const char *at = day; *at != '\0';) {
    if (g_ascii_isdigit (*at)) {
      if (!take_number (&at, parts))
        return FALSE;
    } else if (g_unichar_isalpha (g_utf8_get_char (at))) {
      if (!take_word (&at, parts))
        return FALSE;
    } else if (strchr ("-/., ", *at) != NULL) {
      if (parts->n == 1 && (parts->mark == '\0' || parts->mark == ' '))
        parts->mark = *at;
      at++;
    } else {
      return FALSE;
    }
  }
  return parts->n > 0;
}

/* "10 Feb 2019", "February 10, 2019", "Feb 2019". */
static gboolean
read_named (const Parts *parts, Date *date)
{
  guint n_days = 0;

  *date = (Date) { 0 };
  for (guint i = 0; i < parts->n; i++) {
    if (parts->n_digits[i] == 0 && date->month == 0)
      date->month = parts->values[i];
    else if (parts->n_digits[i] == 4 && date->year == 0)
      date->year = parts->values[i];
    else if (parts->n_digits[i] > 0 && parts->n_digits[i] < 3 && n_days++ == 0)
      date->day = parts->values[i];
    else
      return FALSE;
  }
  return date->year > 0 && date->month > 0 && (n_days == 0 || date->day > 0);
}

static gboolean
has_name (const Parts *parts)
{
  for (guint i = 0; i < parts->n; i++)
    if (parts->n_digits[i] == 0)
      return TRUE;
  return FALSE;
}

RaDateOrder
ra_date_cell_order (const char *text)
{
  Parts parts;

  g_return_val_if_fail (text != NULL, RA_DATE_ORDER_UNKNOWN);
  if (!take_apart (text, &parts) || has_name (&parts) || parts.n != 3 || parts.n_digits[2] != 4
      || (parts.mark != '/' && parts.mark != '-'))
    return RA_DATE_ORDER_UNKNOWN;
  if (parts.values[0] > 12)
    return RA_DATE_ORDER_DAY_FIRST;
  return parts.values[1] > 12 ? RA_DATE_ORDER_MONTH_FIRST : RA_DATE_ORDER_UNKNOWN;
}

/* "10/02/2019"; @order is that of its column. */
static gboolean
read_slashes (const Parts *parts, RaDateOrder order, Date *date, GError **error)
{
  const guint first = parts->values[0];
  const guint second = parts->values[1];
  const gboolean dotted = parts->mark == '.';

  if (first > 12 || first == second || dotted)
    order = RA_DATE_ORDER_DAY_FIRST;
  else if (second > 12)
    order = RA_DATE_ORDER_MONTH_FIRST;
  if (order != RA_DATE_ORDER_DAY_FIRST && order != RA_DATE_ORDER_MONTH_FIRST)
    return ra_import_fail (error, "can be %04u-%02u-%02u or %04u-%02u-%02u; write it so", parts->values[2], second,
                           first, parts->values[2], first, second);
  *date = order == RA_DATE_ORDER_DAY_FIRST ? (Date) { parts->values[2], second, first }
                                           : (Date) { parts->values[2], first, second };
  return TRUE;
}

static gboolean
read_numbers (const Parts *parts, RaDateOrder order, Date *date, GError **error)
{
  const gsize *n = parts->n_digits;
  const guint *values = parts->values;

  *date = (Date) { 0 };
  if (parts->n <= 3 && n[0] == 4 && parts->mark != ' ' && parts->mark != ',') {
    *date = (Date) { values[0], parts->n > 1 ? values[1] : 0, parts->n > 2 ? values[2] : 0 };
    return ((parts->n < 2 || values[1] > 0) && (parts->n < 3 || values[2] > 0))
           || ra_import_fail (error, "there is no such day in the calendar");
  }
  if (parts->n == 2 && n[0] < 3 && n[1] == 4 && values[0] > 0) {
    *date = (Date) { values[1], values[0], 0 };
    return TRUE;
  }
  if (parts->n == 3 && n[0] < 3 && n[1] < 3 && n[2] == 4)
    return read_slashes (parts, order, date, error);
  if (parts->n == 3 && n[0] < 3 && n[1] < 3 && n[2] == 2)
    return ra_import_fail (error, "the year needs four digits");
  return ra_import_fail (error, "expected a date such as 2019, 2019-02 or 2019-02-10");
}

static char *
write_date (const Date *date, GError **error)
{
  const guint month = date->month > 0 ? date->month : 1;
  const guint day = date->day > 0 ? date->day : 1;

  if (date->year == 0 || month > 12 || day > 31
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)date->year)) {
    ra_import_fail (error, "there is no such day in the calendar");
    return NULL;
  }
  if (date->month == 0)
    return g_strdup_printf ("%04u", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);
  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/* Spreadsheets count days from 30 December 1899. */
static char *
write_serial (guint serial)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, serial);
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), (guint)g_date_get_month (&date),
                          g_date_get_day (&date));
}

char *
ra_date_cell_read (const char *text, RaDateOrder order, gboolean *is_serial, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  Parts parts;
  Date date = { 0 };

  if (is_serial != NULL)
    *is_serial = FALSE;
  if (strlen (text) > 80 || !g_utf8_validate (text, -1, NULL) || !take_apart (text, &parts)
      || (has_name (&parts) && !read_named (&parts, &date))) {
    ra_import_fail (error, "expected a date such as 2019, 2019-02 or 2019-02-10");
    return NULL;
  }
  if (parts.n == 1 && parts.n_digits[0] == 5 && parts.values[0] >= FIRST_SERIAL && parts.values[0] <= LAST_SERIAL) {
    if (is_serial != NULL)
      *is_serial = TRUE;
    return write_serial (parts.values[0]);
  }
  if (!has_name (&parts) && !read_numbers (&parts, order, &date, error))
    return NULL;
  return write_date (&date, error);
}
