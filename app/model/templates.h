/* What a scenario of one's own may begin with, beside nothing and a copy of what is shown. */
#pragma once

#include "data/scenario-write.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* One site, in the middle of @view, with two rings of one's own about it; seen as @view has it. @date is YYYY-MM-DD. */
RaScenarioDocument *ra_template_site (const RaScenarioView *view, const char *date) G_GNUC_WARN_UNUSED_RESULT;

/* The one of @scenarios (RaScenario *) that tells how things stand since last; NULL when none is ever in force.
 * Borrowed. */
RaScenario *ra_template_status_quo (const GPtrArray *scenarios);

/* Lets a copy of @scenario say its subtitle, summary, note and positions in the language in which they are going to be
 * edited; @draft has the text of @scenario. What has no translation stays. */
void ra_template_translate (RaScenarioDocument *draft, RaScenario *scenario, const RaTranslations *translations);

G_END_DECLS
