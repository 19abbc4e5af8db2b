/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/map-state-private.h"

#include "app/layout/comparison.h"
#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"

/* Until the map has a place in the window. */
#define FIRST_WIDTH_PX  800.0
#define FIRST_HEIGHT_PX 600.0

enum { SIGNAL_SCENARIO_CHANGED, SIGNAL_CONTENT_CHANGED, SIGNAL_VIEWPORT_CHANGED, SIGNAL_UNITS_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapState, ra_map_state, G_TYPE_OBJECT)

static void
ra_map_state_finalize (GObject *object)
{
  RaMapState *self = RA_MAP_STATE (object);

  g_clear_pointer (&self->projection, ra_projection_free);
  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->before, ra_map_spec_free);
  ra_recipe_clear (&self->recipe);
  g_clear_pointer (&self->compare_title, g_free);
  g_clear_pointer (&self->compare_note, g_free);
  G_OBJECT_CLASS (ra_map_state_parent_class)->finalize (object);
}

static guint
add_signal (RaMapStateClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_state_class_init (RaMapStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_map_state_finalize;
  signals[SIGNAL_SCENARIO_CHANGED] = add_signal (klass, "scenario-changed");
  signals[SIGNAL_CONTENT_CHANGED] = add_signal (klass, "content-changed");
  signals[SIGNAL_VIEWPORT_CHANGED] = add_signal (klass, "viewport-changed");
  signals[SIGNAL_UNITS_CHANGED] = add_signal (klass, "units-changed");
}

static void
ra_map_state_init (RaMapState *self)
{
  self->content_serial = 1;
}

void
ra_map_state_content_changed (RaMapState *self)
{
  self->content_serial++;
  g_signal_emit (self, signals[SIGNAL_CONTENT_CHANGED], 0);
}

void
ra_map_state_viewport_changed (RaMapState *self)
{
  if (self->projection != NULL
      && !ra_projection_spec_equal (ra_projection_get_spec (self->projection), &self->spec->viewport.projection))
    g_clear_pointer (&self->projection, ra_projection_free);
  g_signal_emit (self, signals[SIGNAL_VIEWPORT_CHANGED], 0);
}

/* The first of the catalogue, which lists the places that the dispute is about first: a distance needs a place to
 * start from. */
static const RaSite *
default_site (RaScenario *scenario)
{
  const GPtrArray *sites = ra_catalogue_get_sites (ra_scenario_get_catalogue (scenario));

  return sites->len > 0 ? g_ptr_array_index (sites, 0) : NULL;
}

static void
put_site (RaMapState *self, const RaSite *site)
{
  self->spec->selected_site = site;
  self->spec->band_site = site;
}

void
ra_map_state_go_home (RaMapState *self)
{
  if (self->home.given) {
    ra_view_fit_take (self->spec, &self->home);
    return;
  }
  g_autoptr (GError) error = NULL;
  if (!ra_view_wish_choose (self->spec, &self->recipe.view, &error))
    g_debug ("view of the recipe: %s", error->message);
}

gboolean
ra_map_state_has_moved (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), FALSE);
  return self->origin != RA_VIEW_OF_SCENARIO;
}

RaMapState *
ra_map_state_new (RaScenario *scenario)
{
  RaMapState *self = g_object_new (RA_TYPE_MAP_STATE, NULL);

  self->spec = ra_view_fit_new_map (scenario, FIRST_WIDTH_PX, FIRST_HEIGHT_PX);
  ra_map_state_go_home (self);
  put_site (self, default_site (scenario));
  return self;
}

const RaMapSpec *
ra_map_state_get_spec (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), NULL);
  return self->spec;
}

const RaViewport *
ra_map_state_get_viewport (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), NULL);
  return &self->spec->viewport;
}

RaProjection *
ra_map_state_get_projection (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), NULL);
  if (self->projection == NULL) {
    g_autoptr (GError) error = NULL;

    self->projection = ra_projection_new (&self->spec->viewport.projection, &error);
    if (self->projection == NULL)
      g_debug ("projection %s: %s", self->spec->viewport.projection.name, error->message);
  }
  return self->projection;
}

const RaSite *
ra_map_state_get_site (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), NULL);
  return self->spec->selected_site;
}

static gboolean
contains (GHashTable *set, const char *id)
{
  return set != NULL && g_hash_table_contains (set, id);
}

