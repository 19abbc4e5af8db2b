/* The foot of a page whose furniture stands beside the map: in at most forty words of its own what a ring is, whose the
 * figures are and whose view of boundaries this is. All that there is to say stands in the metadata. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Adds the sentence behind what @text holds, with its full stop; NULL and "" add nothing. */
void ra_foot_add_sentence (GString *text, const char *sentence);

/* A note that the user wrote is not counted. */
#define RA_FOOT_MOST_WORDS 40u

/* Its height; of @build as in page-frame.h. */
double ra_page_foot_measure (const RaMapBuild *build);
/* Draws it with its upper edge at @top. */
void ra_page_foot_draw (const RaMapBuild *build, RaSceneLayer *layer, double top);

/* Words of a text, as people count them: what stands between spaces. */
guint ra_count_words (const char *text);

G_END_DECLS
