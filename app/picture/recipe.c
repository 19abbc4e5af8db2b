/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/recipe.h"

#include <math.h>

void
ra_recipe_clear (RaRecipe *self)
{
  ra_translations_unref (self->translations);
  g_clear_pointer (&self->hidden_ids, g_hash_table_unref);
  g_clear_pointer (&self->hidden_groups, g_hash_table_unref);
  g_clear_pointer (&self->rings, g_ptr_array_unref);
  g_clear_pointer (&self->pins, g_ptr_array_unref);
  g_clear_pointer (&self->under, g_ptr_array_unref);
  g_free (self->bands_about);
  g_free (self->title);
  g_free (self->note);
  g_free (self->alt_text);
  g_free (self->date);
  *self = (RaRecipe) { 0 };
}

static void
put_text (char **member, const char *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

static void
put_set (GHashTable **member, GHashTable *set)
{
  GHashTable *previous = *member;
  *member = set != NULL ? g_hash_table_ref (set) : NULL;
  g_clear_pointer (&previous, g_hash_table_unref);
}

static void
put_list (GPtrArray **member, GPtrArray *list)
{
  GPtrArray *previous = *member;
  *member = list != NULL ? g_ptr_array_ref (list) : NULL;
  g_clear_pointer (&previous, g_ptr_array_unref);
}

static void
put_translations (RaTranslations **member, RaTranslations *translations)
{
  RaTranslations *previous = *member;
  *member = translations != NULL ? ra_translations_ref (translations) : NULL;
  ra_translations_unref (previous);
}

void
ra_recipe_copy (const RaRecipe *self, RaRecipe *copy)
{
  *copy = (RaRecipe) { 0 };
  ra_recipe_merge (copy, self);
}

static gboolean
equal_sets (GHashTable *a, GHashTable *b)
{
  const guint n = a != NULL ? g_hash_table_size (a) : 0;
  if (n != (b != NULL ? g_hash_table_size (b) : 0))
    return FALSE;
  if (n == 0 || a == b)
    return TRUE;
  GHashTableIter at;
  gpointer id;
  g_hash_table_iter_init (&at, a);
  while (g_hash_table_iter_next (&at, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;
  return TRUE;
}

static gboolean
equal_translations (const RaTranslations *a, const RaTranslations *b)
{
  return g_str_equal (ra_translations_get_language (a), ra_translations_get_language (b));
}

static gboolean
equal_views (const RaViewWish *a, const RaViewWish *b)
{
  return g_strcmp0 (a->projection, b->projection) == 0 && a->has_centre == b->has_centre
         && (!a->has_centre || (a->centre_lat_deg == b->centre_lat_deg && a->centre_lon_deg == b->centre_lon_deg))
         && a->width_km == b->width_km && a->height_km == b->height_km && a->fit == b->fit;
}

static gboolean
equal_texts (const RaRecipe *a, const RaRecipe *b)
{
  return g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->note, b->note) == 0
         && g_strcmp0 (a->alt_text, b->alt_text) == 0 && g_strcmp0 (a->date, b->date) == 0;
}

/* Values that do not count are zero. */
gboolean
ra_recipe_equal (const RaRecipe *self, const RaRecipe *other)
{
  return self->says == other->says && self->theme == other->theme && self->boundaries == other->boundaries
         && self->detail == other->detail && self->plain == other->plain
         && equal_translations (self->translations, other->translations) && self->parts == other->parts
         && self->show == other->show && equal_sets (self->hidden_ids, other->hidden_ids)
         && equal_sets (self->hidden_groups, other->hidden_groups) && self->bands == other->bands
         && g_strcmp0 (self->bands_about, other->bands_about) == 0 && ra_pins_equal (self->pins, other->pins)
         && equal_views (&self->view, &other->view) && equal_texts (self, other) && self->rings == other->rings
         && self->under == other->under;
}

gboolean
ra_recipe_says_nothing (const RaRecipe *self)
{
  return ra_recipe_equal (self, &(RaRecipe) { 0 });
}

gboolean
ra_recipe_has_view (const RaRecipe *self)
{
  return !equal_views (&self->view, &(RaViewWish) { 0 });
}

static double
round_to (double value, double parts)
{
  return floor (value * parts + 0.5) / parts;
}

void
ra_recipe_take_view (RaRecipe *self, const RaViewport *viewport)
{
  RaViewWish *view = &self->view;

  ra_view_wish_ask_again (viewport, view);
  view->width_km = round_to (view->width_km, 1e3);
  view->height_km = round_to (view->height_km, 1e3);
  view->centre_lat_deg = round_to (view->centre_lat_deg, 1e6);
  view->centre_lon_deg = round_to (view->centre_lon_deg, 1e6);
}

static void
merge_choices (RaRecipe *self, const RaRecipe *other)
{
  self->says |= other->says;
  if (other->says & RA_RECIPE_THEME)
    self->theme = other->theme;
  if (other->says & RA_RECIPE_BOUNDARIES)
    self->boundaries = other->boundaries;
  if (other->says & RA_RECIPE_DETAIL)
    self->detail = other->detail;
  if (other->says & RA_RECIPE_LANGUAGE)
    put_translations (&self->translations, other->translations);
  if (other->says & RA_RECIPE_PLAIN)
    self->plain = other->plain;
  self->show = (self->show & ~other->parts) | (other->show & other->parts);
  self->parts |= other->parts;
}

static void
merge_selection (RaRecipe *self, const RaRecipe *other)
{
  if (other->says & RA_RECIPE_HIDDEN_IDS)
    put_set (&self->hidden_ids, other->hidden_ids);
  if (other->says & RA_RECIPE_HIDDEN_GROUPS)
    put_set (&self->hidden_groups, other->hidden_groups);
  if (other->says & RA_RECIPE_BANDS) {
    self->bands = other->bands;
    put_text (&self->bands_about, other->bands_about);
  }
  if (other->says & RA_RECIPE_PINS)
    put_list (&self->pins, other->pins);
  if (other->rings != NULL)
    put_list (&self->rings, other->rings);
  if (other->under != NULL)
    put_list (&self->under, other->under);
}

static void
merge_view (RaRecipe *self, const RaRecipe *other)
{
  const char *projection = other->view.projection != NULL ? other->view.projection : self->view.projection;
  if (ra_recipe_has_view (other))
    self->view = other->view;
  self->view.projection = projection;
}

void
ra_recipe_merge (RaRecipe *self, const RaRecipe *other)
{
  merge_choices (self, other);
  merge_selection (self, other);
  merge_view (self, other);
  if (other->title != NULL)
    put_text (&self->title, other->title);
  if (other->note != NULL)
    put_text (&self->note, other->note);
  if (other->alt_text != NULL)
    put_text (&self->alt_text, other->alt_text);
  if (other->date != NULL)
    put_text (&self->date, other->date);
}

/* Without bands it does not matter about what they would be. */
static const char *
bands_about (const RaMapSpec *spec)
{
  return spec->bands != RA_BANDS_NONE && spec->band_site != NULL ? spec->band_site->id : NULL;
}

static void
take_choices (RaRecipe *self, const RaMapSpec *spec, const RaMapSpec *base)
{
  if (spec->theme != base->theme)
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_THEME, .theme = spec->theme });
  if (spec->boundaries != base->boundaries)
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_BOUNDARIES, .boundaries = spec->boundaries });
  if (spec->detail != base->detail)
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_DETAIL, .detail = spec->detail });
  if (!equal_translations (spec->translations, base->translations))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_LANGUAGE, .translations = spec->translations });
  if (spec->plain != base->plain)
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_PLAIN, .plain = spec->plain });
  ra_recipe_merge (self, &(RaRecipe) { .parts = spec->show ^ base->show, .show = spec->show });
}

