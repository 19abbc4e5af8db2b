/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures of base maps that have nothing in common with how they are read. */
#pragma once

#include "data/basemap.h"

G_BEGIN_DECLS

/* 148.9 million with Antarctica, less the ice shelves (1.6 million), which Natural Earth leaves to the sea. */
#define LAND_AREA_KM2 147.3e6

/* Both fail the test on an error. */
RaBasemap *test_open_basemap (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
const RaFeatureSet *test_get_layer (RaBasemap *basemap, RaBasemapLayer layer, RaScale scale, RaBoundaries view);

/* The record whose polygon holds the point; G_MAXUINT for none. Fails the test when two do. */
guint test_feature_at (const RaFeatureSet *set, double lat_deg, double lon_deg);
/* On the ellipsoid. */
double test_area_km2 (const RaFeatureSet *set);
/* No seam is left, and nothing is turned inside out. */
void test_check_whole (const RaFeatureSet *set);
/* Land at the south pole, none at the north, Chukotka in one piece. */
void test_check_poles (const RaFeatureSet *land);

G_END_DECLS
