/* The options that reach, compare and at have in common: which rings, which day, which base map. */
#pragma once

#include "app/cli/scenario-options.h"
#include "app/report/reach.h"

G_BEGIN_DECLS

/* The values as they stand on the command line; NULL where an option was not given. */
typedef struct {
  RaScenarioOptions rings;
  char *date;
  char *detail;
  char *boundaries;
  char *natural_earth;
  char *language;
  gboolean bands;
} RaReportOptions;

void ra_report_options_clear (RaReportOptions *self);

/* Appends the entries of the options, which write to @self; those about countries only where @countries. */
void ra_report_options_add_entries (RaReportOptions *self, GArray *entries, gboolean countries);

/* FALSE with G_OPTION_ERROR where @path, which may be NULL, is what these options read. */
gboolean ra_report_options_check_output (const RaReportOptions *self, const char *path, GError **error);

/* What the values ask for. */
typedef struct {
  char *data_dir;
  RaBasemap *basemap;
  GPtrArray *extra;             /* RaExtraRing * */
  RaTranslations *translations; /* of text and Markdown; NULL: English */
  RaReachOptions options;
} RaReportRequest;

/* Fails with G_OPTION_ERROR where an option is wrong, and with the errors of the base map. @self must outlive the
 * result. */
RaReportRequest *ra_report_options_resolve (const RaReportOptions *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_report_request_free (RaReportRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaReportRequest, ra_report_request_free)

/* Loads a scenario; the request remembers the day that it shows where --date gives none. */
RaScenario *ra_report_request_load (const RaReportRequest *self, const RaScenarioOptions *scenario,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @index gets the number among @formats, which end with NULL, of @word (NULL: not given), else of the suffix of @file.
 * Without a suffix or without a file it is the first; a suffix of none of them is wrong usage. */
gboolean
ra_report_choose_format (const char *word, const char *file, const char *const *formats, guint *index, GError **error);

G_END_DECLS