static void
take_selection (RaRecipe *self, const RaMapSpec *spec, const RaMapSpec *base)
{
  const char *site_id = bands_about (spec);
  if (!equal_sets (spec->hidden_ids, base->hidden_ids))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_HIDDEN_IDS, .hidden_ids = spec->hidden_ids });
  if (!equal_sets (spec->hidden_groups, base->hidden_groups))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_HIDDEN_GROUPS, .hidden_groups = spec->hidden_groups });
  if (!ra_pins_equal (spec->pins, base->pins))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_PINS, .pins = spec->pins });
  if (g_strcmp0 (site_id, bands_about (base)) != 0 || (site_id != NULL && spec->bands != base->bands))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_BANDS,
                                         .bands = site_id != NULL ? spec->bands : RA_BANDS_NONE,
                                         .bands_about = (char *)site_id });
}

void
ra_recipe_take_style_difference (RaRecipe *self, const RaMapSpec *spec, const RaMapSpec *base)
{
  take_choices (self, spec, base);
  take_selection (self, spec, base);
}

void
ra_recipe_take_style (RaRecipe *self, const RaMapSpec *spec)
{
  const char *site_id = bands_about (spec);
  const RaRecipe all = { .says = RA_RECIPE_ALL,
                         .theme = spec->theme,
                         .boundaries = spec->boundaries,
                         .detail = spec->detail,
                         .translations = spec->translations,
                         .plain = spec->plain,
                         .parts = RA_SHOW_ALL | RA_SHOW_BY_CHOICE,
                         .show = spec->show,
                         .hidden_ids = spec->hidden_ids,
                         .hidden_groups = spec->hidden_groups,
                         .bands = site_id != NULL ? spec->bands : RA_BANDS_NONE,
                         .bands_about = (char *)site_id,
                         .pins = spec->pins };
  ra_recipe_merge (self, &all);
}

