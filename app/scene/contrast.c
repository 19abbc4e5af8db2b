/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/contrast.h"

#include <math.h>

/* Steps from an ink to the one that it moves to. */
#define STEPS 50

RaColour
ra_colour_over (RaColour top, RaColour ground)
{
  return (RaColour) { ground.red + (top.red - ground.red) * top.alpha,
                      ground.green + (top.green - ground.green) * top.alpha,
                      ground.blue + (top.blue - ground.blue) * top.alpha, 1 };
}

/* Of sRGB, after WCAG 2.2, "relative luminance". */
static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (RaColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green) + 0.0722 * linear (colour.blue);
}

double
ra_colour_contrast (RaColour a, RaColour b)
{
  const double one = luminance (a);
  const double other = luminance (b);
  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

RaColour
ra_colour_to_contrast (RaColour ink, RaColour end, RaColour ground, double least)
{
  for (guint i = 0; i < STEPS; i++) {
    end.alpha = (double)i / STEPS;
    const RaColour moved = ra_colour_over (end, ink);
    if (ra_colour_contrast (moved, ground) >= least)
      return moved;
  }
  end.alpha = 1;
  return end;
}