gboolean
ra_map_state_shows_id (RaMapState *self, const char *id)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), FALSE);
  return !contains (self->spec->hidden_ids, id);
}

gboolean
ra_map_state_shows_group (RaMapState *self, const char *group)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), FALSE);
  return !contains (self->spec->hidden_groups, group);
}

RaUnits
ra_map_state_get_units (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), RA_UNITS_KM);
  return self->units;
}

guint
ra_map_state_get_content_serial (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), 0);
  return self->content_serial;
}

/* Another scenario may bring a catalogue of its own: what points into the old one must be found again. */
static void
put_scenario (RaMapState *self, RaScenario *scenario)
{
  g_autofree char *site_id = self->spec->selected_site != NULL ? g_strdup (self->spec->selected_site->id) : NULL;

  ra_map_spec_set_scenario (self->spec, scenario);
  const RaSite *site = site_id != NULL ? ra_catalogue_find_site (ra_scenario_get_catalogue (scenario), site_id) : NULL;
  put_site (self, site != NULL ? site : default_site (scenario));
}

static void
put_text (char **member, const char *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

/* Theme, boundaries and parts stay, which are seen in the panel and can be changed there. */
void
ra_map_state_drop_recipe (RaMapState *self)
{
  if (self->before == NULL)
    return;
  RaMapSpec *spec = self->spec;
  spec->plain = self->before->plain;
  spec->detail = self->before->detail;
  ra_map_spec_set_translations (spec, self->before->translations);
  g_free (spec->note);
  spec->note = g_strdup (self->before->note);
  g_clear_pointer (&spec->pins, g_ptr_array_unref);
  spec->pins = self->before->pins != NULL ? g_ptr_array_ref (self->before->pins) : NULL;
  g_free (spec->alt_text);
  spec->alt_text = g_strdup (self->before->alt_text);
  ra_recipe_clear (&self->recipe);
  g_clear_pointer (&self->before, ra_map_spec_free);
}

void
ra_map_state_set_moment (RaMapState *self, RaScenario *scenario, const char *date, const char *title)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  g_return_if_fail (scenario != NULL);
  gboolean other = self->spec->scenario != scenario;
  if (!other && g_strcmp0 (self->spec->date, date) == 0
      && g_strcmp0 (self->spec->title, title != NULL ? title : self->recipe.title) == 0)
    return;
  if (other)
    ra_map_state_drop_recipe (self);
  put_text (&self->spec->date, date);
  put_text (&self->spec->title, title != NULL ? title : self->recipe.title);
  if (other)
    put_scenario (self, scenario);
  self->home.given = self->home.given && !other;
  if (other && !ra_map_state_has_moved (self))
    ra_map_state_go_home (self);
  self->content_serial++;
  if (other)
    g_signal_emit (self, signals[SIGNAL_SCENARIO_CHANGED], 0);
  if (other && !ra_map_state_has_moved (self))
    ra_map_state_viewport_changed (self);
  g_signal_emit (self, signals[SIGNAL_CONTENT_CHANGED], 0);
}

void
ra_map_state_replace_scenario (RaMapState *self, RaScenario *scenario)
{
  g_return_if_fail (RA_IS_MAP_STATE (self) && scenario != NULL);
  put_text (&self->spec->date, NULL);
  put_text (&self->spec->title, self->recipe.title);
  put_scenario (self, scenario);
  self->home.given = FALSE;
  self->content_serial++;
  g_signal_emit (self, signals[SIGNAL_SCENARIO_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_CONTENT_CHANGED], 0);
}

void
ra_map_state_set_scenario (RaMapState *self, RaScenario *scenario)
{
  ra_map_state_set_moment (self, scenario, NULL, NULL);
}

void
ra_map_state_set_boundaries (RaMapState *self, RaBoundaries boundaries)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (self->spec->boundaries == boundaries)
    return;
  self->spec->boundaries = boundaries;
  ra_map_state_content_changed (self);
}

void
ra_map_state_set_theme (RaMapState *self, RaTheme theme)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (self->spec->theme == theme)
    return;
  self->spec->theme = theme;
  ra_map_state_content_changed (self);
}

void
ra_map_state_set_translations (RaMapState *self, RaTranslations *translations)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (self->spec->translations == translations)
    return;
  ra_map_spec_set_translations (self->spec, translations);
  ra_map_state_content_changed (self);
}

