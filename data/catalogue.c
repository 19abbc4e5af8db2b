/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/catalogue.h"

#include "data/catalogue-private.h"
#include "data/countries-private.h"
#include "data/seas-private.h"
#include "data/source-private.h"

struct _RaCatalogue {
  gatomicrefcount ref_count;
  RaCatalogue *base;
  /* Those of the base first, then our own. The arrays own nothing. */
  GPtrArray *sources;
  GPtrArray *systems;
  GPtrArray *sites;
  /* id -> thing */
  GHashTable *source_of_id;
  GHashTable *system_of_id;
  GHashTable *site_of_id;
  GHashTable *claim_of_id;
  /* What is freed with this catalogue and not with its base. */
  GPtrArray *own_sources;
  GPtrArray *own_systems;
  GPtrArray *own_sites;
  RaCountries *countries; /* NULL: those of the base */
  GPtrArray *seas;        /* const RaSea *; NULL: those of the base */
  GPtrArray *events;      /* const RaEvent *; NULL: those of the base */
  GPtrArray *quotations;  /* const RaQuotation *; NULL: those of the base */
  GPtrArray *boundaries;  /* const RaBoundaryNote *; NULL: those of the base */
};

static void
claim_free (gpointer data)
{
  RaClaim *claim = data;

  g_free (claim->id);
  g_free (claim->claimant);
  g_free (claim->claimant_short);
  g_free (claim->date);
  g_clear_pointer (&claim->sources, g_ptr_array_unref);
  g_free (claim->note);
  g_free (claim);
}

static void
system_free (gpointer data)
{
  RaSystem *system = data;

  g_free (system->id);
  g_free (system->name);
  g_free (system->kind);
  g_free (system->country);
  g_free (system->in_force_from);
  g_free (system->in_force_to);
  g_ptr_array_unref (system->claims);
  g_free (system->note);
  g_free (system);
}

static void
site_clear (gpointer data)
{
  RaSite *site = data;

  g_free (site->id);
  g_free (site->name);
  g_free (site->country);
  g_free (site->group);
  g_free (site->precision);
  g_free (site->role);
  g_free (site->status);
  g_clear_pointer (&site->sources, g_ptr_array_unref);
  g_free (site->note);
}

static void
site_release (gpointer site)
{
  g_atomic_rc_box_release_full (site, site_clear);
}

static void
copy_entries (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;

  g_hash_table_iter_init (&iter, from);
  gpointer id, thing;
  while (g_hash_table_iter_next (&iter, &id, &thing))
    g_hash_table_insert (to, id, thing);
}

static void
inherit (RaCatalogue *self, RaCatalogue *base)
{
  self->base = ra_catalogue_ref (base);
  g_ptr_array_extend (self->sources, base->sources, NULL, NULL);
  g_ptr_array_extend (self->systems, base->systems, NULL, NULL);
  g_ptr_array_extend (self->sites, base->sites, NULL, NULL);
  copy_entries (self->source_of_id, base->source_of_id);
  copy_entries (self->system_of_id, base->system_of_id);
  copy_entries (self->site_of_id, base->site_of_id);
  copy_entries (self->claim_of_id, base->claim_of_id);
}

