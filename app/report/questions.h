/* Questions for a class, and their answers: which capitals lie within a figure's distance of a site.
 *
 * Distances are geodesics on the WGS84 ellipsoid. Asked about are rings that count as reach (data/counted-rings.h). A
 * capital nearer to the edge than RA_REACH_EDGE_PART of the radius is near: whether it lies within hangs on where in
 * the town one measures from, and it must not be asked about without a remark. */
#pragma once

#include "data/basemap.h"
#include "data/ring-list.h"

G_BEGIN_DECLS

/* One capital and the ring that it lies deepest in, or is nearest to. */
typedef struct {
  const RaPlace *place;
  const RaScenarioRing *ring; /* of the question */
  double distance_km;         /* from the ring's centre */
  double margin_km;           /* to the edge; negative outside */
  gboolean inside;
  gboolean near;
} RaQuestionPlace;

/* The rings of one claim (or of the user's own with one label) about all of their sites. */
typedef struct {
  GArray *rings;  /* RaScenarioRing, 1 at least; they borrow from the scenario */
  GArray *places; /* RaQuestionPlace by name, which ranks nobody: capitals within twice the distance */
} RaQuestion;

void ra_question_free (RaQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaQuestion, ra_question_free)

/* Array of RaQuestion *, one for each figure in the order of @rings (RaScenarioRing, those that count). NULL when the
 * places cannot be read. */
GPtrArray *ra_questions_new (const GArray *rings, RaBasemap *basemap, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The texts are in the language of @translations (NULL: English), and the caller frees them.
 *
 * "Which capitals lie within 2,350 km of Shuya?"; several sites are listed with "or". */
char *ra_question_format (const RaQuestion *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* "Shuya", or "Kamyshlov, Mozdok or Shuya". */
char *ra_question_format_sites (const RaQuestion *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* "9M729 / SSC-8: 2,350 km, Western intelligence via FAS newspaper, 10 Feb 2019". */
char *ra_question_format_claim (const RaQuestion *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* "Vilnius: 2,332 km from Kamyshlov, 18 km inside, near the edge". */
char *
ra_question_format_place (const RaQuestionPlace *place, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* The sources of the claim, publisher and date of each; NULL for a ring of the user's own. */
char *ra_question_format_sources (const RaQuestion *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
