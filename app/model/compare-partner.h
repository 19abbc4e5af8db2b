/* Which scenario a comparison begins with. */
#pragma once

#include "data/scenario.h"

G_BEGIN_DECLS

/* The one of @scenarios (RaScenario *) that belongs beside @scenario: of the same date what is proposed beside what is,
 * one reading beside the other; else the one that has most of its deployments in common and is not far away in time;
 * else its neighbour in the list. Borrowed; NULL when there is no other. */
RaScenario *ra_compare_partner_find (const GPtrArray *scenarios, RaScenario *scenario);

G_END_DECLS
