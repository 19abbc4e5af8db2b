/* The reach of what a map shows, measured in a worker thread, and its tables. */
#pragma once

#include "app/map/map-spec.h"
#include "app/model/latest-task.h"
#include "app/model/table-row.h"
#include "app/report/reach.h"

G_BEGIN_DECLS

/* The question: a copy of everything that the answer depends on. */
typedef struct {
  RaMapSpec *spec;
  RaBasemap *basemap;
  gboolean bands;     /* limits of classes count */
  gboolean countries; /* else places alone */
  char *claim;        /* the rings of this one alone; NULL: all */
  RaSteps *progress;  /* told how far it is; NULL: nobody asks */
} RaReachJob;

RaReachJob *ra_reach_job_new (const RaMapSpec *spec, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
RaReachJob *ra_reach_job_copy (const RaReachJob *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_reach_job_free (RaReachJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaReachJob, ra_reach_job_free)
/* Lets this question and its copies tell how far their answer is: measuring it is one of @n_runs measurements that are
 * waited for together. */
void ra_reach_job_watch (RaReachJob *self, guint n_runs);
/* Of all of them, 0 to 1; 0 where nobody watches. */
double ra_reach_job_get_share (const RaReachJob *self);
/* Whether both have the same answer. */
gboolean ra_reach_job_equal (const RaReachJob *a, const RaReachJob *b);

/* RaScenarioRing that count, whatever the claim asked for: what a claim can be chosen from. Borrows from the spec. */
GArray *ra_reach_job_list_rings (const RaReachJob *self) G_GNUC_WARN_UNUSED_RESULT;

/* Keeps the report together with what it borrows from. */
typedef struct {
  RaReachJob *job;
  GPtrArray *extra;
  RaReach *reach;
} RaReachAnswer;

/* Measures in the calling thread. Fails as ra_reach_new () does. */
RaReachAnswer *
ra_reach_job_run (const RaReachJob *self, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_reach_answer_free (RaReachAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaReachAnswer, ra_reach_answer_free)

/* For a RaLatestTask whose questions are RaReachJob and whose answers are RaReachAnswer. */
gpointer ra_reach_job_run_task (gconstpointer input, GCancellable *cancellable, GError **error);

/* Columns of rows whose items are RaReachPlace or RaReachCountry and whose report is a RaReachAnswer. */
const RaTableColumns *ra_reach_place_columns (void);
const RaTableColumns *ra_reach_country_columns (void);

G_END_DECLS
