/* Sizes of the letters on a map: one table for all kinds of words. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef enum {
  RA_LETTERS_SITE,     /* the name of a site, bold */
  RA_LETTERS_NOTE,     /* what is said below it */
  RA_LETTERS_CLAIMANT, /* below the figure of a ring */
  RA_LETTERS_FINDING,  /* the same of a ring that the headline is about */
  RA_LETTERS_TOLD,     /* the place that the headline is about */
  RA_LETTERS_COUNTED,  /* a capital that the headline counts */
  RA_LETTERS_DISTANT,  /* a capital with its distance */
  RA_LETTERS_PARTY,    /* the capital of a party */
  RA_LETTERS_CAPITAL,  /* any other */
  RA_LETTERS_CITY,     /* a town that is no capital */
  RA_LETTERS_COUNTRY,  /* the smallest of a country's name */
  RA_LETTERS_SEA,      /* the smallest of a sea's name */
  RA_LETTERS_KEY,      /* a row of the key */
  RA_LETTERS_SCALE,    /* of the scale bar */
  RA_N_LETTERS,
} RaLetters;

/* In page units. A window is zoomed and has furniture on its map; on a page that is published, with furniture beside
 * the map, letters are larger and names fewer, so that all is read at arm's length: at 1200 x 900 a site's name has 15
 * pixels. On a telephone's page, where the unit is 0.8, none is below 10. */
double ra_letters_px (const RaMapBuild *build, RaLetters letters);

G_END_DECLS
