/* Texts about the claims whose rings a map shows, so that nothing is told by the picture alone. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Rows in the order of the scenario, one for all rings of a claim that have the same status; the bands asked for come
 * last. A ring of one's own has a row for itself: there may be hundreds of thousands, and texts are made for those that
 * are asked for. */
typedef struct _RaShownClaims RaShownClaims;

RaShownClaims *ra_shown_claims_new (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
void ra_shown_claims_free (RaShownClaims *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaShownClaims, ra_shown_claims_free)

guint ra_shown_claims_get_n (const RaShownClaims *self);
/* As "9M729 / SSC-8: 480 km". */
char *ra_shown_claims_dup_title (const RaShownClaims *self, guint i) G_GNUC_WARN_UNUSED_RESULT;
/* Who says so and when, the status of the deployment, the sites; of very many sites the first. */
char *ra_shown_claims_dup_detail (const RaShownClaims *self, guint i) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
