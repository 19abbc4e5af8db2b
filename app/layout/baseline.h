/* A line that text is to stand along, measured by the distance from its start. Page units. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

typedef struct _RaBaseline RaBaseline;

/* Of all parts of @path, one after the other; a part that ends where it begins is a circle, on which distances go on
 * past its end. @path must outlive it. */
RaBaseline *ra_baseline_new (const RaPath *path) G_GNUC_WARN_UNUSED_RESULT;
void ra_baseline_free (RaBaseline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaBaseline, ra_baseline_free)

/* Of all parts together. */
double ra_baseline_get_length (const RaBaseline *self);

/* A stretch of one part: from one distance to another, against the line where @to is less than @from. */
typedef struct {
  double middle; /* tells which part */
  double from;
  double to;
} RaBaselineSpan;

/* The stretch in steps of about @step, each point moved by @shift to the right of where it goes. NULL where the part
 * is too short for it. */
RaPath *ra_baseline_cut (const RaBaseline *self, const RaBaselineSpan *span, double step,
                         double shift) G_GNUC_WARN_UNUSED_RESULT;

/* Length of the first part of @path. */
double ra_path_measure (const RaPath *path);
/* The first part of @path from @from to @to along it, which lie on it. */
RaPath *ra_path_cut (const RaPath *path, double from, double to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