RaCatalogue *
ra_catalogue_new (RaCatalogue *base)
{
  RaCatalogue *self = g_new0 (RaCatalogue, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->sources = g_ptr_array_new ();
  self->systems = g_ptr_array_new ();
  self->sites = g_ptr_array_new ();
  self->source_of_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->system_of_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->site_of_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->claim_of_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->own_sources = g_ptr_array_new_with_free_func (ra_source_free);
  self->own_systems = g_ptr_array_new_with_free_func (system_free);
  self->own_sites = g_ptr_array_new_with_free_func (site_release);
  if (base != NULL)
    inherit (self, base);
  if (base == NULL) {
    self->countries = ra_countries_new ();
    self->seas = ra_seas_new ();
    self->events = g_ptr_array_new ();
    self->quotations = g_ptr_array_new ();
    self->boundaries = g_ptr_array_new ();
  }
  return self;
}

RaCatalogue *
ra_catalogue_ref (RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ra_catalogue_unref (RaCatalogue *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->systems);
  g_ptr_array_unref (self->sites);
  g_hash_table_unref (self->source_of_id);
  g_hash_table_unref (self->system_of_id);
  g_hash_table_unref (self->site_of_id);
  g_hash_table_unref (self->claim_of_id);
  g_ptr_array_unref (self->own_systems);
  g_ptr_array_unref (self->own_sites);
  g_ptr_array_unref (self->own_sources);
  ra_countries_free (self->countries);
  g_clear_pointer (&self->seas, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->quotations, g_ptr_array_unref);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  ra_catalogue_unref (self->base);
  g_free (self);
}

/* Things without an id come from files that have failed already: they are kept only to be freed. */
static gboolean
add (GPtrArray *own, GPtrArray *all, GHashTable *by_id, gpointer thing, char *id)
{
  g_ptr_array_add (own, thing);
  if (id == NULL)
    return TRUE;
  if (g_hash_table_contains (by_id, id))
    return FALSE;
  g_hash_table_insert (by_id, id, thing);
  g_ptr_array_add (all, thing);
  return TRUE;
}

gboolean
ra_catalogue_add_source (RaCatalogue *self, RaSource *source)
{
  return add (self->own_sources, self->sources, self->source_of_id, source, source->id);
}

gboolean
ra_catalogue_add_system (RaCatalogue *self, RaSystem *system)
{
  if (system->claims == NULL)
    system->claims = g_ptr_array_new_with_free_func (claim_free);
  return add (self->own_systems, self->systems, self->system_of_id, system, system->id);
}

gboolean
ra_catalogue_add_claim (RaCatalogue *self, RaSystem *system, RaClaim *claim)
{
  claim->system = system;
  g_ptr_array_add (system->claims, claim);
  if (claim->id == NULL)
    return TRUE;
  if (g_hash_table_contains (self->claim_of_id, claim->id))
    return FALSE;
  return g_hash_table_insert (self->claim_of_id, claim->id, claim);
}

gboolean
ra_catalogue_add_site (RaCatalogue *self, RaSite *site)
{
  return add (self->own_sites, self->sites, self->site_of_id, site, site->id);
}

const GPtrArray *
ra_catalogue_get_sources (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->sources;
}

const GPtrArray *
ra_catalogue_get_systems (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->systems;
}

const GPtrArray *
ra_catalogue_get_sites (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->sites;
}

RaCountries *
ra_catalogue_edit_countries (RaCatalogue *self)
{
  return self->countries;
}

const RaCountries *
ra_catalogue_get_countries (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  while (self->countries == NULL)
    self = self->base;
  return self->countries;
}

GPtrArray *
ra_catalogue_edit_seas (RaCatalogue *self)
{
  return self->seas;
}

const GPtrArray *
ra_catalogue_get_seas (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  while (self->seas == NULL)
    self = self->base;
  return self->seas;
}

void
ra_catalogue_take_quotations (RaCatalogue *self, GPtrArray *quotations)
{
  g_ptr_array_unref (self->quotations);
  self->quotations = quotations;
}

const GPtrArray *
ra_catalogue_get_quotations (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  while (self->quotations == NULL)
    self = self->base;
  return self->quotations;
}

void
ra_catalogue_take_boundaries (RaCatalogue *self, GPtrArray *notes)
{
  g_ptr_array_unref (self->boundaries);
  self->boundaries = notes;
}

const GPtrArray *
ra_catalogue_get_boundaries (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  while (self->boundaries == NULL)
    self = self->base;
  return self->boundaries;
}

void
ra_catalogue_take_events (RaCatalogue *self, GPtrArray *events)
{
  g_ptr_array_unref (self->events);
  self->events = events;
}

const GPtrArray *
ra_catalogue_get_events (const RaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  while (self->events == NULL)
    self = self->base;
  return self->events;
}

static gconstpointer
find (GHashTable *table, const char *id)
{
  return id == NULL ? NULL : g_hash_table_lookup (table, id);
}

const RaSource *
ra_catalogue_find_source (const RaCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  return find (self->source_of_id, id);
}

const RaSystem *
ra_catalogue_find_system (const RaCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  return find (self->system_of_id, id);
}

const RaSite *
ra_catalogue_find_site (const RaCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  return find (self->site_of_id, id);
}

const RaClaim *
ra_catalogue_find_claim (const RaCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  return find (self->claim_of_id, id);
}
