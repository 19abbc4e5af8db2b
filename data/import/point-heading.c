/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/point-heading.h"

#include <string.h>

#include "data/hemisphere-words.h"
#include "data/name-key.h"

/* Keys, a space before and behind each. */
static const char DEGREES[]
    = " d deg degree degrees grad degres stopnie stopni град градусы градусов градуси градусів grade grados gradi ";
static const char MINUTES[] = " min mins minute minutes minuten minuty minut мин минуты минут хв хвилини хвилин "
                              "minutos minuti arcmin ";
static const char SECONDS[] = " sec secs second seconds sek sekunde sekunden seconde secondes sekundy sekund сек "
                              "секунды секунд секунди secunde segundos secondi arcsec ";
static const char LETTERS[]
    = " hemisphere hemi hem dir direction cardinal halbkugel hemisphare richtung polkula kierunek полушарие "
      "направление "
      "півкуля напрямок emisfera directie hemisferio direccion emisfero direzione ns sn ew we eo oe ow wo сю вз пнпд "
      "схзх pnpd ";
static const char MAXIMA[] = " max maximum maks maxi макс ";

typedef struct {
  RaField axis;
  gboolean degrees;
  gboolean minutes;
  gboolean seconds;
  gboolean letter;
  gboolean maximum;
  gboolean other;
  GString *ends; /* letters of hemispheres */
} Found;

static RaField
axis_of_pair (const char *word)
{
  if (ra_name_key_is_among (" ns sn сю пнпд pnpd ", word))
    return RA_FIELD_LAT;
  return ra_name_key_is_among (" ew we eo oe ow wo вз схзх ", word) ? RA_FIELD_LON : RA_N_FIELDS;
}

static void
sort_word (Found *found, const char *word, gboolean in_brackets)
{
  const char *language = "";
  const RaField field = ra_field_of_word (word, &language);
  const char end = in_brackets ? '\0' : ra_hemisphere_letter (word, "");

  if (field == RA_FIELD_LAT || field == RA_FIELD_LON || axis_of_pair (word) != RA_N_FIELDS) {
    const RaField axis = axis_of_pair (word) != RA_N_FIELDS ? axis_of_pair (word) : field;
    found->other
        = found->other || (found->axis != RA_N_FIELDS && found->axis != axis) || (in_brackets && axis != field);
    found->axis = axis;
    found->letter = found->letter || axis != field;
  } else if (ra_name_key_is_among (DEGREES, word)) {
    found->degrees = TRUE;
  } else if (ra_name_key_is_among (MINUTES, word) || (!in_brackets && g_str_equal (word, "m"))) {
    found->minutes = TRUE;
  } else if (ra_name_key_is_among (SECONDS, word)) {
    found->seconds = TRUE;
  } else if (ra_name_key_is_among (LETTERS, word)) {
    found->letter = TRUE;
  } else if (ra_name_key_is_among (MAXIMA, word)) {
    found->maximum = TRUE;
  } else if (found->axis == RA_FIELD_LON && g_str_equal (word, "s")) {
    found->seconds = TRUE; /* no longitude is south */
  } else if (end != '\0') {
    g_string_append_c (found->ends, end);
  } else if (!ra_heading_is_point_filler (word)) {
    found->other = TRUE;
  }
}

static void
sort_brackets (Found *found, const char *brackets)
{
  g_autofree char *key = ra_name_key (brackets);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      sort_word (found, *word, TRUE);
  found->minutes = found->minutes || strstr (brackets, "′") != NULL || g_str_equal (brackets, "'");
  found->seconds = found->seconds || strstr (brackets, "″") != NULL || g_str_equal (brackets, "\"");
  found->degrees = found->degrees || strstr (brackets, "°") != NULL;
}

/* "N/S": two ends of one axis, which an O may be one of. */
static void
take_ends (Found *found)
{
  const char *ends = found->ends->str;
  const gboolean lat = strchr (ends, 'N') != NULL && strchr (ends, 'S') != NULL;
  const guint n_lon = (strchr (ends, 'E') != NULL) + (strchr (ends, 'W') != NULL) + (strchr (ends, 'O') != NULL);
  const RaField axis = lat ? RA_FIELD_LAT : RA_FIELD_LON;

  if (found->ends->len == 0)
    return;
  if (found->ends->len != 2 || lat == (n_lon > 1) || (found->axis != RA_N_FIELDS && found->axis != axis)) {
    found->other = TRUE;
    return;
  }
  found->axis = axis;
  found->letter = TRUE;
}

RaPointPart
ra_point_part_read (const GPtrArray *words, const char *brackets, RaField *axis)
{
  g_return_val_if_fail (words != NULL && brackets != NULL && axis != NULL, RA_POINT_PART_NONE);
  g_autoptr (GString) ends = g_string_new (NULL);
  Found found = { .axis = RA_N_FIELDS, .ends = ends };

  for (guint i = 0; i < words->len; i++)
    sort_word (&found, g_ptr_array_index (words, i), FALSE);
  sort_brackets (&found, brackets);
  take_ends (&found);
  *axis = found.axis;
  const gboolean is_metre
      = found.axis == RA_N_FIELDS && words->len == 1 && g_str_equal (g_ptr_array_index (words, 0), "m");
  const guint n = found.minutes + found.seconds + found.letter + found.maximum;
  /* "Latitude (deg min)" has all of it. */
  if (found.other || found.degrees || is_metre || n != 1)
    return RA_POINT_PART_NONE;
  if (found.maximum)
    return found.axis != RA_N_FIELDS ? RA_POINT_PART_MAXIMUM : RA_POINT_PART_NONE;
  return found.letter ? RA_POINT_PART_LETTER : (found.minutes ? RA_POINT_PART_MINUTES : RA_POINT_PART_SECONDS);
}

RaField
ra_point_part_field (RaPointPart part, RaField axis)
{
  static const RaField fields[][2] = {
    [RA_POINT_PART_MINUTES] = { RA_FIELD_LAT_MINUTES, RA_FIELD_LON_MINUTES },
    [RA_POINT_PART_SECONDS] = { RA_FIELD_LAT_SECONDS, RA_FIELD_LON_SECONDS },
    [RA_POINT_PART_LETTER] = { RA_FIELD_LAT_LETTER, RA_FIELD_LON_LETTER },
  };

  if ((axis != RA_FIELD_LAT && axis != RA_FIELD_LON) || part == RA_POINT_PART_NONE || part == RA_POINT_PART_MAXIMUM)
    return RA_N_FIELDS;
  return fields[part][axis == RA_FIELD_LON];
}
