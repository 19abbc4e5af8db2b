/* Checks files before they are published: scenarios, catalogues, tables and shapefiles.
 *
 * Finds all that is wrong with a file, not the first thing alone (behind an error of syntax nothing can be found), and
 * asks more of it than reading does: sites stand on their side of the border, nothing unconfirmed is shown, every ring
 * says whose figure it is, and at least two parties speak, none 1.6 times as long as another. */
#pragma once

#include <gio/gio.h>

#include "data/formats/json-reader.h"
#include "data/import/import-options.h"
#include "data/scenario.h"

G_BEGIN_DECLS

typedef struct _RaChecker RaChecker;

/* A rule for scenario files of somebody who knows members of theirs that reading a scenario leaves alone. It complains
 * to the file of @root, which collects; @scenario was read from that, as far as it is any good. */
typedef void (*RaCheckRule) (const RaJsonCursor *root, RaScenario *scenario);

/* @data_dir holds catalogue/, whose ids a scenario may use, and natural-earth/. Each is read when first needed. */
RaChecker *ra_checker_new (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
void ra_checker_free (RaChecker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaChecker, ra_checker_free)

/* Asks @rule of each scenario, too. */
void ra_checker_set_rule (RaChecker *self, RaCheckRule rule);

/* How places of tables without coordinates are found, by @find, which is called with @places; borrowed. */
void ra_checker_set_places (RaChecker *self, RaFindPlaceFunc find, gpointer places);

typedef struct {
  char *path;
  GPtrArray *problems; /* char *, "FILE:LINE: reason" or "FILE: reason"; empty when all is well */
} RaCheckResult;

/* RaCheckResult *, one for each file: several when @path is the folder of a catalogue. */
GPtrArray *ra_checker_check (RaChecker *self, const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
