/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/length-unit.h"

#include <math.h>
#include <string.h>

#include "data/name-key.h"

/* Keys of names without spaces, a space before and behind each. */
static const struct {
  double km;
  const char *names;
} UNITS[] = {
  { 1, " km kms kilometer kilometers kilometre kilometres kilometern kilometr kilometry kilometrow "
       "kilometrach kilometri kilometro kilometros chilometri chilometro км километр километра километры километров "
       "километрах кілометр кілометра кілометри кілометрів кілометрах " },
  { 0.001, " m meter meters metre metres metern metr metra metry metrow metrach metri metro metros м метр метра "
           "метры метров метрах метри метрів " },
  { 1.609344,
    " mi mile miles statutemi statutemile statutemiles stmi statmi landmiles englishmiles meile meilen landmeilen "
    "englischemeilen milesterrestres millesterrestres mila mileladowe milladowych миля мили миль милях "
    "сухопутныхмиль сухопутныемили сухопутныхмилях milach milachladowych милями милі сухопутнімилі сухопутнихмиль "
    "mileterestre milla millas miglio miglia "
    "millasterrestres " },
  { 1.852, " nm nmi nmile nmiles nauticalmile nauticalmiles nautmi nautmile nautmiles nautical seamile seamiles "
           "seemeile seemeilen nautischemeile nautischemeilen millesmarins millesnautiques millemarin "
           "millenautique milesnautiques milesmarins milmorskich milemorskie milamorska морскаямиля морскиемили "
           "морскихмиль морскихмилях мормиль морськамиля морськімилі морськихмиль морськихмилях milachmorskich "
           "milemarine milenautice millasnauticas "
           "millasmarinas millanautica miglianautiche miglionautico migliamarine " },
  { 0.0003048,
    " ft feet foot fuss pied pieds stopa stopy stop stopach фут фута футы футов футах фути футів picior picioare pie "
    "pies " },
  { 0.0009144,
    " yd yds yard yards jard jardy jardow jardach ярд ярда ярды ярдов ярдах ярди ярдів yarda yardas yarzi " },
  { 0.3048, " kft thousandfeet 000ft 000feet " },
  { 1000, " 000km 1000km x1000km thousandkm thousandkilometers thousandkilometres tsdkm tausendkm tausendkilometer "
          "milliersdekm tyskm tysieckm тыскм тискм тысячкм miidekm miikm milesdekm " },
};

/* Nautical or statute, thousands or miles: those who write them know, and the table does not say. A French "mille" is
 * the nautical one at sea and the statute one in Canada; "sm" is a statute mile or a Seemeile. */
static const char AMBIGUOUS[] = " mil mils sm mille milles mn ";

static const char QUALIFIERS[]
    = " max maximum maximal maximale maximaler maks maksymalny maximo макс est estimated approx "
      "approximate approximately about ca circa c us usa intl international in en w в у of range unit "
      "units reported claimed declared nominal geschatzt geschaetzt estime estimee ок около прибл "
      "приблизно ok okolo szac aprox оценка оцінка ";

gboolean
ra_length_is_qualifier (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return ra_name_key_is_among (QUALIFIERS, word);
}

/* "naut. mi (max)" -> "nautmi". */
static char *
bare_unit (const char *words)
{
  g_autofree char *key = ra_name_key (words);
  g_auto (GStrv) parts = g_strsplit (key, " ", -1);
  GString *bare = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    if (!ra_length_is_qualifier (*part))
      g_string_append (bare, *part);
  return g_string_free (bare, FALSE);
}

RaLength
ra_length_read (const char *words, double *km)
{
  g_return_val_if_fail (words != NULL && km != NULL, RA_LENGTH_NONE);
  g_autofree char *unit = bare_unit (words);

  *km = 0;
  /* An arc, an inch and a percentage have no letters that the key could keep. */
  if (unit[0] == '\0')
    return strpbrk (words, "'\"%") != NULL || strstr (words, "°") != NULL ? RA_LENGTH_UNKNOWN : RA_LENGTH_NONE;
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  if (ra_name_key_is_among (AMBIGUOUS, unit) || strcmp (stripped, "M") == 0)
    return RA_LENGTH_AMBIGUOUS;
  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++) {
    if (ra_name_key_is_among (UNITS[i].names, unit)) {
      *km = UNITS[i].km;
      return RA_LENGTH_KNOWN;
    }
  }
  return RA_LENGTH_UNKNOWN;
}

double
ra_length_of_keyword (const char *keyword)
{
  static const char *const keywords[] = { "km", "m", "mi", "nmi", "ft", "yd", NULL };
  double km = 0;

  g_return_val_if_fail (keyword != NULL, 0);
  return g_strv_contains (keywords, keyword) && ra_length_read (keyword, &km) == RA_LENGTH_KNOWN ? km : 0;
}

/* Whether @words, such as "nautical miles", are a unit other than kilometres. One letter may be anything. */
static gboolean
is_other_unit (const char *words)
{
  double km = 0;

  return g_utf8_strlen (words, -1) > 1 && ra_length_read (words, &km) == RA_LENGTH_KNOWN && fabs (km - 1) > 1e-9;
}

/* "All ranges in sm": a word that may be another unit. */
static gboolean
may_be_other_unit (const char *before, const char *word)
{
  static const char *const prepositions[] = { "in", "unit", "units", "en", "w", "в", NULL };
  double km = 0;

  return g_strv_contains (prepositions, before) && ra_length_read (word, &km) == RA_LENGTH_AMBIGUOUS;
}

gboolean
ra_note_names_other_unit (const char *note)
{
  g_return_val_if_fail (note != NULL, FALSE);
  g_auto (GStrv) words = g_strsplit_set (note, " ,;:()[]*", -1);
  const char *before = "";

  for (guint i = 0; words[i] != NULL; i++) {
    if (words[i][0] == '\0')
      continue;
    g_autofree char *pair = words[i + 1] != NULL ? g_strconcat (words[i], " ", words[i + 1], NULL) : NULL;
    if (strpbrk (before, "0123456789") == NULL
        && (is_other_unit (words[i]) || (pair != NULL && is_other_unit (pair)) || may_be_other_unit (before, words[i])))
      return TRUE;
    before = words[i];
  }
  return FALSE;
}
