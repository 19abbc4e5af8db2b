/* What the files of the reach report share: measuring, and one writer for each format. */
#pragma once

#include "app/report/reach.h"
#include "data/formats/json-writer.h"

G_BEGIN_DECLS

/* Fills the arrays `places` and `covers` of a new report. Fails with the errors of the base map, and with
 * G_IO_ERROR_CANCELLED; @work may be NULL. */
gboolean ra_reach_measure_places (RaReach *self, const RaWork *work, GError **error);
/* Fills the array `countries`. Fails as ra_overlap_measure () does; @work may be NULL. */
gboolean ra_reach_measure_countries (RaReach *self, const RaWork *work, GError **error);

/* The claims that hold the place, ids of ra_reach_ring_id (), each once; an array of char *. @statuses, which may be
 * NULL, gets the status of each in the same order. */
GPtrArray *
ra_reach_list_claims (const RaReach *self, const RaReachPlace *place, GPtrArray *statuses) G_GNUC_WARN_UNUSED_RESULT;

/* The report, and below it each of @groups (RaReachGroup *; NULL: none), as UTF-8 text that the caller frees. */
char *ra_reach_to_json (const RaReach *self, const GPtrArray *groups,
                        const RaReachFormatOptions *options) G_GNUC_WARN_UNUSED_RESULT;
char *ra_reach_to_csv (const RaReach *self, const GPtrArray *groups,
                       const RaReachFormatOptions *options) G_GNUC_WARN_UNUSED_RESULT;
char *ra_reach_to_page (const RaReach *self, const GPtrArray *groups,
                        const RaReachFormatOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
