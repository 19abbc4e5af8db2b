/* What the parts of map-names.h share: names are placed in one; in the other places are held for them, and those with
 * their distances chosen. */
#pragma once

#include "app/layout/capital-looks.h"
#include "app/layout/country-labels.h"
#include "app/layout/map-names.h"
#include "app/layout/story-names.h"

G_BEGIN_DECLS

/* Countries beside those of the parties that stand with their capitals. */
#define N_WITH_CAPITAL 6
/* So many capitals in reach have their names at any price on a small page. */
#define MOST_LED 6

struct _RaMapNames {
  const RaMapBuild *build;
  RaScene *aside; /* its layers are drawn over those of rings, but begun before them */
  RaSceneLayer *places;
  RaSceneLayer *areas;
  const GPtrArray *capitals;
  gboolean *named; /* of the capitals */
  guint *held;     /* of the capitals: the number of what is held for its mark, plus one */
  guint *wanted;   /* and of where its name might stand, plus one */
  RaStoryNames *story;
  RaCountryNames *countries; /* NULL: none are named */
  RaCapitalLooks *looks;
  guint n_placed;
};

/* What the headline counts, now or before: of the capitals that of the number @i. */
gboolean ra_map_names_is_told (const RaMapNames *self, guint i);
/* Whether many people live in it, and so more look for it. */
gboolean ra_map_names_is_known (const RaMapNames *self, guint i);
/* Keeps other names off the mark of the capital of the number @i. */
void ra_map_names_hold_mark (RaMapNames *self, guint i);
/* Names that capital where it is not named by now and there is room, and keeps other names off its mark where it is
 * counted but not named. */
void ra_map_names_add_capital (RaMapNames *self, guint i, RaPlaceRank rank);
/* Of a map whose capitals have their distances, as many of these as can be read, those that many people know and of
 * others what no such one is near to; and a few large countries. */
void ra_map_names_add_distant (RaMapNames *self);
void ra_map_names_add_distant_countries (RaMapNames *self);
/* Keeps other names off a place for that of each party's country; on a small page figures come before it. */
void ra_map_names_hold_countries (RaMapNames *self);
/* A small page has room for the names of a few on any side, and at the ends of lines. */
RaPlaceRank ra_map_names_rank_told (const RaMapNames *self, const RaPlace *capital, RaReachMark reach);

G_END_DECLS
