/* Alternative text: a draft of what a map shows, for those who cannot see it. */
#pragma once

#include "app/report/reach.h"

G_BEGIN_DECLS

/* English prose of 60 to 160 words, ended by a line break: what is drawn, by whose figure and of what date, under
 * which status and where, which capitals lie within at least one ring (at most 12 by name, the rest as a number), whose
 * boundaries. Where there is much to tell, the last of it is counted instead. It speaks of places within rings, never
 * of targets, and of no number of people. @rings: RaScenarioRing, all that the map draws, of the scenario of @reach.
 * The same arguments give the same text in any locale. */
char *ra_alt_text_new (const RaReach *reach, const GArray *rings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
