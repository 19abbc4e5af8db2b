/* Which rings of a map tell its story, and how they are told from the others.
 *
 * Where a map finds something (finding.h), the claim that it finds it by leads: its line is heavy and its area is seen.
 * Other claims about the same system follow it. What was published after the day of the map steps back to a thin dashed
 * line, and other systems, which the story is not about, to a thin one, even where their range is contested. A map that
 * finds nothing of this kind has no leader, and all rings are equal.
 */
#pragma once

#include "app/map/map-spec.h"
#include "app/map/style.h"

G_BEGIN_DECLS

typedef enum {
  RA_ROLE_EQUAL,
  RA_ROLE_LEAD,
  RA_ROLE_FELLOW, /* a smaller figure about the leader's system that was known on the day */
  RA_ROLE_BEYOND, /* a larger one */
  RA_ROLE_LATER,  /* one that was not known yet */
  RA_ROLE_SIDE,   /* about another system, or the user's own */
} RaRingRole;

/* const RaClaim * of the claims that lead, largest first; they belong to the catalogue. NULL where none does. */
GPtrArray *ra_ring_roles_find_leads (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

/* The role of rings of @claim, NULL for those of nobody, on @day (NULL: undated) where @leads lead, or NULL does. */
RaRingRole ra_ring_role_of (const GPtrArray *leads, const RaClaim *claim, const char *day);

/* Dresses the ring of @claim, which has the style of its status, for its role: weight of its line, tint and colour.
 * @gone: it is removed. */
void ra_ring_role_dress (RaRingStyle *style, RaRingRole role, RaTheme theme, const RaClaim *claim, gboolean gone);

G_END_DECLS
