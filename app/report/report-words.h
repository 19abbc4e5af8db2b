/* Words that the reports for people share, in the language of the reader; NULL translations are English everywhere. */
#pragma once

#include "app/report/reach.h"

G_BEGIN_DECLS

/* "Scenario ID, as of DAY. Rings counted: 13." */
char *ra_report_head (const RaTranslations *translations, const RaScenario *scenario, const char *date,
                      guint n_rings) G_GNUC_WARN_UNUSED_RESULT;
/* The status of the ring's deployment, "class limit" or "own ring". Borrowed. */
const char *ra_report_status (const RaTranslations *translations, const RaScenarioRing *ring);
/* The system, or the label of a ring of the user's own. Borrowed. */
const char *ra_report_system (const RaTranslations *translations, const RaScenarioRing *ring);
/* A country, or a part that is counted apart. Borrowed. */
const char *ra_report_country (const RaTranslations *translations, const RaReachCountry *country);
/* Adds @entry to a list with commas. */
void ra_report_append (GString *list, const char *entry);
/* The heads of a table, in the language: an array of borrowed texts that ends with NULL; g_free () it. A ">" before a
 * head stays. */
const char **ra_report_heads (const RaTranslations *translations, const char *const *heads) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
