/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/countries.h"

#include <string.h>

#include "data/countries-private.h"

static void
membership_free (gpointer data)
{
  RaMembership *membership = data;

  g_free (membership->alliance);
  g_free (membership->from);
  g_free (membership->to);
  g_clear_pointer (&membership->sources, g_ptr_array_unref);
  g_free (membership->note);
  g_free (membership);
}

static void
country_free (gpointer data)
{
  RaCountryFacts *country = data;

  g_free (country->code);
  g_free (country->iso_a2);
  g_free (country->name);
  g_free (country->short_name);
  g_ptr_array_unref (country->memberships);
  g_free (country);
}

RaCountries *
ra_countries_new (void)
{
  RaCountries *self = g_new0 (RaCountries, 1);

  self->all = g_ptr_array_new_with_free_func (country_free);
  self->of_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->alliances = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ra_countries_free (RaCountries *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->alliances);
  g_hash_table_unref (self->of_code);
  g_ptr_array_unref (self->all);
  g_free (self);
}

RaCountryFacts *
ra_countries_add (RaCountries *self)
{
  RaCountryFacts *country = g_new0 (RaCountryFacts, 1);
  country->memberships = g_ptr_array_new_with_free_func (membership_free);
  g_ptr_array_add (self->all, country);
  return country;
}

const RaCountryFacts *
ra_countries_find (const RaCountries *self, const char *code)
{
  g_return_val_if_fail (self != NULL, NULL);
  return code == NULL ? NULL : g_hash_table_lookup (self->of_code, code);
}

const GPtrArray *
ra_countries_get_all (const RaCountries *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->all;
}

gboolean
ra_country_is_member (const RaCountryFacts *country, const char *alliance, const char *date)
{
  if (country == NULL)
    return FALSE;
  for (guint i = 0; i < country->memberships->len; i++) {
    const RaMembership *membership = g_ptr_array_index (country->memberships, i);
    const gboolean begun = date == NULL || strcmp (membership->from, date) <= 0;
    const gboolean ended = membership->to != NULL && (date == NULL || strcmp (date, membership->to) > 0);
    if (strcmp (membership->alliance, alliance) == 0 && begun && !ended)
      return TRUE;
  }
  return country->part_of != NULL && ra_country_is_member (country->part_of, alliance, date);
}

gboolean
ra_countries_has_member (const RaCountries *self, const char *alliance, const char *date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  for (guint i = 0; i < self->all->len; i++)
    if (ra_country_is_member (g_ptr_array_index (self->all, i), alliance, date))
      return TRUE;
  return FALSE;
}
