/* What a scenario of one's own may begin with, beside nothing and a copy of what is shown. */
#pragma once

#include "data/scenario-write.h"

G_BEGIN_DECLS

/* One site, in the middle of @view, with two rings of one's own about it; seen as @view has it. @date is YYYY-MM-DD. */
RaScenarioDocument *ra_template_site (const RaScenarioView *view, const char *date) G_GNUC_WARN_UNUSED_RESULT;

/* The one of @scenarios (RaScenario *) that tells how things stand since last; NULL when none is ever in force.
 * Borrowed. */
RaScenario *ra_template_status_quo (const GPtrArray *scenarios);

G_END_DECLS
