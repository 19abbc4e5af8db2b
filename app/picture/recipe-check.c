/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/recipe-check.h"

#include <string.h>

#include "app/layout/view-fit.h"
#include "app/picture/recipe-read.h"
#include "data/name-distance.h"

/* The frame that a view is tried in. */
#define TRIED_WIDTH_PX  1600
#define TRIED_HEIGHT_PX 1000
/* So many letters may be wrong in a name that is meant for another. */
#define SLIPS 2

static gconstpointer
find_system_or_claim (gconstpointer catalogue, const char *id)
{
  const RaSystem *system = ra_catalogue_find_system (catalogue, id);
  return system != NULL ? (gconstpointer)system : ra_catalogue_find_claim (catalogue, id);
}

static gconstpointer
find_group (gconstpointer catalogue, const char *group)
{
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);
    if (g_strcmp0 (site->group, group) == 0)
      return site;
  }
  return NULL;
}

static gconstpointer
find_site (gconstpointer catalogue, const char *id)
{
  return ra_catalogue_find_site (catalogue, id);
}

static void
check_ids (const RaJsonCursor *style, const RaCatalogue *catalogue)
{
  g_ptr_array_unref (ra_json_ids (style, "hide", RA_JSON_OPTIONAL, "system or claim", find_system_or_claim, catalogue));
  g_ptr_array_unref (ra_json_ids (style, "hide_groups", RA_JSON_OPTIONAL, "group of sites", find_group, catalogue));
  if (ra_json_has (style, "bands_about"))
    (void)ra_json_id (style, "bands_about", "site", find_site, catalogue);
}

/* The projection has been tried when it was read. */
static void
check_view (const RaJsonCursor *style, const RaRecipe *recipe, RaScenario *scenario)
{
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, TRIED_WIDTH_PX, TRIED_HEIGHT_PX);
  g_autoptr (GError) error = NULL;
  if (ra_json_has (style, "height_km") && !ra_json_has (style, "width_km"))
    ra_json_fail (style, "height_km", RA_FORMAT_ERROR_INVALID, "means nothing without \"width_km\"");
  if (!ra_recipe_has_view (recipe) || ra_view_wish_apply (spec, &recipe->view, &error))
    return;
  if (g_error_matches (error, RA_VIEW_WISH_ERROR, RA_VIEW_WISH_ERROR_CENTRE))
    ra_json_fail (style, "centre", RA_FORMAT_ERROR_INVALID, "%s", error->message);
  else if (g_error_matches (error, RA_VIEW_WISH_ERROR, RA_VIEW_WISH_ERROR_FIT))
    ra_json_fail (style, "fit", RA_FORMAT_ERROR_INVALID, "%s", error->message);
}

static void
check_pairs (const RaJsonCursor *style)
{
  if (ra_json_has (style, "alt") && ra_json_boolean (style, "without_alt", FALSE))
    ra_json_fail (style, "without_alt", RA_FORMAT_ERROR_INVALID, "there is a text in \"alt\"");
  if (ra_json_has (style, "bands_about") && !ra_json_has (style, "bands"))
    ra_json_fail (style, "bands_about", RA_FORMAT_ERROR_INVALID, "means nothing without \"bands\"");
}

/* Members of other names are somebody else's, unless they are slips of the pen. */
static void
check_name (const RaJsonCursor *style, const char *name)
{
  const char *nearest = NULL;
  guint least = SLIPS + 1;
  for (guint i = 0; ra_recipe_members[i] != NULL; i++) {
    const guint few = MIN (least, (guint)strlen (ra_recipe_members[i]) / 2);
    const guint slips = ra_name_distance (name, ra_recipe_members[i], few);
    if (slips < few) {
      least = slips;
      nearest = ra_recipe_members[i];
    }
  }
  if (least > 0 && nearest != NULL)
    ra_json_fail (style, name, RA_FORMAT_ERROR_INVALID, "is no member of a style; is \"%s\" meant?", nearest);
}

static void
check_names (const RaJsonCursor *style)
{
  g_auto (GStrv) names = ra_json_members (style);
  for (char **name = names; *name != NULL; name++)
    check_name (style, *name);
}

void
ra_recipe_check (const RaJsonCursor *root, RaScenario *scenario)
{
  g_auto (RaRecipe) recipe = { 0 };
  RaJsonCursor style;

  ra_recipe_read (&recipe, root);
  if (!ra_json_enter (root, "style", &style))
    return;
  check_names (&style);
  check_ids (&style, ra_scenario_get_catalogue (scenario));
  check_pairs (&style);
  check_view (&style, &recipe, scenario);
}
