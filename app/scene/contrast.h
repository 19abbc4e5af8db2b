/* Contrast of colours after WCAG 2.2, for letters that must be read. Channels are sRGB, 0 to 1. */
#pragma once

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* What WCAG 2.2 asks of text: between letters and their ground, of large letters less. */
#define RA_CONTRAST_TEXT       4.5
#define RA_CONTRAST_LARGE_TEXT 3.0

/* @top laid over an opaque @ground. */
RaColour ra_colour_over (RaColour top, RaColour ground);

/* The contrast of two opaque colours: 1 for the same, 21 for black and white. */
double ra_colour_contrast (RaColour a, RaColour b);

/* @ink moved towards @end as little as gives it a contrast of @least to @ground; @end itself where nothing before it
 * does. All opaque. */
RaColour ra_colour_to_contrast (RaColour ink, RaColour end, RaColour ground, double least);

G_END_DECLS