void
ra_map_state_set_units (RaMapState *self, RaUnits units)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (self->units == units)
    return;
  self->units = units;
  g_signal_emit (self, signals[SIGNAL_UNITS_CHANGED], 0);
}

void
ra_map_state_set_shown (RaMapState *self, RaShow part, gboolean shown)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  RaShow show = shown ? self->spec->show | part : self->spec->show & ~part;
  if (self->spec->show == show)
    return;
  self->spec->show = show;
  ra_map_state_content_changed (self);
}

void
ra_map_state_set_band (RaMapState *self, RaBands band, gboolean drawn)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  RaBands bands = drawn ? self->spec->bands | band : self->spec->bands & ~band;
  if (self->spec->bands == bands)
    return;
  self->spec->bands = bands;
  ra_map_state_content_changed (self);
}

/* The set is replaced, never changed: a copy of the specification may be with the worker. */
static void
put_hidden (RaMapState *self, GHashTable **set, const char *id, gboolean shown)
{
  if (contains (*set, id) == !shown)
    return;
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;
  if (*set != NULL) {
    g_hash_table_iter_init (&iter, *set);
    while (g_hash_table_iter_next (&iter, &key, NULL))
      g_hash_table_add (hidden, g_strdup (key));
  }
  if (shown)
    g_hash_table_remove (hidden, id);
  else
    g_hash_table_add (hidden, g_strdup (id));
  g_clear_pointer (set, g_hash_table_unref);
  *set = g_steal_pointer (&hidden);
  ra_map_state_content_changed (self);
}

void
ra_map_state_set_id_shown (RaMapState *self, const char *id, gboolean shown)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  put_hidden (self, &self->spec->hidden_ids, id, shown);
}

void
ra_map_state_set_group_shown (RaMapState *self, const char *group, gboolean shown)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  put_hidden (self, &self->spec->hidden_groups, group, shown);
}

void
ra_map_state_set_site (RaMapState *self, const char *id)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  const RaSite *site
      = id != NULL ? ra_catalogue_find_site (ra_scenario_get_catalogue (self->spec->scenario), id) : NULL;
  if (self->spec->selected_site == site)
    return;
  put_site (self, site);
  ra_map_state_content_changed (self);
  if (site != NULL && g_str_equal (self->spec->viewport.projection.name, "site")
      && ra_viewport_set_centre (&self->spec->viewport, site->lat_deg, site->lon_deg))
    ra_map_state_viewport_changed (self);
}

/* Title and note go when they are those of the comparison, and stay when somebody else has set them. */
static void
drop_translations (char **texts, char **of_comparison)
{
  if (*of_comparison != NULL && g_strcmp0 (*texts, *of_comparison) == 0)
    g_clear_pointer (texts, g_free);
  g_clear_pointer (of_comparison, g_free);
}

void
ra_map_state_compare (RaMapState *self, RaScenario *other, gboolean with_bands)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (other == NULL && self->spec->compare_with == NULL)
    return;
  drop_translations (&self->spec->title, &self->compare_title);
  drop_translations (&self->spec->note, &self->compare_note);
  gboolean own_title = self->spec->title != NULL;
  gboolean own_note = self->spec->note != NULL;
  ra_map_spec_compare (self->spec, other, with_bands);
  self->compare_title = own_title ? NULL : g_strdup (self->spec->title);
  self->compare_note = own_note ? NULL : g_strdup (self->spec->note);
  ra_map_state_content_changed (self);
}

void
ra_map_state_take_style (RaMapState *self, const RaMapSpec *other)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  RaMapSpec *own = self->spec;
  RaMapSpec *copy = ra_map_spec_copy (other);
  ra_map_spec_set_scenario (copy, own->scenario);
  ra_map_spec_compare (copy, NULL, FALSE);
  copy->viewport = own->viewport;
  g_clear_pointer (&copy->title, g_free);
  g_clear_pointer (&copy->note, g_free);
  g_clear_pointer (&copy->alt_text, g_free);
  self->spec = copy;
  put_site (self, other->selected_site != NULL
                      ? ra_catalogue_find_site (ra_scenario_get_catalogue (own->scenario), other->selected_site->id)
                      : NULL);
  ra_map_spec_free (own);
  ra_map_state_content_changed (self);
}
