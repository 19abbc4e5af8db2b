/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/length-unit.h"

static const struct {
  const char *words;
  RaLength length;
  double km;
} CASES[] = {
  { "km", RA_LENGTH_KNOWN, 1 },
  { "Kilometrów", RA_LENGTH_KNOWN, 1 },
  { "кілометрів", RA_LENGTH_KNOWN, 1 },
  { "Metern", RA_LENGTH_KNOWN, 0.001 },
  { "м", RA_LENGTH_KNOWN, 0.001 },
  { "mi.", RA_LENGTH_KNOWN, 1.609344 },
  { "mi, max", RA_LENGTH_KNOWN, 1.609344 },
  { "miles (US)", RA_LENGTH_KNOWN, 1.609344 },
  { "Миль", RA_LENGTH_KNOWN, 1.609344 },
  { "n.m.", RA_LENGTH_KNOWN, 1.852 },
  { "naut. mi", RA_LENGTH_KNOWN, 1.852 },
  { "морских миль", RA_LENGTH_KNOWN, 1.852 },
  { "mile morskie", RA_LENGTH_KNOWN, 1.852 },
  { "w milach morskich", RA_LENGTH_KNOWN, 1.852 },
  { "в морских милях", RA_LENGTH_KNOWN, 1.852 },
  { "у морських милях", RA_LENGTH_KNOWN, 1.852 },
  { "w milach", RA_LENGTH_KNOWN, 1.609344 },
  { "w stopach", RA_LENGTH_KNOWN, 0.0003048 },
  { "в футах", RA_LENGTH_KNOWN, 0.0003048 },
  { "у ярдах", RA_LENGTH_KNOWN, 0.0009144 },
  { "pieds", RA_LENGTH_KNOWN, 0.0003048 },
  { "Fuß", RA_LENGTH_KNOWN, 0.0003048 },
  { "yards", RA_LENGTH_KNOWN, 0.0009144 },
  { "kft", RA_LENGTH_KNOWN, 0.3048 },
  { "'000 km", RA_LENGTH_KNOWN, 1000 },
  { "тыс. км", RA_LENGTH_KNOWN, 1000 },
  { "", RA_LENGTH_NONE, 0 },
  { "max., est.", RA_LENGTH_NONE, 0 },
  { "mil", RA_LENGTH_AMBIGUOUS, 0 },
  { "milles", RA_LENGTH_AMBIGUOUS, 0 },
  { "M", RA_LENGTH_AMBIGUOUS, 0 },
  { "leagues", RA_LENGTH_UNKNOWN, 0 },
  { "km/mi", RA_LENGTH_UNKNOWN, 0 },
  { "km²", RA_LENGTH_UNKNOWN, 0 },
  { "degrees", RA_LENGTH_UNKNOWN, 0 },
  { "°", RA_LENGTH_UNKNOWN, 0 },
  { "%", RA_LENGTH_UNKNOWN, 0 },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    double km = -1;
    g_test_message ("%s", CASES[i].words);
    g_assert_cmpint (ra_length_read (CASES[i].words, &km), ==, CASES[i].length);
    g_assert_cmpfloat (km, ==, CASES[i].km);
  }
}

static void
test_keywords (void)
{
  g_assert_cmpfloat (ra_length_of_keyword ("nmi"), ==, 1.852);
  g_assert_cmpfloat (ra_length_of_keyword ("yd"), ==, 0.0009144);
  g_assert_cmpfloat (ra_length_of_keyword ("miles"), ==, 0);
  g_assert_cmpfloat (ra_length_of_keyword (""), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/length/words", test_words);
  g_test_add_func ("/import/length/keywords", test_keywords);
  return g_test_run ();
}
