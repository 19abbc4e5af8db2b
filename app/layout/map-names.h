/* The names of countries and capitals, in the order in which the story needs them (story-names.h). */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct _RaMapNames RaMapNames;

/* Nothing is named yet. @build must outlive it. NULL on an error, which is then set, or when cancelled. */
RaMapNames *ra_map_names_new (const RaMapBuild *build, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_map_names_free (RaMapNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaMapNames, ra_map_names_free)

/* Keeps other names off the marks of the capitals that the map needs: to be called before anything is named. */
void ra_map_names_hold_marks (RaMapNames *self);
/* On a page the few capitals that its headline counts as reached stand before the names of sites, whose lines go
 * round them: to be called after their marks are held, and after the figures that come before all names. */
void ra_map_names_add_first (RaMapNames *self);
/* Names what the map needs: to be called before rings are labelled. FALSE on an error, which is then set. */
gboolean ra_map_names_add_needed (RaMapNames *self, GError **error);
/* Names the others where there is room, and adds the layers "places" and "country-names" to the scene; to be called
 * once. */
void ra_map_names_add_rest (RaMapNames *self);

G_END_DECLS
