/* What the window shows: the one map specification that the map, the panel and the actions share.
 *
 * Whoever changes it goes through here, and everybody else hears of it by a signal:
 * "scenario-changed"  another scenario (the others follow),
 * "content-changed"   the map shows something else in the same frame,
 * "viewport-changed"  the frame shows another piece of the Earth or has another size,
 * "units-changed"     measured distances are to be told in another unit. */
#pragma once

#include <glib-object.h>

#include "app/map/map-spec.h"
#include "app/model/units.h"
#include "app/picture/recipe.h"

G_BEGIN_DECLS

/* Why the frame shows what it shows. */
typedef enum {
  RA_VIEW_OF_SCENARIO, /* the scenario's file says so: another frame and another scenario have another view */
  RA_VIEW_KEPT,        /* the program keeps it as it is, for now */
  RA_VIEW_CHOSEN,      /* the user has moved the map there, or has chosen the projection */
} RaViewOrigin;

#define RA_TYPE_MAP_STATE (ra_map_state_get_type ())
G_DECLARE_FINAL_TYPE (RaMapState, ra_map_state, RA, MAP_STATE, GObject)

RaMapState *ra_map_state_new (RaScenario *scenario) G_GNUC_WARN_UNUSED_RESULT;

/* Borrowed; changes with the state. */
const RaMapSpec *ra_map_state_get_spec (RaMapState *self);
const RaViewport *ra_map_state_get_viewport (RaMapState *self);
/* The piece of the Earth that is shown, as a scenario says it; FALSE where the middle of the frame shows none. */
gboolean ra_map_state_tell_view (RaMapState *self, RaScenarioView *view);
/* The projection of the viewport, for the main thread; borrowed, valid until the viewport changes. NULL when PROJ
 * cannot make it. */
RaProjection *ra_map_state_get_projection (RaMapState *self);
const RaSite *ra_map_state_get_site (RaMapState *self);
/* @id is that of a system or of a claim; @group is one of the catalogue's sites. */
gboolean ra_map_state_shows_id (RaMapState *self, const char *id);
gboolean ra_map_state_shows_group (RaMapState *self, const char *group);
RaUnits ra_map_state_get_units (RaMapState *self);
/* Counts the changes of content: pictures of equal count show the same things. */
guint ra_map_state_get_content_serial (RaMapState *self);

/* Keeps the view when the user has moved the map, because then two scenarios are being compared; takes the scenario's
 * own view otherwise. */
void ra_map_state_set_scenario (RaMapState *self, RaScenario *scenario);
/* For a scenario that has been edited: keeps the view in any case, and what is known of who has moved it. */
void ra_map_state_replace_scenario (RaMapState *self, RaScenario *scenario);
/* As ra_map_state_set_scenario (), as of @date (YYYY-MM-DD) and under @title; NULL: the scenario's own.
 * ra_map_state_set_scenario () goes back to both. */
void ra_map_state_set_moment (RaMapState *self, RaScenario *scenario, const char *date, const char *title);
void ra_map_state_set_projection (RaMapState *self, const char *name);
void ra_map_state_set_boundaries (RaMapState *self, RaBoundaries boundaries);
void ra_map_state_set_theme (RaMapState *self, RaTheme theme);
/* The language of the map; NULL: English. */
void ra_map_state_set_translations (RaMapState *self, RaTranslations *translations);
void ra_map_state_set_units (RaMapState *self, RaUnits units);
void ra_map_state_set_shown (RaMapState *self, RaShow part, gboolean shown);
void ra_map_state_set_band (RaMapState *self, RaBands band, gboolean drawn);
void ra_map_state_set_id_shown (RaMapState *self, const char *id, gboolean shown);
void ra_map_state_set_group_shown (RaMapState *self, const char *group, gboolean shown);
/* A place that is named on the map whatever else it shows; it stays there when another scenario comes, unless a file
 * has brought it. */
void ra_map_state_set_pinned (RaMapState *self, const RaPin *pin, gboolean pinned);
gboolean ra_map_state_has_pin (RaMapState *self, const RaPin *pin);
/* The site that distances are measured from and that bands are drawn about; @id NULL for none. */
void ra_map_state_set_site (RaMapState *self, const char *id);

/* The map becomes one of the scenario, A, compared with @other, B; NULL ends that. Limits of classes count only
 * @with_bands. Each call sets the title of the comparison anew. */
void ra_map_state_compare (RaMapState *self, RaScenario *other, gboolean with_bands);
/* Shows the scenario in the manner of @other: theme, boundaries, parts, what is hidden, date and rings. */
void ra_map_state_take_style (RaMapState *self, const RaMapSpec *other);

/* Recipes: see map-state-recipe.c. Shows the scenario as @recipe says, which is that of its file, until another
 * scenario comes; what it leaves open stays as it is. The view is the recipe's, where it says one, and nobody has moved
 * it. */
void ra_map_state_take_recipe (RaMapState *self, const RaRecipe *recipe);
/* What has been changed since then: the style alone, without view, texts and rings. Nothing when there is no recipe.
 * @changes is empty. */
void ra_map_state_tell_changes (RaMapState *self, RaRecipe *changes);
/* What the recipe says of the view. Borrowed. */
const RaViewWish *ra_map_state_get_wish (RaMapState *self);
/* What the user prefers, which is no change to a scenario: it is shown unless the recipe says otherwise. */
void ra_map_state_prefer_theme (RaMapState *self, RaTheme theme);
void ra_map_state_prefer_boundaries (RaMapState *self, RaBoundaries boundaries);
/* @name NULL: that of each scenario. */
void ra_map_state_prefer_projection (RaMapState *self, const char *name);

/* Whether the frame shows another view than the scenario's own. */
gboolean ra_map_state_has_moved (RaMapState *self);
RaViewOrigin ra_map_state_get_view_origin (RaMapState *self);
void ra_map_state_set_frame (RaMapState *self, double width_px, double height_px);
/* As the user has chosen it. */
void ra_map_state_set_viewport (RaMapState *self, const RaViewport *viewport);
void ra_map_state_put_viewport (RaMapState *self, const RaViewport *viewport, RaViewOrigin origin);
/* What is shown stays there, whatever the scenario's own view is or comes to be. */
void ra_map_state_keep_view (RaMapState *self);
/* Puts the point into the middle of the frame; FALSE where the projection cannot show it. */
gboolean ra_map_state_set_centre (RaMapState *self, double lat_deg, double lon_deg);
/* Zooms within sensible bounds. */
void ra_map_state_zoom (RaMapState *self, double factor, double x_px, double y_px);
/* Drags as seen from @start, the viewport when the point (@from_x_px, @from_y_px) was grabbed. */
void ra_map_state_drag (RaMapState *self, const RaViewport *start, double from_x_px, double from_y_px, double to_x_px,
                        double to_y_px);
/* Goes to a view that then serves in place of the scenario's own, until another scenario comes; NULL: to that one. */
void ra_map_state_set_home (RaMapState *self, const RaScenarioView *view);
/* Back to the view of the scenario. */
void ra_map_state_reset_view (RaMapState *self);

G_END_DECLS
