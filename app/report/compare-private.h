/* What the files of the comparison share: one writer for each format, and what they have in common. The texts are UTF-8
 * and freed by the caller. */
#pragma once

#include "app/report/compare.h"

G_BEGIN_DECLS

char *ra_comparison_to_json (const RaComparison *self, const RaReachFormatOptions *options) G_GNUC_WARN_UNUSED_RESULT;
char *ra_comparison_to_csv (const RaComparison *self, const RaReachFormatOptions *options) G_GNUC_WARN_UNUSED_RESULT;
char *ra_comparison_to_page (const RaComparison *self, const RaReachFormatOptions *options) G_GNUC_WARN_UNUSED_RESULT;

/* The title of the scenario of a report, for a sentence. */
const char *ra_comparison_title (const RaReach *reach);
/* Places of one kind of change in the order of their names; const RaComparedPlace *. */
GPtrArray *
ra_comparison_list_places (const RaComparison *self, RaChange change, gboolean capitals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
