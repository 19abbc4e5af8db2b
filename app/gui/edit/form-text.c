/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/form-text.h"

#include <glib/gi18n.h>

#include "app/model/date-text.h"
#include "app/model/map-text.h"

char *
ra_form_text_range (const RaClaim *claim)
{
  g_autofree char *max = ra_map_text_km (claim->max_km);
  g_autofree char *min = ra_map_text_km (claim->min_km);

  if (claim->min_km > 0)
    /* Translators: the inner and the outer edge of a band, each with its unit */
    return g_strdup_printf (_ ("%s to %s"), min, max);
  return claim->at_least ? g_strdup_printf (_ ("More than %s"), max) : g_steal_pointer (&max);
}

char *
ra_form_text_claimant (const RaClaim *claim, const RaTranslations *translations)
{
  g_autofree char *date = g_str_equal (claim->date, "undated") ? g_strdup (_ ("undated")) : ra_date_text (claim->date);

  /* Translators: who claims a figure, and when */
  return g_strdup_printf (_ ("%s, %s"), ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant), date);
}

const char *
ra_form_text_status (RaStatus status)
{
  static const char *const texts[RA_N_STATUSES] = {
    [RA_STATUS_CONFIRMED] = N_ ("Confirmed"),
    [RA_STATUS_REPORTED] = N_ ("Reported"),
    [RA_STATUS_ALLEGED] = N_ ("Alleged"),
    [RA_STATUS_DENIED] = N_ ("Denied"),
    [RA_STATUS_OFFERED] = N_ ("Offered for inspection"),
    [RA_STATUS_HYPOTHETICAL] = N_ ("Hypothetical"),
    [RA_STATUS_REMOVED] = N_ ("Removed"),
    [RA_STATUS_STRUCK] = N_ ("Struck"),
  };

  g_return_val_if_fail (status < G_N_ELEMENTS (texts), NULL);
  return _ (texts[status]);
}

char **
ra_form_list_statuses (void)
{
  GStrvBuilder *builder = g_strv_builder_new ();

  for (int status = RA_STATUS_CONFIRMED; status < RA_N_STATUSES; status++)
    g_strv_builder_add (builder, ra_form_text_status ((RaStatus)status));
  char **texts = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return texts;
}

GListModel *
ra_form_list_systems (RaCatalogue *catalogue, const RaTranslations *translations)
{
  const GPtrArray *systems = ra_catalogue_get_systems (catalogue);
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < systems->len; i++)
    gtk_string_list_append (names, ra_translate_name (translations, RA_NAME_SYSTEM,
                                                      ((const RaSystem *)g_ptr_array_index (systems, i))->name));
  return G_LIST_MODEL (names);
}

GListModel *
ra_form_list_sites (RaCatalogue *catalogue, const char *first, const RaTranslations *translations)
{
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);
  GtkStringList *names = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (names, first);
  for (guint i = 0; i < sites->len; i++)
    gtk_string_list_append (
        names, ra_translate_name (translations, RA_NAME_SITE, ((const RaSite *)g_ptr_array_index (sites, i))->name));
  return G_LIST_MODEL (names);
}
