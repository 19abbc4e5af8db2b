/* The lint: what a picture editor would send back, found before the picture leaves the program.
 *
 * It reads a finished scene with the sizes that its letters really have, and the specification from which the scene
 * was made. It changes nothing, reads no file, and may run in any thread. What it looks for, and how bad it is:
 *
 *   small-text      error   letters under 6 pt at the final size
 *   contrast        error   letters with less contrast to what lies beneath them than WCAG 2 asks for: 4.5 to 1,
 *                           or 3 to 1 for large ones (18 pt, bold 14 pt). A halo counts as ground. Taken is the
 *                           contrast that three quarters of the letters' ground have at least
 *   cut-label       error   letters that leave the frame
 *   covered-text    error   letters under what is drawn over them
 *   covered-site    error   a site under title, legend, notes or other furniture
 *   covered-ring    error   a ring's line under title, legend, notes or other furniture
 *   unexplained-ring error  a ring that neither a label nor a key explains, where furniture stands beside the map
 *   stray-key       error   an entry of that key for rings that the map does not show
 *   unnamed-country error   the country of a site in the frame, on a frame of at most 8,000 km
 *   long-foot       error   a foot beside the map with more than 40 words
 *   scale-bar       error   a bar that is off by more than a fifth somewhere in the frame, or by a twentieth where
 *                           it stands; the outermost 5 % of the frame do not count
 *   missing-source  error   a published figure without claimant or source, or a page too small to name claimants
 *   missing-alt     error   a picture without alternative text
 *   own-ring        remark  a ring of the user's own, which has neither
 *   cut-ring        remark  a ring that the frame cuts or leaves out; where the Earth itself ends, on the limb of a
 *                           globe or at the edge of a world map, nothing is cut
 *   site-outside    remark  a site that the frame does not show
 *   missing-title   remark  a picture without title
 *
 * Findings are listed in this order. */
#pragma once

#include <gio/gio.h>

#include "app/map/map-spec.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef enum {
  RA_LINT_SMALL_TEXT,
  RA_LINT_CONTRAST,
  RA_LINT_CUT_LABEL,
  RA_LINT_COVERED_TEXT,
  RA_LINT_COVERED_SITE,
  RA_LINT_COVERED_RING,
  RA_LINT_UNEXPLAINED_RING,
  RA_LINT_STRAY_KEY,
  RA_LINT_UNNAMED_COUNTRY,
  RA_LINT_LONG_FOOT,
  RA_LINT_SCALE_BAR,
  RA_LINT_MISSING_SOURCE,
  RA_LINT_MISSING_ALT,
  RA_LINT_OWN_RING,
  RA_LINT_CUT_RING,
  RA_LINT_SITE_OUTSIDE,
  RA_LINT_MISSING_TITLE,
  RA_N_LINT_KINDS,
} RaLintKind;

typedef enum { RA_LINT_REMARK, RA_LINT_ERROR } RaLintSeverity;

typedef struct {
  RaLintKind kind;
  RaLintSeverity severity;
  char *text;       /* a plain sentence in the language that was asked for */
  gboolean has_box; /* where it is, in page units; of several things the worst, or the first */
  RaBox box;
} RaLintFinding;

/* How large the picture is at the end: a page unit takes scale / dpi inches. */
typedef struct {
  double scale;         /* pixels of the picture to a page unit */
  double dpi;           /* pixels of the picture to an inch */
  gboolean dpi_assumed; /* nobody said how large the pixels are: findings name @dpi as taken for granted */
  const RaTranslations *translations; /* of the findings' sentences; NULL: English */
} RaLintTarget;

/* Array of RaLintFinding *, in the order of their kinds; empty where all is well. @scene is of @spec. Fails with
 * RA_PROJECTION_ERROR, with the errors of ra_render_image (), or with G_IO_ERROR_CANCELLED; @cancellable may be NULL.
 */
GPtrArray *ra_map_lint (const RaMapSpec *spec, const RaScene *scene, const RaLintTarget *target,
                        GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The keyword of a kind, such as "small-text". */
const char *ra_lint_kind_to_string (RaLintKind kind);

G_END_DECLS
