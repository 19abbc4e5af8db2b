/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/map/colour-vision.h"

#include <math.h>

const char *const test_vision_names[TEST_N_VISIONS] = { "full", "protan", "deutan", "tritan", "grey" };

static const double matrices[TEST_N_VISIONS][9] = {
  [TEST_VISION_FULL] = { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  [TEST_VISION_PROTAN] = { 0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1 },
  [TEST_VISION_DEUTAN] = { 0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1 },
  [TEST_VISION_TRITAN]
  = { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
  [TEST_VISION_GREY] = { 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722 },
};

double
test_to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

TestLab
test_to_lab (RaColour colour, TestVision vision)
{
  const double in[] = { test_to_linear (colour.red), test_to_linear (colour.green), test_to_linear (colour.blue) };
  const double *m = matrices[vision];
  double rgb[3];
  for (guint i = 0; i < 3; i++)
    rgb[i] = CLAMP (m[3 * i] * in[0] + m[3 * i + 1] * in[1] + m[3 * i + 2] * in[2], 0, 1);
  const double x = lab_curve ((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
  const double y = lab_curve (0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
  const double z = lab_curve ((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
  return (TestLab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double
test_colour_difference (RaColour a, RaColour b, TestVision vision)
{
  const TestLab p = test_to_lab (a, vision);
  const TestLab q = test_to_lab (b, vision);
  return sqrt ((p.l - q.l) * (p.l - q.l) + (p.a - q.a) * (p.a - q.a) + (p.b - q.b) * (p.b - q.b));
}
