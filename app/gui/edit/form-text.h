/* Texts of lists and forms about the things in a scenario; names in the language of @translations, NULL for English. */
#pragma once

#include <gtk/gtk.h>

#include "data/scenario.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* "2,350 km", "500–5,500 km" or "more than 2,000 km". */
char *ra_form_text_range (const RaClaim *claim) G_GNUC_WARN_UNUSED_RESULT;
/* "Russian MOD, 23 January 2019". */
char *ra_form_text_claimant (const RaClaim *claim, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* "Hypothetical", in the user's language. */
const char *ra_form_text_status (RaStatus status);
/* The texts of all statuses in the order of the enumeration; for g_strfreev (). */
char **ra_form_list_statuses (void) G_GNUC_WARN_UNUSED_RESULT;
/* The names of all systems, in the order of the catalogue. */
GListModel *ra_form_list_systems (RaCatalogue *catalogue, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* The names of all sites, after @first, unless that is NULL. */
GListModel *ra_form_list_sites (RaCatalogue *catalogue, const char *first,
                                const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
