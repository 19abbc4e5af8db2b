/* A presentation: the steps of a scenario file with the scenarios they show, ready to be put on a map. */
#pragma once

#include "app/model/map-state.h"
#include "data/scenario-steps.h"

G_BEGIN_DECLS

typedef struct _RaPresentation RaPresentation;

/* @scenarios (RaScenario *) are those that steps may name. A scenario without steps gives those of a talk: see
 * app/model/talk.h. What it says is in the language of @translations (NULL: English), to which it keeps a
 * reference. Fails with RA_FORMAT_ERROR_UNKNOWN when a step names another. */
RaPresentation *ra_presentation_new (RaScenario *scenario, const GPtrArray *scenarios, RaTranslations *translations,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_presentation_free (RaPresentation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPresentation, ra_presentation_free)

const char *ra_presentation_get_title (const RaPresentation *self);
guint ra_presentation_get_length (const RaPresentation *self); /* 1 at least */

RaScenario *ra_presentation_get_scenario (const RaPresentation *self, guint step);
const char *ra_presentation_get_step_title (const RaPresentation *self, guint step);
const char *ra_presentation_get_caption (const RaPresentation *self, guint step); /* "" when none */
/* Whether the caption names the figures of the map with who gives them, so that they need not stand below it again. */
gboolean ra_presentation_tells_figures (const RaPresentation *self, guint step);
/* What must be said about quotations in the caption: that they are translated, and the originals. NULL: nothing. */
char *ra_presentation_describe_quotations (const RaPresentation *self, guint step) G_GNUC_WARN_UNUSED_RESULT;
const char *ra_presentation_get_notes (const RaPresentation *self, guint step); /* NULL when none */
const char *ra_presentation_get_date (const RaPresentation *self, guint step);  /* YYYY-MM-DD or NULL */
/* const RaSource * of the caption; NULL when none, as in a talk, which has a step for them. */
const GPtrArray *ra_presentation_get_sources (const RaPresentation *self, guint step);
/* What must stand over a map with hypothetical deployments; NULL for any other. */
const char *ra_presentation_get_banner (const RaPresentation *self, guint step);

/* Puts the step on the map of @state, whose scenario, moment, view, hidden systems and bands follow it. */
void ra_presentation_show (const RaPresentation *self, guint step, RaMapState *state);

G_END_DECLS
