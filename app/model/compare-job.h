/* The comparison of two maps by what lies within their rings, measured in a worker thread, and its tables. */
#pragma once

#include "app/model/reach-job.h"
#include "app/report/compare.h"

G_BEGIN_DECLS

typedef struct {
  RaReachJob *a;
  RaReachJob *b;
} RaCompareJob;

/* Places and countries of both; limits of classes count where @bands. */
RaCompareJob *ra_compare_job_new (const RaMapSpec *a, const RaMapSpec *b, RaBasemap *basemap,
                                  gboolean bands) G_GNUC_WARN_UNUSED_RESULT;
RaCompareJob *ra_compare_job_copy (const RaCompareJob *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_compare_job_free (RaCompareJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaCompareJob, ra_compare_job_free)
/* As ra_reach_job_watch () and ra_reach_job_get_share (), of both sides together. */
void ra_compare_job_watch (RaCompareJob *self);
double ra_compare_job_get_share (const RaCompareJob *self);
gboolean ra_compare_job_equal (const RaCompareJob *a, const RaCompareJob *b);

/* Keeps the comparison together with what it borrows from. */
typedef struct {
  RaReachAnswer *a; /* without its report, which is the comparison's */
  RaReachAnswer *b;
  RaComparison *comparison;
} RaCompareAnswer;

/* Compares in the calling thread. Fails as ra_reach_job_run () does. */
RaCompareAnswer *
ra_compare_job_run (const RaCompareJob *self, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_compare_answer_free (RaCompareAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaCompareAnswer, ra_compare_answer_free)

/* For a RaLatestTask whose questions are RaCompareJob and whose answers are RaCompareAnswer. */
gpointer ra_compare_job_run_task (gconstpointer input, GCancellable *cancellable, GError **error);

/* Columns of rows whose items are RaComparedPlace or RaComparedCountry. */
const RaTableColumns *ra_compare_place_columns (void);
const RaTableColumns *ra_compare_country_columns (void);

G_END_DECLS
