/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far colours are apart for readers of all kinds.
 *
 * Protan and deutan views after Viénot, Brettel and Mollon (1999), the tritan one after Machado, Oliveira and Fernandes
 * (2009); grey is luminance; differences after CIE76 in L*a*b* (D65). */
#pragma once

#include "app/map/style.h"

G_BEGIN_DECLS

typedef enum {
  TEST_VISION_FULL,
  TEST_VISION_PROTAN,
  TEST_VISION_DEUTAN,
  TEST_VISION_TRITAN,
  TEST_VISION_GREY,
  TEST_N_VISIONS
} TestVision;

extern const char *const test_vision_names[TEST_N_VISIONS];

typedef struct {
  double l, a, b;
} TestLab;

/* Of a channel from 0 to 1. */
double test_to_linear (double value);
TestLab test_to_lab (RaColour colour, TestVision vision);
double test_colour_difference (RaColour a, RaColour b, TestVision vision);

G_END_DECLS
