/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/letters.h"

#include "app/layout/furniture.h"

typedef enum { IN_WINDOW, ON_PAGE, ON_SMALL_PAGE, N_PLACES } Place;

/* A page that is narrower than a telephone's is printed. */
#define TELEPHONE_PX 375.0
#define NARROWEST    0.85

/* For a unit of 1. */
static const double sizes[RA_N_LETTERS][N_PLACES] = {
  [RA_LETTERS_SITE] = { 12.5, 16.5, 15 },      [RA_LETTERS_NOTE] = { 12.6, 14.3, 12.5 },
  [RA_LETTERS_CLAIMANT] = { 11.5, 14.3, 13 },  [RA_LETTERS_FINDING] = { 12.5, 15, 13.5 },
  [RA_LETTERS_TOLD] = { 16.5, 18, 15 },        [RA_LETTERS_COUNTED] = { 12.5, 15.4, 14.4 },
  [RA_LETTERS_DISTANT] = { 11.8, 14.3, 13.8 }, [RA_LETTERS_PARTY] = { 12, 15.4, 12.8 },
  [RA_LETTERS_CAPITAL] = { 10.5, 14.3, 12.5 }, [RA_LETTERS_CITY] = { 9.5, 12, 12.5 },
  [RA_LETTERS_COUNTRY] = { 10, 13.2, 12.5 },   [RA_LETTERS_SEA] = { 10.5, 14.3, 12.5 },
  [RA_LETTERS_KEY] = { 11, 14.3, 12.8 },       [RA_LETTERS_SCALE] = { 10.5, 13.2, 12.5 },
};

double
ra_letters_px (const RaMapBuild *build, RaLetters letters)
{
  const gboolean page = ra_map_spec_is_beside (build->spec);
  const Place place = !page ? IN_WINDOW : (ra_page_is_small (build) ? ON_SMALL_PAGE : ON_PAGE);
  g_return_val_if_fail (letters < RA_N_LETTERS, build->unit);
  const double narrow = place == ON_SMALL_PAGE ? CLAMP (build->page.x / TELEPHONE_PX, NARROWEST, 1) : 1;
  return sizes[letters][place] * build->unit * narrow;
}