/* A text that the base alone has cannot be taken back, only replaced: that is left open. */
static void
take_text (char **member, const char *text, const char *of_base)
{
  if (g_strcmp0 (text, of_base) != 0)
    *member = g_strdup (text);
}

void
ra_recipe_take_difference (RaRecipe *self, const RaMapSpec *spec, const RaMapSpec *base)
{
  ra_recipe_take_style_difference (self, spec, base);
  if (spec->rings != base->rings)
    put_list (&self->rings, spec->rings);
  if (spec->under != base->under)
    put_list (&self->under, spec->under);
  take_text (&self->title, spec->title, base->title);
  take_text (&self->note, spec->note, base->note);
  take_text (&self->alt_text, spec->alt_text, base->alt_text);
  take_text (&self->date, spec->date, base->date);
}

static void
apply_choices (const RaRecipe *self, RaMapSpec *spec)
{
  if (self->says & RA_RECIPE_THEME)
    spec->theme = self->theme;
  if (self->says & RA_RECIPE_BOUNDARIES)
    spec->boundaries = self->boundaries;
  if (self->says & RA_RECIPE_DETAIL)
    spec->detail = self->detail;
  if (self->says & RA_RECIPE_LANGUAGE)
    ra_map_spec_set_translations (spec, self->translations);
  if (self->says & RA_RECIPE_PLAIN)
    spec->plain = self->plain;
  spec->show = (spec->show & ~self->parts) | (self->show & self->parts);
}

static void
apply_selection (const RaRecipe *self, RaMapSpec *spec)
{
  if (self->says & RA_RECIPE_HIDDEN_IDS)
    put_set (&spec->hidden_ids, self->hidden_ids);
  if (self->says & RA_RECIPE_HIDDEN_GROUPS)
    put_set (&spec->hidden_groups, self->hidden_groups);
  if (self->says & RA_RECIPE_BANDS) {
    spec->bands = self->bands;
    if (self->bands_about != NULL)
      spec->band_site = ra_catalogue_find_site (ra_scenario_get_catalogue (spec->scenario), self->bands_about);
  }
  if (self->says & RA_RECIPE_PINS)
    put_list (&spec->pins, self->pins);
  if (self->rings != NULL)
    put_list (&spec->rings, self->rings);
  if (self->under != NULL)
    put_list (&spec->under, self->under);
}

void
ra_recipe_apply_style (const RaRecipe *self, RaMapSpec *spec)
{
  apply_choices (self, spec);
  apply_selection (self, spec);
  if (self->title != NULL)
    put_text (&spec->title, self->title);
  if (self->note != NULL)
    put_text (&spec->note, self->note);
  if (self->alt_text != NULL)
    put_text (&spec->alt_text, self->alt_text);
  if (self->date != NULL)
    put_text (&spec->date, self->date);
}

gboolean
ra_recipe_apply (const RaRecipe *self, RaMapSpec *spec, GError **error)
{
  ra_recipe_apply_style (self, spec);
  return ra_view_wish_apply (spec, &self->view, error);
}
